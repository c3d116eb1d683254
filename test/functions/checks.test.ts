import { describe, expect, test } from "vitest";
import { errorOf, LIANHE, PANDA, pandaSovereign, valueOf } from "./ask";

const BANK = "circ-bank";

/** The states of a subject's checks by id, as RATING.FINAL lists them. */
function states(rows: readonly (readonly unknown[])[], method: string): Readonly<Record<string, string>> {
  const [, ...table] = valueOf("RATING.FINAL", rows, method, "checks") as string[][];
  return Object.fromEntries(table.map(([id = "", , state = ""]) => [id, state]));
}

describe("RATING.FINAL, output checks", () => {
  test("is a table under a header row, one row for each check, open where nothing is stated", () => {
    const [head, ...rows] = valueOf("RATING.FINAL", [["franchise", 2]], BANK, "checks") as string[][];
    expect(head).toEqual(["check", "label", "state", "value", "force", "rule", "source"]);
    expect(rows).toHaveLength(28);
    expect(rows.map((row) => row[2])).toEqual(Array(28).fill("open"));
    expect(rows.find(([id]) => id === "two-professionals")).toEqual([
      "two-professionals",
      "Two professionals at least",
      "open",
      "",
      "process",
      expect.stringMatching(/two professionals or more/),
      expect.stringMatching(/^Guidelines on credit rating of bond investment.*, Article 8$/),
    ]);
  });

  test.each([
    ["two-professionals", "yes", "met"],
    ["Two professionals at least", "TRUE", "met"],
    ["至少两名专业人员", "是", "met"],
    ["至少两名专业人员", "已完成", "met"],
    ["two-professionals", true, "met"],
    ["two-professionals", "No", "not met"],
    ["two-professionals", false, "not met"],
    ["至少两名专业人员", "否", "not met"],
    ["至少两名专业人员", "未完成", "not met"],
    ["two-professionals", "not applicable", "not applicable"],
    ["two-professionals", "不适用", "not applicable"],
    ["two-professionals", null, "open"],
    ["two-professionals", "n/a", "open"],
  ])("%s stated as %s is %s", (key, value, state) => {
    expect(
      states(
        [
          ["franchise", 2],
          [key, value],
        ],
        BANK,
      )["two-professionals"],
    ).toBe(state);
  });

  test("what is open or not met holds no rating up", () => {
    const korea = pandaSovereign();
    const rating = valueOf("RATING.FINAL", korea, PANDA);
    expect(valueOf("RATING.FINAL", [...korea, ["admission-two-agencies", "no"]], PANDA)).toBe(rating);
  });

  test("data stated as incomplete or false withhold every result, with article 16's rule", () => {
    const rows = [
      ["franchise", 2],
      ["data-complete-and-true", "no"],
    ];
    for (const output of ["final", "standalone", "assigned", "binding", "outlook"])
      expect(errorOf("RATING.FINAL", rows, BANK, output)).toMatch(
        /^#VALUE! Data complete and true \(data-complete-and-true\) is stated as not met, so no rating is given: .*incomplete or false there is no rating\./,
      );
    expect(errorOf("RATING.BCA", rows, BANK)).toMatch(/^#VALUE! .*so no rating is given/);
    // The table is where an analyst looks for what withholds it.
    expect(states(rows, BANK)).toMatchObject({ "data-complete-and-true": "not met", approval: "open" });
  });

  test("a word that says nothing is #VALUE! naming the words that there are", () => {
    expect(errorOf("RATING.FINAL", [["two-professionals", "perhaps"]], BANK, "checks")).toBe(
      '#VALUE! Two professionals at least (two-professionals): received "perhaps"; allowed: yes, no, not applicable.',
    );
  });

  test("a number is read with its unit, an exemption waives it, and the rating answers for itself", () => {
    const korea = pandaSovereign();
    const invested = (value: unknown, unit: string, ...more: readonly (readonly unknown[])[]) =>
      states(
        [...korea.map((row) => [...row, null]), ["admission-china-investment", value, unit], ...more],
        PANDA,
      );
    expect(invested(1, "USD bn")["admission-china-investment"]).toBe("met");
    expect(invested(999, "USD m")["admission-china-investment"]).toBe("not met");
    expect(invested(1000, "USD m")["admission-china-investment"]).toBe("met");
    const exempted = invested(0.2, "USD bn", ["准入：国务院批准豁免", "是", null]);
    expect(exempted).toMatchObject({
      "admission-china-investment": "waived",
      "admission-exempted": "met",
    });
    // The ratings of agencies are tested, never the assessment's own: as it is, it is AA-.
    const rated = (text: string) => states([...korea, ["admission-rating", text]], PANDA);
    expect(states(korea, PANDA)["admission-rating"]).toBe("open");
    expect(rated("Agency A AA (golden-credit) 2015-11-20 China")).toMatchObject({
      "admission-rating": "met",
      "admission-agency-china": "met",
      "admission-two-agencies": "open",
    });
    expect(rated("Agency A A+ (golden-credit) 2015-11-20 China")["admission-rating"]).toBe("not met");
    expect(states(korea.slice(1), PANDA)["admission-rating"]).toBe("open");
  });

  test("a methodology without checks has none to list", () => {
    const earlier = `${LIANHE}@4.0.202208+1`;
    expect(errorOf("RATING.FINAL", [["governance", 2]], earlier, "checks")).toBe(
      "#VALUE! checks is not defined: lianhe-guarantor has no checks.",
    );
  });
});
