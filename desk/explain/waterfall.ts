import type { Assessment, Language, Pack } from "../../src";
import { say } from "../words";
import { chainOf, type RatedStep } from "./chain";

/** One line of the waterfall: a rating that is reached, or what a step does to it. */
export interface WaterfallRow {
  readonly id: string;
  readonly label: string;
  readonly kind: "rating" | "move";
  /** Ranks before and after, 1 the best; the same where nothing moves. */
  readonly from: number;
  readonly to: number;
  readonly notches: number;
  /** The rating after it. */
  readonly symbol: string;
  /** Of a step that holds the rating down: the final rating without it. */
  readonly without?: string;
}

/**
 * Lists what leads from the first rating over the stand-alone to the final one. The moves add up to the notches between
 * the first and the last; what an incomplete assessment does not reach is left out.
 */
export function waterfallOf(pack: Pack, assessment: Assessment, language: Language): readonly WaterfallRow[] {
  const chain = chainOf(pack, assessment);
  const { standalone, final } = pack.outputs;
  return chain.flatMap((step, index): readonly WaterfallRow[] => {
    const move = index === 0 || step.kind === "issuer" ? [] : [moveOf(step, assessment, language)];
    const names = [
      ...(index === 0 ? [step.label[language]] : []),
      ...(step.id === standalone ? [say(language, "rating.standalone")] : []),
      ...(step.id === final ? [say(language, "rating.final")] : []),
    ];
    return names.length === 0 ? move : [...move, reached(step, [...new Set(names)].join(" · "))];
  });
}

function reached({ id, rating, symbol }: RatedStep, label: string): WaterfallRow {
  return {
    id: `${id} reached`,
    label,
    kind: "rating",
    from: rating.rank,
    to: rating.rank,
    notches: 0,
    symbol,
  };
}

function moveOf(
  { id, label, rating, notches, symbol }: RatedStep,
  { binding }: Assessment,
  language: Language,
): WaterfallRow {
  const without = binding.find(({ step }) => step === id)?.without;
  const to = rating.rank;
  const row = { id, label: label[language], kind: "move", from: to + notches, to, notches, symbol } as const;
  return without === undefined ? row : { ...row, without };
}
