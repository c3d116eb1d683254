import type { IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { IFormulaCurrentConfigService, IFormulaRuntimeService } from "@univerjs/engine-formula";
import type { Session } from "../session";

type Ranges = IObjectMatrixPrimitiveType<Nullable<IRange>>;

interface Anchored extends IRange {
  readonly row: number;
  readonly column: number;
}

/** What of the engine's run is not in its published types. */
interface Run {
  _isInOtherArrayFormulaRange(
    unit: string,
    sheet: string,
    anchorRow: number,
    anchorColumn: number,
    row: number,
    column: number,
  ): boolean;
}

/**
 * Before a formula spills, the engine asks of each cell whether another spill is in its way, and goes over all spills of the
 * sheet, as they are nested, for each. Here they are a list, made once for as long as they stand.
 */
export function checkSpillsByList(session: Session): void {
  const config = session.service<IFormulaCurrentConfigService>(IFormulaCurrentConfigService);
  const service = session.service<IFormulaRuntimeService>(IFormulaRuntimeService);
  const lists = new WeakMap<Ranges, readonly Anchored[]>();
  const run = service as unknown as Run;
  run._isInOtherArrayFormulaRange = (unit, sheet, anchorRow, anchorColumn, row, column) => {
    const ranges: Nullable<Ranges> = config.getArrayFormulaRange()[unit]?.[sheet];
    if (!ranges) return false;
    let list = lists.get(ranges);
    if (list === undefined) lists.set(ranges, (list = listOf(ranges)));
    const results = service.getUnitData()[unit]?.[sheet];
    return list.some(
      (one) =>
        row >= one.startRow &&
        row <= one.endRow &&
        column >= one.startColumn &&
        column <= one.endColumn &&
        !(one.row === anchorRow && one.column === anchorColumn) &&
        // One that had no room itself is in nobody's way.
        results?.getValue(one.row, one.column)?.v !== "#SPILL!",
    );
  };
}

function listOf(ranges: Ranges): Anchored[] {
  const list: Anchored[] = [];
  for (const row in ranges)
    for (const column in ranges[Number(row)]) {
      const range = ranges[Number(row)]?.[Number(column)];
      if (range) list.push({ ...range, row: Number(row), column: Number(column) });
    }
  return list;
}
