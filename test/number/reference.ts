/** Logarithm and exponential by whole numbers of any length, to hold ours against: slow, plain, and right far beyond 53 bits. */

const BITS = 400n;
const ONE = 1n << BITS;

/** 2 · artanh(1/3). */
const LN2 = logOf(2n, 1n);

/** A number as a fraction of whole numbers, exactly. */
function fractionOf(value: number): readonly [bigint, bigint] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = (bits >> 52n) & 0x7ffn;
  const digits = bits & ((1n << 52n) - 1n);
  const whole = biased === 0n ? digits : digits | (1n << 52n);
  const exponent = (biased === 0n ? 1n : biased) - 1075n;
  const sign = bits >> 63n === 1n ? -1n : 1n;
  return exponent >= 0n ? [sign * (whole << exponent), 1n] : [sign * whole, 1n << -exponent];
}

/** ln of a fraction between ½ and 2, times 2^400: 2 · artanh((a − b) / (a + b)). */
function logOf(a: bigint, b: bigint): bigint {
  const share = ((a - b) * ONE) / (a + b);
  const square = (share * share) >> BITS;
  let [power, sum, odd] = [share, 0n, 1n];
  while (power !== 0n && power !== -1n) {
    sum += power / odd;
    power = (power * square) >> BITS;
    odd += 2n;
  }
  return 2n * sum;
}

/** ln times 2^400. */
function fixedLog(value: number): bigint {
  let [a, b] = fractionOf(value);
  let twos = 0n;
  while (a > b) {
    b <<= 1n;
    twos += 1n;
  }
  while (2n * a < b) {
    a <<= 1n;
    twos -= 1n;
  }
  return logOf(a, b) + twos * LN2;
}

/** The number nearest to a whole number times a power of two; the language rounds a whole number to the nearest, ties to even. */
function nearest(whole: bigint, exponent: number): number {
  return Number(whole) * 2 ** Math.ceil(exponent / 2) * 2 ** Math.floor(exponent / 2);
}

/** e to a whole number over 2^400. */
function fixedExp(value: bigint): number {
  const twos = value / LN2;
  const rest = value - twos * LN2;
  let [term, sum, count] = [ONE, 0n, 1n];
  while (term !== 0n && term !== -1n) {
    sum += term;
    term = (term * rest) / (count << BITS);
    count += 1n;
  }
  return nearest(sum, Number(twos - BITS));
}

export function referenceLn(value: number): number {
  return nearest(fixedLog(value), -Number(BITS));
}

export function referenceExp(value: number): number {
  const [a, b] = fractionOf(value);
  return fixedExp((a << BITS) / b);
}

/** A base to an exponent of `over / under`. */
export function referencePower(base: number, over: number, under = 1): number {
  const [a, b] = fractionOf(over);
  const [c, d] = fractionOf(under);
  return fixedExp((fixedLog(base) * a * d) / (b * c));
}
