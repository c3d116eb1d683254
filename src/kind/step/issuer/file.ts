import * as v from "valibot";
import { id, stepHead } from "../../shape";
import type { IssuerStep } from "./index";
import type { StepFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const issuerFile = {
  shape: v.strictObject({ ...stepHead, kind: v.literal("issuer"), of: id }),
  laws: (step, { needs }) => needs(step.of, ["rating"], "of"),
} as const satisfies StepFile<IssuerStep>;
