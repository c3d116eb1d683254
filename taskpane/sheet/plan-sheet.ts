import {
  engineVersion,
  labelOf,
  pinOf,
  type Assessment,
  type Given,
  type Language,
  type Pack,
} from "../../src";
import type { Draft } from "../assessment/draft";
import { say, type MessageKey } from "../i18n";
import { houseRows } from "./house";
import { GAP, inputRows, periodColumns, type InputRow } from "./inputs";
import { namesOf } from "./naming";
import { address, type PlanBlock, type PlanCell, type PlanRow, type SheetPlan, type StyleName } from "./plan";
import { scorecardRows, type ScoreRow } from "./scorecard";

/** What a sheet is made from. */
export interface SheetOrder {
  readonly pack: Pack;
  readonly draft: Draft;
  readonly assessment: Assessment;
  readonly language: Language;
  readonly sheet: string;
  /** Part of the defined names. */
  readonly slug: string;
}

/** Rows kept for results, whichever of them a methodology has: what stands below must not move. */
const RESULT_ROWS = 5;
const KEY_COLUMN = 1;
const VALUE_COLUMN = 2;
const WIDTHS = { label: 34, key: 24, value: 14, unit: 10, period: 10, source: 48 };

function text(value: string, style: StyleName): PlanCell {
  return { kind: "text", value, style };
}

function plain(value: string | number, style: StyleName, numberFormat?: string): PlanCell {
  const kind = typeof value === "number" ? "number" : "text";
  return { kind, value, style, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/** Width of a text as displayed: a Chinese character is as wide as two Latin ones. */
function displayWidth(value: string): number {
  return value.length + (value.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}

function linesOf(value: string, width: number): number {
  return value
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width * 1.05))), 0);
}

/** Collects rows from the top; each block knows the rows that it got. */
class Rows {
  readonly rows: PlanRow[] = [];
  readonly blocks: PlanBlock[] = [];
  readonly merges: string[] = [];

  constructor(readonly widths: readonly number[]) {}

  get next(): number {
    return this.rows.length;
  }

  add(cells: readonly (PlanCell | null)[], lines = this.tallest(cells)): void {
    this.rows.push({ cells: this.widths.map((_width, column) => cells[column] ?? null), lines });
  }

  private tallest(cells: readonly (PlanCell | null)[]): number {
    const wrapped = (cell: PlanCell | null) => cell?.style === "label" || cell?.style === "note";
    return Math.max(
      1,
      ...cells.map((cell, column) =>
        cell !== null && wrapped(cell) ? linesOf(String(cell.value), this.widths[column] ?? 10) : 1,
      ),
    );
  }

  /** Adds a row whose text in `from` runs over the columns up to `to`. */
  addMerged(cells: readonly (PlanCell | null)[], from: number, to: number): void {
    const width = this.widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
    const over = cells[from];
    const lines = Math.max(over === null || over === undefined ? 1 : linesOf(String(over.value), width), 1);
    const others = cells.map((cell, column) => (column === from ? null : cell));
    this.merges.push(address(this.next, from, this.next, to));
    this.add(cells, Math.max(lines, this.tallest(others)));
  }

  block(title: string, write: () => void): void {
    const from = this.next + 1;
    write();
    this.blocks.push({ title, from, to: this.next });
    this.add([]);
  }
}

/**
 * Plans the sheet of an assessment: head, results, inputs, scorecard, house numbers. Pure: the same order gives the
 * same plan. The results stand above whatever changes its length, so that their cells stay where they are.
 */
export function planSheet(order: SheetOrder): SheetPlan {
  const { pack, draft, language, slug } = order;
  const tell = (key: MessageKey) => say(language, key);
  const periods = periodColumns(pack);
  const rows = new Rows([
    ...[WIDTHS.label, WIDTHS.key, WIDTHS.value, WIDTHS.unit],
    ...periods.map(() => WIDTHS.period),
    WIDTHS.source,
  ]);
  const last = rows.widths.length - 1;
  const inputs = inputRows(pack, draft, language);
  const results = resultRows(order);
  headBlock(rows, order, last);
  // Results, a blank row, the heading of the inputs and a blank row come before the inputs' own header.
  const headerRow = rows.next + RESULT_ROWS + 5;
  const subject = address(headerRow, KEY_COLUMN, headerRow + inputs.length, last - 1);
  const firstResult = rows.next + 2;
  rows.block(tell("sheet.result"), () => resultBlock(rows, results, subject, pinOf(pack), tell));
  rows.block(tell("sheet.inputs"), () => inputBlock(rows, inputs, periods, language));
  rows.block(tell("sheet.scorecard"), () =>
    scoreBlock(rows, scorecardRows(pack, draft, order.assessment, language), tell),
  );
  const house = houseRows(pack, language, (id) => labelOf(pack, id)[language]);
  rows.block(tell("sheet.house"), () => {
    rows.add([text(tell("sheet.house"), "heading")]);
    rows.addMerged([text(tell("sheet.houseNote"), "note")], 0, last);
    const heads = [tell("sheet.item"), tell("sheet.what"), tell("sheet.numbers")].map((head) =>
      text(head, "header"),
    );
    rows.add([
      ...heads,
      ...periods.map(() => text("", "header")),
      text("", "header"),
      text(tell("sheet.reason"), "header"),
    ]);
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
  });
  const names = namesOf(slug);
  const area = address(0, 0, rows.next - 2, last);
  return {
    sheet: order.sheet,
    rows: rows.rows.slice(0, -1),
    widths: rows.widths,
    blocks: rows.blocks,
    merges: rows.merges,
    area,
    table: { name: names.inputs, address: address(headerRow, 0, headerRow + inputs.length, last) },
    names: [
      { name: names.area, address: area },
      { name: names.standalone, address: address(firstResult, KEY_COLUMN) },
      { name: names.final, address: address(firstResult + finalIndex(results), KEY_COLUMN) },
    ],
  };
}

