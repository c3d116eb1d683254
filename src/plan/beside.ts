import { inputsOf, type Plan } from "./compile";
import { NEVER, termId, type Kernel } from "./kernels-score";
import type { Registers } from "./registers";

/** What stands beside the final rating, and withholds it where it is called for and cannot be worked out. */
export function besideKernel(
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

/** The short-term symbol of a row; undefined where there is none. */
export function shortAt(plan: Plan, registers: Registers, final: string, row: number): string | undefined {
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
