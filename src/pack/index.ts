export type * from "./schema";
export {
  findEnterable,
  findItem,
  findStep,
  gradesOf,
  itemsOf,
  labelOf,
  pinOf,
  resolveKey,
  type Enterable,
} from "./items";
export { dependencies } from "./dependencies";
export {
  findMapping,
  findPack,
  findScale,
  findSource,
  findSovereignRule,
  findSupportMethod,
  listMappings,
  listPacks,
  listScales,
  listSources,
  listSovereignRules,
  listSupportMethods,
  parsePack,
  scaleOf,
} from "./catalogue";
