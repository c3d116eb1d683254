// Written by `npm run docs` from the list of kinds in index.ts.
import type { StepForm } from "../form";
import { capForm } from "./cap/form";
import { gradeForm } from "./grade/form";
import { issuerForm } from "./issuer/form";
import { linearForm } from "./linear/form";
import { matrixForm } from "./matrix/form";
import { notchForm } from "./notch/form";
import { rateForm } from "./rate/form";
import { scoreForm } from "./score/form";
import { sovereignForm } from "./sovereign/form";
import { supportForm } from "./support/form";
import type { Step } from "./index";

/** How each kind of step stands in a form. */
export const STEP_FORMS = {
  score: scoreForm,
  linear: linearForm,
  grade: gradeForm,
  rate: rateForm,
  matrix: matrixForm,
  notch: notchForm,
  cap: capForm,
  support: supportForm,
  sovereign: sovereignForm,
  issuer: issuerForm,
} as const satisfies {
  readonly [K in Step["kind"]]: StepForm<Extract<Step, { kind: K }>>;
};
