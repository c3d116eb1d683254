import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IRange,
} from "@univerjs/core";
import { CustomCommandExecutionError, ObjectMatrix } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { WorkbookEvent } from "../workbook";
import { WorkbookError } from "../workbook";
import type { Cells } from "./cells";
import { contentMarks, withoutContentMarks } from "./kept-cells";
import type { Session } from "./session";
import { cellRange } from "./session";

interface Params {
  readonly unitId?: string;
  readonly subUnitId: string;
  readonly range: IRange;
  readonly cellValue?: IObjectMatrixPrimitiveType<ICellData | null>;
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly type?: SelectionMoveType;
  readonly to?: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<ICellData | null> };
}

const structural: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
]);

/** Watches the grid: tells of real edits, by whomever, and stops edits of locked cells by hand. */
export class Edits {
  constructor(
    private readonly session: Session,
    private readonly cells: Cells,
    private readonly isProtected: (sheet: string) => boolean,
    private readonly emit: (event: WorkbookEvent) => void,
  ) {
    session.commands.onCommandExecuted((command, options) => this.tell(command, options));
    session.commands.beforeCommandExecuted((command, options) => {
      this.guard(command, options);
      this.release(command, options);
    });
  }

  private tell(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = command.params as Params | undefined;
    if (!params || this.session.loading || params.unitId !== this.session.unitId) return;
    if (command.id === SetRangeValuesMutation.id) this.tellCells(params.subUnitId, params.cellValue, options);
    else if (structural.has(command.id)) this.changed(params.subUnitId, params.range);
    else if (command.id === MoveRangeMutation.id && params.to)
      this.tellCells(params.to.subUnitId, params.to.value, options);
    else if (command.id === SetSelectionsOperation.id) this.tellSelection(params);
    else this.tellSheet(command.id, params);
  }

  private tellSheet(id: string, params: Params): void {
    if (id === SetWorksheetActiveOperation.id)
      this.emit({ type: "sheet-activated", sheet: params.subUnitId });
    else if (id === InsertSheetMutation.id)
      this.emit({ type: "sheet-added", sheet: params.sheet?.id ?? params.subUnitId });
    else if (id === RemoveSheetMutation.id) this.emit({ type: "sheet-deleted", sheet: params.subUnitId });
    else if (id === SetWorksheetNameMutation.id)
      this.emit({ type: "sheet-renamed", sheet: params.subUnitId });
  }

  /** A recalculation writes its results with the same mutation as an edit; a change of looks is none. */
  private tellCells(sheet: string, cells: Params["cellValue"], options?: IExecutionOptions): void {
    if (!cells || options?.fromFormula === true) return;
    const box = contentBox(cells);
    if (box) this.changed(sheet, box);
  }

  private changed(sheet: string, range: IRange): void {
    const source = this.session.fromApi ? "api" : "local";
    this.emit({ type: "changed", range: cellRange(sheet, range), source });
  }

  /** What is typed or pasted over a formula whose result was kept is calculated like any other. */
  private release(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = command.params as Params | undefined;
    if (command.id !== SetRangeValuesMutation.id || options?.fromFormula === true || !params?.cellValue)
      return;
    if (params.unitId !== this.session.unitId || this.session.loading) return;
    const worksheet = this.session.workbook.getSheetBySheetId(params.subUnitId);
    new ObjectMatrix(params.cellValue).forValue((row, column, cell) => {
      // Where references move, a formula alone is given; taking a step back gives everything that was there.
      if (!cell || "custom" in cell || !("v" in cell || "p" in cell)) return;
      const before = worksheet?.getCellRaw(row, column);
      if (Object.keys(contentMarks(before)).length > 0) cell.custom = withoutContentMarks(before);
    });
  }

  private tellSelection(params: Params): void {
    const range = params.selections?.at(-1)?.range;
    const moving = params.type === SelectionMoveType.MOVE_START || params.type === SelectionMoveType.MOVING;
    if (range && !moving) this.emit({ type: "selection", range: cellRange(params.subUnitId, range) });
  }

  /** The program's own writes are checked where they are made, with an error that says so. */
  private guard(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = command.params as Params | undefined;
    if (this.session.fromApi || this.session.loading || options?.fromFormula === true || !params?.subUnitId)
      return;
    if (!this.isProtected(params.subUnitId)) return;
    if (structural.has(command.id) || command.id === MoveRangeMutation.id) throw refusal();
    if (command.id !== SetRangeValuesMutation.id || !params.cellValue) return;
    new ObjectMatrix(params.cellValue).forValue((row, column) => {
      try {
        this.cells.refuseLocked({ sheet: params.subUnitId, row, column, rows: 1, columns: 1 });
      } catch (error) {
        throw error instanceof WorkbookError ? refusal() : error;
      }
    });
  }
}

function refusal(): CustomCommandExecutionError {
  return new CustomCommandExecutionError("The sheet is protected.");
}

function changesContent(cell: ICellData | null | undefined): boolean {
  return (
    !cell || cell.v !== undefined || cell.f !== undefined || cell.si !== undefined || cell.p !== undefined
  );
}

function contentBox(cells: IObjectMatrixPrimitiveType<ICellData | null>): IRange | null {
  const box = { startRow: Infinity, endRow: -1, startColumn: Infinity, endColumn: -1 };
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    if (!changesContent(cell)) return;
    box.startRow = Math.min(box.startRow, row);
    box.endRow = Math.max(box.endRow, row);
    box.startColumn = Math.min(box.startColumn, column);
    box.endColumn = Math.max(box.endColumn, column);
  });
  return box.endRow < 0 ? null : box;
}
