import { findScale, success, type Entry, type Rating, type RatingScale } from "../../src";
import type { Item, Node, Run, Step } from "../../src/kind";

/* One step and one item of each kind, as small as they can be, and a walk over results that a test makes up. */

const text = (en: string) => ({ en, zh: `${en}。` });
const cite = { source: "golden-credit-panda", at: "p. 9" };
const basis = { basis: "house", reason: text("A figure of the tests.") } as const;
const step = (id: string) => ({ id, label: text(id), rule: text("Rule."), cite, basis });
const item = (id: string) => ({ id, label: text(id), help: text("Help."), cite });

const BANDS = [
  { grade: "strong", score: 1, to: 2 },
  { grade: "fair", score: 2, from: 2, to: 4 },
  { grade: "weak", score: 3, from: 4 },
];

/** A worst word below a step, and what it allows at most. */
const lines = [{ of: "word", caps: { weak: "BB" }, liftedBy: ["full"], basis }];

type StepOf<K extends Step["kind"]> = Extract<Step, { kind: K }>;

/** One step of each kind: a kind without an example does not compile. */
export const STEPS: { readonly [K in Step["kind"]]: StepOf<K> } = {
  score: {
    ...step("score"),
    kind: "score",
    parts: [
      { of: "a", weight: 0.25 },
      { of: "b", weight: 0.75 },
    ],
    adjustments: [{ of: "extra", may: "both" }],
    limits: [1, 5],
    weakest: [{ of: "a", least: { weak: 4 }, basis }],
    nearDefault: {
      when: [{ of: "a", at: ["weak"] }],
      parts: [
        { of: "a", weight: 0.75 },
        { of: "b", weight: 0.25 },
      ],
      basis,
    },
  },
  linear: {
    ...step("linear"),
    kind: "linear",
    intercept: 2,
    terms: [
      { of: "x", transform: { kind: "plain" }, coefficient: -0.5, weight: 0.5 },
      { of: "ago", transform: { kind: "half-life", years: 5 }, coefficient: 0.2 },
      { of: "y", transform: { kind: "truncated", from: -1, to: 3 }, coefficient: 0.25 },
      { of: "share", transform: { kind: "reserve-currency", constant: "constant" }, coefficient: 0.1 },
    ],
  },
  grade: { ...step("grade"), kind: "grade", of: "s", bands: BANDS, edge: "better", enterable: true },
  rate: {
    ...step("rate"),
    kind: "rate",
    of: "s",
    bands: [
      { grade: "AAA", score: 1, to: 2 },
      { grade: "A", score: 2, from: 2, to: 4 },
      { grade: "BB", score: 3, from: 4 },
    ],
    edge: "worse",
    lines,
  },
  matrix: {
    ...step("matrix"),
    kind: "matrix",
    row: "g",
    column: "h",
    cells: [
      ["AAA", "AA"],
      ["AA", "A+"],
      ["A+", "A"],
    ],
    published: [{ row: "strong", column: "yes", cite }],
    lines,
  },
  notch: {
    ...step("notch"),
    kind: "notch",
    of: "before",
    by: ["n", "m"],
    limits: [-2, 1],
    within: "drawn",
    lines,
  },
  cap: {
    ...step("cap"),
    kind: "cap",
    of: "before",
    by: "record",
    caps: { clean: "none", bad: "BB", worst: "C" },
  },
  support: {
    ...step("support"),
    kind: "support",
    of: "before",
    providers: [{ role: "government", rating: "state", strength: "tie" }],
    table: { none: 0, some: 2, full: "equalise" },
  },
  sovereign: {
    ...step("sovereign"),
    kind: "sovereign",
    of: "before",
    by: "places",
    rules: {
      same: { mode: "none" },
      abroad: { mode: "ceiling", sovereign: "home", uplift: 1 },
      linked: { mode: "adjust", sovereign: "home", uplift: 0 },
    },
  },
  issuer: { ...step("issuer"), kind: "issuer", of: "before" },
};

const range = { from: -10, to: 100, basis };

