/** How what a methodology says stands in the cells of plain tables, both ways: values, members, whose numbers are. */
export { BASIS, basisIn, CITE, citeIn } from "./authority";
export {
  addressOf,
  isBlankCell,
  isSame,
  NOTHING,
  said,
  type FormCell,
  type FormFault,
  type Place,
} from "./cell";
export * from "./codec";
export {
  BASIS_COLUMNS,
  CITE_COLUMNS,
  column,
  GRADE_COLUMN,
  ID,
  ITEM_COLUMN,
  LABEL,
  OWNER_COLUMN,
  PART_COLUMN,
  STEP_COLUMN,
  texts,
  TITLE,
  WEIGHT_COLUMN,
  whose,
  type Column,
  type TableForm,
} from "./columns";
export { ALIASES, BANDS, DEFINITION, EDGE, gradeText, GUIDANCE, labelOf, NAMES, positionOf } from "./graded";
export { groupOf, groupsOf } from "./grouped";
export * from "./member";
export * from "./saying";
