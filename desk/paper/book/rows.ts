import { stateOfWord } from "../../../src";
import { BOND_COLUMNS, bondColumn } from "./columns";
import { BOND_PLACE, BOND_ROW } from "./plan-bonds";

/** A bond of the book with what the formulas say of it, as far as the pane shows it. */
export interface BookRow {
  /** Number of the row on the sheet, from 1. */
  readonly row: number;
  readonly code: string;
  readonly issuer: string;
  readonly guarantor: string;
  /** As the sheet has it, in its language. */
  readonly state: string;
  readonly rating: string;
  /** Long-term rating by the formula. */
  readonly model: string;
  /** Serial numbers. */
  readonly last: number | null;
  readonly next: number | null;
  readonly left: number | null;
  readonly call: number | null;
  readonly maturity: number | null;
  /** What is held, as its cell has it. */
  readonly position: number | null;
  readonly event: string;
  readonly flag: string;
  readonly standing: "held" | "unrated" | "over" | "faulty";
}

/** Where a bond stands by the word of its row; a word that is none, an error among them, wants a look. */
function standingOf(state: string, isFaulty: boolean): BookRow["standing"] {
  const known = stateOfWord(state);
  if (known === "held" || known === "unrated") return isFaulty ? "faulty" : known;
  return known === null ? "faulty" : "over";
}

function shown(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** Reads the rows of the sheet from its first bond on; rows without a code and an issuer are none. */
export function rowsOf(cells: readonly (readonly unknown[])[]): readonly BookRow[] {
  const given = (id: string) => BOND_PLACE.bonds + bondColumn(id);
  return cells.flatMap((row, index): readonly BookRow[] => {
    const own = row.slice(BOND_PLACE.bonds, BOND_PLACE.bonds + BOND_COLUMNS.length);
    if (own.every((cell) => cell === "")) return [];
    const at = (column: number) => shown(row[column]);
    const state = at(BOND_PLACE.state);
    const model = at(BOND_PLACE.long);
    const isFaulty = state.startsWith("#") || state === "" || at(BOND_PLACE.model).startsWith("#");
    return [
      {
        row: BOND_ROW.first + index + 1,
        code: at(given("code")),
        issuer: at(given("issuer")),
        guarantor: at(given("guarantor")),
        state,
        rating: at(BOND_PLACE.rating),
        model: model.startsWith("#") ? "" : model,
        last: numberOf(row[BOND_PLACE.last]),
        next: numberOf(row[BOND_PLACE.next]),
        left: numberOf(row[BOND_PLACE.left]),
        call: numberOf(row[BOND_PLACE.call]),
        maturity: numberOf(row[given("maturity")]),
        position: numberOf(row[given("position")]),
        event: at(BOND_PLACE.event),
        flag: at(BOND_PLACE.flag),
        standing: standingOf(state, isFaulty),
      },
    ];
  });
}

/** Which bonds are shown. */
export const BOOK_FILTERS = ["attention", "due", "flagged", "changed", "faulty", "over", "all"] as const;
export type BookFilter = (typeof BOOK_FILTERS)[number];

/** Tells whether the formula gives another rating than the last one, or the first. */
export function isChanged({ standing, rating, model }: BookRow): boolean {
  return (standing === "held" || standing === "unrated") && model !== "" && model !== rating;
}

/** Tells whether a bond must be rated: its day has come within so many days, or it never was. */
export function isDue({ standing, left }: BookRow, days: number): boolean {
  return standing === "unrated" || (standing === "held" && left !== null && left <= days);
}

function lets(row: BookRow, filter: BookFilter, days: number): boolean {
  switch (filter) {
    case "all":
      return true;
    case "due":
      return isDue(row, days);
    case "flagged":
      return row.standing !== "over" && row.flag !== "";
    case "changed":
      return isChanged(row);
    case "faulty":
      return row.standing === "faulty";
    case "over":
      return row.standing === "over";
    case "attention":
      return (["due", "flagged", "changed", "faulty"] as const).some((one) => lets(row, one, days));
  }
}

/** Counts the bonds that each filter lets through. */
export function countBook(rows: readonly BookRow[], days: number): Readonly<Record<BookFilter, number>> {
  const counts = Object.fromEntries(BOOK_FILTERS.map((filter) => [filter, 0])) as Record<BookFilter, number>;
  for (const row of rows) for (const filter of BOOK_FILTERS) if (lets(row, filter, days)) counts[filter] += 1;
  return counts;
}

/** Leaves the bonds that a filter lets through, those due first and by their day. */
export function filterBook(
  rows: readonly BookRow[],
  filter: BookFilter,
  text: string,
  days: number,
): readonly BookRow[] {
  const part = text.trim().toLowerCase();
  return rows
    .filter(
      (row) =>
        (row.code.toLowerCase().includes(part) || row.issuer.toLowerCase().includes(part)) &&
        lets(row, filter, days),
    )
    .sort((a, b) => (a.left ?? Infinity) - (b.left ?? Infinity) || a.row - b.row);
}

/** Lists the bonds that are to be finalised: never rated, due, or rated otherwise now; without a rating of the formula there is nothing to enter. */
export function toFinalise(rows: readonly BookRow[]): readonly BookRow[] {
  return rows.filter((row) => row.model !== "" && (isChanged(row) || isDue(row, 0)));
}

/** Finds bonds by their codes, as typed with commas between, each once; and names the codes that no bond has. */
export function bondsNamed(
  rows: readonly BookRow[],
  typed: string,
): { readonly codes: readonly string[]; readonly absent: readonly string[] } {
  const wanted = typed
    .split(/[,，;；\s]+/)
    .map((code) => code.trim())
    .filter((code) => code !== "");
  const known = new Map(rows.map(({ code }) => [code.toLowerCase(), code]));
  const found = wanted.map((code) => known.get(code.toLowerCase()));
  return {
    codes: [...new Set(found.filter((code) => code !== undefined))],
    absent: wanted.filter((_code, index) => found[index] === undefined),
  };
}

/** The first bond that is held in a plain amount, beside which no other may say its unit; undefined where none is. */
export function plainlyHeld(rows: readonly BookRow[]): BookRow | undefined {
  return rows.find(({ position }) => position !== null && position !== 0);
}

/** Lists the bonds that an event concerns: the one of a code, or all of an issuer or a guarantor. */
export function concerned(rows: readonly BookRow[], of: string): readonly BookRow[] {
  const name = of.trim().toLowerCase();
  if (name === "") return [];
  return rows.filter(({ code, issuer, guarantor }) =>
    [code, issuer, guarantor].some((one) => one.trim().toLowerCase() === name),
  );
}
