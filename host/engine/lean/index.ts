import type { Session } from "../session";
import { findFormulasByIndex } from "./formula-cells";
import { checkSpillsByList } from "./spill-ranges";
import { keepSpillsInPlace } from "./spilled-values";
import { indexOnlyWhatIsAsked } from "./lookups";
import { mergeLooksOnce } from "./written-cells";

export { valuesOf } from "./range-values";
export { undoOfWritten } from "./written-cells";

/**
 * Lets the engine do with less work what it does: the same results, found without going over the whole workbook at each
 * edit and over every other spill at each spilled cell.
 */
export function spareWork(session: Session): void {
  findFormulasByIndex(session);
  keepSpillsInPlace(session);
  checkSpillsByList(session);
  indexOnlyWhatIsAsked();
  mergeLooksOnce();
}
