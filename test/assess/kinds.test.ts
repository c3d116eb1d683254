import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { assess, describeProblem, explain, parsePack, type Entry, type Given } from "../../src";
import { packOf, smallFile } from "./small-pack";

const pack = packOf(smallFile);

const PLAIN: Readonly<Record<string, Given>> = {
  strength: 1,
  record: "clean",
  places: "same",
  ability: "adequate",
};

type Changes = Readonly<Record<string, Given>>;

function rate(changes: Changes = {}, ...more: readonly Entry[]) {
  const rows = Object.entries({ ...PLAIN, ...changes }).map(([key, value]) => ({ key, value }));
  return assess(pack, { entries: [...rows, ...more] });
}

function problems(changes: Changes, ...more: readonly Entry[]): string {
  return rate(changes, ...more)
    .problems.map((problem) => describeProblem(problem, "en"))
    .join(" ");
}

describe("a knock-out", () => {
  test.each([
    ["clean", "AAA"],
    ["settled", "A"],
    ["open", "CC"],
  ])("%s allows %s at most", (record, final) => {
    expect(rate({ record })).toMatchObject({ standalone: final, final });
  });

  it("leaves a rating below its line alone, and then does not bind", () => {
    expect(rate({ record: "settled", strength: 3 })).toMatchObject({ final: "BBB", binding: [] });
  });

  it("that binds is named with the rating without it", () => {
    expect(rate({ record: "settled" }).binding).toEqual([{ step: "own", without: "AAA" }]);
  });
});

describe("the sovereign step", () => {
  test.each<[string, Changes, string]>([
    ["one country takes no step and asks for no sovereign", { places: "same" }, "AAA"],
    ["a ceiling holds the rating at the sovereign", { places: "below", home: "A" }, "A"],
    ["a sovereign above changes nothing", { places: "below", home: "AAA", strength: 2 }, "AA-"],
    [
      "an adjustment takes half of the way: AAA to A is five notches, three of them",
      { places: "weighs", home: "A" },
      "AA-",
    ],
    // A at 60 % and BBB at 40 % lie at position 7.2, so at A- (8 would be BBB+): ranks 6 and 9 give 7.2, worse is 8.
    [
      "markets come to one sovereign: 0.6 × 6 + 0.4 × 9 = 7.2, BBB+; one above it A-, six notches, three",
      { places: "spread", markets: "Korea A 60%; Vietnam BBB 40%" },
      "AA-",
    ],
  ])("%s", (_, changes, final) => {
    expect(rate(changes)).toMatchObject({ problems: [], missing: [], sovereign: final, final });
  });

  it("asks for the sovereign that its rule needs, and for no other", () => {
    expect(rate({ places: "below" }).missing).toEqual(["home"]);
    expect(rate({ places: "spread" }).missing).toEqual(["markets"]);
  });

  it("reads a sovereign of another scale through the mapping that the subject names only", () => {
    expect(problems({ places: "below", home: "Baa1" })).toMatch(/global.*golden-credit.*mapping/);
    const mapped = rate({ places: "below", home: "Baa1", mapping: "global-to-golden-credit-house" });
    expect(mapped).toMatchObject({ problems: [], final: "AA+" });
    expect(problems({ places: "spread", markets: "Korea A 60%; Vietnam Ba1 40%" })).toMatch(
      /"Ba1" is on the global scale.*golden-credit.*mapping/,
    );
  });

  test.each<[string, string, RegExp]>([
    ["no rating", "Korea 60%", /markets such as/],
    ["a share missing among several", "Korea AA 60%; Vietnam BB+", /Vietnam without a share/],
    ["shares that do not add up", "Korea AA 60%; Vietnam BB+ 30%", /a sum of 0\.9/],
    ["a share beyond 1", "Korea AA 160%; Vietnam BB+ 40%", /share of Korea.*1\.6/],
    ["a symbol of no scale", "Korea ZZ 60%; Vietnam BB 40%", /"ZZ"/],
    ["nothing between the semicolons", ";", /expected markets/],
  ])("markets with %s are wrong", (_, markets, message) => {
    expect(problems({ places: "spread", markets })).toMatch(message);
  });

  it("takes one market without a share, full-width marks and countries of several words", () => {
    // One above A is A+: four notches, two of them.
    expect(rate({ places: "spread", markets: "South Korea A" })).toMatchObject({
      final: "AA",
      problems: [],
    });
    expect(rate({ places: "spread", markets: "韩国 A 60%；越南 BBB 40%" }).final).toBe("AA-");
  });

  it("shows the markets as given", () => {
    const step = rate({ places: "spread", markets: "Korea A" }).trace.find(({ id }) => id === "markets");
    expect(step?.inputs[0]?.value).toBe("Korea A");
  });
});

