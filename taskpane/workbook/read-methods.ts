import type { Done } from "../../desk/port";
import type { SavedMethod } from "../../desk/draft/saved-part/saved-xml";
import { keepMethods, keptMethods } from "../../src";
import type { MethodShelf } from "./method-shelf";
import { inWorkbook } from "./run";
import { readPart } from "./part";

export type { KeptMethod, MethodShelf } from "./method-shelf";

/** Reads the methodologies that the workbook keeps, and puts them at hand for whoever names one. */
export async function readMethods(): Promise<Done<MethodShelf>> {
  const read = await inWorkbook(async (context) => atHand((await readPart(context)).saved.methods));
  // Nobody waits any longer for what cannot be read.
  if (!read.ok) keepMethods(keptMethods());
  return read;
}

/** Puts methodologies of one's own at hand. What reads them is loaded where there are any. */
export async function atHand(saved: readonly SavedMethod[]): Promise<MethodShelf> {
  const shelf =
    saved.length === 0 ? { methods: [], unread: 0 } : await (await import("./method-shelf")).shelfOf(saved);
  keepMethods(shelf.methods.map(({ pack }) => pack));
  return shelf;
}
