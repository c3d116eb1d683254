import { join, relative } from "node:path";
import {
  INSTRUMENTER_CONSTANTS,
  type InstrumenterContext,
  type StrykerOptions,
} from "@stryker-mutator/api/core";
import type { Logger } from "@stryker-mutator/api/logging";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from "@stryker-mutator/api/test-runner";
import * as spy from "@vitest/spy";
import { collect, groupsOf, words, type Test } from "./collect";
import { expect } from "./expect";
import { laws } from "./laws";
import { Modules } from "./modules";
import { ownTests } from "./near";

/** What this runner is told beyond Stryker's own options. */
export interface NearOptions {
  readonly near: readonly string[];
}

/** A test that takes longer than this, in milliseconds and with every mutant built in, is not near: each survivor would pay for it. */
const NEAR_ENOUGH = 2_000;

/**
 * How long tests of other folders look for a mutant, in milliseconds, the quickest first, after those of its own: one that lives on
 * by then has survived.
 */
const PATIENCE = 1_500;

const context: InstrumenterContext = ((globalThis as unknown as Record<string, InstrumenterContext>)[
  INSTRUMENTER_CONSTANTS.NAMESPACE
] ??= {});

/**
 * Runs the files of tests in this process, each mutant over modules that are evaluated anew: some hundred times faster than starting a
 * runner for each, and with nothing left over from the last.
 */
class NearTests implements TestRunner {
  static readonly inject = tokens(commonTokens.options, commonTokens.logger);
  readonly #files: readonly string[];
  readonly #modules = new Modules(
    process.cwd(),
    { vitest: { ...words, expect, vi: spy }, "fast-check": { __esModule: true, default: laws } },
    process.env["MUTANTS_COMPILED"] ?? ".cache/compiled",
  );
  readonly #log: Logger;
  /** Tests that fail without a mutant, or take too long. */
  readonly #leftOut = new Set<string>();
  readonly #took = new Map<string, number>();

  constructor(options: StrykerOptions, log: Logger) {
    this.#log = log;
    this.#files = (options as StrykerOptions & NearOptions).near.map((file) => join(process.cwd(), file));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    delete context.activeMutant;
    const results: TestResult[] = [];
    for (const file of this.#files) {
      const run = await this.#run(testsOf(file, this.#modules.graph()), () => true);
      const here = run.map((one) => ({ ...one, fileName: file }));
      this.#took.set(
        file,
        here.reduce((sum, one) => sum + one.timeSpentMs, 0),
      );
      for (const one of here) {
        if (one.status === TestStatus.Failed)
          this.#log.warn(`${one.id} fails without a mutant: ${one.failureMessage}`);
        if (one.status === TestStatus.Failed || one.timeSpentMs > NEAR_ENOUGH) this.#leftOut.add(one.id);
        else results.push(one);
      }
    }
    const covered = context.mutantCoverage ?? { static: {}, perTest: {} };
    const perTest = Object.fromEntries(
      Object.entries(covered.perTest).filter(([id]) => !this.#leftOut.has(id)),
    );
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: { ...covered, perTest } };
  }

  async mutantRun({
    testFilter,
    hitLimit,
    activeMutant,
    sandboxFileName,
  }: MutantRunOptions): Promise<MutantRunResult> {
    context.activeMutant = activeMutant.id;
    context.hitCount = 0;
    if (hitLimit === undefined) delete context.hitLimit;
    else context.hitLimit = hitLimit;
    const load = this.#modules.graph();
    const declared = new Map<string, readonly Test[]>();
    const asked = testFilter && new Set(testFilter);
    const own = ownTests(nameOf(sandboxFileName));
    const isOwn = (file: string) => nameOf(file).startsWith(own);
    const took = (file: string) => this.#took.get(file) ?? 0;
    const files = this.#files
      .filter((file) => !asked || testFilter.some((id) => id.startsWith(`${nameOf(file)} ›`)))
      .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || took(a) - took(b));
    const results: TestResult[] = [];
    // What a test remembers is reckoned to it alone, and another may be the one that looks: so the rest of its file comes after it.
    for (const turn of asked ? [true, false] : [true]) {
      const until = performance.now() + PATIENCE;
      for (const file of files) {
        if (performance.now() > until && !(turn && isOwn(file))) break;
        const tests = declared.get(file) ?? testsOf(file, load);
        declared.set(file, tests);
        const here = await this.#run(tests, ({ id }) => !asked || asked.has(id) === turn, true);
        results.push(...here);
        const timeOut = determineHitLimitReached(context.hitCount, context.hitLimit);
        if (timeOut || here.some((one) => one.status === TestStatus.Failed)) {
          return toMutantRunResult(timeOut ?? { status: DryRunStatus.Complete, tests: results });
        }
      }
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
  }

  async #run(tests: readonly Test[], wanted: (test: Test) => boolean, bail = false): Promise<TestResult[]> {
    const results: TestResult[] = [];
    const begun = new Set<unknown>();
    const chosen = tests.filter((test) => wanted(test) && !this.#leftOut.has(test.id));
    for (const test of chosen) {
      const result = await runTest(test, begun);
      results.push(result);
      if (bail && result.status === TestStatus.Failed) break;
    }
    for (const test of chosen) {
      for (const group of groupsOf(test.group))
        if (begun.delete(group)) for (const end of group.afterAll) await end();
    }
    return results;
  }
}

/** Loads a file of tests; one that does not load is a test that fails. */
function testsOf(file: string, load: (file: string) => unknown): readonly Test[] {
  const name = nameOf(file);
  try {
    return collect(name, () => load(file));
  } catch (error) {
    return collect(name, () => {
      words.it("loads", () => {
        throw error;
      });
    });
  }
}

async function runTest(test: Test, begun: Set<unknown>): Promise<TestResult> {
  const groups = groupsOf(test.group);
  const started = performance.now();
  try {
    for (const group of groups) {
      if (begun.has(group)) continue;
      begun.add(group);
      for (const begin of group.beforeAll) await begin();
    }
    context.currentTestId = test.id;
    for (const group of groups) for (const begin of group.beforeEach) await begin();
    await test.run();
    for (const group of groups) for (const end of group.afterEach) await end();
    return {
      id: test.id,
      name: test.id,
      status: TestStatus.Success,
      timeSpentMs: performance.now() - started,
    };
  } catch (error) {
    return failed(test.id, error, performance.now() - started);
  } finally {
    delete context.currentTestId;
  }
}

function failed(id: string, error: unknown, timeSpentMs: number): TestResult {
  const failureMessage = error instanceof Error ? error.message : String(error);
  return { id, name: id, status: TestStatus.Failed, failureMessage, timeSpentMs };
}

const nameOf = (file: string): string => relative(process.cwd(), file);

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "near", NearTests)];

export const strykerValidationSchema = {
  properties: { near: { type: "array", items: { type: "string" } } },
};
