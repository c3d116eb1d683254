export * from "./schema";
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
export { dependencies } from "./faults";
export {
  findMapping,
  findPack,
  findScale,
  findSource,
  listMappings,
  listPacks,
  listScales,
  listSources,
  parsePack,
  scaleOf,
} from "./catalogue";
