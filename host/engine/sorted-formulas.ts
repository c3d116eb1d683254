import type { ICellData, IObjectMatrixPrimitiveType, IRange } from "@univerjs/core";
import { ReorderRangeMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { shiftFormula } from "../../grid";
import type { Session } from "./session";

interface Reordered {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: IRange;
  /** New row → the row that was there before. */
  readonly order: Readonly<Record<number, number>>;
}

/**
 * Sorting takes a formula to another row as copying does: what it reads of its own row goes along. The grid moves the
 * text alone. A step back sorts the other way round, and so does this.
 */
export function followSorting(session: Session): void {
  session.commands.onCommandExecuted((command) => {
    if (command.id !== ReorderRangeMutation.id) return;
    const { unitId, subUnitId, range, order } = command.params as Reordered;
    if (unitId !== session.unitId) return;
    const worksheet = session.worksheet(subUnitId);
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const [key, before] of Object.entries(order)) {
      const row = Number(key);
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        const text = row === before ? undefined : worksheet.getCellRaw(row, column)?.f;
        if (!text) continue;
        const moved = `=${shiftFormula(text.replace(/^=/u, ""), row - before, 0, "wrap")}`;
        if (moved !== text) (cellValue[row] ??= {})[column] = { f: moved };
      }
    }
    if (Object.keys(cellValue).length > 0)
      session.commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId, cellValue });
  });
}
