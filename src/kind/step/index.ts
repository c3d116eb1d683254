import { cap, type CapStep } from "./cap";
import { grade, type GradeStep } from "./grade";
import { issuer, type IssuerStep } from "./issuer";
import type { Node } from "../node";
import type { Run, StepKind } from "./kind";
import { linear, type LinearStep } from "./linear";
import { heldAtLines } from "./lines";
import { matrix, type MatrixStep } from "./matrix";
import { notch, type NotchStep } from "./notch";
import { rate, type RateStep } from "./rate";
import { score, type ScoreStep } from "./score";
import { sovereign, type SovereignStep } from "./sovereign";
import { support, type SupportStep } from "./support";

export type Step =
  | ScoreStep
  | LinearStep
  | GradeStep
  | RateStep
  | MatrixStep
  | NotchStep
  | CapStep
  | SupportStep
  | SovereignStep
  | IssuerStep;

/** What a table of the kinds of steps must hold: every kind, each with all that there is to say of it. */
export type StepKinds = { readonly [K in Step["kind"]]: StepKind<Extract<Step, { kind: K }>> };

/** Every kind of step: one that is not here, or says less than all of itself, does not compile. */
export const STEP_KINDS = {
  score,
  linear,
  grade,
  rate,
  matrix,
  notch,
  cap,
  support,
  sovereign,
  issuer,
} as const satisfies StepKinds;

/** Finds what there is to say of a step's kind. */
export function stepKind<S extends Step>(step: S): StepKind<S> {
  // The table is keyed by kind: what stands under a step's own kind takes that step.
  return STEP_KINDS[step.kind] as unknown as StepKind<S>;
}

/** Works out what a step comes to, held at the lines that were drawn before it or are drawn by it. */
export function evaluateStep(step: Step, run: Run): Node | null {
  const supporters = step.kind === "support" ? step.providers.map(({ strength }) => strength) : [];
  return heldAtLines(step, stepKind(step).evaluate(step, run), run, supporters);
}

export type { CapStep } from "./cap";
export { gradesOfStep, type GradeStep } from "./grade";
export type { IssuerStep } from "./issuer";
export type {
  Contribution,
  Gives,
  Line,
  Names,
  Open,
  Quantities,
  Run,
  Side,
  StepKind,
  StepLaws,
  StepNumbers,
  Together,
} from "./kind";
export { termOf, type LinearStep, type LinearTerm } from "./linear";
export type { MatrixStep } from "./matrix";
export type { NotchStep } from "./notch";
export type { RateStep } from "./rate";
export type { WorstLine } from "./lines";
export type { NearDefault, ScoreStep, WeakestLink } from "./score";
export type { SovereignPart, SovereignStep } from "./sovereign";
export type { SupportStep } from "./support";
