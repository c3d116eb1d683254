import { failure, missing, success, wrong, type Outcome } from "../problem";

/** What became of one defaulted debt. */
export interface RecoveryCase {
  /** Where it stands, for messages. */
  readonly at: string;
  /** What it is counted under, such as its class or its issuer's kind. */
  readonly group: string;
  /** What was owed at default, above 0. */
  readonly owed: number;
  /** What has come back, 0 or more. */
  readonly recovered: number;
}

/** What came back of the debts of a group. */
export interface RecoveryRow {
  readonly group: string;
  readonly cases: number;
  readonly owed: number;
  readonly recovered: number;
  /** Recovered over owed: by amount. */
  readonly rate: number;
  /** Mean of the cases' own rates: by number. */
  readonly mean: number;
}

/**
 * Gathers recoveries by group, in order of their first cases. More than was owed (interest, costs) counts as all of it.
 * @returns problems naming each case that owes nothing or recovered less than nothing, or that there is no case
 */
export function recoveriesOf(cases: readonly RecoveryCase[]): Outcome<readonly RecoveryRow[]> {
  const problems = cases.flatMap(({ at, owed, recovered }) => [
    ...(owed > 0 && Number.isFinite(owed)
      ? []
      : [wrong("wrong-shape", `${at}owed`, { received: owed, expected: "an amount above 0" })]),
    ...(recovered >= 0 && Number.isFinite(recovered)
      ? []
      : [wrong("wrong-shape", `${at}recovered`, { received: recovered, expected: "an amount, 0 or more" })]),
  ]);
  if (problems.length > 0) return failure(...problems);
  if (cases.length === 0) {
    const reason = { en: "no row holds a default", zh: "没有任何一行含有违约" };
    return failure(missing("missing-data", "defaults", { reason }));
  }
  const groups = [...new Set(cases.map(({ group }) => group))];
  return success(
    groups.map((group): RecoveryRow => {
      const own = cases.filter((one) => one.group === group);
      const sum = (of: (one: RecoveryCase) => number) => own.reduce((total, one) => total + of(one), 0);
      const owed = sum((one) => one.owed);
      const recovered = sum((one) => Math.min(one.recovered, one.owed));
      const mean = sum((one) => Math.min(one.recovered / one.owed, 1)) / own.length;
      return { group, cases: own.length, owed, recovered, rate: recovered / owed, mean };
    }),
  );
}

/**
 * Computes the expected loss: the probability of default times what is then lost, as a fraction of the exposure or, with
 * one, as an amount.
 * @param probability of default within the horizon, 0 to 1
 * @param recovery the part that comes back after a default, 0 to 1
 */
export function expectedLoss(probability: number, recovery: number, exposure: number): Outcome<number> {
  const problems = [
    ...(probability >= 0 && probability <= 1
      ? []
      : [wrong("out-of-range", "probability", { received: probability, from: 0, to: 1 })]),
    ...(recovery >= 0 && recovery <= 1
      ? []
      : [wrong("out-of-range", "recovery", { received: recovery, from: 0, to: 1 })]),
    ...(exposure >= 0 && Number.isFinite(exposure)
      ? []
      : [wrong("wrong-shape", "exposure", { received: exposure, expected: "an amount, 0 or more" })]),
  ];
  return problems.length > 0 ? failure(...problems) : success(probability * (1 - recovery) * exposure);
}
