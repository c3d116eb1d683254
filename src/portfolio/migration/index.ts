export { bootstrapMatrix, type BootstrapTerms, type ShareInterval } from "./bootstrap";
export { cohortMatrix, WITHDRAWALS, type MigrationMatrix, type Withdrawals } from "./cohort";
export {
  aalenJohansen,
  generatorOf,
  transitionsOver,
  type Generator,
  type History,
  type Stay,
} from "./duration";
export { passagesOf, type Passage, type Path, type Standing } from "./paths";
