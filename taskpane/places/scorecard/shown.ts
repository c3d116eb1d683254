import { gradeName, gradesOf, type Enterable, type Language } from "../../../src";

/** Writes what is given for a row for the eye: a grade by its name in the reader's language, anything else as typed. */
export function givenText(member: Enterable, given: string | undefined, language: Language): string {
  const text = given ?? "";
  const hasNames = member.kind === "judged" || member.kind === "choice" || member.kind === "grade";
  return hasNames && gradesOf(member).includes(text) ? gradeName(member, text)[language] : text;
}

/** Writes a share of a score for the eye: 0.1666 is 17%. */
export function shareText(weight: number | undefined): string {
  return weight === undefined ? "" : `${String(Math.round(weight * 100))}%`;
}

/** Writes an effect on a score for the eye, + better, to two decimals; one that rounds to nothing is 0. */
export function effectText(effect: number | undefined): string {
  if (effect === undefined) return "";
  const rounded = Math.round(effect * 100) / 100;
  if (rounded === 0) return "0";
  return `${rounded > 0 ? "+" : "−"}${Math.abs(rounded).toFixed(2)}`;
}
