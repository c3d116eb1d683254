import { describe, expect, test } from "vitest";
import { ratingRange, success } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import { isSameSubject, rangeLine } from "../../desk/draft/range";
import { subjectOf } from "../../desk/draft/subject";
import { lianhe, tianfu } from "./tianfu";

const without = (...ids: readonly string[]): Draft => ({
  ...tianfu,
  answers: Object.fromEntries(Object.entries(tianfu.answers).filter(([id]) => !ids.includes(id))),
});
const range = (draft: Draft) => ratingRange(lianhe, subjectOf(lianhe, draft));

describe("what the board says of the ratings still possible", () => {
  test("business operation open: BB- to AAA, as docs/explanation.md works it out", () => {
    const open = range(without("business-operation"));
    expect(rangeLine(open, lianhe, "en")).toEqual({
      text: "Still possible: BB- to AAA · not a rating",
      why: "",
    });
    expect(rangeLine(open, lianhe, "zh").text).toBe("仍可能为 BB- 至 AAA · 不是级别");
  });

  test("one rating only, where what is open cannot move it", () => {
    const end = { rating: "AAA", completion: [] };
    const label = { en: "", zh: "" };
    const one = success({ pin: "", worst: end, best: end, complete: false, label, missing: ["x"] });
    expect(rangeLine(one, lianhe, "en").text).toBe("Only AAA is still possible · not a rating");
  });

  test("nothing of a complete assessment, whose range is its rating, nor of one not yet known", () => {
    const nothing = { text: "", why: "" };
    expect(rangeLine(range(tianfu), lianhe, "en")).toEqual(nothing);
    expect(rangeLine(null, lianhe, "en")).toEqual(nothing);
  });

  test("why there is none, where something is wrong", () => {
    const answers = { ...without("industry-risk").answers, governance: { value: "9" } };
    const { text, why } = rangeLine(range({ ...tianfu, answers }), lianhe, "en");
    expect(text).toBe("");
    expect(why).toMatch(/^No range can be given: .*Corporate governance/);
  });
});

test("a subject is the same until something is said otherwise", () => {
  const subject = subjectOf(lianhe, tianfu);
  expect(isSameSubject(subject, subjectOf(lianhe, { ...tianfu, step: "write" }))).toBe(true);
  expect(isSameSubject(subject, subjectOf(lianhe, { ...tianfu, outlook: "" }))).toBe(false);
});
