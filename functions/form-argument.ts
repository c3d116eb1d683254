import {
  heldToLocks,
  isForm,
  packOfForm,
  readForm,
  type FormCell,
  type FormReading,
  type Outcome,
  type Pack,
} from "../src";
import { isErrorCell, readCell } from "./cells";

/** A range as Excel hands it over. */
type RawRange = readonly (readonly unknown[])[];

/** How many rows are looked at to tell a form: its first table has its title and its heads at the top. */
const TOP = 12;

/** Tells whether an argument is a methodology as tables, of one's own or spilt by METHOD.TABLE. */
export function isFormRange(raw: unknown): raw is RawRange {
  if (!Array.isArray(raw) || raw.length < 2 || !raw.every((row) => Array.isArray(row))) return false;
  return isForm(formCells((raw as RawRange).slice(0, TOP)));
}

/** A range that was read, with what it came to. */
interface Known {
  readonly range: RawRange;
  readonly reading: FormReading;
  /** By which it is told from every other range. */
  readonly serial: number;
}

/** Ranges lately read, the latest first: thousands of formulas pass the same one, each in a copy of its own. */
let known: readonly Known[] = [];
const MOST_KNOWN = 16;
let serial = 0;

/** Finds a range among those that were read, cell for cell, or reads it; null where it holds no methodology. */
function knownAs(raw: unknown): Known | null {
  if (!Array.isArray(raw)) return null;
  const range = raw as RawRange;
  const found = known.find((one) => isAlike(one.range, range)) ?? readAnew(range);
  if (found !== null && known[0] !== found)
    known = [found, ...known.filter((one) => one !== found)].slice(0, MOST_KNOWN);
  return found;
}

function readAnew(range: RawRange): Known | null {
  if (!isFormRange(range)) return null;
  serial += 1;
  // Kept as a copy: a host may fill the same arrays anew.
  return { range: range.map((row) => [...row]), reading: readForm(formCells(range)), serial };
}

/** Reads a methodology from a range; one that was read before is not read again, whatever copy of it comes. Null where it is none. */
export function readFormRange(raw: unknown): FormReading | null {
  const found = knownAs(raw);
  // What is locked may change while the cells stay.
  return found === null ? null : heldToLocks(found.reading);
}

/** Reads a methodology from a range as an argument: each fault names its cell within the range. Null where it is none. */
export function readFormArgument(raw: unknown, at: string): Outcome<Pack> | null {
  const read = readFormRange(raw);
  return read === null ? null : packOfForm(read, at);
}

/** Names the content of a range that holds a sound methodology, so that what was made of it can be found again; else null. */
export function formKey(raw: unknown): string | null {
  const found = knownAs(raw);
  return found !== null && heldToLocks(found.reading).ok ? `tables ${String(found.serial)}` : null;
}

/** Compares ten thousand cells for each formula: plain loops, the usual case first. */
function isAlike(a: RawRange, b: RawRange): boolean {
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row += 1) {
    const one = a[row] ?? [];
    const other: unknown = b[row];
    if (!Array.isArray(other) || one.length !== other.length) return false;
    for (let column = 0; column < one.length; column += 1)
      if (one[column] !== other[column] && !isAlikeCell(one[column], other[column])) return false;
  }
  return true;
}

function isAlikeCell(one: unknown, other: unknown): boolean {
  if ((one ?? "") === "" && (other ?? "") === "") return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Makes the cells of a form of a range. Where blank cells arrive as the number 0, which the row of the first title shows, every
 * 0 is a blank: a 0 that is meant is then entered as text.
 */
export function formCells(raw: RawRange): readonly (readonly FormCell[])[] {
  const cells = raw.map((row) => row.map(formCell));
  const first = cells.find((row) => row.some((cell) => cell !== null && cell !== 0));
  if (first === undefined || first.length < 2 || first.some((cell) => cell === null)) return cells;
  const isZeroed = first.filter((cell) => cell !== 0).length === 1;
  return isZeroed ? cells.map((row) => row.map((cell) => (cell === 0 ? null : cell))) : cells;
}

/** Texts stand as they are typed: only what is looked up is brought into another form. */
function formCell(raw: unknown): FormCell {
  const cell = readCell(raw);
  if (typeof raw !== "string" || cell === null || isErrorCell(cell)) return cell;
  return raw;
}
