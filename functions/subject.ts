import {
  inputLayout,
  inputRow,
  isInputId,
  isMethodHeading,
  isSameValue,
  readHeading as readHeadingText,
  readInputs,
  success,
  wrong,
  type Entry,
  type Heading,
  type InputLayout,
  type InputRow,
  type Outcome,
  type Problem,
  type Subject,
} from "../src";
import { readGrid, type Cell } from "./cells";
import { map } from "./outcome";

/** A subject as read from a range, with what the functions themselves need from it. */
export interface ReadSubject {
  readonly subject: Subject;
  /** The subject's own `method` row. */
  readonly method: string | null;
  /** Keys whose value is the number 0: perhaps a blank cell, which some versions of Excel hand over as 0. */
  readonly zeros: readonly string[];
}

/** Reads a heading: key, label, value, unit, a period such as FY-2, a column to pass over; null for anything else. */
export function readHeading(cell: Cell): Heading | null {
  return typeof cell === "string" ? readHeadingText(cell) : null;
}

/**
 * Reads a subject range. The first column is the key, the others are value and unit, or what a header row says
 * (`key`, `item`, `value`, `unit`, `FY-4 … FY`); the table that our own sheet writes reads with its header and without. Blank rows are passed over; the rows may come in any order. An error cell is #VALUE!
 * naming its key; a blank value is a missing one.
 */
export function readSubjectRange(raw: unknown, at: string): Outcome<ReadSubject> {
  const table = readInputs(readGrid(raw), { at, isId: isInputId });
  if (!table.ok) return table;
  const { rows, problems } = table.value;
  const methods = rows.filter(({ key }) => isMethodHeading(key));
  const [first, ...others] = methods.filter(({ value }) => typeof value === "string");
  const second = others.find(({ value }) => !isSameValue(value, first?.value ?? null));
  const all: readonly Problem[] =
    first === undefined || second === undefined ? problems : [...problems, wrong("duplicate-item", "method")];
  if (all.length > 0) return { ok: false, problems: all };
  const given = rows.filter((row) => !isMethodHeading(row.key));
  return success({
    subject: { entries: given.map(entryOf) },
    method: typeof first?.value === "string" ? first.value : null,
    zeros: given.filter(({ value }) => value === 0).map(({ key }) => key),
  });
}

/** Finds out where the cells of a subject range stand. */
export function readSubjectLayout(grid: readonly (readonly Cell[])[], at: string): Outcome<InputLayout> {
  return inputLayout(grid, { at, isId: isInputId });
}

/** Tells whether a row's key says that it names the methodology. */
export function isMethodKey(key: Cell): boolean {
  return typeof key === "string" && isMethodHeading(key);
}

function entryOf({ key, value, unit, periods }: InputRow): Entry {
  return {
    key,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(periods === undefined ? {} : { periods }),
  };
}

/** Makes one entry of a row's cells. An error in any column that is read is #VALUE! naming the key. */
export function readEntry(key: string, cells: readonly Cell[], columns: readonly Heading[]): Outcome<Entry> {
  return map(inputRow(key, 0, cells, columns), entryOf);
}
