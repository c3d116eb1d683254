import type { Text } from "../../../language";
import { readRating } from "../../../scale";
import type { StepKind } from "../kind";
import { LINE_FIGURES, LINE_RECORDS, lineItems, type LinedHead } from "../lines";
import { heldAt } from "../rating";
import { pairsIn } from "../written";

/** Holds a rating down where something is known that no score outweighs, such as a default: a knock-out. */
export interface CapStep extends LinedHead {
  readonly kind: "cap";
  readonly of: string;
  /** Choice item. */
  readonly by: string;
  /** The best rating that each option allows; `"none"` allows every one. */
  readonly caps: Readonly<Record<string, string>>;
  /** The line that it draws holds through every later step, save under the strengths of support that lift it. */
  readonly holds?: { readonly liftedBy: readonly string[] };
}

const NO_CAP: Text = { en: "none", zh: "无上限" };

export const cap = {
  gives: "rating",
  dependencies: ({ of, by }) => [of, by],
  beside: lineItems,
  evaluate(step, run) {
    const base = run.at(step.of)?.rating;
    const option = run.at(step.by)?.choice;
    if (base === undefined || option === undefined) return null;
    const symbol = step.caps[option] ?? "none";
    if (symbol === "none") return { id: step.id, rating: base };
    const line = run.take(readRating(symbol, run.scale, step.id), step.id);
    return line && heldAt(step.id, base, line, run);
  },
  contributions: null,
  moves: ({ of }) => of,
  inputs: null,
  basisUsed: null,
  better: null,
  // A law of every pack: the options are listed best first.
  bestFirst: (_step, options) => options,
  together: null,
  turns: null,
  line(step, outputOf) {
    const symbol = step.caps[outputOf(step.by) ?? ""];
    return symbol === undefined || symbol === "none" ? null : { symbol, uplift: 0 };
  },
  figures: LINE_FIGURES,
  records: LINE_RECORDS,
  numbers: ({ by, caps }, { nameAt, language }) => ({
    what: "table",
    numbers: pairsIn(
      Object.entries(caps).map(([option, symbol]) => [
        nameAt(by, option),
        symbol === "none" ? NO_CAP[language] : symbol,
      ]),
      language,
    ),
  }),
} as const satisfies StepKind<CapStep>;
