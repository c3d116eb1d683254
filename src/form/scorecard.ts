import type { Text } from "../language";
import { said } from "../cells";
import { idFrom } from "./parts";
import { OWN, step, supportOf, type Cite } from "./scorecard-support";

/**
 * A scorecard as an analyst has it on paper: factors in groups with weights, a few grades, and a scale. From it a methodology is
 * put together that computes it: a score and a grade for each group, a matrix of two groups or bands over one score, support.
 */

/** A factor: graded by thresholds, or judged against words. */
export interface PlainFactor {
  readonly label: Text;
  readonly group: string;
  /** Within its group; the weights of a group are brought to 1. */
  readonly weight: number;
  readonly help?: Text;
  /** Absent where the factor is judged. */
  readonly measure?: PlainMeasure;
  /** What each grade asks for, best first; of a measured factor nothing is needed. */
  readonly guidance?: readonly Text[];
}

export interface PlainMeasure {
  readonly unit: { readonly kind: "fraction" | "multiple" | "number" };
  readonly direction: "higher" | "lower";
  /** Between the grades, from the best: one fewer than there are grades. */
  readonly edges: readonly number[];
  readonly believed: readonly [number, number];
  readonly definition?: Text;
}

export interface PlainGroup {
  readonly id: string;
  readonly title: Text;
}

export interface PlainScorecard {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly publisher: Text;
  readonly rates: Text;
  /** ISO date. */
  readonly date: string;
  readonly groups: readonly PlainGroup[];
  /**
   * What each group counts in one score of all, where the table says it. Without it two groups meet in a matrix, and of more each
   * counts alike.
   */
  readonly groupWeights?: readonly number[];
  readonly factors: readonly PlainFactor[];
  /** Names of the grades, best first. */
  readonly grades: readonly string[];
  /** Symbols of the scale, best first. */
  readonly symbols: readonly string[];
  readonly scaleTitle: Text;
  /** Who supports: his rating and how strongly he supports are then asked for. */
  readonly supporter: "shareholder" | "government" | null;
  /** Scores of the grades, best first; 1, 2, 3 … where nothing is said. Points lost of a hundred, for one. */
  readonly scores?: readonly number[];
  /** Of one score without a matrix: the edges between the symbols; evenly where nothing is said. */
  readonly edges?: readonly number[];
}

/** Puts a scorecard together as the file of a methodology, every number in it the user's own. */
export function fileOfScorecard(card: PlainScorecard): unknown {
  const cite = (at: string) => ({ source: card.id, at: `§ ${at}` });
  const scale = `${card.id}-scale`;
  const items = card.factors.map((factor) => itemOf(factor, card, cite));
  const sections = card.groups.map(({ id, title }) => ({
    id,
    title,
    cite: cite(id),
    members: card.factors.flatMap(({ group, label }) => (group === id ? [factorId(label)] : [])),
  }));
  const support = card.supporter === null ? null : supportOf(card.supporter, scale, cite);
  const steps = stepsOf(card, cite);
  const standalone = steps.at(-1)?.id ?? "";
  const beyond = support === null ? [] : [support.step(standalone)];
  const last = support === null ? standalone : "supported";
  const final = step("issuer-rating", "issuer", said("Issuer rating", "主体级别"), { of: last }, cite);
  return {
    sources: [{ key: card.id, title: card.title, publisher: card.publisher, date: card.date }],
    scales: [scaleOf(scale, card)],
    packs: [
      {
        schema: 1,
        id: card.id,
        version: card.version,
        calibration: 1,
        title: card.title,
        publisher: card.publisher,
        issuerClass: card.rates,
        published: card.date,
        scale,
        summary: card.title,
        notes: [],
        sections: [...sections, ...(support === null ? [] : [support.section])],
        items: [...items, ...(support?.items ?? [])],
        steps: [...steps, ...beyond, final],
        outputs: { standalone, ...(support === null ? {} : { support: last }), final: final.id },
        outlooks: OUTLOOKS,
        cite: { source: card.id, at: "§" },
      },
    ],
  };
}

const OUTLOOKS = [
  {
    id: "positive",
    label: said("Positive", "正面"),
    meaning: said("The rating may rise.", "级别可能上调。"),
  },
  {
    id: "stable",
    label: said("Stable", "稳定"),
    meaning: said("The rating is likely to stay.", "级别可能保持不变。"),
  },
  {
    id: "negative",
    label: said("Negative", "负面"),
    meaning: said("The rating may fall.", "级别可能下调。"),
  },
];

/** The id of a factor, from its label. */
export function factorId(label: Text): string {
  return idFrom(label.en);
}

