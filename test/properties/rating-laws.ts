import { expect } from "vitest";
import type { Pack } from "../../src";
import type { Ranked } from "./ranked";
import { symbolsOf, type Drawn } from "./subjects";

type Law = (drawn: Drawn, ranked: Ranked) => void;

const NO_LAW: Law = () => undefined;

/** What support, the sovereign and its ceiling are held to, of the ratings alone. */
export function ratingLaws(pack: Pack): readonly Law[] {
  return [supportLaw(pack), sovereignLaw(pack), ceilingLaw(pack)];
}

/** Support stays between the stand-alone rating and the best supporter. */
function supportLaw(pack: Pack): Law {
  const step = pack.steps.find(({ kind }) => kind === "support");
  if (step?.kind !== "support") return NO_LAW;
  const symbols = symbolsOf(pack);
  return (drawn, ranked) => {
    const before = ranked.rank(step.of);
    const after = ranked.rank(step.id);
    const supporters = step.providers.map(({ rating }) => symbols.indexOf(String(drawn[rating])) + 1);
    expect(after).toBeLessThanOrEqual(before);
    expect(after).toBeGreaterThanOrEqual(Math.min(before, ...supporters));
  };
}

/** The sovereign step never lifts. */
function sovereignLaw(pack: Pack): Law {
  const step = pack.steps.find(({ kind }) => kind === "sovereign");
  if (step?.kind !== "sovereign") return NO_LAW;
  return (_, ranked) => {
    expect(ranked.rank(step.id)).toBeGreaterThanOrEqual(ranked.rank(step.of));
  };
}

/** No later step lifts a rating through the sovereign's ceiling. */
function ceilingLaw(pack: Pack): Law {
  const step = pack.steps.find(({ kind }) => kind === "sovereign");
  if (step?.kind !== "sovereign") return NO_LAW;
  const symbols = symbolsOf(pack);
  return (drawn, ranked) => {
    const part = step.rules[String(drawn[step.by])];
    if (part?.mode !== "ceiling") return;
    const line = Math.max(symbols.indexOf(String(drawn[part.sovereign])) + 1 - part.uplift, 1);
    expect(ranked.rank(pack.outputs.final)).toBeGreaterThanOrEqual(line);
  };
}
