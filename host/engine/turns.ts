import { CommandType, CustomCommandExecutionError, IUndoRedoService } from "@univerjs/core";
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
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
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { Pause } from "../workbook";
import type { Session } from "./session";

/** What would come between the parts of one piece of work. */
const EDITS: ReadonlySet<string> = new Set([
  InsertColMutation.id,
  InsertRowMutation.id,
  InsertSheetMutation.id,
  MoveColsMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  RemoveSheetMutation.id,
  ReorderRangeMutation.id,
  SetRangeValuesMutation.id,
]);

/** What of the engine's undo is not in its published types. */
interface Undo {
  __tempBatchingUndoRedo(unit: string): { dispose(): void };
}

/**
 * Lets long work stop for a moment, so that the page can draw and listen, and still be one thing: other such work waits until
 * it is done, edits by hand are refused meanwhile, and nothing is calculated before its last part.
 */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private isPaused = false;
  private isCalculationDue = false;

  constructor(
    private readonly session: Session,
    private readonly calculate: () => void,
    private readonly refused: () => void,
  ) {
    session.commands.beforeCommandExecuted((command, options) => {
      if (this.isPaused) this.guard(command, options);
    });
  }

  /**
   * Does work alone, after what is under way.
   * @param isOneStep whether undo takes all of it back at once
   */
  async alone<T>(work: (pause: Pause) => Promise<T>, isOneStep: boolean): Promise<T> {
    const done = this.last.then(async () => {
      const undo = this.session.service(IUndoRedoService) as unknown as Undo;
      const step = isOneStep ? undo.__tempBatchingUndoRedo(this.session.unitId) : null;
      try {
        return await work(() => this.pause());
      } finally {
        step?.dispose();
      }
    });
    this.last = done.catch(() => undefined);
    return await done;
  }

  private async pause(): Promise<void> {
    this.isPaused = true;
    try {
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    } finally {
      this.isPaused = false;
    }
    if (!this.isCalculationDue) return;
    this.isCalculationDue = false;
    this.calculate();
  }

  private guard(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.type !== CommandType.MUTATION) return;
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.isCalculationDue = true;
      throw new CustomCommandExecutionError("The calculation waits.");
    }
    const { unitId } = (command.params ?? {}) as { readonly unitId?: string };
    if (!EDITS.has(command.id) || options?.fromFormula === true || unitId !== this.session.unitId) return;
    this.refused();
    throw new CustomCommandExecutionError("The workbook is being written.");
  }
}
