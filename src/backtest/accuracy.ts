import { failure, missing, success, type Outcome } from "../problem";
import type { Observation } from "./cohorts";

export interface Accuracy {
  /** 1: every default was rated below every survivor; 0: the order tells nothing; -1: the reverse. */
  readonly ratio: number;
  readonly defaults: number;
  /** Observations without default, withdrawn ones that were kept among them. */
  readonly survivors: number;
}

/**
 * Computes the accuracy ratio (Gini coefficient of the cumulative accuracy profile) of the ratings at the start against default
 * within the horizon: of all pairs of a default and a survivor, the share where the default was rated worse less the share where
 * it was rated better. Equal ratings count half for each and so add nothing.
 * @returns a problem naming what is missing where there is no default, or no survivor
 */
export function accuracyOf(observations: readonly Observation[]): Outcome<Accuracy> {
  const counts = new Map<number, { defaults: number; survivors: number }>();
  for (const { from, status } of observations) {
    const at = counts.get(from.rank) ?? { defaults: 0, survivors: 0 };
    at[status === "default" ? "defaults" : "survivors"] += 1;
    counts.set(from.rank, at);
  }
  const bestFirst = [...counts].sort(([a], [b]) => a - b).map(([, count]) => count);
  let [defaults, survivors, pairs] = [0, 0, 0];
  for (const here of bestFirst) {
    // Defaults here were rated worse than the survivors so far, survivors here worse than the defaults so far.
    pairs += here.defaults * survivors - here.survivors * defaults;
    defaults += here.defaults;
    survivors += here.survivors;
  }
  if (defaults > 0 && survivors > 0) {
    return success({ ratio: pairs / (defaults * survivors), defaults, survivors });
  }
  const reason = {
    en: `no ${defaults === 0 ? "default" : "survivor"} among the observations (${observations.length})`,
    zh: `${observations.length}个观测中没有${defaults === 0 ? "违约" : "未违约"}样本`,
  };
  return failure(missing("missing-data", "accuracy", { reason }));
}
