/**
 * Writes a value as JSON in the one form of RFC 8785: members in the order of their keys' UTF-16 code units, no space,
 * numbers in the shortest form that reads back the same, text as it is with the fewest escapes. Members that are undefined count as absent. Equal values give equal
 * text on every machine, so that a hash of it means something.
 * @throws RangeError for what JSON cannot say: a number that is not finite, half of a surrogate pair, a function
 */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "number":
      // JavaScript's own form of a number is the one that the RFC prescribes, -0 as 0 included.
      if (!Number.isFinite(value)) throw new RangeError(`JSON has no number ${String(value)}.`);
      return String(value);
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "null" : composed(value);
    default:
      throw new RangeError(`JSON has no ${typeof value}.`);
  }
}

function composed(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  const members = Object.entries(value)
    .flatMap(([key, member]: [string, unknown]) => (member === undefined ? [] : [[key, member] as const]))
    // Comparison of texts is by code units, whatever the language of the machine.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${quoted(key)}:${canonicalText(member)}`);
  return `{${members.join(",")}}`;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function quoted(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new RangeError("JSON has no half of a surrogate pair.");
  return JSON.stringify(text);
}
