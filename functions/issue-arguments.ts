import {
  collect,
  failure,
  findIssueClass,
  success,
  wrong,
  type Collateral,
  type Guarantee,
  type IssueClass,
  type IssueRules,
  type Outcome,
} from "../src";
import { readNumber, readTruth, readWord, required } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, type Cell } from "./cells";
import { all, andThen, map } from "./outcome";
import { requirePlaced, sameScale, type Placed } from "./rating-argument";
import { laidInRows, readNamedRows, type NamedRow } from "./rows";

const GUARANTEE_HEADS = {
  rating: ["rating", "guarantor", "等级", "保证人等级", "保证人"],
  coverage: ["coverage", "part", "保证比例", "覆盖比例"],
  irrevocable: ["irrevocable", "不可撤销"],
  effect: ["legal effect", "effective", "法律效力"],
  related: ["related party", "related", "关联方"],
  unconditional: ["unconditional", "无条件"],
  timely: ["timely", "paid in time", "及时代偿"],
} as const;

const COLLATERAL_HEADS = {
  value: ["value", "market value", "市值"],
  liquidity: ["liquidity", "流动性"],
  pledgeRatio: ["pledge ratio", "抵质押率", "抵押率", "质押率"],
} as const;

const LIQUIDITY_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ["high", ["high", "高"]],
  ["medium", ["medium", "中"]],
  ["low", ["low", "低"]],
];

/** A truth value in a cell that may be blank, which some versions of Excel hand over as 0. */
export function truth(cell: Cell, at: string): Outcome<boolean | null> {
  return readTruth(cell === 0 ? null : cell, at);
}

/** Reads a class of bonds by its id or by a word of either language. */
export function readClass(cell: Cell, rules: IssueRules): Outcome<IssueClass> {
  const expected = `one of ${rules.classes.map(({ id }) => id).join(", ")}`;
  const word = required(readWord(cell, "bondClass"), "bondClass", expected);
  return andThen(word, (received) => findIssueClass(received, rules, "bondClass"));
}

/** Reads a guarantor's rating alone: a guarantee of the whole, with every quality that counts. */
export function readGuarantor(cell: Cell, issuer: Placed): Outcome<readonly Guarantee[]> {
  if (isBlankWord(cell)) return success([]);
  const qualities = { irrevocable: true, effect: true, unconditional: true, timely: true, related: false };
  const row = { rating: cell, coverage: null, ...qualities };
  return map(readGuarantee({ at: "", cells: row }, issuer, "guarantee"), (one) => [one]);
}

/** Reads rows of guarantees. */
export function readGuarantees(
  grid: readonly (readonly Cell[])[],
  issuer: Placed,
): Outcome<readonly Guarantee[]> {
  const rows = readNamedRows(laidInRows(grid, GUARANTEE_HEADS), GUARANTEE_HEADS, "guarantee");
  return collect(rows.map((row) => readGuarantee(row, issuer, `${row.at}rating`)));
}

function readGuarantee(
  { at, cells }: NamedRow<keyof typeof GUARANTEE_HEADS>,
  issuer: Placed,
  ratingAt: string,
): Outcome<Guarantee> {
  const read = all({
    rating: andThen(requirePlaced(cells.rating, null, ratingAt), (placed) =>
      map(sameScale([issuer, placed], `issuer, ${ratingAt}`), () => placed.rating),
    ),
    coverage: andThen(readNumber(cells.coverage, `${at}coverage`), (part) =>
      within(part ?? 1, `${at}coverage`),
    ),
    irrevocable: truth(cells.irrevocable, `${at}irrevocable`),
    effective: truth(cells.effect, `${at}legal effect`),
    unconditional: truth(cells.unconditional, `${at}unconditional`),
    timely: truth(cells.timely, `${at}timely`),
    related: truth(cells.related, `${at}related party`),
  });
  return map(read, (one) => ({ ...one, related: one.related ?? false }));
}

function within(part: number, at: string): Outcome<number> {
  return part >= 0 && part <= 1
    ? success(part)
    : failure(wrong("out-of-range", at, { received: part, from: 0, to: 1 }));
}

/** Reads rows of collateral: market value as a multiple of the debt, liquidity, pledge ratio. */
export function readCollateral(raw: unknown): Outcome<readonly Collateral[]> {
  const grid = laidInRows(readGrid(raw), COLLATERAL_HEADS);
  const error = grid.flat().find(isErrorCell);
  if (error !== undefined) return failure(wrong("cell-error", "collateral", { received: error.error }));
  const rows = readNamedRows(grid, COLLATERAL_HEADS, "collateral");
  if (rows.length > 0 && (grid[0]?.length ?? 0) < 3) {
    const received = `a range of ${grid[0]?.length ?? 0} columns`;
    return failure(
      wrong("wrong-shape", "collateral", { received, expected: "value, liquidity and pledge ratio" }),
    );
  }
  return collect(
    rows.map(({ at, cells }) =>
      all({
        value: readMultiple(cells.value, `${at}value`),
        liquidity: readLiquidity(cells.liquidity, `${at}liquidity`),
        pledgeRatio: andThen(
          required(
            readNumber(cells.pledgeRatio, `${at}pledge ratio`),
            `${at}pledge ratio`,
            "a fraction such as 70%",
          ),
          (ratio) => within(ratio, `${at}pledge ratio`),
        ),
      }),
    ),
  );
}

function readMultiple(cell: Cell, at: string): Outcome<number> {
  return andThen(required(readNumber(cell, at), at, "a multiple such as 1.5"), (value) =>
    value >= 0
      ? success(value)
      : failure(wrong("wrong-shape", at, { received: value, expected: "0 or more" })),
  );
}

function readLiquidity(cell: Cell, at: string): Outcome<string> {
  const allowed = LIQUIDITY_WORDS.map(([id]) => id);
  return andThen(required(readWord(cell, at), at, `one of ${allowed.join(", ")}`), (received) => {
    const found = LIQUIDITY_WORDS.find(([, words]) => words.includes(received.toLowerCase()));
    return found === undefined ? failure(wrong("not-in-list", at, { received, allowed })) : success(found[0]);
  });
}
