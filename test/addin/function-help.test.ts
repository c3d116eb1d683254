import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import type { FunctionsFile } from "../../build/functions-metadata";
import { chineseMetadata } from "../../build/function-help-zh";
import { bondHeading, eventHeading, externalHeading, findWord, listPacks, listReleases } from "../../src";
import { wordArgumentsOf } from "../functions/allowed-words";
import { ask } from "../functions/ask";
import { helpFiles } from "../functions/help-files";

/*
 * Excel shows an analyst one of the two texts only, so each must say all: every word that an argument allows, and the same
 * units, numbers and defaults. The ratios' texts are made of their definitions, which have tests of their own.
 */

let english: FunctionsFile;
let chinese: FunctionsFile;
beforeAll(async () => {
  ({ english, chinese } = await helpFiles());
});

/** Arguments whose words are the ids of data that grow: named in the help by example. */
const OF_DATA = /^(?:scale|mapping|method|from|to|a|b|code|table|name)$/;

/** What stands between the words of a list in Chinese text. */
const BETWEEN = /[、，；：。（）“”]|或|如/;

interface Pair {
  readonly where: string;
  readonly en: string;
  readonly zh: string;
}

/** Every text of the functions in both languages, one beside the other. */
function pairs(): readonly Pair[] {
  return english.functions
    .filter(({ id }) => !id.startsWith("RATIO."))
    .flatMap(({ id, description = "", parameters }) => {
      const other = chinese.functions.find((fn) => fn.id === id);
      return [
        { where: id, en: description, zh: other?.description ?? "" },
        ...parameters.map(({ name, description: text = "" }, index) => ({
          ...{ where: `${id} ${name}`, en: text },
          zh: other?.parameters[index]?.description ?? "",
        })),
      ];
    });
}

function textOf(name: string, argument: string): Pair {
  const found = pairs().find(({ where }) => where === `${name} ${argument}`);
  if (found === undefined) throw new Error(`${name} has no argument ${argument}`);
  return found;
}

describe("the words that an argument allows", () => {
  const ids: ReadonlySet<string> = new Set([...listPacks(), ...listReleases()].map(({ id }) => id));
  const asked = () =>
    wordArgumentsOf(english)
      .filter(({ argument }) => !OF_DATA.test(argument))
      .map((one) => ({ ...one, words: one.words.filter((word) => !ids.has(word)) }));

  test("are named in the English help", () => {
    const lacking = asked().flatMap(({ name, argument, words }) => {
      const { en } = textOf(name, argument);
      return words
        .filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(en))
        .map((word) => `${name} ${argument}: ${word}`);
    });
    expect(lacking).toEqual([]);
  });

  test("are named in the Chinese help, by the word or by a name that is read as it", () => {
    const lacking = asked().flatMap(({ name, argument, words }) => {
      const tokens = textOf(name, argument)
        .zh.split(BETWEEN)
        .map((token) => token.trim());
      const named = new Set(tokens.map((token) => findWord(token, words)));
      return words.filter((word) => !named.has(word)).map((word) => `${name} ${argument}: ${word}`);
    });
    expect(lacking).toEqual([]);
  });

  test("are called in the Chinese help what the argument reads as them", () => {
    const strange = wordArgumentsOf(english).flatMap(({ name, argument, words, answer }) => {
      const { zh } = textOf(name, argument);
      const named = [...zh.matchAll(/([\u4e00-\u9fff]+)（([a-z][a-z -]*)(?=[，）：；])/g)];
      return named.flatMap(([, before = "", word = ""]) => {
        const label = before.replace(/^(?:或|和|另有)/, "");
        if (!words.includes(word)) return [];
        const [given, own] = [answer(label), answer(word)];
        const isRead = own.ok ? isDeepStrictEqual(given, own) : !said(given).includes(`received "${label}"`);
        return isRead ? [] : [`${name} ${argument}: ${label} is not read as ${word}`];
      });
    });
    expect(strange).toEqual([]);
  });
});

function said(answer: ReturnType<typeof ask>): string {
  return answer.ok ? "" : answer.message;
}

