import { expect, test, vi } from "vitest";

/** Tianfu as Lianhe prints it, with one grade that differs from subject to subject. */
const subject = (profit: number): unknown[][] => [
  ["区域经济环境", 1],
  ["行业风险", 3],
  ["公司治理", 2],
  ["风险管理", 2],
  ["业务经营分析", 1],
  ["资产质量", 1],
  ["盈利能力", profit],
  ["资本结构", 1],
  ["代偿能力", 1],
  ["individual-adjustment", 0],
  ["shareholder-strength", "none"],
  ["government-strength", "none"],
];

test("a first rating waits for no compiled methodology, and is the same with one", async () => {
  vi.resetModules();
  const { subjectPlans, plannedSubject } = await import("../../functions/planned-subject");
  const { ratingFinal } = await import("../../functions/rating");
  const method = [["lianhe-guarantor"]];
  expect(subjectPlans.isHere).toBe(false);
  const first = [1, 3, 6].map((profit) => ratingFinal(subject(profit), method));
  expect(first[0]).toEqual([["AAA"]]);
  // Nobody asked for it but these formulas.
  await vi.waitUntil(() => subjectPlans.isHere);
  expect([1, 3, 6].map((profit) => ratingFinal(subject(profit), method))).toEqual(first);
  expect(plannedSubject(subject(2), method, "final", "final")).not.toBeNull();
});

test("a plan that does not come leaves the pipeline to answer, and is asked for anew", async () => {
  vi.resetModules();
  let asked = 0;
  vi.doMock("../../functions/subject-plan", () => {
    asked += 1;
    throw new Error("The network is down.");
  });
  const { subjectPlans } = await import("../../functions/planned-subject");
  const { ratingBca } = await import("../../functions/rating");
  const rate = () => ratingBca(subject(1), [["lianhe-guarantor"]]);
  const first = rate();
  await vi.waitUntil(() => asked > 0);
  expect(rate()).toEqual(first);
  expect(subjectPlans.isHere).toBe(false);
  vi.doUnmock("../../functions/subject-plan");
  vi.resetModules();
});
