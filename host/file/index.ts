/** Opening and saving .xlsx files: bytes to the workbook as plain data and back. */
export { fileExtension, openXlsx, type OpenOptions, type OpenResult } from "./open";
export { OPENING, type Limits } from "./package/bounds";
export { describeFault, type FileFault, type FileLanguage } from "./problem";
export { saveXlsx, type SaveOptions, type SaveResult } from "./save";
export { ADD_IN } from "./workbook/settings";
