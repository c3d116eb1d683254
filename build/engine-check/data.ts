import type { CellDocument, CellValue, SheetDocument, WorkbookDocument } from "../../host/document";
import { newDocument } from "../../host/new-document";

/** The cells that the check's formulas read: one column of each kind that people's workbooks have. */
const COLUMNS: readonly (readonly CellValue[])[] = [
  ["Loan #", 12.5, -3, 0, 100, 7.25, 0.1, -45.678, 1e6, 3, 2, 1],
  ["Rating", "AA-", "A*", "?x", "bbb+", " B B ", "", "aa-", "12", "~", "AAA", "é"],
  ["Matures", 44592, 44620, 43890, 36526, 45351, 60, 61, 2, 45657, 44255, 40237],
  ["Flag", true, false, true, null, null, true, false, true, true, false, null],
  ["Amount (RMB m)", 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110],
  ["a_b", "k01", "k02", "k03", "k04", "k05", "k06", "k07", "k08", "k09", "k10", "k11"],
  ["Error", { error: "#N/A" }, { error: "#DIV/0!" }, { error: "#VALUE!" }, 1, 2, 3, 4, 5, 6, 7, 8],
];

function sheetOf(id: string, name: string, cells: SheetDocument["cells"]): SheetDocument {
  const empty = newDocument().sheets[0];
  if (!empty) throw new Error("a new document has a sheet");
  return { ...empty, id, name, cells };
}

function dataCells(): SheetDocument["cells"] {
  const rows: Record<number, Record<number, CellDocument>> = {};
  COLUMNS.forEach((values, column) => {
    values.forEach((value, row) => {
      if (value !== null && value !== "") (rows[row] ??= {})[column] = { value };
    });
  });
  return rows;
}

/** A workbook of a sheet of data, with a table and names, and a sheet of formulas without results, one below the other. */
export function workbookOf(formulas: readonly string[]): WorkbookDocument {
  const cells = Object.fromEntries(formulas.map((formula, row) => [row, { 0: { value: null, formula } }]));
  const data = sheetOf("{data}", "Data", dataCells());
  return {
    ...newDocument(),
    sheets: [
      {
        ...data,
        tables: [
          {
            id: 1,
            name: "Bond_List",
            range: "A1:G12",
            columns: COLUMNS.map(([heading]) => (typeof heading === "string" ? heading : "")),
            hasHeaders: true,
            hasTotals: false,
            bandedRows: true,
            showFilter: true,
          },
        ],
      },
      sheetOf("{check}", "Check", cells),
    ],
    activeSheet: "{data}",
    names: [
      { name: "Entry_Price", formula: "Data!$A$2", visible: true },
      { name: "Amounts.all", formula: "Data!$E$2:$E$12", visible: true },
      { name: "Year", formula: "Data!$A$11", visible: true },
      { name: "Half", formula: "0.5", visible: true },
      { name: "Gap", formula: "Data!$A$2-Data!$A$3", visible: true },
    ],
  };
}
