import { columnLetters } from "../../../grid";
import { writeDate, type Language } from "../../../src";
import { say, type Facts, type MessageKey } from "../../words";
import { dateText } from "../../draft/shown-value";
import { gapIn } from "../assessment/inputs";
import { namesOf } from "../cells/naming";
import { address, type PlanCell, type SheetPlan } from "../cells/plan";
import { dayFormat, plain, Rows, text } from "../cells/rows";
import type { Due } from "./due";

/** Part of the names that mark the calendar's sheet: a workbook has one. */
export const CALENDAR = "Follow_up";

const WIDTHS = [34, 12, 14, 36, 16, 18, 14, 14, 48];
const COLUMN = { rating: 1, last: 4, next: 5, live: 6 };

/** Names the rule of a follow-up: how often, and whether that is published or our own. */
export function ruleText({ by }: Due, language: Language): string {
  if (by === null) return say(language, "calendar.noRule");
  const { rules, interval } = by;
  const key = interval.basis.basis === "published" ? "calendar.published" : "calendar.house";
  return say(language, key, { n: interval.months, rules: rules.title[language] });
}

/**
 * Plans the sheet of what is due: a table with plain days, and beside them live ones that follow a rating or a day that is
 * changed on the sheet.
 * @param today ISO date
 */
export function planCalendar(
  all: readonly Due[],
  language: Language,
  { sheet, slug }: { readonly sheet: string; readonly slug: string },
  today: string,
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
      ...(["sheet.issuer", "calendar.rating", "sheet.outlook", "sheet.method", "calendar.last"] as const),
      ...(["calendar.next", "calendar.live", "sheet.state", "calendar.rule"] as const),
    ];
    rows.add(heads.map((key) => text(tell(key), "header")));
    for (const due of all) rows.add(cellsOf(due, rows.next, language));
  });
  const area = address(0, 0, rows.next - 2, last);
  return {
    ...{ sheet, area, widths: rows.widths, blocks: rows.blocks, merges: rows.merges },
    rows: rows.rows.slice(0, -1),
    table: {
      name: `Notchbook_${slug}`,
      address: address(header, 0, header + all.length, last),
      filter: true,
    },
    names: [{ name: namesOf(slug).area, address: area }],
    print: { orientation: "Landscape", footer: tell("calendar.title") },
  };
}

function cellsOf(due: Due, row: number, language: Language): readonly PlanCell[] {
  const { issuer, rating, outlook, method, date } = due.last;
  const at = (column: number) => `${columnLetters(column)}${String(row + 1)}`;
  const formula = (value: string, numberFormat?: string): PlanCell => ({
    kind: "formula",
    value,
    style: "live",
    ...(numberFormat === undefined ? {} : { numberFormat }),
  });
  const rules = due.by === null ? "" : `,"${due.by.rules.id}"`;
  const next = `REVIEW.NEXT(${at(COLUMN.last)},${at(COLUMN.rating)}${rules})`;
  const overdue = say(language, "calendar.overdueWord").replaceAll('"', '""');
  return [
    text(issuer, "label"),
    text(rating, "input"),
    text(outlook, "plain"),
    text(method, "plain"),
    plain(date, "input", dayFormat(language)),
    due.day === null ? text(gapIn(language), "gap") : plain(due.day, "plain", dayFormat(language)),
    formula(`=IFERROR(${next},"${gapIn(language)}")`, dayFormat(language)),
    formula(`=IF(ISNUMBER(${at(COLUMN.live)}),IF(${at(COLUMN.live)}<TODAY(),"${overdue}",""),"")`),
    text(ruleText(due, language), "note"),
  ];
}

/** Writes a day for the reader; "" for none. */
export function dayText(day: number | null): string {
  return day === null ? "" : writeDate(day);
}
