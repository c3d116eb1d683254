import { columnLetters } from "../../../grid";
import { findPack, keyForm, writeDate, type Language } from "../../../src";
import { shippedMethod } from "../../draft/pack-of";
import { say, type Facts, type MessageKey } from "../../words";
import { dateText } from "../../draft/shown-value";
import { gapIn } from "../assessment/inputs";
import { namesOf } from "../cells/naming";
import { address, type PlanCell, type SheetPlan } from "../cells/plan";
import { dayFormat, plain, Rows, text } from "../cells/rows";
import type { Due } from "./due";

/** Part of the names that mark the calendar's sheet: a workbook has one. */
export const CALENDAR = "Follow_up";
const WIDTHS = [34, 14, 12, 14, 36, 16, 18, 14, 14, 48];
const COLUMN = { rating: 2, last: 5, live: 7 };

/** What falls due of a bond of the book, in words of the sheet. Days are serial numbers. */
export interface BondOnCalendar {
  readonly code: string;
  readonly issuer: string;
  readonly rating: string;
  /** A review, a call, or the bond's end. */
  readonly what: string;
  readonly last: number | null;
  readonly day: number;
  /** Finds the day in the book, as a formula without "=". */
  readonly live: string;
  /** What asks for it. */
  readonly event: string;
}

/** Names the rule of a follow-up: how often, and whether that is published or our own. */
export function ruleText({ by }: Due, language: Language): string {
  if (by === null) return say(language, "calendar.noRule");
  const { rules, interval } = by;
  const key = interval.basis.basis === "published" ? "calendar.published" : "calendar.house";
  return say(language, key, { n: interval.months, rules: rules.title[language] });
}

/**
 * Plans the sheet of what is due: a table with plain days, and beside them live ones that follow a rating or a day that is
 * changed on the sheet, or the book of bonds. Issuers and bonds stand in the order of their days.
 * @param today ISO date
 */
export function planCalendar(
  all: readonly Due[],
  language: Language,
  { sheet, slug }: { readonly sheet: string; readonly slug: string },
  today: string,
  bonds: readonly BondOnCalendar[] = [],
): SheetPlan {
  const tell = (key: MessageKey, facts?: Facts) => say(language, key, facts);
  const last = WIDTHS.length - 1;
  const rows = new Rows(WIDTHS);
  rows.block(tell("calendar.title"), () => {
    rows.add([text(tell("calendar.title"), "title")], 2);
    rows.addMerged([text(tell("calendar.sheetHelp", { date: dateText(today, language) }), "note")], 0, last);
  });
  const header = rows.next;
  rows.block(tell("calendar.due"), () => {
    const heads = [
      ...(["sheet.issuer", "book.what", "calendar.rating", "sheet.outlook", "sheet.method"] as const),
      ...(["calendar.last", "calendar.next", "calendar.live", "sheet.state", "calendar.rule"] as const),
    ];
    rows.add(heads.map((key) => text(tell(key), "header")));
    const listed = [
      ...all.map((due) => ({ day: due.day, cells: (row: number) => cellsOf(due, row, language) })),
      ...bonds.map((bond) => ({ day: bond.day, cells: (row: number) => bondCells(bond, row, language) })),
    ];
    listed.sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity));
    for (const { cells } of listed) rows.add(cells(rows.next));
  });
  const area = address(0, 0, rows.next - 2, last);
  return {
    ...{ sheet, area, widths: rows.widths, blocks: rows.blocks, merges: rows.merges },
    rows: rows.rows.slice(0, -1),
    table: {
      name: `Notchbook_${slug}`,
      address: address(header, 0, header + all.length + bonds.length, last),
      filter: true,
    },
    names: [{ name: namesOf(slug).area, address: area }],
    print: {
      ...{ orientation: "Landscape", footer: tell("calendar.title") },
      titleRows: `$${String(header + 1)}:$${String(header + 1)}`,
    },
  };
}

/** Says a ledger's outlook in the reader's language: a ledger holds the key, or what somebody typed in another one. */
function outlookWords({ outlook, method }: Due["last"], language: Language): string {
  const pack = findPack(shippedMethod(method), "method");
  const named = pack.ok
    ? pack.value.outlooks.find(({ id, label }) =>
        [id, label.en, label.zh].map(keyForm).includes(keyForm(outlook)),
      )
    : undefined;
  return named?.label[language] ?? outlook;
}

function formula(value: string, numberFormat?: string): PlanCell {
  return {
    ...{ kind: "formula", value, style: "live" },
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

/** Says by the day in a cell whether it is past. */
function stateCell(live: string, language: Language): PlanCell {
  const overdue = say(language, "calendar.overdueWord").replaceAll('"', '""');
  return formula(`=IF(ISNUMBER(${live}),IF(${live}<TODAY(),"${overdue}",""),"")`);
}

function bondCells(bond: BondOnCalendar, row: number, language: Language): readonly PlanCell[] {
  const { code, issuer, rating, what, last, day, live, event } = bond;
  const from = say(language, "book.sheet.bonds");
  return [
    ...[text(`${code} · ${issuer}`, "label"), text(what, "plain"), text(rating, "plain"), text("", "plain")],
    text(from, "plain"),
    last === null ? text(gapIn(language), "gap") : plain(last, "day", dayFormat(language)),
    plain(day, "day", dayFormat(language)),
    formula(`=IFERROR(${live},"${gapIn(language)}")`, dayFormat(language)),
    stateCell(`${columnLetters(COLUMN.live)}${String(row + 1)}`, language),
    text(event, "note"),
  ];
}

function cellsOf(due: Due, row: number, language: Language): readonly PlanCell[] {
  const { issuer, rating, method, date } = due.last;
  const at = (column: number) => `${columnLetters(column)}${String(row + 1)}`;
  const rules = due.by === null ? "" : `,"${due.by.rules.id}"`;
  const next = `REVIEW.NEXT(${at(COLUMN.last)},${at(COLUMN.rating)}${rules})`;
  return [
    text(issuer, "label"),
    text(say(language, "book.due.review"), "plain"),
    text(rating, "input"),
    text(outlookWords(due.last, language), "plain"),
    text(method, "plain"),
    plain(date, "given", dayFormat(language)),
    due.day === null ? text(gapIn(language), "gap") : plain(due.day, "day", dayFormat(language)),
    formula(`=IFERROR(${next},"${gapIn(language)}")`, dayFormat(language)),
    stateCell(at(COLUMN.live), language),
    text(ruleText(due, language), "note"),
  ];
}

/** Writes a day for the reader; "" for none. */
export function dayText(day: number | null): string {
  return day === null ? "" : writeDate(day);
}