/** One item of each kind. */
export const ITEMS: { readonly [K in Item["kind"]]: Extract<Item, { kind: K }> } = {
  judged: {
    ...item("judged"),
    kind: "judged",
    levels: [
      { grade: "strong", score: 1, guidance: text("Strong.") },
      { grade: "weak", score: 2, guidance: text("Weak.") },
    ],
    basis,
  },
  measured: {
    ...item("measured"),
    kind: "measured",
    unit: { kind: "multiple" },
    direction: "lower",
    plausible: [0, 10],
    definition: text("Debt over equity."),
    periods: { keys: ["FY-1", "FY"], weights: [0.5, 0.5], basis },
    bands: BANDS,
    edge: "better",
    basis,
    shift: { by: "profile", factors: { strong: 1, fair: 1, weak: 2 }, basis },
  },
  quantity: {
    ...item("quantity"),
    kind: "quantity",
    unit: { kind: "number" },
    definition: text("Years since."),
    plausible: range,
    basis,
  },
  choice: {
    ...item("choice"),
    kind: "choice",
    options: ["clean", "bad", "worst"].map((value) => ({ value, label: text(value), guidance: text("So.") })),
  },
  rating: { ...item("rating"), kind: "rating", scales: ["golden-credit"] },
  markets: { ...item("markets"), kind: "markets", scales: ["golden-credit"], basis },
  notches: { ...item("notches"), kind: "notches", min: -2, max: 3, basis },
};

/** A row that each kind of item takes, and what the reader is then told that was given. */
export const ROWS: Readonly<Record<Item["kind"], Omit<Entry, "key">>> = {
  judged: { value: "weak" },
  measured: { value: null, periods: { "FY-1": 1, FY: 5 } },
  quantity: { value: 7 },
  choice: { value: "bad" },
  rating: { value: "AA-" },
  markets: { value: "Korea AA 60%; Vietnam BB 40%" },
  notches: { value: -1 },
};

const found = findScale("golden-credit", "scale");
if (!found.ok) throw new Error("no scale");
export const scale: RatingScale = found.value;
export const LAST = scale.notations[0].symbols.length;

export function at(rank: number): Rating {
  return { scale: scale.id, notation: 0, rank, lowerCase: true };
}

/** What a test makes up: results by id, rows, steps that are lifted. */
export interface Made {
  readonly nodes: Readonly<Record<string, Omit<Node, "id">>>;
  readonly rows?: Readonly<Record<string, Entry["value"]>>;
  readonly lifted?: readonly string[];
}

/** A walk over results that are made up; it keeps which ids were asked for, what was missing and what was refused. */
export function walkOver({ nodes, rows = {}, lifted = [] }: Made) {
  const asked = new Set<string>();
  const missing: string[] = [];
  const refused: string[] = [];
  const grades: Readonly<Record<string, readonly string[]>> = {
    g: ["strong", "fair", "weak"],
    h: ["yes", "no"],
  };
  const run: Run = {
    scale,
    mapping: undefined,
    findScale: () => success(scale),
    findMapping: () => {
      throw new Error("no mapping is needed");
    },
    at(id) {
      asked.add(id);
      const node = nodes[id];
      return node === undefined ? null : { id, ...node };
    },
    tried: () => null,
    take(outcome) {
      if (outcome.ok) return outcome.value;
      refused.push(...outcome.problems.map(({ code }) => code));
      return null;
    },
    refuse(problem) {
      refused.push(problem.code);
      return null;
    },
    item: (id) => (id in nodes && nodes[id]?.quantity !== undefined ? { ...ITEMS.quantity, id } : undefined),
    gradesAt: (id) => grades[id] ?? [],
    entry: (id) => (rows[id] === undefined ? undefined : { key: id, value: rows[id] }),
    isGiven: (id) => rows[id] !== undefined,
    givenBelow: () => Object.keys(nodes),
    isComplete: (id) => nodes[id] !== undefined,
    isLifted: (id) => lifted.includes(id),
    countsNotches: () => false,
    lacks(id) {
      missing.push(id);
      return null;
    },
  };
  return { run, asked, missing, refused };
}
