import { describe, expect, it } from "vitest";
import { findReviewRules, findScale, findTrigger, nextReview, readDate, readRating } from "../../src";
import { addMonths } from "../../src/reading";

function have<T>(outcome: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const rules = have(findReviewRules(null, "method"));
const day = (text: string) => have(readDate(text, "day"));

interface Given {
  readonly scale?: string;
  readonly events?: readonly (readonly [string, string | null])[];
  readonly maturity?: string;
}

function attempt(last: string, symbol: string, given: Given = {}) {
  const scale = have(findScale(given.scale ?? "lianhe", "scale"));
  const events = (given.events ?? []).map(([word, date]) => ({
    trigger: have(findTrigger(word, rules, "events")),
    date: date === null ? null : day(date),
  }));
  const maturity = given.maturity === undefined ? null : day(given.maturity);
  return nextReview(day(last), have(readRating(symbol, scale, "rating")), events, maturity, rules, scale);
}

const next = (last: string, symbol: string, given: Given = {}) => have(attempt(last, symbol, given));

describe("dates", () => {
  it.each([
    ["1900-03-01", 61],
    ["2000-02-29", 36_585],
    ["2026-08-31", 46_265],
    ["9999-12-31", 2_958_465],
  ])("%s is %i", (text, serial) => {
    expect(readDate(text, "day")).toEqual({ ok: true, value: serial });
    expect(readDate(serial + 0.75, "day")).toEqual({ ok: true, value: serial });
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "26-01-01",
    "31/18/2026",
    "06/07/2026",
    "tomorrow",
    "1900-02-28",
    60,
    -1,
    NaN,
    2_958_466,
  ])("%s is none", (given) => {
    expect(readDate(given, "day").ok).toBe(false);
  });

  it.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2099-08-30", 6, "2100-02-28"],
    ["2026-08-28", 6, "2027-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-31", 1, "2026-04-30"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2028-02-29", 6, "2028-08-29"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(day(to));
  });
});

describe("the interval", () => {
  it("comes at least twice a year for every symbol, and never less often for a worse one (article 19)", () => {
    for (const id of ["lianhe", "golden-credit", "ccxap", "circ", "global"]) {
      const scale = have(findScale(id, "scale"));
      const due = scale.notations[0].symbols.map((symbol) => next("2026-01-15", symbol, { scale: id }));
      expect(Math.max(...due)).toBeLessThanOrEqual(day("2026-07-15"));
      expect(due).toEqual([...due].sort((a, b) => b - a));
    }
  });

  it.each([
    ["lianhe", "AAA", "2026-07-15"],
    ["lianhe", "BBB-", "2026-07-15"],
    ["lianhe", "BB+", "2026-04-15"],
    ["lianhe", "B-", "2026-04-15"],
    ["lianhe", "CCC", "2026-02-15"],
    ["lianhe", "C", "2026-02-15"],
    ["circ", "D", "2026-02-15"],
    ["golden-credit", "BB+", "2026-04-15"],
    ["ccxap", "BBBg-", "2026-07-15"],
    ["ccxap", "BBg+", "2026-04-15"],
    ["ccxap", "CCCg", "2026-02-15"],
    ["global", "Baa3", "2026-07-15"],
    ["global", "Ba1", "2026-04-15"],
    ["global", "B3", "2026-04-15"],
    ["global", "Caa1", "2026-02-15"],
  ])("on the %s scale %s is due on %s", (scale, symbol, expected) => {
    expect(next("2026-01-15", symbol, { scale })).toBe(day(expected));
  });

  it("is not known for a scale that the rules do not name", () => {
    expect(attempt("2026-01-15", "F1", { scale: "fitch-short" })).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-list" }],
    });
  });

  it("that would leave the calendar is refused", () => {
    expect(attempt("9999-12-31", "AA").ok).toBe(false);
  });
});

