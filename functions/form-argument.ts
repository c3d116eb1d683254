import {
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
  if (!isRange(raw) || raw.length < 2) return false;
  return isForm(formCells(raw.slice(0, TOP)));
}

function isRange(raw: unknown): raw is RawRange {
  return Array.isArray(raw) && raw.every((row) => Array.isArray(row));
}

/** A range that was read, with what it came to. */
interface Known {
  readonly range: RawRange;
  readonly reading: FormReading;
}

/** Ranges lately read, the latest first: thousands of formulas pass the same one, each in a copy of its own. */
let known: readonly Known[] = [];
const MOST_KNOWN = 16;

/** Reads a methodology from a range; one that was read before, cell for cell, is not read again. */
export function readFormRange(raw: RawRange): FormReading {
  const before = known.find(({ range }) => isAlike(range, raw));
  // Kept as a copy: a host may fill the same arrays anew.
  const found = before ?? { range: raw.map((row) => [...row]), reading: readForm(formCells(raw)) };
  if (known[0] !== found) known = [found, ...known.filter((one) => one !== found)].slice(0, MOST_KNOWN);
  return found.reading;
}

/** Reads a methodology from a range as an argument: each fault names its cell within the range. */
export function readFormArgument(raw: RawRange, at: string): Outcome<Pack> {
  return packOfForm(readFormRange(raw), at);
}

function isAlike(a: RawRange, b: RawRange): boolean {
  return a.length === b.length && a.every((row, index) => isAlikeRow(row, b[index] ?? []));
}

function isAlikeRow(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    const [one, other] = [a[index], b[index]];
    if (one === other || ((one ?? "") === "" && (other ?? "") === "")) continue;
    if (typeof one !== "object" || typeof other !== "object") return false;
    if (JSON.stringify(one) !== JSON.stringify(other)) return false;
  }
  return true;
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
