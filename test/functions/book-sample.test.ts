import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findIssueRules } from "../../src";
import { valueOf } from "./ask";

/** The invented book of docs/bond-book.md: 200 bonds, and what happened to them in 2024 and 2025. */
function csv(name: string): (string | number | null)[][] {
  const text = readFileSync(new URL(`../../docs/examples/bond-book/${name}.csv`, import.meta.url), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => {
        const cell = quoted ?? plain ?? "";
        if (cell === "") return null;
        return /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
      }),
    );
}

const bonds = csv("bonds");
const events = csv("events");
const [head = [], ...body] = bonds;
const END = "2025-12-31";
const column = (name: string) => body.map((row) => row[head.indexOf(name)] ?? null);
const asColumn = (name: string) => column(name).map((cell) => [cell]);
const sum = (cells: readonly unknown[]) => cells.reduce<number>((total, cell) => total + Number(cell), 0);
const table = (name: string, ...args: readonly unknown[]) => valueOf(name, ...args) as unknown[][];

describe("the sample book", () => {
  test("has 200 bonds of every class, and events of every kind, each with its source", () => {
    expect(body).toHaveLength(200);
    expect(new Set(column("code")).size).toBe(200);
    const rules = findIssueRules(null, "rules");
    const classes = rules.ok ? rules.value.classes.map(({ id }) => id) : [];
    const rated = table("BOOK.RATE", bonds, null, "circ");
    expect(rated.flat().filter((cell) => typeof cell === "object")).toEqual([]);
    expect(classes.length).toBeGreaterThan(0);
    for (const needed of ["guaranteed", "secured", "subordinated", "hybrid", "short-term", "convertible"])
      expect(column("class")).toContain(needed);
    const kinds = new Set(events.slice(1).map(([, , event]) => event));
    for (const kind of ["rated", "cash-flow-break", "repeated-issuance", "issuer-change", "guarantor-change"])
      expect(kinds).toContain(kind);
    for (const kind of ["collateral-change", "watch-list", "default", "recovery"])
      expect(kinds).toContain(kind);
    expect(events.every(([, , , source]) => source !== null)).toBe(true);
  });

  test("is rated by one formula as its ratings say", () => {
    expect(
      table("BOOK.RATE", bonds, null, "circ")
        .slice(1)
        .map(([, long]) => long),
    ).toEqual(column("rating"));
  });

  test("ends two years with each bond held, matured or defaulted, as its dates and events have it", () => {
    const [, ...rows] = table("BOOK.NEXT", bonds, events, END, null, "circ");
    const fell = new Set(events.flatMap(([of, , event]) => (event === "default" ? [of] : [])));
    const state = (index: number) => {
      const maturity = column("maturity")[index];
      if (fell.has(column("code")[index] ?? null)) return "defaulted";
      return maturity !== "perpetual" && String(maturity) <= END ? "matured" : "held";
    };
    expect(rows.map(([, one]) => one)).toEqual(body.map((_row, index) => state(index)));
    expect(rows.filter(([, one, , , due]) => one === "held" && due === "")).toEqual([]);
    // What happened since the last ratings of December asks at once.
    expect(rows.filter(([, , , , , , event]) => event !== "").length).toBeGreaterThan(0);
  });

  test("counts its defaults and what came back as its events add up", () => {
    const all = table("BOOK.DEFAULTS", bonds, events, END, "class", "circ").at(-1);
    const of = (kind: string) =>
      events.filter(([, , event]) => event === kind).map(([, , , , value]) => value);
    expect(all?.slice(0, 4)).toEqual(["all", 200, sum(column("position")), of("default").length]);
    expect(all?.slice(6, 9)).toEqual([
      sum(of("default")),
      sum(of("recovery")),
      sum(of("recovery")) / sum(of("default")),
    ]);
  });

  test("feeds the ledger, its transitions and its stability", () => {
    const ledger = table("BOOK.LEDGER", bonds, events, END, "circ");
    const rated = events.filter(([, , event]) => event === "rated").length;
    const ended = table("BOOK.NEXT", bonds, events, END, null, "circ").filter(
      ([, one]) => one === "defaulted" || one === "matured",
    );
    expect(ledger).toHaveLength(1 + 200 + rated + ended.length);
    const stability = Object.fromEntries(
      table("REVIEW.TRANSITION", ledger, 12, null, null, null, "stability", "circ").map(([name, value]) => [
        String(name),
        value,
      ]),
    );
    // 200 on the first day, and those still held and rated a year later.
    expect(stability["observations"]).toBeGreaterThan(200);
    expect(Number(stability["unchanged"])).toBeGreaterThan(0.5);
  });

  test("has its figures: average, distribution, concentration, limits", () => {
    const [ratings, amounts] = [asColumn("rating"), asColumn("position")];
    const total = sum(column("position"));
    const bins = table("PORTFOLIO.DISTRIBUTION", ratings, amounts, "band", asColumn("class"), "circ");
    expect(sum(bins.slice(1).map((row) => row.at(-1)))).toBe(total);
    const issuers = table("PORTFOLIO.CONCENTRATION", asColumn("issuer"), amounts, 10, "groups");
    expect(issuers).toHaveLength(1 + new Set(column("issuer")).size);
    expect(issuers.at(-1)?.at(-1)).toBeCloseTo(1, 12);
    expect(valueOf("PORTFOLIO.AVERAGE", ratings, amounts, "rank", "rating", "circ")).toMatch(/^A/);
    const limits = table(
      "PORTFOLIO.LIMITS",
      bonds,
      [
        ["issuer", "*", 0.05],
        ["guarantor", "*", 0.1],
        ["letter", "BBB", 0.1],
      ],
      "circ",
    );
    expect(limits.slice(1).every((row) => ["within", "near", "breached"].includes(String(row.at(-1))))).toBe(
      true,
    );
  });
});
