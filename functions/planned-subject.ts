import { Later } from "../src";
import type { Spill } from "./spread";

type Plans = typeof import("./subject-plan");

/** How subjects are rated by compiled methodologies: thousands need it, a first rating does not. */
export const subjectPlans = new Later<Plans>({ load: () => import("./subject-plan") });

/**
 * Rates a subject by the compiled methodology, as `plannedSubject` of subject-plan.ts does; null while that is not loaded, so
 * that whoever asks takes the traced pipeline, which comes to the same.
 */
export const plannedSubject: Plans["plannedSubject"] = (...subject): Spill | null => {
  if (subjectPlans.isHere) return subjectPlans.value.plannedSubject(...subject);
  // Nobody waits for it, and nobody is worse off where it does not come: the next formula asks anew.
  subjectPlans.load().catch(() => undefined);
  return null;
};
