import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeProblem, findPack, listPacks, listReleases, parsePack, pinOf } from "../../src";
import lianhe from "../../src/packs/lianhe/guarantor/4.0.202208.json";

type Branch = Record<string, unknown> | unknown[];

/** One change to a pack file: where (entries of lists by id or index), and what it becomes. */
type Damage = readonly [path: string, change: (old: unknown) => unknown];

const GONE = Symbol("gone");

function child(branch: Branch, key: string): string {
  if (!Array.isArray(branch) || /^\d+$/.test(key)) return key;
  const named = branch.findIndex((entry) => (entry as { id?: unknown }).id === key);
  if (named < 0) throw new Error(`no ${key}`);
  return String(named);
}

function damage(root: Branch, [path, change]: Damage): void {
  const keys = path.split("/");
  const last = keys.pop() ?? "";
  const branch = keys.reduce<Branch>((at, key) => Reflect.get(at, child(at, key)) as Branch, root);
  const key = child(branch, last);
  const value = change(Reflect.get(branch, key));
  if (value === GONE) Reflect.deleteProperty(branch, key);
  else Reflect.set(branch, key, value);
}

function faultsAfter(...damages: readonly Damage[]): readonly string[] {
  const copy = structuredClone(lianhe) as unknown as Branch;
  for (const each of damages) damage(copy, each);
  const parsed = parsePack(copy);
  return parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem, "en"));
}

const becomes = (value: unknown) => () => value;
const plus = (amount: number) => (old: unknown) => Number(old) + amount;
const without = (index: number) => (old: unknown) => (old as unknown[]).toSpliced(index, 1);
const reversed = (old: unknown) => (old as unknown[]).toReversed();

describe("parsePack", () => {
  it("takes the packs that ship", () => {
    expect(faultsAfter()).toEqual([]);
  });

  it.each<[string, RegExp, Damage]>([
    ["a missing translation", /^title\.zh: /, ["title/zh", becomes(GONE)]],
    ["an unknown member", /^colour: /, ["colour", becomes("red")]],
    ["an unknown kind of item", /^items\.0\.kind: /, ["items/0/kind", becomes("guessed")]],
    ["a number without a basis", /^items\.0\.basis/, ["items/0/basis", becomes(GONE)]],
    [
      "a house number without a reason",
      /^items\.0\.basis\.reason/,
      ["items/0/basis", becomes({ basis: "house" })],
    ],
    [
      "weights that do not sum to 1",
      /weights sum to 1\.1, not 1/,
      ["steps/business-score/parts/0/weight", plus(0.1)],
    ],
    ["a weight below 0", /a weight is not above 0/, ["steps/business-score/parts/0/weight", becomes(-0.2)]],
    [
      "a part that is not there",
      /"weather" is neither an item nor an earlier step/,
      ["steps/business-score/parts/0/of", becomes("weather")],
    ],
    [
      "a part of the wrong kind",
      /is a given-rating, expected grade or score/,
      ["steps/business-score/parts/0/of", becomes("shareholder-rating")],
    ],
    ["a gap between bands", /gap between/, ["steps/business/bands/1/from", plus(0.1)]],
    ["an overlap of bands", /overlap between/, ["steps/business/bands/1/from", plus(-0.1)]],
    [
      "a symbol that is not on the scale",
      /"aaaa" is not a symbol/,
      ["steps/indicative/cells/0/0", becomes("aaaa")],
    ],
    [
      "a matrix that rewards the worse",
      /worse grade gives a better rating/,
      ["steps/indicative/cells/1/1", becomes("aaa")],
    ],
    ["a matrix with a cliff", /notches apart, at most 3/, ["steps/indicative/cells/0/1", becomes("a+")]],
    [
      "a matrix that misses a row",
      /5 rows, but "business" has 6 grades/,
      ["steps/indicative/cells", without(5)],
    ],
    ["levels out of order", /must run from best to worst/, ["items/governance/levels", reversed]],
    ["a grade twice", /a grade occurs twice/, ["items/governance/levels/1/grade", becomes("1")]],
    [
      "period weights that do not sum to 1",
      /periods\.weights: sum to/,
      ["items/roe/periods/weights/0", becomes(0.9)],
    ],
    ["bands against the direction", /do not follow the direction/, ["items/roe/direction", becomes("lower")]],
    [
      "plausible ends out of order",
      /plausible: the ends are out of order/,
      ["items/roe/plausible", reversed],
    ],
    ["an unknown source", /"hearsay" is not a source/, ["items/roe/cite/source", becomes("hearsay")]],
    ["an unknown scale", /"stars" is not a scale/, ["scale", becomes("stars")]],
    ["an item in no section", /stands in no section/, ["sections/0/members", without(0)]],
    ["an output that is no rating", /not a step that gives a rating/, ["outputs/final", becomes("business")]],
    [
      "rules for bonds that there are not",
      /^issueRules: "yearly" names no rules of the library/,
      ["issueRules", becomes("yearly")],
    ],
    [
      "rules for reviews that there are not",
      /^reviewRules: "yearly" names no rules of the library/,
      ["reviewRules", becomes("yearly")],
    ],
    [
      "an item that no step uses",
      /"individual-adjustment" is used by no step/,
      ["steps/standalone/by", becomes([])],
    ],
  ])("names %s", (_, message, change) => {
    expect(faultsAfter(change).join("\n")).toMatch(message);
  });

  it("names a strength without uplift, an id twice, and an item in two sections", () => {
    const support = lianhe.steps.find(({ kind }) => kind === "support")?.id ?? "";
    expect(faultsAfter([`steps/${support}/table/high`, becomes(GONE)]).join()).toMatch(
      /"high" has no uplift/,
    );
    expect(faultsAfter(["items/1/id", becomes(lianhe.items[0]?.id)]).join()).toMatch(/occurs twice/);
    const first = lianhe.sections[0]?.members[0];
    const twice = (old: unknown) => [...(old as unknown[]), first];
    expect(faultsAfter(["sections/1/members", twice]).join()).toMatch(/more than one place/);
  });

  it("reports every fault at once", () => {
    const faults = faultsAfter(
      ["scale", becomes("stars")],
      ["items/roe/cite/source", becomes("hearsay")],
      ["steps/business-score/parts/0/weight", plus(0.1)],
    );
    expect(faults.length).toBeGreaterThanOrEqual(3);
  });

  it.each(["not a pack", null, [], 7])("refuses %j", (json) => {
    expect(parsePack(json).ok).toBe(false);
  });
});

describe("the library", () => {
  it("ships every pack file there is", () => {
    const files = readdirSync("src/packs", { recursive: true, encoding: "utf8" });
    expect(listReleases()).toHaveLength(files.filter((file) => /[\\/].*\.json$/.test(file)).length);
  });

  it("finds packs by id and by pin, and names those that there are", () => {
    for (const pack of listPacks())
      expect(findPack(` ${pack.id.toUpperCase()} `, "method")).toEqual({ ok: true, value: pack });
    for (const pack of listReleases())
      expect(findPack(` ${pinOf(pack).toUpperCase()} `, "method")).toEqual({ ok: true, value: pack });
    const unknown = findPack("lianhe-guarantor@9.9+1", "method");
    const allowed = unknown.ok ? [] : unknown.problems[0]?.facts["allowed"];
    expect(allowed).toContain("lianhe-guarantor@4.0.202208+2");
  });
});
