import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dutiesOf, findPack, findReviewRules, standingOf, unmetDuties, type DutyState } from "../../src";
import { have } from "../issue/bonds";

const pack = have(findPack("circ-enterprise", "method"));
const checks = pack.checks ?? [];
const rules = have(findReviewRules("circ-enterprise", "method")).process;
if (rules === undefined) throw new Error("the insurers' rules name no process");
const NOTHING = { institution: {}, assessment: {}, bonds: [] };
const byId = (duties: ReturnType<typeof dutiesOf>, id: string) => duties.filter((duty) => duty.id === id);

describe("the duties of articles 4 to 20 and 36 to 41", () => {
  it("name checks that there are, each in one scope", () => {
    const ids = checks.map(({ id }) => id);
    const named = [...rules.institution, ...rules.bond, ...Object.keys(rules.known)];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(rules.institution.filter((id) => rules.bond.includes(id))).toEqual([]);
  });

  it("are asked once of the institution, of each bond, and of the assessment", () => {
    const bonds = ["24 A", "24 B"].map((name) => ({ name, states: { "contract-terms": "met" as const } }));
    const duties = dutiesOf(checks, rules, { ...NOTHING, institution: { filing: "met" }, bonds }, {});
    expect(byId(duties, "filing")).toMatchObject([{ scope: "institution", state: "met", by: "stated" }]);
    expect(byId(duties, "contract-terms")).toMatchObject([
      { scope: "bond", bond: "24 A", state: "met" },
      { scope: "bond", bond: "24 B", state: "met" },
    ]);
    expect(byId(duties, "proceeds-and-cash-flow").map(({ state }) => state)).toEqual(["open", "open"]);
    expect(byId(duties, "issuer-contact")).toMatchObject([{ scope: "assessment", state: "open" }]);
    expect(byId(dutiesOf(checks, rules, NOTHING, {}), "contract-terms")).toEqual([]);
  });

  it.each([
    ["report-date", "report-dated"],
    ["stage-report", "report-written"],
    ["approval", "approved"],
    ["stage-follow-up", "follow-up-set"],
    ["stage-preliminary", "rated"],
    ["stage-collection", "evidence-complete"],
  ])("%s is what the tool knows, not what is stated", (id, fact) => {
    const stated = { ...NOTHING, assessment: { [id]: "met" as const } };
    const state = (facts: Readonly<Record<string, boolean>>) =>
      byId(dutiesOf(checks, rules, stated, facts), id).map((duty) => [duty.state, duty.by]);
    expect(state({ [fact]: false })).toEqual([["failed", "tool"]]);
    expect(state({ [fact]: true })).toEqual([["met", "tool"]]);
    expect(state({})).toEqual([["met", "stated"]]);
  });

  it("are unmet while open or failed, and saying less never makes fewer of them", () => {
    const states: readonly DutyState[] = ["met", "failed", "open", "waived", "not-applicable"];
    const answer = fc.dictionary(fc.constantFrom(...checks.map(({ id }) => id)), fc.constantFrom(...states), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(answer, answer, fc.nat(), (assessment, institution, pick) => {
        const count = (of: Readonly<Record<string, DutyState>>) =>
          unmetDuties(dutiesOf(checks, rules, { institution, assessment: of, bonds: [] }, {})).length;
        const ids = Object.keys(assessment);
        const left = Object.fromEntries(
          Object.entries(assessment).filter(([id]) => id !== ids[pick % ids.length]),
        );
        expect(count(left)).toBeGreaterThanOrEqual(count(assessment));
      }),
      { numRuns: 500 },
    );
  });
});

describe("an assessment without the approval of another person", () => {
  it.each([
    ["Li", "Wang", "final"],
    ["Li", "", "draft"],
    ["", "Wang", "draft"],
    ["Li", " l i ", "draft"],
  ] as const)("of %s approved by %j is %s", (analyst, approver, expected) => {
    expect(standingOf(analyst, approver)).toBe(expected);
  });
});
