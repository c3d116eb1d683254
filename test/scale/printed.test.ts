import { describe, expect, it, test } from "vitest";
import { findScale, isPrinted, readPrinted, type RatingScale } from "../../src";
import { parsePrinted, type Printed } from "../../src/scale/printed";

function scale(id: string): RatingScale {
  const found = findScale(id, "scale");
  if (!found.ok) throw new Error(`no scale ${id}`);
  return found.value;
}

function printed(text: string): Printed {
  const read = readPrinted(text, [scale("global")]);
  if (!isPrinted(read)) throw new Error(`${text} is no rating`);
  return read;
}

/** What is read of a text in one line: the symbol and all that was said beside it. */
function said(text: string): string {
  const read = readPrinted(text, [scale("global")]);
  if (!isPrinted(read))
    return read.two ? `two: ${read.two.join(" ")}` : read.lookalike ? "lookalike" : "no rating";
  const { symbol, standing, outlook, watch, short, apart, marks } = read;
  return [
    symbol ?? standing,
    ...(outlook === null ? [] : [`outlook ${outlook}`]),
    ...(watch === null ? [] : [`watch ${watch}`]),
    ...(short === null ? [] : [`short ${short}`]),
    ...(apart === null ? [] : ["apart"]),
    ...marks.map(({ id }) => id),
  ].join(", ");
}

describe("an outlook", () => {
  test.each([
    [
      "stable",
      [
        "Stable",
        "STA",
        "Stab",
        "STB",
        "STBL",
        "stable outlook",
        "Outlook: Stable",
        "OLK: STA",
        "稳定",
        "展望稳定",
        "评级展望：稳定",
        "展望:稳定",
      ],
    ],
    ["positive", ["Positive", "POS", "POS(m)", "正面", "积极", "outlook positive", "OLK.POS", "正面展望"]],
    ["negative", ["Negative", "NEG", "Neg.", "负面", "评级展望负面", "negative outlook"]],
    ["developing", ["Developing", "DEV", "Evolving", "EVO", "发展中", "待决", "不确定"]],
  ])("is %s in every word for it", (outlook, words) => {
    for (const word of words) expect(said(`AA/${word}`), word).toBe(`AA, outlook ${outlook}`);
  });

  it("is none in a word that only holds one", () => {
    for (const word of ["unstable", "positively", "stable stable", "评级", "outlook", "very negative"])
      expect(said(`AA/${word}`), word).toBe("no rating");
  });
});

describe("a watch", () => {
  test.each([
    [
      "positive",
      [
        "Watch Pos",
        "CWP",
        "RWP",
        "RUR+",
        "UR+",
        "URU",
        "possible upgrade",
        "review for upgrade",
        "Watch positive",
        "CreditWatch with positive implications",
        "under review for possible upgrade",
        "*+",
        "* +",
      ],
    ],
    [
      "negative",
      [
        "Watch Neg",
        "CWN",
        "RWN",
        "RUR-",
        "UR-",
        "URD",
        "possible downgrade",
        "review for downgrade",
        "Rating Watch Negative",
        "Credit Watch: negative",
        "列入观察名单负面",
        "*-",
      ],
    ],
    [
      "developing",
      [
        "Watch",
        "CWD",
        "RWE",
        "Watch Dev",
        "Watchlist",
        "under review",
        "under review, direction uncertain",
        "review uncertain",
        "review for change",
        "列入观察",
        "列入信用观察",
        "列入信用观察名单",
        "信用观察名单",
        "观察名单",
        "观察",
        "UR",
        "CW",
        "RW",
        "CreditWatch",
        "Rating Watch Evolving",
        "*",
      ],
    ],
  ])("is %s in every word for it", (watch, words) => {
    for (const word of words) {
      // A comma parts what is printed: what holds one stands in brackets.
      const text = word.includes(",") ? `AA (${word})` : `AA/${word}`;
      expect(said(text), word).toBe(`AA, watch ${watch}`);
    }
  });

  it("is none where its direction is none, or more stands about the word", () => {
    for (const word of [
      "CWX",
      "CWNN",
      "XCWN",
      "RUR",
      "UR?",
      "URDX",
      "xURD",
      "xRUR+",
      "RUR+x",
      "impossible upgrade",
      "possible upgrades",
      "review for no upgrade",
      "review for a downgrade",
      "review for downgrades",
      "possible grade",
      "watchful",
      "review for upgrade soon",
    ])
      expect(said(`AA/${word}`), word).toBe("no rating");
  });

  it("behind a star is the sign's, with and without spaces", () => {
    expect(["AA *", "AA*", "AA *+", "AA * -", "AA*-"].map(said)).toEqual([
      "AA, watch developing",
      "AA, watch developing",
      "AA, watch positive",
      "AA, watch negative",
      "AA, watch negative",
    ]);
    expect(["AA *x", "AA **", "* AA"].map(said)).toEqual(["no rating", "no rating", "no rating"]);
  });
});

