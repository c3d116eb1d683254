import {
  failure,
  findWord,
  isAbsentFigure,
  isAbsentText,
  missing,
  readNumber as readGivenNumber,
  success,
  wrong,
  type Decimal,
  type Language,
  type Outcome,
} from "../src";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";
import { andThen, map } from "./outcome";
import { languages, spokenLanguage } from "./spoken";
import { chosen } from "./words";

/** Reads an argument that must be one cell. */
export function single(raw: unknown, at: string): Outcome<Cell> {
  const grid = readGrid(raw);
  const [row] = grid;
  if (grid.length === 1 && row?.length === 1) return success(row[0] ?? null);
  const received = `a range of ${String(grid.length)} × ${String(row?.length ?? 0)} cells`;
  return failure(wrong("wrong-shape", at, { received, expected: "one cell" }));
}

/** Reads a word or a symbol. Blank, "" and 0 (a blank, in some versions of Excel) are null; numbers are not text. */
export function readWord(cell: Cell, at: string): Outcome<string | null> {
  if (isErrorCell(cell)) return failure(wrong("cell-error", at, { received: cell.error }));
  if (isBlankWord(cell)) return success(null);
  if (typeof cell === "string") return success(cell);
  return failure(wrong("not-text", at, { received: showCell(cell) }));
}

/** Reads a grade or a key, which may be printed as a number: 1 is "1". Blank and "" are null; 0 is "0". */
export function readLabel(cell: Cell, at: string): Outcome<string | null> {
  return typeof cell === "number" ? success(String(cell)) : readWord(cell, at);
}

const NOBODY: ReadonlySet<string> = new Set(["无", "没有", "none", "nil"]);

/** Reads a name, which may be printed as a number. A dash, n/a or 无 names nobody, as a blank does. */
export function readName(cell: Cell, at: string): Outcome<string | null> {
  return map(readLabel(cell, at), (name) => (name === null || isNobody(name) ? null : name));
}

/** Tells whether a text in a column of names says that there is none. */
export function isNobody(text: string): boolean {
  return isAbsentText(text) || NOBODY.has(text.trim().toLowerCase());
}

/**
 * Reads a number: a number, or text that shows one (full-width digits, thousands separators, a closing %, x or 倍, brackets
 * about a negative one). Blank, "", a dash and 不适用 are null; 0 is the number 0; TRUE and FALSE are not numbers.
 */
export function readNumber(cell: Cell, at: string, decimal?: Decimal): Outcome<number | null> {
  if (isErrorCell(cell)) return failure(wrong("cell-error", at, { received: cell.error }));
  if (cell === null) return success(null);
  if (typeof cell === "boolean") return failure(wrong("not-a-number", at, { received: showCell(cell) }));
  if (typeof cell === "string" && isAbsentFigure(cell)) return success(null);
  return readGivenNumber(cell, at, decimal);
}

/** Reads TRUE or FALSE: a truth value, or one of the words true, false, yes, no, 是, 否. Blank is null; numbers are wrong. */
export function readTruth(cell: Cell, at: string): Outcome<boolean | null> {
  if (isErrorCell(cell)) return failure(wrong("cell-error", at, { received: cell.error }));
  if (cell === null || typeof cell === "boolean") return success(cell);
  const word = typeof cell === "string" ? findWord(cell, ["true", "false"]) : undefined;
  if (word !== undefined) return success(word === "true");
  return failure(wrong("not-a-truth-value", at, { received: showCell(cell) }));
}

/** Reads one of some words, in any case, with spaces or hyphens, or by what screens and sheets call it; a blank gives the default. */
export function readChoice<W extends string>(
  raw: unknown,
  at: string,
  allowed: readonly W[],
  otherwise: W,
): Outcome<W> {
  const read = andThen(single(raw, at), (cell) => readWord(cell, at));
  return andThen(read, (word) => {
    return word === null ? success(otherwise) : chosen(word, at, allowed);
  });
}

/** Reads the language in which a function is to speak; blank: the one that is spoken. */
export function readLanguage(raw: unknown): Outcome<Language> {
  return readChoice<Language>(raw, "language", languages, spokenLanguage());
}

/** Reads an optional word of one cell. */
export function optionalWord(raw: unknown, at: string): Outcome<string | null> {
  return andThen(single(raw, at), (cell) => readWord(cell, at));
}

/** Asks for what a reading found blank: #N/A naming the argument and what it takes. */
export function required<T>(outcome: Outcome<T | null>, at: string, expected: string): Outcome<T> {
  return andThen(outcome, (value) =>
    value === null ? failure<T>(missing("missing-argument", at, { expected })) : success(value),
  );
}
