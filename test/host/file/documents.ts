import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import { withReferences } from "../../../host/file/charts";
import { openXlsx, saveXlsx } from "../../../host/file";
import { newDocument } from "../../../host/new-document";
import { expectSchema } from "./schema";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../../../host/document";

export const CUSTOM_FUNCTIONS = ["RATING.BCA", "RATING.EXPLAIN", "NOTCH.ADD", "SCALE.MAP"];
export const OPTIONS = { customFunctions: CUSTOM_FUNCTIONS };

/** A document with one sheet per entry; what an entry leaves out is as in a new sheet. */
export function documentWith(
  sheets: readonly Partial<SheetDocument>[],
  rest: Partial<WorkbookDocument> = {},
): WorkbookDocument {
  const base = newDocument();
  const empty = base.sheets[0]!;
  const full = sheets.map((sheet, index) => ({
    ...empty,
    id: `{${index}}`,
    name: `Sheet${index + 1}`,
    ...sheet,
  }));
  return { ...base, sheets: full, activeSheet: full[0]!.id, ...rest };
}

/** A sheet's cells from an A1-like grid of rows. */
export function cells(rows: readonly (readonly (CellDocument | null)[])[]): SheetDocument["cells"] {
  const grid: Record<number, Record<number, CellDocument>> = {};
  for (const [row, list] of rows.entries()) {
    for (const [column, cell] of list.entries()) if (cell) (grid[row] ??= {})[column] = cell;
  }
  return grid;
}

/** How many files a test file has saved so far. */
let written = 0;

/** Saves a document; the file keeps the schema, but for what its origin already broke. */
export async function saved(document: WorkbookDocument): Promise<Uint8Array> {
  const result = await saveXlsx(document, OPTIONS);
  if (!result.ok) throw new Error(result.reason);
  // The validator takes longer than everything else: of the hundreds of files of a property it sees every eighth.
  written += 1;
  if (written <= 40 || written % 8 === 0) await expectSchema(result.bytes, document.origin?.parts);
  return result.bytes;
}

export async function opened(bytes: Uint8Array): Promise<WorkbookDocument> {
  const result = await openXlsx(bytes, OPTIONS);
  if (!result.ok) throw new Error(result.reason);
  return result.document;
}

/** The document without what is made anew on opening: sheet ids become places, the origin goes. */
export function settled(document: WorkbookDocument): unknown {
  const place = (id: string | undefined): string =>
    `#${document.sheets.findIndex((sheet) => sheet.id === id)}`;
  const { origin: _, ...rest } = document;
  return {
    ...rest,
    activeSheet: place(document.activeSheet),
    sheets: document.sheets.map((sheet) => ({
      ...sheet,
      id: place(sheet.id),
      charts: sheet.charts.map((chart, index) => ({
        ...withReferences(chart, ({ sheet: home, range }) => ({ sheet: place(home), range })),
        id: `#${index}`,
      })),
      conditionalFormats: sheet.conditionalFormats.map((format, index) => ({ ...format, id: `#${index}` })),
    })),
    names: document.names.map((name) =>
      name.sheet === undefined ? name : { ...name, sheet: place(name.sheet) },
    ),
  };
}

export async function expectRoundTrip(document: WorkbookDocument): Promise<void> {
  expect(settled(await opened(await saved(document)))).toEqual(settled(document));
}

/** The package's parts. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function partText(bytes: Uint8Array, part: string): string {
  return strFromU8(unzipSync(bytes)[part]!);
}

/** The document with one cell replaced. */
export function withCell(
  document: WorkbookDocument,
  sheet: number,
  row: number,
  column: number,
  cell: CellDocument,
): WorkbookDocument {
  const sheets = document.sheets.map((old, index) =>
    index === sheet ? { ...old, cells: { ...old.cells, [row]: { ...old.cells[row], [column]: cell } } } : old,
  );
  return { ...document, sheets };
}

/** The document with one sheet changed. */
export function withSheet(
  document: WorkbookDocument,
  sheet: number,
  change: Partial<SheetDocument>,
): WorkbookDocument {
  return {
    ...document,
    sheets: document.sheets.map((old, index) => (index === sheet ? { ...old, ...change } : old)),
  };
}
