import { describe, expect, test } from "vitest";
import { callFunction, functionNames } from "../../functions";
import { ratios } from "../../src";
import { ask, errorCell, withRanges } from "./ask";
import { goodCalls, type Row } from "./good-calls";

const cases = Object.entries(goodCalls).flatMap(([name, row]) =>
  row.arguments.map(([argument, whenBlank, whenZero], index) => ({
    name,
    row,
    argument,
    index,
    whenBlank,
    whenZero,
  })),
);

function askWith(row: Row, name: string, index: number, value: unknown) {
  return ask(name, ...row.good.map((good, at) => (at === index ? value : good)));
}

function expectGiven(row: Row, name: string, index: number, value: unknown, expected: unknown): void {
  const answer = askWith(row, name, index, value);
  const good = ask(name, ...row.good);
  expect(good.ok).toBe(true);
  if (expected === "same") expect(answer).toEqual(good);
  else if (expected === "other") expect(answer.ok && answer.value !== (good.ok && good.value)).toBe(true);
  else if (expected === "#N/A" || expected === "#VALUE!")
    expect(answer).toMatchObject({ ok: false, error: expected });
  else expect(answer).toEqual({ ok: true, value: expected });
}

describe("blanks, zeros and errors, argument by argument", () => {
  test.each(cases)("$name: a blank $argument gives $whenBlank", ({ name, row, index, whenBlank }) => {
    for (const blank of [undefined, null, "", "  ", [[null]]])
      expectGiven(row, name, index, blank, whenBlank);
  });

  test.each(cases)("$name: 0 for $argument gives $whenZero", ({ name, row, index, whenZero }) => {
    expectGiven(row, name, index, 0, whenZero);
  });

  test.each(cases)("$name: an error in $argument is #VALUE! naming it", ({ name, row, index, argument }) => {
    const answer = askWith(
      row,
      name,
      index,
      argument === "subject" ? [["governance", errorCell("#DIV/0!")]] : errorCell("#DIV/0!"),
    );
    expect(answer).toMatchObject({ ok: false, error: "#VALUE!" });
    const named =
      argument === "subject" || (name === "RATING.GRADE" && argument === "value") ? "overnance" : argument;
    expect(answer.ok ? "" : answer.message).toContain(named);
    expect(answer.ok ? "" : answer.message).toContain("#DIV/0!");
  });

  test("every function with an argument is in the table, or is a ratio, or rates a table", () => {
    const others = functionNames.filter(
      (name) => goodCalls[name] === undefined && !name.startsWith("RATIO.") && name !== "METHOD.LIST",
    );
    // Their arguments hold several cells each: see table.test.ts, method.test.ts and own-method.test.ts.
    expect(others).toEqual(["RATING.TABLE", "METHOD.SOURCE", "METHOD.TABLE", "METHOD.CHECK"]);
  });
});

describe("the same for every ratio", () => {
  const arguments_ = ratios.flatMap((ratio) =>
    ratio.arguments.map((argument, index) => ({ id: ratio.id, argument, index, args: ratio.example.args })),
  );
  const call = (id: string, args: readonly unknown[], index: number, value: unknown) =>
    callFunction(`RATIO.${id}`, withRanges(args.map((one, at) => (at === index ? value : one))));

  test.each(arguments_)("$id: a blank $argument.id", ({ id, argument, index, args }) => {
    const plain = argument.optional && args[index] === undefined;
    for (const blank of [null, "", "  "]) {
      const padded = Array.from({ length: Math.max(args.length, index + 1) }, (_one, at) => args[at] ?? null);
      const answer = call(id, padded, index, blank);
      if (!argument.optional) {
        expect(answer).toMatchObject({ ok: false, error: "#N/A" });
        expect(answer.ok ? "" : answer.message).toContain(argument.id);
      } else if (plain) expect(answer).toEqual(callFunction(`RATIO.${id}`, args));
      else expect(answer.ok || answer.error === "#VALUE!").toBe(true);
    }
  });

  test.each(arguments_)(
    "$id: an error, TRUE or other text in $argument.id",
    ({ id, argument, index, args }) => {
      const padded = Array.from({ length: Math.max(args.length, index + 1) }, (_one, at) => args[at] ?? null);
      for (const bad of [errorCell("#REF!"), true, "many"]) {
        const answer = call(id, padded, index, bad);
        expect(answer).toMatchObject({ ok: false, error: "#VALUE!" });
        expect(answer.ok ? "" : answer.message).toContain(argument.id);
      }
    },
  );
});
