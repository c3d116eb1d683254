import { readRating } from "../../scale";
import { amongPositions, byPosition } from "../lines";
import type { Held, Operation, Scene } from "../plan";
import type { Step } from "./index";
import { drawnLines } from "./lines";

/** A line with the strengths of support that lift it. */
interface Line extends Held {
  readonly liftedBy: readonly string[];
}

/**
 * Puts the lines in force over the rule of a step, where it draws some itself or lifts the rating, perhaps through one.
 * @returns null where the symbol of a line cannot be read
 */
export function underLines(
  step: Step,
  rule: Operation,
  lifts: boolean,
  scene: Scene,
): readonly Operation[] | null {
  // A step that does not lift ends no better than the one before it, which its lines hold already.
  const draws = "lines" in step && step.lines !== undefined;
  const lines = lifts || draws ? linesAt(step, scene) : [];
  if (lines.some(({ ranks }) => ranks.slice(1).includes(UNREAD))) return null;
  if (lines.length === 0) return [rule];
  const free = `${step.id}/free`;
  const held = lines.map(({ of, ranks, unless }) => ({ of, ranks, unless }));
  return [
    { ...rule, id: free },
    { kind: "under", id: step.id, of: free, lines: held },
  ];
}

/** Lists the lines in force at a step: those of the steps before it, with what lifts them here, and its own. */
function linesAt(step: Step, scene: Scene): readonly Line[] {
  const below = "of" in step ? scene.step(step.of) : undefined;
  const before = below === undefined ? [] : linesAt(below, scene);
  const strengths = step.kind === "support" ? step.providers.map(({ strength }) => strength) : [];
  const lifted = before.map((line) => {
    const here = strengths.map((one) => amongPositions(one, line.liftedBy, scene));
    return { ...line, unless: [...line.unless, ...here.filter(({ at }) => at.includes(true))] };
  });
  const drawn = drawnLines(step).map(({ of, caps, liftedBy = [] }): Line => {
    const ranks = byPosition(of, scene, UNREAD, ({ word }) => rankOf(caps[word] ?? "none", scene));
    return { of, ranks, unless: [], liftedBy };
  });
  return [...lifted, ...drawn];
}

const UNREAD = -1;

/** The rank of a symbol, 0 for none. */
function rankOf(symbol: string, { scale }: Scene): number {
  if (symbol === "none") return 0;
  const read = readRating(symbol, scale, "lines");
  return read.ok ? read.value.rank : UNREAD;
}
