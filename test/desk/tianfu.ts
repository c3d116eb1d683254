import { draftFromRows, type Begun, type Beginning } from "../../desk/reading/from-rows";
import { assess, findPack, pinOf, type Assessment, type Pack } from "../../src";
import { newDraft, type Draft } from "../../desk/draft/draft";
import { subjectOf } from "../../desk/draft/subject";

/** Finds a methodology that must be there. */
export function packOf(id: string): Pack {
  const pack = findPack(id, "method");
  if (!pack.ok) throw new Error(`${id} is not shipped`);
  return pack.value;
}

export const lianhe = packOf("lianhe-guarantor");

/** The grades that Lianhe printed for Tianfu in 2023. */
const grades = {
  "regional-economy": "1",
  "industry-risk": "3",
  governance: "2",
  "risk-management": "2",
  "business-operation": "1",
  "asset-quality": "1",
  profitability: "1",
  "capital-structure": "1",
  "claims-paying-capacity": "1",
  "individual-adjustment": "0",
  "shareholder-strength": "none",
  "government-strength": "none",
};

/** Tianfu as an analyst fills it in from the printed report. */
export const tianfu: Draft = {
  ...newDraft("a-1", pinOf(lianhe), "2023-06-25"),
  issuer: {
    name: "天府信用增进 (Tianfu)",
    date: "2023-06-25",
    analyst: "=A",
    sources: "Report 2023\nScorecard",
  },
  answers: Object.fromEntries(Object.entries(grades).map(([id, value]) => [id, { value }])),
  outlook: "stable",
};

export function assessmentOf(draft: Draft, pack = lianhe): Assessment {
  return assess(pack, subjectOf(pack, draft));
}

/** What an assessment begins with from rows that must hold one. */
export function begunFrom(rows: Parameters<typeof draftFromRows>[0], beginning: Beginning): Begun {
  const begun = draftFromRows(rows, beginning);
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  return begun.value;
}