describe("events", () => {
  it.each([
    ["cash-flow break", "cash-flow-break"],
    ["资金链断裂", "cash-flow-break"],
    ["Repeated issuance", "repeated-issuance"],
    ["多次发行债券", "repeated-issuance"],
    ["change of issuer", "issuer-change"],
    ["发行人重大变化", "issuer-change"],
    ["guarantor change", "guarantor-change"],
    ["担保人变更", "guarantor-change"],
    ["COLLATERAL CHANGE", "collateral-change"],
    ["抵押物变更", "collateral-change"],
  ])("%s asks for a review at once", (word, id) => {
    expect(have(findTrigger(word, rules, "events")).id).toBe(id);
    expect(next("2026-01-15", "AA", { events: [[word, null]] })).toBe(day("2026-01-15"));
    expect(next("2026-01-15", "AA", { events: [[word, "2026-02-03"]] })).toBe(day("2026-02-03"));
  });

  it("after the due day do not put it off, and those before the last review are past", () => {
    expect(next("2026-01-15", "AA", { events: [["issuer", "2026-07-16"]] })).toBe(day("2026-07-15"));
    expect(next("2026-01-15", "AA", { events: [["issuer", "2026-01-14"]] })).toBe(day("2026-07-15"));
    expect(next("2026-01-15", "AA", { events: [["issuer", "2026-01-15"]] })).toBe(day("2026-01-15"));
  });

  it("are five of their own, each with words in both languages that mean no other", () => {
    expect(rules.triggers.map(({ id }) => id)).toEqual([
      "cash-flow-break",
      "repeated-issuance",
      "issuer-change",
      "guarantor-change",
      "collateral-change",
    ]);
    for (const { id, label, aliases } of rules.triggers) {
      const words = [id, label.en, label.zh, ...aliases];
      for (const word of words)
        expect([word, have(findTrigger(word, rules, "events")).id]).toEqual([word, id]);
      const chinese = words.filter((word) => /\p{Script=Han}/u.test(word));
      expect([id, chinese.length >= 3, words.length - chinese.length >= 3]).toEqual([id, true, true]);
    }
    const all = rules.triggers.flatMap(({ label, aliases }) => [label.en, label.zh, ...aliases]);
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });

  it.each([
    ["2026-08-31", "AA", "2027-02-27", "2027-02-27"],
    ["2026-08-31", "AA", "2027-02-28", "2027-02-28"],
    ["2026-08-31", "AA", "2027-03-01", "2027-02-28"],
    ["2027-08-31", "AA", "2028-02-28", "2028-02-28"],
    ["2027-08-31", "AA", "2028-03-01", "2028-02-29"],
    ["2027-11-29", "BB+", "2028-03-01", "2028-02-29"],
    ["2028-01-31", "CCC", "2028-03-01", "2028-02-29"],
    ["2027-01-31", "CCC", "2027-03-01", "2027-02-28"],
    ["2028-02-29", "AA", "2028-08-30", "2028-08-29"],
    ["2028-02-29", "AA", "2028-02-28", "2028-08-29"],
    ["2028-02-29", "AA", "2028-02-29", "2028-02-29"],
  ])("at the edges of months and leap years: %s, %s, event on %s, due %s", (last, symbol, event, due) => {
    expect(next(last, symbol, { events: [["guarantor", event]] })).toBe(day(due));
  });

  it("the earliest of several counts, and none puts the review after the bond's end", () => {
    const events = [
      ["collateral", "2026-05-01"],
      ["guarantor", "2026-04-01"],
      ["issuer", "2026-01-01"],
    ] as const;
    expect(next("2026-01-15", "AA", { events })).toBe(day("2026-04-01"));
    expect(next("2026-01-15", "AA", { events, maturity: "2026-03-01" })).toBe(day("2026-03-01"));
  });

  it("of other kinds are refused", () => {
    expect(findTrigger("rain", rules, "events").ok).toBe(false);
  });
});

describe("maturity", () => {
  it("is the last day possible", () => {
    expect(next("2026-01-15", "AA", { maturity: "2026-07-14" })).toBe(day("2026-07-14"));
    expect(next("2026-01-15", "AA", { maturity: "2026-07-16" })).toBe(day("2026-07-15"));
    expect(next("2026-01-15", "AA", { maturity: "2026-01-15" })).toBe(day("2026-01-15"));
    expect(attempt("2026-01-15", "AA", { maturity: "2026-01-14" }).ok).toBe(false);
  });
});
