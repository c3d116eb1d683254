/**
 * The kinds of items and of steps that methodologies are made of. A kind is one file that says its form, its laws, what it
 * stands on, how it is worked out and how it is told; `ITEM_KINDS` and `STEP_KINDS` list them all. It knows no pack and no
 * library: what it asks of them, it asks of an interface.
 */
export type { Report } from "./fault";
export type { Figures, FigureMember, FigureUnit } from "./figure";
export { gradeForm, isAbsent, isGiven, readGrade } from "./given";
export { gradeName, gradesOf, nameOf, type Enterable } from "./grades";
export type { GradeNames, ItemHead, StepHead, Unless } from "./head";
export * from "./item";
export { keptFor } from "./kept";
export type { DrawnLine, Entry, Given, GradeResult, Node } from "./node";
export { basis, cite, id, number, text, unit } from "./shape";
export * from "./step";
export { lineOf, numbersOf } from "./told";
export { itemPlan } from "./item/plans";
export { stepOperations } from "./step/plans";
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
