import { isAbsent, readDate, statementAmounts, writeDate } from "../../src";
import { say, type MessageKey } from "../words";
import { noReason, REASONS, type Answer, type Override, type Reason, type Statement } from "../draft/draft";
import { typedForm } from "../draft/numbers";

type Cell = string | number | boolean | null;
type Row = readonly Cell[];

function wordOf(cell: Cell | undefined): string {
  return String(cell ?? "").trim();
}

function inBoth(key: MessageKey): readonly string[] {
  return [say("en", key), say("zh", key)];
}

function columnNamed(row: Row, words: readonly string[]): number {
  return row.findIndex((cell) => words.includes(wordOf(cell)));
}

/** The rows of a block below its head, up to the first one without a key. */
function bodyOf(rows: readonly Row[], head: number, key: number): readonly Row[] {
  const below = rows.slice(head + 1);
  const end = below.findIndex((row) => wordOf(row[key]) === "");
  return end < 0 ? below : below.slice(0, end);
}

function reasonIn(cell: Cell | undefined): Reason | "" {
  return REASONS.find((code) => inBoth(`override.reason.${code}`).includes(wordOf(cell))) ?? "";
}

function dateIn(cell: Cell | undefined): string {
  if (cell === undefined || cell === null || isAbsent(cell)) return "";
  const date = readDate(typeof cell === "boolean" ? String(cell) : cell, "expires");
  return date.ok ? writeDate(date.value) : "";
}

/** Reads why the analyst departed from the model, by item, out of the block that our sheets have of it in either language. */
export function overridesInRows(rows: readonly Row[]): Readonly<Record<string, Override>> {
  const columnsIn = (row: Row) => ({
    key: columnNamed(row, ["key"]),
    reason: columnNamed(row, inBoth("override.reason")),
    expires: columnNamed(row, inBoth("override.expires")),
    text: columnNamed(row, inBoth("override.text")),
  });
  const head = rows.findIndex((row) => Object.values(columnsIn(row)).every((column) => column >= 0));
  const { key, reason, expires, text } = columnsIn(rows[head] ?? []);
  if (head < 0) return {};
  return Object.fromEntries(
    bodyOf(rows, head, key).map((row) => [
      wordOf(row[key]),
      {
        ...noReason,
        reason: reasonIn(row[reason]),
        text: String(row[text] ?? ""),
        expires: dateIn(row[expires]),
      },
    ]),
  );
}

const YEAR = /^FY(-\d+)?$/;

/** Reads the amounts of the statements out of the block that our sheets have of them; null where there is none. */
export function statementInRows(rows: readonly Row[]): Statement | null {
  const head = rows.findIndex((row) => columnNamed(row, inBoth("statement.amounts")) === 0);
  const heads = rows[head] ?? [];
  const key = columnNamed(heads, ["key"]);
  if (head < 0 || key < 0) return null;
  const known = new Set(statementAmounts.map(({ id }) => id));
  const amounts = bodyOf(rows, head, key).flatMap((row): [string, Answer][] => {
    const id = wordOf(row[key]);
    const years = heads.flatMap((word, at): [string, string][] => {
      const cell = row[at] ?? null;
      if (!YEAR.test(wordOf(word)) || isAbsent(cell)) return [];
      return [[wordOf(word), typeof cell === "number" ? typedForm(cell, { kind: "number" }) : wordOf(cell)]];
    });
    return known.has(id) && years.length > 0 ? [[id, { periods: Object.fromEntries(years) }]] : [];
  });
  return amounts.length === 0 ? null : { unit: wordOf(heads[key + 1]), amounts: Object.fromEntries(amounts) };
}
