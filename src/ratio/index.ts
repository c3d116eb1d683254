export { choice, define, figure, figuresArgument } from "./define";
export type { RatioArgument, RatioDefinition, RatioDirection, RatioUnit, RatioValue } from "./definition";
export { fixed, form, list, of, opening, variant, type RatioForm, type StatementPart } from "./form";
export { divide, finite } from "./quotient";
export {
  figuresCounted,
  oncePerList,
  readFigures,
  readList,
  readWhole,
  readWord,
  type Figure,
  type Figures,
} from "./reading";