describe("notches within a ceiling", () => {
  it("lift where there is none", () => {
    expect(rate({ strength: 2, ability: "ample" })).toMatchObject({ rmb: "AA", final: "AA", binding: [] });
  });

  it("stop at the sovereign, which then is named as binding", () => {
    const held = rate({ strength: 2, places: "below", home: "AA-", ability: "ample" });
    expect(held).toMatchObject({ sovereign: "AA-", rmb: "AA-", final: "AA-" });
    expect(held.binding).toEqual([{ step: "in-currency", without: "AA" }]);
  });

  it("lower below it freely, and an adjustment draws no line", () => {
    expect(rate({ strength: 2, places: "below", home: "AA-", ability: "weak" }).final).toBe("A");
    expect(rate({ places: "weighs", home: "A", ability: "ample" }).final).toBe("AA");
  });

  it("follow from the items below as from the grade, at exact edges too", () => {
    expect(rate({ ability: null, currency: 3 }).final).toBe("AA");
    expect(rate({ ability: "ample", currency: 3 }).problems[0]?.code).toBe("contradiction");
  });
});

describe("checks", () => {
  const stateOf = (id: string, ...args: Parameters<typeof rate>) =>
    rate(...args).checks.find((check) => check.id === id)?.state;
  const invested = (value: Given, unit = "USD m") => ({ key: "invested", value, unit });

  it("are open while nothing is given, and keep no rating back", () => {
    expect(rate().checks.map(({ state }) => state)).toEqual(["met", "open", "open", "open"]);
    expect(rate().final).toBe("AAA");
  });

  it("test the final rating at its exact symbol", () => {
    expect(stateOf("admitted", { strength: 2, ability: "ample" })).toBe("met");
    expect(stateOf("admitted", { strength: 2 })).toBe("failed");
    expect(stateOf("admitted", { strength: null })).toBe("open");
  });

  test.each([
    [1000, "met"],
    [999.999, "failed"],
  ])("test a number: USD %sm is %s", (amount, state) => {
    expect(stateOf("invested", {}, invested(amount))).toBe(state);
  });

  it("are waived by the check that waives them, unless met by themselves", () => {
    expect(stateOf("invested", { exempted: "yes" })).toBe("waived");
    expect(stateOf("invested", { exempted: "yes" }, invested(1))).toBe("waived");
    expect(stateOf("invested", { exempted: "yes" }, invested(1000))).toBe("met");
    expect(stateOf("invested", { exempted: "no" }, invested(1))).toBe("failed");
  });

  test.each<[Given, string]>([
    ["yes", "met"],
    ["是", "met"],
    [true, "met"],
    ["Not Met", "failed"],
    ["不符合", "failed"],
    ["不适用", "not-applicable"],
    ["n/a", "open"],
  ])("read %s as %s", (word, state) => {
    expect(stateOf("exempted", { exempted: word })).toBe(state);
  });

  it("say what is not read", () => {
    expect(problems({ exempted: "perhaps" })).toMatch(/exempted: received "perhaps"; allowed: yes, no/);
    expect(problems({}, { key: "invested", value: 5 })).toMatch(/currency and unit/);
  });

  it("withhold the rating where one that must hold is stated as not met", () => {
    const withheld = rate({ "data-true": "no" });
    expect(withheld).toMatchObject({ complete: false, missing: [] });
    expect(withheld.final).toBeUndefined();
    expect(problems({ "data-true": "no" })).toMatch(/no rating is given: No rating on false data/);
  });

  it("stand in the explanation, without an effect", () => {
    const rows = explain(rate({ exempted: "是" }), "zh").filter(({ step }) => step.includes("Exempted"));
    expect(rows).toMatchObject([{ effect: "", input: expect.stringContaining("符合") as string }]);
  });
});

describe("the watch list", () => {
  const listed = packOf({
    ...smallFile,
    watchList: {
      meaning: { en: "Looked into.", zh: "观察中。" },
      cite: { source: "golden-credit-panda", at: "p. 8" },
    },
  });
  const entries = (value: Given) =>
    [...Object.entries(PLAIN), ["watch", value] as const].map(([key, given]) => ({ key, value: given }));

  it("is stated beside the rating and moves nothing", () => {
    expect(assess(listed, { entries: entries("yes") })).toMatchObject({ final: "AAA", watch: true });
    expect(assess(listed, { entries: entries(false) })).toMatchObject({ final: "AAA", watch: false });
    expect(assess(listed, { entries: entries("n/a") })).not.toHaveProperty("watch");
  });

  it("is a problem where the methodology keeps none, in either language", () => {
    const [problem] = assess(pack, { entries: entries("no") }).problems;
    if (problem === undefined) throw new Error("no problem");
    expect(describeProblem(problem, "en")).toBe("watch is not defined: small has no watch list.");
    expect(describeProblem(problem, "zh")).toBe("watch无定义：small未设观察名单。");
  });
});

