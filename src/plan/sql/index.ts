/** A plan as one query of a database: a step of the methodology is a step of the query. */
export { DIALECTS, type Dialect } from "./dialect";
export type { TableHead } from "./inputs";
export type { QueryTable } from "./compose";
export { writeQuery } from "./query";
