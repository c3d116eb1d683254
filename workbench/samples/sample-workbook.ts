import type {
  CellDocument,
  CellFormat,
  CellValue,
  SheetDocument,
  WorkbookDocument,
} from "../../host/document";
import { emptyDocument } from "../../host/engine";
import type { Language } from "../../src";

type Text = Readonly<Record<Language, string>>;

/** One line of a subject: the item's key, its names, its value, and where the value is printed. */
export interface SampleRow {
  readonly key: string;
  readonly label: Text;
  readonly value: CellValue;
  readonly unit?: string;
  readonly numberFormat?: string;
  readonly source: string;
}

/** A line of results: a formula in which `SUBJECT` stands for the subject's range. */
export interface SampleResult {
  readonly label: Text;
  readonly formula: string;
}

export interface Sample {
  readonly id: string;
  readonly title: Text;
  readonly sheet: string;
  readonly about: string;
  readonly rows: readonly SampleRow[];
  readonly results: readonly SampleResult[];
  /** A formula that spills below the results. */
  readonly table: string;
}

const formats: readonly CellFormat[] = [
  {},
  { font: { bold: true, size: 14 } },
  { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E79" },
  { font: { color: "#0000FF" }, fill: "#FFF9E5" },
  { font: { bold: true } },
  { font: { italic: true, color: "#616161" } },
];
const [title, head, input, result, note] = [1, 2, 3, 4, 5];
const firstRow = 3;

/** Lays a sample out on one sheet: the inputs in blue, live formulas below them. */
export function sampleWorkbook(sample: Sample): WorkbookDocument {
  const base = emptyDocument();
  const looks = [...formats];
  const cells: Record<number, Record<number, CellDocument>> = {
    0: { 0: { value: sample.title.en, format: title }, 4: { value: sample.title.zh, format: title } },
    1: { 0: { value: sample.about, format: note } },
    [firstRow - 1]: line(["key", "value", "unit", "label", "label", "source"], head),
  };
  sample.rows.forEach((row, index) => {
    cells[firstRow + index] = {
      0: { value: row.key },
      1: { value: row.value, format: inputLook(looks, row.numberFormat) },
      2: { value: row.unit ?? null },
      3: { value: row.label.en },
      4: { value: row.label.zh },
      5: { value: row.source, format: note },
    };
  });
  const subject = `$A$${firstRow}:$C$${firstRow + sample.rows.length}`;
  const below = firstRow + sample.rows.length + 1;
  sample.results.forEach(({ label, formula }, index) => {
    cells[below + index] = {
      0: { value: label.en, format: result },
      1: { value: null, formula: formula.replaceAll("SUBJECT", subject), format: result },
      3: { value: label.zh },
    };
  });
  cells[below + sample.results.length + 1] = {
    0: { value: null, formula: sample.table.replaceAll("SUBJECT", subject) },
  };
  const sheet: SheetDocument = {
    ...(base.sheets[0] as SheetDocument),
    name: sample.sheet,
    cells,
    columnWidths: { 0: 26, 1: 18, 2: 22, 3: 30, 4: 22, 5: 46 },
    rowHeights: { 0: 21 },
    frozenRows: firstRow,
  };
  return { ...base, sheets: [sheet], formats: looks, properties: { title: sample.title.en } };
}

function line(texts: readonly string[], format: number): Record<number, CellDocument> {
  return Object.fromEntries(texts.map((value, column) => [column, { value, format }]));
}

function inputLook(looks: CellFormat[], numberFormat: string | undefined): number {
  if (numberFormat === undefined) return input;
  const known = looks.findIndex((look) => look.numberFormat === numberFormat);
  if (known >= 0) return known;
  looks.push({ ...formats[input], numberFormat });
  return looks.length - 1;
}
