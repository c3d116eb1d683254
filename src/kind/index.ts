/**
 * The kinds of items and of steps that methodologies are made of. A kind is one folder: what it stands on, how it
 * is worked out and told (index.ts), how it is compiled (plan.ts), how it stands in cells (form.ts) and in a file, with its
 * laws (file.ts); the last three are loaded when they are asked for. `ITEM_KINDS` and `STEP_KINDS` list them all. A kind knows no pack and no library:
 * what it asks of them, it asks of an interface.
 */
export type { Report } from "./fault";
export type { Figures, FigureMember, FigureUnit } from "./figure";
export { gradeForm, isAbsent, isGiven, readGrade } from "./given";
export { gradeName, gradesOf, nameOf, type Enterable } from "./grades";
export type { GradeNames, ItemHead, StepHead, Unless } from "./head";
export * from "./item";
export { keptFor } from "../kept";
export type { DrawnLine, Entry, Given, GradeResult, Node } from "./node";
export { basis, cite, id, number, text, unit } from "./shape";
export * from "./step";
export { lineOf, numbersOf } from "./told";
export { ITEM_FILES } from "./item/files";
export { ITEM_FORMS } from "./item/forms";
export { shareAlone, type Believed } from "./item/believed";
export { itemFile, stepFile } from "./in-file";
export { itemPlan } from "./item/in-plan";
export { STEP_FILES } from "./step/files";
export { STEP_FORMS } from "./step/forms";
export { stepOperations, stepPlan } from "./step/operations";
export type {
  Among,
  Answer,
  CodeInput,
  Held,
  Input,
  Lines,
  NumberInput,
  Numbers,
  Operation,
  Ruling,
  Scene,
  Term,
} from "./plan";
export { bandAnswers } from "./lines";
