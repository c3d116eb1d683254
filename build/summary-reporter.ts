import type { Reporter, TestModule } from "vitest/node";

/**
 * Counts what a run proved. A test file that does not load proves nothing and counts as one failure; so does an
 * error outside every test. Skipped tests are neither passed nor failed.
 */
export function countOutcomes(modules: readonly Pick<TestModule, "children" | "errors" | "state">[]): {
  passed: number;
  failed: number;
} {
  let passed = 0;
  let failed = 0;
  for (const module of modules) {
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") passed += 1;
      if (state === "failed") failedHere += 1;
    }
    if (module.state() === "failed" && failedHere === 0) failedHere = 1;
    failed += failedHere;
  }
  return { passed, failed };
}

/** Ends a test run with the plain line that continuous integration reads: `N passed, N failed`. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const { passed, failed } = countOutcomes(modules);
    // After the default reporter's own summary, which is written at the same moment.
    process.on("exit", () => {
      process.stdout.write(
        `\n${String(passed)} passed, ${String(failed + (unhandledErrors.length > 0 ? 1 : 0))} failed\n`,
      );
    });
  }
}
