import { readNumber } from "../reading";
import { normaliseText } from "../text";
import { isBlankCell, type FormCell } from "../cells";
import type { PlainMeasure } from "./scorecard";

/** Thresholds as people write them in a table: ≥ 6x, 3–6x, below 3x. */

/** The text of a cell; an error or a blank has none. */
export function textOf(cell: FormCell | undefined): string {
  return isBlankCell(cell) || typeof cell === "object" ? "" : String(cell).trim();
}

/** The number of a cell, null where it is none. */
export function numberOf(cell: FormCell | undefined): number | null {
  if (isBlankCell(cell) || typeof cell === "object" || typeof cell === "boolean") return null;
  const read = readNumber(cell, "");
  return read.ok ? read.value : null;
}

/** A stretch of values: an end that is null is open. */
type Stretch = readonly [from: number | null, to: number | null];

const NUMBER = "[-+]?\\d[\\d.,]*\\s*(?:%|x|倍)?";
const AT_LEAST = new RegExp(
  `^(?:>=|>|≥|>=|不低于|大于等于|大于|高于|超过)\\s*(${NUMBER})$|^(${NUMBER})\\s*(?:以上|及以上|\\+)$`,
  "i",
);
const AT_MOST = new RegExp(
  `^(?:<=|<|≤|不高于|小于等于|小于|低于)\\s*(${NUMBER})$|^(${NUMBER})\\s*(?:以下|及以下)$`,
  "i",
);
const BETWEEN = new RegExp(
  `^[[(（【]?\\s*(${NUMBER})\\s*(?:-|~|至|到|,|，|to)\\s*(${NUMBER})\\s*[\\])）】]?$`,
  "i",
);

function stretchOf(cell: FormCell): Stretch | null {
  const text = normaliseText(textOf(cell));
  const least = AT_LEAST.exec(text);
  if (least !== null) return [numberOf(least[1] ?? least[2]), null];
  const most = AT_MOST.exec(text);
  if (most !== null) return [null, numberOf(most[1] ?? most[2])];
  const between = BETWEEN.exec(text);
  if (between === null) return null;
  // 10-15% says its unit once.
  const unit = /(?:%|x|倍)$/i.exec((between[2] ?? "").trim())?.[0] ?? "";
  const low = /(?:%|x|倍)\s*$/i.test(between[1] ?? "") ? between[1] : `${between[1] ?? ""}${unit}`;
  return [numberOf(low), numberOf(between[2])];
}

/** Guesses a measure from the thresholds under the grades; null where they are words, `broken` where they do not meet. */
export function measureOf(cells: readonly FormCell[]): PlainMeasure | "broken" | null {
  const stretches = cells.map(stretchOf);
  if (stretches.some((stretch) => stretch === null)) return null;
  const all = stretches as readonly Stretch[];
  const [first] = all;
  const direction = first?.[1] === null ? "higher" : "lower";
  const edges: number[] = [];
  for (const [index, [from, to]] of all.entries()) {
    const next = all[index + 1];
    if (next === undefined) break;
    const [here, there] = direction === "higher" ? [from, next[1]] : [to, next[0]];
    if (here === null || there === null || here !== there) return "broken";
    edges.push(here);
  }
  const isOrdered = edges.every((edge, index) => {
    const before = edges[index - 1];
    return before === undefined || (direction === "higher" ? edge < before : edge > before);
  });
  if (!isOrdered) return "broken";
  const shown = cells.map(textOf).join(" ");
  if (/%/.test(shown)) return { unit: { kind: "fraction" }, direction, edges, believed: [-10, 10] };
  if (/\d\s*(?:x|倍)/i.test(shown))
    return { unit: { kind: "multiple" }, direction, edges, believed: [-1e3, 1e4] };
  return { unit: { kind: "number" }, direction, edges, believed: [-1e12, 1e12] };
}
