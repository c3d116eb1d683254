import { readSavedParts } from "../../desk/draft/saved-part/saved-parts";
import { atHand } from "./read-methods";

/**
 * Puts the methodologies at hand that a workbook keeps which is about to open, given its custom XML parts: its formulas ask for
 * them as soon as it is there, before a pane reads anything.
 */
export async function takeMethods(xmls: readonly string[]): Promise<void> {
  await atHand(readSavedParts(xmls).saved.methods);
}
