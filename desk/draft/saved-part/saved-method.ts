import { isLocked, markLocked, methodFileOf, pinOf, readMethodFile, type Pack } from "../../../src";
import type { SavedMethod } from "./saved-xml";

/** Makes what a workbook keeps of a methodology of one's own. */
export function savedMethodOf(pack: Pack): SavedMethod {
  const pin = pinOf(pack);
  return { pin, locked: isLocked(pack) ? lockOf(pin) : "", json: JSON.stringify(methodFileOf(pack)) };
}

/** The hash under which a methodology is locked. */
export function lockOf(pin: string): string {
  return pin.split("#")[1] ?? "yes";
}

/** Reads a methodology that a workbook keeps, locked or not; null where this version cannot read it. */
export function packOfSaved({ json, locked }: SavedMethod): Pack | null {
  const read = readMethodFile(parsed(json));
  if (!read.ok) return null;
  return locked === "" ? read.value : markLocked(read.value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
