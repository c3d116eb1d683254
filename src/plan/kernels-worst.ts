import type { Among, Operation } from "../kind";
import type { Kernel } from "./kernels-score";
import { BLOCK, type Registers } from "./registers";

type Op<K extends Operation["kind"]> = Extract<Operation, { kind: K }>;

/** A table by position, and the positions of a block. */
interface Looked<T> {
  readonly codes: Uint8Array;
  readonly table: T;
}

/** Takes the worse of two scores in the rows in which a position calls for it. */
export function worse({ id, of, other, when }: Op<"worse">, registers: Registers): Kernel {
  const [usual, near, to] = [registers.numbers(of), registers.numbers(other), registers.numbers(id)];
  const calls = when.map((one) => lookedAt(one, registers));
  const called = new Uint8Array(BLOCK);
  return (rows) => {
    called.fill(0, 0, rows);
    for (const { codes, table } of calls)
      for (let row = 0; row < rows; row += 1)
        called[row] = (called[row] ?? 0) | (table[codes[row] ?? 0] ?? 0);
    for (let row = 0; row < rows; row += 1) {
      const [score, against] = [usual[row] ?? Number.NaN, near[row] ?? Number.NaN];
      to[row] = called[row] === 1 && against > score ? against : score;
    }
  };
}

/** Raises a score to what the weakest links ask for. */
export function raise({ id, of, links, most }: Op<"raise">, registers: Registers): Kernel {
  const [from, to] = [registers.numbers(of), registers.numbers(id)];
  const looked = links.map((link): Looked<Float64Array> => {
    return { codes: registers.codes(link.of), table: Float64Array.from(link.least) };
  });
  return (rows) => {
    for (let row = 0; row < rows; row += 1) to[row] = from[row] ?? Number.NaN;
    for (const { codes, table } of looked)
      for (let row = 0; row < rows; row += 1) {
        const least = table[codes[row] ?? 0] ?? -Infinity;
        if (least > (to[row] ?? Number.NaN)) to[row] = least > most ? most : least;
      }
  };
}

/** Nothing known where a line looks. */
const UNKNOWN = 255;

/** Holds ranks at lines: the worst of them all, and no rating where one looks at nothing. */
export function under({ id, of, lines }: Op<"under">, registers: Registers): Kernel {
  const [from, to] = [registers.codes(of), registers.codes(id)];
  const drawn = lines.map((line) => ({
    codes: registers.codes(line.of),
    table: Uint8Array.from([UNKNOWN, ...line.ranks.slice(1)]),
    unless: line.unless.map((one) => lookedAt(one, registers)),
  }));
  return (rows) => {
    for (let row = 0; row < rows; row += 1) to[row] = from[row] ?? 0;
    for (const { codes, table, unless } of drawn)
      for (let row = 0; row < rows; row += 1) {
        const best = table[codes[row] ?? 0] ?? UNKNOWN;
        if (best > (to[row] ?? 0) && !unless.some((one) => one.table[one.codes[row] ?? 0] === 1))
          to[row] = best;
      }
    for (let row = 0; row < rows; row += 1) if (from[row] === 0 || to[row] === UNKNOWN) to[row] = 0;
  };
}

function lookedAt({ of, at }: Among, registers: Registers): Looked<Uint8Array> {
  return { codes: registers.codes(of), table: Uint8Array.from(at, Number) };
}
