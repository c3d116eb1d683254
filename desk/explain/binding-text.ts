import {
  gradeNameAt,
  inList,
  labelOf,
  withAside,
  type Assessment,
  type Language,
  type Pack,
} from "../../src";
import { say } from "../words";

/** Names the grade of an item within a sentence: a number by itself would be anything. */
export function gradeWords(grade: string, language: Language): string {
  return /^\d+$/.test(grade) ? say(language, "report.numberedGrade", { grade }) : grade;
}

/**
 * Says what holds the final rating down and what it would be otherwise. A line is held by the answers that drew it: the step at
 * which they do says nothing of the issuer.
 */
export function bindingText(
  pack: Pack,
  { grades, trace }: Assessment,
  { step, without, of = [] }: Assessment["binding"][number],
  language: Language,
): string {
  const drawn = of.map((id) => {
    const given =
      grades.find((one) => one.id === id)?.grade ?? String(trace.find((one) => one.id === id)?.output ?? "");
    const grade = gradeWords(gradeNameAt(pack, id, given)[language], language);
    return withAside(language, labelOf(pack, id)[language], grade);
  });
  const named = drawn.length === 0 ? labelOf(pack, step)[language] : inList(language, drawn);
  return say(language, "review.binding", { of: named, n: Math.max(1, drawn.length), without });
}
