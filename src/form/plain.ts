import { findWord, readNumber } from "../reading";
import { normaliseText } from "../text";
import { isBlankCell, said, type FormCell, type FormFault, type Place } from "./cell";
import { shownCell } from "./codec";
import { idFrom } from "./parts";
import type { PlainFactor, PlainGroup, PlainMeasure, PlainScorecard } from "./scorecard";

/**
 * An analyst's own table of factors, weights and grades, as it stands in a memo: a head row of factor, weight, perhaps a group,
 * and a column for each grade from the best; below it a row for each factor, with thresholds or words under the grades. What is
 * guessed from it is written out as tables, to be looked at before it is used.
 */

type Cells = readonly (readonly FormCell[])[];

export type PlainReading =
  | { readonly ok: true; readonly card: PlainScorecard }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

const HEADS = {
  factor: ["factor", "factors", "item", "indicator", "要素", "因素", "指标", "项目", "评价指标", "二级指标"],
  weight: ["weight", "weights", "权重", "分值权重"],
  group: ["group", "category", "dimension", "类别", "维度", "一级指标", "大类"],
} as const;

type Head = keyof typeof HEADS;

function headOf(cell: FormCell): Head | undefined {
  if (typeof cell !== "string") return undefined;
  return (Object.keys(HEADS) as Head[]).find((head) => findWord(cell, HEADS[head]) !== undefined);
}

/** Reads such a table; what it does not say (scale, names, dates) is taken from a scorecard to start from. */
export function readPlainTable(cells: Cells, from: PlainScorecard): PlainReading {
  const top = cells.findIndex((row) => row.some((cell) => headOf(cell) === "factor"));
  const heads = cells[top] ?? [];
  const at = (head: Head) => heads.findIndex((cell) => headOf(cell) === head);
  const [factorAt, weightAt, groupAt] = [at("factor"), at("weight"), at("group")];
  if (top < 0 || weightAt < 0) return refused({ row: Math.max(top, 0), column: 0 }, NO_HEADS);
  const gradesAt = heads.flatMap((cell, column) =>
    isBlankCell(cell) || headOf(cell) !== undefined ? [] : [column],
  );
  if (gradesAt.length < 2) return refused({ row: top, column: weightAt }, NO_GRADES);
  const faults: FormFault[] = [];
  const groups = new Map<string, PlainGroup>();
  const factors: PlainFactor[] = [];
  let group = "";
  for (const [index, row] of cells.slice(top + 1).entries()) {
    const line = top + 1 + index;
    const label = textOf(row[factorAt]);
    if (label === "") continue;
    group = groupAt < 0 ? "factors" : textOf(row[groupAt]) || group;
    groups.set(group, { id: idFrom(group), title: groupAt < 0 ? FACTORS : said(group, group) });
    const weight = numberOf(row[weightAt]);
    if (weight === null || weight <= 0)
      faults.push(faultAt({ row: line, column: weightAt }, noWeight(row[weightAt] ?? null)));
    const texts = gradesAt.map((column) => row[column] ?? null);
    const measure = measureOf(texts);
    if (measure === "broken") faults.push(faultAt({ row: line, column: gradesAt[0] ?? 0 }, BROKEN));
    factors.push({
      label: said(label, label),
      group: idFrom(group),
      weight: weight ?? 1,
      ...(measure === null || measure === "broken"
        ? { guidance: texts.map((text, grade) => wordOf(text, heads[gradesAt[grade] ?? 0] ?? null)) }
        : { measure }),
    });
  }
  if (factors.length === 0) return refused({ row: top, column: factorAt }, NO_FACTORS);
  if (faults.length > 0) return { ok: false, faults };
  const grades = gradesAt.map((column) => textOf(heads[column]));
  return { ok: true, card: { ...from, groups: [...groups.values()], factors, grades } };
}

function faultAt(place: Place, reason: FormFault["reason"]): FormFault {
  return { table: null, column: null, place, reason };
}

function refused(place: Place, reason: FormFault["reason"]): PlainReading {
  return { ok: false, faults: [faultAt(place, reason)] };
}

const FACTORS = said("Factors", "评价要素");
const NO_HEADS = said(
  "a table of factors has a head row with factor and weight, and a column for each grade",
  "要素表应有表头，含“指标”“权重”及各档次列",
);
const NO_GRADES = said(
  "no columns of grades stand beside factor and weight; at least two are needed, the best first",
  "“指标”“权重”之外没有档次列；至少需要两列，从优到劣",
);
const NO_FACTORS = said("there are no factors below the head row", "表头之下没有要素");
const BROKEN = said(
  "these thresholds do not follow each other: where one grade ends the next begins",
  "各档阈值不相衔接：前一档的终点应为后一档的起点",
);

function noWeight(cell: FormCell): FormFault["reason"] {
  return said(
    `"${shownCell(cell)}" is no weight; a number above 0 such as 25% or 25 stands here`,
    `“${shownCell(cell)}”不是权重；此处应为大于0的数字，如 25% 或 25`,
  );
}

function textOf(cell: FormCell | undefined): string {
  return isBlankCell(cell) || typeof cell === "object" ? "" : String(cell).trim();
}

function wordOf(cell: FormCell, grade: FormCell) {
  const word = textOf(cell) || textOf(grade);
  return said(word, word);
}

function numberOf(cell: FormCell | undefined): number | null {
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
function measureOf(cells: readonly FormCell[]): PlainMeasure | "broken" | null {
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
