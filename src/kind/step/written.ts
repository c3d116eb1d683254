import type { Language } from "../../language";

/** Writes what belongs to what in a line, as the language lists it. */
export function pairsIn(
  pairs: readonly (readonly [name: string, value: string])[],
  language: Language,
): string {
  const [colon, gap] = language === "zh" ? ["：", "；"] : [": ", "; "];
  return pairs.map(([name, value]) => `${name}${colon}${value}`).join(gap);
}
