export {
  callFunction,
  callWhenLoaded,
  findFunction,
  repeatingFunctions,
  type Answer,
  type AnswerCell,
} from "./call";
export { type ErrorCode } from "./errors";
export { languageOf, speak } from "./language";
export { functionNames, type FunctionName } from "./names";
export { customFunctions, type CustomFunction } from "./registry";
