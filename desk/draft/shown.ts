import {
  findEnterable,
  gradeNameAt,
  withAside,
  type Language,
  type Pack,
  type RatingScale,
  type Unit,
} from "../../src";
import { valueText } from "./shown-value";

/** Writes notches with their sign: +1, −2. */
export function signed(notches: number): string {
  return notches > 0 ? `+${String(notches)}` : String(notches).replace("-", "−");
}

/** Shows what an item is or could be as the pane does: an option or a grade by its name, all else as the core writes it. */
export function shownOf(pack: Pack, id: string, shown: string, language: Language): string {
  const member = findEnterable(pack, id);
  const unit = member !== undefined && "unit" in member ? member.unit : undefined;
  const named = gradeNameAt(pack, id, shown)[language];
  return unit === undefined || language === "en" ? named : quantityIn(named, unit, language);
}

/** Amounts and multiples as the core writes them. */
const AMOUNT = /([A-Z]{3}) (-?\d[\d.]*(?:e[+-]?\d+)?)(bn|m| 100m)?(?![\w.])/g;
const MULTIPLE = /(-?\d[\d.]*)x(?!\w)/g;

/** Says the figures of a text in the reader's units: 74亿元 for CNY 7.4bn. */
function quantityIn(text: string, unit: Unit, language: Language): string {
  if (unit.kind === "multiple")
    return text.replace(MULTIPLE, (_all, number: string) => valueText(Number(number), unit, language));
  if (unit.kind !== "amount") return text;
  return text.replace(AMOUNT, (_all, _currency, number: string) => valueText(Number(number), unit, language));
}

/** Names a scale with its level, where it is known whether it is domestic or global. */
export function scaleText({ title, level }: RatingScale, language: Language): string {
  if (level === undefined) return title[language];
  return withAside(language, title[language], level[language]);
}
