/** Opening and saving .xlsx files: bytes to the workbook as plain data and back. */
export { fileExtension, openXlsx, type OpenResult } from "./open";
export { saveXlsx, type SaveOptions, type SaveResult } from "./save";
export { ADD_IN } from "./workbook/settings";
