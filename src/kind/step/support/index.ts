import type { Text } from "../../../language";
import { ratingAt } from "../../../scale";
import { applySupport, type Supporter } from "../../../support";
import type { StepHead } from "../../head";
import type { Node } from "../../node";
import type { Run, StepKind } from "../kind";
import { pairsIn } from "../written";

/** Support from others, applied shareholder first, then government, never summed beyond the supporter. */
export interface SupportStep extends StepHead {
  readonly kind: "support";
  readonly of: string;
  readonly providers: readonly {
    readonly role: "shareholder" | "government";
    /** Rating item. */
    readonly rating: string;
    /** Choice item whose options are the table's keys. */
    readonly strength: string;
  }[];
  /** Notches by strength; `"equalise"` lifts to the supporter. */
  readonly table: Readonly<Record<string, number | "equalise">>;
}

const EQUALISE: Text = { en: "equalise", zh: "等同支持方" };

export const support = {
  gives: "rating",
  dependencies: ({ of, providers }) => [
    of,
    ...providers.flatMap(({ rating, strength }) => [strength, rating]),
  ],
  beside: () => [],
  evaluate: evaluateSupport,
  contributions: null,
  moves: ({ of }) => of,
  inputs: null,
  basisUsed: null,
  better: null,
  // A strength is better the more it lifts; of those that lift alike, the one listed first.
  bestFirst: (step, options) =>
    [...options].sort((a, b) => Math.sign(sizeOf(step, b) - sizeOf(step, a)) || 0),
  together: null,
  turns: null,
  line: null,
  figures: { table: { words: { en: "uplift at", zh: "上调级数" }, unit: "uplift" } },
  records: ["table"],
  numbers: ({ table, providers }, { nameAt, language }) => ({
    what: "table",
    numbers: pairsIn(
      Object.entries(table).map(([strength, notches]) => [
        nameAt(providers[0]?.strength ?? "", strength),
        notches === "equalise" ? EQUALISE[language] : String(notches),
      ]),
      language,
    ),
  }),
} as const satisfies StepKind<SupportStep>;

export function sizeOf({ table }: SupportStep, option: string): number {
  const uplift = table[option] ?? 0;
  return uplift === "equalise" ? Infinity : uplift;
}

function evaluateSupport(step: SupportStep, run: Run): Node | null {
  const base = run.at(step.of)?.rating;
  const supporters = step.providers.map((provider): Supporter | null => {
    const strength = run.at(provider.strength)?.choice;
    if (strength === undefined) return null;
    const needed = step.table[strength] !== 0 || run.isGiven(provider.rating);
    const rating = needed ? run.at(provider.rating)?.rating : null;
    if (rating === undefined) return null;
    // Lifted, the supporter is taken to be the best of the scale: his own rating then restrains nothing.
    const free = run.isLifted(step.id) && rating !== null ? ratingAt(run.scale, 1, false) : rating;
    return { role: provider.role, strength, rating: free, dependence: null, drag: 0 };
  });
  const known = supporters.filter((supporter) => supporter !== null);
  if (base === undefined || known.length < supporters.length) return null;
  const terms = { kind: "notch-table", strengths: step.table, dependences: {} } as const;
  const result = run.take(applySupport(base, known, terms, run.scale), step.id);
  if (result === null) return null;
  return { id: step.id, rating: result.rating, restrained: result.effects.some(({ capped }) => capped) };
}
