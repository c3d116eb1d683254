export {
  isBlankCell,
  isFault,
  isNoName,
  shownCell,
  textCell,
  valueCell,
  type CellFault,
  type TableCell,
} from "./cells";
export {
  HEADINGS,
  isMethodHeading,
  isNameHeading,
  isNoteHeading,
  isUnitHeading,
  readHeading,
  splitUnit,
  type Heading,
} from "./headings";
export {
  headColumns,
  inputLayout,
  inputRow,
  isInputHead,
  readInputs,
  settledNumber,
  type InputLayout,
  type InputRow,
  type InputTable,
  type InputTold,
} from "./inputs";
export { isSameValue, type TableValue } from "./same";
