/**
 * Figures as a report prints them, read as what they can stand for: `7.22` is anything from 7.215 to 7.225. `%` scales
 * by a hundredth, `m` by a thousandth (millions among billions), `=10` is exact, and `>80%` is a bound.
 */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const form = /^(?<mark>[=>]?)(?<digits>-?\d+(?:\.(?<decimals>\d+))?)(?<unit>[%m]?)$/u;

/** Whether a text is a printed figure and not a word. */
export function isPrinted(text: string): boolean {
  return form.test(text);
}

export function readPrinted(text: string): Range {
  const { mark = "", digits = "", decimals = "", unit = "" } = form.exec(text)?.groups ?? {};
  if (digits === "") throw new Error(`"${text}" is not a printed figure`);
  const scale = unit === "%" ? 0.01 : unit === "m" ? 0.001 : 1;
  const half = mark === "" ? 0.5 * 10 ** -decimals.length : 0;
  const value = Number(digits);
  if (mark === ">") return { low: value * scale, high: Infinity };
  return { low: (value - half) * scale, high: (value + half) * scale };
}

/** The middle of what was printed, in the unit printed (percent as percent). */
export function face(text: string): number {
  return Number(form.exec(text)?.groups?.["digits"]);
}

export function decimalsOf(text: string): number {
  return form.exec(text)?.groups?.["decimals"]?.length ?? 0;
}

/** Whether two ranges share a value; the last bits of a double do not decide. */
export function overlap(a: Range, b: Range): boolean {
  const slack = 1e-12 * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** Every choice of ends of the ranges: a function that is monotone in each argument has its extremes among them. */
export function corners(ranges: readonly Range[]): readonly (readonly number[])[] {
  return ranges.reduce<readonly (readonly number[])[]>(
    (sofar, { low, high }) => {
      const ends = low === high ? [low] : [low, high];
      return sofar.flatMap((corner) => ends.map((end) => [...corner, end]));
    },
    [[]],
  );
}
