import type { SavedMethod } from "../../desk/draft/saved-part/saved-xml";
import { loadPacks, pinOf, readMethodFile, type Pack } from "../../src";

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
  const methods = saved.flatMap(({ json, locked }): KeptMethod[] => {
    const read = readMethodFile(parsed(json));
    return read.ok ? [{ pack: read.value, pin: pinOf(read.value), locked: locked !== "" }] : [];
  });
  return { methods, unread: saved.length - methods.length };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
