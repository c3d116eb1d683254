export { isAbsentFigure, isAbsentText, isTotalWord } from "./absent";
export { addMonths, readDate, writeDate, type Epoch } from "./date";
export { decimalOf, readFigure, readNumber, unitKindOf, type Decimal, type Figure } from "./number";
export { mixedUnits } from "./one-unit";
export { findWord, formsOfGrade, namesOf } from "./words";
