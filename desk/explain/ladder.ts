import {
  ratingAt,
  writeRating,
  type Assessment,
  type Language,
  type Pack,
  type RatingRange,
} from "../../src";
import { say } from "../words";
import { ceilingsOf, chainOf, scaleOfPack } from "./chain";

/** What stands on a rung of the ladder. */
export interface Mark {
  readonly kind: "final" | "rating" | "ceiling" | "range";
  readonly label: string;
}

export interface Rung {
  readonly rank: number;
  readonly symbol: string;
  readonly marks: readonly Mark[];
}

export interface Ladder {
  readonly rungs: readonly Rung[];
  /** Rungs left out above and below, best and worst symbol of each. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** How many rungs are shown beyond the outermost mark. */
const AROUND = 2;

interface Placed extends Mark {
  readonly rank: number;
}

function placed(
  pack: Pack,
  assessment: Assessment,
  range: RatingRange | null,
  language: Language,
): readonly Placed[] {
  const { outputs } = pack;
  const names: Readonly<Record<string, string>> = {
    [outputs.standalone]: say(language, "rating.standalone"),
    ...(outputs.support === undefined ? {} : { [outputs.support]: say(language, "review.support") }),
    ...(outputs.sovereign === undefined ? {} : { [outputs.sovereign]: say(language, "review.sovereign") }),
    ...(outputs.rmb === undefined ? {} : { [outputs.rmb]: say(language, "review.rmb") }),
    [outputs.final]: say(language, "rating.final"),
  };
  const ratings = chainOf(pack, assessment).flatMap(({ id, rating, label }, index): readonly Placed[] => {
    const name = names[id] ?? (index === 0 ? label[language] : undefined);
    const kind = id === outputs.final ? "final" : "rating";
    return name === undefined ? [] : [{ kind, label: name, rank: rating.rank }];
  });
  const ceilings = ceilingsOf(pack, assessment).map(({ label, rating }): Placed => ({
    kind: "ceiling",
    label: say(language, "ladder.ceiling", { step: label[language] }),
    rank: rating.rank,
  }));
  const local = outputs.local === undefined ? undefined : assessment.ratings[outputs.local];
  const beside =
    local === undefined || assessment.local === undefined
      ? []
      : [{ kind: "rating", label: say(language, "review.local"), rank: local.rank } as const];
  return [...ratings, ...beside, ...ceilings, ...rangeMarks(pack, range, language)];
}

function rangeMarks(pack: Pack, range: RatingRange | null, language: Language): readonly Placed[] {
  const symbols = scaleOfPack(pack)?.notations[0].symbols ?? [];
  if (range === null || range.complete) return [];
  return [
    { kind: "range", label: say(language, "ladder.best"), rank: symbols.indexOf(range.best.rating) + 1 },
    { kind: "range", label: say(language, "ladder.worst"), rank: symbols.indexOf(range.worst.rating) + 1 },
  ] as const;
}

/**
 * Lays the scale's symbols out, best on top, with what is reached on each: the neighbourhood of the marks, or all of it.
 * @returns null where nothing is reached yet
 */
export function ladderOf(
  pack: Pack,
  assessment: Assessment,
  range: RatingRange | null,
  language: Language,
  whole: boolean,
): Ladder | null {
  const scale = scaleOfPack(pack);
  const marks = placed(pack, assessment, range, language).filter(({ rank }) => rank > 0);
  if (scale === null || marks.length === 0) return null;
  const ranks = marks.map(({ rank }) => rank);
  const all = scale.notations[0].symbols.map((_symbol, index): Rung => {
    const rank = index + 1;
    // The final rating is named first, whatever else comes to the same.
    const here = marks
      .filter((mark) => mark.rank === rank)
      .sort((a, b) => Number(b.kind === "final") - Number(a.kind === "final"));
    const labels = new Set<string>();
    const own = here.filter(({ label }) => !labels.has(label) && labels.add(label));
    return {
      rank,
      symbol: writeRating(ratingAt(scale, rank, false), scale),
      marks: own.map(({ kind, label }) => ({ kind, label })),
    };
  });
  const from = whole ? 1 : Math.max(1, Math.min(...ranks) - AROUND);
  const to = whole ? all.length : Math.min(all.length, Math.max(...ranks) + AROUND);
  const symbols = (rungs: readonly Rung[]) => rungs.map(({ symbol }) => symbol);
  return {
    rungs: all.slice(from - 1, to),
    above: symbols(all.slice(0, from - 1)),
    below: symbols(all.slice(to)),
  };
}
