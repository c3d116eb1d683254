import { expect, it } from "vitest";
import { assess, parsePack, type Given } from "../../src";
import lianhe from "../../src/packs/lianhe/guarantor/4.0.202208.json";

/** The shipped pack, with its individual adjustment read from the business score: two bands that count notches. */
function packByGrade() {
  const notched = {
    id: "lift",
    kind: "grade",
    label: { en: "Lift", zh: "上调" },
    rule: { en: "One notch up to 2, none beyond.", zh: "评分不超过2上调一级。" },
    cite: lianhe.cite,
    basis: { basis: "house", reason: { en: "A test's own number.", zh: "测试所用数字。" } },
    of: "business-score",
    bands: [
      { grade: "up", score: 1, to: 2 },
      { grade: "level", score: 0, from: 2 },
    ],
    edge: "better",
    enterable: false,
  };
  const at = lianhe.steps.findIndex(({ id }) => id === "business");
  const steps = lianhe.steps.map((step) => (step.id === "standalone" ? { ...step, by: ["lift"] } : step));
  const parsed = parsePack({
    ...lianhe,
    items: lianhe.items.filter(({ id }) => id !== "individual-adjustment"),
    sections: lianhe.sections.filter(({ members }) => !members.includes("individual-adjustment")),
    steps: [...steps.slice(0, at), notched, ...steps.slice(at)],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function rated(business: number, industry = business) {
  const grades: Readonly<Record<string, Given>> = {
    "regional-economy": business,
    "industry-risk": industry,
    governance: business,
    "risk-management": business,
    "business-operation": business,
    "asset-quality": 2,
    profitability: 2,
    "capital-structure": 2,
    "claims-paying-capacity": 2,
    "shareholder-strength": "none",
    "government-strength": "none",
  };
  const pack = packByGrade();
  const entries = Object.entries(grades).map(([key, value]) => ({ key, value }));
  const { ratings, problems } = assess(pack, { entries });
  expect(problems).toEqual([]);
  return (ratings["indicative"]?.rank ?? NaN) - (ratings["standalone"]?.rank ?? NaN);
}

it("gives the better of two grades at their edge where grades count notches: the one of more notches", () => {
  // 0.2 × 2 × 5 = 2, the edge; with one element of 3 it is 2.2, with one of 1 it is 1.8.
  expect([rated(2), rated(2, 3), rated(2, 1)]).toEqual([1, 0, 1]);
});
