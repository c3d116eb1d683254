import * as v from "valibot";
import { isSymbol, readRating } from "../../../scale";
import { id } from "../../shape";
import { optionFaults, optionsOf } from "../choices";
import type { StepLaws } from "../kind";
import { holds, lineLaws, linedHead } from "../lines-file";
import type { CapStep } from "./index";
import type { StepFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const capFile = {
  shape: v.strictObject({
    ...linedHead,
    kind: v.literal("cap"),
    of: id,
    by: id,
    caps: v.record(v.string(), v.string()),
    holds,
  }),
  laws: capLaws,
} as const satisfies StepFile<CapStep>;

function capLaws(step: CapStep, laws: StepLaws): void {
  const { scale, needs, report, item } = laws;
  needs(step.of, ["rating"], "of");
  needs(step.by, ["choice"], "by");
  optionFaults(step.by, step.caps, "caps", laws);
  lineLaws(step, laws);
  if (scale === undefined) return;
  let before = 0;
  for (const option of optionsOf(item(step.by))) {
    const symbol = step.caps[option] ?? "none";
    const read = symbol === "none" ? null : readRating(symbol, scale, "caps");
    if (symbol !== "none" && !isSymbol(symbol, scale))
      report(`caps.${option}`, `"${symbol}" is not a symbol of the scale ${scale.id}`);
    const rank = read?.ok === true ? read.value.rank : 0;
    if (rank < before) report(`caps.${option}`, "a worse option allows a better rating");
    before = Math.max(before, rank);
  }
}
