import {
  BOND_FIELDS,
  BOND_HEADS,
  BOND_UNITS,
  EXTERNAL_HEADS,
  externalHeading,
  failure,
  keyForm,
  missing,
  mixedUnits,
  oneHead,
  readHead,
  success,
  wrong,
  type BondField,
  type Outcome,
  type ReadHead,
} from "../src";
import { withoutDashes } from "./book-blanks";
import { isBlankWord, isErrorCell, readGrid, writtenGrid, type Cell } from "./cells";
import { foreignAbove, foreignHead, inHeadUnits, TOP } from "./head-units";
import { andThen } from "./outcome";
import { remembered } from "./remembered";

/** One agency's rating as the book has it. */
interface ExternalCells {
  readonly at: string;
  readonly agency: Cell;
  readonly rating: Cell;
  readonly date: Cell;
}

export interface BondCells {
  readonly at: string;
  /** Where it stands below the first row of what was given, from 0. */
  readonly line: number;
  readonly cells: Readonly<Record<BondField, Cell>>;
  readonly external: readonly ExternalCells[];
}

/**
 * Reads a book: a header row and a row for each bond; other columns are passed over, and rows that are blank in all.
 * @param needed the columns without which nothing can be said
 */
export function readBook(raw: unknown, needed: readonly BondField[]): Outcome<readonly BondCells[]> {
  return andThen(readHeaded(raw), ({ fields, rows }) => {
    const absent = needed.filter((field) => !fields.includes(field));
    return absent.length > 0
      ? failure(
          ...absent.map((field) => missing("missing-item", `bonds, the column ${BOND_HEADS[field][0]}`)),
        )
      : success(rows);
  });
}

/** The rows of a book with the columns that it has. */
interface HeadedBook {
  readonly fields: readonly BondField[];
  readonly rows: readonly BondCells[];
}

/** What is a name in a book: it is shown as it was typed. */
const NAMES: ReadonlySet<BondField> = new Set([
  ...(["code", "issuer", "issuerGroup", "sector", "region", "class", "guarantor"] as const),
]);

const readHeaded = remembered((raw: unknown): Outcome<HeadedBook> => {
  const grid = readGrid(raw);
  const [[only = null] = []] = grid;
  if (grid.length === 1 && isErrorCell(only))
    return failure(wrong("cell-error", "bonds", { received: only.error }));
  if (grid.every((row) => row.every(isBlankWord)))
    return failure(
      missing("missing-argument", "bonds", { expected: "a header row and a row for each bond" }),
    );
  const typed = writtenGrid(raw);
  const top = oneHead(typed.slice(0, TOP), "bonds");
  if (top.foreign !== null) return failure(foreignAbove(top.foreign, "bonds"));
  const [head, given] = [top.heads, grid.slice(top.lines)];
  const forms = head.map(keyForm);
  const heads = head.map(readHead);
  const places = BOND_FIELDS.map((field) => [field, fieldPlace(forms, heads, field)] as const);
  // A column that is read and headed twice has two readings; of two words for one thing the first counts.
  const twice = places.flatMap(([field, place]) =>
    place >= 0 && isTwice(forms, heads, field, place)
      ? [wrong("duplicate-item", `bonds, the column ${BOND_HEADS[field][0]}`)]
      : [],
  );
  if (twice.length > 0) return failure(...twice);
  const doubled = head.find(
    (one, place) => externalHeading(one) !== null && forms.indexOf(forms[place] ?? "") < place,
  );
  if (doubled !== undefined) return failure(wrong("duplicate-item", `bonds, the column ${doubled}`));
  const agencies = externalPlaces(forms);
  const amountAt = new Map(places).get("amount") ?? -1;
  const foreign = amountAt < 0 ? foreignHead(head, BOND_HEADS.amount, "bonds") : null;
  if (foreign !== null) return failure(foreign);
  const columns = places.flatMap(([name, place]) =>
    place < 0 ? [] : [{ place, unit: heads[place]?.unit ?? null, name }],
  );
  return andThen(
    inHeadUnits(given, columns, (row) => `bonds, row ${row}`, top.lines + 1),
    (body) => {
      const mixed = mixedUnits(
        body.map((row) => row[amountAt] ?? null),
        (index) => `bonds, row ${String(index + top.lines + 1)}, amount`,
      );
      if (mixed !== null) return failure(mixed);
      return success({
        fields: places.flatMap(([field, place]) => (place < 0 ? [] : [field])),
        rows: body.flatMap((row, index): BondCells[] => {
          if (row.every(isBlankWord)) return [];
          // What stands beside the book keeps to its rows, however many of them are headings.
          const line = index + top.lines - 1;
          const at = `bonds, row ${String(line + 2)}`;
          const cells: Partial<Record<BondField, Cell>> = {};
          for (const [field, place] of places) {
            const from = NAMES.has(field) ? (typed[line + 1] ?? []) : row;
            cells[field] = place < 0 ? null : (from[place] ?? null);
          }
          const external = agencies.map(({ head: name, agency, rating, date }) => ({
            at: `${at}, ${name}`,
            agency: row[agency] ?? null,
            rating: row[rating] ?? null,
            date: row[date] ?? null,
          }));
          return [{ at, line, cells: withoutDashes(cells as BondCells["cells"]), external }];
        }),
      });
    },
  );
});

/** Finds the column of a field: by the word that comes first, alone or with a unit that its figures may have. */
function fieldPlace(forms: readonly string[], heads: readonly ReadHead[], field: BondField): number {
  for (const word of BOND_HEADS[field]) {
    const place = forms.findIndex((form, index) => isHeaded(form, heads[index], field, keyForm(word)));
    if (place >= 0) return place;
  }
  return -1;
}

function isHeaded(form: string, head: ReadHead | undefined, field: BondField, word: string): boolean {
  if (form === word) return true;
  const { unit, form: name } = head ?? { unit: null, form: "" };
  return unit !== null && unit.kind === BOND_UNITS[field] && name === word;
}

/** Whether the word of a column heads another one too, whatever unit either says. */
function isTwice(
  forms: readonly string[],
  heads: readonly ReadHead[],
  field: BondField,
  place: number,
): boolean {
  const word = BOND_HEADS[field]
    .map(keyForm)
    .find((one) => isHeaded(forms[place] ?? "", heads[place], field, one));
  return forms.some(
    (form, index) => index !== place && word !== undefined && isHeaded(form, heads[index], field, word),
  );
}

function placeOf(forms: readonly string[], words: readonly string[]): number {
  for (const word of words) {
    const place = forms.indexOf(keyForm(word));
    if (place >= 0) return place;
  }
  return -1;
}

interface ExternalPlaces {
  readonly head: string;
  readonly agency: number;
  readonly rating: number;
  readonly date: number;
}

/** Finds the columns of each agency by the number behind the words; without one it is the only one. */
function externalPlaces(forms: readonly string[]): readonly ExternalPlaces[] {
  const numbered = (words: readonly string[], number: string) =>
    placeOf(
      forms,
      words.map((word) => `${word}${number}`),
    );
  const numbers = new Set(
    forms.flatMap((form) => {
      const number = /\d*$/.exec(form)?.[0] ?? "";
      const isRating = EXTERNAL_HEADS.rating.some((word) => keyForm(`${word}${number}`) === form);
      return isRating ? [number] : [];
    }),
  );
  return [...numbers].map((number) => ({
    head: `external rating ${number}`.trim(),
    agency: numbered(EXTERNAL_HEADS.agency, number),
    rating: numbered(EXTERNAL_HEADS.rating, number),
    date: numbered(EXTERNAL_HEADS.date, number),
  }));
}
