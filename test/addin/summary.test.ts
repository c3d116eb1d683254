import { expect, test } from "vitest";
import { countOutcomes } from "../../build/summary-reporter";

type Outcome = "passed" | "failed" | "skipped";
type Module = Parameters<typeof countOutcomes>[0][number];

/** A finished test file as the reporter is handed one: only what it counts. */
function finished(state: "passed" | "failed", ...tests: Outcome[]): Module {
  const children = {
    *allTests() {
      for (const outcome of tests) yield { result: () => ({ state: outcome }) };
    },
  };
  return { state: () => state, children, errors: () => [] } as unknown as Module;
}

test("tests are counted over all files, skipped ones on neither side", () => {
  const modules = [finished("passed", "passed", "passed", "skipped"), finished("failed", "passed", "failed")];
  expect(countOutcomes(modules)).toEqual({ passed: 3, failed: 1 });
});

test("a file that does not load is one failure although it has no tests", () => {
  expect(countOutcomes([finished("failed"), finished("passed", "passed")])).toEqual({ passed: 1, failed: 1 });
});

test("a file whose hook failed is a failure although every test of it passed", () => {
  expect(countOutcomes([finished("failed", "passed", "passed")])).toEqual({ passed: 2, failed: 1 });
});
