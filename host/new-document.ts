import type { WorkbookDocument } from "./document";
import { newGuid } from "./guid";

/** Makes a workbook with one empty sheet, as Excel does for a new file. */
export function newDocument(): WorkbookDocument {
  const id = newGuid();
  return {
    sheets: [
      {
        id,
        name: "Sheet1",
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
        charts: [],
        conditionalFormats: [],
      },
    ],
    activeSheet: id,
    formats: [{}],
    namedStyles: {},
    names: [],
    customXml: [],
    settings: {},
    properties: {},
  };
}