function itemOf({ label, help = label, measure, guidance }: PlainFactor, card: PlainScorecard, cite: Cite) {
  const { grades } = card;
  const scores = scoresOf(card);
  const id = factorId(label);
  const head = { id, label, help, cite: cite(id), basis: OWN };
  if (measure === undefined) {
    const levels = grades.map((grade, index) => ({
      grade,
      score: scores[index],
      guidance: guidance?.[index] ?? said(grade, grade),
    }));
    return { ...head, kind: "judged", levels };
  }
  const { unit, direction, edges, believed, definition = label } = measure;
  const bands = grades.map((grade, index) => {
    const [better, worse] = [edges[index - 1], edges[index]];
    const [from, to] = direction === "higher" ? [worse, better] : [better, worse];
    return {
      ...{ grade, score: scores[index] },
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  });
  return {
    ...head,
    kind: "measured",
    unit,
    direction,
    plausible: believed,
    definition,
    bands,
    edge: "better",
  };
}

/** A score and, where there are two groups, a grade for each; then the rating. */
function stepsOf(card: PlainScorecard, cite: Cite) {
  const { groups, factors, grades, groupWeights } = card;
  const all = scoresOf(card);
  const limits = [Math.min(...all), Math.max(...all)];
  const scores = groups.map(({ id, title }) => {
    const own = factors.filter(({ group }) => group === id);
    const sum = own.reduce((total, { weight }) => total + weight, 0);
    const parts = own.map(({ label, weight }) => ({ of: factorId(label), weight: settled(weight / sum) }));
    return step(
      `${id}-score`,
      "score",
      said(`${title.en}: score`, `${title.zh}得分`),
      { parts, limits },
      cite,
    );
  });
  const [first, second] = groups;
  if (groups.length === 2 && groupWeights === undefined && first !== undefined && second !== undefined) {
    const graded = groups.map(({ id, title }) =>
      step(
        `${id}-grade`,
        "grade",
        said(`${title.en}: grade`, `${title.zh}档次`),
        { of: `${id}-score`, bands: evenBands(grades), edge: "better", enterable: false },
        cite,
      ),
    );
    const cells = grades.map((_row, row) => grades.map((_column, column) => symbolAt(card, row, column)));
    const where = { row: `${first.id}-grade`, column: `${second.id}-grade`, cells };
    return [
      ...scores,
      ...graded,
      step("stand-alone", "matrix", said("Stand-alone rating", "个体级别"), where, cite),
    ];
  }
  const even = groups.map(({ id }, index) => ({
    of: `${id}-score`,
    weight: settled(groupWeights?.[index] ?? 1 / groups.length),
  }));
  const total = step("score", "score", said("Score", "综合得分"), { parts: even, limits }, cite);
  const of = groups.length === 1 ? `${groups[0]?.id ?? ""}-score` : "score";
  const bands = { of, bands: symbolBands(card), edge: "better" };
  const rated = step("stand-alone", "rate", said("Stand-alone rating", "个体级别"), bands, cite);
  return groups.length === 1 ? [...scores, rated] : [...scores, total, rated];
}

/** Weights as on paper: the noise of binary fractions is no part of them. */
function settled(weight: number): number {
  return Number(weight.toPrecision(12));
}

function scoresOf({ scores, grades }: PlainScorecard): readonly number[] {
  return scores ?? grades.map((_grade, index) => index + 1);
}

/** Each grade has the scores that round to it. */
function evenBands(grades: readonly string[]) {
  return grades.map((grade, index) => ({
    ...{ grade, score: index + 1 },
    ...(index === 0 ? {} : { from: index + 0.5 }),
    ...(index === grades.length - 1 ? {} : { to: index + 1.5 }),
  }));
}

/** The symbols share the room between the best score and the worst. */
function symbolBands(card: PlainScorecard) {
  const { symbols, edges } = card;
  const all = scoresOf(card);
  const best = Math.min(...all);
  const width = (Math.max(...all) - best) / symbols.length;
  const edge = (index: number) => edges?.[index - 1] ?? Number((best + width * index).toFixed(6));
  return symbols.map((symbol, index) => ({
    ...{ grade: symbol, score: index + 1 },
    ...(index === 0 ? {} : { from: edge(index) }),
    ...(index === symbols.length - 1 ? {} : { to: edge(index + 1) }),
  }));
}

const MOST_APART = 3;

/** The cells of a matrix fall evenly from its best corner to its worst. */
function symbolAt({ symbols, grades }: PlainScorecard, row: number, column: number): string {
  // By a law of every matrix neighbours are three notches apart at most, however few grades there are.
  const apart = Math.min(MOST_APART, (symbols.length - 1) / (2 * (grades.length - 1)));
  const place = Math.round((row + column) * apart);
  return symbols[place] ?? "";
}

function scaleOf(id: string, { symbols, scaleTitle }: PlainScorecard) {
  return {
    id,
    title: scaleTitle,
    measures: scaleTitle,
    notations: [{ id: "symbols", symbols }],
    lowerCaseStandalone: false,
    selfEvident: false,
    definitions: {},
    bands: [],
  };
}
