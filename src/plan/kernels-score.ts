import type { Lines, Numbers, Operation, Term } from "../kind";
import { transformed } from "../scorecard";
import { BLOCK, type Registers } from "./registers";

type Op<K extends Operation["kind"]> = Extract<Operation, { kind: K }>;

/** Works out the first so many rows of a block. */
export type Kernel = (rows: number) => void;

/** The same rounding as everywhere: see `settleDecimals`. Written here so that a loop holds no call. */
const settle = (value: number) => Math.round(value * 1e9) / 1e9;

/** Finds the place of a settled value among lines: two for each edge below it, one more on an edge. */
function placeAmong(edges: Float64Array, value: number): number {
  let place = 0;
  while (place < edges.length && (edges[place] ?? 0) < value) place += 1;
  return edges[place] === value ? 2 * place + 1 : 2 * place;
}

function tablesOf({ edges, codes }: Lines): { readonly edges: Float64Array; readonly codes: Uint8Array } {
  return { edges: Float64Array.from(edges), codes: Uint8Array.from(codes) };
}

export function band(lines: Lines, from: Float64Array, to: Uint8Array): Kernel {
  const { edges, codes } = tablesOf(lines);
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const value = from[row] ?? Number.NaN;
      to[row] = Number.isNaN(value) ? 0 : (codes[placeAmong(edges, settle(value))] ?? 0);
    }
  };
}

export function measure({ id, lines }: Op<"measure">, registers: Registers): Kernel {
  return band(lines, registers.numbers(id), registers.codes(id));
}

export function shifted({ id, by, lines }: Op<"shifted">, registers: Registers): Kernel {
  const tables = lines.map((one) => tablesOf(one ?? { edges: [], codes: [0] }));
  const [from, shift, to] = [registers.numbers(id), registers.codes(by), registers.codes(id)];
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const value = from[row] ?? Number.NaN;
      const table = tables[shift[row] ?? 0];
      to[row] =
        table === undefined || Number.isNaN(value)
          ? 0
          : (table.codes[placeAmong(table.edges, settle(value))] ?? 0);
    }
  };
}

/** A grade follows from its score, or is given: both at once are for the pipeline to compare. */
export function grade(
  { id, of, lines, below }: Op<"band">,
  registers: Registers,
  { derives, givenBelow }: { readonly derives: boolean; readonly givenBelow: Uint8Array | null },
): Kernel {
  const to = registers.codes(id);
  const derive: Kernel = derives
    ? band(lines, registers.numbers(of), to)
    : (rows) => void to.fill(0, 0, rows);
  if (below === null) return derive;
  const given = registers.given(id);
  const { bad } = registers;
  return (rows) => {
    derive(rows);
    for (let row = 0; row < rows; row += 1) {
      const stated = given[row] ?? 0;
      if (stated === 0) continue;
      to[row] = stated;
      if (givenBelow !== null && givenBelow[row] !== 0) bad[row] = 1;
    }
  };
}

/** Marks the rows in which something is given among some inputs. */
export function marks(
  codes: readonly Uint8Array[],
  numbers: readonly Float64Array[],
  to: Uint8Array,
): Kernel {
  return (rows) => {
    to.fill(0, 0, rows);
    for (const column of codes)
      for (let row = 0; row < rows; row += 1) to[row] = (to[row] ?? 0) | (column[row] ?? 0);
    for (const column of numbers)
      for (let row = 0; row < rows; row += 1) if (!Number.isNaN(column[row])) to[row] = 1;
  };
}

/** A sum of numbers, part by part in their order, as the pipeline adds them. */
export function adder(
  { of, points }: Numbers,
  weight: number,
  registers: Registers,
  sum: Float64Array,
): Kernel {
  if (points === null) {
    const from = registers.numbers(of);
    return (rows) => {
      for (let row = 0; row < rows; row += 1) sum[row] = (sum[row] ?? 0) + weight * (from[row] ?? 0);
    };
  }
  const from = registers.codes(of);
  const weighed = Float64Array.from(points, (one) => weight * one);
  return (rows) => {
    for (let row = 0; row < rows; row += 1)
      sum[row] = (sum[row] ?? 0) + (weighed[from[row] ?? 0] ?? Number.NaN);
  };
}

