// Written by `npm run docs` from the list of kinds in index.ts.
import type { StepFile } from "../file";
import { capFile } from "./cap/file";
import { gradeFile } from "./grade/file";
import { issuerFile } from "./issuer/file";
import { linearFile } from "./linear/file";
import { matrixFile } from "./matrix/file";
import { notchFile } from "./notch/file";
import { rateFile } from "./rate/file";
import { scoreFile } from "./score/file";
import { sovereignFile } from "./sovereign/file";
import { supportFile } from "./support/file";
import type { Step } from "./index";

/** How each kind of step stands in the file of a methodology. */
export const STEP_FILES = {
  score: scoreFile,
  linear: linearFile,
  grade: gradeFile,
  rate: rateFile,
  matrix: matrixFile,
  notch: notchFile,
  cap: capFile,
  support: supportFile,
  sovereign: sovereignFile,
  issuer: issuerFile,
} as const satisfies {
  readonly [K in Step["kind"]]: StepFile<Extract<Step, { kind: K }>>;
};
