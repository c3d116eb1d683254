import {
  amountsInChinese,
  findEnterable,
  gradeNameAt,
  withAside,
  type Language,
  type Pack,
  type RatingScale,
} from "../../src";
import { valueText } from "./shown-value";

/** Writes notches with their sign: +1, −2. */
export function signed(notches: number): string {
  return notches > 0 ? `+${String(notches)}` : String(notches).replace("-", "−");
}

/** Shows what an item is or could be as the pane does: an option or a grade by its name, all else as the core writes it. */
export function shownOf(pack: Pack, id: string, shown: string, language: Language): string {
  const member = findEnterable(pack, id);
  const named = gradeNameAt(pack, id, shown)[language];
  const isNumber = member?.kind === "measured" || member?.kind === "quantity";
  return !isNumber || language === "en"
    ? named
    : amountsInChinese(named, (value, unit) => valueText(value, unit, language));
}

/** Names a scale with its level, where it is known whether it is domestic or global. */
export function scaleText({ title, level }: RatingScale, language: Language): string {
  if (level === undefined) return title[language];
  return withAside(language, title[language], level[language]);
}
