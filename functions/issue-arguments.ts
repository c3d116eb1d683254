import {
  collect,
  failure,
  keyForm,
  success,
  wrong,
  type Collateral,
  type Guarantee,
  type IssueClass,
  type IssueRules,
  type IssueTerms,
  type Outcome,
} from "../src";
import { readNumber, readTruth, readWord, required } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";
import { all, andThen, map } from "./outcome";
import { requirePlaced, sameScale, type Placed } from "./rating-argument";
import { readNamedRows, type NamedRow } from "./rows";

const GUARANTEE_HEADS = {
  rating: ["rating", "guarantor", "等级", "保证人等级", "保证人"],
  coverage: ["coverage", "part", "保证比例", "覆盖比例"],
  irrevocable: ["irrevocable", "不可撤销"],
  effect: ["legal effect", "effective", "法律效力"],
  related: ["related party", "related", "关联方"],
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

const TERM_WORDS: readonly (readonly [keyof TermCells, readonly string[]])[] = [
  ["maturity", ["maturity", "term", "期限"]],
  ["ranking", ["ranking", "rank", "偿付顺序", "清偿顺序"]],
  ["deferral", ["deferral", "deferrable", "递延", "延期"]],
  ["structure", ["structure", "结构"]],
];

type TermCells = Readonly<Record<"maturity" | "ranking" | "deferral" | "structure", Cell>>;

/** A truth value in a cell that may be blank, which some versions of Excel hand over as 0. */
function truth(cell: Cell, at: string): Outcome<boolean | null> {
  return readTruth(cell === 0 ? null : cell, at);
}

/** Reads a class of bonds by its id or by a word of either language. */
export function readClass(cell: Cell, rules: IssueRules): Outcome<IssueClass> {
  const allowed = rules.classes.map(({ id }) => id);
  const word = required(readWord(cell, "bondClass"), "bondClass", `one of ${allowed.join(", ")}`);
  return andThen(word, (received) => {
    const found = rules.classes.find(({ id, label, aliases }) =>
      [id, label.en, label.zh, ...aliases].some((one) => keyForm(one) === keyForm(received)),
    );
    return found === undefined
      ? failure(wrong("not-in-list", "bondClass", { received, allowed }))
      : success(found);
  });
}

/** Reads a guarantor's rating alone: a whole, irrevocable guarantee with legal effect. */
export function readGuarantor(cell: Cell, issuer: Placed): Outcome<readonly Guarantee[]> {
  if (isBlankWord(cell)) return success([]);
  const row = { rating: cell, coverage: null, irrevocable: true, effect: true, related: false };
  return map(readGuarantee({ at: "", cells: row }, issuer, "guarantee"), (one) => [one]);
}

/** Reads rows of guarantees. */
export function readGuarantees(
  grid: readonly (readonly Cell[])[],
  issuer: Placed,
): Outcome<readonly Guarantee[]> {
  const rows = readNamedRows(grid, GUARANTEE_HEADS, "guarantee");
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
  const grid = readGrid(raw);
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

/** Reads rows of terms: maturity in years, ranking (senior, subordinated), deferral, structure (direct, structural). */
export function readTerms(raw: unknown): Outcome<IssueTerms> {
  const grid = readGrid(raw);
  const error = grid.flat().find(isErrorCell);
  if (error !== undefined) return failure(wrong("cell-error", "terms", { received: error.error }));
  const given: Record<keyof TermCells, Cell> = {
    maturity: null,
    ranking: null,
    deferral: null,
    structure: null,
  };
  for (const [key = null, value = null] of grid) {
    if (isBlankWord(key)) continue;
    const found = TERM_WORDS.find(
      ([, words]) => typeof key === "string" && words.includes(key.toLowerCase()),
    );
    if (found === undefined) {
      const allowed = TERM_WORDS.map(([id]) => id);
      return failure(wrong("not-in-list", "terms", { received: showCell(key), allowed }));
    }
    given[found[0]] = value;
  }
  const read = all({
    maturity: readNumber(given.maturity, "maturity"),
    subordinated: eitherOf(given.ranking, "ranking", ["senior", "优先"], ["subordinated", "次级"]),
    deferral: truth(given.deferral, "deferral"),
    structural: eitherOf(given.structure, "structure", ["direct", "直接"], ["structural", "结构性次级"]),
  });
  return map(read, (terms) => ({ ...terms, deferral: terms.deferral ?? false }));
}

function eitherOf(
  cell: Cell,
  at: string,
  no: readonly [string, string],
  yes: readonly [string, string],
): Outcome<boolean> {
  return andThen(readWord(cell, at), (word) => {
    const form = word?.toLowerCase();
    if (form === undefined || no.includes(form)) return success(false);
    if (yes.includes(form)) return success(true);
    return failure(wrong("not-in-list", at, { received: form, allowed: [no[0], yes[0]] }));
  });
}
