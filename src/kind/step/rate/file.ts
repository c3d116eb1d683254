import * as v from "valibot";
import { bandFaults } from "../../../grid";
import { directionFaults } from "../../fault";
import { band, edge, id } from "../../shape";
import { lineLaws, linedHead } from "../lines-file";
import type { RateStep } from "./index";
import type { StepFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const rateFile = {
  shape: v.strictObject({
    ...linedHead,
    kind: v.literal("rate"),
    of: id,
    better: v.exactOptional(v.picklist(["higher", "lower"])),
    bands: v.array(band),
    edge,
  }),
  laws(step, laws) {
    const { needs, report, symbols } = laws;
    needs(step.of, ["score"], "of");
    report("bands", ...bandFaults(step.bands));
    report("bands", ...directionFaults(step.bands, step.better ?? "lower"));
    symbols(
      step.bands.map(({ grade }) => grade),
      "bands",
    );
    lineLaws(step, laws);
  },
} as const satisfies StepFile<RateStep>;
