import fc from "fast-check";
import { expect, test } from "vitest";
import { readInputs, valueCell, type TableCell } from "../../src";
import { draws } from "../draws";

/*
 * Random tables of symbols, numbers, words and headings. A reader written here on its own, from what the
 * documents say of a table, says what each cell is; every cell of the product's reading is that, or is named in a problem.
 */

const RUNS = draws(6_000, 20_000);

const HEADS: Readonly<Record<string, string>> = {
  ...{ key: "key", KEY: "key", 键: "key", item: "label", 项目: "label", 指标: "label" },
  ...{ value: "value", 数值: "value", 值: "value", grade: "value", unit: "unit", 单位: "unit" },
  ...{ FY: "FY", "FY-1": "FY-1", "fy-2": "FY-2", "FY - 3": "FY-3", source: "source", 来源: "source" },
  ...{ note: "ignored", 备注: "ignored" },
};
const UNKNOWN_HEADS = ["2022年", "page", "AA", "FY+1", "7", "governance"];
const KEYS = [
  "governance",
  "roe",
  "公司治理",
  "Return on equity",
  "equity",
  "nothing known",
  "method",
  "outlook",
];
const VALUES: readonly TableCell[] = [
  ...["AA", "Aaa", "BBB-", "NR", "--", "n/a", "不适用", "very high", "高", "1档", "grade 2", "FY", "value"],
  ...["7,400", "12.5", "1,234.5", "12,5", "（7.22）", "4.1%", "7.22¹", "７．２", "7.4亿元", "abc", "x", "0"],
  ...[0, 1, 7.4, -0.2, 0.041, 41, true, false, null, null, null, { error: "#REF!" }],
];
const UNITS: readonly TableCell[] = [null, null, "%", "x", "亿元", "CNY bn", "n/a", 0];

interface Table {
  readonly heads: readonly string[] | null;
  readonly rows: readonly (readonly TableCell[])[];
}

const tables: fc.Arbitrary<Table> = fc
  .record({
    heads: fc.option(
      fc.array(
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...Object.keys(HEADS)) },
          { weight: 1, arbitrary: fc.constantFrom(...UNKNOWN_HEADS) },
        ),
        { minLength: 2, maxLength: 7 },
      ),
      { freq: 5 },
    ),
    plain: fc.integer({ min: 1, max: 5 }),
    count: fc.integer({ min: 1, max: 6 }),
    seed: fc.infiniteStream(fc.nat()),
  })
  .map(({ heads, plain, count, seed }) => {
    const next = <T>(from: readonly T[]): T => from[seed.next().value % from.length] as T;
    const cell = (head: string | undefined): TableCell => {
      const kind = head === undefined ? undefined : HEADS[head];
      const odd = next(Array.from({ length: 12 }, (_, at) => at)) === 0;
      if (odd) return next(VALUES);
      if (kind === "unit") return next(UNITS);
      return kind === "label" || kind === "key" ? next([...KEYS, null]) : next(VALUES);
    };
    const width = heads === null ? plain : heads.length;
    const usual = ["item", "value", "unit"];
    const rows = Array.from({ length: count }, () =>
      Array.from({ length: width }, (_, at) =>
        cell(heads === null ? usual[at] : at === 0 ? "item" : heads[at]),
      ),
    );
    return { heads, rows };
  });

const isBlank = (cell: TableCell | undefined) => cell === null || cell === undefined || cell === 0;
const isError = (cell: TableCell | undefined): cell is { error: string } =>
  typeof cell === "object" && cell !== null;

/** A number as a person reads it with the separators that the whole table has; null where it may be two. */
function plainNumber(text: string, style: "point" | "comma" | undefined): number | "two" | null {
  const half = text.normalize("NFKC").trim();
  if (/[¹²³]/u.test(text)) return null;
  const bracketed = /^\((.*)\)$/.exec(half);
  const body = bracketed?.[1] ?? half;
  const percent = body.endsWith("%");
  const digits = percent ? body.slice(0, -1) : body;
  if (!/^-?[\d.,]+$/.test(digits)) return null;
  const asPoint = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(digits)
    ? Number(digits.replaceAll(",", ""))
    : null;
  const asComma = /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(digits)
    ? Number(digits.replaceAll(".", "").replace(",", "."))
    : null;
  const both = asPoint !== null && asComma !== null && asPoint !== asComma && digits.includes(",");
  if (both && style === undefined) return "two";
  const value = style === "comma" ? (asComma ?? asPoint) : (asPoint ?? asComma);
  if (value === null) return null;
  const shifted = percent ? Number(`${String(value)}e-2`) : value;
  return bracketed === null ? shifted : -shifted;
}

