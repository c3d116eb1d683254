import { settleDecimals } from "../../../grid";
import { amongPositions, byPosition, numbersIn } from "../../lines";
import type { Operation, Scene } from "../../plan";
import type { ScoreStep } from "./index";

/** Puts the worst words of a score over its weighted mean: other weights near default, then its weakest links. */
export function worstWords(step: ScoreStep, mean: Operation, scene: Scene): readonly Operation[] | null {
  if (mean.kind !== "weigh") return null;
  const { id, weakest = [], nearDefault } = step;
  const over: Operation[] = [];
  const last = () => over.at(-1)?.id ?? id;
  // The step's own id is what comes out at the end: what goes in before it has a name of its own.
  if (nearDefault !== undefined) {
    const parts = nearDefault.parts.map(({ of, weight }) => ({ ...numbersIn(of, scene), weight }));
    const [usual, near] = [`${id}/usual`, `${id}/near`];
    const when = nearDefault.when.map(({ of, at }) => amongPositions(of, at, scene));
    over.push({ ...mean, id: usual }, { ...mean, id: near, parts });
    over.push({ kind: "worse", id: weakest.length === 0 ? id : `${id}/free`, of: usual, other: near, when });
  } else over.push(weakest.length === 0 ? mean : { ...mean, id: `${id}/free` });
  if (weakest.length === 0) return over;
  const links = weakest.map(({ of, least }) => ({
    of,
    least: byPosition(of, scene, -Infinity, ({ word }) => {
      const wanted = least[word];
      return wanted === undefined ? -Infinity : settleDecimals(wanted);
    }),
  }));
  return [...over, { kind: "raise", id, of: last(), links, most: step.limits[1] }];
}
