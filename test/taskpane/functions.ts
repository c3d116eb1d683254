import { callFunction, functionNames } from "../../functions";
import type { CellValue } from "../../host/document";
import type { WorkbookFunction } from "../../host/engine";

/** Our functions as a workbook calls them. */
export const functions: readonly WorkbookFunction[] = functionNames.map((name) => ({
  name,
  call: (args) => {
    const answer = callFunction(name, args);
    if (!answer.ok) return { error: answer.error === "#N/A" ? "#N/A" : "#VALUE!", message: answer.message };
    return answer.value as CellValue;
  },
}));
