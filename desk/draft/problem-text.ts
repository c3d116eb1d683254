import { describeProblem, type Language, type Pack, type Problem } from "../../src";
import { labelIn } from "./label";

/**
 * Says a problem beside the field in which it arose. A cell's 41 may be meant as 41%, so functions offer both
 * readings; the pane's field says "%" itself and has only the one that was typed.
 */
export function problemText(problem: Problem, pack: Pack, language: Language): string {
  const { reading } = problem.facts;
  const said: Problem =
    problem.code === "implausible" && reading !== undefined
      ? { ...problem, code: "out-of-range", facts: { ...problem.facts, received: reading } }
      : problem;
  return describeProblem(said, language, (id) => labelIn(pack, id, language));
}
