import { describe, expect, test } from "vitest";
import {
  findPack,
  isPrinted,
  keyForm,
  listScales,
  normaliseText,
  readDate,
  readNumber,
  readPrinted,
  readRating,
  type Decimal,
} from "../../src";

/** Every text of some signs, up to a length. */
function textsOf(signs: readonly string[], length: number): readonly string[] {
  let texts: readonly string[] = [""];
  const all: string[] = [];
  for (let at = 0; at < length; at += 1) {
    texts = texts.flatMap((text) => signs.map((sign) => text + sign));
    all.push(...texts);
  }
  return all;
}

/** What two spellings of one key share whatever joins its words: its figures, and the signs that belong to a part. */
function facts(text: string): string {
  const plain = text.toLowerCase().replace(/[\s_]+(?!-\d)/g, "");
  const figures = text.match(/\d+/g) ?? [];
  const signs = [...plain.matchAll(/[a-z\d中]-+(?=$|[^a-z\d中\s_-])/g)].map(([sign]) =>
    sign.replace(/-+/, "-"),
  );
  const minus = /^-+\d/.test(plain);
  return JSON.stringify([figures, signs, minus, plain.replace(/[\s_-]/g, "")]);
}

describe("keyForm", () => {
  test("makes one form of no two texts that differ by a figure, a sign behind a part, or a minus", () => {
    const known = new Map<string, string>();
    for (const text of textsOf(["a", "1", "2", "-", " ", "(", "中"], 5)) {
      if (text.trim() !== text) continue;
      const form = keyForm(text);
      const before = known.get(form);
      if (before !== undefined && facts(before) !== facts(text))
        expect.fail(`${JSON.stringify(before)} and ${JSON.stringify(text)} are both ${JSON.stringify(form)}`);
      known.set(form, before ?? text);
    }
  });

  test.each([
    ["stand-alone", "Stand Alone", "STAND_ALONE", "standalone"],
    ["asset-class-1-2", "asset_class_1_2", "Asset class 1 2"],
    ["external rating 1", "External-Rating-1", "externalrating1"],
    ["ROE", "- ROE", "－ROE"],
  ])("is one for the spellings of %s", (...texts) => {
    expect(new Set(texts.map(keyForm)).size).toBe(1);
  });

  test.each([
    ["1-23", "12-3"],
    ["10-20%", "1020%"],
    ["-1", "1"],
    ["AA-（高）", "AA（高）"],
    ["AA-级", "AA级"],
    ["中等-", "中等"],
  ])("tells %s from %s", (one, other) => {
    expect(keyForm(one)).not.toBe(keyForm(other));
  });

  test("is its own form", () => {
    for (const text of textsOf(["a", "1", "-", " ", "中"], 5))
      expect(keyForm(keyForm(text))).toBe(keyForm(text));
  });
});

const HYPHENS = [
  "-",
  "\u00AD",
  "\u2010",
  "\u2011",
  "\u2012",
  "\u2013",
  "\u2014",
  "\u2212",
  "\uFE63",
  "\uFF0D",
  "\u207B",
];
const PLUSES = ["+", "\uFF0B", "\uFE62", "\u207A"];

describe("a symbol with its sign", () => {
  test("is itself or refused, whichever hyphen or plus writes the sign and whatever is printed behind it", () => {
    const behind = [
      "",
      "级",
      "信用等级",
      " (sf)",
      "（sf）",
      "/Stable",
      " /稳定",
      "(负面)",
      " *-",
      "\u200B",
      "ᵃ",
      "ª",
      "†",
    ];
    for (const scale of listScales())
      for (const symbol of scale.notations[0].symbols) {
        const own = readRating(symbol, scale, "");
        for (const sign of symbol.includes("-") ? HYPHENS : PLUSES)
          for (const after of behind) {
            const text = symbol.replace(/[+-]/, sign) + after;
            const read = readRating(text, scale, "");
            if (read.ok) expect(read.value.rank, text).toBe(own.ok ? own.value.rank : 0);
            else expect(after, text).not.toBe("");
          }
      }
  });

  test("takes no raised letter for one of its own, and no letters apart for one of them", () => {
    const [global] = listScales().filter(({ id }) => id === "global");
    if (global === undefined) throw new Error("no global scale");
    for (const text of ["A A", "B B", "C C"]) {
      const read = readPrinted(text, [global]);
      expect(isPrinted(read) ? read.symbol : read.two, text).toEqual([text.replace(" ", ""), text[0]]);
    }
    expect(readRating("Cª", global, "")).toEqual(readRating("C", global, ""));
    expect(readRating("AA AA", global, "")).toEqual(readRating("AA", global, ""));
  });
});

describe("a number", () => {
  const decimals: readonly (Decimal | undefined)[] = [undefined, "point", "comma", "mixed"];

  test("that begins with 0 has no thousands", () => {
    for (const text of ["0,123", "00,500", "0'123", "0’500"])
      for (const decimal of decimals) {
        const read = readNumber(text, "", decimal);
        if (read.ok) expect(Math.abs(read.value), text).toBeLessThan(1);
      }
  });

  test("is negative by whichever hyphen says so, or refused", () => {
    for (const sign of HYPHENS) expect(readNumber(`${sign}5`, ""), sign).toMatchObject({ value: -5 });
  });

  test("takes no raised letter for its order of ten", () => {
    expect(readNumber("1ᵉ3", "")).toMatchObject({ ok: false, problems: [{ code: "footnote" }] });
  });
});

test("a soft hyphen within a word leaves the word what it is", () => {
  expect(normaliseText("AA\u00AD")).toBe("AA-");
  expect(findPack("lianhe\u00ADguarantor", "method")).toEqual(findPack("lianhe-guarantor", "method"));
});

test("a number that is a year or a month in figures is no day of 1905 or of 2454", () => {
  for (let year = 1900; year < 2100; year += 7)
    for (const given of [year, year * 100 + 1, year * 100 + 12])
      for (const epoch of [1900, 1904] as const)
        expect(readDate(given, "", epoch), String(given)).toMatchObject({
          ok: false,
          problems: [{ code: "two-readings", facts: { received: given } }],
        });
  expect(readDate(202513, "")).toMatchObject({ ok: true });
  expect(readDate(45_000, "")).toMatchObject({ ok: true });
  expect(readDate(20_250_627, "")).toMatchObject({ ok: true });
});
