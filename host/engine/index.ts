import type { LiveWorkbook } from "../workbook";
import type { EngineWorkbook } from "./engine-workbook";
import type { WorkbookFunction } from "./functions";
import { prepareNode } from "./node-modules";
import type { UniverSetup } from "./session";

export type { FunctionArgument, FunctionResult, FunctionValue, WorkbookFunction } from "./functions";
export { displayText, sameValue } from "./cell-values";
export type { KeptFormula } from "./opened";
export { formulaCalls } from "./trust";
export type { FormulaSetup, PluginEntry, UniverSetup } from "./session";

export interface LiveWorkbookOptions {
  /** What formulas can call beside Excel's own functions. */
  readonly functions: readonly WorkbookFunction[];
  /** A page's window; without it the engine runs alone, in Node as well. */
  readonly univer?: UniverSetup;
}

/** Starts the formula engine with an empty workbook. The engine is loaded on the first call, not before. */
export async function createLiveWorkbook(
  options: LiveWorkbookOptions,
): Promise<LiveWorkbook & Pick<EngineWorkbook, "univer" | "load" | "kept">> {
  prepareNode();
  const engine = await import("./engine-workbook");
  const workbook = new engine.EngineWorkbook(options.functions, options.univer);
  await workbook.settle();
  return workbook;
}
