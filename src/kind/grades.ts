import type { Text } from "../language";
import { ITEM_KINDS, itemKind, type Item } from "./item";
import { gradesOfStep, type GradeStep, type Step } from "./step";

/** Whatever a subject may give: an item, or the grade of a step that may be entered directly. */
export type Enterable = Item | GradeStep;

/** Lists the grades of an enterable, best first: levels, bands or options. Empty for measures of other kinds. */
export function gradesOf(enterable: Enterable): readonly string[] {
  return enterable.kind === "grade" ? gradesOfStep(enterable) : itemKind(enterable).grades(enterable);
}

/** Names a grade or an option for the reader: by its name where it has one, else as it is written. */
export function gradeName(part: Enterable | Step | undefined, grade: string): Text {
  return (part === undefined ? undefined : nameOf(part, grade)) ?? { en: grade, zh: grade };
}

/** Finds the name of its own that a grade or an option has. */
export function nameOf(part: Enterable | Step, grade: string): Text | undefined {
  if (isItem(part)) return itemKind(part).nameOf(part, grade);
  return part.kind === "grade" ? part.names?.[grade] : undefined;
}

function isItem(part: Enterable | Step): part is Item {
  return part.kind in ITEM_KINDS;
}