describe("what the Chinese help calls the rows and headings of a range", () => {
  const calls: readonly (readonly [name: string, zh: readonly unknown[], en: readonly unknown[]])[] = [
    [
      "NOTCH.SUPPORT",
      [
        "bbb",
        [
          ["角色", "级别", "支持力度", "依存度", "拖累"],
          ["股东", "A", "高", "低", ""],
        ],
      ],
      [
        "bbb",
        [
          ["role", "rating", "strength", "dependence", "drag"],
          ["shareholder", "A", "high", "low", ""],
        ],
      ],
    ],
    [
      "NOTCH.ISSUE",
      [
        "AA",
        "普通",
        [
          ["级别", "担保比例", "不可撤销", "法律效力", "关联方", "无条件", "及时代偿", "依赖发行人"],
          ["AAA", 0.5, true, true, false, true, true, false],
        ],
        [
          ["市值", "流动性", "抵质押率"],
          [1.5, "高", 0.7],
        ],
        [
          ["期限", 3],
          ["偿付顺序", "次级"],
          ["递延", false],
          ["结构", "直接"],
          ["行业趋势", "稳健"],
          ["现金流", "偏弱"],
          ["资产流动性", "稳健"],
          ["危机时融资", "稳健"],
        ],
      ],
      [
        "AA",
        "ordinary",
        [
          [
            "rating",
            "coverage",
            "irrevocable",
            "legal effect",
            "related",
            "unconditional",
            "timely",
            "dependent",
          ],
          ["AAA", 0.5, true, true, false, true, true, false],
        ],
        [
          ["value", "liquidity", "pledge ratio"],
          [1.5, "high", 0.7],
        ],
        [
          ["maturity", 3],
          ["ranking", "subordinated"],
          ["deferral", false],
          ["structure", "direct"],
          ["trend", "sound"],
          ["cash-flow", "weak"],
          ["asset-liquidity", "sound"],
          ["crisis-financing", "sound"],
        ],
      ],
    ],
    [
      "REVIEW.LIMITS",
      [
        ...[
          [
            ["放大倍数", 3],
            ["单一客户集中度", 0.1],
            ["单一客户及关联方集中度", 0.1],
            ["单一发债人集中度", 0.1],
            ["I级资产占比", 0.2],
            ["I级与II级资产合计占比", 0.7],
            ["III级资产占比", 0.3],
          ],
        ],
      ],
      [
        [
          ["leverage", 3],
          ["single-client", 0.1],
          ["client-group", 0.1],
          ["bond-issuer", 0.1],
          ["class-1", 0.2],
          ["class-1-2", 0.7],
          ["class-3", 0.3],
        ],
      ],
    ],
    [
      "PORTFOLIO.LIMITS",
      [
        [
          ["主体", "级别", "金额"],
          ["a", "AA", 1],
          ["b", "A", 2],
        ],
        [
          ["维度", "分组", "限额", "单位", "预警"],
          ["级别组", "*", 0.5, "占比", 0.8],
        ],
        "lianhe",
      ],
      [
        [
          ["issuer", "rating", "amount"],
          ["a", "AA", 1],
          ["b", "A", 2],
        ],
        [
          ["dimension", "group", "limit", "unit", "warn"],
          ["级别组", "*", 0.5, "share", 0.8],
        ],
        "lianhe",
      ],
    ],
    [
      "REVIEW.TRANSITION",
      [
        [
          ["主体", "日期", "级别", "级别体系", "状态"],
          ["a", "2020-12-31", "AA", "lianhe", ""],
          ["a", "2021-06-30", "", "lianhe", "违约"],
          ["b", "2020-12-31", "A", "lianhe", ""],
          ["b", "2021-12-31", "A", "lianhe", ""],
        ],
        12,
      ],
      [
        [
          ["issuer", "date", "rating", "scale", "status"],
          ["a", "2020-12-31", "AA", "lianhe", ""],
          ["a", "2021-06-30", "", "lianhe", "default"],
          ["b", "2020-12-31", "A", "lianhe", ""],
          ["b", "2021-12-31", "A", "lianhe", ""],
        ],
        12,
      ],
    ],
    [
      "SOVEREIGN.CAP",
      [
        "AA",
        [
          ["角色", "国家", "级别", "占比"],
          ["注册地", "韩国", "A", ""],
          ["主要市场", "中国", "A", 1],
          ["债券市场", "中国", "", ""],
        ],
      ],
      [
        "AA",
        [
          ["role", "country", "rating", "share"],
          ["registration", "Korea", "A", ""],
          ["market", "China", "A", 1],
          ["bond", "China", "", ""],
        ],
      ],
    ],
  ];

  test.each(calls)("%s reads it, and its help names it", (name, zh, en) => {
    const own = ask(name, ...en);
    expect(own).toMatchObject({ ok: true });
    expect(ask(name, ...zh)).toEqual(own);
    const help = pairs()
      .filter(({ where }) => where.startsWith(`${name} `))
      .map((one) => one.zh)
      .join("");
    const words = zh.flat(2).filter((cell) => typeof cell === "string" && /[\u4e00-\u9fff]{2}/.test(cell));
    expect(
      words.filter(
        (word) => !/^(?:韩国|中国|直接|次级|普通)$/.test(String(word)) && !help.includes(String(word)),
      ),
    ).toEqual([]);
  });

  test("a book reads each heading that the help of BOOK.NEXT and BOOK.RATE names", () => {
    const PROSE = /^(?:首次评级为事件时不需|中英文均可|\d)$/;
    for (const [name, argument, read] of [
      ["BOOK.NEXT", "bonds", (head: string) => bondHeading(head)],
      ["BOOK.RATE", "bonds", (head: string) => bondHeading(head) ?? externalHeading(head)],
      ["BOOK.HELD", "bonds", (head: string) => bondHeading(head)],
      ["BOOK.NEXT", "events", (head: string) => eventHeading(head)],
    ] as const) {
      const { zh } = textOf(name, argument);
      const listed = /表头行（([^）]+)）/.exec(zh)?.[1] ?? /可另有([^。]+)。/.exec(zh)?.[1] ?? "";
      const heads = listed.split(/[、；，]|和|可另有|……/).filter((head) => head !== "" && !PROSE.test(head));
      expect([name, heads.length > 4]).toEqual([name, true]);
      expect([name, heads.filter((head) => read(head) === null)]).toEqual([name, []]);
    }
  });
});

