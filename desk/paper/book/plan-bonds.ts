import { columnLetters } from "../../../grid";
import { readDate, stateWord, type Language } from "../../../src";
import { say, type MessageKey } from "../../words";
import type { GrowingPlan } from "../cells/growing";
import { absolute, address, onSheet, type PlanCell } from "../cells/plan";
import { plain, text } from "../cells/rows";
import {
  BOND_COLUMNS,
  bondColumn,
  DATE,
  EVENT_COLUMNS,
  formatOf,
  LIMIT_COLUMNS,
  type BookColumn,
} from "./columns";

/** Where a bond stands that is followed no more. */
const ENDS = ["matured", "called", "put", "sold", "defaulted"] as const;

/** The sheets of a bond book. */
export interface BookSheets {
  readonly bonds: string;
  readonly events: string;
  readonly workings: string;
  readonly figures: string;
}

/** What a book's sheets are planned from; the same gives the same. */
export interface BookOrder {
  readonly language: Language;
  readonly sheets: BookSheets;
  /** Id of the scale of all its ratings. */
  readonly scale: string;
  /** Bonds and events for which there is room. */
  readonly rows: number;
  readonly eventRows: number;
  /** ISO date of the look at first; a cell from then on. */
  readonly today: string;
}

/** Names of the tables, by which the sheets are found again. */
export const BONDS_TABLE = "Notchbook_Book_Bonds";
export const EVENTS_TABLE = "Notchbook_Book_Events";
const LIMITS_TABLE = "Notchbook_Book_Limits";

export const FIRST_BONDS = 200;
export const FIRST_EVENTS = 500;
export const LIMITS = 20;

/** Zero-based rows and columns of the sheet of bonds: what the functions say on the left, the bonds to the right of a gap. */
export const BOND_ROW = { title: 0, help: 1, labels: 3, values: 4, header: 6, first: 7 };
const NEXT_COLUMNS = 8;
const RATE_COLUMNS = 8;
/** Where each answer stands, for whoever reads the sheet. */
export const BOND_PLACE = {
  ...{ code: 0, state: 1, rating: 2, last: 3, next: 4, left: 5, event: 6, call: 7 },
  ...{
    model: 8,
    long: 9,
    fromIssuer: 10,
    fromImplied: 11,
    flag: 12,
    external: 13,
    fromExternal: 14,
    split: 15,
  },
  ...{ gap: 16, bonds: 17 },
};
const RESULT_WIDTHS = [14, 10, 9, 12, 12, 9, 34, 12, 9, 9, 10, 10, 24, 10, 10, 10, 2];
const OVERDUE = "#F8CBAD";
const FLAGGED = "#FFE699";
const OVER = "#E7E6E6";

/** The settings over the bonds, and their cells. */
export const SETTINGS = { asOf: 0, split: 3 };

export const EVENT_ROW = { title: 0, help: 1, header: 3, first: 4 };
const EVENT_GAP = EVENT_COLUMNS.length;
const LIMIT_AT = EVENT_GAP + 1;
const ASSUMED_AT = LIMIT_AT + LIMIT_COLUMNS.length + 1;

