import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { newDraft, type Answer, type Draft } from "../../../desk/draft/draft";
import { contradictions, ratiosDue } from "../../../desk/draft/statement/take-ratios";
import { ForMany } from "../../../taskpane/places/scorecard/ForMany";
import { Otherwise } from "../../../taskpane/places/result/review/Otherwise";
import { lianhe } from "../../desk/tianfu";
import { show } from "./harness";

const years = (...texts: readonly string[]): Answer => ({
  periods: Object.fromEntries(texts.map((text, back) => [back === 0 ? "FY" : `FY-${String(back)}`, text])),
});
const statement = {
  unit: "CNY 100 million",
  amounts: {
    netProfit: years("7.22", "6.08", "5.77", "5.5"),
    equity: years("69.56", "64.46", "61.50", "60"),
    assets: years("93.11", "85.58", "77.27", "70"),
  },
};
const draft: Draft = { ...newDraft("s", "lianhe-guarantor", "2023-06-25"), statement };
const given: Draft = { ...draft, answers: { roe: { value: "41%" } } };

test("a value that the statement computes otherwise is asked about with both, and the computed one is one click away", () => {
  const shown = show(<Otherwise />, given, lianhe);
  screen.getByText("Given otherwise than the statements compute: 1");
  screen.getByText(/^given 41%, computed FY-2 9\.\d+%, FY-1 9\.\d+%, FY 10\.77\d*%/);
  fireEvent.click(screen.getByRole("button", { name: "Take the computed value: Return on equity" }));
  expect(shown.draft().answers["roe"]?.computed).toBe("ROE");
  expect(contradictions(lianhe, shown.draft())).toEqual([]);
  expect(screen.queryByRole("button")).toBeNull();
});

test("taking ratios at once leaves what was given, and what nobody believes, as they are", () => {
  expect(ratiosDue(lianhe, draft).map(({ item }) => item.id)).toContain("roe");
  const shown = show(<ForMany />, given, lianhe);
  fireEvent.click(screen.getByRole("button", { name: /^Take \d+ ratios? from the statements$/ }));
  expect(shown.draft().answers["roe"]).toEqual({ value: "41%" });
  expect(shown.draft().answers["roa"]?.computed).toBe("ROA");
  const absurd: Draft = {
    ...draft,
    statement: {
      ...statement,
      amounts: { ...statement.amounts, netProfit: years("722", "608", "577", "550") },
    },
  };
  expect(ratiosDue(lianhe, absurd).map(({ item }) => item.id)).not.toContain("roe");
});

test("the ratio that the report prints is no contradiction, nor is one value that lies among the years", () => {
  const printed = (answer: Answer): Draft => ({ ...draft, answers: { roe: answer } });
  expect(contradictions(lianhe, printed(years("10.78%", "9.65%")))).toEqual([]);
  expect(contradictions(lianhe, printed({ value: "10.2%" }))).toEqual([]);
  expect(contradictions(lianhe, printed(years("10.78%", "6.95%")))).toHaveLength(1);
  expect(contradictions(lianhe, printed({ value: "12%" }))).toHaveLength(1);
});
