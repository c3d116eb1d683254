export type * from "./schema";
export {
  findEnterable,
  findItem,
  findStep,
  gradesOf,
  itemsOf,
  labelOf,
  pinOf,
  resolveCheck,
  resolveKey,
  type Enterable,
} from "./items";
export { countsNotches, dependencies } from "./dependencies";
export {
  findIssueRules,
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
  publishedSovereignModel,
  scaleOf,
} from "./catalogue";