/** What English says of shape, units and edges, with what Chinese must then say. */
const SAID: readonly (readonly [RegExp, RegExp])[] = [
  [/\bmonths?\b/i, /月/],
  [/\byears?\b/i, /年/],
  [/\bdays\b/i, /天/],
  [/\bdates?\b/i, /日/],
  [/\bfractions?\b/, /比例/],
  [/\bshares?\b/i, /比例|占比|份额/],
  [/\bwhole (?:number|notch|month)/i, /整数/],
  [/\b[Nn]otch(?:es)?\b(?!-)/, /子级/],
  [/\btimes\b(?! the| by| net)/i, /倍|次|乘/],
  [/\bmultiple\b/i, /倍/],
  [/\(default\b(?!, withdrawn)|\bby default\b|\bthe default,/, /默认/],
  [/\bblank\b/i, /空/],
  [/\bdisplay language\b/, /显示语言/],
  [/\bcommas\b/, /逗号/],
  [/\bheader row\b/i, /表头/],
  [/\bcolumns?\b/i, /列/],
  [/\brows?\b/i, /行/],
  [/\bcells?\b/i, /单元格/],
  [/\bcalibration table\b/, /校准表/],
  [/\bhouse\b(?!-)/, /自设/],
  [/\bdocument\b/, /文件/],
  [/\bRanges spill\b/, /区域溢出/],
  [/\bhalf/, /一半/],
  [/\bworse\b/, /较差|差|低|worse/],
  [/\bbetter\b/, /较好|较优|好|better/],
  [/#VALUE!/, /#VALUE!/],
  [/#N\/A/, /#N\/A/],
  [/\bTRUE\b/, /TRUE/],
  [/\bFALSE\b/, /FALSE/],
  [/\bNR\b/, /NR/],
  [/\bWR\b/, /WR/],
];

/** What Chinese may say only where English does: a unit of its own would be an invention. */
const ONLY_IF: readonly (readonly [RegExp, RegExp])[] = [
  [/年数/, /\byears?\b/i],
  [/月数|个月/, /\bmonths?\b/i],
  [/天数|\d天/, /\bdays\b/i],
  [/整数/, /\bwhole\b/i],
  [/默认/, /\bdefault/],
  [/留空/, /\bblank\b/i],
  [/逗号/, /\bcommas\b/],
  [/子级/, /\bnotch/i],
];

const DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A Chinese number below a hundred, as 第十九条 and 第三十条 write it. */
function chineseNumber(text: string): number {
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["0", text];
  const ten = tens === "0" ? 0 : tens === "" ? 1 : DIGITS.indexOf(tens) + 1;
  return ten * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones) + 1);
}

function numbersIn(text: string): ReadonlySet<number> {
  const numerals = text
    .replace("April", "4")
    .replace(/第([一二三四五六七八九十]+)条/g, (_all, one: string) => ` ${chineseNumber(one)} `);
  return new Set(
    [...numerals.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([one]) => Number(one.replaceAll(",", ""))),
  );
}

/** Numbers that English writes as words, with how Chinese may. */
const NUMBER_WORDS: readonly (readonly [RegExp, number, RegExp])[] = [
  [/\btwo (?:scales|days|years|notches|short-term ratings)\b/, 2, /两|二/],
  [/\bthree\b/, 3, /三/],
  [/\bfour\b/, 4, /四/],
  [/\bfive\b/, 5, /五/],
  [/\bsix\b/, 6, /六/],
  [/\bten\b/, 10, /十/],
];

/** As long as a line in Excel's dialog of arguments; a word stands in Chinese beside its English, so a tenth more is no fault. */
const SHORT = 60;

describe("the Chinese help", () => {
  test("says every unit, shape, default and error that the English says", () => {
    const lacking = pairs().flatMap(({ where, en, zh }) =>
      SAID.filter(([said, needed]) => said.test(en) && !needed.test(zh)).map(
        ([said]) => `${where}: ${String(said)} in "${en}", not in "${zh}"`,
      ),
    );
    expect(lacking).toEqual([]);
  });

  test("says none that the English does not say", () => {
    const strange = pairs().flatMap(({ where, en, zh }) =>
      ONLY_IF.filter(([said, needed]) => said.test(zh) && !needed.test(en)).map(
        ([said]) => `${where}: ${String(said)} in "${zh}", not in "${en}"`,
      ),
    );
    expect(strange).toEqual([]);
  });

  test("has the numbers of the English and no others", () => {
    const faults = pairs().flatMap(({ where, en, zh }) => {
      const [ours, theirs] = [numbersIn(zh), numbersIn(en)];
      const words = NUMBER_WORDS.filter(([word]) => word.test(en));
      const lacking = [
        ...[...theirs].filter((one) => !ours.has(one)),
        ...words.filter(([, one, form]) => !ours.has(one) && !form.test(zh)).map(([, one]) => one),
      ];
      const spare = [...ours].filter(
        (one) => !theirs.has(one) && !words.some(([, number]) => number === one),
      );
      return lacking.length + spare.length === 0
        ? []
        : [`${where}: lacks ${lacking.join(", ") || "none"}, has ${spare.join(", ") || "none"} of its own`];
    });
    expect(faults).toEqual([]);
  });

  test("names the same functions, and no ASCII punctuation stands between its words", () => {
    const named = (text: string) => [...new Set(text.match(/\b[A-Z]+\.[A-Z]+\b/g) ?? [])].sort();
    for (const { where, en, zh } of pairs()) {
      expect([where, named(zh)]).toEqual([where, named(en)]);
      expect([where, /[\u4e00-\u9fff][,;:?!()]|[,;:?!(][\u4e00-\u9fff]/.exec(zh)]).toEqual([where, null]);
      expect([where, zh]).toEqual([where, expect.stringMatching(/[。]$/)]);
    }
  });

  test("of an argument is about as short as the English", () => {
    const long = pairs()
      .filter(({ where, en, zh }) => where.includes(" ") && zh.length > Math.max(SHORT, 1.1 * en.length))
      .map(({ where, en, zh }) => `${where}: ${zh.length} over ${en.length}`);
    expect(long).toEqual([]);
  });

  test("is not made where a function, or an argument, has none of its own", () => {
    const [first] = english.functions.filter(({ id }) => id === "NOTCH.RANK");
    if (first === undefined) throw new Error("NOTCH.RANK is gone");
    const withArgument = (name: string) => ({
      functions: [{ ...first, parameters: [...first.parameters, { name, description: "Of another." }] }],
    });
    // The name has a text elsewhere; here nobody wrote one.
    expect(() => chineseMetadata(withArgument("mapping"))).toThrow("NOTCH.RANK, argument mapping");
    expect(() => chineseMetadata({ functions: [{ ...first, id: "NOTCH.NEW" }] })).toThrow("NOTCH.NEW");
    expect(() =>
      chineseMetadata({ functions: [{ ...first, parameters: first.parameters.slice(1) }] }),
    ).toThrow("NOTCH.RANK, which has no argument rating");
  });
});
