import { describe, expect, test } from "vitest";
import {
  assess,
  findEnterable,
  findIssueClass,
  findIssueRules,
  findMapping,
  findPack,
  findScale,
  gradeName,
  gradesOf,
  itemsOf,
  listMappings,
  listPacks,
  listScales,
  readHeading,
  resolveKey,
  type Pack,
} from "../../src";
import { givenByCells } from "../../desk/reading/from-cells";
import { say, type MessageKey } from "../../desk/words";
import { ask, tianfu } from "../functions/ask";

/*
 * Whatever label a screen or sheet of ours shows is accepted wherever its id is. The labels come from the packs and the
 * dictionaries themselves, so that a new one cannot be forgotten.
 */

const LANGUAGES = ["en", "zh"] as const;

/** Every grade and option with each of its names. */
const choices = listPacks().flatMap((pack) =>
  itemsOf(pack).flatMap((item) =>
    item.kind === "judged" || item.kind === "choice" || item.kind === "grade"
      ? gradesOf(item).flatMap((grade) => {
          const { en, zh } = gradeName(item, grade);
          return [grade, en, zh, en.toUpperCase(), ` ${zh} `].map((label) => ({ pack, item, grade, label }));
        })
      : [],
  ),
);

const problemsOf = (pack: Pack, key: string, value: string) =>
  assess(pack, { entries: [{ key, value }] }).problems.filter(({ at }) => at === key);

describe("grades and options", () => {
  test("by every name, in a subject, and in a cell that the pane takes", () => {
    expect(choices.length).toBeGreaterThan(1000);
    const refused = choices.filter(({ pack, item, label }) => problemsOf(pack, item.id, label).length > 0);
    expect(refused.map(({ pack, item, label }) => [pack.id, item.id, label])).toEqual([]);
    const misread = choices.filter(({ pack, item, grade, label }) => {
      const given = givenByCells(pack, item.id, [label], "A1");
      return !given.ok || given.value.value !== grade;
    });
    expect(misread.map(({ pack, item, label }) => [pack.id, item.id, label])).toEqual([]);
  });

  test("a grade of figures with the word for grade about it", () => {
    for (const { pack, item, grade } of choices.filter((one) => /^\d$/u.test(one.grade)))
      for (const label of [`${grade}档`, `第${grade}档`, `grade ${grade}`])
        expect([pack.id, item.id, label, problemsOf(pack, item.id, label).length]).toEqual([
          pack.id,
          item.id,
          label,
          0,
        ]);
  });
});

describe("names of items", () => {
  test.each(listPacks().map((pack) => [pack.id, pack] as const))("of %s in either language", (_id, pack) => {
    const seen = new Set<string>();
    for (const { id, label } of itemsOf(pack)) {
      for (const name of [label.en, label.zh]) {
        const found = resolveKey(pack, name);
        // A name that an item before has too stands for that one; our sheets head this one with its id as well.
        if (found !== id) expect(seen.has(found ?? "")).toBe(true);
        expect(resolveKey(pack, `${name} (${id})`)).toBe(
          resolveKey(pack, name) === id ? id : resolveKey(pack, `${name} (${id})`),
        );
      }
      seen.add(id);
    }
  });
});

describe("names of the library", () => {
  test("titles of methodologies, scales and mappings stand for their ids", () => {
    for (const pack of listPacks())
      for (const title of [pack.title.en, pack.title.zh]) {
        const found = findPack(title, "method");
        expect([title, found.ok && found.value.id]).toEqual([title, pack.id]);
      }
    for (const scale of listScales())
      for (const title of [scale.title.en, scale.title.zh]) {
        const found = findScale(title, "scale");
        expect([title, found.ok && found.value.id]).toEqual([title, scale.id]);
      }
    for (const mapping of listMappings())
      for (const title of [mapping.title.en, mapping.title.zh]) {
        const found = findMapping(title, "mapping");
        expect([title, found.ok && found.value.id]).toEqual([title, mapping.id]);
      }
  });

  test("outlooks by their labels", () => {
    for (const pack of listPacks())
      for (const { id, label } of pack.outlooks)
        for (const name of [id, label.en, label.zh])
          expect(assess(pack, { entries: [{ key: "outlook", value: name }] }).outlook).toBe(id);
  });
});

describe("words of the functions", () => {
  test.each([
    ["standalone", "sheet.standalone"],
    ["support", "sheet.support"],
    ["sovereign", "sheet.sovereign"],
    ["rmb", "sheet.rmb"],
    ["final", "sheet.final"],
    ["local", "sheet.local"],
    ["short", "sheet.short"],
    ["outlook", "sheet.outlook"],
  ] as const)("the output %s by what the sheet calls it", (output, key: MessageKey) => {
    for (const language of LANGUAGES)
      expect([language, ask("RATING.FINAL", tianfu(), "lianhe-guarantor", say(language, key))]).toEqual([
        language,
        ask("RATING.FINAL", tianfu(), "lianhe-guarantor", output),
      ]);
  });

  test("languages by their names", () => {
    for (const word of ["English", "英文", "en"])
      expect(ask("SCALE.BAND", "AA", "circ", word)).toEqual(ask("SCALE.BAND", "AA", "circ", "en"));
    for (const word of ["中文", "Chinese", "zh"])
      expect(ask("SCALE.BAND", "AA", "circ", word)).toEqual(ask("SCALE.BAND", "AA", "circ", "zh"));
  });

  test("classes of bonds by their labels, and as a desk says them", () => {
    for (const id of ["circ-issue", "golden-credit-issue", "guarantor-issue"]) {
      const rules = findIssueRules(id, "policy");
      if (!rules.ok) throw new Error(id);
      for (const { id: of, label } of rules.value.classes)
        for (const name of [of, label.en, label.zh]) {
          const found = findIssueClass(name, rules.value, "bondClass");
          expect([id, name, found.ok && found.value.id]).toEqual([id, name, of]);
        }
    }
    for (const word of [
      "中期票据",
      "企业债",
      "可交换债",
      "二级资本债",
      "超短融",
      "短融",
      "公司债",
      "次级债",
      "永续债",
    ])
      expect([word, ask("NOTCH.ISSUE", "AA", word, null, null, null, null, null, "circ").ok]).toEqual([
        word,
        true,
      ]);
  });

  test("symbols with the word for grade behind them", () => {
    for (const scale of listScales().filter(({ bands }) => bands.some(({ id }) => id === "investment")))
      for (const symbol of scale.notations[0].symbols)
        for (const word of ["级", "等级"])
          expect([symbol, ask("NOTCH.RANK", `${symbol}${word}`, scale.id)]).toEqual([
            symbol,
            ask("NOTCH.RANK", symbol, scale.id),
          ]);
  });
});

test("headings of our own tables are read in either language", () => {
  for (const heading of [
    "Item",
    "项目",
    "key",
    "value",
    "数值",
    "unit",
    "单位",
    "source",
    "来源",
    "FY",
    "FY-2",
  ])
    expect([heading, readHeading(heading) === null]).toEqual([heading, false]);
  expect(findEnterable(listPacks()[0]!, "nothing")).toBeUndefined();
});
