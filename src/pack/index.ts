export type * from "./schema";
export { gradeName, gradesOf, lineOf, numbersOf, type Enterable, type Line, type StepNumbers } from "../kind";
export {
  basePinOf,
  findEnterable,
  findItem,
  findStep,
  gradeNamed,
  gradeNameAt,
  gradesAt,
  itemsOf,
  labelOf,
  pinOf,
  resolveCheck,
  resolveKey,
  unitAt,
} from "./items";
export { calibrationOf, findCalibrated, type CalibratedNumber } from "./calibrated";
export { countsNotches, dependencies } from "./dependencies";
export { diffPacks, type Difference } from "./diff";
export { packAmong } from "./find";
export { besideItems, leaves } from "./leaves";
export { calibratePack, type GivenNumber } from "./calibrate";
export { calibrationChangesOf, calibrationText, type CalibrationChange } from "./calibration-changes";
export { calibrationRows, type CalibrationRow } from "./calibration-rows";
export {
  arePacksLoaded,
  findIssueRules,
  listIssueRules,
  listLimits,
  findMapping,
  findPack,
  findReviewRules,
  findScale,
  findSource,
  findSovereignRule,
  findSupportMethod,
  isKnownId,
  issueRulesOf,
  libraryOf,
  listHeads,
  listMappings,
  listPacks,
  listReleases,
  listScales,
  listSources,
  listSupportMethods,
  loadPacks,
  reviewRulesFor,
  reviewRulesOf,
  scaleOf,
  shippedFiles,
  shippedLibrary,
  shippedLock,
} from "./catalogue";
export { expectMethods, keepMethods, keptMethods } from "./kept";
export { lockedOtherwise } from "./locked";
export { nextVersionOf } from "./next-version";
export { isLocked, isOwn, markLocked } from "./own-pin";
export { heldToLock, methodFileOf, readMethodFile, shippedUnder, type MethodFile } from "./method-file";
export { findListed, listDefaultTables, listFactorTables, listLeaningRules } from "./portfolio";
export { isSaid } from "./content";
export { contentOf, partsUsed, type PackContent } from "./closure";
export { openLibrary, readBeside, type Brought, type LibraryFile } from "./library";
export type { PackLibrary } from "./owner";
export { lockFaults, lockedAnew } from "./lock";
export type { Lock } from "./lock-shape";
export { parsePack } from "./parse-pack";
export { packShape } from "./shape";
export { basis as basisShape, cite as citeShape, text as textShape } from "../kind";
export { placeCode } from "./countries";
export { writtenIssue, type WrittenIssue } from "./short-term";
export { sovereignRuleOf } from "./sovereign-rule";
export { Later, NotLoaded, whenLoaded } from "./later";
export { headOf, type PackHead } from "./shelf";
