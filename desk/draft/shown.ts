import { gradeNameAt, type Language, type Pack, type RatingScale } from "../../src";

/** Writes notches with their sign: +1, −2. */
export function signed(notches: number): string {
  return notches > 0 ? `+${String(notches)}` : String(notches).replace("-", "−");
}

/** Shows what an item is or could be as the pane does: an option or a grade by its name, all else as the core writes it. */
export function shownOf(pack: Pack, id: string, shown: string, language: Language): string {
  return gradeNameAt(pack, id, shown)[language];
}

/** Names a scale with its level, where it is known whether it is domestic or global. */
export function scaleText({ title, level }: RatingScale, language: Language): string {
  if (level === undefined) return title[language];
  return language === "zh" ? `${title.zh}（${level.zh}）` : `${title.en} (${level.en})`;
}
