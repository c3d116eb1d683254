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
