import { missing, type Problem } from "../problem";
import type { Assessment } from "./types";

/** Lists what stands between a subject and its rating: what is wrong, then what is missing. */
export function problemsOf(assessment: Pick<Assessment, "problems" | "missing">): readonly Problem[] {
  const named = new Set(assessment.problems.filter(({ kind }) => kind === "missing").map(({ at }) => at));
  const others = assessment.missing.filter((id) => !named.has(id));
  return [...assessment.problems, ...others.map((id) => missing("missing-item", id))];
}
