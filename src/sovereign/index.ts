export { applySovereign, type SovereignMode, type SovereignResult, type SovereignTerms } from "./cap";
export {
  meanSovereign,
  sovereignOfPlaces,
  type Place,
  type PlaceRole,
  type SovereignOfPlaces,
} from "./places";
