import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  calibrationRows,
  listPacks,
  calibratePack,
  findEnterable,
  listReleases,
  packAmong,
  pinOf,
  rerate,
  reservedKey,
  type Pack,
} from "../../src";
import { hasHouseNumbers, overlaid, packNamed, tianfuEntries } from "../pack/packs";
import { columnsFor, drawRows, subjectOf as subjectInRow } from "../plan/rows";
import { completeSubjects, subjectOf } from "../properties/subjects";

const lianhe = packNamed("lianhe-guarantor");
const tianfu = tianfuEntries();
const supported = tianfuEntries({
  "regional-economy": 3,
  governance: 4,
  "risk-management": 4,
  "business-operation": 4,
  "shareholder-strength": "high",
  "shareholder-rating": "AAA",
});

/** The one subject's fate, in brief. */
function fate(subject: Parameters<typeof assess>[1], other: Pack) {
  return rerate([subject], lianhe, other).map(({ a, b, verdict, notches, movedBy }) => [
    a.final,
    b.final,
    verdict,
    notches,
    movedBy,
  ]);
}

describe("re-rating", () => {
  it("leaves out who does not move", () => {
    expect(fate(tianfu, lianhe)).toEqual([]);
    expect(fate(tianfu, overlaid(lianhe, { "roe.bands.2|1": 0.09 }))).toEqual([]);
  });

  it.each<[string, Parameters<typeof assess>[1], Readonly<Record<string, number>>, readonly unknown[]]>([
    [
      // 0.1 + 0.9 + 0.4 + 0.4 + 0.2 = 2: B in place of A.
      "weights",
      tianfu,
      {
        "business-score.parts.regional-economy.weight": 0.1,
        "business-score.parts.industry-risk.weight": 0.3,
      },
      ["AAA", "AA+", "moved", -1, "business-score"],
    ],
    ["an edge", tianfu, { "business.bands.A|B": 1.75 }, ["AAA", "AA+", "moved", -1, "business"]],
    [
      // Governance 2 counts 2.5, of which a fifth is 0.1: 1.9 is past 1.833333333.
      "the score behind a grade that stays the same word",
      tianfu,
      { "governance.levels.2.score": 2.5 },
      ["AAA", "AA+", "moved", -1, "governance"],
    ],
    [
      // Business 0.2 × (3 + 3 + 4 + 4 + 4) = 3.6, D; D with F1 is a; high support lifted by three notches to aa.
      "the table of support, by three notches",
      supported,
      { "supported.table.low": 0, "supported.table.moderate": 0, "supported.table.high": 0 },
      ["AA", "A", "far", -3, "supported"],
    ],
    [
      // The changed weights alone leave the business risk at A and are not what moved it: F1 ends before 1.
      "what reached the rating, not what changed first",
      tianfu,
      {
        "business-score.parts.governance.weight": 0.1,
        "business-score.parts.business-operation.weight": 0.3,
        "financial.bands.F1|F2": 0.9,
      },
      ["AAA", "AA+", "moved", -1, "financial"],
    ],
  ])("names %s", (_, subject, values, expected) => {
    expect(fate(subject, overlaid(lianhe, values))).toEqual([expected]);
  });

  it("names the measure whose grade a line of the stand-alone rating was on", () => {
    // A liquid bank in all else with no liquid assets: grade 6 holds it at BB-, grade 5 has no line. The means hardly move.
    const bank = packNamed("circ-bank");
    const best =
      "macro-environment banking-regulation franchise business-mix funding-base strategy risk-organisation " +
      "credit-control market-liquidity-control operational-control loan-region loan-industries capital";
    const subject = subjectOf(bank, {
      ...Object.fromEntries(best.split(" ").map((id) => [id, "1"])),
      ...{ "asset-quality": "4", "liquidity-ratio": 0, "loan-deposit": 0, roa: 0, "cost-income": 0 },
      ...{ "financial-policy": "3", "credit-record": "clean", "corporate-governance": "strong" },
      ...{ "issuer-quality": "strong", "other-willingness": 0, "economic-position": "vital" },
      ...{ "shareholder-structure": "settled", "shareholder-strength": "none", "shareholder-rating": "AAA" },
      ...{ "government-strength": "none", "government-rating": "AAA", domicile: "china" },
      ...{ "sovereign-rating": "AAA" },
    });
    const [moved] = rerate([subject], bank, overlaid(bank, { "liquidity-ratio.bands.6|5": -0.75 }));
    expect(moved).toMatchObject({ verdict: "far", movedBy: "liquidity-ratio" });
  });

  it("names what a line looks at that holds the rating at a later step than it is drawn at", () => {
    // Losing money draws cc already; unpaid claims are below that for no notch, until support in full lifts what it may.
    const zero = "asset-class-1 asset-class-1-2 roe roa operating-margin cost-income guarantee-leverage ";
    const nil = "real-debt-ratio debt-capitalisation net-capital-leverage net-capital-cover net-capital ";
    const none = "cumulative-claim-rate claim-reserve-rate individual-adjustment";
    const unpaid = subjectOf(lianhe, {
      ...Object.fromEntries((zero + nil + none).split(" ").map((id) => [id, 0])),
      ...{ "regional-economy": "1", "industry-risk": "1", governance: "1", "risk-management": "1" },
      ...{ "business-operation": "1", "net-capital-ratio": -1, "net-assets": -100 },
      ...{ "shareholder-strength": "certain", "shareholder-rating": "AAA" },
      ...{ "government-strength": "none", "government-rating": "AAA" },
    });
    const own = overlaid(lianhe, { "claims-paying-capacity-score.weakest.net-capital-cover.least.7": 6 });
    expect(fate(unpaid, own)).toEqual([["AAA", "B", "far", -14, "claims-paying-capacity-score"]]);
  });

  it("counts a move up as above 0, and names positions", () => {
    const own = overlaid(lianhe, { "supported.table.high": 4 });
    const [moved, ...others] = rerate([tianfu, supported], lianhe, own);
    expect(others).toEqual([]);
    expect(moved).toMatchObject({ index: 1, notches: 1, movedBy: "supported" });
    expect(moved?.b.pin).toBe(pinOf(own));
  });

  it("tells who has a rating under one pack only, and under neither", () => {
    const asksMore: Pack = {
      ...lianhe,
      items: lianhe.items.map((item) => (item.id === "governance" ? { ...item, id: "ownership" } : item)),
      sections: lianhe.sections.map((section) => ({
        ...section,
        members: section.members.map((id) => (id === "governance" ? "ownership" : id)),
      })),
      steps: lianhe.steps.map((step) =>
        step.kind === "score"
          ? {
              ...step,
              parts: step.parts.map((part) =>
                part.of === "governance" ? { ...part, of: "ownership" } : part,
              ),
              weakest: step.weakest?.filter(({ of }) => of !== "governance") ?? [],
            }
          : step.kind === "notch"
            ? { ...step, lines: [] }
            : step,
      ),
    };
    const both = tianfuEntries({ ownership: 2 });
    // A label in common would make the two keys one item's.
    expect(fate(tianfuEntries({ governance: undefined, ownership: 2 }), asksMore)).toEqual([
      [undefined, "AAA", "gained", null, null],
    ]);
    expect(fate(tianfu, asksMore)).toEqual([["AAA", undefined, "lost", null, null]]);
    expect(fate(tianfuEntries({ governance: undefined }), asksMore)).toEqual([
      [undefined, undefined, "unrated", null, null],
    ]);
    // One table with columns for both is rated by both.
    expect(fate(both, asksMore)).toEqual([]);
    // What neither knows is a problem in both.
    expect(fate(tianfuEntries({ weather: 1 }), lianhe)).toEqual([
      [undefined, undefined, "unrated", null, null],
    ]);
  });

  it.each(
    listPacks()
      .filter(hasHouseNumbers)
      .map((pack) => [pack.id, pack] as const),
  )("keeps its laws over %s", (_, pack) => {
    const numbers = calibrationRows(pack).filter(({ value }) => typeof value === "number");
    const row = fc.constantFrom(...numbers);
    const by = fc.constantFrom(0.1, -0.1, 1, -1);
    fc.assert(
      fc.property(
        fc.array(completeSubjects(pack), { minLength: 1, maxLength: 3 }),
        row,
        by,
        (drawn, { path, value }, amount) => {
          const changed = calibratePack(pack, [{ at: "row", path, value: Number(value) + amount }]);
          if (!changed.ok) return;
          const subjects = drawn.map((one) => subjectOf(pack, one));
          expect(rerate(subjects, pack, pack)).toEqual([]);
          const moves = rerate(subjects, pack, changed.value);
          const finals = subjects.map((subject) => [
            assess(pack, subject).final,
            assess(changed.value, subject).final,
          ]);
          expect(moves.map(({ index }) => index)).toEqual(
            finals.flatMap(([a, b], index) => (a === b ? [] : [index])),
          );
          const back = rerate(subjects, changed.value, pack);
          expect(back.map(({ notches }) => notches)).toEqual(
            moves.map(({ notches }) => (notches === null ? null : -notches)),
          );
          // One number changed, so what moved a rating is what it belongs to.
          for (const { movedBy, notches, verdict } of moves) {
            if (notches === null) continue;
            expect(movedBy).toBe(path.split(".")[0]);
            expect(verdict).toBe(Math.abs(notches) >= 3 ? "far" : "moved");
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("subjects that do not move, which the compiled methodologies say", () => {
  const releases = listReleases();
  const pairs = releases.flatMap((a) =>
    releases
      .filter((b) => b.id === a.id && b !== a)
      .map((b) => [`${pinOf(a)} and ${pinOf(b)}`, a, b] as const),
  );

  let unmoved = 0;

  it.each(pairs)("are those whose two assessments agree, under %s, whatever their cells hold", (_, a, b) => {
    // What only one of the two knows is left out for the other: both know these columns.
    const columns = columnsFor(a).filter(({ key }) =>
      [a, b].every((pack) => findEnterable(pack, key) !== undefined || reservedKey(key) !== undefined),
    );
    const subjects = drawRows(a, columns, 150, 17).flatMap((row) => subjectInRow(columns, row) ?? []);
    const moving = subjects.flatMap((subject, index) => {
      const [before, after] = [assess(a, subject), assess(b, subject)];
      const isSame = before.complete && after.complete && before.final === after.final;
      return isSame ? [] : [index];
    });
    expect(rerate(subjects, a, b).map(({ index }) => index)).toEqual(moving);
    expect(moving.length).toBeGreaterThan(0);
    // None, where one of the two asks for an item that the other does not know.
    unmoved += subjects.length - moving.length;
  });

  it("are many", () => {
    expect(unmoved).toBeGreaterThan(100);
  });
});

describe("a pin", () => {
  const next: Pack = {
    ...overlaid(lianhe, { "business.bands.A|B": 1.75 }),
    version: "5.0.203001",
    calibration: 1,
  };
  const { local: _local, ...later } = next;
  const shelf = [lianhe, later];
  const chosen = (reference: string) => {
    const found = packAmong(shelf, reference, "method");
    if (!found.ok) throw new Error(reference);
    return found.value;
  };

  it("keeps its rating when a newer version ships; the bare id moves on", () => {
    expect(assess(chosen("lianhe-guarantor@4.0.202208+2"), tianfu)).toEqual(assess(lianhe, tianfu));
    expect(assess(chosen("lianhe-guarantor"), tianfu)).toMatchObject({
      final: "AA+",
      pin: "lianhe-guarantor@5.0.203001+1",
    });
    const pinned = calibratePack(chosen("lianhe-guarantor@4.0.202208+2"), []);
    expect(pinned).toEqual({ ok: true, value: lianhe });
  });

  it("names the versions that there are when it is none of them", () => {
    expect(packAmong(shelf, "lianhe-guarantor@6+1", "method")).toMatchObject({
      ok: false,
      problems: [{ facts: { allowed: ["lianhe-guarantor@4.0.202208+2", "lianhe-guarantor@5.0.203001+1"] } }],
    });
  });
});
