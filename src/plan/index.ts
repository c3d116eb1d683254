/**
 * A methodology compiled once: typed columns and straight-line operations. It rates thousands of rows as the traced pipeline
 * does, and says of every other row that it is the pipeline's.
 */
export { openColumns, type Columns } from "./columns";
export { planOf, type Plan } from "./compile";
export type { Head, Row } from "./fillers";
export type { ReadCell } from "./read";
export { BLOCK } from "./registers";
export { DIALECTS, writeQuery, type Dialect, type QueryTable, type TableHead } from "./sql";
export {
  formulasOf,
  LINE,
  TABLES,
  type Addresses,
  type Calculation,
  type CalculationCell,
  type InputAddress,
  type Role as CalculationRole,
} from "./formulas";
