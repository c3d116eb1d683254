import {
  comparedText,
  compare,
  failure,
  keyForm,
  labelOf,
  problemsOf,
  resolveCheck,
  resolveKey,
  reservedKey,
  success,
  wrong,
  pinOf,
  itemsOf,
  type Compared,
  type Comparison,
  type Entry,
  type Outcome,
  type Pack,
  type Problem,
} from "../src";
import { said, spokenLanguage } from "./spoken";
import { labelsOf, withoutHeadings } from "./assessment";
import { isBlankWord, isErrorCell, readGrid, showCell, writtenGrid, type Cell } from "./cells";
import { sayProblems } from "./errors";
import { readMethod } from "./method-argument";
import { andThen } from "./outcome";
import type { Shown, Spill } from "./spread";
import { readHeading } from "./subject";

type Row = readonly Cell[];

/** What the columns after the key are: an issuer each, the unit of amounts, or something passed over. */
type Column = { readonly issuer: string } | "unit" | "passed over";

/** Reads issuers side by side and compares them. */
export function compareRange(raw: unknown, method: unknown): Outcome<Spill> {
  const [heads = []] = writtenGrid(raw);
  const [, ...rows] = readGrid(raw);
  return andThen(readColumns(heads), (columns) => {
    const broken = brokenCell(rows, columns);
    if (broken !== null) return failure<Spill>(broken);
    return andThen(methodIn(rows, columns), (named) =>
      andThen(readMethod(method, named), (pack) => {
        const problems = unknownKeys(pack, rows, columns);
        return problems.length > 0
          ? { ok: false as const, problems }
          : success(comparisonRows(pack, compare(pack, issuersOf(pack, rows, columns))));
      }),
    );
  });
}

function readColumns(heads: Row): Outcome<readonly Column[]> {
  const columns = heads.slice(1).map((cell): Column => {
    const heading = readHeading(cell);
    if (isBlankWord(cell) || heading === "ignored" || heading === "label" || heading === "key")
      return "passed over";
    return heading === "unit" ? "unit" : { issuer: String(showCell(cell)) };
  });
  const names = columns.flatMap((column) => (typeof column === "object" ? [column.issuer] : []));
  const broken = heads.find(isErrorCell);
  if (broken !== undefined)
    return failure(wrong("cell-error", "subjects, header row", { received: broken.error }));
  const period = names.find((name) => readHeading(name)?.startsWith("FY") === true);
  if (names.length === 0 || period !== undefined) {
    const received = period === undefined ? "a range without issuers" : `the column ${period}`;
    const expected = "a header row with a name for each issuer, one column each";
    return failure(wrong("wrong-shape", "subjects", { received, expected }));
  }
  const seen = new Set<string>();
  const twice = names.find((name) => seen.size === seen.add(keyForm(name)).size);
  return twice === undefined ? success(columns) : failure(wrong("duplicate-item", twice));
}

function brokenCell(rows: readonly Row[], columns: readonly Column[]): Problem | null {
  for (const row of rows) {
    const read = row.slice(1).filter((_, index) => columns[index] !== "passed over");
    const broken = [row[0] ?? null, ...read].find(isErrorCell);
    if (broken !== undefined)
      return wrong("cell-error", String(showCell(row[0] ?? null)), { received: broken.error });
  }
  return null;
}

/** The methodology that the range itself names: one for all issuers. */
function methodIn(rows: readonly Row[], columns: readonly Column[]): Outcome<string | null> {
  const row = rows.find((one) => typeof one[0] === "string" && reservedKey(one[0]) === "method");
  const named = (row ?? [])
    .slice(1)
    .filter((cell, index) => typeof columns[index] === "object" && !isBlankWord(cell))
    .map((cell) => String(showCell(cell)));
  const [first = null] = named;
  const other = named.find((name) => first !== null && keyForm(name) !== keyForm(first));
  return other === undefined || first === null
    ? success(first)
    : failure(wrong("method-conflict", "method", { first, second: other }));
}

function unknownKeys(pack: Pack, rows: readonly Row[], columns: readonly Column[]): readonly Problem[] {
  const allowed = () => itemsOf(pack).map(({ id }) => id);
  return rows.flatMap((row) => {
    const [key = null] = row;
    const isGiven = row
      .slice(1)
      .some((cell, index) => typeof columns[index] === "object" && !isBlankWord(cell));
    if (isBlankWord(key)) {
      const facts = { received: "a value without a key", expected: "a key in the first column" };
      return isGiven ? [wrong("wrong-shape", "subjects", facts)] : [];
    }
    const text = String(showCell(key));
    const isKnown = [resolveKey(pack, text), resolveCheck(pack, text), reservedKey(text)].some(
      (found) => found !== undefined,
    );
    return isKnown || !isGiven
      ? []
      : [wrong("unknown-item", text, { method: pinOf(pack), allowed: allowed() })];
  });
}

function issuersOf(pack: Pack, rows: readonly Row[], columns: readonly Column[]): readonly Compared[] {
  const unitAt = columns.indexOf("unit");
  return columns.flatMap((column, index): readonly Compared[] => {
    if (typeof column !== "object") return [];
    const entries = rows.flatMap((row): readonly Entry[] => {
      // By place, not by a copy of the row: there may be thousands of issuers, each with a look at every row.
      const [key = null] = row;
      const [cell = null, unit = null] = [row[index + 1], unitAt < 0 ? null : row[unitAt + 1]];
      if (isBlankWord(key) || isErrorCell(key) || isErrorCell(cell)) return [];
      const unitText = isBlankWord(unit) ? {} : { unit: String(showCell(unit)) };
      return [{ key: String(key), value: cell, ...unitText }];
    });
    return [{ name: column.issuer, subject: withoutHeadings(pack, { entries }) }];
  });
}

function comparisonRows(pack: Pack, { issuers, rows }: Comparison): Spill {
  const names = issuers.map(({ name }) => name);
  const lacking = (kind: Problem["kind"]) =>
    issuers.map(({ assessment }) => {
      const own = problemsOf(assessment).filter((problem) => problem.kind === kind);
      return kind === "missing"
        ? [...new Set(own.map(({ at }) => said(labelOf(pack, at))))].join(said({ en: ", ", zh: "、" }))
        : sayProblems(own, labelsOf(pack));
    });
  const told = (name: string, label: string, texts: readonly string[]): Shown[][] =>
    texts.every((text) => text === "") ? [] : [[name, label, ...texts, ...names.slice(1).map(() => "")]];
  return [
    [
      ...said({ en: ["item", "label"], zh: ["项目", "名称"] }),
      ...names,
      ...names.slice(1).map((name) => said({ en: `${name}: gap`, zh: `${name}：差距` })),
    ],
    ...rows.map(({ id, label, cells }): Shown[] => [
      ...[id, said(label), ...cells.map(({ shown }) => comparedText(pack, id, shown, spokenLanguage()))],
      ...cells.slice(1).map(({ gap }) => gap ?? ""),
    ]),
    ...told("missing", said({ en: "What is missing", zh: "待填项目" }), lacking("missing")),
    ...told("problems", said({ en: "What is wrong", zh: "有误之处" }), lacking("wrong")),
  ];
}
