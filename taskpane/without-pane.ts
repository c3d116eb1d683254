/**
 * What a page around the pane does with a workbook while no pane is shown. What does it is loaded then.
 */
/** Makes a bond book in the workbook and fills it: loaded when somebody opens one. */
export const writeBook: typeof import("./workbook/book-fill").writeBook = async (...given) =>
  (await import("./workbook/book-fill")).writeBook(...given);

/** Puts the methodologies at hand that a workbook keeps which is about to open. */
export const takeMethods: typeof import("./workbook/take-methods").takeMethods = async (...given) =>
  (await import("./workbook/take-methods")).takeMethods(...given);

/** Writes an assessment onto a sheet without showing the pane; what does so is loaded then. */
export const writeDraft: typeof import("./parts/write/write-draft").writeDraft = async (...args) =>
  (await import("./parts/write/write-draft")).writeDraft(...args);
