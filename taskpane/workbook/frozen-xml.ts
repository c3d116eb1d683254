/** The custom XML part that keeps the formulas of frozen cells. */
export const FROZEN_NAMESPACE = "urn:notchbook:frozen:1";

export type FrozenValue = string | number | boolean;

/** A formula that was turned into values. */
export interface FrozenCell {
  /** The sheet's id, which outlives another name, and its name, which outlives another id. */
  readonly sheet: string;
  readonly name: string;
  /** The cell of the formula, and the cells that it filled, A1 without the sheet. */
  readonly address: string;
  readonly area: string;
  readonly formula: string;
  readonly values: readonly (readonly FrozenValue[])[];
}

/** Writes the part: JSON in an element, every sign outside ASCII escaped, so that no program spells it otherwise. */
export function writeFrozenXml(cells: readonly FrozenCell[]): string {
  const json = JSON.stringify(cells).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const text = json.replaceAll("&", "\\u0026").replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
  return `<frozen xmlns="${FROZEN_NAMESPACE}">${text}</frozen>`;
}

/** Reads the part; what is not as written is left out, and null where nothing can be read. */
export function readFrozenXml(xml: string): readonly FrozenCell[] | null {
  const text = /<(?:[\w.-]+:)?frozen(?:\s[^>]*)?>([\s\S]*)<\/(?:[\w.-]+:)?frozen\s*>/.exec(xml)?.[1];
  // Another program may have escaped the quotes.
  const json = parse(text?.replaceAll("&quot;", '"').replaceAll("&#34;", '"') ?? "");
  return Array.isArray(json) ? json.filter(isFrozen) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isFrozen(json: unknown): json is FrozenCell {
  if (typeof json !== "object" || json === null) return false;
  const cell = json as Readonly<Record<string, unknown>>;
  const texts = ["sheet", "name", "address", "area", "formula"].every((key) => typeof cell[key] === "string");
  const values: unknown = cell["values"];
  return (
    texts &&
    Array.isArray(values) &&
    values.every((row: unknown) => Array.isArray(row) && row.every(isFrozenValue))
  );
}

function isFrozenValue(value: unknown): value is FrozenValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
