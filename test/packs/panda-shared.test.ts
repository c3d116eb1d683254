import { describe, expect, test } from "vitest";
import type { Pack, Step } from "../../src/pack";
import { currentPacks } from "./files";

/*
 * The publisher's packs for issuers of renminbi bonds read the same pages for what follows their factors: the renminbi
 * step, the checks of admission, outlooks and the watch list. What is said there is said once, in every pack alike.
 */
const panda = currentPacks.filter(({ id }) => id.startsWith("panda-"));
const [first] = panda;
if (first === undefined) throw new Error("no panda pack");

const RMB = ["rmb-assets", "rmb-convertibility", "rmb-transfer", "rmb-china-business", "rmb-willingness"];

function stepOf(pack: Pack, id: string): Step | undefined {
  return pack.steps.find((step) => step.id === id);
}

/** A step without what places it in its pack. */
function unplaced(step: Step | undefined): object {
  return { ...step, of: "", within: "" };
}

function shared(pack: Pack) {
  return {
    items: pack.items.filter(({ id }) => RMB.includes(id)),
    section: pack.sections.filter(({ id }) => id === "rmb"),
    steps: ["rmb-score", "rmb-ability", "issuer"].map((id) => stepOf(pack, id)),
    rmb: unplaced(stepOf(pack, "rmb")),
    checks: pack.checks?.map((check) => ({ ...check, force: "" })),
    outlooks: pack.outlooks,
    watchList: pack.watchList,
    shortTerm: pack.shortTerm,
    scale: pack.scale,
  };
}

test("renminbi, admission, outlooks and watch list are the same in every pack", () => {
  expect(shared(first).items.map(({ id }) => id)).toEqual(RMB);
  for (const pack of panda) expect([pack.id, shared(pack)]).toEqual([pack.id, shared(first)]);
});

test("a record of default is the same in every class, its effect where the pages on the class name it", () => {
  const record = (pack: Pack) => ({ ...pack.items.find(({ id }) => id === "default-record"), cite: null });
  for (const pack of panda) expect(record(pack)).toEqual(record(first));
  const named = panda.filter(({ id }) => ["panda-local-government", "panda-sovereign"].includes(id));
  // The lines beside it speak of factors that each has of its own.
  const step = (pack: Pack) => ({ ...pack.steps.find(({ kind }) => kind === "cap"), lines: [] });
  expect(named.length).toBe(2);
  for (const pack of named) expect(step(pack)).toEqual(step(named[0] ?? first));
});

test("a score becomes a rating by the same bands: a quarter of a grade a notch, AAA to 1.25, B- to 5", () => {
  const rates = panda.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === "rate" ? [{ bands: step.bands, basis: step.basis }] : [])),
  );
  expect(rates.length).toBeGreaterThan(0);
  for (const one of rates) expect(one).toEqual(rates[0]);
  const ends = rates[0]?.bands.flatMap(({ to }) => to ?? []);
  expect(ends).toEqual([...Array.from({ length: 16 }, (_, notch) => 1.25 + notch / 4), 5.35, 5.7]);
});

describe.each(panda)("$id", (pack) => {
  test("renminbi ability stands on the rating before it, within its sovereign's ceiling where there is one", () => {
    const rmb = stepOf(pack, "rmb");
    const sovereign = pack.outputs.sovereign;
    expect(rmb).toMatchObject({
      kind: "notch",
      of: sovereign ?? pack.outputs.standalone,
      by: ["rmb-ability"],
    });
    if (sovereign !== undefined) expect(rmb).toMatchObject({ within: sovereign });
    expect(pack.outputs).toMatchObject({ rmb: "rmb", final: "issuer" });
  });

  test("admission binds development institutions, for whom the rules were written, and advises others", () => {
    const force = pack.id === "panda-development-institution" ? "required" : "advisory";
    const forces = Object.fromEntries(pack.checks?.map((check) => [check.id, check.force]) ?? []);
    expect(forces).toEqual({
      "admission-rating": force,
      "admission-agency-china": force,
      "admission-two-agencies": force,
      "admission-china-investment": force,
      // An exemption is no condition: to have none is no breach.
      "admission-exempted": "advisory",
      "admission-proceeds": force,
    });
    for (const { rule } of pack.checks ?? []) expect(rule.en).toMatch(/^2010 revision .*development/);
  });

  test("the amount to be lent or invested is published, the reading of above AA is house", () => {
    const check = (id: string) => pack.checks?.find((one) => one.id === id);
    expect(check("admission-china-investment")).toMatchObject({
      basis: { basis: "published", cite: { at: "p. 3" } },
      test: { kind: "number", unit: { kind: "amount", currency: "USD", scale: 1e9 }, atLeast: 1 },
      waivedBy: "admission-exempted",
    });
    expect(check("admission-rating")).toMatchObject({
      basis: { basis: "house" },
      test: { kind: "agencies", fewest: 1, atLeast: { "golden-credit": "AA", global: "AA" } },
    });
  });
});

/** Willingness to pay belongs to the own credit of every class (p. 9): a record of default draws its line in each. */
describe.each(panda)("the record of default in $id", (pack) => {
  test("holds the rating down as the agency's own classes that name it do, through every later step", () => {
    const cap = pack.steps.find((step) => step.kind === "cap");
    if (cap?.kind !== "cap") throw new Error("no cap");
    expect([cap.by, pack.outputs.standalone]).toEqual(["default-record", cap.id]);
    const line = cap.lines?.find(({ of }) => of === "default-record");
    expect(cap.caps).toMatchObject({ clean: "none", cured: "none", unresolved: "CC" });
    expect({ ...cap.caps, ...line?.caps }).toMatchObject({ recent: "BB-", unresolved: "CC" });
    // What is not being paid is lifted by nothing; a legal duty of a supporter alone lifts a settled default.
    expect(cap.holds).toEqual({ liftedBy: [] });
    expect(line?.liftedBy ?? ["certain"]).toEqual(["certain"]);
  });
});
