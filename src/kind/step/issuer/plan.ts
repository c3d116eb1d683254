import type { StepPlan } from "../../plan";
import type { IssuerStep } from "./index";

export const issuerPlan = {
  members: ["of"],
  rule: ({ id, of }) => ({ kind: "same", id, of }),
  over: null,
  lifts: false,
  writes: "issuer",
} as const satisfies StepPlan<IssuerStep>;
