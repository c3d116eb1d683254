export {
  applySovereign,
  SOVEREIGN_MODES,
  type SovereignMode,
  type SovereignResult,
  type SovereignTerms,
} from "./cap";
export { PLACE_ROLES, sovereignOfPlaces, type Place, type PlaceRole, type SovereignOfPlaces } from "./places";
