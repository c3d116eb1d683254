import type { SheetDocument, WorkbookDocument } from "../../host/document";

/** A sheet as it shows, without what another session numbers otherwise: looks by themselves, cells and charts without ids. */
export function shownSheet(document: WorkbookDocument, { id, ...sheet }: SheetDocument) {
  const cells = Object.entries(sheet.cells).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, { format, ...cell }]) => ({
      ...{ row, column },
      ...cell,
      look: document.formats[format ?? 0],
    })),
  );
  const named = (text: unknown) => JSON.parse(JSON.stringify(text).replaceAll(id, sheet.name)) as unknown;
  return {
    ...sheet,
    tables: sheet.tables.map(({ id: _table, ...table }) => table),
    // A formula that gives no text leaves nothing to see, whether that is kept as text or not.
    cells: cells
      .map((cell) => ({ ...cell, value: cell.value ?? "" }))
      .filter(({ value, formula, look }) => value !== "" || formula !== undefined || look !== undefined),
    charts: named(sheet.charts.map(({ id: _chart, ...chart }) => chart)),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _rule, ...rule }) => rule),
  };
}
