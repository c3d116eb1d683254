import type { Text } from "../language";

/** What one cell of a form holds. Null is blank; an error is Excel's own. */
export type FormCell = string | number | boolean | null | { readonly error: string };

/** A cell's place in the range that was read, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is wrong with a form: in which table, in which cell of the range, and what is allowed there. */
export interface FormFault {
  /** The table as its title says; null where it is the range as a whole. */
  readonly table: Text | null;
  /** What the column is called; null where it is a whole row or table. */
  readonly column: Text | null;
  readonly place: Place;
  readonly reason: Text;
}

/** Tells whether a cell holds nothing: blank, an empty text or spaces. */
export function isBlankCell(cell: FormCell | undefined): cell is null | undefined | "" {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Writes a place as spreadsheets do, counted within the range: the first cell is A1. */
export function addressOf({ row, column }: Place): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${String(row + 1)}`;
}

/** Makes a reason in both languages. */
export function said(en: string, zh: string): Text {
  return { en, zh };
}

/** Said of a cell in which something must stand. */
export const NOTHING = said("nothing is given", "未填写");

/** Tells whether two values of plain data say the same; what a damaged form leaves undefined is absent, and never a fault. */
export function isSame(a: unknown, b: unknown): boolean {
  const [one, other] = [a ?? null, b ?? null];
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const members = membersOf(other);
  return (
    membersOf(one).size === members.size &&
    [...membersOf(one)].every(([key, value]) => members.has(key) && isSame(value, members.get(key)))
  );
}

/** The members of an object, or the entries of a list by their places; of an object those that are defined. */
function membersOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, member]) => Array.isArray(value) || member !== undefined));
}