describe("what an agency did", () => {
  test.each([
    ["affirmed", ["Affirmed", "reaffirmed", "CONFIRMED", "maintained", "维持", "确认"]],
    ["upgraded", ["upgraded", "raised", "上调", "调升"]],
    ["downgraded", ["downgraded", "lowered", "下调", "调降", "调低"]],
    ["assigned", ["assigned", "new", "首次", "首次评级"]],
  ])("is %s in every word for it", (action, words) => {
    for (const word of words) expect(said(`AA (${word})`), word).toBe(`AA, ${action}`);
  });
});

describe("that there is no rating", () => {
  test.each([
    [
      "not-rated",
      [
        "NR",
        "n.a.",
        "N/A",
        "#N/A",
        "#N/A N/A",
        "Not Rated",
        "unrated",
        "No rating",
        "none",
        "not available",
        "-",
        "--",
        "---",
        "/",
        "P(NR)",
        "(NR)",
        "未评级",
        "无评级",
        "未评",
        "无级别",
        "暂无评级",
        "暂无",
        "不适用",
        "未获评级",
        "无",
      ],
    ],
    [
      "withdrawn",
      [
        "WR",
        "WD",
        "W/D",
        "withdrawn",
        "Rating Withdrawn",
        "discontinued",
        "PIF",
        "Paid in full",
        "终止评级",
        "评级终止",
        "终止",
        "已终止",
        "撤销评级",
        "评级撤销",
        "撤销",
        "已撤销",
        "中止评级",
      ],
    ],
  ])("is %s in every word for it", (standing, words) => {
    for (const word of words) expect(said(word), word).toBe(standing);
  });
});

