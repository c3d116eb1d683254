import { describe, expect, test } from "vitest";
import { columnsOf, findPack, listReleases, parsePack, pinOf, planOf, type Pack } from "../../src";
import { packFiles } from "../../src/packs";
import { cellOf } from "./rows";

function packNamed(id: string): Pack {
  const pack = findPack(id, "method");
  if (!pack.ok) throw new Error(id);
  return pack.value;
}

const LIANHE = packNamed("lianhe-guarantor@4.0.202208+1");
const BUSINESS = ["regional-economy", "industry-risk", "governance", "risk-management", "business-operation"];
const FINANCIAL = ["asset-quality", "profitability", "capital-structure", "claims-paying-capacity"];
const OTHERS = ["individual-adjustment", "shareholder-strength", "government-strength"];

function open(keys: readonly string[], pack = LIANHE) {
  const columns = keys.map((key, at) => ({ at, key, period: null, unit: undefined, slot: String(at) }));
  return columnsOf(pack, columns, cellOf);
}

const ROW = [2, 2, 2, 2, 2, 1, 1, 1, 1, 0, "none", "none"];

describe("a plan", () => {
  test("is compiled once for each methodology, and every shipped one has one", () => {
    for (const pack of listReleases()) {
      expect(planOf(pack), pack.id).not.toBeNull();
      expect(planOf(pack)).toBe(planOf(pack));
    }
  });

  test("holds every rule of every shipped methodology: none is left to the pipeline", () => {
    const left = listReleases().flatMap((pack) =>
      [...(planOf(pack)?.left ?? [])].map((id) => [pinOf(pack), id]),
    );
    // Whoever ships a rule that no plan knows writes here which, and why it must stay slow.
    expect(left).toEqual([]);
  });

  test("names each operation once, and every one that a step ends with by the step's id", () => {
    for (const pack of listReleases()) {
      const ids = planOf(pack)?.operations.map(({ id }) => id) ?? [];
      expect(new Set(ids).size, pinOf(pack)).toBe(ids.length);
      for (const { id } of pack.steps) expect(ids, pinOf(pack)).toContain(id);
    }
  });

  test("leaves a step with a member that it does not know to the pipeline, and what stands on it", () => {
    const steps = LIANHE.steps.map((step) => (step.kind === "matrix" ? { ...step, unheard: true } : step));
    const { left } = planOf({ ...LIANHE, steps }) ?? { left: new Set() };
    expect([...left]).toEqual(expect.arrayContaining(["indicative", "standalone", "issuer"]));
    expect(left).not.toContain("business-score");
  });

  test("is data: it survives being written and read", () => {
    const { operations } = planOf(LIANHE) ?? { operations: [] };
    expect(operations.length).toBeGreaterThan(10);
    expect(structuredClone(operations)).toEqual(operations);
  });

  test("leaves a row with anything unexpected to the pipeline", () => {
    const columns = open([...BUSINESS, ...FINANCIAL, ...OTHERS, "roe", "mapping", "no such key"])!;
    const rated = (row: readonly unknown[]) => {
      columns.rate([row], 0, 1);
      return columns.rated[0] === 1;
    };
    const with_ = (at: number, cell: unknown) => Object.assign([...ROW, null, null, null], { [at]: cell });
    expect(rated(with_(0, 2))).toBe(true);
    expect(rated(with_(0, "n/a"))).toBe(false);
    expect(rated(with_(0, 9))).toBe(false);
    expect(rated(with_(9, 0.5))).toBe(false);
    expect(rated(with_(9, 99))).toBe(false);
    expect(rated(with_(10, "strong"))).toBe(false);
    // A measure below a grade that is given: the pipeline says whether they contradict each other.
    expect(rated(with_(12, 0.1))).toBe(false);
    expect(rated(with_(13, "global-to-lianhe"))).toBe(false);
    expect(rated(with_(14, 1))).toBe(false);
  });

  test("rates no row of a table that lacks a column, or has one twice", () => {
    expect(open([...BUSINESS, ...FINANCIAL])).toBeNull();
    expect(open([...BUSINESS, ...BUSINESS, ...FINANCIAL, ...OTHERS])).toBeNull();
  });

  test("keeps no row of the block before", () => {
    const columns = open([...BUSINESS, ...FINANCIAL, ...OTHERS])!;
    columns.rate([ROW, ROW], 0, 2);
    expect([...columns.rated.slice(0, 2)]).toEqual([1, 1]);
    columns.rate([Object.assign([...ROW], { 3: null }), ROW], 0, 2);
    expect([...columns.rated.slice(0, 2)]).toEqual([0, 1]);
  });

  test("is none where a check withholds by the rating itself: the pipeline alone knows that rule", () => {
    const file = structuredClone(packFiles.find((one) => (one as Pack).checks !== undefined));
    const pack = parsePack(file);
    if (!pack.ok) throw new Error("unsound");
    const check = pack.value.checks?.find(({ test }) => test.kind === "rating");
    if (check === undefined) throw new Error("no such check");
    const checks = [{ ...check, withholds: true }];
    expect(planOf({ ...pack.value, checks })).toBeNull();
    expect(planOf({ ...pack.value, checks: [check] })).not.toBeNull();
  });
});
