export {
  applySovereign,
  SOVEREIGN_MODES,
  type SovereignMode,
  type SovereignResult,
  type SovereignTerms,
} from "./cap";
