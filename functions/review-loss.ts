import {
  collect,
  expectedLoss,
  failure,
  missing,
  mixedUnits,
  recoveriesOf,
  success,
  wrong,
  type Outcome,
  type RecoveryCase,
} from "../src";
import { readLabel, readLanguage, readNumber, required } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, type Cell } from "./cells";
import { inAsked } from "./language";
import { all, andThen, map } from "./outcome";
import { readNamedRows } from "./rows";
import { said } from "./spoken";
import { spill, spread } from "./spread";

const RECOVERY_HEADS = {
  en: ["group", "cases", "owed", "recovered", "recovery rate", "mean rate"],
  zh: ["分组", "笔数", "违约金额", "回收金额", "回收率", "平均回收率"],
} as const;

const HEADS = {
  group: ["group", "class", "bond class", "债券品种", "品种", "类别", "债券类别", "分组"],
  owed: ["owed", "exposure", "amount owed", "违约金额", "债权金额", "违约本息"],
  recovered: ["recovered", "recovery", "amount recovered", "回收金额", "收回金额"],
} as const;

/**
 * Gathers what came back of defaulted debts, by class of bonds or any other group: the default recovery rates that an insurer keeps
 * (CIRC guideline, article 11). More than was owed counts as all of it. #VALUE! for an amount that is no number, is owed and not above 0,
 * or recovered and below 0, naming its row; #N/A where there is no row.
 * @customfunction REVIEW.RECOVERY REVIEW.RECOVERY
 * @helpurl https://localhost:3000/docs/functions.html#review-recovery
 * @param defaults Rows of a group, what was owed at default and what has come back, in one currency; a header row may name the columns in
 * another order.
 * @param [language] en or zh; blank: the display language, for headings.
 * @returns A header, and for each group its cases, amounts, recovery rate by amount and mean rate by number.
 */
export function reviewRecovery(defaults: unknown[][], language?: unknown[][]): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const grid = readGrid(defaults);
  const error = grid.flat().find(isErrorCell);
  if (error !== undefined) return spill(failure(wrong("cell-error", "defaults", { received: error.error })));
  const rows = readNamedRows(grid, HEADS, "defaults");
  if (rows.length === 0) {
    const expected = "rows of a group, an amount owed and an amount recovered";
    return spill(failure(missing("missing-argument", "defaults", { expected })));
  }
  const owing = rows.flatMap(({ at, cells }) => [
    { at: `${at}owed`, cell: cells.owed },
    { at: `${at}recovered`, cell: cells.recovered },
  ]);
  const mixed = mixedUnits(
    owing.map(({ cell }) => cell),
    (index) => owing[index]?.at ?? "",
  );
  if (mixed !== null) return spill(failure(mixed));
  const cases = collect(
    rows.map(({ at, cells }): Outcome<RecoveryCase> => {
      const read = all({
        group: required(readLabel(cells.group, `${at}group`), `${at}group`, "a class or another group"),
        owed: required(readNumber(cells.owed, `${at}owed`), `${at}owed`, "an amount"),
        recovered: required(
          readNumber(cells.recovered, `${at}recovered`),
          `${at}recovered`,
          "an amount, 0 for none",
        ),
      });
      return map(read, (one) => ({ at, ...one }));
    }),
  );
  return spill(
    map(andThen(cases, recoveriesOf), (groups) => [
      [...said(RECOVERY_HEADS)],
      ...groups.map(({ group, cases: count, owed, recovered, rate, mean }) => [
        group,
        count,
        owed,
        recovered,
        rate,
        mean,
      ]),
    ]),
  );
}

/**
 * Computes the expected loss: probability of default × (1 − recovery), times the exposure where there is one. Ranges spill. #VALUE!
 * for a probability or recovery outside 0 to 1 and for an exposure below 0; #N/A for a blank probability or recovery: neither is assumed.
 * @customfunction REVIEW.EXPECTEDLOSS REVIEW.EXPECTEDLOSS
 * @helpurl https://localhost:3000/docs/functions.html#review-expectedloss
 * @param probability Probability of default within the horizon, as a fraction, such as a default rate of REVIEW.TRANSITION.
 * @param recovery The part that comes back after a default, as a fraction, such as a recovery rate of REVIEW.RECOVERY.
 * @param [exposure] Amount at risk; blank: the loss is a fraction of it.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The expected loss.
 */
export function reviewExpectedloss(
  probability: unknown[][],
  recovery: unknown[][],
  exposure?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () =>
    spread({ probability, recovery, exposure }, (cells) => {
      const fraction = (cell: Cell, at: string) =>
        required(readNumber(cell, at), at, "a fraction such as 2%");
      const read = all({
        probability: fraction(cells.probability, "probability"),
        recovery: fraction(cells.recovery, "recovery"),
        exposure: isBlankWord(cells.exposure)
          ? success(1)
          : required(readNumber(cells.exposure, "exposure"), "exposure", "an amount"),
      });
      return andThen(read, (one) => expectedLoss(one.probability, one.recovery, one.exposure));
    }),
  );
}
