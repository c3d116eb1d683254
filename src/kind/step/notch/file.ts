import * as v from "valibot";
import { id, number } from "../../shape";
import { lineLaws, linedHead } from "../lines-file";
import type { NotchStep } from "./index";
import type { StepFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const notchFile = {
  shape: v.strictObject({
    ...linedHead,
    kind: v.literal("notch"),
    of: id,
    by: v.array(id),
    limits: v.tuple([number, number]),
    beyond: v.exactOptional(v.literal("refused")),
    floor: v.exactOptional(v.string()),
    within: v.exactOptional(id),
  }),
  laws(step, laws) {
    const { needs, symbols, report, kindOf } = laws;
    needs(step.of, ["rating"], "of");
    for (const one of step.by) needs(one, ["notches", "grade"], "by");
    if (step.floor !== undefined) symbols([step.floor], "floor");
    if (step.limits[0] > step.limits[1]) report("limits", "the ends are out of order");
    if (step.within !== undefined && kindOf(step.within) !== "sovereign")
      report("within", `"${step.within}" is not a sovereign step`);
    lineLaws(step, laws);
  },
} as const satisfies StepFile<NotchStep>;
