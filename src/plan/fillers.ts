import { isAbsent, type Given, type NumberInput } from "../kind";
import { findStep, type Pack } from "../pack";
import { inputsOf, type Plan } from "./compile";
import { codeReader, numberReader, NO_NUMBER, UNREADABLE, type ReadCell } from "./read";
import type { Registers } from "./registers";

export type Row = readonly unknown[];

/** What stands in one column of a table: what is given for an input, or something that may only be as it is expected. */
export type Head =
  | {
      readonly kind: "input";
      readonly at: number;
      readonly id: string;
      readonly period: string | null;
      readonly unit: string | undefined;
    }
  | { readonly kind: "guard"; readonly at: number; readonly admits: (given: Given) => boolean };

/** Reads the cells of one input, or looks whether a guarded one is as expected, for a block of rows. */
type Fill = (rows: readonly Row[], from: number, count: number) => void;

export interface Filler {
  /** The input; null for what is only looked at. */
  readonly id: string | null;
  readonly fill: Fill;
  /** Gives some rows what the first of them has. */
  readonly spread: (count: number) => void;
}

type InputHead = Extract<Head, { kind: "input" }>;

/** Says how each column of a table fills its register; null where the columns of an input contradict each other. */
export function fillersOf(
  pack: Pack,
  plan: Plan,
  heads: readonly Head[],
  registers: Registers,
  read: ReadCell,
): readonly Filler[] | null {
  const fillers: Filler[] = [];
  const { bad } = registers;
  const guard = (at: number, admits: (given: Given) => boolean, id: string | null = null) =>
    fillers.push({ id, fill: guardFiller(at, admits, read, bad), spread: () => undefined });
  const byInput = new Map<string, InputHead[]>();
  for (const head of heads) {
    if (head.kind === "guard") guard(head.at, head.admits);
    else byInput.set(head.id, [...(byInput.get(head.id) ?? []), head]);
  }
  for (const [id, own] of byInput) {
    const input = inputsOf(plan).get(id);
    const values = own.filter(({ period }) => period === null);
    if (values.length > 1) return null;
    const [value] = values;
    if (input?.kind === "number") {
      const filler = numberFiller(input, own, registers, read);
      if (filler === null) for (const { at } of own) guard(at, isAbsent, id);
      else fillers.push({ id, fill: filler, spread: spreadOf(registers.numbers(id)) });
      continue;
    }
    for (const { at, period } of own) if (input === undefined || period !== null) guard(at, isAbsent, id);
    if (input === undefined || value === undefined) continue;
    const isStep = findStep(pack, id) !== undefined;
    const to = isStep ? registers.given(id) : registers.codes(id);
    const fill = codeFiller(value.at, codeReader(pack, plan.scale, input, read), to, bad);
    fillers.push({ id, fill, spread: spreadOf(to) });
  }
  return fillers;
}

const spreadOf = (to: Uint8Array | Float64Array) => (count: number) => {
  to.fill(to[0] ?? 0, 0, count);
};

function guardFiller(at: number, admits: (given: Given) => boolean, read: ReadCell, bad: Uint8Array): Fill {
  const texts = new Map<string, boolean>();
  const isAdmitted = (raw: unknown): boolean => {
    const given = read(raw);
    return given !== undefined && admits(given);
  };
  const kept = (raw: string): boolean => {
    const found = texts.get(raw) ?? isAdmitted(raw);
    if (texts.size < KEPT_TEXTS) texts.set(raw, found);
    return found;
  };
  return (rows, from, count) => {
    for (let row = 0; row < count; row += 1) {
      const raw = rows[from + row]?.[at];
      const isAsExpected = typeof raw === "string" ? kept(raw) : isAdmitted(raw);
      if (!isAsExpected) bad[row] = 1;
    }
  };
}

const KEPT_TEXTS = 1024;

function codeFiller(at: number, codeOf: (raw: unknown) => number, to: Uint8Array, bad: Uint8Array): Fill {
  return (rows, from, count) => {
    for (let row = 0; row < count; row += 1) {
      const code = codeOf(rows[from + row]?.[at]);
      to[row] = code;
      if (code === UNREADABLE) {
        to[row] = 0;
        bad[row] = 1;
      }
    }
  };
}

function numberFiller(
  input: NumberInput,
  heads: readonly InputHead[],
  registers: Registers,
  read: ReadCell,
): Fill | null {
  // A row has one unit: the one that its first column says.
  const numberOf = numberReader(input, heads[0]?.unit, read);
  if (numberOf === null) return null;
  const to = registers.numbers(input.id);
  const { bad } = registers;
  const value = heads.find(({ period }) => period === null);
  if (value !== undefined && heads.length === 1) return valueFiller(value.at, numberOf, to, bad);
  return periodFiller(input, heads, numberOf, to, bad);
}

function valueFiller(
  at: number,
  numberOf: (raw: unknown) => number,
  to: Float64Array,
  bad: Uint8Array,
): Fill {
  return (rows, from, count) => {
    for (let row = 0; row < count; row += 1) {
      const number = numberOf(rows[from + row]?.[at]);
      to[row] = number;
      if (number === NO_NUMBER) {
        to[row] = Number.NaN;
        bad[row] = 1;
      }
    }
  };
}

/** Weighs years, where all of them are there and nothing else is; else takes the one value, or the latest year. */
function periodFiller(
  input: NumberInput,
  heads: readonly InputHead[],
  numberOf: (raw: unknown) => number,
  to: Float64Array,
  bad: Uint8Array,
): Fill {
  const keys = input.periods?.keys ?? ["FY"];
  const weights = input.periods?.weights ?? [1];
  const isWeighed = input.periods !== null;
  const places = keys.map((key) => heads.find(({ period }) => period === key)?.at ?? -1);
  const others = heads.filter(({ period }) => period === null || !keys.includes(period)).map(({ at }) => at);
  const alone = heads.find(({ period }) => period === null)?.at ?? -1;
  return (rows, from, count) => {
    for (let row = 0; row < count; row += 1) {
      const cells = rows[from + row] ?? [];
      let [sum, known, beside, isBad] = [0, 0, 0, false];
      for (const [index, at] of places.entries()) {
        const number = at < 0 ? Number.NaN : numberOf(cells[at]);
        if (number === NO_NUMBER) isBad = true;
        if (Number.isNaN(number)) continue;
        known += 1;
        sum = isWeighed ? sum + number * (weights[index] ?? 0) : number;
      }
      let value = Number.NaN;
      for (const at of others) {
        const number = numberOf(cells[at]);
        if (number === NO_NUMBER) isBad = true;
        if (Number.isNaN(number)) continue;
        beside += 1;
        if (at === alone) value = number;
      }
      if (known > 0) {
        // Years that lack one, or have a value beside them, are for the pipeline to read.
        if (known < places.length || beside > 0) isBad = true;
        value = isWeighed ? Math.round(sum * 1e9) / 1e9 : sum;
      } else if (beside > 1 || (beside > 0 && Number.isNaN(value))) isBad = true;
      to[row] = isBad ? Number.NaN : value;
      if (isBad) bad[row] = 1;
    }
  };
}
