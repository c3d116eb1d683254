import { normaliseText } from "../../src/text";
import { describe, expect, test } from "vitest";
import { allExamples } from "../../build/function-docs";
import { functionNames } from "../../functions";
import { ask, fullWidth, valueOf, withRanges, written } from "./ask";

const examples = allExamples(written);

/** All text of an answer in one form. */
const inOneForm = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (_key, value: unknown) =>
    typeof value === "string" ? normaliseText(value) : value,
  );

describe("the worked examples of the reference", () => {
  test("show every function", () => {
    const shown = new Set(examples.map(({ name }) => name));
    expect(functionNames.filter((name) => !shown.has(name))).toEqual([]);
  });

  test.each(examples.map((example) => [`${example.name} ${JSON.stringify(example.args)}`, example] as const))(
    "%s",
    (_title, { name, args, value, begins }) => {
      const answer = valueOf(name, ...args);
      if (begins !== undefined) {
        expect((answer as unknown[]).slice(0, begins.length)).toEqual(begins);
        expect((answer as unknown[]).length).toBeGreaterThan(begins.length);
      } else if (typeof value === "number") expect(answer).toBeCloseTo(value, 6);
      else expect(answer).toEqual(value);
    },
  );

  test.each(examples.map((example) => [`${example.name} ${JSON.stringify(example.args)}`, example] as const))(
    "typed in full-width characters give the same: %s",
    (_title, { name, args }) => {
      const wide = withRanges(args).map(fullWidth);
      // Names go back to the sheet as they were typed.
      expect(inOneForm(ask(name, ...wide))).toEqual(inOneForm(ask(name, ...args)));
    },
  );

  test.each(examples.map((example) => [`${example.name} ${JSON.stringify(example.args)}`, example] as const))(
    "with every argument as a range of one cell, as Excel hands them over, give the same: %s",
    (_title, { name, args }) => {
      const ranges = withRanges(args).map((arg) => (Array.isArray(arg) || arg === null ? arg : [[arg]]));
      expect(ask(name, ...ranges)).toEqual(ask(name, ...args));
    },
  );
});