/** How the numbers of a table are written, as those with one reading only tell; undefined where none tells. */
function styleOf(cells: readonly TableCell[]): "point" | "comma" | undefined {
  const texts = cells.flatMap((cell) =>
    typeof cell === "string" ? [cell.normalize("NFKC").replace(/[()%亿元]/g, "")] : [],
  );
  const point = texts.some(
    (text) => /^-?\d+(?:,\d{3})*\.\d+$/.test(text) && !/^-?\d{1,3}\.\d{3}$/.test(text),
  );
  const thousands = texts.some((text) => /^-?\d{1,3}(?:,\d{3}){2,}$/.test(text));
  const comma = texts.some((text) => /^-?\d+,(?:\d{1,2}|\d{4,})$/.test(text));
  if ((point || thousands) === comma) return undefined;
  return comma ? "comma" : "point";
}

function isSame(given: TableCell, read: unknown, style: "point" | "comma" | undefined): boolean {
  if (given === read) return true;
  if (typeof given !== "string") return false;
  // An order of ten behind a figure is left for the unit's column to know.
  if (given.endsWith("亿元")) return read === given;
  const number = plainNumber(given, style);
  return typeof read === "number" ? number === read : read === given.normalize("NFKC");
}

function plain(cell: TableCell): string {
  return cell !== null && typeof cell === "object" ? cell.error : String(cell);
}

test("each cell of a table is read as what it is, or named", () => {
  let read = 0;
  let refused = 0;
  fc.assert(
    fc.property(tables, ({ heads, rows }) => {
      const grid: TableCell[][] = [...(heads === null ? [] : [[...heads]]), ...rows.map((row) => [...row])];
      const cells = grid.map((row) => row.map((cell) => (typeof cell === "string" ? valueCell(cell) : cell)));
      const table = readInputs(cells, {
        at: "subject",
        isId: (text) => ["governance", "roe"].includes(text),
      });
      if (!table.ok) {
        refused += 1;
        // A table is refused whole only for its width, or for its headings.
        const top = isHead(grid[0] ?? []) ? (grid[0] ?? []) : [];
        const kinds = top.slice(1).map((head) => (isBlank(head) ? "ignored" : HEADS[plain(head)]));
        const named = kinds.filter((kind) => kind !== undefined && kind !== "label" && kind !== "ignored");
        const first = HEADS[plain(top[0] ?? null)] === "key" ? ["key"] : [];
        const isTwice = new Set([...first, ...named]).size < first.length + named.length;
        const width = Math.max(...grid.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1));
        expect(kinds.includes(undefined) || isTwice || width > 3 || (grid[0]?.length ?? 0) < 2).toBe(true);
        return;
      }
      const { columns, rows: found, problems } = table.value;
      const told = problems.map(({ at, facts }) => `${at} ${JSON.stringify(facts)}`);
      const from = isHead(grid[0] ?? []) ? 1 : 0;
      const keyAt = Math.max(columns.indexOf("key"), 0);
      const numbers = grid
        .slice(from)
        .flatMap((row) => row.filter((_, at) => columns[at] === "value" || columns[at]?.startsWith("FY")));
      const style = styleOf(numbers);
      for (const [index, row] of grid.entries()) {
        if (index < from) continue;
        const key = row[keyAt];
        const entry = found.find((one) => one.row === index);
        const rowNamed = told.some(
          (text) =>
            new RegExp(`row ${String(index + 1)}\\b`).test(text) ||
            (!isBlank(key) &&
              !isError(key) &&
              [plain(key), plain(key).normalize("NFKC")].some((name) => text.startsWith(name))),
        );
        for (const [at, cell] of row.entries()) {
          const column = columns[at] ?? "ignored";
          if (isBlank(cell) && cell !== 0) continue;
          if (column === "label" || column === "ignored" || column === "source" || at === keyAt) continue;
          if (column === "unit" && isBlank(cell)) continue;
          if (entry === undefined) {
            if (isBlank(cell)) continue;
            expect([grid, index, at, rowNamed]).toEqual([grid, index, at, true]);
            continue;
          }
          read += 1;
          expect(isError(cell)).toBe(false);
          const got =
            column === "value" ? entry.value : column === "unit" ? entry.unit : entry.periods?.[column];
          const isRead =
            column === "unit"
              ? [plain(cell), plain(cell).normalize("NFKC")].includes(String(got))
              : isSame(cell, got, style);
          expect([grid, index, at, got, isRead || rowNamed]).toEqual([grid, index, at, got, true]);
        }
      }
      // Nothing is read that does not stand there.
      for (const { row, key, value, periods = {} } of found) {
        const own = grid[row] ?? [];
        expect(plain(own[keyAt] ?? null).normalize("NFKC")).toBe(key.normalize("NFKC"));
        for (const one of [value, ...Object.values(periods)])
          if (one !== null) expect(own.some((cell) => isSame(cell, one, style))).toBe(true);
      }
    }),
    { numRuns: RUNS, seed: 12 },
  );
  expect(read).toBeGreaterThan(RUNS);
  expect(refused).toBeLessThan(RUNS * 0.8);
});

/** A header names a value, a unit, a year or a remark behind its first column. */
function isHead([first, ...further]: readonly TableCell[]): boolean {
  const kinds = further.map((cell) => (typeof cell === "string" ? HEADS[cell] : undefined));
  return first !== "method" && kinds.some((kind) => kind !== undefined && kind !== "key" && kind !== "label");
}
