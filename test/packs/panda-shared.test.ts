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

test("a record of default is the same where one is asked for: sovereigns and local governments", () => {
  const record = (pack: Pack) => ({
    item: pack.items.find(({ id }) => id === "default-record"),
    // The lines beside it speak of factors that each has of its own.
    step: { ...pack.steps.find(({ kind }) => kind === "cap"), lines: [] },
  });
  const asked = panda.filter((pack) => record(pack).item !== undefined);
  expect(asked.map(({ id }) => id).sort()).toEqual(["panda-local-government", "panda-sovereign"]);
  for (const pack of asked) expect(record(pack)).toEqual(record(asked[0] ?? first));
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
    expect(rmb).toMatchObject({ kind: "notch", of: sovereign ?? "endogenous", by: ["rmb-ability"] });
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
      test: { kind: "rating", atLeast: "AA" },
    });
  });
});
