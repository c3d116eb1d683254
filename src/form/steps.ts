import type { LinearTerm, STEP_KINDS, Step, StepHead, WeakestLink, WorstLine } from "../kind";
import { BASIS, CITE } from "./authority";
import { listOf, NAME, NUMBER, numberOr, REFERENCE, TRUTH, words } from "./codec";
import { groupsOf } from "./grouped";
import { BANDS, EDGE, labelOf, NAMES } from "./items";
import { cell, ends, list, record, text, type Member, type Members } from "./member";

type Head = "id" | "kind" | "label" | "rule" | "cite" | "basis";

/** How the members of each kind of step stand in a form: a kind or a member that is forgotten does not compile. */
export type StepForms = { readonly [K in Step["kind"]]: Members<Omit<Extract<Step, { kind: K }>, Head>> };

export const STEP_WORDS = words<keyof typeof STEP_KINDS>({
  score: { en: "score", zh: "得分", also: ["weighted mean", "加权平均", "打分"] },
  linear: { en: "regression", zh: "回归", also: ["linear"] },
  grade: { en: "grade", zh: "定档", also: ["档次"] },
  rate: { en: "rate", zh: "定级", also: ["rating by score", "按分定级"] },
  matrix: { en: "matrix", zh: "矩阵" },
  notch: { en: "notches", zh: "子级调整", also: ["notch", "调整"] },
  cap: { en: "cap", zh: "上限", also: ["knock-out", "级别上限"] },
  support: { en: "support", zh: "外部支持", also: ["支持"] },
  sovereign: { en: "sovereign", zh: "主权" },
  issuer: { en: "issuer rating", zh: "主体级别", also: ["issuer"] },
});

const BETTER = words({
  higher: { en: "higher", zh: "越高越好" },
  lower: { en: "lower", zh: "越低越好" },
});

const OF = cell("of", REFERENCE);
const PART = cell("part", REFERENCE);
const WEIGHED = { of: PART, weight: cell("weight", NUMBER) };

/** The best rating that a word allows; `none` allows every one. */
const BEST = cell("best", NAME);

const LINES = groupsOf<WorstLine>(
  "lines",
  {
    of: ["of", "part", REFERENCE],
    head: { liftedBy: cell("liftedBy", listOf(NAME)) },
    key: ["option", NAME],
    record: "caps",
    value: BEST,
  },
  ["liftedBy"],
);

/** In or near default: when, in a table of its own, and the weights that then count. */
const NEAR: Member<{
  readonly when: readonly { readonly of: string; readonly at: readonly string[] }[];
  readonly parts: readonly { readonly of: string; readonly weight: number }[];
  readonly basis: Parameters<typeof BASIS.write>[0];
}> = (() => {
  const when = list("nearWhen", { of: PART, at: cell("grades", listOf(NAME)) });
  const parts = list("nearParts", WEIGHED);
  return {
    write(value, to) {
      when.write(value.when, to);
      parts.write(value.parts, to);
      const [first] = value.parts;
      if (first !== undefined)
        BASIS.write(value.basis, to.at("nearParts", "part", REFERENCE.write(first.of, to)));
    },
    read(from, path) {
      const [first] = from.rows("nearParts");
      if (first === undefined && from.rows("nearWhen").length === 0) return undefined;
      return {
        when: when.read(from, `${path}.when`),
        parts: parts.read(from, `${path}.parts`),
        basis: first === undefined ? undefined : BASIS.read(first, `${path}.basis`),
      };
    },
  };
})();

type Score = Extract<Step, { kind: "score" }>;
type Matrix = Extract<Step, { kind: "matrix" }>;

/** The cells of a matrix as a matrix, under the grades of its columns and beside those of its rows. */
const CELLS: Member<Matrix["cells"]> = {
  write: (cells, to) => to.grid(cells),
  read: (from, path) => from.grid(path),
};

type Transform = Extract<Step, { kind: "linear" }>["terms"][number]["transform"];

const TRANSFORM_WORDS = words<Transform["kind"]>({
  plain: { en: "plain", zh: "原值" },
  ln: { en: "ln", zh: "对数", also: ["log", "自然对数"] },
  truncated: { en: "truncated", zh: "截断" },
  "half-life": { en: "half-life", zh: "减半" },
  "reserve-currency": { en: "reserve currency", zh: "储备货币" },
  "reserves-months": { en: "months of reserves", zh: "储备月数" },
});

/** A transform with what its kind needs: ends, years, a constant. */
const TRANSFORM: Member<Transform> = {
  write({ kind, ...needs }, to) {
    to.put("transform", TRANSFORM_WORDS.write(kind, to));
    for (const [name, value] of Object.entries<string | number>(needs))
      to.put(name, typeof value === "string" ? REFERENCE.write(value, to) : value);
  },
  read(from, path) {
    const kind = from.take("transform", TRANSFORM_WORDS, `${path}.kind`);
    if (kind === undefined) return undefined;
    const needs = {
      from: from.take("from", NUMBER, `${path}.from`),
      to: from.take("to", NUMBER, `${path}.to`),
      years: from.take("years", NUMBER, `${path}.years`),
      constant: from.take("constant", REFERENCE, `${path}.constant`),
      unless: from.take("unless", REFERENCE, `${path}.unless`),
    };
    return { kind, ...Object.fromEntries(Object.entries(needs).filter(([, value]) => value !== undefined)) };
  },
};

