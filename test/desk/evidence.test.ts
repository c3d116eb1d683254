import { describe, expect, test } from "vitest";
import type { Answer, Draft } from "../../desk/draft/draft";
import { documentsOf, evidenceOf, evidenceText, isSourced, unsourced } from "../../desk/draft/evidence";
import { readSaved, savedForm } from "../../desk/draft/saved";
import { inputRows } from "../../desk/paper/assessment/inputs";
import { lianhe, tianfu } from "./tianfu";

const whole = { document: "Annual report 2022", page: "12", date: "2023-04-30" };

function withGovernance(answer: Answer): Draft {
  return { ...tianfu, answers: { ...tianfu.answers, governance: { value: "2", ...answer } } };
}

describe("the source of an input", () => {
  test("is document, page and date, as far as they are given", () => {
    expect(evidenceText(whole, "en")).toBe("Annual report 2022, p. 12, 2023-04-30");
    expect(evidenceText(whole, "zh")).toBe("Annual report 2022，第12页，2023-04-30");
    expect(evidenceText({ ...whole, page: "note 4", date: "" }, "en")).toBe("Annual report 2022, note 4");
    expect(evidenceText({ ...whole, page: "12–14", date: "" }, "en")).toBe("Annual report 2022, p. 12–14");
    expect(evidenceText(undefined, "en")).toBe("");
  });

  test("stands joined in the sheet's column, before the cell it was taken from", () => {
    const rows = inputRows(lianhe, withGovernance({ evidence: whole, link: "Data!B2" }), "en");
    expect(rows.find(({ key }) => key === "governance")?.source).toBe(
      "Annual report 2022, p. 12, 2023-04-30 · Data!B2",
    );
  });

  test("offers the documents named so far, each once", () => {
    expect(documentsOf(withGovernance({ evidence: evidenceOf("Scorecard ") }))).toEqual([
      "Scorecard",
      "Report 2023",
    ]);
  });

  test("is missing where neither document nor cell is named, and only for what counts", () => {
    expect(unsourced(lianhe, tianfu)).toContain("governance");
    expect(unsourced(lianhe, withGovernance({ evidence: whole }))).not.toContain("governance");
    expect(unsourced(lianhe, withGovernance({ link: "Data!B2" }))).not.toContain("governance");
    expect(unsourced(lianhe, withGovernance({ evidence: evidenceOf(" ") }))).toContain("governance");
    const beneath = { ...tianfu, answers: { ...tianfu.answers, roe: { value: "4" } } };
    expect(unsourced(lianhe, { ...beneath, modes: { profitability: "grade" } })).not.toContain("roe");
    expect(isSourced(undefined)).toBe(false);
  });
});

describe("the saved form of a source", () => {
  test("reads back whole", () => {
    const draft = withGovernance({ evidence: whole });
    expect(readSaved(JSON.parse(JSON.stringify(savedForm(draft))))).toEqual(draft);
  });

  test("of an older assessment, one text, is read as the document", () => {
    const older = { ...tianfu, answers: { governance: { value: "2", evidence: "Report, p. 7" } } };
    expect(readSaved(older)?.answers["governance"]).toEqual({
      value: "2",
      evidence: evidenceOf("Report, p. 7"),
    });
  });
});
