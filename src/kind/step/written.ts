import { printedEdge } from "../../grid";
import type { Language } from "../../language";

/** Writes what belongs to what in a line, as the language lists it. */
export function pairsIn(
  pairs: readonly (readonly [name: string, value: string])[],
  language: Language,
): string {
  const [colon, gap] = language === "zh" ? ["：", "；"] : [": ", "; "];
  return pairs.map(([name, value]) => `${name}${colon}${value}`).join(gap);
}

/** Writes a range between two ends, of which one may be open. */
export function rangeText(from: number | undefined, to: number | undefined, language: Language): string {
  const [low, high] = [from, to].map((end) => (end === undefined ? "" : String(printedEdge(end))));
  if (language === "zh")
    return from === undefined
      ? `${high ?? ""}以下`
      : to === undefined
        ? `${low ?? ""}以上`
        : `${low ?? ""}至${high ?? ""}`;
  return from === undefined
    ? `to ${high ?? ""}`
    : to === undefined
      ? `from ${low ?? ""}`
      : `${low ?? ""} to ${high ?? ""}`;
}
