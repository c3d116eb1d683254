import * as v from "valibot";
import { bandFaults } from "../../../grid";
import { directionFaults, nameFaults } from "../../fault";
import { band, edge, id, names, stepHead, text } from "../../shape";
import { gradesOfStep, type GradeStep } from "./index";
import type { StepFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const gradeFile = {
  shape: v.strictObject({
    ...stepHead,
    kind: v.literal("grade"),
    of: id,
    bands: v.array(band),
    edge,
    enterable: v.boolean(),
    names,
    guidance: v.exactOptional(v.record(v.string(), text)),
    aliases: v.exactOptional(v.array(v.string())),
    help: v.exactOptional(text),
  }),
  laws(step, { needs, report, countsNotches }) {
    needs(step.of, ["score"], "of");
    report("names", ...nameFaults(step.names, gradesOfStep(step)));
    report("bands", ...bandFaults(step.bands));
    // A score counts points, worse the higher; a grade that a notch step takes, notches.
    report("bands", ...directionFaults(step.bands, countsNotches ? "higher" : "lower"));
  },
} as const satisfies StepFile<GradeStep>;
