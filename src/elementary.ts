/**
 * Logarithm, exponential, power and root, the same on every engine. ECMAScript leaves the last digits of `Math.log`,
 * `Math.exp`, `Math.pow` and `**` to the engine, and engines differ, so that a score made in one browser is not found again
 * in another. These use IEEE 754's addition, multiplication and division only, which every engine rounds alike, and carry
 * some 100 bits as the unrounded sum of two numbers (Dekker 1971), so that what comes out is the number nearest to the true value.
 */

/** A number as the unrounded sum of two: `hi` is the sum rounded, `lo` what the rounding left. */
interface Pair {
  readonly hi: number;
  readonly lo: number;
}

/** Splits 53 bits into halves whose products are exact. */
const SPLITTER = 134217729;
/** Natural logarithm of 2. */
const LN2: Pair = { hi: 0.6931471805599453, lo: 2.3190468138462996e-17 };
const ONE: Pair = { hi: 1, lo: 0 };
const SQRT2 = 1.4142135623730951;
const TWO_52 = 4503599627370496;
const LEAST_NORMAL = 2.2250738585072014e-308;
/** Beyond these ends the exponential is infinite, or nearer to 0 than to any other number. */
const MOST_EXPONENT = 709.782712893384;
const LEAST_EXPONENT = -745.1332191019412;

/** Sum of two numbers of which the first is the larger in size. */
function settledPair(large: number, small: number): Pair {
  const hi = large + small;
  return { hi, lo: small - (hi - large) };
}

function sumOf(a: number, b: number): Pair {
  const hi = a + b;
  const part = hi - a;
  return { hi, lo: a - (hi - part) + (b - part) };
}

function productOf(a: number, b: number): Pair {
  const hi = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return { hi, lo: aHigh * bHigh - hi + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

function halves(value: number): readonly [number, number] {
  const scaled = SPLITTER * value;
  const high = scaled - (scaled - value);
  return [high, value - high];
}

function add(a: Pair, b: Pair): Pair {
  const highs = sumOf(a.hi, b.hi);
  const lows = sumOf(a.lo, b.lo);
  const first = settledPair(highs.hi, highs.lo + lows.hi);
  return settledPair(first.hi, first.lo + lows.lo);
}

function multiply(a: Pair, b: Pair): Pair {
  const product = productOf(a.hi, b.hi);
  return settledPair(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

function divide(a: Pair, b: Pair): Pair {
  const first = a.hi / b.hi;
  const left = add(a, multiply(b, { hi: -first, lo: 0 }));
  const second = left.hi / b.hi;
  const rest = add(left, multiply(b, { hi: -second, lo: 0 }));
  return add(settledPair(first, second), { hi: rest.hi / b.hi, lo: 0 });
}

function pairOf(value: number): Pair {
  return { hi: value, lo: 0 };
}

/** Takes a positive number apart: a part between √½ and √2, and the power of two that it is multiplied by. */
function apart(value: number): { readonly part: number; readonly exponent: number } {
  let part = value;
  let exponent = 0;
  if (part < LEAST_NORMAL) {
    part *= TWO_52;
    exponent = -52;
  }
  // Steps of halved size: multiplying by a power of two is exact.
  for (let bits = 512; bits >= 1; bits /= 2) {
    const size = powerOfTwo(bits);
    if (part >= size) {
      part /= size;
      exponent += bits;
    } else if (part * size < 2) {
      part *= size;
      exponent -= bits;
    }
  }
  return part > SQRT2 ? { part: part / 2, exponent: exponent + 1 } : { part, exponent };
}

/** 2 to a whole number between -1022 and 1023, by exact multiplications. */
function powerOfTwo(exponent: number): number {
  let [power, factor, left] = [1, exponent < 0 ? 0.5 : 2, Math.abs(exponent)];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= factor;
    factor *= factor;
  }
  return power;
}

/** 1/45, 1/43, … 1: 0.03 to the power 22 is below 2 to the -108, so that further terms add nothing. */
const ODD_PARTS: readonly Pair[] = Array.from({ length: 23 }, (_, index) =>
  divide(ONE, pairOf(45 - 2 * index)),
);

/** ln(1 + z) = 2 · artanh(z / (2 + z)), and artanh(s) = s + s³/3 + s⁵/5 + … */
function logarithm(value: number): Pair {
  const { part, exponent } = apart(value);
  const share = divide(sumOf(part, -1), sumOf(part, 1));
  const square = multiply(share, share);
  const series = ODD_PARTS.reduce((sum, oddPart) => add(multiply(sum, square), oddPart), pairOf(0));
  const ofPart = multiply(multiply(share, series), pairOf(2));
  return exponent === 0 ? ofPart : add(multiply(LN2, pairOf(exponent)), ofPart);
}

/** The argument is halved this often before the series, and its exponential squared as often after it. */
const HALVINGS = 6;
const EXP_TERMS = 16;

/** e^x by halving, the series 1 + x + x²/2 + … without its 1, and (1 + y)² − 1 = y (2 + y) as often as it was halved. */
function exponential(value: Pair): number {
  if (value.hi > MOST_EXPONENT) return Infinity;
  if (value.hi < LEAST_EXPONENT) return 0;
  const twos = Math.round(value.hi / LN2.hi);
  const rest = add(value, multiply(LN2, pairOf(-twos)));
  const small = multiply(rest, pairOf(1 / powerOfTwo(HALVINGS)));
  let series: Pair = pairOf(0);
  for (let term = EXP_TERMS; term >= 1; term -= 1)
    series = divide(multiply(small, add(ONE, series)), pairOf(term));
  for (let time = 0; time < HALVINGS; time += 1) series = multiply(series, add(pairOf(2), series));
  return scaled(add(ONE, series).hi, twos);
}

/** Multiplies by a power of two that may itself be out of reach. */
function scaled(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * powerOfTwo(half) * powerOfTwo(exponent - half);
}

/** Natural logarithm; -Infinity of 0, NaN below 0. */
export function ln(value: number): number {
  if (!(value > 0)) return value === 0 ? -Infinity : Number.NaN;
  return value === Infinity ? value : logarithm(value).hi;
}

/** e to a power. */
export function exp(value: number): number {
  return Number.isNaN(value) ? value : exponential(pairOf(value));
}

/** A base to an exponent; NaN of a base below 0, which no score has. */
export function power(base: number, exponent: number): number {
  return raised(base, pairOf(exponent));
}

/** The n-th root: a base to one over n, with n a number above 0; NaN of a base below 0. */
export function root(base: number, n: number): number {
  return raised(base, divide(ONE, pairOf(n)));
}

function raised(base: number, exponent: Pair): number {
  if (Number.isNaN(exponent.hi)) return exponent.hi;
  if (exponent.hi === 0 || base === 1) return 1;
  if (!(base > 0)) return base === 0 ? (exponent.hi > 0 ? 0 : Infinity) : Number.NaN;
  if (base === Infinity || Math.abs(exponent.hi) === Infinity)
    return base > 1 === exponent.hi > 0 ? Infinity : 0;
  const log = logarithm(base);
  // What is out of reach is so before the exact product would overflow.
  const size = log.hi * exponent.hi;
  return Math.abs(size) > 2 * MOST_EXPONENT
    ? exponential(pairOf(size))
    : exponential(multiply(log, exponent));
}
