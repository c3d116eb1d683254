import { CommandType } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
} from "@univerjs/sheets-table";
import type { Calculation } from "./calculation";
import type { Reader } from "./reader";
import type { Session } from "./session";

/** What changes the meaning of names, tables or sheets. */
const CHANGES: ReadonlySet<string> = new Set([
  SetDefinedNameMutation.id,
  RemoveDefinedNameMutation.id,
  AddSheetTableMutation.id,
  DeleteSheetTableMutation.id,
  SetSheetTableMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  ReorderRangeMutation.id,
  MoveColsMutation.id,
]);

/** Calculates formulas anew whose names or tables stand for other cells than before, whoever changed them. */
export function followWords(session: Session, calculation: Calculation, reader: () => Reader | null): void {
  let asked = false;
  session.commands.onCommandExecuted((command) => {
    if (command.type !== CommandType.MUTATION || !CHANGES.has(command.id) || session.loading) return;
    const used = reader()?.usesWords === true;
    reader()?.forget();
    if (!used || asked) return;
    asked = true;
    // After the whole of the command, which may consist of several changes.
    queueMicrotask(() => {
      asked = false;
      calculation.triggerAnew();
    });
  });
}