interface ResultRow {
  readonly key: "standalone" | "support" | "sovereign" | "final" | "outlook";
  readonly plain: string;
}

function resultRows({ pack, assessment }: SheetOrder): readonly ResultRow[] {
  const { outputs } = pack;
  const rows: (ResultRow | null)[] = [
    { key: "standalone", plain: assessment.standalone ?? GAP },
    outputs.support === undefined ? null : { key: "support", plain: assessment.support ?? GAP },
    outputs.sovereign === undefined ? null : { key: "sovereign", plain: assessment.sovereign ?? GAP },
    { key: "final", plain: assessment.final ?? GAP },
    { key: "outlook", plain: assessment.outlook ?? GAP },
  ];
  return rows.filter((row) => row !== null);
}

function finalIndex(results: readonly ResultRow[]): number {
  return results.findIndex(({ key }) => key === "final");
}

function headBlock(rows: Rows, { pack, draft, language }: SheetOrder, last: number): void {
  const tell = (key: MessageKey) => say(language, key);
  const { issuer } = draft;
  rows.block(tell("sheet.title"), () => {
    rows.add([text(`${issuer.name} · ${tell("sheet.title")}`, "title")], 2);
    const line = (key: MessageKey, value: string) =>
      rows.addMerged([text(tell(key), "label"), text(value, "plain")], 1, last);
    line("sheet.issuer", issuer.name);
    line("sheet.date", issuer.date);
    line("sheet.analyst", issuer.analyst);
    line("sheet.method", `${pack.title[language]} · ${pinOf(pack)}`);
    line("sheet.engine", `Notchbook ${engineVersion}`);
    const sources = issuer.sources.split("\n").map((source) => source.trim());
    // One row however many there are: what stands below must not move, a table's header cannot.
    line("sheet.sources", sources.filter((source) => source !== "").join("\n"));
    rows.addMerged([text(tell("sheet.legend"), "note")], 0, last);
  });
}

function resultBlock(
  rows: Rows,
  results: readonly ResultRow[],
  subject: string,
  pin: string,
  tell: (key: MessageKey) => string,
): void {
  rows.add([text(tell("sheet.result"), "heading")]);
  rows.add(
    ["sheet.result", "sheet.live", "sheet.plain"].map((key) => text(tell(key as MessageKey), "header")),
  );
  for (const { key, plain: value } of results) {
    const final = key === "final" ? "" : `,"${key}"`;
    const formula =
      key === "standalone"
        ? `=RATING.BCA(${subject},"${pin}")`
        : `=RATING.FINAL(${subject},"${pin}"${final})`;
    rows.add([
      text(tell(`sheet.${key}`), "label"),
      { kind: "formula", value: formula, style: "live" },
      text(value, "plain"),
    ]);
  }
  for (let row = results.length; row < RESULT_ROWS; row += 1) rows.add([]);
}

function inputCell(value: Given | undefined, open: boolean, numberFormat: string): PlanCell {
  const style = open ? "input" : "gap";
  if (value === null || value === undefined) return text(GAP, style);
  return typeof value === "number" ? plain(value, style, numberFormat) : text(String(value), style);
}

function inputBlock(
  rows: Rows,
  inputs: readonly InputRow[],
  periods: readonly string[],
  language: Language,
): void {
  // The functions read these headings in both languages; a period is written the same in each.
  const heads =
    language === "zh"
      ? ["项目", "key", "数值", "单位", ...periods, "来源"]
      : ["Item", "key", "value", "unit", ...periods, "source"];
  rows.add([text(say(language, "sheet.inputs"), "heading")]);
  // Some grids draw a table's name above its header: room for it.
  rows.add([]);
  rows.add(heads.map((head) => text(head, "header")));
  for (const { key, label, cells, open, numberFormat, source } of inputs) {
    const cell = (column: string) => inputCell(cells[column], open.includes(column), numberFormat);
    const unit = cells["unit"] ?? "";
    rows.add([
      text(label, "label"),
      text(key, "gap"),
      cell("value"),
      open.includes("unit") ? cell("unit") : text(String(unit), "gap"),
      ...periods.map(cell),
      text(source, "note"),
    ]);
  }
}

function scoreBlock(rows: Rows, score: readonly ScoreRow[], tell: (key: MessageKey) => string): void {
  const last = rows.widths.length - 1;
  const spread = (cells: readonly (PlanCell | null)[], source: PlanCell, fill: PlanCell | null) => [
    ...cells,
    ...Array<PlanCell | null>(Math.max(0, last - cells.length)).fill(fill),
    source,
  ];
  const heads = [
    "sheet.item",
    "sheet.grade",
    "sheet.score",
    "sheet.weight",
    "sheet.from",
    "sheet.basis",
  ] as const;
  rows.add([text(tell("sheet.scorecard"), "heading")]);
  const header = heads.map((key) => text(tell(key), "header"));
  rows.add(spread(header, text(tell("sheet.source"), "header"), text("", "header")));
  for (const row of score) {
    const number = (value: number | null, format: string) =>
      value === null ? null : plain(value, "plain", format);
    const cells = [
      text(row.label, "label"),
      plain(row.result, "plain"),
      number(row.score, "0.00"),
      number(row.weight, "0.0%"),
      text(row.from, "plain"),
      text(row.basis, "plain"),
    ];
    rows.add(spread(cells, text(row.cite, "note"), null));
  }
}
