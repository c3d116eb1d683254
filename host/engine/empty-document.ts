import type { SheetDocument, WorkbookDocument } from "../document";
import { newGuid } from "./side-model";

/** A sheet with nothing on it. */
function emptySheet(name: string): SheetDocument {
  return {
    id: newGuid(),
    name,
    visibility: "visible",
    cells: {},
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    protected: false,
    tables: [],
    pageLayout: {},
    notes: {},
  };
}

/** A workbook with one empty sheet, as Excel begins. */
export function emptyDocument(): WorkbookDocument {
  const sheet = emptySheet("Sheet1");
  return {
    sheets: [sheet],
    activeSheet: sheet.id,
    formats: [{}],
    namedStyles: {},
    names: [],
    customXml: [],
    settings: {},
    properties: {},
  };
}
