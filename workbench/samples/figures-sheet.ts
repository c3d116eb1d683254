import type { CellDocument, CellFormat, SheetDocument, WorkbookDocument } from "../../host/document";
import { newDocument } from "../../host/new-document";
import type { Language } from "../../src";
import type { Figures, FigureRow, RatioRow } from "./sample";

const LOOKS = {
  none: {},
  title: { font: { bold: true, size: 14 } },
  heading: { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E79" },
  year: { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E79", horizontal: "right" },
  unit: { font: { italic: true, color: "#616161" } },
  figure: { font: { color: "#0000FF" }, numberFormat: "#,##0.00", vertical: "top" },
  note: { font: { italic: true, color: "#616161" }, wrap: true, vertical: "top" },
  label: { vertical: "top" },
} as const satisfies Record<string, CellFormat>;

const WORDS = {
  figures: { en: "Figures as printed", zh: "报告所列数据" },
  ratios: { en: "Ratios, recomputed live", zh: "指标（实时重算）" },
  computed: { en: "computed", zh: "重算" },
  printed: { en: "printed", zh: "所列" },
  note: { en: "Where printed; differences", zh: "出处与差异" },
  sheet: { en: "Figures", zh: "数据" },
} as const;

/** Characters in the column of notes, and points of a line. */
const NOTE_WIDTH = 100;
const LINE = 15;

/** Lines that a note takes: a Chinese character is as wide as two Latin ones. */
function linesOf(text: string): number {
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return Math.ceil((text.length + wide) / (NOTE_WIDTH * 1.1));
}

type Row = Record<number, CellDocument>;

/** Looks of the sheet, collected as they are needed: the document refers to them by number. */
class Looks {
  readonly list: CellFormat[] = [LOOKS.none];

  of(look: CellFormat): number {
    const known = this.list.findIndex((other) => JSON.stringify(other) === JSON.stringify(look));
    return known >= 0 ? known : this.list.push(look) - 1;
  }
}

const columnName = (column: number): string => String.fromCharCode(65 + column);

/** Fills a formula's places with cells; null where a figure that it needs is not printed. */
function formulaFor(
  ratio: RatioRow,
  year: number,
  figures: readonly FigureRow[],
  firstRow: number,
): string | null {
  const places = [...ratio.formula.matchAll(/\{(\w+)(<?)\}/g)].map(([place, id, before]) => {
    const index = figures.findIndex((figure) => figure.id === id);
    const at = before === "" ? year : year - 1;
    const known = (figures[index]?.values[at] ?? null) !== null;
    return { place, cell: known ? `${columnName(1 + at)}${String(firstRow + index + 1)}` : null };
  });
  if (places.some(({ cell }) => cell === null)) return null;
  return places.reduce((formula, { place, cell }) => formula.replaceAll(place, cell ?? ""), ratio.formula);
}

/** Lays out the figures of a report and the ratios that follow from them, on the one sheet of a new workbook. */
export function figuresDocument(figures: Figures, language: Language): WorkbookDocument {
  const looks = new Looks();
  const cells: Record<number, Row> = {};
  const years = figures.years.length;
  const text = (value: string, look: CellFormat): CellDocument => ({ value, format: looks.of(look) });
  const head = (row: number, words: readonly string[]) => {
    cells[row] = Object.fromEntries(
      words.map((word, column) => [column, text(word, /^\d/.test(word) ? LOOKS.year : LOOKS.heading)]),
    );
  };
  cells[0] = { 0: text(figures.title[language], LOOKS.title) };
  cells[1] = { 0: text(figures.unit[language], LOOKS.unit) };
  head(2, [WORDS.figures[language], ...figures.years]);
  const firstFigure = 3;
  for (const [index, { label, values }] of figures.figures.entries()) {
    const row: Row = { 0: text(label[language], LOOKS.label) };
    for (const [year, value] of values.entries()) {
      if (value !== null) row[1 + year] = { value, format: looks.of(LOOKS.figure) };
    }
    cells[firstFigure + index] = row;
  }
  const firstRatio = firstFigure + figures.figures.length + 2;
  head(firstRatio - 1, [
    WORDS.ratios[language],
    ...figures.years.map((year) => `${year} ${WORDS.computed[language]}`),
    ...figures.years.map((year) => `${year} ${WORDS.printed[language]}`),
    WORDS.note[language],
  ]);
  for (const [index, ratio] of figures.ratios.entries()) {
    const row: Row = { 0: text(ratio.label[language], LOOKS.label) };
    for (let year = 0; year < years; year += 1) {
      const formula = formulaFor(ratio, year, figures.figures, firstFigure);
      const look = looks.of({ numberFormat: ratio.numberFormat, vertical: "top" });
      if (formula !== null) row[1 + year] = { value: null, formula, format: look };
      const printed = ratio.printed[year] ?? null;
      const blue = looks.of({ ...LOOKS.figure, numberFormat: ratio.numberFormat });
      if (printed !== null) row[1 + years + year] = { value: printed, format: blue };
    }
    row[1 + 2 * years] = text(ratio.note[language], LOOKS.note);
    cells[firstRatio + index] = row;
  }
  const tall = figures.ratios.flatMap(({ note }, index) =>
    linesOf(note[language]) > 1 ? [[firstRatio + index, LINE * linesOf(note[language])] as const] : [],
  );
  return withSheet(figures, language, { cells, rowHeights: Object.fromEntries([[0, 22], ...tall]) }, looks);
}

function withSheet(
  figures: Figures,
  language: Language,
  content: Pick<SheetDocument, "cells" | "rowHeights">,
  looks: Looks,
): WorkbookDocument {
  const base = newDocument();
  const widths = [34, ...Array<number>(2 * figures.years.length).fill(16), NOTE_WIDTH];
  const sheets = base.sheets.map((sheet) => ({
    ...sheet,
    name: WORDS.sheet[language],
    ...content,
    columnWidths: Object.fromEntries(widths.entries()),
    frozenColumns: 1,
    showGridlines: false,
    pageLayout: { orientation: "landscape" as const, fitToWidth: 1 },
  }));
  return { ...base, sheets, formats: looks.list, properties: { title: figures.title[language] } };
}
