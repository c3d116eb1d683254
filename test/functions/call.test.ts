import { afterEach, describe, expect, test, vi } from "vitest";
import {
  callFunction,
  customFunctions,
  findFunction,
  functionNames,
  repeatingFunctions,
} from "../../functions";
import { familyOf } from "../../functions/families";
import { cellError, errorOf, isCellError } from "../../functions/errors";
import { missing, wrong } from "../../src";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("calling by name", () => {
  test("finds a function in any case, and no other", () => {
    expect(findFunction(" notch.add ")).toBe("NOTCH.ADD");
    expect(findFunction("NOTCH_ADD")).toBeUndefined();
    expect(findFunction("constructor")).toBeUndefined();
    expect(callFunction("NOTCH.SUBTRACT", [])).toMatchObject({ ok: false, error: "#VALUE!" });
  });

  test("more arguments than a function takes are #VALUE!", () => {
    expect(callFunction("NOTCH.RANK", ["AA", null, null, 1])).toEqual({
      ok: false,
      error: "#VALUE!",
      message: "NOTCH.RANK: received 4 arguments; expected at most 3.",
    });
  });

  test("Excel's own way of calling gives the same: null for what is left out, repeating ranges as one list", () => {
    const run = (name: keyof typeof customFunctions, ...args: unknown[]) =>
      (customFunctions[name] as (...values: unknown[]) => unknown)(...args);
    expect(run("NOTCH.ADD", [["AA"]], [[1]], null)).toEqual([["AA+"]]);
    expect(run("NOTCH.WEAKEST", [[["AA"], ["A"]], [["BB"]]])).toEqual([["BB"]]);
    // Excel adds its invocation after the arguments.
    expect(run("METHOD.LIST", null, { functionName: "METHOD.LIST" })).toEqual(run("METHOD.LIST"));
  });

  test("every answer is a rectangle, never a promise", () => {
    for (const name of functionNames) {
      const answer = (customFunctions[name] as () => unknown)();
      expect(Array.isArray(answer)).toBe(true);
      const rows = answer as unknown[][];
      expect(rows.every((row) => Array.isArray(row) && row.length === rows[0]?.length)).toBe(true);
    }
  });

  test("the same arguments give the same answer and are left as they were", () => {
    const args = [
      [["AA"], ["A"]],
      [[1], [2]],
    ];
    const before = structuredClone(args);
    expect(callFunction("NOTCH.ADD", args)).toEqual(callFunction("NOTCH.ADD", args));
    expect(args).toEqual(before);
  });

  test("only the two that take any number of ratings repeat", () => {
    expect([...repeatingFunctions]).toEqual(["NOTCH.WEAKEST", "NOTCH.STRONGEST"]);
  });
});

describe("errors", () => {
  test("wrong input makes #VALUE! whatever else is missing, and is said first; each problem once", () => {
    const problems = [
      missing("missing-item", "roe"),
      wrong("not-a-number", "roa", { received: "x" }),
      missing("missing-item", "roe"),
    ];
    expect(errorOf(problems)).toEqual({
      code: "#VALUE!",
      message: 'roa must be a number; received "x". roe is missing.',
    });
    expect(errorOf(problems.slice(2))).toEqual({ code: "#N/A", message: "roe is missing." });
  });

  test("are of Excel's own class where it is there, else plain", () => {
    expect(cellError("#N/A", "gone")).toEqual({ code: "#N/A", message: "gone" });
    class ExcelError {
      constructor(
        readonly code: string,
        readonly message: string,
      ) {}
    }
    vi.stubGlobal("CustomFunctions", { Error: ExcelError });
    expect(cellError("#N/A", "gone")).toBeInstanceOf(ExcelError);
    expect(isCellError(cellError("#VALUE!", "no"))).toBe(true);
    const raw = customFunctions["NOTCH.RANK"] as (rating: unknown) => unknown[][];
    expect(raw("ZZ")[0]?.[0]).toBeInstanceOf(ExcelError);
    expect(callFunction("NOTCH.RANK", ["ZZ"])).toMatchObject({ ok: false, error: "#VALUE!" });
  });

  test.each([null, undefined, "#N/A", 0, {}, { code: "#DIV/0!" }])("%j is none of ours", (value) => {
    expect(isCellError(value)).toBe(false);
  });
});

test("the page that Excel loads associates every declared name with its code", async () => {
  const associated = new Map<string, unknown>();
  vi.stubGlobal("CustomFunctions", { associate: (id: string, run: unknown) => associated.set(id, run) });
  await import("../../functions/associate");
  expect([...associated.keys()]).toEqual([...functionNames]);
  for (const name of functionNames) expect(associated.get(name)).toBeTypeOf("function");
  // The code of a name comes when somebody first asks for it, and from then on answers at once.
  const [add, list] = [associated.get("NOTCH.ADD"), associated.get("METHOD.LIST")] as ((
    ...values: unknown[]
  ) => unknown)[];
  const first = add?.([["A"]], [[1]]);
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toEqual([["A+"]]);
  expect(add?.([["A"]], [[1]])).toEqual([["A+"]]);
  expect(await list?.()).toEqual((customFunctions["METHOD.LIST"] as () => unknown)());
});

test("each name is in the family of functions that is loaded for it", async () => {
  for (const name of functionNames) {
    const family = familyOf(name);
    await family.load();
    expect(family.value[name]).toBe(customFunctions[name]);
  }
});
