import validate from "@ooxml-tools/validate";
import { zipSync } from "fflate";
import { expect } from "vitest";

/**
 * Checks a file with Microsoft's Open XML SDK (compiled to WebAssembly, nothing leaves the machine): the schema of every
 * part that the SDK knows, their attributes and values, the relationships, and its semantic rules (unique ids, counts,
 * references between parts). It says nothing of formulas, of parts of vocabularies that it does not know, and does not
 * say what Excel itself repairs in silence.
 * @returns a line for each fault
 */
export async function schemaFaults(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    const faults = await validate(bytes, "xlsx", "Microsoft365");
    return faults.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`);
  } catch (error) {
    return [`not opened: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Where it is and what is wrong, without the places that move when something is inserted before them. */
const kindOf = (fault: string): string => fault.replace(/\[\d+\]/g, "");

/**
 * Fails where a file breaks the schema in a way in which the package that it came from did not.
 * @param origin the parts of that package, or its file
 */
export async function expectSchema(
  bytes: Uint8Array,
  origin?: Readonly<Record<string, Uint8Array>> | Uint8Array,
): Promise<void> {
  const faults = await schemaFaults(bytes);
  if (faults.length === 0) return;
  const before = origin === undefined || origin instanceof Uint8Array ? origin : zipSync({ ...origin });
  const known = before === undefined ? [] : await schemaFaults(before);
  // What the SDK could not open it has not checked.
  if (known.some((fault) => fault.startsWith("not opened"))) return;
  const kinds = new Set(known.map(kindOf));
  expect(faults.filter((fault) => !kinds.has(kindOf(fault)))).toEqual([]);
}