describe("laws", () => {
  const symbols = fc.constantFrom("AAA", "AA", "A", "BBB", "BB", "B", "CCC", "C");

  it("a better sovereign, record or ability never makes the rating worse", () => {
    const rank = (changes: Changes) => rate(changes).ratings["issuer"]?.rank ?? NaN;
    const order = ["AAA", "AA", "A", "BBB", "BB", "B", "CCC", "C"];
    fc.assert(
      fc.property(
        symbols,
        symbols,
        fc.constantFrom("below", "weighs"),
        fc.constantFrom("ample", "adequate", "weak"),
        (a, b, places, ability) => {
          const [better = a, worse = b] = [a, b].sort((x, y) => order.indexOf(x) - order.indexOf(y));
          expect(rank({ places, ability, home: better })).toBeLessThanOrEqual(
            rank({ places, ability, home: worse }),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("faults of the new kinds", () => {
  const faults = (change: (file: typeof smallFile) => unknown): string => {
    const parsed = parsePack(change(structuredClone(smallFile)));
    return parsed.ok ? "" : parsed.problems.map((problem) => describeProblem(problem, "en")).join("\n");
  };
  const withStep = (id: string, change: object) => (file: typeof smallFile) => ({
    ...file,
    steps: file.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  });
  const withCheck = (index: number, change: object) => (file: typeof smallFile) => ({
    ...file,
    checks: file.checks.map((check, at) => (at === index ? { ...check, ...change } : check)),
  });

  test.each<[string, RegExp, (file: typeof smallFile) => unknown]>([
    [
      "a cap for an unknown option",
      /steps\.2\.caps: "gone" is not an option/,
      withStep("own", { caps: { clean: "none", settled: "A", open: "CC", gone: "C" } }),
    ],
    [
      "an option without a cap",
      /nothing is said for "open"/,
      withStep("own", { caps: { clean: "none", settled: "A" } }),
    ],
    [
      "a worse option with a better cap",
      /a worse option allows a better rating/,
      withStep("own", { caps: { clean: "none", settled: "CC", open: "A" } }),
    ],
    [
      "a cap of no scale",
      /"Z" is not a symbol/,
      withStep("own", { caps: { clean: "none", settled: "Z", open: "CC" } }),
    ],
    [
      "an option without a sovereign rule",
      /rules: nothing is said for "below"/,
      withStep("sovereign-step", { rules: { same: { mode: "none" } } }),
    ],
    [
      "a ceiling that is no sovereign step",
      /within: "own" is not a sovereign step/,
      withStep("in-currency", { within: "own" }),
    ],
    [
      "notches that grow as the score worsens",
      /do not follow the direction "higher"/,
      withStep("ability", {
        bands: [
          { grade: "x", score: 0, to: 2 },
          { grade: "y", score: 1, from: 2 },
        ],
      }),
    ],
    [
      "an unless of no option",
      /not a choice with the option "never"/,
      (file) => ({
        ...file,
        items: file.items.map((item) =>
          item.id === "home" ? { ...item, unless: { item: "places", is: ["never"] } } : item,
        ),
      }),
    ],
    [
      "a check for a symbol of no scale",
      /checks\.0\.test\.atLeast: "Z"/,
      withCheck(0, { test: { kind: "rating", atLeast: "Z" } }),
    ],
    [
      "a waiver that is not stated",
      /waivedBy: "admitted" is not a check that is stated/,
      withCheck(1, { waivedBy: "admitted" }),
    ],
    [
      "a table of definitions that the scale lacks",
      /definitions: "moon" is not a table of definitions of the scale golden-credit/,
      (file) => ({ ...file, definitions: "moon" }),
    ],
    [
      "a short-term mapping from another scale",
      /shortTerm: "fitch-long-to-short-2023" is not a mapping from the scale golden-credit/,
      (file) => ({ ...file, shortTerm: "fitch-long-to-short-2023" }),
    ],
    ["a number that withholds", /only a check that is stated/, withCheck(1, { withholds: true })],
    ["a check with an item's id", /the id "strength" occurs twice/, withCheck(0, { id: "strength" })],
  ])("%s", (_, message, change) => {
    expect(faults(change)).toMatch(message);
  });
});