/** Four parts in one pass, added in their order: a register is read and written once for all of them. */
function addFour(four: readonly Weighed[], registers: Registers, sum: Float64Array): Kernel {
  const codes = four.map(({ of }) => registers.codes(of));
  const tables = four.map(({ points, weight }) => Float64Array.from(points, (one) => weight * one));
  const [a, b, c, d] = codes;
  const [p, q, r, s] = tables;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return () => undefined;
  if (p === undefined || q === undefined || r === undefined || s === undefined) return () => undefined;
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      let total = (sum[row] ?? 0) + (p[a[row] ?? 0] ?? 0);
      total += q[b[row] ?? 0] ?? 0;
      total += r[c[row] ?? 0] ?? 0;
      sum[row] = total + (s[d[row] ?? 0] ?? 0);
    }
  };
}

interface Weighed {
  readonly of: string;
  readonly points: readonly number[];
  readonly weight: number;
}

/** Adds parts one after the other, four at a time where all four are positions. */
function addersOf(
  parts: readonly (Numbers & { readonly weight: number })[],
  registers: Registers,
  sum: Float64Array,
): readonly Kernel[] {
  const kernels: Kernel[] = [];
  for (let at = 0; at < parts.length;) {
    const four = parts
      .slice(at, at + 4)
      .flatMap(({ of, points, weight }): readonly Weighed[] =>
        points === null ? [] : [{ of, points, weight }],
      );
    const part = parts[at];
    if (four.length === 4) kernels.push(addFour(four, registers, sum));
    else if (part !== undefined) kernels.push(adder(part, part.weight, registers, sum));
    at += four.length === 4 ? 4 : 1;
  }
  return kernels;
}

export function weigh({ id, parts, added, limits }: Op<"weigh">, registers: Registers): Kernel {
  const sum = registers.numbers(id);
  const more = new Float64Array(BLOCK);
  const weighing = addersOf(parts, registers, sum);
  const adding = added.map((part) => adder(part, 1, registers, more));
  const [least, most] = limits;
  return (rows) => {
    sum.fill(0, 0, rows);
    for (const kernel of weighing) kernel(rows);
    if (adding.length > 0) more.fill(0, 0, rows);
    for (const kernel of adding) kernel(rows);
    for (let row = 0; row < rows; row += 1) {
      const total = settle((sum[row] ?? 0) + (more[row] ?? 0));
      sum[row] = total < least ? least : total > most ? most : total;
    }
  };
}

export function regress({ id, intercept, terms }: Op<"regress">, registers: Registers): Kernel {
  const sum = registers.numbers(id);
  const kernels = terms.map((term) => transform(term, registers.numbers(termId(id, term.of)), id, registers));
  const values = terms.map(({ of, coefficient }) => ({
    coefficient,
    from: registers.numbers(termId(id, of)),
  }));
  return (rows) => {
    sum.fill(intercept, 0, rows);
    for (const kernel of kernels) kernel(rows);
    for (const { coefficient, from } of values)
      for (let row = 0; row < rows; row += 1) sum[row] = (sum[row] ?? 0) + coefficient * (from[row] ?? 0);
    for (let row = 0; row < rows; row += 1) sum[row] = settle(sum[row] ?? 0);
  };
}

/** Under which name the transformed quantity of a term is kept. */
export function termId(step: string, of: string): string {
  return `${step}/${of}`;
}

/** An event that never was. */
export const NEVER = Infinity;

function transform(term: Term, to: Float64Array, step: string, registers: Registers): Kernel {
  const { times, transform: form } = term;
  const from = registers.numbers(term.of);
  const constant = form.kind === "reserve-currency" ? registers.numbers(form.constant) : null;
  const other = form.kind === "reserves-months" ? registers.numbers(termId(step, form.unless)) : null;
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const given = from[row] ?? Number.NaN;
      const isNeedless = other !== null && (other[row] ?? 0) > 0;
      if (isNeedless || given === NEVER) to[row] = 0;
      else to[row] = transformedBy(form, given * times, constant?.[row] ?? Number.NaN);
    }
  };
}

/** The pipeline's own transform; a share that never was has no logarithm to add a constant to. */
function transformedBy(form: Term["transform"], value: number, constant: number): number {
  return form.kind === "reserve-currency" && constant === NEVER
    ? Number.NaN
    : transformed(form, value, constant);
}
