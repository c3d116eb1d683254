import { cellAddress } from "../../grid";
import type { CellDocument, CellFormat, SheetDocument, WorkbookDocument } from "../../host/document";
import { newDocument } from "../../host/new-document";
import type { Language } from "../../src";
import { layoutOf, type Layout } from "./layout";
import type { Figures, Origin, RatioRow, Sample, Text } from "./sample";

const LOOKS = {
  none: {},
  title: { font: { bold: true, size: 14 } },
  heading: { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E79" },
  year: { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E79", horizontal: "right" },
  unit: { font: { italic: true, color: "#616161" } },
  figure: { font: { color: "#0000FF" }, numberFormat: "#,##0.00", vertical: "top" },
  note: { font: { italic: true, color: "#616161" }, wrap: true, vertical: "top" },
  label: { vertical: "top" },
  result: { font: { bold: true }, vertical: "top" },
} as const satisfies Record<string, CellFormat>;

const WORDS = {
  figures: { en: "Figures as printed", zh: "报告所列数据" },
  ratios: { en: "Ratios, recomputed live", zh: "指标（实时重算）" },
  computed: { en: "computed", zh: "重算" },
  printed: { en: "printed", zh: "所列" },
  note: { en: "Where printed; differences", zh: "出处与差异" },
  outcome: { en: "Outcome", zh: "结果" },
  expected: { en: "Rating by this library's methodology", zh: "按本库方法得出的级别" },
  honest: {
    en: "Live on the assessment sheet. It rests on house numbers and on judgements named there, and was not fitted to the ratings below.",
    zh: "评估工作表中实时计算；依据自行校准的数值及其中注明的判断，未按下列级别调整。",
  },
  sheet: { en: "Figures", zh: "数据" },
} as const satisfies Record<string, Text>;

/** Characters in the column of notes, and points of a line. */
const NOTE_WIDTH = 100;
const LINE = 15;

/** Lines that a note takes: a Chinese character is as wide as two Latin ones. */
function linesOf(text: string): number {
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return Math.ceil((text.length + wide) / (NOTE_WIDTH * 1.1));
}

/** Looks of the sheet, collected as they are needed: the document refers to them by number. */
class Looks {
  readonly list: CellFormat[] = [LOOKS.none];

  of(look: CellFormat): number {
    const known = this.list.findIndex((other) => JSON.stringify(other) === JSON.stringify(look));
    return known >= 0 ? known : this.list.push(look) - 1;
  }
}

/** The sheet while it is written: cells by row and column, and the heights of rows with long notes. */
class Page {
  readonly cells: Record<number, Record<number, CellDocument>> = {};
  readonly heights: Record<number, number> = { 0: 22 };
  readonly looks = new Looks();

  put(row: number, column: number, cell: CellDocument, look: CellFormat): void {
    (this.cells[row] ??= {})[column] = { ...cell, format: this.looks.of(look) };
  }

  head(row: number, words: readonly string[]): void {
    for (const [column, value] of words.entries()) {
      this.put(row, column, { value }, /^\d/.test(value) ? LOOKS.year : LOOKS.heading);
    }
  }

  note(row: number, column: number, text: string): void {
    this.put(row, column, { value: text }, LOOKS.note);
    if (linesOf(text) > 1) this.heights[row] = LINE * linesOf(text);
  }
}

/** Fills a formula's places with cells; null where a figure that it needs is not printed. */
function formulaFor(ratio: RatioRow, column: number, figures: Figures, layout: Layout): string | null {
  const places = [...ratio.formula.matchAll(/\{(\w+)(<?)\}/g)].map(([place, id = "", before]) => {
    const at = before === "" ? column : column - 1;
    const known = (figures.figures.find((figure) => figure.id === id)?.values[at] ?? null) !== null;
    return { place, cell: known ? cellAddress(layout.rowOf(id), 1 + at) : null };
  });
  if (places.some(({ cell }) => cell === null)) return null;
  return places.reduce((formula, { place, cell }) => formula.replaceAll(place, cell ?? ""), ratio.formula);
}

/** Names the cells of the figures sheet from which an answer was taken. */
export function addressOf(figures: Figures, { row, columns }: Origin, language: Language): string {
  const line = layoutOf(figures).rowOf(row);
  const cells = [...new Set([columns[0], columns.at(-1)])].map((column) => {
    const at = figures.columns.indexOf(column ?? "");
    if (at < 0) throw new Error(`no column ${String(column)} in ${figures.title.en}`);
    return cellAddress(line, 1 + at);
  });
  return `${WORDS.sheet[language]}!${cells.join(":")}`;
}

function putFigures(page: Page, figures: Figures, layout: Layout, language: Language): void {
  const noted = figures.figures.some(({ note }) => note !== undefined);
  if (noted) {
    // One bar up to the notes, which stand beyond the columns of printed ratios.
    for (let column = 0; column < layout.noteColumn; column += 1)
      page.put(layout.figureHead, column, { value: null }, LOOKS.heading);
    page.put(layout.figureHead, layout.noteColumn, { value: WORDS.note[language] }, LOOKS.heading);
  }
  page.head(layout.figureHead, [WORDS.figures[language], ...figures.columns]);
  for (const { id, label, values, numberFormat, note } of figures.figures) {
    const row = layout.rowOf(id);
    page.put(row, 0, { value: label[language] }, LOOKS.label);
    for (const [column, value] of values.entries()) {
      const look = { ...LOOKS.figure, ...(numberFormat === undefined ? {} : { numberFormat }) };
      if (value !== null) page.put(row, 1 + column, { value }, look);
    }
    if (note) page.note(row, layout.noteColumn, note[language]);
  }
}

function putRatios(page: Page, figures: Figures, layout: Layout, language: Language): void {
  if (figures.ratios.length === 0) return;
  const heads = (word: Text) => figures.columns.map((column) => `${column} ${word[language]}`);
  page.head(layout.ratioHead, [
    WORDS.ratios[language],
    ...heads(WORDS.computed),
    ...(layout.compares ? heads(WORDS.printed) : []),
    WORDS.note[language],
  ]);
  for (const [index, ratio] of figures.ratios.entries()) {
    const row = layout.ratioHead + 1 + index;
    const { numberFormat } = ratio;
    page.put(row, 0, { value: ratio.label[language] }, LOOKS.label);
    for (const column of figures.columns.keys()) {
      const formula = formulaFor(ratio, column, figures, layout);
      if (formula !== null)
        page.put(row, 1 + column, { value: null, formula }, { numberFormat, vertical: "top" });
      const printed = ratio.printed?.[column] ?? null;
      const at = 1 + figures.columns.length + column;
      if (printed !== null) page.put(row, at, { value: printed }, { ...LOOKS.figure, numberFormat });
    }
    page.note(row, layout.noteColumn, ratio.note[language]);
  }
}

function putFacts(page: Page, { expected, figures }: Sample, layout: Layout, language: Language): void {
  page.head(layout.factHead, [WORDS.outcome[language]]);
  const own = { label: WORDS.expected, value: { en: expected, zh: expected }, source: WORDS.honest };
  for (const [index, { label, value, source }] of [own, ...(figures.facts ?? [])].entries()) {
    const row = layout.factHead + 1 + index;
    page.put(row, 0, { value: label[language] }, LOOKS.label);
    page.put(row, 1, { value: value[language] }, LOOKS.result);
    page.note(row, layout.noteColumn, source[language]);
  }
}

/** Lays out the figures of a sample and the ratios that follow from them, on the one sheet of a new workbook. */
export function figuresDocument(sample: Sample, language: Language): WorkbookDocument {
  const { figures } = sample;
  const layout = layoutOf(figures);
  const page = new Page();
  page.put(0, 0, { value: figures.title[language] }, LOOKS.title);
  page.put(1, 0, { value: figures.unit[language] }, LOOKS.unit);
  putFigures(page, figures, layout, language);
  putRatios(page, figures, layout, language);
  putFacts(page, sample, layout, language);
  const widths = [36, ...Array<number>(layout.noteColumn - 1).fill(16), NOTE_WIDTH];
  const sheet: Partial<SheetDocument> = {
    name: WORDS.sheet[language],
    cells: page.cells,
    rowHeights: page.heights,
    columnWidths: Object.fromEntries(widths.entries()),
    frozenColumns: 1,
    showGridlines: false,
    pageLayout: { orientation: "landscape", fitToWidth: 1 },
  };
  const base = newDocument();
  const sheets = base.sheets.map((blank) => ({ ...blank, ...sheet }));
  return { ...base, sheets, formats: page.looks.list, properties: { title: figures.title[language] } };
}
