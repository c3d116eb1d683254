import type { ITEM_KINDS, Item, ItemHead, Level } from "../kind";
import type { Band } from "../grid";
import type { Text } from "../language";
import { BASIS, basisIn, CITE } from "./authority";
import { listOf, NAME, NUMBER, REFERENCE, TRUTH, UNIT, words } from "./codec";
import { cell, ends, inside, list, record, text, type Member, type Members, type RowReader } from "./member";
import { groupOf } from "./grouped";

type Head = "id" | "kind" | "label" | "aliases" | "help" | "cite";

/** How the members of each kind of item stand in a form: a kind or a member that is forgotten does not compile. */
export type ItemForms = { readonly [K in Item["kind"]]: Members<Omit<Extract<Item, { kind: K }>, Head>> };

/** What every item says of itself. */
export const ITEM_HEAD: Members<Omit<ItemHead, "id">> = {
  label: text("label"),
  aliases: cell("aliases", listOf(NAME)),
  help: text("help", (from) => labelOf(from)),
  cite: CITE,
};

export const ITEM_WORDS = words<keyof typeof ITEM_KINDS>({
  judged: { en: "judged", zh: "判断", also: ["judgement", "qualitative", "定性", "定性判断"] },
  measured: { en: "measured", zh: "指标", also: ["measure", "quantitative", "定量", "定量指标"] },
  quantity: { en: "quantity", zh: "数量", also: ["回归变量"] },
  choice: { en: "choice", zh: "选择", also: ["option", "选项"] },
  rating: { en: "rating", zh: "级别", also: ["外部级别"] },
  markets: { en: "markets", zh: "市场", also: ["各市场"] },
  notches: { en: "notches", zh: "子级", also: ["调整子级"] },
});

export const EDGE = words({
  better: { en: "better", zh: "较优", also: ["the better", "较优一档", "优"] },
  worse: { en: "worse", zh: "较差", also: ["the worse", "较差一档", "差"] },
});

const STANDS = words({
  best: { en: "best", zh: "最优", also: ["the best", "优"] },
  worst: { en: "worst", zh: "最差", also: ["the worst", "差"] },
});

const DIRECTION = words({
  higher: { en: "higher", zh: "越高越好", also: ["high", "正向", "高优"] },
  lower: { en: "lower", zh: "越低越好", also: ["low", "反向", "低优", "负向"] },
  inside: { en: "inside", zh: "居中为好", also: ["middle", "适中"] },
});

/** A name of the grade stands for what nobody wrote about it. */
function gradeText(column: string): (from: RowReader) => Text | undefined {
  return (from) => {
    const grade = from.take(column, NAME, "");
    return grade === undefined ? undefined : { en: grade, zh: grade };
  };
}

const GUIDANCE = text("guidance", gradeText("grade"));

/** A position stands for a score that nobody gave: grades run from the best. */
function positionOf(from: RowReader, table: "bands" | "grades"): number | undefined {
  const own = from.take("grade", NAME, "");
  const grades = from.rows(table).flatMap((row) => row.take("grade", NAME, "") ?? []);
  const place = [...new Set(grades)].indexOf(own ?? "");
  return place < 0 ? undefined : place + 1;
}

export const BANDS = list<Band>("bands", {
  grade: cell("grade", NAME),
  score: cell("score", NUMBER, (from) => positionOf(from, "bands")),
  from: cell("from", NUMBER),
  to: cell("to", NUMBER),
});

/** Names of grades, in the rows of the grades themselves. */
export const NAMES = record("grades", "grade", NAME, text("name"));

export const SCALES = cell("scales", listOf(NAME));

const UNLESS = inside<{ readonly item: string; readonly is: readonly string[] }>({
  item: cell("unless", REFERENCE),
  is: cell("unlessIs", listOf(NAME)),
});

const definition = text("definition", (from) => labelOf(from));

/** What an item or a step is called, where a text of it is blank. */
export function labelOf(from: RowReader): Text | undefined {
  return text("label").read(from, "") as Text | undefined;
}

/** Two lists of one table: the keys of periods and their weights. */
const PERIODS: Member<{
  readonly keys: readonly string[];
  readonly weights: readonly number[];
  readonly fewest?: number;
  readonly basis: Parameters<typeof BASIS.write>[0];
}> = {
  write({ keys, weights, fewest, basis }, to) {
    for (const [index, key] of keys.entries()) {
      const row = to.add("periods");
      row.put("period", key);
      row.put("weight", weights[index] ?? null);
      if (index > 0) continue;
      if (fewest !== undefined) row.put("fewest", fewest);
      BASIS.write(basis, row);
    }
  },
  read(from, path) {
    const rows = from.rows("periods");
    const [first] = rows;
    if (first === undefined) return undefined;
    const fewest = first.take("fewest", NUMBER, `${path}.fewest`);
    return {
      ...(fewest === undefined ? {} : { fewest }),
      keys: rows.map((row, index) => row.take("period", NAME, `${path}.keys.${String(index)}`)),
      weights: rows.map((row, index) => row.take("weight", NUMBER, `${path}.weights.${String(index)}`)),
      basis: BASIS.read(first, `${path}.basis`),
    };
  },
};

type Measured = Extract<Item, { kind: "measured" }>;
type Quantity = Extract<Item, { kind: "quantity" }>;
type Choice = Extract<Item, { kind: "choice" }>;

export const ITEM_FORMS: ItemForms = {
  judged: {
    levels: list<Level>("grades", {
      grade: cell("grade", NAME),
      score: cell("score", NUMBER, (from) => positionOf(from, "grades")),
      guidance: GUIDANCE,
    }),
    names: NAMES,
    basis: BASIS,
  },
  measured: {
    unit: cell("unit", UNIT),
    direction: cell("direction", DIRECTION),
    plausible: ends("from", "to", NUMBER),
    definition,
    ratio: cell("ratio", NAME),
    ratioForm: cell("ratioForm", NAME),
    periods: PERIODS,
    words: list<NonNullable<Measured["words"]>[number]>("words", {
      says: text("says"),
      stands: cell("stands", STANDS),
    }),
    bands: BANDS,
    names: record("bands", "grade", NAME, text("name")),
    unmeasured: list<NonNullable<Measured["unmeasured"]>[number]>("stated", {
      grade: cell("grade", NAME),
      score: cell("score", NUMBER),
      name: text("name", gradeText("grade")),
      guidance: GUIDANCE,
      basis: BASIS,
    }),
    edge: cell("edge", EDGE),
    basis: BASIS,
    shift: groupOf<NonNullable<Measured["shift"]>>("shifts", {
      of: ["by", "by", REFERENCE],
      head: {},
      key: ["grade", NAME],
      record: "factors",
      value: cell("factor", NUMBER),
    }),
  },
  quantity: {
    unit: cell("unit", UNIT),
    definition,
    plausible: inside<Quantity["plausible"]>({
      from: cell("from", NUMBER),
      to: cell("to", NUMBER),
      open: cell("open", TRUTH),
      basis: basisIn("range"),
    }),
    never: cell("never", listOf(NAME)),
    basis: BASIS,
  },
  choice: {
    options: list<Choice["options"][number]>("grades", {
      value: cell("grade", NAME),
      label: text("name", gradeText("grade")),
      guidance: GUIDANCE,
    }),
  },
  rating: { scales: SCALES, unless: UNLESS },
  markets: { scales: SCALES, unless: UNLESS, basis: BASIS },
  notches: { min: cell("min", NUMBER), max: cell("max", NUMBER), basis: BASIS },
};
