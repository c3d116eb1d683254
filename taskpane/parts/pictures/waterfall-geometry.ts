import type { WaterfallRow } from "../../../desk/explain/waterfall";
import { ratingAxis, type RatingAxis } from "./axis";

export const ROW = 40;
/** Height of the axis on top. */
export const HEAD = 22;
const BAR = 12;
const SIDE = 22;

export interface WaterfallBar {
  readonly row: WaterfallRow;
  readonly top: number;
  /** The bar of a move; of no width where nothing moves. */
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Where the rating after the row stands. */
  readonly at: number;
  /** Where the rating without this step would stand; null of steps that do not bind. */
  readonly without: number | null;
}

export interface WaterfallLayout {
  readonly axis: RatingAxis;
  readonly bars: readonly WaterfallBar[];
  readonly height: number;
}

/** Places the rows of a waterfall below each other, better ratings to the right. */
export function layoutWaterfall(
  rows: readonly WaterfallRow[],
  symbols: readonly string[],
  width: number,
): WaterfallLayout {
  const rankOf = (symbol: string | undefined) => (symbol === undefined ? -1 : symbols.indexOf(symbol)) + 1;
  const ranks = rows.flatMap(({ from, to, without }) =>
    [from, to, rankOf(without)].filter((rank) => rank > 0),
  );
  const axis = ratingAxis(symbols, ranks, rows.at(-1)?.to ?? 1, [SIDE, width - SIDE]);
  const bars = rows.map((row, index): WaterfallBar => {
    const top = HEAD + index * ROW;
    const [from, to] = [axis.x(row.from), axis.x(row.to)];
    const without = rankOf(row.without);
    return {
      row,
      top,
      bar: { x: Math.min(from, to), y: top + 20, width: Math.abs(to - from), height: BAR },
      at: to,
      without: without > 0 ? axis.x(without) : null,
    };
  });
  return { axis, bars, height: HEAD + rows.length * ROW };
}
