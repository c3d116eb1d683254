import type { ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import { IUndoRedoService } from "@univerjs/core";
import { SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  SheetTableInsertColCommand,
  SheetTableInsertColumnAtCommand,
  SheetTableInsertRowAtCommand,
  SheetTableInsertRowCommand,
  SheetTableRemoveColCommand,
  SheetTableRemoveColumnAtCommand,
  SheetTableRemoveRowCommand,
  TableManager,
} from "@univerjs/sheets-table";
import type { Session } from "./session";

interface Kind {
  readonly axis: "rows" | "columns";
  /** The command on plain cells that moves the same cells. */
  readonly like: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  [SheetTableInsertRowCommand.id]: { axis: "rows", like: InsertRangeMoveDownCommand.id },
  [SheetTableInsertRowAtCommand.id]: { axis: "rows", like: InsertRangeMoveDownCommand.id },
  [SheetTableRemoveRowCommand.id]: { axis: "rows", like: DeleteRangeMoveUpCommand.id },
  [SheetTableInsertColCommand.id]: { axis: "columns", like: InsertRangeMoveRightCommand.id },
  [SheetTableInsertColumnAtCommand.id]: { axis: "columns", like: InsertRangeMoveRightCommand.id },
  [SheetTableRemoveColCommand.id]: { axis: "columns", like: DeleteRangeMoveLeftCommand.id },
  [SheetTableRemoveColumnAtCommand.id]: { axis: "columns", like: DeleteRangeMoveLeftCommand.id },
};

interface Params {
  readonly tableId?: string;
  readonly index?: number;
  readonly count?: number;
}

interface References {
  readonly command: string;
  readonly redos: readonly IMutationInfo[];
  readonly undos: readonly IMutationInfo[];
}

/** What changes a formula or a name; the cells themselves are moved by the table's own command. */
const REFERENCES: ReadonlySet<string> = new Set([SetRangeValuesMutation.id, SetDefinedNameMutation.id]);

/**
 * The menus of a table move its cells and forget the formulas that refer to them. Here references and names go along, in
 * the same step of undo.
 */
export function followTableMenus(session: Session): void {
  let waiting: References | null = null;
  session.commands.beforeCommandExecuted((command) => {
    const kind = KINDS[command.id];
    if (kind !== undefined) waiting = referencesOf(session, command, kind);
  });
  session.commands.onCommandExecuted((command) => {
    if (waiting?.command !== command.id) return;
    const { redos, undos } = waiting;
    waiting = null;
    if (redos.length === 0) return;
    for (const { id, params } of redos) session.commands.syncExecuteCommand(id, params);
    const step = session.service<IUndoRedoService>(IUndoRedoService).pitchTopUndoElement();
    step?.redoMutations.push(...redos);
    step?.undoMutations.push(...undos);
  });
}

/** Asks what a command on plain cells would do to formulas and names, before anything has moved. */
function referencesOf(
  session: Session,
  command: Readonly<ICommandInfo>,
  { axis, like }: Kind,
): References | null {
  const place = placeOf(session, command.params ?? {}, axis);
  if (place === null) return null;
  const { subUnitId, range } = place;
  const found = session
    .service(SheetInterceptorService)
    .onCommandExecute({ id: like, params: { unitId: session.unitId, subUnitId, range } });
  const only = (list: readonly IMutationInfo[] | undefined): IMutationInfo[] =>
    (list ?? []).filter(({ id }) => REFERENCES.has(id));
  return {
    command: command.id,
    redos: [...only(found.preRedos), ...only(found.redos)],
    undos: [...only(found.preUndos), ...only(found.undos)],
  };
}

/** The cells that come into a table or go out of it: named by the command, or selected. */
function placeOf(
  session: Session,
  { tableId, index, count = 1 }: Params,
  axis: Kind["axis"],
): { readonly subUnitId: string; readonly range: IRange } | null {
  const tables = session.service<TableManager>(TableManager);
  const selected = session.service(SheetsSelectionsService).getCurrentLastSelection()?.range;
  const sheet = session.workbook.getActiveSheet().getSheetId();
  const table =
    tableId === undefined
      ? tables
          .getTablesBySubunitId(session.unitId, sheet)
          .find((one) => selected && within(one.getRange(), selected))
      : tables.getTableById(session.unitId, tableId);
  if (!table) return null;
  const whole = table.getRange();
  const first = index ?? (axis === "rows" ? selected?.startRow : selected?.startColumn);
  const last =
    index === undefined ? (axis === "rows" ? selected?.endRow : selected?.endColumn) : index + count - 1;
  if (first === undefined || last === undefined) return null;
  const range =
    axis === "rows"
      ? { startRow: first, endRow: last, startColumn: whole.startColumn, endColumn: whole.endColumn }
      : { startRow: whole.startRow, endRow: whole.endRow, startColumn: first, endColumn: last };
  return { subUnitId: table.getSubunitId(), range };
}

function within(outer: IRange, inner: IRange): boolean {
  return (
    inner.startRow >= outer.startRow &&
    inner.endRow <= outer.endRow &&
    inner.startColumn >= outer.startColumn &&
    inner.endColumn <= outer.endColumn
  );
}
