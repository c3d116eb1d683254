import * as v from "valibot";
import { id, number, stepHead } from "../../shape";
import { optionFaults } from "../choices";
import { sovereignsOf, type SovereignStep } from "./index";
import type { StepFile } from "../../file";

const part = v.variant("mode", [
  v.strictObject({ mode: v.literal("none") }),
  v.strictObject({
    mode: v.picklist(["ceiling", "adjust"]),
    sovereign: id,
    uplift: v.pipe(number, v.integer(), v.minValue(0)),
  }),
]);

/** How it stands in the file of a methodology, and what must hold of it there. */
export const sovereignFile = {
  shape: v.strictObject({
    ...stepHead,
    kind: v.literal("sovereign"),
    of: id,
    by: id,
    rules: v.record(v.string(), part),
  }),
  laws(step, laws) {
    laws.needs(step.of, ["rating"], "of");
    laws.needs(step.by, ["choice"], "by");
    optionFaults(step.by, step.rules, "rules", laws);
    for (const one of Object.values(step.rules))
      for (const of of sovereignsOf(one)) laws.needs(of, ["given-rating"], "rules");
  },
} as const satisfies StepFile<SovereignStep>;
