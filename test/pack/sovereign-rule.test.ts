import { describe, expect, it } from "vitest";
import { findSovereignRule, listPacks, sovereignRuleOf, type Pack } from "../../src";
import { packOf, smallFile } from "../assess/small-pack";

const pack = packOf(smallFile);

/** The small pack with other rules of its sovereign step. */
function withRules(rules: Readonly<Record<string, unknown>>): Pack {
  const steps = pack.steps.map((step) => (step.kind === "sovereign" ? { ...step, rules } : step));
  return { ...pack, steps } as Pack;
}

const none = { mode: "none" };
const ceiling = (uplift: number) => ({ mode: "ceiling", sovereign: "home", uplift });
const adjust = (uplift: number) => ({ mode: "adjust", sovereign: "markets", uplift });

describe("a methodology's own sovereign step", () => {
  it.each([
    ["a ceiling first", { same: none, below: ceiling(0), weighs: adjust(1), spread: none }, "ceiling", 0, 0],
    [
      "an adjustment first",
      { same: none, below: adjust(1), weighs: none, spread: ceiling(0) },
      "adjust",
      1,
      1,
    ],
    [
      "the order of the choice, not of the rules",
      { spread: adjust(0), weighs: none, same: none, below: ceiling(0) },
      "ceiling",
      0,
      0,
    ],
    [
      "an exception with a higher line",
      { same: none, below: ceiling(0), weighs: ceiling(2), spread: adjust(4) },
      "ceiling",
      0,
      2,
    ],
    ["nothing but none", { same: none, below: none, weighs: none, spread: none }, "none", 0, 0],
  ])("%s", (_, rules, step, from, to) => {
    expect(sovereignRuleOf(withRules(rules))).toEqual({ id: "small", step, uplift: { from, to } });
  });

  it("is none where the methodology has no such step", () => {
    const without = { ...pack, steps: pack.steps.filter(({ kind }) => kind !== "sovereign") };
    expect(sovereignRuleOf(without)).toMatchObject({ step: "none" });
  });

  it("is found by the methodology's id, after the rules of the library", () => {
    for (const shipped of listPacks()) {
      expect(findSovereignRule(shipped.id, "mode")).toEqual({ ok: true, value: sovereignRuleOf(shipped) });
    }
    expect(findSovereignRule("ceiling", "mode")).toMatchObject({ value: { id: "ceiling", step: "ceiling" } });
    expect(findSovereignRule("small", "mode")).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-list" }],
    });
  });
});
