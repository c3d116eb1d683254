import type {
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  ICellData,
  IRange,
} from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import {
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { FunctionError } from "./functions";
import type { Session } from "./session";

interface Entry extends FunctionError {
  readonly run: number;
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

/**
 * The messages that custom functions gave with their errors, by cell. A message lives as long as its cell shows the
 * error: until the cell is calculated to something else, edited or removed. Inserted and removed rows and columns
 * shift it; after any other move it is forgotten and `recalculate` asks for it anew.
 */
export class Messages {
  private entries = new Map<string, Entry>();
  private run = 0;

  constructor(
    private readonly session: Session,
    private readonly recalculate: () => void,
  ) {
    session.commands.onCommandExecuted((command, options) => this.follow(command, options));
  }

  /** The message of a cell that shows `code`, or undefined. */
  of(sheet: string, row: number, column: number, code: string): string | undefined {
    const entry = this.entries.get(keyOf(sheet, row, column));
    return entry?.code === code ? entry.message : undefined;
  }

  /** Records what a function said; within one run the first message of a code is kept: it is nearest to the cause. */
  readonly report = (error: FunctionError): void => {
    const key = keyOf(error.sheet, error.row, error.column);
    const old = this.entries.get(key);
    if (old?.run === this.run && old.code === error.code) return;
    this.entries.set(key, { ...error, run: this.run });
  };

  clear(): void {
    this.entries.clear();
  }

  private follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    switch (command.id) {
      case SetFormulaCalculationStartMutation.id:
        this.run += 1;
        return;
      case SetFormulaCalculationResultMutation.id:
        return this.keepCurrent(command.params as ISetFormulaCalculationResultMutation);
      case SetRangeValuesMutation.id:
        if (options?.fromFormula !== true) this.forgetEdited(command.params as Edit);
        return;
      case InsertRowMutation.id:
      case RemoveRowMutation.id:
        return this.shift(command.params as Shift, "row", command.id === InsertRowMutation.id);
      case InsertColMutation.id:
      case RemoveColMutation.id:
        return this.shift(command.params as Shift, "column", command.id === InsertColMutation.id);
      case RemoveSheetMutation.id:
        return this.forgetSheet((command.params as Shift).subUnitId);
      case MoveRangeMutation.id:
      case MoveRowsMutation.id:
      case MoveColsMutation.id:
      case ReorderRangeMutation.id:
        if (this.entries.size === 0) return;
        this.clear();
        return this.recalculate();
      default:
    }
  }

  /** After a run: of the formulas it calculated, only the errors said in this run, and still shown, keep a message. */
  private keepCurrent(result: ISetFormulaCalculationResultMutation): void {
    const { unitId } = this.session;
    for (const [key, entry] of this.entries) {
      const { sheet, anchor, row, column } = entry;
      const cell = result.unitData[unitId]?.[sheet]?.[anchor.row]?.[anchor.column];
      if (cell === undefined) continue;
      const own = anchor.row === row && anchor.column === column;
      if (entry.run < this.run || (own && cell?.v !== entry.code)) this.entries.delete(key);
    }
  }

  private forgetEdited({ subUnitId, cellValue }: Edit): void {
    if (this.entries.size === 0 || !cellValue) return;
    new ObjectMatrix(cellValue).forValue((row, column, cell) => {
      if (!cell || cell.v !== undefined || cell.f !== undefined || cell.p !== undefined)
        this.entries.delete(keyOf(subUnitId, row, column));
    });
  }

  private forgetSheet(sheet: string): void {
    for (const [key, entry] of this.entries) if (entry.sheet === sheet) this.entries.delete(key);
  }

  private shift({ subUnitId, range }: Shift, axis: "row" | "column", inserted: boolean): void {
    const [first, last] =
      axis === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const moved = new Map<string, Entry>();
    const size = (last - first + 1) * (inserted ? 1 : -1);
    const place = (at: number): number | null => {
      if (at < first) return at;
      return !inserted && at <= last ? null : at + size;
    };
    for (const entry of this.entries.values()) {
      const touched = entry.sheet === subUnitId;
      const at = touched ? place(entry[axis]) : entry[axis];
      const anchor = touched ? place(entry.anchor[axis]) : entry.anchor[axis];
      if (at === null || anchor === null) continue;
      const next = { ...entry, [axis]: at, anchor: { ...entry.anchor, [axis]: anchor } };
      moved.set(keyOf(next.sheet, next.row, next.column), next);
    }
    this.entries = moved;
  }
}

interface Edit {
  readonly subUnitId: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<ICellData | null>;
}

interface Shift {
  readonly subUnitId: string;
  readonly range: IRange;
}
