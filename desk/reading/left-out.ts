import { describeProblem, findPack, labelOf, type Language } from "../../src";
import type { Failure } from "../port";
import type { Begun } from "./from-rows";

/** What one message names; the rest is counted. */
const NAMED = 12;

/** Says what of a sheet is not in the assessment that was begun from it; empty where all of it is. */
export function leftOutOf({ draft, unknown, problems }: Begun, language: Language): readonly Failure[] {
  const pack = findPack(draft.method, "method");
  const label = (id: string) => (pack.ok ? labelOf(pack.value, id)[language] : id);
  const said = problems.map((problem) => describeProblem(problem, language, label));
  const some = (all: readonly string[]) => ({ n: all.length, some: all.slice(0, NAMED) });
  const messages: Failure[] = [];
  if (unknown.length > 0) {
    const { n, some: names } = some(unknown);
    messages.push({
      key: "start.unknownRows",
      facts: { n, names: names.map((name) => `“${name}”`) },
    });
  }
  if (said.length > 0) {
    const { n, some: problemTexts } = some(said);
    messages.push({ key: "start.unreadCells", facts: { n, problems: problemTexts.join(" ") } });
  }
  return messages;
}