/** What a knock-out says of later steps: that it holds there, and what lifts it. */
const HOLDS: Member<{ readonly liftedBy: readonly string[] }> = {
  write({ liftedBy }, to) {
    to.put("holds", TRUTH.write(true, to));
    if (liftedBy.length > 0) to.put("liftedBy", listOf(NAME).write(liftedBy, to));
  },
  read(from, path) {
    const holds = from.take("holds", TRUTH, path);
    const liftedBy = from.take("liftedBy", listOf(NAME), `${path}.liftedBy`);
    return holds === true || liftedBy !== undefined ? { liftedBy: liftedBy ?? [] } : undefined;
  },
};

type Rule = Extract<Step, { kind: "sovereign" }>["rules"][string];

const MODES = words<Rule["mode"]>({
  none: { en: "nothing", zh: "不作用", also: ["none", "无"] },
  ceiling: { en: "ceiling", zh: "上限" },
  adjust: { en: "adjust", zh: "调整" },
});

const RULE: Member<Rule> = {
  write(value, to) {
    to.put("mode", MODES.write(value.mode, to));
    if (value.mode === "none") return;
    to.put("sovereign", REFERENCE.write(value.sovereign, to));
    to.put("uplift", value.uplift);
  },
  read(from, path) {
    const mode = from.take("mode", MODES, `${path}.mode`);
    const sovereign = from.take("sovereign", REFERENCE, `${path}.sovereign`);
    const uplift = from.take("uplift", NUMBER, `${path}.uplift`);
    return {
      mode,
      ...(sovereign === undefined ? {} : { sovereign }),
      ...(uplift === undefined ? {} : { uplift }),
    };
  },
};

export const STEP_FORMS: StepForms = {
  score: {
    parts: list("parts", WEIGHED),
    adjustments: list<NonNullable<Score["adjustments"]>[number]>("added", {
      of: PART,
      may: cell(
        "may",
        words({
          raise: { en: "raise", zh: "调高" },
          lower: { en: "lower", zh: "调低" },
          both: { en: "both", zh: "调高或调低" },
        }),
      ),
    }),
    limits: ends("from", "to", NUMBER),
    weakest: groupsOf<WeakestLink>("weakest", {
      of: ["of", "part", REFERENCE],
      head: {},
      key: ["grade", NAME],
      record: "least",
      value: cell("least", NUMBER),
    }),
    nearDefault: NEAR,
  },
  linear: {
    intercept: cell("intercept", NUMBER),
    terms: list<LinearTerm>("terms", {
      of: cell("item", REFERENCE),
      transform: TRANSFORM,
      coefficient: cell("coefficient", NUMBER),
      weight: cell("weight", NUMBER),
    }),
  },
  grade: {
    of: OF,
    bands: BANDS,
    edge: cell("edge", EDGE),
    enterable: cell("enterable", TRUTH, () => false),
    names: NAMES,
    guidance: record("grades", "grade", NAME, text("guidance")),
    aliases: cell("aliases", listOf(NAME)),
    help: text("help"),
  },
  rate: { lines: LINES, of: OF, better: cell("better", BETTER), bands: BANDS, edge: cell("edge", EDGE) },
  matrix: {
    lines: LINES,
    row: cell("row", REFERENCE),
    column: cell("column", REFERENCE),
    cells: CELLS,
    published: list<NonNullable<Matrix["published"]>[number]>("published", {
      row: cell("row", NAME),
      column: cell("column", NAME),
      cite: CITE,
    }),
  },
  notch: {
    lines: LINES,
    of: OF,
    by: cell("by", listOf(REFERENCE)),
    limits: ends("from", "to", NUMBER),
    beyond: cell("beyond", words({ refused: { en: "refused", zh: "不接受" } })),
    floor: cell("floor", NAME),
    within: cell("within", REFERENCE),
  },
  cap: {
    lines: LINES,
    of: OF,
    by: cell("by", REFERENCE),
    caps: record("caps", "option", NAME, BEST),
    holds: HOLDS,
  },
  support: {
    of: OF,
    providers: list<Extract<Step, { kind: "support" }>["providers"][number]>("providers", {
      role: cell(
        "role",
        words({
          shareholder: { en: "shareholder", zh: "股东", also: ["parent", "母公司"] },
          government: { en: "government", zh: "政府" },
        }),
      ),
      rating: cell("rating", REFERENCE),
      strength: cell("strength", REFERENCE),
    }),
    table: record(
      "support",
      "strength",
      NAME,
      cell("uplift", numberOr("equalise", { en: "equalise", zh: "等同支持方" })),
    ),
  },
  sovereign: {
    of: OF,
    by: cell("by", REFERENCE),
    rules: record("sovereign", "option", NAME, RULE),
  },
  issuer: { of: OF },
};

/** What every step says of itself. */
export const STEP_HEAD: Members<Omit<StepHead, "id">> = {
  label: text("label"),
  rule: text("rule", (from) => labelOf(from)),
  cite: CITE,
  basis: BASIS,
};