describe("a mark", () => {
  test.each([
    ["AA(sf)", "AA, sf"],
    ["AA sf", "AA, sf"],
    ["AAsf", "AA, sf"],
    ["AASF", "AA, sf"],
    ["AA (EXP)", "AA, exp"],
    ["AAexp", "AA, exp"],
    ["AAEXP", "AA, exp"],
    ["AA exp", "AA, exp"],
    ["(EXP)AA", "AA, exp"],
    ["EXP AA", "AA, exp"],
    ["EXPAA", "AA, exp"],
    ["预期AA", "AA, exp"],
    ["（预期）AA", "AA, exp"],
    ["(P)AA", "AA, p-before"],
    ["(p) AA", "AA, p-before"],
    ["AA(p)", "AA, p"],
    ["AAp", "AA, p"],
    ["AA(u)", "AA, u"],
    ["AAu", "AA, u"],
    ["AA u", "AA, u"],
    ["AA U", "AA, u"],
    ["AA Sf", "AA, sf"],
    ["AA PI", "AA, pi"],
    ["AA Exp", "AA, exp"],
    ["AA  plus", "AA+"],
    ["AA ( sf )", "AA, sf"],
    ["AA ( high )", "AA+, high"],
    ["AA: high", "AA+, high"],
    ["AA(pi)", "AA, pi"],
    ["AApi", "AA, pi"],
    ["AA pi", "AA, pi"],
    ["AA(e)", "AA, e"],
    ["AAe", "AA, e"],
    ["AAi", "AA, i"],
    ["AAt", "AA, t"],
    ["AA(cl)", "AA, cl"],
    ["AA(hyb)", "AA, hyb"],
    ["AA(sti)", "AA, sti"],
    ["AAsti", "AA, sti"],
    ["AASTI", "AA, sti"],
    ["AA sti", "AA, sti"],
    ["AA (unsolicited)", "AA, u"],
    ["AA (Expected)", "AA, exp"],
    ["AA (provisional)", "AA, p-before"],
    ["AA (preliminary)", "AA, p-before"],
    ["AA（主动评级）", "AA, u"],
    ["AA [sf]", "AA, sf"],
    ["AA†", "AA, footnote"],
    ["AA §‡", "AA, footnote"],
    ["AA²", "AA, footnote"],
    ["AA(sf)(u)", "AA, sf, u"],
    ["AA (high)", "AA+, high"],
    ["BBB(low)", "BBB-, low"],
    ["A low", "A-, low"],
    ["CCC high", "CCC+, high"],
    ["BH", "B+, high"],
    ["BBL", "BB-, low"],
    ["AAH", "AA+, high"],
    ["AA plus", "AA+"],
    ["A minus", "A-"],
    ["BBB flat", "BBB"],
  ])("%s is %s", (text, read) => expect(said(text)).toBe(read));

  test.each([
    ["AAm", "fund"],
    ["AAf", "fund"],
    ["AA-mf", "fund"],
    ["AA-bf", "fund"],
    ["AAspc", "national"],
    ["AAA.za", "national"],
    ["Aa1.z", "national"],
    ["AAA(bra)", "national"],
  ])("%s is of another order of ratings: %s", (text, mark) => {
    const { symbol, apart, marks } = printed(text);
    expect(symbol).toMatch(/^(AA|AAA|Aa1)$/);
    expect(apart).not.toBeNull();
    expect(marks.map(({ id }) => id)).toEqual([mark]);
  });

  it("names each country's letters as they stood, without their signs", () => {
    const countries =
      "ar ax ba br cl cn co gc id il in kz mx my ng pe ph ra ru sg th tr tw ua uy uz vz za".split(" ");
    for (const country of countries) expect(said(`${country}BBB`), country).toBe("BBB, apart, national");
    expect(printed("AAA(bra)").apart).toEqual({ en: "a national scale (bra)", zh: "国家级别体系（bra）" });
    expect(printed("Aa1.za").apart?.en).toBe("a national scale (za)");
    expect(printed("AAA(bra)").marks[0]?.printed).toBe("(bra)");
    expect(printed("brAA").marks[0]?.printed).toBe("br");
  });

  it("is read beside a symbol of any of the scales that are meant", () => {
    const read = readPrinted("AAg+/Stable", [scale("lianhe"), scale("ccxap")]);
    expect(read).toMatchObject({ symbol: "AAg+", outlook: "stable" });
    expect(isPrinted(readPrinted("AAg+", [scale("lianhe"), scale("global")]))).toBe(false);
    expect(isPrinted(readPrinted("AAg+", [scale("lianhe")]))).toBe(false);
  });

  test.each([
    "xyAA",
    "xbrAA",
    "AA highest",
    "AA too high",
    "AA (too high)",
    "x(P)AA",
    "xAA plus",
    "XBBBH",
    "AA (xxsf)",
    "AA nonsf",
    "A-xAA (high)",
    "AA(br)",
    "AA(bras)",
    "AA.zaf",
    "AA.1",
    "AA(BRA)",
    "AA(q)",
    "AA x",
    "AAq",
    "qAA",
    "DH",
    "CCH",
    "AAHH",
    "C (high)",
    "D low",
    "AA plusminus",
    "AA plus plus",
    "AA+ plus",
    "()AA",
    "AA()",
  ])("%s is none", (text) => expect(said(text)).toBe("no rating"));

  it("says what it means in both languages, and a letter nobody explains stands for itself", () => {
    for (const text of [
      "AA(sf)",
      "AAexp",
      "AAe",
      "AAu",
      "AApi",
      "AAp",
      "AAi",
      "AAt",
      "AA(cl)",
      "AA(hyb)",
      "AA(sti)",
      "AAm",
      "AA-mf",
      "AAf",
      "AA-bf",
      "(P)AA",
      "AAA(bra)",
      "AA 维持",
      "AA 上调",
      "AA 下调",
      "AA 首次",
      "AA (high)",
      "AA (low)",
      "AA†",
    ]) {
      const [mark] = printed(text).marks;
      expect(mark?.label.en.length, text).toBeGreaterThan(2);
      expect(mark?.label.zh, text).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe("what stands behind a slash or a comma", () => {
  test.each([
    ["AA/A-1", "AA, short A-1"],
    ["AA/A-1+", "AA, short A-1+"],
    ["AA/F1", "AA, short F1"],
    ["AA/F1+", "AA, short F1+"],
    ["AA/P-2", "AA, short P-2"],
    ["AA/NP", "AA, short NP"],
    ["AA/(P)P-1", "AA, short (P)P-1"],
    ["AA/R-1 (high)", "AA, short R-1 (high)"],
    ["AA/R-2(low)", "AA, short R-2(low)"],
    ["AA/R-5", "AA, short R-5"],
    ["AA/K1", "AA, short K1"],
    ["AA/A-1u", "AA, short A-1u"],
    ["AA/A-2pi", "AA, short A-2pi"],
    ["BB/B", "BB, short B"],
    ["B/C", "B, short C"],
    ["AA/Stable/B", "AA, outlook stable, short B"],
    ["AA/-", "AA"],
    ["AA/--", "AA"],
    ["AA/Stable/--", "AA, outlook stable"],
    ["AA / Stable / A-1", "AA, outlook stable, short A-1"],
    ["AA; Stable", "AA, outlook stable"],
    ["AA、稳定", "AA, outlook stable"],
    ["AA|Stable", "AA, outlook stable"],
    ["AA: stable", "AA, outlook stable"],
    ["AA + stable", "AA +, outlook stable"],
  ])("%s is %s", (text, read) => expect(said(text)).toBe(read));

  test.each([
    "AA/A-4",
    "AA/A1-",
    "AA/F4",
    "AA/P-4",
    "AA/NPP",
    "AA/K6",
    "AA/R-6",

    "AA/xA-1",
    "AA/A-1x",
    "AA/Stable/Negative",
    "AA/",
    "/AA",
    "AA//Stable",
    "AA/A-1/A-2",
  ])("%s is no rating", (text) => expect(said(text)).toBe("no rating"));

  test.each([
    ["AA/A-", "two: AA A-"],
    ["AA, BBB", "two: AA BBB"],
    ["AA/B", "two: AA B"],
    ["BBB/B", "two: BBB B"],
    ["BB, B", "two: BB B"],
    ["AA A", "two: AA A"],
    ["AA 、 A", "two: AA A"],
    ["AA | A", "two: AA A"],
    ["AA; A", "two: AA A"],
  ])("%s is %s", (text, read) => expect(said(text)).toBe(read));

  it("is one rating where both are the same, and none where there are three", () => {
    expect(said("AA/AA")).toBe("AA");
    // Letters that stand apart are never drawn together into a better rating, nor taken for the worse one.
    expect(["A A", "AA AA", "B B", "BB B"].map(said)).toEqual(["two: AA A", "AA", "two: BB B", "two: BB B"]);
    expect(["AA, A, B", "B B B", "a a", "aa a"].map(said)).toEqual([
      "no rating",
      "no rating",
      "no rating",
      "no rating",
    ]);
  });
});

describe("what stands before a symbol or behind it in Chinese", () => {
  test.each([
    "主体AA",
    "主体信用等级：AA",
    "主体长期信用评级AA",
    "发行人信用级别 AA",
    "信用等级AA",
    "长期信用等级:AA",
    "评级结果：AA",
    "Rating: AA",
    "rating AA",
    "AA级",
    "AA 信用等级",
    "AA信用级别",
    "AA等级",
  ])("%s is the issuer's", (text) => expect(said(text)).toBe("AA"));

  test.each(["债项AA", "主体xAA", "AA级级x", "评级", "主体"])("%s is none", (text) =>
    expect(said(text)).toBe("no rating"),
  );
});

describe("Chinese words that stand right behind a symbol", () => {
  test.each([
    ["AA稳定", "AA, outlook stable"],
    ["AA+稳定", "AA+, outlook stable"],
    ["AA，稳定", "AA, outlook stable"],
    ["AA：负面", "AA, outlook negative"],
    ["AA展望稳定", "AA, outlook stable"],
    ["AA展望：稳定", "AA, outlook stable"],
    ["AA展望 稳定", "AA, outlook stable"],
    ["AA 评级展望：正面", "AA, outlook positive"],
    ["Baa2负面", "Baa2, outlook negative"],
    ["AA列入观察名单", "AA, watch developing"],
    ["AA下调", "AA, downgraded"],
    ["AA (sf)稳定", "AA, outlook stable, sf"],
    ["AA稳定维持", "no rating"],
    ["AA债项", "no rating"],
    ["AA稳定x", "no rating"],
  ])("%s is %s", (text, read) => expect(said(text)).toBe(read));
});

describe("letters of another alphabet", () => {
  it("are named with the reading that they imitate, each once", () => {
    const read = parsePrinted("ААА", (text) => text === "AAA");
    expect(read).toEqual({ text: "ААА", lookalike: { letters: "А", reading: "AAA" } });
    const mixed = parsePrinted("Ваа2", (text) => text === "Baa2");
    expect(mixed).toMatchObject({ lookalike: { letters: "В а", reading: "Baa2" } });
  });

  it.each("АВСЕРасерΑΒΡΕα".split(""))("knows %s", (letter) => {
    expect(parsePrinted(letter, (text) => /^[A-Za-z]$/.test(text))).toHaveProperty("lookalike");
  });

  it("are nothing where what they imitate is no rating either", () => {
    expect(parsePrinted("Ш", () => false)).toEqual({ text: "Ш" });
    expect(parsePrinted("А", () => false)).toEqual({ text: "А" });
  });
});

describe("how much may stand about a symbol", () => {
  it("is what an agency prints, and not any number of marks", () => {
    expect(said(`(P)AA(sf)(u)/Stable/A-1`)).toBe("AA, outlook stable, short A-1, p-before, sf, u");
    expect(said(`AA${"(sf)".repeat(7)}`)).not.toBe("no rating");
    expect(said(`AA${"(sf)".repeat(8)}`)).toBe("no rating");
  });
});
