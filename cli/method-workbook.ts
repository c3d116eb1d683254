import { functionNames } from "../functions";
import type { CellDocument, CellFormat, SheetDocument, WorkbookDocument } from "../host/document";
import { saveXlsx } from "../host/file";
import { newDocument } from "../host/new-document";
import {
  failure,
  heldToLocks,
  isForm,
  packOfForm,
  readForm,
  wrong,
  writeForm,
  type Extent,
  type Form,
  type FormCell,
  type Language,
  type LineKind,
  type Outcome,
  type Pack,
} from "../src";

/** The looks of a form: as on any sheet of ours, its titles and heads are told from its rows. */
const FORMATS: readonly CellFormat[] = [
  {},
  { font: { bold: true, size: 13, color: "#1F3864" } },
  { font: { bold: true, color: "#FFFFFF" }, fill: "#1F3864", vertical: "center" },
  { vertical: "top" },
];

const FORMAT_OF: Readonly<Record<LineKind, number>> = { title: 1, heads: 2, row: 3, blank: 0 };

/** What the sheet of a methodology is called. */
export const METHOD_SHEET: Readonly<Record<Language, string>> = { en: "Methodology", zh: "评级方法" };

/** Lays a form out as a sheet of a workbook. */
export function sheetOfForm(form: Form, sheet: SheetDocument, name: string): SheetDocument {
  const rows = form.cells.map((row, index): readonly [number, Record<number, CellDocument>] => {
    const format = FORMAT_OF[form.lines[index] ?? "row"];
    const cells = row.flatMap((cell, column) =>
      cell === null || typeof cell === "object" ? [] : [[column, { value: cell, format }] as const],
    );
    return [index, Object.fromEntries(cells)];
  });
  return {
    ...sheet,
    name,
    cells: Object.fromEntries(rows.filter(([, cells]) => Object.keys(cells).length > 0)),
    columnWidths: Object.fromEntries(
      (form.cells[0] ?? []).map((_cell, column) => [column, column === 0 ? 30 : 20]),
    ),
    showGridlines: false,
  };
}

/** Makes a workbook of one sheet that holds a methodology as tables. */
export function workbookOfMethod(pack: Pack, language: Language, extent: Extent = "own"): WorkbookDocument {
  const document = newDocument();
  const [sheet] = document.sheets;
  if (sheet === undefined) return document;
  const form = writeForm(pack, language, extent);
  return { ...document, formats: FORMATS, sheets: [sheetOfForm(form, sheet, METHOD_SHEET[language])] };
}

/** Saves a workbook as the bytes of a file. */
export async function bytesOf(document: WorkbookDocument): Promise<Uint8Array | string> {
  const saved = await saveXlsx(document, { customFunctions: functionNames });
  return saved.ok ? saved.bytes : saved.reason;
}

/**
 * Reads the methodology of a workbook: of the one sheet that holds tables of a methodology. Each fault names its cell there.
 * @returns a problem where no sheet or several do
 */
export function methodOfWorkbook(document: WorkbookDocument, at: string): Outcome<Pack> {
  const forms = document.sheets.flatMap((sheet) => {
    const cells = cellsOf(sheet);
    return isForm(cells) ? [{ name: sheet.name, cells }] : [];
  });
  const [first, ...more] = forms;
  if (first === undefined)
    return failure(
      wrong("wrong-shape", at, {
        received: "a workbook without a methodology",
        expected: "a sheet that begins with the table Methodology",
      }),
    );
  if (more.length > 0) {
    const received = `${String(forms.length)} sheets with a methodology: ${forms.map(({ name }) => name).join(", ")}`;
    return failure(wrong("wrong-shape", at, { received, expected: "one of them" }));
  }
  return packOfForm(heldToLocks(readForm(first.cells)), first.name);
}

function cellsOf({ cells }: SheetDocument): readonly (readonly FormCell[])[] {
  const rows = Object.keys(cells).map(Number);
  const height = rows.reduce((most, row) => Math.max(most, row + 1), 0);
  // A cell far below would make millions of blank ones: no form reaches there.
  if (height > MOST_ROWS) return [];
  return Array.from({ length: height }, (_row, index) => {
    const row = cells[index] ?? {};
    const width = Math.min(
      MOST_COLUMNS,
      Object.keys(row).reduce((most, column) => Math.max(most, Number(column) + 1), 0),
    );
    return Array.from({ length: width }, (_cell, column) => row[column]?.value ?? null);
  });
}

const MOST_ROWS = 25_000;
const MOST_COLUMNS = 500;
