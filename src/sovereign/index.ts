export { applySovereign, type SovereignMode, type SovereignResult, type SovereignTerms } from "./cap";
export {
  meanSovereign,
  sovereignOfPlaces,
  type Place,
  type PlaceRole,
  type SovereignOfPlaces,
} from "./places";
export type { ModelVariable, SovereignModel, Transform } from "./model-terms";
export type { ModelGiven, ModelInputs } from "./transform";
export { overlayKey, scoreSovereign, type ModelContribution, type ModelResult } from "./model";
