import { isAbsent, type Answer, type Given, type NumberInput } from "../kind";
import { dependencies, findStep, type Pack } from "../pack";
import { bind } from "./bind";
import { inputsOf, planOf, type Plan } from "./compile";
import { NEVER, termId, type Kernel } from "./kernels-score";
import { codeReader, numberReader, NO_NUMBER, UNREADABLE, type ReadCell } from "./read";
import { BLOCK, Registers } from "./registers";

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

interface Filler {
  /** The input; null for what is only looked at. */
  readonly id: string | null;
  readonly fill: Fill;
  /** Gives some rows what the first of them has. */
  readonly spread: (count: number) => void;
}

/** The columns of a table bound to a plan: it rates a block of rows at a time, and leaves alone what it must not answer. */
export interface Columns {
  readonly plan: Plan;
  /** Rows of a block that it rated: 1. The others are for the traced pipeline. */
  readonly rated: Uint8Array;
  /** Rates some rows of a table, a block of them at the most. */
  rate(rows: readonly Row[], from: number, count: number): void;
  /** Rates some rows that hold one row's cells but for those of some inputs; only these are read of the rows. */
  rateAround(row: Row, inputs: ReadonlySet<string>, rows: readonly Row[], count: number): void;
  /** Works out again what the rows that were read last come to. */
  rerun(count: number): void;
  /** Ranks by row, of a step that the result stands on; undefined for others. */
  ranks(id: string): Uint8Array | undefined;
  /** Scores by row; NaN where there is none, as below a grade that is given. */
  scores(id: string): Float64Array | undefined;
  /** Positions by row among the answers of a graded item or step. */
  grades(id: string): { readonly codes: Uint8Array; readonly answers: readonly Answer[] } | undefined;
  /** The short-term symbol of a rated row. */
  short(row: number): string | undefined;
}

/**
 * Binds the columns of a table to a methodology's plan; null where no row could be rated by it.
 * @param upTo the output up to which rows are rated
 * @param read reads a cell that is neither a number nor a known text
 */
export function openColumns(
  pack: Pack,
  heads: readonly Head[],
  upTo: "final" | "standalone",
  read: ReadCell,
): Columns | null {
  const plan = planOf(pack);
  const result = pack.outputs[upTo];
  if (plan === null) return null;
  const registers = new Registers();
  const fillers = fillersOf(pack, plan, heads, registers, read);
  if (fillers === null) return null;
  const given = new Set(
    heads.flatMap((head) => (head.kind === "input" && inputsOf(plan).has(head.id) ? [head.id] : [])),
  );
  const demanded = demandedFor(pack, result);
  const beside = upTo === "final" ? besideKernel(plan, given, registers, result) : null;
  const local = beside === null ? undefined : plan.beside?.local?.id;
  const kernels = bind(plan, given, [result, ...(local === undefined ? [] : [local])], registers);
  if (kernels === null) return null;
  const rated = new Uint8Array(BLOCK);
  const ranks = registers.codes(result);
  const rerun = (count: number) => {
    for (const kernel of kernels) kernel(count);
    beside?.(count);
    for (let row = 0; row < count; row += 1)
      rated[row] = registers.bad[row] === 0 && ranks[row] !== 0 ? 1 : 0;
  };
  return {
    plan,
    rated,
    rerun,
    rate(rows, from, count) {
      registers.bad.fill(0, 0, count);
      for (const { fill } of fillers) fill(rows, from, count);
      rerun(count);
    },
    rateAround(row, inputs, rows, count) {
      const { bad } = registers;
      bad[0] = 0;
      const isOf = ({ id }: Filler) => id !== null && inputs.has(id);
      for (const filler of fillers) {
        if (isOf(filler)) continue;
        filler.fill([row], 0, 1);
        filler.spread(count);
      }
      bad.fill(bad[0], 0, count);
      for (const filler of fillers) if (isOf(filler)) filler.fill(rows, 0, count);
      rerun(count);
    },
    ranks: (id) =>
      id === local || (demanded.has(id) && plan.ratings.has(id)) ? registers.codes(id) : undefined,
    scores: (id) => (demanded.has(id) && isScore(pack, id) ? registers.numbers(id) : undefined),
    grades(id) {
      const answers = plan.answers.get(id);
      return answers === undefined || !demanded.has(id) ? undefined : { codes: registers.codes(id), answers };
    },
    short: (row) => (beside === null ? undefined : shortAt(plan, registers, result, row)),
  };
}

function isScore(pack: Pack, id: string): boolean {
  const kind = findStep(pack, id)?.kind;
  return kind === "score" || kind === "linear";
}

/** Lists what a result always stands on where it is there: not what only shifts the thresholds of measures. */
function demandedFor(pack: Pack, result: string): ReadonlySet<string> {
  const found = new Set<string>();
  const reach = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    const step = findStep(pack, id);
    if (step !== undefined) for (const below of dependencies(step)) reach(below);
  };
  reach(result);
  return found;
}

type InputHead = Extract<Head, { kind: "input" }>;

function fillersOf(
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

/** What stands beside the final rating, and withholds it where it is called for and cannot be worked out. */
function besideKernel(
  plan: Plan,
  given: ReadonlySet<string>,
  registers: Registers,
  final: string,
): Kernel | null {
  const { beside } = plan;
  if (beside === null) return null;
  const { local, short } = beside;
  const called = local === null ? [] : local.calledBy.filter((id) => given.has(id));
  const isCalled = called.map((id) => callOf(plan, id, registers));
  const ranks = local === null ? null : registers.codes(local.id);
  const isOpen =
    short !== null && [...short.lower, ...short.higher].filter((symbol) => symbol === null).length > 2;
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      if (isCalled.some((calls) => calls(row))) {
        if (ranks?.[row] === 0) registers.bad[row] = 1;
      } else if (ranks !== null) ranks[row] = 0;
      if (isOpen && shortAt(plan, registers, final, row) === undefined) registers.bad[row] = 1;
    }
  };
}

function callOf(plan: Plan, id: string, registers: Registers): (row: number) => boolean {
  if (inputsOf(plan).get(id)?.kind === "number") {
    const numbers = registers.numbers(id);
    return (row) => !Number.isNaN(numbers[row]);
  }
  const codes = plan.operations.some((operation) => operation.id === id)
    ? registers.given(id)
    : registers.codes(id);
  return (row) => codes[row] !== 0;
}

function shortAt(plan: Plan, registers: Registers, final: string, row: number): string | undefined {
  const short = plan.beside?.short ?? null;
  if (short === null) return undefined;
  const terms = plan.operations.flatMap((one) => (one.kind === "regress" ? [one] : []));
  const isHigher = short.conditions.some((condition) => {
    if ("positive" in condition)
      return terms.some(
        ({ id, terms: own }) =>
          own.some(({ of }) => of === condition.positive) &&
          (registers.numbers(termId(id, condition.positive))[row] ?? 0) > 0,
      );
    const quantity = registers.numbers(condition.of)[row] ?? Number.NaN;
    return quantity !== NEVER && quantity >= condition.atLeast;
  });
  return (isHigher ? short.higher : short.lower)[registers.codes(final)[row] ?? 0] ?? undefined;
}
