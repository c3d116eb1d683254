import { methodTables } from "./method-argument";
import * as tables from "./method-tables";
import { subjectPlans } from "./planned-subject";
import * as plans from "./subject-plan";

// Whoever comes through this door calls functions and does not wait for code.
methodTables.bring(tables);
subjectPlans.bring(plans);

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
