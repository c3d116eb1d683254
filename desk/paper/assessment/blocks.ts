import {
  engineVersion,
  readDate,
  type Assessment,
  type AssessmentRecord,
  type Given,
  type Language,
  type Pack,
} from "../../../src";
import type { Draft } from "../../draft/draft";
import { say, type MessageKey } from "../../words";
import type { CheckRow } from "./checks";
import type { HouseRow } from "./house";
import { gapIn, type InputRow } from "./inputs";
import { shownYear } from "./statement";
import { methodText } from "./calibration";
import type { PlanCell, StyleName } from "../cells/plan";
import { code, dayFormat, heading, plain, text, type Rows } from "../cells/rows";

/** What a sheet is made from. */
export interface SheetOrder {
  readonly pack: Pack;
  readonly draft: Draft;
  readonly assessment: Assessment;
  readonly language: Language;
  readonly sheet: string;
  /** Part of the defined names. */
  readonly slug: string;
  /** What the last finalised assessment of the issuer stood on, where the workbook still has it. */
  readonly previous?: AssessmentRecord | null;
}

/** Rows kept for results, whichever of them a methodology has: what stands below must not move. */
export const RESULT_ROWS = 8;
const VALUE_COLUMN = 2;

/** One line of the results. */
export interface ResultRow {
  readonly key:
    "standalone" | "support" | "sovereign" | "rmb" | "final" | "assigned" | "local" | "short" | "outlook";
  readonly plain: string;
}

export function resultRows({
  pack,
  assessment,
  language = "en",
}: Pick<SheetOrder, "pack" | "assessment"> & Partial<Pick<SheetOrder, "language">>): readonly ResultRow[] {
  const { outputs } = pack;
  const gap = gapIn(language);
  const outlook = pack.outlooks.find(({ id }) => id === assessment.outlook);
  const rows: (ResultRow | null)[] = [
    { key: "standalone", plain: assessment.standalone ?? gap },
    outputs.support === undefined ? null : { key: "support", plain: assessment.support ?? gap },
    outputs.sovereign === undefined ? null : { key: "sovereign", plain: assessment.sovereign ?? gap },
    outputs.rmb === undefined ? null : { key: "rmb", plain: assessment.rmb ?? gap },
    { key: "final", plain: assessment.final ?? gap },
    // A committee assigns beside what is indicated, or nobody does.
    assessment.assigned === undefined ? null : { key: "assigned", plain: assessment.assigned.symbol },
    outputs.local === undefined ? null : { key: "local", plain: assessment.local ?? gap },
    pack.shortTerm === undefined ? null : { key: "short", plain: assessment.short ?? gap },
    pack.outlooks.length === 0
      ? null
      : {
          key: "outlook",
          // An English sheet shows the key, which is the English name.
          plain: (language === "zh" ? outlook?.label.zh : undefined) ?? assessment.outlook ?? gap,
        },
  ];
  return rows.filter((row) => row !== null);
}

/** Gives the cell from which bonds are rated: the committee's rating, where the sheet states one, else the indicated. */
export function issuerCell(results: readonly ResultRow[], firstRow: number): string {
  const cell = (index: number) => `$B$${String(firstRow + index + 1)}`;
  const assigned = results.findIndex(({ key }) => key === "assigned");
  const final = cell(finalIndex(results));
  // Taken back in the sheet, the assigned rating is #N/A there; what is wrong with it is wrong with the final one too.
  return assigned < 0 ? final : `IFERROR(${cell(assigned)},${final})`;
}

export function finalIndex(results: readonly ResultRow[]): number {
  return results.findIndex(({ key }) => key === "final");
}

export function headBlock(rows: Rows, { pack, draft, language }: SheetOrder, last: number): void {
  const tell = (key: MessageKey) => say(language, key);
  const { issuer } = draft;
  rows.block(tell("sheet.title"), () => {
    rows.add([text(`${issuer.name} · ${tell("sheet.title")}`, "title")], 2);
    const line = (key: MessageKey, value: string, style: StyleName = "plain") =>
      rows.addMerged([text(tell(key), "label"), text(value, style)], 1, last);
    line("sheet.issuer", issuer.name);
    rows.addMerged([text(tell("sheet.date"), "label"), dateCell(issuer.date, language)], 1, last);
    line("sheet.analyst", issuer.analyst);
    line("sheet.method", methodText(pack, language));
    line("sheet.engine", `Notchbook ${engineVersion}`);
    const sources = issuer.sources.split("\n").map((source) => source.trim());
    // One row however many there are: what stands below must not move, a table's header cannot.
    line("sheet.sources", sources.filter((source) => source !== "").join("\n"), "note");
    rows.addMerged([text(tell("sheet.legend"), "note")], 0, last);
  });
}

/** A day as a date of the workbook, written as the language writes one; what cannot be read as one stays as it was typed. */
function dateCell(day: string, language: Language): PlanCell {
  const read = readDate(day, "date");
  if (!read.ok) return text(day, "plain");
  return plain(read.value, "day", dayFormat(language));
}

