import { describe, expect, it } from "vitest";
import { assess, findPack } from "../../src";
import { newDraft } from "../../desk/draft/draft";
import { problemText } from "../../desk/draft/problem-text";
import { subjectOf } from "../../desk/draft/subject";

const found = findPack("ccxap-guarantor", "method");
if (!found.ok) throw new Error("no pack");
const pack = found.value;

describe("problemText", () => {
  it("speaks of the percentage that was typed, not of the fraction behind it", () => {
    const draft = { ...newDraft("1", "ccxap-guarantor", "2026-01-01"), answers: { roe: { value: "4100" } } };
    const [problem] = assess(pack, subjectOf(pack, draft)).problems;
    if (problem === undefined) throw new Error("4100 % was believed");
    expect(problemText(problem, pack, "en")).toBe(
      "Return on equity: received 4100%; allowed: -100% to 100%.",
    );
    expect(problemText(problem, pack, "zh")).toBe("净资产收益率：收到4100%；允许范围：-100%至100%。");
  });
});