/** What the figures assume, in the order of its cells; blank until somebody chooses. */
export const ASSUMPTIONS = [
  ...(["months", "days", "mapping", "factors", "defaults", "horizon", "recovery"] as const),
  ...(["correlation", "draws", "seed", "leaning"] as const),
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

export const ASSUMED: Readonly<Record<Assumption, MessageKey>> = {
  months: "book.assume.months",
  days: "book.assume.days",
  mapping: "book.assume.mapping",
  factors: "book.assume.factors",
  defaults: "book.assume.defaults",
  horizon: "book.assume.horizon",
  recovery: "book.assume.recovery",
  correlation: "book.assume.correlation",
  draws: "book.assume.draws",
  seed: "book.assume.seed",
  leaning: "book.assume.leaning",
};

const line = (
  width: number,
  cells: readonly (readonly [number, PlanCell])[],
): readonly (PlanCell | null)[] => {
  const all: (PlanCell | null)[] = Array<PlanCell | null>(width).fill(null);
  for (const [column, cell] of cells) all[column] = cell;
  return all;
};

/** Names the cells of the bonds with their heads, as formulas on other sheets do. */
export function bondsRange({ sheets, rows }: BookOrder): string {
  const last = BOND_PLACE.bonds + BOND_COLUMNS.length - 1;
  return onSheet(
    sheets.bonds,
    absolute(address(BOND_ROW.header, BOND_PLACE.bonds, BOND_ROW.header + rows, last)),
  );
}

/** Names a column of the bonds, or of what is said of them, without its head. */
export function bondCells(
  { sheets, rows }: { readonly sheets: Pick<BookSheets, "bonds">; readonly rows: number },
  column: number,
): string {
  return onSheet(sheets.bonds, absolute(address(BOND_ROW.first, column, BOND_ROW.header + rows, column)));
}

/** Names the events with their heads, as far as the functions read. */
export function eventsRange({ sheets, eventRows }: BookOrder): string {
  return onSheet(sheets.events, absolute(address(EVENT_ROW.header, 0, EVENT_ROW.header + eventRows, 4)));
}

/** Names the rows of the limits. */
export function limitsRange({ sheets }: BookOrder): string {
  const last = LIMIT_AT + LIMIT_COLUMNS.length - 1;
  return onSheet(
    sheets.events,
    absolute(address(EVENT_ROW.header, LIMIT_AT, EVENT_ROW.header + LIMITS, last)),
  );
}

/** Names the first cells of the limits: where they are blank there is none. */
export function firstLimits({ sheets }: BookOrder): string {
  return onSheet(
    sheets.events,
    absolute(address(EVENT_ROW.first, LIMIT_AT, EVENT_ROW.header + LIMITS, LIMIT_AT)),
  );
}

/** Names the cell of an assumption. */
export function assumptionCell({ sheets }: BookOrder, which: Assumption): string {
  const row = EVENT_ROW.first + ASSUMPTIONS.indexOf(which);
  return onSheet(sheets.events, absolute(address(row, ASSUMED_AT + 1)));
}

/** Names the cell of a setting over the bonds. */
export function settingCell({ sheets }: BookOrder, which: keyof typeof SETTINGS): string {
  return onSheet(sheets.bonds, absolute(address(BOND_ROW.values, SETTINGS[which])));
}

function formatsOf(columns: readonly BookColumn[], from: number, first: number, last: number) {
  return columns.flatMap((column, index) => {
    const format = formatOf(column);
    return format === "General" ? [] : [{ area: address(first, from + index, last, from + index), format }];
  });
}

/** Plans the sheet of bonds: two formulas say on the left what stands in the table on the right. */
export function planBonds(order: BookOrder): GrowingPlan {
  const { language, sheets, rows, scale, today } = order;
  const tell = (key: MessageKey) => say(language, key);
  const width = BOND_PLACE.bonds + BOND_COLUMNS.length;
  const lastRow = BOND_ROW.header + rows;
  const day = readDate(today, "date");
  const here = (cells: string) => cells.slice(cells.lastIndexOf("!") + 1);
  const bonds = here(bondsRange(order));
  const asOf = here(settingCell(order, "asOf"));
  const head: (readonly (PlanCell | null)[])[] = Array.from({ length: BOND_ROW.first }, () =>
    line(width, []),
  );
  head[BOND_ROW.title] = line(width, [[0, text(tell("book.title"), "title")]]);
  head[BOND_ROW.help] = line(width, [[0, text(tell("book.sheetHelp"), "plain")]]);
  head[BOND_ROW.labels] = line(width, [
    [SETTINGS.asOf, text(tell("book.asOf"), "plain")],
    [SETTINGS.split, text(tell("book.split"), "plain")],
  ]);
  head[BOND_ROW.values] = line(width, [
    [SETTINGS.asOf, plain(day.ok ? day.value : 0, "input", DATE)],
    [SETTINGS.split, text(language === "zh" ? "居中" : "middle", "input")],
  ]);
  head[BOND_ROW.header] = line(width, [
    // Its heads spill from the formulas, in the language of the sheet.
    ...Array.from({ length: BOND_PLACE.gap }, (_one, index) => [index, text("", "header")] as const),
    ...BOND_COLUMNS.map(
      ({ label }, index) => [BOND_PLACE.bonds + index, text(label[language], "header")] as const,
    ),
  ]);
  const at = (column: number) => `${columnLetters(column)}${String(BOND_ROW.header + 1)}`;
  const area = (from: number, to: number) => address(BOND_ROW.first, from, lastRow, to);
  const first = String(BOND_ROW.first + 1);
  const over = ENDS.map((state) => stateWord(state, language));
  return {
    sheet: sheets.bonds,
    head,
    widths: [...RESULT_WIDTHS, ...BOND_COLUMNS.map((column) => column.width)],
    tables: [{ name: BONDS_TABLE, address: address(BOND_ROW.header, BOND_PLACE.bonds, lastRow, width - 1) }],
    formulas: [
      {
        cell: at(BOND_PLACE.code),
        formula: `=BOOK.NEXT(${bonds},${eventsRange(order)},${asOf},,"${scale}","${language}")`,
        columns: NEXT_COLUMNS,
      },
      {
        cell: at(BOND_PLACE.model),
        formula: `=BOOK.RATE(${bonds},,"${scale}",${here(settingCell(order, "split"))},"${language}")`,
        columns: RATE_COLUMNS,
      },
    ],
    formats: [
      ...[BOND_PLACE.last, BOND_PLACE.next, BOND_PLACE.call].map((column) => ({
        area: area(column, column),
        format: DATE,
      })),
      ...formatsOf(BOND_COLUMNS, BOND_PLACE.bonds, BOND_ROW.first, lastRow),
    ],
    inputs: [area(BOND_PLACE.bonds, width - 1)],
    rules: [
      {
        // A column each: every cell of a rule is a formula of its own.
        area: area(BOND_PLACE.state, BOND_PLACE.state),
        formula: `=OR(${over.map((word) => `$B${first}="${word}"`).join(",")})`,
        fill: OVER,
      },
      {
        area: area(BOND_PLACE.left, BOND_PLACE.left),
        formula: `=AND(ISNUMBER($F${first}),$F${first}<0)`,
        fill: OVERDUE,
      },
      { area: area(BOND_PLACE.flag, BOND_PLACE.flag), formula: `=LEN($M${first})>0`, fill: FLAGGED },
    ],
    frozen: address(0, 0, BOND_ROW.header, BOND_PLACE.rating),
    naming: BOND_PLACE.rating + 1,
    lastRow: lastRow + 1,
    headerRow: BOND_ROW.header,
  };
}

/** Plans the sheet of events, with the limits and what the figures assume beside them. */
export function planEvents(order: BookOrder, tableRows: number): GrowingPlan {
  const { language, sheets } = order;
  const tell = (key: MessageKey) => say(language, key);
  const width = ASSUMED_AT + 2;
  const height = EVENT_ROW.first + ASSUMPTIONS.length;
  const head: (readonly (PlanCell | null)[])[] = Array.from({ length: height }, () => line(width, []));
  head[EVENT_ROW.title] = line(width, [[0, text(tell("book.eventsTitle"), "title")]]);
  head[EVENT_ROW.help] = line(width, [[0, text(tell("book.eventsHelp"), "plain")]]);
  const heads = (columns: readonly BookColumn[], from: number) =>
    columns.map(({ label }, index) => [from + index, text(label[language], "header")] as const);
  head[EVENT_ROW.header - 1] = line(width, [
    [0, text(tell("book.eventsTable"), "heading")],
    [LIMIT_AT, text(tell("book.limits"), "heading")],
    [ASSUMED_AT, text(tell("book.assumed"), "heading")],
  ]);
  head[EVENT_ROW.header] = line(width, [
    ...heads(EVENT_COLUMNS, 0),
    ...heads(LIMIT_COLUMNS, LIMIT_AT),
    [ASSUMED_AT, text(tell("book.assumption"), "header")],
    [ASSUMED_AT + 1, text(tell("book.chosen"), "header")],
  ]);
  const given: Partial<Record<Assumption, PlanCell>> = {
    months: plain(12, "input", "0"),
    days: plain(90, "input", "0"),
  };
  for (const [index, which] of ASSUMPTIONS.entries())
    head[EVENT_ROW.first + index] = line(width, [
      [ASSUMED_AT, text(tell(ASSUMED[which]), "label")],
      [ASSUMED_AT + 1, given[which] ?? text("", "input")],
    ]);
  const last = EVENT_ROW.header + tableRows;
  const limitsLast = EVENT_ROW.header + LIMITS;
  return {
    sheet: sheets.events,
    head,
    widths: [
      ...EVENT_COLUMNS.map((column) => column.width),
      2,
      ...LIMIT_COLUMNS.map((column) => column.width),
      2,
      ...[44, 20],
    ],
    tables: [
      { name: EVENTS_TABLE, address: address(EVENT_ROW.header, 0, last, EVENT_COLUMNS.length - 1) },
      {
        name: LIMITS_TABLE,
        address: address(EVENT_ROW.header, LIMIT_AT, limitsLast, LIMIT_AT + LIMIT_COLUMNS.length - 1),
      },
    ],
    formulas: [],
    formats: [
      ...formatsOf(EVENT_COLUMNS, 0, EVENT_ROW.first, EVENT_ROW.header + order.eventRows),
      ...formatsOf(LIMIT_COLUMNS, LIMIT_AT, EVENT_ROW.first, limitsLast),
    ],
    inputs: [
      address(EVENT_ROW.first, 0, EVENT_ROW.header + order.eventRows, EVENT_COLUMNS.length - 1),
      address(EVENT_ROW.first, LIMIT_AT, limitsLast, LIMIT_AT + LIMIT_COLUMNS.length - 1),
    ],
    rules: [],
    frozen: address(0, 0, EVENT_ROW.header, 0),
    // The limits and the assumptions beside the events are lists of their own.
    naming: 0,
    lastRow: last + 1,
    headerRow: EVENT_ROW.header,
  };
}

/** Where the issuer's rating of a bond stands on its sheet, and so on: for tests and whoever fills a book. */
export function bondPlace(id: string): number {
  return BOND_PLACE.bonds + bondColumn(id);
}
