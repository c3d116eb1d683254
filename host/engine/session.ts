import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type {
  Ctor,
  DependencyIdentifier,
  IExecutionOptions,
  IMutationInfo,
  ILocales,
  IRange,
  IWorkbookData,
  PluginCtor,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import { FormulaDataModel, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import type { BaseFunction } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import type { CellRange } from "../workbook";
import { WorkbookError } from "../workbook";

/** What a plugin that brings the formula engine must be told, such as the sheets preset under `formula`. */
export interface FormulaSetup {
  readonly function: [Ctor<BaseFunction>, string][];
  readonly initialFormulaComputing: CalculationMode;
}

export type PluginEntry = PluginCtor | [PluginCtor, unknown];

/** How a page brings its window: its plugins replace the engine's own of the same name. */
export interface UniverSetup {
  readonly locale?: LocaleType;
  readonly locales?: ILocales;
  readonly darkMode?: boolean;
  plugins(formula: FormulaSetup): readonly PluginEntry[];
}

/** The engine's instance and the one workbook open in it. */
export class Session {
  readonly univer: Univer;
  readonly commands: ICommandService;
  private unit = "";
  private count = 0;
  private apiDepth = 0;
  private loadDepth = 0;

  constructor(executors: readonly [Ctor<BaseFunction>, string][], setup?: UniverSetup) {
    this.univer = new Univer({
      locale: setup?.locale ?? LocaleType.EN_US,
      // Without a window one word is needed: what the grid calls a new column of a table.
      locales: setup?.locales ?? { [LocaleType.EN_US]: { "sheets-table": { columnPrefix: "Column" } } },
      darkMode: setup?.darkMode ?? false,
      logLevel: LogLevel.ERROR,
    });
    const formula: FormulaSetup = {
      function: [...executors],
      initialFormulaComputing: CalculationMode.FORCED,
    };
    for (const [plugin, config] of pluginsOf(formula, setup)) this.univer.registerPlugin(plugin, config);
    this.commands = this.univer.__getInjector().get(ICommandService);
  }

  get unitId(): string {
    return this.unit;
  }

  /** True while a request of the program runs, not the user's hand. */
  get fromApi(): boolean {
    return this.apiDepth > 0;
  }

  get loading(): boolean {
    return this.loadDepth > 0;
  }

  service<T>(key: DependencyIdentifier<T>): T {
    return this.univer.__getInjector().get(key);
  }

  get formulas(): FormulaDataModel {
    return this.service<FormulaDataModel>(FormulaDataModel);
  }

  get workbook(): Workbook {
    const workbook = this.service<IUniverInstanceService>(IUniverInstanceService).getUnit<Workbook>(
      this.unit,
      UniverInstanceType.UNIVER_SHEET,
    );
    if (!workbook) throw new WorkbookError("GeneralException", "No workbook is open.");
    return workbook;
  }

  worksheet(sheet: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(sheet);
    if (!worksheet) throw new WorkbookError("ItemNotFound", `The workbook has no sheet ${sheet}.`);
    return worksheet;
  }

  /**
   * Opens a workbook in place of the one before. Every workbook gets a name of its own, since the engine keeps parsed
   * formulas by workbook and text for the whole process.
   */
  open(build: (unitId: string) => Partial<IWorkbookData>, fill: () => void): void {
    const previous = this.unit;
    this.loadDepth += 1;
    try {
      sessionCount += 1;
      this.count += 1;
      this.unit = `workbook-${sessionCount}-${this.count}`;
      this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, build(this.unit));
      const instances = this.service<IUniverInstanceService>(IUniverInstanceService);
      instances.focusUnit(this.unit);
      fill();
      if (previous) instances.disposeUnit(previous);
    } finally {
      this.loadDepth -= 1;
    }
  }

  /** Runs work on behalf of the program, so that its edits are reported as such. */
  asApi<T>(work: () => T): T {
    this.apiDepth += 1;
    try {
      return work();
    } finally {
      this.apiDepth -= 1;
    }
  }

  /** Executes one of the engine's commands on this workbook at once. Throws GeneralException when it is refused. */
  run(id: string, params: object, options?: IExecutionOptions): void {
    const all = { unitId: this.unit, ...params };
    const done = this.asApi(() => this.commands.syncExecuteCommand(id, all, options));
    if (!done) throw new WorkbookError("GeneralException", `The grid refused ${id}.`);
  }

  /** Lets the user take a step back that was made without one of the engine's own commands. */
  undoable(redo: IMutationInfo, undo: IMutationInfo): void {
    const redoMutations = [redo];
    const undoMutations = [undo];
    this.service<IUndoRedoService>(IUndoRedoService).pushUndoRedo({
      unitID: this.unit,
      redoMutations,
      undoMutations,
    });
  }

  dispose(): void {
    this.univer.dispose();
  }
}

let sessionCount = 0;

function pluginsOf(formula: FormulaSetup, setup?: UniverSetup): [PluginCtor, unknown][] {
  const own: [PluginCtor, unknown][] = [
    [UniverFormulaEnginePlugin, { function: formula.function }],
    [UniverSheetsPlugin, undefined],
    [UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true }],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: formula.initialFormulaComputing }],
    [UniverSheetsSortPlugin, undefined],
    [UniverSheetsTablePlugin, undefined],
    [UniverSheetsNotePlugin, undefined],
  ];
  const given = (setup?.plugins(formula) ?? []).map((entry): [PluginCtor, unknown] =>
    Array.isArray(entry) ? entry : [entry, undefined],
  );
  const names = new Set(given.map(([plugin]) => plugin.pluginName));
  return [...given, ...own.filter(([plugin]) => !names.has(plugin.pluginName))];
}

/** The engine's range of a cell range. */
export function gridRange(range: Omit<CellRange, "sheet">): IRange {
  return {
    startRow: range.row,
    startColumn: range.column,
    endRow: range.row + range.rows - 1,
    endColumn: range.column + range.columns - 1,
  };
}

/** The cell range of an engine range. */
export function cellRange(sheet: string, range: IRange): CellRange {
  return {
    sheet,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
