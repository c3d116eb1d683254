import { describe, expect, test } from "vitest";
import { itemsOf } from "../../src";
import { planPortfolio } from "../../desk/paper/portfolio/plan-portfolio";
import { lianhe } from "../desk/tianfu";
import { valueOf } from "../functions/ask";
import { inputText } from "./inputs";

/** The cells of a file that was pasted with its headings over those of the portfolio. */
const rowsOf = (name: string) =>
  inputText(name)
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t").map((cell) => (/^-?\d+$/.test(cell) ? Number(cell) : cell)));

/** What the sheet's own formula reads: the units and the headings as they now stand, and the issuers below. */
function rated(name: string, outputs = "final, problems") {
  const [head = [], ...rows] = rowsOf(name);
  const plan = planPortfolio(lianhe, "zh", "P");
  const [, from = "", to = ""] = /^\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)$/.exec(plan.headers) ?? [];
  expect(Number(to) - Number(from)).toBe(1);
  const width = itemsOf(lianhe).length + 1;
  const filled = (row: readonly unknown[]) => Array.from({ length: width }, (_, at) => row[at] ?? "");
  const units = plan.head[Number(from) - 1]!.slice(6, 6 + width).map((cell) => cell?.value ?? "");
  const own = plan.head[Number(to) - 1]!.slice(6, 6 + width).map((cell) => cell?.value ?? "");
  // The paste covers the headings that it has; those behind it stay the sheet's own, with nothing under them.
  const heads = filled(head).map((cell, at) =>
    at < head.length ? cell : head.includes(String(own[at])) ? "" : own[at],
  );
  return valueOf(
    "RATING.TABLE",
    [units, heads],
    rows.map(filled),
    "lianhe-guarantor",
    outputs,
  ) as unknown[][];
}

describe("headings pasted over those of a portfolio", () => {
  test("in their own order each stands for what it says", () => {
    const rows = rowsOf("portfolio-own-head-zh.tsv");
    const [head = [], ...issuers] = rows;
    const table = rated("portfolio-own-head-zh.tsv");
    expect(table.filter(([, problems]) => problems !== "")).toEqual([]);
    for (const [at, issuer] of issuers.entries()) {
      if (at % 10 !== 0) continue;
      const subject = head.slice(1).map((key, index) => [key, issuer[index + 1] ?? ""]);
      expect(table[at]?.[0]).toBe(valueOf("RATING.FINAL", subject, "lianhe-guarantor"));
    }
  });

  test("two that changed places count as what stands over them", () => {
    const grades = rated("portfolio-swapped-head.tsv", "problems");
    // Too few columns for a rating: what is missing is named, and nothing that is there is refused.
    for (const [said] of grades) {
      expect(said).not.toMatch(/not an item|received/u);
      expect(said).not.toContain("Business operation (business-operation) is missing");
      expect(said).not.toContain("Regional economy (regional-economy) is missing");
    }
    const [head = [], first = []] = rowsOf("portfolio-swapped-head.tsv");
    const swapped = [head[1], head[2], head[3], head[4], head[5]].map((key, at) => [key, first[at + 1]]);
    expect(new Map(swapped as [string, unknown][]).get("业务经营分析")).toBe(1);
  });

  test("one that is unknown is named, and nothing under it counts", () => {
    const [head = [], ...rows] = rowsOf("portfolio-own-head-zh.tsv");
    const odd = head.map((cell) => (cell === "资产质量" ? "资产质量评价" : cell));
    const [row = []] = valueOf(
      "RATING.TABLE",
      [odd],
      rows.slice(0, 1),
      "lianhe-guarantor",
      "final, problems",
    ) as unknown[][];
    expect(row[0]).toBe("n/a");
    expect(row[1]).toContain("资产质量评价");
  });
});

describe("large tables", () => {
  test("a column as long as a sheet is answered", () => {
    const column = Array.from({ length: 1_048_576 }, (_, at) => [at % 3 === 0 ? "NR" : "AA"]);
    const ranks = valueOf("NOTCH.RANK", column) as unknown[][];
    expect([ranks.length, ranks[1]]).toEqual([1_048_576, [3]]);
    expect(valueOf("NOTCH.WEAKEST", column)).toBe("AA");
  });

  test("no cell holds more than a cell can", () => {
    const long = "x".repeat(32_767);
    const many = Array.from({ length: 400 }, (_, at) => `${long.slice(0, 300)}${String(at)}`);
    const [row = []] = valueOf(
      "RATING.TABLE",
      [many],
      [many.map(() => long), many.map(() => long)],
      "lianhe-guarantor",
      "problems",
    ) as unknown[][];
    expect(String(row[0]).length).toBeLessThan(32_767);
    expect(String(row[0]).length).toBeGreaterThan(100);
  });
});
