import { exp, ln } from "../elementary";

/*
 * The normal distribution from the core's own logarithm and exponential and from nothing that an engine may compute
 * otherwise, so that a seed gives the same losses everywhere.
 */

const ROOT_TWO_PI = 2.5066282746310002;
/** Beyond it the series would need too many terms and lose digits; the fraction has converged. */
const FAR = 4;

function density(x: number): number {
  return exp((-x * x) / 2) / ROOT_TWO_PI;
}

/** The share of a standard normal distribution below a point: the series x + x³/3 + x⁵/15 + …, far out Laplace's continued fraction. */
export function normalBelow(x: number): number {
  if (x === Infinity) return 1;
  if (x < 0) return x < -FAR ? tailBeyond(-x) : 0.5 - halfWithin(-x);
  return x > FAR ? 1 - tailBeyond(x) : 0.5 + halfWithin(x);
}

/** The share between 0 and a point from 0 to FAR. */
function halfWithin(x: number): number {
  let [term, sum] = [x, x];
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return density(x) * sum;
}

const FRACTION_DEPTH = 80;

function tailBeyond(x: number): number {
  if (x === Infinity) return 0;
  let fraction = x;
  for (let depth = FRACTION_DEPTH; depth >= 1; depth -= 1) fraction = x + depth / fraction;
  return density(x) / fraction;
}

/** Highest coefficient first. */
type Coefficients = readonly number[];

const valueAt = (coefficients: Coefficients, x: number) =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** Coefficients of algorithm AS 241 (Wichura 1988, Applied Statistics 37, 477–484): middle, shoulders, tails. */
const MIDDLE: readonly [Coefficients, Coefficients] = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
];
const SHOULDERS: readonly [Coefficients, Coefficients] = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const TAILS: readonly [Coefficients, Coefficients] = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
];

const quotientAt = ([above, below]: readonly [Coefficients, Coefficients], x: number) =>
  valueAt(above, x) / valueAt(below, x);

/** The point below which a share of a standard normal distribution lies: infinite at 0 and at 1. */
export function normalPoint(share: number): number {
  if (share <= 0) return -Infinity;
  if (share >= 1) return Infinity;
  const off = share - 0.5;
  if (Math.abs(off) <= 0.425) return off * quotientAt(MIDDLE, 0.180625 - off * off);
  const size = Math.sqrt(-ln(off < 0 ? share : 1 - share));
  const point = size <= 5 ? quotientAt(SHOULDERS, size - 1.6) : quotientAt(TAILS, size - 5);
  return off < 0 ? -point : point;
}
