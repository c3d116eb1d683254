import { parseCells } from "../../../grid";
import { readDate, readNumber } from "../../../src";
import { BOND_COLUMNS, EVENT_COLUMNS, LIMIT_COLUMNS, type BookColumn } from "./columns";
import type { EventRow } from "./events";
import {
  ASSUMPTIONS,
  assumptionCell,
  BOND_ROW,
  bondPlace,
  limitsRange,
  SETTINGS,
  type Assumption,
  type BookOrder,
} from "./plan-bonds";

/** What goes into a book that is made for somebody: texts as they are printed, numbers as cells hold them. */
export interface BookContent {
  /** ISO date. */
  readonly asOf: string;
  /** Cells by the English heads of their columns. */
  readonly bonds: readonly Readonly<Record<string, string | number>>[];
  /** Bond, date, event, source, value, and where they are known analyst and approver. */
  readonly events: readonly (readonly (string | number)[])[];
  readonly limits: readonly (readonly (string | number)[])[];
  readonly assumptions: Readonly<Partial<Record<Assumption, string | number>>>;
  /** Which agency's rating counts; the middle where nothing is said. */
  readonly split?: string;
}

/** Cells to be written, from a zero-based place on; "" leaves one blank. */
export interface FilledCells {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What goes where into the sheets of a book. */
interface BookFill {
  /** On the sheet of bonds: the bonds, and what is set over them. */
  readonly bonds: readonly FilledCells[];
  readonly events: readonly EventRow[];
  /** On the sheet of events. */
  readonly settings: readonly FilledCells[];
}

/** Makes what stands in a cell of a printed text: a date and a number are what they are, other text stays text. */
function cellOf(given: string | number, look: BookColumn["look"]): string | number {
  if (typeof given === "number") return look === "text" ? String(given) : given;
  if (given === "") return "";
  const date = look === "date" ? readDate(given, "date") : null;
  if (date?.ok === true) return date.value;
  const number = look === "text" || look === "date" ? null : readNumber(given, "number");
  return number?.ok === true ? number.value : given;
}

/** A value is a rating or an amount, whichever can be read. */
function eventRow(cells: readonly (string | number)[]): EventRow {
  return EVENT_COLUMNS.map(({ id, look }, index) => {
    const given = cells[index] ?? "";
    return cellOf(given, id === "value" ? "amount" : look);
  });
}

/** Makes the rows of bonds as their cells hold them, each in the order of the book's columns. */
export function bondRows(rows: readonly (readonly (string | number)[])[]): readonly EventRow[] {
  return rows.map((cells) => BOND_COLUMNS.map(({ look }, index) => cellOf(cells[index] ?? "", look)));
}

/** Makes the rows of events as their cells hold them. */
export function eventRows(rows: readonly (readonly (string | number)[])[]): readonly EventRow[] {
  return rows.map(eventRow);
}

/** Lays out what goes into a book's sheets. */
export function fillOf(content: BookContent, order: BookOrder): BookFill {
  const limits = parseCells(localPart(limitsRange(order)));
  const chosen = ASSUMPTIONS.flatMap((which): readonly FilledCells[] => {
    const value = content.assumptions[which];
    const at = parseCells(localPart(assumptionCell(order, which)));
    return value === undefined || at === null ? [] : [{ row: at.row, column: at.column, rows: [[value]] }];
  });
  return {
    bonds: [
      {
        ...{ row: BOND_ROW.first, column: bondPlace("code") },
        rows: bondRows(content.bonds.map((bond) => BOND_COLUMNS.map(({ label }) => bond[label.en] ?? ""))),
      },
      ...(content.split === undefined
        ? []
        : [{ row: BOND_ROW.values, column: SETTINGS.split, rows: [[content.split]] }]),
    ],
    events: eventRows(content.events),
    settings: [
      ...(limits === null || content.limits.length === 0
        ? []
        : [
            {
              row: limits.row + 1,
              column: limits.column,
              rows: content.limits.map((row) =>
                LIMIT_COLUMNS.map(({ look }, index) => cellOf(row[index] ?? "", look)),
              ),
            },
          ]),
      ...chosen,
    ],
  };
}

function localPart(cells: string): string {
  return cells.slice(cells.lastIndexOf("!") + 1);
}
