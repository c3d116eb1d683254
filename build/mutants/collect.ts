/** What a file of tests says when it is loaded, by the words of the test runner that it imports. */
type Run = (...given: unknown[]) => unknown;

interface Group {
  readonly name: string;
  readonly above?: Group;
  readonly beforeAll: Run[];
  readonly beforeEach: Run[];
  readonly afterEach: Run[];
  readonly afterAll: Run[];
}

export interface Test {
  readonly id: string;
  readonly group: Group;
  readonly run: () => unknown;
}

const group = (name: string, above?: Group): Group => ({
  name,
  ...(above === undefined ? {} : { above }),
  beforeAll: [],
  beforeEach: [],
  afterEach: [],
  afterAll: [],
});

/** The groups that a group stands in, the outermost first, and itself. */
export function groupsOf(innermost: Group): readonly Group[] {
  const groups: Group[] = [];
  for (let one: Group | undefined = innermost; one !== undefined; one = one.above) groups.unshift(one);
  return groups;
}

let here = group("");
let tests: Test[] = [];
const seen = new Map<string, number>();

/** Loads a file of tests and gives what it declared, in its order. */
export function collect(name: string, load: () => unknown): readonly Test[] {
  here = group(name);
  tests = [];
  seen.clear();
  load();
  return tests;
}

function declareTest(name: unknown, ...given: unknown[]): void {
  const run = given.find((one): one is Run => typeof one === "function");
  if (run === undefined) return;
  const full = [...groupsOf(here).map((one) => one.name), String(name)].join(" › ");
  const times = (seen.get(full) ?? 0) + 1;
  seen.set(full, times);
  tests.push({ id: times === 1 ? full : `${full} #${String(times)}`, group: here, run: () => run({}) });
}

function declareGroup(name: unknown, ...given: unknown[]): void {
  const run = given.find((one): one is Run => typeof one === "function");
  const outer = here;
  here = group(String(name), outer);
  try {
    run?.();
  } finally {
    here = outer;
  }
}

type Declare = (name: unknown, ...given: unknown[]) => void;

const nothing: Declare = () => undefined;

/** `it` or `describe` with what hangs on it. */
function withForms(declare: Declare) {
  const each =
    (rows: readonly unknown[]) =>
    (name: unknown, ...given: unknown[]): void => {
      const run = given.find((one): one is Run => typeof one === "function");
      for (const row of rows)
        declare(name, () => (Array.isArray(row) ? run?.(...(row as unknown[])) : run?.(row)));
    };
  const when = (holds: unknown): Declare => (holds ? declare : nothing);
  return Object.assign(declare.bind(null), {
    each,
    skip: Object.assign(nothing.bind(null), { each: () => nothing }),
    todo: nothing,
    skipIf: (holds: unknown) => when(!holds),
    runIf: when,
  });
}

const it = withForms(declareTest);

export const words = {
  it,
  test: it,
  describe: withForms(declareGroup),
  beforeAll: (run: Run) => here.beforeAll.push(run),
  beforeEach: (run: Run) => here.beforeEach.push(run),
  afterEach: (run: Run) => here.afterEach.push(run),
  afterAll: (run: Run) => here.afterAll.push(run),
};
