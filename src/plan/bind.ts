import type { Operation } from "../kind";
import { inputsOf, type Plan } from "./compile";
import * as rating from "./kernels-rating";
import * as score from "./kernels-score";
import * as worst from "./kernels-worst";
import { BLOCK, type Registers } from "./registers";

/**
 * Orders what a result needs, from what is given upward, and leaves out what can come to nothing because none of its columns
 * is there. Null where the result itself can come to nothing.
 * @param given ids of the inputs that there are columns for
 * @param targets ids of results; those that can come to nothing are left out, save the first
 */
export function bind(
  plan: Plan,
  given: ReadonlySet<string>,
  targets: readonly string[],
  registers: Registers,
): readonly score.Kernel[] | null {
  const byId = operationsById(plan);
  const known = new Map<string, boolean>();
  const kernels: score.Kernel[] = [];
  const reach = (id: string): boolean => {
    const found = known.get(id);
    if (found !== undefined) return found;
    known.set(id, false);
    const operation = byId.get(id);
    const isThere = operation === undefined ? given.has(id) : enter(operation);
    known.set(id, isThere);
    return isThere;
  };
  const enter = (operation: Operation): boolean => {
    const { needed, useful } = refsOf(operation);
    // All are entered, so that what is given too many times is seen wherever it stands.
    const all = needed.map(reach);
    for (const id of useful) reach(id);
    const isDerived = all.every((one) => one) && (!isMeasure(operation) || given.has(operation.id));
    if (operation.kind === "band" && operation.below !== null && given.has(operation.id)) {
      const below = operation.below.filter((id) => given.has(id));
      const mark = below.length === 0 ? null : new Uint8Array(BLOCK);
      if (mark !== null) kernels.push(marksOf(plan, below, registers, mark));
      kernels.push(score.grade(operation, registers, { derives: isDerived, givenBelow: mark }));
      return true;
    }
    if (isDerived) kernels.push(kernelOf(operation, registers));
    return isDerived;
  };
  const [first, ...others] = targets;
  if (first === undefined || !reach(first)) return null;
  for (const id of others) reach(id);
  return kernels;
}

function isMeasure({ kind }: Operation): boolean {
  return kind === "measure" || kind === "shifted";
}

const operationsOf = new WeakMap<Plan, ReadonlyMap<string, Operation>>();

function operationsById(plan: Plan): ReadonlyMap<string, Operation> {
  const found =
    operationsOf.get(plan) ?? new Map(plan.operations.map((operation) => [operation.id, operation]));
  operationsOf.set(plan, found);
  return found;
}

/** Lists what results stand on, themselves included. */
export function demandedBy({ operations }: Plan, targets: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(targets);
  for (const operation of operations.toReversed()) {
    if (!wanted.has(operation.id)) continue;
    const { needed, useful } = refsOf(operation);
    for (const id of [...needed, ...useful]) wanted.add(id);
  }
  return wanted;
}

/** What an operation cannot do without, and what it reads where it is there. */
export function refsOf(operation: Operation): {
  readonly needed: readonly string[];
  readonly useful: readonly string[];
} {
  switch (operation.kind) {
    case "measure":
      return { needed: [], useful: [] };
    case "shifted":
      return { needed: [operation.by], useful: [] };
    case "weigh":
      return { needed: [...operation.parts, ...operation.added].map(({ of }) => of), useful: [] };
    case "worse":
      return {
        needed: [operation.of, operation.other, ...operation.when.map(({ of }) => of)],
        useful: [],
      };
    case "raise":
      return { needed: [operation.of, ...operation.links.map(({ of }) => of)], useful: [] };
    case "under":
      return {
        needed: [
          operation.of,
          ...operation.lines.flatMap(({ of, unless }) => [of, ...unless.map((one) => one.of)]),
        ],
        useful: [],
      };
    case "regress":
      return regressRefs(operation);
    case "band":
    case "rate":
    case "same":
      return { needed: [operation.of], useful: [] };
    case "meet":
      return { needed: [operation.row, operation.column], useful: [] };
    case "move":
      return {
        needed: [
          operation.of,
          ...operation.by.map(({ of }) => of),
          ...(operation.within === null ? [] : [operation.within]),
        ],
        useful: [],
      };
    case "hold":
      return { needed: [operation.of, operation.by], useful: [] };
    case "lift":
      return {
        needed: [operation.of, ...operation.providers.map(({ strength }) => strength)],
        useful: operation.providers.map((provider) => provider.rating),
      };
    case "overshadow":
      return {
        needed: [operation.of, operation.by],
        useful: operation.rulings.flatMap((one) => (one === null || one.mode === "none" ? [] : [one.of])),
      };
  }
}

function regressRefs({ terms }: Extract<Operation, { kind: "regress" }>): ReturnType<typeof refsOf> {
  const spared = terms.filter(({ transform }) => transform.kind === "reserves-months").map(({ of }) => of);
  const constants = terms.flatMap(({ transform }) =>
    transform.kind === "reserve-currency" ? [transform.constant] : [],
  );
  const needed = terms.map(({ of }) => of).filter((of) => !spared.includes(of));
  return { needed, useful: [...spared, ...constants] };
}

function kernelOf(operation: Operation, registers: Registers): score.Kernel {
  switch (operation.kind) {
    case "measure":
      return score.measure(operation, registers);
    case "shifted":
      return score.shifted(operation, registers);
    case "weigh":
      return score.weigh(operation, registers);
    case "worse":
      return worst.worse(operation, registers);
    case "raise":
      return worst.raise(operation, registers);
    case "under":
      return worst.under(operation, registers);
    case "regress":
      return score.regress(operation, registers);
    case "band":
      return score.grade({ ...operation, below: null }, registers, { derives: true, givenBelow: null });
    case "rate":
      return rating.rate(operation, registers);
    case "meet":
      return rating.meet(operation, registers);
    case "move":
      return rating.move(operation, registers);
    case "hold":
      return rating.hold(operation, registers);
    case "lift":
      return rating.lift(operation, registers);
    case "overshadow":
      return rating.overshadow(operation, registers);
    case "same":
      return rating.same(operation, registers);
  }
}

function marksOf(plan: Plan, below: readonly string[], registers: Registers, to: Uint8Array): score.Kernel {
  const inputs = below.flatMap((id) => inputsOf(plan).get(id) ?? []);
  const byId = operationsById(plan);
  const codes = inputs.flatMap(({ kind, id }) =>
    kind === "code" ? [byId.has(id) ? registers.given(id) : registers.codes(id)] : [],
  );
  const numbers = inputs.flatMap(({ kind, id }) => (kind === "number" ? [registers.numbers(id)] : []));
  return score.marks(codes, numbers, to);
}
