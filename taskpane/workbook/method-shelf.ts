import { packOfSaved } from "../../desk/draft/saved-part/saved-method";
import type { SavedMethod } from "../../desk/draft/saved-part/saved-xml";
import { loadPacks, pinOf, type Pack } from "../../src";

/** A methodology of one's own that the workbook keeps. */
export interface KeptMethod {
  readonly pack: Pack;
  readonly pin: string;
  readonly locked: boolean;
}

/** The methodologies of a workbook; those that cannot be read are kept and counted. */
export interface MethodShelf {
  readonly methods: readonly KeptMethod[];
  readonly unread: number;
}

/** Reads methodologies of one's own beside those that ship. */
export async function shelfOf(saved: readonly SavedMethod[]): Promise<MethodShelf> {
  await loadPacks();
  const methods = saved.flatMap((one): KeptMethod[] => {
    const pack = packOfSaved(one);
    return pack === null ? [] : [{ pack, pin: pinOf(pack), locked: one.locked !== "" }];
  });
  return { methods, unread: saved.length - methods.length };
}