export function resultBlock(
  rows: Rows,
  results: readonly ResultRow[],
  subject: string,
  method: string,
  language: Language,
): void {
  const tell = (key: MessageKey) => say(language, key);
  rows.add([text(tell("sheet.result"), "heading")]);
  const heads = ["sheet.result", "sheet.live", "sheet.plain", "sheet.same"] as const;
  rows.add(heads.map((key) => text(tell(key), "header")));
  for (const { key, plain: value } of results) {
    const named = key === "outlook" && language === "zh" ? `,"${language}"` : "";
    const final = key === "final" ? "" : `,"${key}"${named}`;
    const call =
      key === "standalone"
        ? `RATING.BCA(${subject},${method})`
        : `RATING.FINAL(${subject},${method}${final})`;
    // No outlook need be stated: that there is none is no fault of the sheet, a wrong one is.
    const formula = key === "outlook" ? `=IF(ISNA(${call}),"${gapIn(language)}",${call})` : `=${call}`;
    rows.add([
      text(tell(`sheet.${key}`), "label"),
      { kind: "formula", value: formula, style: "live" },
      text(value, "plain"),
      { kind: "formula", value: sameFormula(rows.next + 1, tell("sheet.differs")), style: "live" },
    ]);
  }
  for (let row = results.length; row < RESULT_ROWS; row += 1) rows.add([]);
}

/** Marks a row whose live formula no longer gives the value that was written beside it. */
export function sameFormula(row: number, differs: string): string {
  const [live, written] = [`B${String(row)}`, `C${String(row)}`];
  return `=IFERROR(IF(EXACT(${live},${written}),"✓","${differs}"),"${differs}")`;
}

function inputCell(
  value: Given | undefined,
  open: boolean,
  numberFormat: string,
  language: Language,
): PlanCell {
  const style = open ? "input" : "gap";
  if (value === null || value === undefined) return text(gapIn(language), style);
  return typeof value === "number" ? plain(value, style, numberFormat) : text(String(value), style);
}

export function inputBlock(
  rows: Rows,
  inputs: readonly InputRow[],
  periods: readonly string[],
  draft: Draft,
  language: Language,
): void {
  // The functions read these headings in both languages; a period is written the same in each.
  const heads =
    language === "zh"
      ? ["项目", "key", "数值", "单位", ...periods, "来源"]
      : ["Item", "key", "value", "unit", ...periods, "source"];
  const [source, last] = [heads.length - 1, rows.widths.length - 1];
  rows.add([text(say(language, "sheet.inputs"), "heading")]);
  // Some grids draw a table's name above its header: room for it.
  rows.add([]);
  // Where an input comes from stands beside the table: there it runs over the columns that the scorecard needs below.
  rows.addMerged(
    rows.widths.map((_width, at) => {
      const head = heads[at] ?? "";
      const shown = language === "zh" && head === "key" ? "" : shownYear(head, draft, language);
      return heading(head, periods.includes(head) || head === "key" ? shown : head);
    }),
    source,
    last,
  );
  for (const { key, label, cells, open, numberFormat, source: from } of inputs) {
    const cell = (column: string) => inputCell(cells[column], open.includes(column), numberFormat, language);
    const unit = cells["unit"] ?? "";
    const entered = [
      text(label, "label"),
      code(key, language),
      cell("value"),
      open.includes("unit") ? cell("unit") : text(String(unit), "gap"),
      ...periods.map(cell),
    ];
    rows.addMerged([...entered, text(from, "note")], source, last);
  }
}

/** What must hold or be done, with its state when the sheet was written. */
export function checkBlock(rows: Rows, checks: readonly CheckRow[], tell: (key: MessageKey) => string): void {
  const last = rows.widths.length - 1;
  rows.add([text(tell("sheet.checks"), "heading")]);
  const heads = [tell("sheet.item"), tell("sheet.force"), tell("sheet.state"), tell("sheet.rule")];
  const fill = Array.from({ length: last - heads.length }, () => text("", "header"));
  rows.add([...heads.map((head) => text(head, "header")), ...fill, text(tell("sheet.source"), "header")]);
  const top = rows.next;
  for (const { label, force, state, rule, cite } of checks) {
    const gap = Array<null>(last - heads.length).fill(null);
    const cells = [
      text(label, "label"),
      text(force, "note"),
      text(state, "plain"),
      text(rule, "note"),
      ...gap,
    ];
    rows.addMerged([...cells, text(cite, "note")], heads.length - 1, last - 1);
  }
  rows.tables.push({ head: top, to: rows.next });
}

/** The numbers that are our own, each with its reason. */
export function houseBlock(rows: Rows, house: readonly HouseRow[], tell: (key: MessageKey) => string): void {
  const last = rows.widths.length - 1;
  rows.add([text(tell("sheet.house"), "heading")]);
  rows.addMerged([text(tell("sheet.houseNote"), "note")], 0, last);
  const heads = [tell("sheet.item"), tell("sheet.what"), tell("sheet.numbers")].map((head) =>
    text(head, "header"),
  );
  rows.add([
    ...heads,
    ...Array.from({ length: last - VALUE_COLUMN - 1 }, () => text("", "header")),
    text(tell("sheet.reason"), "header"),
  ]);
  const top = rows.next;
  for (const { label, what, numbers, reason } of house) {
    const gap = Array<null>(last - VALUE_COLUMN - 1).fill(null);
    const cells = [
      text(label, "label"),
      text(what, "note"),
      text(numbers, "note"),
      ...gap,
      text(reason, "note"),
    ];
    rows.addMerged(cells, VALUE_COLUMN, last - 1);
  }
  rows.tables.push({ head: top, to: rows.next });
}
