/** What a page around the pane does with a workbook while no pane is shown. */

export { takeMethods } from "./workbook/take-methods";

/** Makes a bond book in the workbook and fills it: loaded when somebody opens one. */
export const writeBook: typeof import("./workbook/book-fill").writeBook = async (...given) =>
  (await import("./workbook/book-fill")).writeBook(...given);

/** Writes an assessment onto a sheet without showing the pane; what does so is loaded then. */
export const writeDraft: typeof import("./parts/write/write-draft").writeDraft = async (...args) =>
  (await import("./parts/write/write-draft")).writeDraft(...args);
