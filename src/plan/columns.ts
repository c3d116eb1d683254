import { stepKind, type Answer } from "../kind";
import { dependencies, findStep, type Pack } from "../pack";
import { besideKernel, shortAt } from "./beside";
import { bind } from "./bind";
import { inputsOf, planOf, type Plan } from "./compile";
import { fillersOf, type Filler, type Head, type Row } from "./fillers";
import type { ReadCell } from "./read";
import { BLOCK, Registers } from "./registers";

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
  const step = findStep(pack, id);
  return step !== undefined && stepKind(step).gives === "score";
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
