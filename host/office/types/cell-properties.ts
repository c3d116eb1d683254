import type { CellRange } from "../../workbook";
import { intersect, parseCells } from "../address";
import type { Arguments } from "../arguments";
import type { Method, TypeDescriptor } from "../host-object";
import { invalidArgument, notImplemented } from "../office-error";
import { fullAddress } from "../range-address";
import type { Session } from "../session";
import { cellSurface } from "../surface";
import { rangeFormat } from "./format";

/** Reads an option that must be just `{ style: true }`, or `{ format: { rowHeight: true } }`: others are not carried out. */
function checkOptions(args: Arguments, member: string, allowed: object): void {
  const options = args.value(0);
  if (typeof options !== "object" || options === null) throw invalidArgument(`${member} takes an object`);
  const given = JSON.stringify(options);
  if (given !== JSON.stringify(allowed)) throw notImplemented(`Range.${member}(${given})`);
}

const size =
  (member: "getRowProperties" | "getColumnProperties"): Method<CellRange> =>
  (cells, args, session) => {
    const name = member === "getRowProperties" ? "rowHeight" : "columnWidth";
    checkOptions(args, member, { format: { [name]: true } });
    const lines = name === "rowHeight" ? cells.rows : cells.columns;
    return Array.from({ length: lines }, (_, index) => {
      const line =
        name === "rowHeight"
          ? { ...cells, row: cells.row + index, rows: 1 }
          : { ...cells, column: cells.column + index, columns: 1 };
      const value = rangeFormat.properties[name].get(cellSurface(session.workbook, line), session);
      return { format: { [name]: value } };
    });
  };

/** Lists the merged blocks that lie in some cells. */
function mergesIn(cells: CellRange, session: Session): readonly CellRange[] {
  return session.workbook.view(cells.sheet).merges.flatMap((address) => {
    const block = parseCells(cells.sheet, address);
    return block !== null && intersect(block, cells) !== null ? [block] : [];
  });
}

/** The methods of Excel.Range that read looks cell by cell, row by row, column by column. */
export const cellProperties = {
  getCellProperties: (cells, args, session) => {
    checkOptions(args, "getCellProperties", { style: true });
    const looks = session.workbook.formats(cells);
    return looks.map((row) => row.map((look) => ({ style: look.style ?? "Normal" })));
  },
  getRowProperties: size("getRowProperties"),
  getColumnProperties: size("getColumnProperties"),
  getMergedAreasOrNullObject: (cells, _, session) => {
    const found = mergesIn(cells, session);
    return found.length === 0 ? null : session.objects.rangeAreas(found);
  },
} satisfies Readonly<Record<string, Method<CellRange>>>;

/** Excel.RangeAreas, as far as it says which blocks it has. */
export const rangeAreas = {
  name: "RangeAreas",
  properties: {
    address: { get: (areas, session) => areas.map((area) => fullAddress(session, area)).join(",") },
    areaCount: { get: (areas) => areas.length },
  },
  // The library holds on to what a method answered; here it is found anew each time.
  internal: { _KeepReference: () => null, _RemoveReference: () => null },
} satisfies TypeDescriptor<readonly CellRange[], Excel.RangeAreas>;
