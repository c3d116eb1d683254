import {
  gradeNameAt,
  labelOf,
  unitInChinese,
  type Combination,
  type Combinations,
  type Direction,
  type Distance,
  type Distances,
  type Entry,
  type Given,
  type Pack,
  type RatingRange,
  type Text,
  type Threshold,
  type Verdict,
} from "../src";
import { said, spokenLanguage } from "./spoken";
import type { Shown, Spill } from "./spread";

const HEADS = {
  en: ["item", "label", "now", "up to", "rating then", "down to", "rating then", "note"],
  zh: ["项目", "名称", "当前", "上调至", "届时级别", "下调至", "届时级别", "说明"],
} as const;

/** Writes distances as a table: an item a row (a measure that is best in the middle may take two), then what binds, then pairs. */
export function distanceRows(pack: Pack, distances: Distances): Spill {
  return [
    [...said(HEADS)],
    ...distances.items.flatMap((item) => itemRows(pack, item)),
    ...distances.binding.map(({ label, without }): Shown[] => [
      ...[said({ en: "binding", zh: "约束" }), said(label), "", "", without, "", ""],
      said({
        en: `holds the rating at ${distances.rating}; without it alone the rating would be ${without}`,
        zh: `将级别限制在${distances.rating}；仅去除该项约束，级别为${without}`,
      }),
    ]),
    ...distances.combinations.flatMap((pairs) => combinationRows(pack, pairs, distances.notches)),
  ];
}

function itemRows(pack: Pack, distance: Distance): readonly Shown[][] {
  const { id, label, now, up, down, verdict } = distance;
  const lines = Math.max(1, up.length, down.length);
  return Array.from({ length: lines }, (_, line): Shown[] => [
    ...[id, said(label), shownGiven(pack, id, now)],
    ...threshold(pack, id, up, verdict.up, line),
    ...threshold(pack, id, down, verdict.down, line),
    line === 0 ? noteOf(distance) : said({ en: "the other side", zh: "另一侧" }),
  ]);
}

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  moves: { en: "", zh: "" },
  cannot: { en: "cannot", zh: "无法实现" },
  unknown: { en: "not known", zh: "未知" },
  unsearched: { en: "not searched", zh: "未搜索" },
};

const DIRECTIONS: Readonly<Record<Direction, Text>> = {
  up: { en: "up", zh: "上调" },
  down: { en: "down", zh: "下调" },
};

function threshold(
  pack: Pack,
  id: string,
  found: readonly Threshold[],
  verdict: Verdict,
  line: number,
): readonly Shown[] {
  const one = found[line];
  if (one !== undefined) return [shownGiven(pack, id, one.given), one.rating];
  return [line === 0 ? said(VERDICTS[verdict]) : "", ""];
}

/** Shows a value as it may be typed, an option or a grade by its name in the spoken language. */
function shownGiven(pack: Pack, id: string, given: Given): string | number | boolean {
  if (typeof given !== "string") return given ?? "";
  return said({ en: given, zh: gradeNameAt(pack, id, given).zh });
}

function noteOf({ notes }: Distance): string {
  const told = (direction: Direction | undefined) =>
    notes
      .filter((note) => note.direction === direction)
      .map(({ text }) => said({ en: text.en, zh: text.zh }));
  const parts = (["up", "down"] as const).flatMap((direction) => {
    const texts = told(direction);
    const name = said(DIRECTIONS[direction]);
    return texts.length === 0
      ? []
      : [said({ en: `${name}: ${texts.join(", ")}`, zh: `${name}：${texts.join("，")}` })];
  });
  return [...parts, ...told(undefined)].join(said({ en: "; ", zh: "；" }));
}

function combinationRows(pack: Pack, pairs: Combinations, notches: number): readonly Shown[][] {
  const direction = said(DIRECTIONS[pairs.direction]);
  const head = [
    said({ en: "combinations", zh: "组合" }),
    said({ en: `two items together, ${direction}`, zh: `两项同时变动，${direction}` }),
    ...["", "", "", "", ""],
  ];
  return [
    [...head, summary(pairs, notches)],
    ...pairs.listed.map((one) => pairRow(pack, one, pairs.direction)),
  ];
}

