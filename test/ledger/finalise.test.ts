import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  describeProblem,
  finalise,
  findReviewRules,
  LEDGER_FIELDS,
  ledgerField,
  ledgerHead,
  readRating,
  samePerson,
  stepFrom,
  writeDate,
  type Finalising,
} from "../../src";
import { day, have, scaleNamed } from "./ledgers";

const scale = scaleNamed("lianhe");
const rules = have(findReviewRules(null, "method"));
const rating = (symbol: string) => have(readRating(symbol, scale, "rating"));

const given: Finalising = {
  language: "en" as const,
  issuer: " 天府 ",
  date: "2023-08-31",
  final: rating("AA"),
  standalone: rating("A+"),
  outlook: "stable",
  method: "lianhe-guarantor@4.0.202208+2",
  engine: "1.0.0",
  inputs: "0f",
  analyst: "Li Ming",
  approver: "Wang Fang",
  reason: " Support is firmer.\n",
};

describe("finalising", () => {
  test("makes a row with the day of the next review", () => {
    expect(have(finalise(given, rules, scale))).toEqual({
      issuer: "天府",
      date: day("2023-08-31"),
      rating: "AA",
      outlook: "stable",
      standalone: "A+",
      status: "final",
      method: "lianhe-guarantor@4.0.202208+2",
      scale: "lianhe",
      analyst: "Li Ming",
      approver: "Wang Fang",
      reason: "Support is firmer.",
      // Six months on, February has no 31st.
      next: day("2024-02-29"),
      engine: "1.0.0",
      inputs: "0f",
    });
    const low = have(finalise({ ...given, final: rating("CCC") }, rules, scale));
    expect(low.next).toBe(day("2023-09-30"));
  });

  test.each<[string, Partial<Finalising>, readonly string[]]>([
    ["no rating", { final: undefined }, ["rating"]],
    ["no issuer", { issuer: " " }, ["issuer"]],
    ["no analyst", { analyst: "" }, ["analyst"]],
    ["no approver", { approver: "　" }, ["approver"]],
    ["no reason", { reason: "\n" }, ["reason"]],
    ["no day", { date: "31.13.2023" }, ["date"]],
    ["the analyst as approver", { approver: "ＬＩ  ming" }, ["approver"]],
    [
      "several faults",
      { final: undefined, reason: "", approver: "liming" },
      ["rating", "reason", "approver"],
    ],
  ])("refuses %s", (_title, change, at) => {
    const outcome = finalise({ ...given, ...change }, rules, scale);
    expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.at)).toEqual(at);
  });

  test("lists duties that are not met and needs a reason for them", () => {
    const duty = (id: string, en: string, bond?: string) => ({
      ...{ id, label: { en, zh: "报告日期" }, scope: "assessment" as const, state: "open" as const },
      ...{ by: "stated" as const, ...(bond === undefined ? {} : { bond }) },
    });
    const unmet = [duty("a", "Report date"), duty("b", "Contract terms", "24 A")];
    const refused = finalise({ ...given, unmet, unmetReason: " " }, rules, scale);
    const [problem] = refused.ok ? [] : refused.problems;
    expect(problem && describeProblem(problem, "en")).toBe(
      "unmetReason: state why the rating is final all the same; duties not met: Report date, Contract terms (24 A).",
    );
    const entry = have(
      finalise({ ...given, unmet, unmetReason: "The bond is sold tomorrow." }, rules, scale),
    );
    expect(entry.reason).toBe(
      "Support is firmer. [duties not met: Report date, Contract terms (24 A): The bond is sold tomorrow.]",
    );
    expect(have(finalise({ ...given, unmet: [], unmetReason: "" }, rules, scale)).reason).toBe(
      "Support is firmer.",
    );
  });

  test("says who must not approve", () => {
    const outcome = finalise({ ...given, approver: "li ming" }, rules, scale);
    const [problem] = outcome.ok ? [] : outcome.problems;
    expect(problem === undefined ? "" : describeProblem(problem, "en")).toBe(
      "approver: li ming is the analyst; another person must approve.",
    );
  });

  test("one person stays one, whatever the case and the spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(samePerson(name, ` ${name.toUpperCase().toLowerCase()} `)).toBe(
          samePerson(name.toUpperCase().toLowerCase(), name),
        );
        expect(samePerson(name, name.split("").join(""))).toBe(true);
      }),
    );
    expect(samePerson("Li Ming", "LI  MING")).toBe(true);
    expect(samePerson("Li Ming", "Li Min")).toBe(false);
  });
});

describe("the step from the ledger's last rating", () => {
  const step = (before: string, now: string, beforeScale = "lianhe") =>
    stepFrom(before, beforeScale, rating(now), scale);

  test("counts notches up and down, and calls three of them large", () => {
    expect(step("AA", "AA")).toEqual({ kind: "moved", notches: 0, large: false });
    expect(step("AA-", "AA+")).toEqual({ kind: "moved", notches: 2, large: false });
    expect(step("AA+", "A+", "")).toEqual({ kind: "moved", notches: -3, large: true });
    expect(step("A+", "AA+")).toEqual({ kind: "moved", notches: 3, large: true });
  });

  test("measures nothing from a default, a withdrawal or another scale", () => {
    expect(step("NR", "AA")).toEqual({ kind: "apart", before: "NR" });
    expect(step("AA", "AA", "golden-credit")).toEqual({ kind: "apart", before: "AA" });
  });
});

describe("the columns of a ledger", () => {
  test("are found by their own heads in both languages, each as itself", () => {
    for (const field of LEDGER_FIELDS) {
      const { en, zh } = ledgerHead(field);
      expect([ledgerField(en), ledgerField(zh), ledgerField(` ${en.toUpperCase()} `)]).toEqual([
        field,
        field,
        field,
      ]);
    }
    expect(ledgerField("remarks")).toBeUndefined();
  });
});

test("a day is written as it is read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      expect(day(writeDate(serial))).toBe(serial);
    }),
  );
});
