export type Json = Readonly<Record<string, unknown>>;

/** Tells whether what was saved is an object with members. */
export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a text; anything else is "". */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