function summary({ direction, found, listed, leftOut }: Combinations, notches: number): string {
  if (spokenLanguage() === "zh") return summaryInChinese({ direction, found, listed, leftOut }, notches);
  const move = `moves the rating ${direction} by ${notches === 1 ? "a notch" : `${notches} notches`}`;
  const out = leftOut.length === 0 ? "" : `; quantities are not paired: ${leftOut.join(", ")}`;
  if (found === 0) return `no single item ${move}, and no pair does${out}`;
  const shown = found > listed.length ? `, the first ${listed.length} below` : "";
  return `no single item ${move}; ${found} pair${found === 1 ? " does" : "s do"}${shown}${out}`;
}

function summaryInChinese(
  { direction, found, listed, leftOut }: Pick<Combinations, "direction" | "found" | "listed" | "leftOut">,
  notches: number,
): string {
  const move = `使级别${DIRECTIONS[direction].zh}${String(notches)}个子级`;
  const out = leftOut.length === 0 ? "" : `；数量类项目不参与组合：${leftOut.join("、")}`;
  if (found === 0) return `没有单项或两项组合能${move}${out}`;
  const shown = found > listed.length ? `，以下列出前${String(listed.length)}组` : "";
  return `没有单项能${move}；共有${String(found)}组两项组合可以${shown}${out}`;
}

function pairRow(pack: Pack, { changes, grades, rating }: Combination, direction: Direction): Shown[] {
  const join = (texts: readonly string[]) => texts.join(" + ");
  const [to, then] = [join(changes.map(({ id, to: other }) => String(shownGiven(pack, id, other)))), rating];
  return [
    join(changes.map(({ id }) => id)),
    join(changes.map(({ label }) => said(label))),
    join(changes.map(({ id, now }) => String(shownGiven(pack, id, now)))),
    ...(direction === "up" ? [to, then, "", ""] : ["", "", to, then]),
    said({ en: `${String(grades)} grades in all`, zh: `合计${String(grades)}档` }),
  ];
}

const RANGE_HEADS = {
  en: ["worst", "best", "label", "missing"],
  zh: ["最低", "最高", "说明", "待填项数"],
} as const;
const MISSING_HEADS = {
  en: ["item", "label", "worst with", "best with"],
  zh: ["项目", "名称", "最低时取值", "最高时取值"],
} as const;

/** Writes a range: the two ends and what they are, then what is missing with values that reach each of them. */
export function rangeRows(pack: Pack, { worst, best, label, missing }: RatingRange): Spill {
  const ids = [...new Set([...missing, ...[worst, best].flatMap(({ completion }) => completion.map(keyOf))])];
  const given = (completion: readonly Entry[], id: string): Shown => {
    const entry = completion.find(({ key }) => key === id);
    return entry === undefined ? "" : shownEntry(pack, entry);
  };
  return [
    [...said(RANGE_HEADS)],
    [worst.rating, best.rating, said(label), missing.length],
    ...(ids.length === 0 ? [] : [[...said(MISSING_HEADS)]]),
    ...ids.map((id): Shown[] => [
      id,
      said(labelOf(pack, id)),
      given(worst.completion, id),
      given(best.completion, id),
    ]),
  ];
}

function keyOf({ key }: Entry): string {
  return key;
}

/** A value with the unit that it needs; of years, each with its period. */
function shownEntry(pack: Pack, { key, value, unit, periods }: Entry): Shown {
  const own = shownGiven(pack, key, value);
  if (periods !== undefined && own === "")
    return Object.entries(periods)
      .map(([period, year]) => `${period} ${String(year)}`)
      .join(said({ en: ", ", zh: "，" }));
  return unit === undefined
    ? own
    : said({ en: `${String(own)} ${unit}`, zh: `${String(own)}${unitInChinese(unit)}` });
}
