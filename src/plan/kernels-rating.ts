import type { Operation } from "../kind";
import { adder, band, type Kernel } from "./kernels-score";
import { BLOCK, type Registers } from "./registers";

type Op<K extends Operation["kind"]> = Extract<Operation, { kind: K }>;

export function rate({ id, of, lines }: Op<"rate">, registers: Registers): Kernel {
  return band(lines, registers.numbers(of), registers.codes(id));
}

export function meet(
  { id, row: rowId, column: columnId, width, ranks }: Op<"meet">,
  registers: Registers,
): Kernel {
  const [rowOf, columnOf, to] = [registers.codes(rowId), registers.codes(columnId), registers.codes(id)];
  const cells = Uint8Array.from(ranks);
  return (rows) => {
    for (let row = 0; row < rows; row += 1)
      to[row] = cells[(rowOf[row] ?? 0) * width + (columnOf[row] ?? 0)] ?? 0;
  };
}

export function same({ id, of }: Op<"same">, registers: Registers): Kernel {
  const [from, to] = [registers.codes(of), registers.codes(id)];
  return (rows) => {
    for (let row = 0; row < rows; row += 1) to[row] = from[row] ?? 0;
  };
}

/** Moves by notches: refused ones and those at a floor are for the pipeline to say. */
export function move(step: Op<"move">, registers: Registers): Kernel {
  const { limits, refuses, floor, last, worst, within } = step;
  const [from, to] = [registers.codes(step.of), registers.codes(step.id)];
  const sum = new Float64Array(BLOCK);
  const adding = step.by.map((numbers) => adder(numbers, 1, registers, sum));
  const [least, most] = limits;
  const drawn = within === null ? null : registers.codes(within);
  const line = within === null ? null : registers.codes(lineId(within));
  const { bad } = registers;
  return (rows) => {
    sum.fill(0, 0, rows);
    for (const kernel of adding) kernel(rows);
    for (let row = 0; row < rows; row += 1) {
      const base = from[row] ?? 0;
      const notches = sum[row] ?? Number.NaN;
      if (base === 0 || Number.isNaN(notches) || drawn?.[row] === 0) {
        to[row] = 0;
        continue;
      }
      const isRefused = refuses && (notches < least || notches > most);
      if (isRefused || (floor > 0 && notches !== 0 && base >= floor)) bad[row] = 1;
      let rank = base - Math.max(Math.min(notches, most), least);
      rank = Math.min(Math.max(rank, 1), worst, Math.max(base, last));
      if (floor > 0 && notches !== 0 && rank > floor) rank = floor;
      const best = line?.[row] ?? 0;
      to[row] = rank < best ? best : rank;
    }
  };
}

export function hold({ id, of, by, ranks }: Op<"hold">, registers: Registers): Kernel {
  const [from, option, to] = [registers.codes(of), registers.codes(by), registers.codes(id)];
  const caps = Int16Array.from(ranks);
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const base = from[row] ?? 0;
      const cap = caps[option[row] ?? 0] ?? -1;
      to[row] = base === 0 || cap < 0 ? 0 : Math.max(base, cap);
    }
  };
}

/** Support: as much as the strongest of the supporters lifts, none beyond its own rating. */
export function lift({ id, of, providers }: Op<"lift">, registers: Registers): Kernel {
  const [from, to] = [registers.codes(of), registers.codes(id)];
  const others = providers.map(({ rating, strength, notches }) => ({
    rating: registers.codes(rating),
    strength: registers.codes(strength),
    notches: Float64Array.from(notches),
  }));
  return (rows) => {
    for (let row = 0; row < rows; row += 1) to[row] = from[row] ?? 0;
    for (const { rating, strength, notches } of others)
      for (let row = 0; row < rows; row += 1) {
        const base = from[row] ?? 0;
        const wanted = notches[strength[row] ?? 0] ?? Number.NaN;
        const supporter = rating[row] ?? 0;
        if (wanted === 0) continue;
        if (base === 0 || supporter === 0 || Number.isNaN(wanted)) to[row] = 0;
        else if (to[row] !== 0) to[row] = Math.min(to[row] ?? 0, Math.max(supporter, base - wanted, 0), base);
      }
  };
}

/** Under which name the line is kept that a sovereign step draws. */
export function lineId(step: string): string {
  return `${step}/line`;
}

export function overshadow(step: Op<"overshadow">, registers: Registers): Kernel {
  const { last, worst } = step;
  const [from, option, to] = [registers.codes(step.of), registers.codes(step.by), registers.codes(step.id)];
  const line = registers.codes(lineId(step.id));
  const rulings = step.rulings.map((ruling) => {
    if (ruling === null || ruling.mode === "none") return ruling;
    return { adjusts: ruling.mode === "adjust", uplift: ruling.uplift, above: registers.codes(ruling.of) };
  });
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const base = from[row] ?? 0;
      const ruling = rulings[option[row] ?? 0] ?? null;
      line[row] = 0;
      if (base === 0 || ruling === null) to[row] = 0;
      else if ("mode" in ruling) to[row] = base;
      else {
        const above = ruling.above[row] ?? 0;
        const limit = Math.max(above - ruling.uplift, 1);
        const gap = Math.max(limit - base, 0);
        if (above === 0) to[row] = 0;
        else if (ruling.adjusts) to[row] = Math.min(base + Math.ceil(gap / 2), worst, Math.max(base, last));
        else {
          to[row] = Math.max(base, limit);
          line[row] = limit;
        }
      }
    }
  };
}
