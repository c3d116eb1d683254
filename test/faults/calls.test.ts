import { describe, expect, test } from "vitest";
import { callFunction, type Answer } from "../../functions";
import { findScale, hasSymbol } from "../../src";
import { valueOf } from "../functions/ask";
import { casesIn, inputText, type Case } from "./inputs";

/*
 * Calls as they were typed when the product gave a wrong answer without a word, or refused what it should read. What is
 * right stands with each call in its file, worked out by hand from what the agency prints or the guideline says.
 */

function shown(answer: Answer, right: string): string {
  if (!answer.ok) return `${answer.error} ${answer.message}`.slice(0, right.length);
  if (right.startsWith("last ")) {
    const rows = answer.value as readonly (readonly unknown[])[];
    return `last ${JSON.stringify(rows.at(-1)?.at(-1))}`;
  }
  return JSON.stringify(answer.value, (_key, value: unknown) => {
    const isError = typeof value === "object" && value !== null && "error" in value && "message" in value;
    return isError ? `${String(value.error)} ${String(value.message)}`.slice(0, 70) : value;
  });
}

const title = ({ name, args }: Case) => `${name}${JSON.stringify(args)}`.slice(0, 120);

describe.each(["c-symbols.txt", "superscript.txt", "map.txt", "issue1.txt", "issue2.txt", "absurd.txt"])(
  "%s",
  (file) => {
    const cases = casesIn(file);
    test("holds calls", () => expect(cases.length).toBeGreaterThan(5));
    test.each(cases.map((one) => [title(one), one] as const))("%s", (_title, { name, args, right }) => {
      expect(shown(callFunction(name, args), right)).toBe(right);
    });
  },
);

describe("symbols as terminals and agencies print them", () => {
  const symbols = casesIn("c-symbols.txt").flatMap(({ args }) =>
    args.length === 1 && typeof args[0] === "string" ? [args[0]] : [],
  );

  test("one that is not rated, or not read, leaves the others of its column as they are", () => {
    for (const symbol of ["NR", "WR", "未评级", "--", "brAA", "AAAm", "АА+"]) {
      const [first, , last] = valueOf("NOTCH.RANK", [["AA"], [symbol], ["BBB-"]]) as unknown[][];
      expect([symbol, first, last]).toEqual([symbol, [3], [10]]);
    }
  });

  test("no symbol is read with a mark that changes whose order it belongs to", () => {
    const global = findScale("global", "scale");
    if (!global.ok) throw new Error("no global scale");
    const national = symbols.filter((text) =>
      /^(?:br|tw|cn|za)A|\.(?:mx|za|br)$|\((?:bra|mex)\)$|A[mf]$/u.test(text),
    );
    expect(national.length).toBeGreaterThan(8);
    for (const symbol of national) expect([symbol, hasSymbol(symbol, global.value)]).toEqual([symbol, false]);
  });

  test("marks move nothing: a symbol stands where it stands without them", () => {
    for (const base of ["AAA", "AA+", "A-", "BBB", "BB-", "B+"])
      for (const about of [
        "(P)#",
        "# *-",
        "#/稳定",
        "# (sf)",
        "#u",
        "#/Watch Neg",
        "#（负面）",
        "#级",
        "#¹",
      ]) {
        const marked = about.replace("#", base);
        expect([marked, valueOf("NOTCH.RANK", marked)]).toEqual([marked, valueOf("NOTCH.RANK", base)]);
      }
  });
});

test("one set of bands gives the printed grades of the report", () => {
  const [, ...numbers] = JSON.parse(inputText("anchored-calibration.json")) as unknown[][];
  // The bands are those of the calibration for which the table was made.
  const bands = [["method", "lianhe-guarantor@4.0.202208+1"], ...numbers];
  const years = (first: number, second: number, third: number) => [null, first, second, third];
  const subject = [
    ["key", "value", "FY-2", "FY-1", "FY", "unit"],
    ...[
      ["regional-economy", 1],
      ["industry-risk", 3],
      ["governance", 2],
      ["risk-management", 2],
      ["business-operation", 1],
      ["individual-adjustment", 0],
      ["shareholder-strength", "none"],
      ["government-strength", "none"],
      ["asset-class-1", 0.6858],
      ["asset-class-1-2", 0.708],
    ].map((row) => [...row, null, null, null, null]),
    ["roe", ...years(0.1095, 0.0965, 0.1078), null],
    ["roa", ...years(0.0842, 0.0747, 0.0808), null],
    ["operating-margin", ...years(0.854, 0.7063, 0.7347), null],
    ["cost-income", ...years(0.0442, 0.0422, 0.0394), null],
    ["guarantee-leverage", ...years(5.98, 8.06, 7.73), null],
    ["net-capital-ratio", ...years(0.8182, 0.775, 0.6664), null],
    ["real-debt-ratio", ...years(0.204, 0.2468, 0.253), null],
    ["debt-capitalisation", ...years(0.1858, 0.2148, 0.2019), null],
    ["net-capital-leverage", ...years(7.39, 10.38, 11.6), null],
    ["net-capital-cover", ...years(1.6905, 1.2037, 1.0773), null],
    ["cumulative-claim-rate", ...years(0, 0, 0), null],
    ["claim-reserve-rate", ...years(0, 0, 0), null],
  ];
  const grades = valueOf("RATING.BCA", subject, bands, "grades") as unknown[][];
  const of = (id: string) => grades.find(([key]) => key === id)?.[2];
  expect(["asset-quality", "profitability", "capital-structure", "claims-paying-capacity"].map(of)).toEqual([
    "1",
    "1",
    "1",
    "1",
  ]);
  expect(of("financial")).toBe("F1");
  expect(valueOf("RATING.FINAL", subject, bands)).toBe("AAA");
});
