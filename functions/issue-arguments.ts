import {
  collect,
  failure,
  findIssueClass,
  pieceProblems,
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
import { columnsOf, laidInRows, readNamedRows, type NamedRow } from "./rows";

const GUARANTEE_HEADS = {
  rating: ["rating", "guarantor", "等级", "担保人等级", "担保人", "保证人等级", "保证人", "级别"],
  coverage: ["coverage", "part", "担保比例", "保证比例", "覆盖比例"],
  irrevocable: ["irrevocable", "不可撤销"],
  effect: ["legal effect", "effective", "法律效力"],
  related: ["related party", "related", "关联方", "是否关联"],
  unconditional: ["unconditional", "无条件"],
  timely: ["timely", "paid in time", "及时代偿"],
  dependent: ["dependent", "dependent on the issuer", "dependence", "依赖发行人", "互保"],
} as const;

const COLLATERAL_HEADS = {
  value: ["value", "market value", "市值", "市值倍数"],
  liquidity: ["liquidity", "流动性"],
  pledgeRatio: ["pledge ratio", "loan to value", "ltv", "抵质押率", "抵押率", "质押率"],
} as const;

const LIQUIDITY_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ["high", ["high", "高", "强"]],
  ["medium", ["medium", "moderate", "中", "中等", "一般"]],
  ["low", ["low", "低", "弱", "较低"]],
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

/** One guarantee as given: its rating waits for the scale on which all ratings of the bond are read. */
export interface GivenGuarantee {
  readonly cell: Cell;
  /** What it is called in messages. */
  readonly at: string;
  readonly rest: Omit<Guarantee, "rating">;
}

const FULL = { irrevocable: true, effective: true, unconditional: true, timely: true } as const;
const SILENT = { irrevocable: null, effective: null, unconditional: null, timely: null } as const;
const APART = { related: false, dependent: false } as const;

/**
 * Reads a guarantor's rating alone: the short form of a guarantee of the whole with every quality that counts. Of a class
 * that asks for these it states none.
 */
export function readGuarantor(cell: Cell, { asksGuarantee }: IssueClass): readonly GivenGuarantee[] {
  if (isBlankWord(cell)) return [];
  const qualities = asksGuarantee === true ? SILENT : FULL;
  return [{ cell, at: "guarantee", rest: { coverage: 1, ...qualities, ...APART } }];
}

/** Lists the cells of rows of guarantees that hold the guarantors' ratings. */
export function guarantorsIn(grid: readonly (readonly Cell[])[]): readonly Cell[] {
  const laid = laidInRows(grid, GUARANTEE_HEADS);
  return readNamedRows(laid, GUARANTEE_HEADS, "guarantee").map(({ cells }) => cells.rating);
}

/**
 * Reads rows of guarantees. A quality or relation whose column is not there is left out altogether: taken as given, and of
 * a class that asks for the qualities as not stated. A blank under a column that is there is not stated.
 */
export function readGuarantees(
  grid: readonly (readonly Cell[])[],
  { asksGuarantee }: IssueClass,
): Outcome<readonly GivenGuarantee[]> {
  const laid = laidInRows(grid, GUARANTEE_HEADS);
  const columns = columnsOf(laid, GUARANTEE_HEADS);
  const rows = readNamedRows(laid, GUARANTEE_HEADS, "guarantee");
  const quality = (row: Row, field: (typeof QUALITY_FIELDS)[number]): Outcome<boolean | null> =>
    columns.has(field)
      ? truth(row.cells[field], `${row.at}${field === "effect" ? "legal effect" : field}`)
      : success(asksGuarantee === true ? null : true);
  const relation = (row: Row, field: "related" | "dependent", at: string): Outcome<boolean | null> =>
    columns.has(field) ? truth(row.cells[field], `${row.at}${at}`) : success(false);
  const assumed = asksGuarantee !== true && QUALITY_FIELDS.some((field) => !columns.has(field));
  return collect(
    rows.map((row): Outcome<GivenGuarantee> => {
      const read = all({
        coverage: andThen(readNumber(row.cells.coverage, `${row.at}coverage`), (part) =>
          within(part ?? 1, `${row.at}coverage`),
        ),
        irrevocable: quality(row, "irrevocable"),
        effective: quality(row, "effect"),
        unconditional: quality(row, "unconditional"),
        timely: quality(row, "timely"),
        related: relation(row, "related", "related party"),
        dependent: relation(row, "dependent", "dependent"),
      });
      return map(read, (one) => ({
        cell: row.cells.rating,
        at: `${row.at}rating`,
        rest: assumed ? { ...one, assumed } : one,
      }));
    }),
  );
}

type Row = NamedRow<keyof typeof GUARANTEE_HEADS>;
const QUALITY_FIELDS = ["irrevocable", "effect", "unconditional", "timely"] as const;

function within(part: number, at: string): Outcome<number> {
  return part >= 0 && part <= 1
    ? success(part)
    : failure(wrong("out-of-range", at, { received: part, from: 0, to: 1 }));
}

/**
 * Reads rows of collateral: market value as a multiple of the debt, liquidity, pledge ratio (debt over market value). What
 * looks like an amount or a percentage, or contradicts itself, is refused.
 */
export function readCollateral(raw: unknown, rules: IssueRules): Outcome<readonly Collateral[]> {
  const grid = laidInRows(readGrid(raw), COLLATERAL_HEADS);
  const error = grid.flat().find(isErrorCell);
  if (error !== undefined) return failure(wrong("cell-error", "collateral", { received: error.error }));
  const rows = readNamedRows(grid, COLLATERAL_HEADS, "collateral");
  if (rows.length > 0 && (grid[0]?.length ?? 0) < 3) {
    const received = {
      en: `a range of ${grid[0]?.length ?? 0} columns`,
      zh: `${grid[0]?.length ?? 0}列的区域`,
    };
    const expected = { en: "value, liquidity and pledge ratio", zh: "市值、流动性与抵质押率" };
    return failure(wrong("wrong-shape", "collateral", { received, expected }));
  }
  return collect(
    rows.map(({ at, cells }) =>
      andThen(
        all({
          value: readMultiple(cells.value, `${at}value`),
          liquidity: readLiquidity(cells.liquidity, `${at}liquidity`),
          pledgeRatio: required(
            readNumber(cells.pledgeRatio, `${at}pledge ratio`),
            `${at}pledge ratio`,
            "the debt over the market value, such as 40%",
          ),
        }),
        (piece): Outcome<Collateral> => {
          const problems = pieceProblems(piece, rules, at);
          return problems.length > 0 ? failure(...problems) : success(piece);
        },
      ),
    ),
  );
}

function readMultiple(cell: Cell, at: string): Outcome<number> {
  const read = readNumber(cell, at);
  // An amount is a number too, but of money: which part of the debt it is only the reader knows.
  const hasUnit = typeof cell === "string" && /\p{L}/u.test(cell.replace(/倍|times|x/gi, ""));
  if (typeof cell === "string" && (hasUnit || !read.ok)) {
    const expected = {
      en: "the market value as a multiple of the debt, such as 1.5; of an amount, the amount over the debt",
      zh: "市值对债务的倍数，如1.5；若为金额，请填该金额与债务之比",
    };
    return failure(wrong("wrong-shape", at, { received: cell, expected }));
  }
  return required(read, at, "the market value as a multiple of the debt, such as 1.5");
}

function readLiquidity(cell: Cell, at: string): Outcome<string> {
  const allowed = LIQUIDITY_WORDS.map(([id]) => id);
  return andThen(required(readWord(cell, at), at, `one of ${allowed.join(", ")}`), (received) => {
    const found = LIQUIDITY_WORDS.find(([, words]) => words.includes(received.toLowerCase()));
    return found === undefined ? failure(wrong("not-in-list", at, { received, allowed })) : success(found[0]);
  });
}
