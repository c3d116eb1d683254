import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { CommandType } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFunctionService,
  LexerTreeBuilder,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { WorkbookError, type CellRange } from "../workbook";
import type { Session } from "./session";

const pollMilliseconds = 5;
/** Turns without any sign of life after which a calculation counts as dead (about 30 s when nothing else runs). */
const deadPolls = 6000;
/** Turns after which an edit that the engine was expected to react to counts as one it ignored. */
const ignoredPolls = 100;
const quietPolls = 3;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Knows when the engine is calculating. It starts some time after an edit, may stop half-way and start again, and its
 * own promise resolves too early; so quiet means: no edit waiting, no run under way, and both for a while.
 */
export class Calculation {
  private waiting = false;
  private runs = 0;
  private pulse = 0;

  constructor(
    private readonly session: Session,
    private readonly finished: () => void,
  ) {
    session.commands.onCommandExecuted((command, options) => this.follow(command, options));
  }

  private follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.type !== CommandType.MUTATION) return;
    if (command.id === SetFormulaCalculationStartMutation.id) this.begin();
    else if (command.id === SetFormulaCalculationStopMutation.id) this.wait();
    else if (command.id === SetFormulaCalculationNotificationMutation.id)
      this.notice(command.params as ISetFormulaCalculationNotificationMutation);
    else if (this.makesDirty(command, options)) this.wait();
  }

  private makesDirty(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (command.id === SetRangeValuesMutation.id && options?.onlyLocal === true) return false;
    return Boolean(
      this.session.service<IActiveDirtyManagerService>(IActiveDirtyManagerService).get(command.id),
    );
  }

  private wait(): void {
    this.waiting = true;
    this.pulse += 1;
  }

  private begin(): void {
    this.waiting = false;
    this.runs += 1;
    this.pulse += 1;
  }

  private notice(notice: ISetFormulaCalculationNotificationMutation): void {
    this.pulse += 1;
    const state = notice.functionsExecutedState;
    if (state === undefined) return;
    if (state === FormulaExecutedStateType.STOP_EXECUTION) this.runs = 0;
    else this.runs = Math.max(0, this.runs - 1);
    if (this.runs === 0 && state === FormulaExecutedStateType.SUCCESS) this.finished();
  }

  /** Resolves when nothing waits and nothing runs. Rejects when the engine gives no sign of life any more. */
  async settle(): Promise<void> {
    let still = 0;
    let quiet = 0;
    let pulse = this.pulse;
    while (quiet < quietPolls) {
      await pause(pollMilliseconds);
      still = pulse === this.pulse ? still + 1 : 0;
      pulse = this.pulse;
      if (this.waiting && this.runs === 0 && still > ignoredPolls) this.waiting = false;
      if (still > deadPolls)
        throw new WorkbookError("GeneralException", "The calculation does not come to an end.");
      quiet = this.waiting || this.runs > 0 ? 0 : quiet + 1;
    }
  }

  /** Starts a calculation of the given cells and of what depends on them. */
  trigger(dirty: readonly { sheet: string; row: number; column: number }[]): void {
    this.triggerRanges(dirty.map((cell) => ({ ...cell, rows: 1, columns: 1 })));
  }

  /** Starts a calculation of the formulas in the given ranges and of what depends on them. */
  triggerRanges(dirty: readonly CellRange[]): void {
    const { unitId } = this.session;
    this.start({
      dirtyRanges: dirty.map(({ sheet, row, rows, column, columns }) => ({
        unitId,
        sheetId: sheet,
        range: {
          startRow: row,
          endRow: row + rows - 1,
          startColumn: column,
          endColumn: column + columns - 1,
        },
      })),
    });
  }

  /** Starts a calculation of everything. */
  triggerAll(): void {
    this.start({ forceCalculation: true });
  }

  /** Starts a calculation of everything after formulas have changed their meaning, as when a name is redefined. */
  triggerAnew(): void {
    this.forgetParsed();
    const { unitId, workbook } = this.session;
    const sheets = Object.fromEntries(workbook.getSheets().map((sheet) => [sheet.getSheetId(), "1"]));
    this.start({ forceCalculation: true, clearDependencyTreeCache: { [unitId]: sheets } });
  }

  /**
   * Makes the engine read every formula's text again. It keeps what it has read by the text alone, for all workbooks
   * of the process, names already replaced by what they meant; disposing of its reader only empties that memory.
   */
  forgetParsed(): void {
    const anyKey = "";
    this.session.service(IFunctionService).deleteFormulaAstCacheKey(anyKey);
    this.session.service(LexerTreeBuilder).dispose();
  }

  private start(what: object): void {
    this.session.run(SetTriggerFormulaCalculationStartMutation.id, {
      forceCalculation: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      ...what,
    });
  }
}
