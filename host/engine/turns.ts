import {
  CommandType,
  CustomCommandExecutionError,
  IUndoRedoService,
  LocalUndoRedoService,
} from "@univerjs/core";
import type { ICommandInfo, IExecutionOptions, IUndoRedoItem } from "@univerjs/core";
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
import { Turn } from "../turn";
import type { Pause } from "../workbook";
import { isStep, takeLongSteps, type LongStep } from "./long-steps";
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
    told: (step: LongStep) => void,
  ) {
    gatherSteps();
    session.commands.beforeCommandExecuted((command, options) => {
      if (this.isPaused) this.guard(command, options);
    });
    takeLongSteps(session, (work) => this.alone(work, false), told);
  }

  /**
   * Does work alone, after what is under way.
   * @param isOneStep whether undo takes all of it back at once; then nothing stays of work that throws
   */
  async alone<T>(work: (pause: Pause) => Promise<T>, isOneStep: boolean): Promise<T> {
    const pause: Pause = () => this.pause();
    const done = this.last.then(() => (isOneStep ? this.asOneStep(work, pause) : work(pause)));
    this.last = done.catch(() => undefined);
    return await done;
  }

  /** The engine keeps a few steps only, and makes one of several without turning the order in which they are taken back. */
  private async asOneStep<T>(work: (pause: Pause) => Promise<T>, pause: Pause): Promise<T> {
    const unitID = this.session.unitId;
    const steps: IUndoRedoItem[] = [];
    gathered.set(unitID, steps);
    try {
      return await work(pause);
    } catch (error) {
      await this.takeBack(steps.splice(0), pause);
      throw error;
    } finally {
      gathered.delete(unitID);
      const redoMutations = steps.flatMap((step) => step.redoMutations);
      const undoMutations = steps.toReversed().flatMap((step) => step.undoMutations);
      if (steps.length > 0)
        this.session
          .service<IUndoRedoService>(IUndoRedoService)
          .pushUndoRedo({ unitID, redoMutations, undoMutations });
    }
  }

  private async takeBack(steps: readonly IUndoRedoItem[], pause: Pause): Promise<void> {
    const turn = new Turn(pause);
    for (const { undoMutations } of steps.toReversed())
      for (const { id, params } of undoMutations) {
        this.session.asApi(() => this.session.commands.syncExecuteCommand(id, params));
        await turn.over();
      }
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
    if (isStep(command.id)) this.refuse();
    if (command.type !== CommandType.MUTATION) return;
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.isCalculationDue = true;
      throw new CustomCommandExecutionError("The calculation waits.");
    }
    const { unitId } = (command.params ?? {}) as { readonly unitId?: string };
    // What the page itself asks for comes in its own order: only hands do not know that something is under way.
    if (!EDITS.has(command.id) || this.session.fromApi || options?.fromFormula === true) return;
    if (unitId === this.session.unitId) this.refuse();
  }

  private refuse(): never {
    this.refused();
    throw new CustomCommandExecutionError("The workbook is being written.");
  }
}

/** The steps of workbooks in which work is under way that is to be one. */
const gathered = new Map<string, IUndoRedoItem[]>();
let isGathering = false;

/** The engine hands its list of steps out behind a stand-in that nothing can be put into: its class is where they come by. */
function gatherSteps(): void {
  if (isGathering) return;
  isGathering = true;
  const keep = Object.getOwnPropertyDescriptor(LocalUndoRedoService.prototype, "pushUndoRedo")?.value as (
    this: LocalUndoRedoService,
    step: IUndoRedoItem,
  ) => void;
  LocalUndoRedoService.prototype.pushUndoRedo = function gather(step) {
    const steps = gathered.get(step.unitID);
    if (steps === undefined) keep.call(this, step);
    else steps.push(step);
  };
}
