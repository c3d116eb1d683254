import { methodTables } from "./method-argument";
import * as tables from "./method-tables";

// Whoever comes through this door calls functions and does not wait for code.
methodTables.bring(tables);

export {
  callFunction,
  callWhenLoaded,
  findFunction,
  repeatingFunctions,
  type Answer,
  type AnswerCell,
} from "./call";
export { type ErrorCode } from "./errors";
export { languageOf, speak } from "./spoken";
export { functionNames, type FunctionName } from "./names";
export { customFunctions, type CustomFunction } from "./registry";
