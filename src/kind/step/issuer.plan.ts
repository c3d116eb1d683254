import type { StepPlan } from "../plan";
import type { IssuerStep } from "./issuer";

export const issuerPlan: StepPlan<IssuerStep> = ({ id, of }) => ({ kind: "same", id, of });
