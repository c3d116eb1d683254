import type { Mark, Rung } from "../../../desk/explain/ladder";
import { TEXT } from "./axis";
import { fitText, textWidth } from "./text-width";

const LINE = 16;
const PAD = 8;
/** Between the symbols and the names of what stands beside them: the rail. */
const RAIL = 28;

export interface PlacedRung extends Rung {
  readonly top: number;
  readonly height: number;
  /** The names of what stands on it, in lines that fit. */
  readonly lines: readonly string[];
}

export interface LadderLayout {
  readonly rungs: readonly PlacedRung[];
  /** Where the rail stands, and where names begin. */
  readonly rail: number;
  readonly names: number;
  readonly height: number;
}

/** Puts rungs below each other, each as high as the names on it need; a name too long for a line is shortened. */
export function layoutLadder(rungs: readonly Rung[], width: number): LadderLayout {
  const left = Math.max(...rungs.map(({ symbol }) => textWidth(symbol, TEXT))) + 8;
  const names = left + RAIL;
  let top = 0;
  const placed = rungs.map((rung): PlacedRung => {
    const lines = linesOf(rung.marks, width - names - 4);
    const own = { ...rung, top, height: Math.max(1, lines.length) * LINE + PAD, lines };
    top += own.height;
    return own;
  });
  return { rungs: placed, rail: left + 8, names, height: top };
}

function linesOf(marks: readonly Mark[], width: number): readonly string[] {
  return marks.reduce<readonly string[]>((lines, { label }) => {
    const last = lines.at(-1);
    const longer = last === undefined ? undefined : `${last} · ${label}`;
    return longer !== undefined && textWidth(longer, TEXT) <= width
      ? [...lines.slice(0, -1), longer]
      : [...lines, fitText(label, width, TEXT)];
  }, []);
}
