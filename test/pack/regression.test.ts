import { describe, expect, it } from "vitest";
import { assess, calibrationRows, describeProblem, findPack, calibratePack, parsePack } from "../../src";
import file from "../../src/packs/fitch/sovereign-model/2023-04-06.json";

/*
 * The laws of quantities, of regressions and of what stands beside the final rating, broken one at a time in the one
 * methodology that has them.
 */

type File = typeof file;

function faultsAfter(change: (copy: File) => void): string {
  const copy = structuredClone(file);
  change(copy);
  const parsed = parsePack(copy);
  return parsed.ok ? "" : parsed.problems.map((problem) => describeProblem(problem, "en")).join("\n");
}

function part<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** Sets a member that the type of the file may not know. */
function set(target: object, key: string, value: unknown): void {
  Reflect.set(target, key, value);
}

const step = (copy: File, id: string) => part<{ readonly id: string }>(copy.steps, id);
const item = (copy: File, id: string) => part<{ readonly id: string }>(copy.items, id);

function term(copy: File, of: string): object {
  const found = copy.steps.flatMap(({ terms }) => terms ?? []).find((one) => one.of === of);
  if (found === undefined) throw new Error(`no term ${of}`);
  return found;
}

const plausible = (from: number, to: number, open?: boolean) => ({
  from,
  to,
  ...(open === undefined ? {} : { open }),
  basis: { basis: "house", reason: { en: "A test.", zh: "测试。" } },
});

describe("a pack with a regression", () => {
  it("is sound as it ships", () => {
    expect(faultsAfter(() => undefined)).toBe("");
  });

  it.each<[string, RegExp, (copy: File) => void]>([
    [
      "plausible ends out of order",
      /^items\.0\.plausible: the ends are out of order/,
      (copy) => set(item(copy, "governance"), "plausible", plausible(100, 0)),
    ],
    [
      "a plausible range without a basis",
      /^items\.0\.plausible\.basis/,
      (copy) => set(item(copy, "governance"), "plausible", { from: 0, to: 100 }),
    ],
    [
      "a term that is no quantity",
      /terms\.0\.of: "overlay-macro" is not a quantity/,
      (copy) => set(term(copy, "governance"), "of", "overlay-macro"),
    ],
    [
      "a term twice",
      /terms\.1\.of: "governance" is a term twice/,
      (copy) => set(term(copy, "gdp-per-head"), "of", "governance"),
    ],
    [
      "a coefficient of 0",
      /terms\.0\.coefficient: is 0/,
      (copy) => set(term(copy, "governance"), "coefficient", 0),
    ],
    [
      "a logarithm of what may be 0",
      /"world-gdp-share" may be 0 or less/,
      (copy) => set(item(copy, "world-gdp-share"), "plausible", plausible(0, 1, false)),
    ],
    [
      "a logarithm of what may be less than 0",
      /"world-gdp-share" may be 0 or less/,
      (copy) => set(item(copy, "world-gdp-share"), "plausible", plausible(-1, 1, true)),
    ],
    [
      "a share that may be less than 0",
      /"reserve-currency" may be less than 0/,
      (copy) => set(item(copy, "reserve-currency"), "plausible", plausible(-1, 1)),
    ],
    [
      "years that may be less than 0",
      /"years-since-default" may be less than 0/,
      (copy) => set(item(copy, "years-since-default"), "plausible", plausible(-1, 100)),
    ],
    [
      "a truncation whose ends meet",
      /transform: the ends are out of order/,
      (copy) => set(term(copy, "inflation"), "transform", { kind: "truncated", from: 2, to: 2 }),
    ],
    [
      "a halving in no time",
      /transform\.years/,
      (copy) => set(term(copy, "years-since-default"), "transform", { kind: "half-life", years: 0 }),
    ],
    [
      "a constant that is no quantity",
      /transform\.constant: "moon" is not a quantity/,
      (copy) =>
        set(term(copy, "reserve-currency"), "transform", { kind: "reserve-currency", constant: "moon" }),
    ],
    [
      "months that wait for a later term",
      /transform\.unless: "external-interest" is not an earlier term/,
      (copy) =>
        set(term(copy, "reserves-months"), "transform", {
          kind: "reserves-months",
          unless: "external-interest",
        }),
    ],
    [
      "a score that is better lower, rated as if higher",
      /do not follow the direction "lower"/,
      (copy) => set(step(copy, "model-rating"), "better", "lower"),
    ],
    [
      "a floor that is no symbol",
      /"CCC\*" is not a symbol/,
      (copy) => set(step(copy, "overlay"), "floor", "CCC*"),
    ],
    [
      "limits of notches out of order",
      /limits: the ends are out of order/,
      (copy) => set(step(copy, "overlay"), "limits", [3, -3]),
    ],
    [
      "notches that take a quantity",
      /"governance" is a quantity, expected notches or grade/,
      (copy) => set(step(copy, "overlay"), "by", ["governance"]),
    ],
    [
      "a local-currency rating before the final one",
      /outputs\.local: "overlay" must come after the final rating "rating"/,
      (copy) => set(copy.outputs, "local", "overlay"),
    ],
    [
      "a choice of a short-term rating without a mapping",
      /shortTermHigher: there is no mapping/,
      (copy) => Reflect.deleteProperty(copy, "shortTerm"),
    ],
    [
      "a condition on what is no term",
      /"reserve-constant" is not a term of a regression/,
      (copy) => set(copy.shortTermHigher, "anyOf", [{ positive: "reserve-constant" }]),
    ],
    [
      "a condition on what is no quantity",
      /"overlay" is not a quantity/,
      (copy) => set(copy.shortTermHigher, "anyOf", [{ of: "overlay", atLeast: 1 }]),
    ],
    [
      "a quantity that nothing uses",
      /"international-liquidity-ratio" is used by no step/,
      (copy) => set(copy.shortTermHigher, "anyOf", [{ positive: "reserve-currency" }]),
    ],
  ])("names %s", (_, message, change) => {
    expect(faultsAfter(change)).toMatch(message);
  });
});

describe("a calibration of one's own over a regression", () => {
  const found = findPack("sovereign-model-2023", "method");
  if (!found.ok) throw new Error("no pack");
  const pack = found.value;
  const row = (path: string, value: number) => ({ at: "row 1", path, value });

  it("lists the ends of plausible ranges that are ours, and nothing else", () => {
    const rows = calibrationRows(pack);
    expect(rows.every(({ path }) => /\.plausible\.(from|to)$/.test(path))).toBe(true);
    expect(rows.find(({ path }) => path === "growth-volatility.plausible.to")).toMatchObject({
      what: { en: "believed to", zh: "合理范围 止" },
      unit: { en: "fraction" },
      value: 1,
    });
  });

  it("moves an end, so that an input beyond the pack's own is believed", () => {
    const wider = calibratePack(pack, [row("growth-volatility.plausible.to", 2)]);
    const problems = (of: typeof pack) =>
      assess(of, { entries: [{ key: "growth-volatility", value: 1.5 }] }).problems.length;
    expect([problems(pack), wider.ok && problems(wider.value)]).toEqual([1, 0]);
  });

  it("leaves a published coefficient alone, and no logarithm without its ground", () => {
    const said = (path: string, value: number) => {
      const overlaid = calibratePack(pack, [row(path, value)]);
      return overlaid.ok ? "" : overlaid.problems.map((problem) => describeProblem(problem, "en")).join();
    };
    expect(said("score.terms.governance.coefficient", 0.08)).toMatch(/published/);
    expect(said("broad-money.plausible.from", -1)).toMatch(/has no logarithm/);
  });
});
