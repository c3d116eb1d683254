import {
  failure,
  findListed,
  findScale,
  findSource,
  listFactorTables,
  placeIn,
  success,
  wrong,
  type Basis,
  type FactorTable,
  type Outcome,
  type RatingScale,
} from "../src";
import { isNobody, optionalWord, readNumber, required } from "./arguments";
import { isBlankWord, readGrid, showCell, type Cell } from "./cells";
import { collectRows, onColumn, readRated } from "./holdings";
import { andThen, map } from "./outcome";
import { columnOf, type RatingReader } from "./rating-column";
import { said } from "./spoken";

/** Whose the numbers of a table are. */
const BASES = { house: { en: "house", zh: "自设参数" }, own: { en: "own", zh: "本机构" } } as const;

/** A table that is named, or one that stands in the sheet and is read on the scale of the ratings. */
export type GivenTable<T> =
  | { readonly kind: "named"; readonly table: T; readonly scale: RatingScale }
  | { readonly kind: "own"; readonly rows: readonly (readonly Cell[])[] };

/** Says where the numbers of a table come from, in one line. */
export function sourceLine(basis: Basis): string {
  if (basis.basis !== "published") {
    const whose = said(BASES[basis.basis]);
    const { reason } = basis;
    return reason === undefined
      ? whose
      : said({ en: `${whose}: ${reason.en}`, zh: `${whose}：${reason.zh}` });
  }
  const { source: id, at } = basis.cite;
  const source = findSource(id);
  const title = source === undefined ? id : said(source.title);
  const date = source?.date ?? "";
  return said({ en: `${title} (${date}), ${at}`, zh: `${title}（${date}），${placeIn(at, "zh")}` });
}

/**
 * Reads the argument that names a table or is one.
 * @param list the tables that can be named
 */
export function readTable<T extends { readonly id: string; readonly scale: string }>(
  raw: unknown,
  expected: string,
  find: (word: string) => Outcome<T>,
): Outcome<GivenTable<T>> {
  const grid = readGrid(raw);
  if (grid.length > 1 && (grid[0]?.length ?? 0) > 1) return success({ kind: "own", rows: grid });
  return andThen(required(optionalWord(raw, "table"), "table", expected), (word) =>
    andThen(find(word), (table) =>
      map(findScale(table.scale, "table"), (scale) => ({ kind: "named", table, scale })),
    ),
  );
}

/** Reads a table of factors: its name, or rows of a symbol and a factor. */
export function readFactorTable(raw: unknown): Outcome<GivenTable<FactorTable>> {
  const ids = listFactorTables().map(({ id }) => id);
  return readTable(raw, `one of ${ids.join(", ")}, or rows of a symbol and a factor`, (word) =>
    findListed(listFactorTables(), word, "table"),
  );
}

/** Computes with ratings read on the table's own scale, or with both on every scale on which they may stand together. */
export function withTable<Named, T>(
  given: GivenTable<Named>,
  ratings: readonly Cell[],
  stated: RatingScale | null,
  own: (rows: readonly (readonly Cell[])[], reader: RatingReader, scale: RatingScale) => Outcome<Named>,
  compute: (table: Named, reader: RatingReader, scale: RatingScale) => Outcome<T>,
): Outcome<T> {
  if (given.kind === "named") {
    if (stated !== null && stated.id !== given.scale.id) return failure(otherScale(stated, given.scale));
    return onColumn(columnOf([ratings], given.scale), (reader, scale) => compute(given.table, reader, scale));
  }
  const symbols = given.rows.map(([symbol = null]) => symbol);
  return onColumn(columnOf([ratings, symbols], stated), (reader, scale) =>
    andThen(own(given.rows, reader, scale), (table) => compute(table, reader, scale)),
  );
}

function otherScale(stated: RatingScale, scale: RatingScale) {
  const received = `ratings of the scale ${stated.id}`;
  const expected = `ratings of the scale ${scale.id}, which the table weighs; map them with SCALE.MAP`;
  return wrong("wrong-shape", "table", { received, expected });
}

/** Reads rows of a symbol and numbers; a first row whose first cell is no rating is passed over as a header.
 * @param above how many rows of the range stand before them
 */
export function readSymbolRows(
  rows: readonly (readonly Cell[])[],
  reader: RatingReader,
  above = 0,
): Outcome<readonly { readonly rank: number; readonly numbers: readonly number[]; readonly at: string }[]> {
  const isHead = rows[0]?.[0] === undefined || !readRated(rows[0][0], reader, "table").ok;
  const body = isHead ? rows.slice(1) : rows;
  return collectRows(
    body.flatMap((row, index) => {
      if (row.every(isBlankWord)) return [];
      const at = `table, row ${String(above + index + 1 + (isHead ? 1 : 0))}`;
      const [symbol = null, ...cells] = row;
      const rating = required(readRated(symbol, reader, at), at, "a rating such as AA+");
      const numbers = collectRows(cells.map((cell) => required(readNumber(cell, at), at, "a number")));
      return [andThen(rating, ({ rank }) => map(numbers, (values) => ({ rank, numbers: values, at })))];
    }),
  );
}

/** Makes a table of factors from rows of a sheet: factors rise from the best rating on. */
export function factorTableFrom(
  rows: readonly (readonly Cell[])[],
  reader: RatingReader,
  scale: RatingScale,
): Outcome<FactorTable> {
  return andThen(readSymbolRows(rows, reader), (read) => {
    const symbols = scale.notations[0].symbols;
    const byRank = [...read].sort((a, b) => a.rank - b.rank);
    const faults = byRank.flatMap(({ rank, numbers, at }, index) => {
      const before = byRank[index - 1];
      const [factor = 0, ...more] = numbers;
      if (more.length > 0)
        return [
          wrong("wrong-shape", "table", {
            received: `${String(numbers.length + 1)} columns`,
            expected: "a symbol and a factor",
          }),
        ];
      if (before?.rank === rank) return [wrong("duplicate-item", at)];
      return before !== undefined && factor < (before.numbers[0] ?? 0)
        ? [
            wrong("wrong-shape", at, {
              received: factor,
              expected: `a factor not below ${String(before.numbers[0])}, that of the better rating`,
            }),
          ]
        : [];
    });
    if (faults.length > 0) return failure(...faults);
    const factors = Object.fromEntries(
      byRank.map(({ rank, numbers }) => [symbols[rank - 1] ?? "", numbers[0] ?? 0]),
    );
    return success({
      id: "own",
      title: { en: "the table given", zh: "所给表格" },
      scale: scale.id,
      factors,
      basis: {
        basis: "house",
        reason: { en: "the table that the sheet gives", zh: "表格由工作表给出" },
      },
    });
  });
}

/** Shows a cell as the name of a group; a dash, n/a or 无 names none. */
export function groupName(cell: Cell): string {
  const name = isBlankWord(cell) ? "" : String(showCell(cell)).trim();
  return isNobody(name) ? "" : name;
}
