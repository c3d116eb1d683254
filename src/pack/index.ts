export type * from "./schema";
export {
  basePinOf,
  findEnterable,
  findItem,
  findStep,
  gradeName,
  gradeNameAt,
  gradesAt,
  gradesOf,
  itemsOf,
  labelOf,
  pinOf,
  resolveCheck,
  resolveKey,
  type Enterable,
} from "./items";
export { countsNotches, dependencies } from "./dependencies";
export { diffPacks, type Difference } from "./diff";
export { packAmong } from "./find";
export { overlayPack, type OverlayRow } from "./overlay";
export { localText } from "./overlay-local";
export { calibrationRows, type CalibrationRow } from "./overlay-rows";
export {
  findIssueRules,
  listIssueRules,
  findMapping,
  findPack,
  findReviewRules,
  findScale,
  findSource,
  findSovereignRule,
  findSupportMethod,
  listMappings,
  listPacks,
  listScales,
  listSources,
  listSupportMethods,
  parsePack,
  scaleOf,
} from "./catalogue";
export { sovereignRuleOf } from "./sovereign-rule";
