import {
  findSource,
  SUPPORT_DRAG,
  writeRating,
  type Basis,
  type SupportMethod,
  type SupportResult,
} from "../src";
import type { Placed } from "./rating-argument";
import type { Spill } from "./spread";

/** A stand-alone rating with what its supporters did. */
export interface Lifted extends Placed {
  readonly result: SupportResult;
}

/** Writes what each supporter did, in order of application: the effects add up to the notches between the two ratings. */
export function supportSteps({ scale, result }: Lifted, method: SupportMethod): Spill {
  const rows = result.effects.map(({ kind, supporter, notches, running }) => {
    const { role, rating, strength, dependence, drag } = supporter;
    const rated = rating === null ? "no rating" : writeRating(rating, scale);
    const lift = [rated, strength, ...(dependence === null ? [] : [`dependence ${dependence}`])];
    const drawn = [rated, `drag ${drag}`];
    const { rule, basis } = kind === "drag" ? SUPPORT_DRAG : { rule: method.title, basis: method.basis };
    const name = kind === "drag" ? "Drag" : "Support";
    return [
      role === null ? name : `${name}, ${role}`,
      (kind === "drag" ? drawn : lift).join("; "),
      rule.en,
      sourceOf(basis),
      notches,
      writeRating(running, scale),
    ];
  });
  return [["step", "input", "rule", "source", "effect", "running rating"], ...rows];
}

function sourceOf(basis: Basis): string {
  if (basis.basis !== "published") return `${basis.basis}: ${basis.reason?.en ?? "own"}`;
  return `${findSource(basis.cite.source)?.title.en ?? basis.cite.source}, ${basis.cite.at}`;
}
