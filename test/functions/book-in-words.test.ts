import { describe, expect, test } from "vitest";
import { listIssueRules } from "../../src";
import { isSameKind, kindWord, outlookWord } from "../../functions/book-vocabulary";
import { valueOf } from "./ask";

const HEAD = [
  "code",
  "issuer",
  "class",
  "sector",
  "position",
  "start",
  "maturity",
  "issuer rating",
  "rating",
];
const MORE = ["reviewed", "outlook", "ranking", "deferral", "liquidity"];
const bond = (code: string, kind: string, more: readonly unknown[] = []) => [
  ...[code, "Elm", kind, "utilities", 10, "2023-01-10", "2028-01-10", "AA", "AA", "2024-03-20"],
  ...MORE.slice(1).map((_head, at) => more[at] ?? ""),
];
const BOOK = [
  [...HEAD, ...MORE],
  bond("T", "MTN", ["negative"]),
  bond("U", "中期票据", ["稳定"]),
  bond("V", "Subordinated", ["watchful", "subordinated", true]),
  bond("W", "house special"),
];
const table = (name: string, ...args: readonly unknown[]) => valueOf(name, ...args) as unknown[][];
const held = (language: string) =>
  table("BOOK.HELD", BOOK, null, "2024-12-31", null, "circ", language).slice(1);

describe("a book in the reader's words", () => {
  test("says classes and outlooks in his language; free text and words that are none of ours stay", () => {
    expect(held("zh").map((row) => [row[3], row[4], row[13]])).toEqual([
      ["中期票据", "utilities", "负面"],
      ["中期票据", "utilities", "稳定"],
      ["次级债券", "utilities", "watchful"],
      ["house special", "utilities", ""],
    ]);
    expect(held("en").map((row) => [row[3], row[13]])).toEqual([
      ["MTN", "negative"],
      ["medium-term note", "stable"],
      ["Subordinated", "watchful"],
      ["house special", ""],
    ]);
  });

  test("counts the losses of a class that is written in two languages as one", () => {
    const [, ...rows] = table("BOOK.DEFAULTS", BOOK, null, "2024-12-31", "class", "circ", "zh");
    expect(rows.map(([group, bonds]) => [group, bonds])).toEqual([
      ["中期票据", 2],
      ["次级债券", 1],
      ["house special", 1],
      ["合计", 4],
    ]);
  });

  test("holds what is held in Chinese against a limit that names the class in English", () => {
    const holdings = table("BOOK.HELD", BOOK, null, "2024-12-31", null, "circ", "zh");
    const limits = [
      ["dimension", "group", "limit"],
      ["class", "mtn", 0.4],
      ["sector", "MTN", 0.4],
    ];
    const [, first, second] = table("PORTFOLIO.LIMITS", holdings, limits, "circ", null, "zh");
    expect(first?.slice(1, 4)).toEqual(["中期票据", 20, 0.5]);
    expect(second?.slice(1, 4)).toEqual(["MTN", 0, 0]);
  });

  test("says what a bond is in words of the language", () => {
    expect(table("BOOK.STEPS", BOOK, "V", "words", null, "circ", "zh")).toEqual([
      ["项目", "内容"],
      ["债券品种", "次级债券"],
      ["偿付顺序", "次级"],
      ["可递延", "是"],
      ["抵质押物流动性", ""],
      ["展望", "watchful"],
    ]);
    expect(table("BOOK.STEPS", BOOK, "U", "words", null, "circ", "en").slice(1)).toEqual([
      ["class", "medium-term note"],
      ["ranking", ""],
      ["deferral", ""],
      ["collateral liquidity", ""],
      ["outlook", "stable"],
    ]);
  });

  test("has a word in either language for every class of every rule set, and comes back to it", () => {
    for (const rules of listIssueRules())
      for (const { id, label } of rules.classes) {
        expect(kindWord(id, "zh", rules), id).toMatch(/^[\u4e00-\u9fff]+$/);
        expect(kindWord(label.en, "zh", rules), label.en).toMatch(/^[\u4e00-\u9fff]+$/);
        expect(kindWord(label.zh, "en", rules), label.zh).toMatch(/^[A-Za-z0-9 ,-]+$/);
      }
    for (const word of [
      "MTN",
      "PPN",
      "enterprise",
      "corporate",
      "tier 2",
      "AT1",
      "capital supplement bond",
    ]) {
      const chinese = kindWord(word, "zh");
      expect(chinese, word).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(isSameKind(word, chinese), word).toBe(true);
    }
    expect(isSameKind("MTN", "private placement note")).toBe(false);
    expect(["positive", "Negative", "发展中"].map((word) => outlookWord(word, "zh"))).toEqual([
      "正面",
      "负面",
      "发展中",
    ]);
  });
});
