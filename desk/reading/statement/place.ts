import { isSameValue, type StatementAmount } from "../../../src";
import type { Statement } from "../../draft/draft";
import { amountsIn } from "../../draft/statement/statement";
import { readStatement, type LeftOut, type StatementCell } from "./read";
import { moneyUnit, type MoneyUnit } from "./unit";

/** A row of the statement's table: an amount, and the years that it has a box for. */
export interface AmountRow {
  readonly amount: StatementAmount;
  readonly years: readonly string[];
}

/** An amount that would be put into a box. */
export interface Placed {
  readonly amount: string;
  /** The box: FY the latest. */
  readonly key: string;
  /** The calendar year, where the heading names one. */
  readonly year: number | null;
  /** The name of its row, the figure as it stood, and its unit. */
  readonly row: string;
  readonly text: string;
  readonly unit: string;
  /** As it would be typed, in the unit of the statement. */
  readonly typed: string;
  /** What the box holds otherwise now; "" where it is empty or the same. */
  readonly before: string;
  /** Why it is not proposed; null where it is. */
  readonly doubt: "magnitude" | "other-value" | null;
}

/** What a pasted statement would put where, before anything is. */
export interface StatementPreview {
  readonly placed: readonly Placed[];
  readonly left: readonly LeftOut[];
  /** Unit of all amounts of the statement, as it would be. */
  readonly unit: string;
  /** Whether nothing in the paste names a unit, so that its figures are taken to be in the statement's. */
  readonly unitAssumed: boolean;
  /** The year of FY, as it would be; null where no year is known. */
  readonly latest: number | null;
  /** Whether the paste has headings of years: without them nothing is placed. */
  readonly hasYears: boolean;
}

/** An amount beyond this many yuan is more than any issuer here has: its unit is not what it seems. */
const MOST = 1e15;

/**
 * Says what a pasted statement comes to in the boxes of an assessment: placed by the years of its headings, in the unit that
 * the assessment's statement has, or takes from the paste.
 * @param latest the year of FY, where the analyst says which it is
 */
export function previewStatement(
  text: string,
  statement: Statement,
  rows: readonly AmountRow[],
  latest?: number,
): StatementPreview {
  const read = readStatement(
    text,
    rows.map(({ amount }) => amount),
  );
  const newest = read.years.length === 0 ? null : read.years.reduce((most, year) => Math.max(most, year));
  const known = [statement.latest, newest].filter((year) => typeof year === "number");
  const fy = latest ?? (known.length === 0 ? null : Math.max(...known));
  const wanted = moneyUnit(statement.unit) ?? read.cells.find(({ unit }) => unit !== null)?.unit ?? null;
  const left: LeftOut[] = [...read.left];
  const at = amountsIn(shifted(statement, fy));
  const placed = read.cells.flatMap((cell): readonly Placed[] => {
    const back = cell.period.kind === "back" ? cell.period.back : (fy ?? cell.period.year) - cell.period.year;
    const key = back === 0 ? "FY" : `FY-${String(back)}`;
    const row = rows.find(({ amount }) => amount.id === cell.amount);
    if (row?.years.includes(key) !== true) {
      left.push({ what: said(cell), why: "older" });
      return [];
    }
    if (!isOneCurrency(cell.unit, wanted)) {
      left.push({ what: said(cell), why: "currency" });
      return [];
    }
    const value = inUnit(cell, wanted);
    const now = at(cell.amount, back);
    const isOther = now !== null && !isSameValue(now, value, 1e-9);
    const isHuge = Math.abs(value) * (wanted?.scale ?? 1) > MOST;
    return [
      {
        ...{ amount: cell.amount, key, row: cell.row, text: cell.text, typed: String(value) },
        year: cell.period.kind === "year" ? cell.period.year : null,
        unit: cell.unit?.text ?? "",
        before: isOther ? String(now) : "",
        doubt: isHuge ? "magnitude" : isOther ? "other-value" : null,
      },
    ];
  });
  const isUnknown = read.cells.length > 0 && read.cells.every(({ unit }) => unit === null);
  const unit = statement.unit === "" ? (wanted?.text ?? "") : statement.unit;
  return { placed, left, unit, unitAssumed: isUnknown, latest: fy, hasYears: read.hasYears };
}

function isOneCurrency(one: MoneyUnit | null, other: MoneyUnit | null): boolean {
  const [a, b] = [one?.currency ?? "", other?.currency ?? ""];
  return a === "" || b === "" || a === b;
}

/** Moves what is there back by as many years as a newer latest year lies ahead, and on where it lies behind. */
function shifted(statement: Statement, latest: number | null): Statement {
  const by = latest === null || statement.latest === undefined ? 0 : latest - statement.latest;
  if (by === 0) return statement;
  const moved = (key: string) => {
    const back = Number(/-(\d+)$/.exec(key)?.[1] ?? 0) + by;
    return back === 0 ? "FY" : `FY-${String(back)}`;
  };
  const amounts = Object.entries(statement.amounts).map(([id, answer]) => [
    id,
    {
      ...answer,
      periods: Object.fromEntries(
        Object.entries(answer.periods ?? {}).map(([key, text]) => [moved(key), text]),
      ),
    },
  ]);
  return { ...statement, amounts: Object.fromEntries(amounts) as Statement["amounts"] };
}

function said({ row, text, period }: StatementCell): string {
  const when = period.kind === "year" ? String(period.year) : `FY-${String(period.back)}`;
  return `${row}, ${when}: ${text}`;
}

/** Brings a figure into a unit; dividing tens by tens leaves digits that nobody printed, which go. */
function inUnit({ value, unit }: StatementCell, wanted: MoneyUnit | null): number {
  if (unit === null || wanted === null || unit.scale === wanted.scale) return value;
  return Number(((value * unit.scale) / wanted.scale).toPrecision(14));
}

/** Puts what the analyst takes of a preview into the statement. */
export function takePlaced(
  statement: Statement,
  preview: Pick<StatementPreview, "unit" | "latest">,
  taken: readonly Placed[],
): Statement {
  const amounts: Record<string, Statement["amounts"][string]> = {
    ...shifted(statement, preview.latest).amounts,
  };
  for (const { amount, key, typed } of taken) {
    const {
      link: _link,
      linkSheet: _sheet,
      computed: _computed,
      follow: _follow,
      ...before
    } = amounts[amount] ?? {};
    amounts[amount] = { ...before, periods: { ...before.periods, [key]: typed } };
  }
  return {
    ...statement,
    unit: preview.unit,
    ...(preview.latest === null ? {} : { latest: preview.latest }),
    amounts,
  };
}
