import { describe, expect, test } from "vitest";
import { errorOf, valueOf } from "./ask";

const HEAD = [
  "code",
  "issuer",
  "class",
  "position",
  "start",
  "maturity",
  "issuer rating",
  "rating",
  "reviewed",
];
const MORE = ["guarantor", "guarantor rating", "coverage", "collateral value", "liquidity", "pledge ratio"];
const bond = (cells: readonly unknown[], more: readonly unknown[] = []) => [
  ...cells,
  ...MORE.map((_head, index) => more[index] ?? ""),
];
const usual = ["2023-01-10", "2026-01-10"];
const BOOK = [
  [...HEAD, ...MORE],
  bond(["G", "Birch", "guaranteed", 80, ...usual, "A", "AA-", "2024-02-15"], ["Gorse", "AAA"]),
  bond(["P", "Birch", "guaranteed", 80, ...usual, "A", "AA-", "2024-02-15"], ["Gorse", "AAA", 0.5]),
  bond(["S", "Cedar", "secured", 40, ...usual, "A", "AA-", "2024-03-20"], ["", "", "", 2, "high", 0.5]),
  bond(["J", "Cedar", "subordinated", 40, ...usual, "AA", "AA-", "2024-03-20"]),
  bond(["T", "Elm", "MTN", 1, ...usual, "AA", "AA", "2024-03-20"]),
  bond(["T", "Elm", "MTN", 1, ...usual, "AA", "AA", "2024-03-20"]),
  bond(["D", "Fir", "MTN", 50, ...usual, "BB", "BB", "2024-03-20"]),
  bond(["N", "Hazel", "MTN", 5, "2023-01-10", "2024-10-01", "BB", "", ""]),
];
const EVENTS = [
  ["bond", "date", "event", "source", "value"],
  ["G", "2024-08-15", "rated", "report 7", "AA"],
  ["Gorse", "2024-05-01", "guarantor-change", "announcement 3", ""],
  ["birch", "2025-02-01", "cash-flow-break", "press", ""],
  ["Gorse", "2024-06-01", "rated", "report on the guarantor", "AA"],
  ["D", "2024-09-01", "default", "clearing house", 50],
  ["D", "2025-03-01", "recovery", "trustee", 20],
];

const table = (name: string, ...args: readonly unknown[]) => {
  const value = valueOf(name, ...args);
  return (Array.isArray(value) ? value : [[value]]) as unknown[][];
};
const steps = (code: string, language = "en") =>
  table("BOOK.STEPS", BOOK, code, "steps", null, "circ", language);
const serial = (iso: string) =>
  Math.round((Date.parse(`${iso}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

describe("the steps of one bond", () => {
  test("add up to what the book rates it, whatever its class", () => {
    const rated = table("BOOK.RATE", BOOK, null, "circ");
    BOOK.slice(1).forEach(([code], index) => {
      if (code === "T") return;
      const [, ...rows] = steps(String(code));
      const sum = rows.reduce((total, row) => total + Number(row[4]), 0);
      const [, long, moved] = rated[index + 1] ?? [];
      expect([code, rows.at(-1)?.[5], sum]).toEqual([code, long, moved]);
    });
  });

  test("say by hand what a guarantee, a part of one and collateral added", () => {
    const found = (code: string) => table("BOOK.STEPS", BOOK, code, "findings", null, "circ").flat();
    // A to AAA is five notches of 3 letters with AA+, AA, AA-, A+ between; half of the way is two, rounded down.
    expect(found("G")[0]).toBe("Guarantee 1 (AAA) adds 5 notches: without it the bond would stand at A.");
    expect(found("P")[0]).toBe(
      "Guarantee 1 (AAA, 50%) adds 2 notches: without it the bond would stand at A.",
    );
    expect(String(found("S")[0])).toMatch(/^Collateral 1 \(2 times the debt\) adds \d notch/);
    expect(found("J")).toEqual(["none"]);
    expect(valueOf("BOOK.STEPS", BOOK, "J", "findings", null, "circ", "zh")).toBe("无");
  });

  test("speak Chinese in their words, their places and their house reasons", () => {
    const [head, ...rows] = steps("J", "zh");
    expect(head).toEqual(["步骤", "输入", "规则", "来源", "影响", "当前级别"]);
    expect(rows[0]?.[0]).toBe("次级债券");
    expect(String(rows[0]?.[1])).toMatch(/^发行人：AA；类别：次级债券；期限（年）：3$/);
    expect(String(rows[0]?.[3])).toContain("第三十条第（三）项；自设参数：");
    const all = ["G", "P", "S", "J"]
      .flatMap((code) => steps(code, "zh").slice(1))
      .flatMap((row) => row.slice(0, 4));
    expect(all.filter((cell) => /[a-z]{2,}/i.test(String(cell).replace(/A{2,3}|MTN/g, "")))).toEqual([]);
  });

  test("are refused for a code of no bond and of two", () => {
    expect(errorOf("BOOK.STEPS", BOOK, "X")).toMatch(/^#VALUE! .*"X"/);
    expect(errorOf("BOOK.STEPS", BOOK, "t")).toMatch(/^#VALUE! .*bonds, row 6; bonds, row 7/);
    expect(errorOf("BOOK.HISTORY", BOOK, EVENTS, "2025-12-31", "T")).toMatch(/^#VALUE! .*row 6/);
  });
});

describe("the history of one bond", () => {
  const history = (code: string, asOf: string, most: number | null = null) =>
    table("BOOK.HISTORY", BOOK, EVENTS, asOf, code, most, "circ").slice(1);

  test("has its ratings and the events of its issuer and guarantor, whose own rating is none of the bond's", () => {
    expect(history("G", "2025-12-31")).toEqual([
      [serial("2024-02-15"), "first rating", "AA-", "G", ""],
      [serial("2024-05-01"), "Major change of the guarantor", "", "Gorse", "announcement 3"],
      [serial("2024-08-15"), "rated", "AA", "G", "report 7"],
      [serial("2025-02-01"), "Cash-flow break", "", "birch", "press"],
    ]);
  });

  test("ends with the day, with as many rows as are asked for, at maturity, and with what came back after a default", () => {
    expect(history("G", "2024-12-31").map(([, what]) => what)).toEqual([
      ...["first rating", "Major change of the guarantor", "rated"],
    ]);
    expect(history("G", "2025-12-31", 1).map(([, what]) => what)).toEqual(["Cash-flow break"]);
    expect(history("D", "2026-12-31").map(([, what, value]) => [what, value])).toEqual([
      ...[
        ["first rating", "BB"],
        ["default", 50],
        ["recovery", 20],
      ],
    ]);
    expect(history("N", "2024-12-31")).toEqual([[serial("2024-10-01"), "maturity", "", "N", ""]]);
  });

  test("holds every row of its ledger", () => {
    const own = EVENTS.filter(([of]) => of !== "D");
    const ledger = table("BOOK.LEDGER", BOOK.slice(0, 5), own, "2025-12-31", "circ").slice(1);
    for (const code of ["G", "P", "S", "J"]) {
      const own = ledger.filter(([issuer]) => issuer === code);
      const rated = table("BOOK.HISTORY", BOOK, EVENTS, "2025-12-31", code, null, "circ").slice(1);
      expect(own.every(([, date]) => rated.some(([day]) => day === date))).toBe(true);
      expect(own.length).toBeGreaterThan(0);
    }
  });
});
