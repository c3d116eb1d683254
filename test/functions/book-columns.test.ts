import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  disagreementOf,
  monthsLater,
  nextCall,
  ratingAt,
  readCalls,
  SPLIT_RULES,
  findScale,
} from "../../src";
import { BOND_HEADS, bondHeading, eventHeading, limitHeading } from "../../src/book";
import { keyForm } from "../../src/text";
import { ARGUMENTS_ZH } from "../../functions/chinese";
import { errorOf, valueOf } from "./ask";

test("what a message asks for by its Chinese name can head a column, and no word heads two", () => {
  const asked = [...Object.keys(BOND_HEADS)].flatMap((field) => {
    const label = ARGUMENTS_ZH[BOND_HEADS[field as keyof typeof BOND_HEADS][0]];
    return label === undefined ? [] : [[field, label] as const];
  });
  expect(asked.length).toBeGreaterThan(5);
  // A position on a scale is another thing than one in a bond.
  for (const [field, label] of asked.filter(([one]) => one !== "amount" && one !== "issuer"))
    expect([field, bondHeading(label)]).toEqual([field, field]);
  const words = Object.values(BOND_HEADS).flat().map(keyForm);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test("limits and events are headed and named as analysts of either language write them", () => {
  expect(["上限", "限额", "limit", "most"].map(limitHeading)).toEqual(["most", "most", "most", "most"]);
  expect(["债券", "事件日期", "事件类型", "值"].map(eventHeading)).toEqual(["of", "date", "event", "value"]);
  const events = (word: string) => [
    ["bond", "date", "event", "source"],
    ["B1", "2024-10-01", word, "committee"],
  ];
  const bonds = [
    ["code", "issuer", "position", "maturity", "issuer rating", "rating", "reviewed"],
    ["B1", "Ash", 10, "2030-01-01", "AA", "AA", "2024-06-30"],
  ];
  const due = (word: string) => table("BOOK.NEXT", bonds, events(word), "2024-12-31");
  for (const word of ["列入观察名单", "placed on the watch list", "Put on watch"])
    expect(due(word)).toEqual(due("watch-list"));
  const refused = errorOf("BOOK.NEXT", bonds, events("移出观察名单"), "2024-12-31", null, null, "zh");
  expect(refused).toContain("评级、违约、回收");
  expect(refused).not.toContain("watch-list");
  // What was owed is in the unit of what is held, or nobody can tell.
  const owed = (value: unknown) => [
    ["bond", "date", "event", "source", "value"],
    ["B1", "2024-10-01", "default", "press", value],
  ];
  const stated = [bonds[0]!, ["B1", "Ash", "300万元", "2030-01-01", "AA", "AA", "2024-06-30"]];
  expect(errorOf("BOOK.DEFAULTS", stated, owed(300), "2024-12-31")).toContain("300万元");
  expect(table("BOOK.DEFAULTS", stated, owed("300万元"), "2024-12-31")[1]).toContain(3_000_000);
});

const SERIAL = (iso: string) =>
  Math.round((Date.parse(`${iso}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
const table = (name: string, ...args: readonly unknown[]) => valueOf(name, ...args) as unknown[][];

const HEAD = [
  ...["code", "issuer", "class", "balance", "position", "start", "maturity", "calls", "issuer rating"],
  ...["rating", "reviewed", "external agency 1", "external rating 1", "external date 1"],
  ...["external agency 2", "external rating 2", "external rating 3", "implied rating"],
];
const row = (code: string, more: Readonly<Record<string, unknown>>) => {
  const usual: Readonly<Record<string, unknown>> = {
    ...{ code, issuer: `Issuer of ${code}`, class: "MTN", balance: 1000, position: 10 },
    ...{ start: "2023-01-10", maturity: "2028-01-10", "issuer rating": "AA", rating: "AA" },
    ...{ reviewed: "2024-06-30" },
  };
  return HEAD.map((head) => more[head] ?? (head in more ? "" : (usual[head] ?? "")));
};

describe("ratings of agencies beside one's own", () => {
  const rate = (more: Readonly<Record<string, unknown>>, split: string | null = null, language = "en") =>
    table("BOOK.RATE", [HEAD, row("B", more)], null, "circ", split, language)[1]?.slice(1);

  test("by hand: AAA, AA- and A about AA; the middle is AA-, one below; best and worst are five apart", () => {
    const three = { "external rating 1": "AAA", "external rating 2": "AA-", "external rating 3": "A" };
    expect(rate(three)).toEqual(["AA", 0, "", "external split", "AA-", 1, 5]);
    expect(rate(three, "lowest")).toEqual(["AA", 0, "", "external lower; external split", "A", 3, 5]);
    expect(rate(three, "highest")?.slice(4)).toEqual(["AAA", -2, 5]);
    expect(rate(three, "second-best")?.slice(4)).toEqual(["AA-", 1, 5]);
  });

  test("NR is none, one alone is not split, and the flags of price and agencies stand together", () => {
    expect(rate({ "external rating 1": "NR", "external rating 2": "A", "implied rating": "A-" })).toEqual([
      ...["AA", 0, 4, "priced lower; external lower", "A", 3, ""],
    ]);
    expect(
      rate({ "external rating 1": "NR", "external rating 2": "A", "implied rating": "A-" }, null, "zh")?.[3],
    ).toBe("市场隐含级别偏低；外部评级偏低");
  });

  test("what cannot be read says so in its own cell, and the bond keeps its rating", () => {
    const shown = rate({ "external rating 1": "Aa1", "implied rating": "cheap" });
    expect(shown?.slice(0, 2)).toEqual(["AA", 0]);
    expect(shown?.[2]).toMatchObject({ error: "#VALUE!" });
    expect(shown?.[4]).toMatchObject({ error: "#VALUE!" });
    expect(shown?.[3]).toBe("");
  });

  test("lie between the best and the worst by every rule, and the split is their distance", () => {
    const found = findScale("circ", "scale");
    if (!found.ok) throw new Error("no scale");
    const scale = found.value;
    const rating = fc.integer({ min: 1, max: 19 }).map((rank) => ratingAt(scale, rank, false));
    fc.assert(
      fc.property(
        rating,
        fc.array(rating, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...SPLIT_RULES),
        (own, external, rule) => {
          const {
            external: counted,
            split,
            fromExternal,
            flags,
          } = disagreementOf(own, { implied: null, external }, rule);
          const ranks = external.map(({ rank }) => rank);
          const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
          expect(counted?.rank).toBeGreaterThanOrEqual(best);
          expect(counted?.rank).toBeLessThanOrEqual(worst);
          expect(split).toBe(external.length < 2 ? null : worst - best);
          expect(fromExternal).toBe((counted?.rank ?? 0) - own.rank);
          expect(flags.includes("external-split")).toBe(external.length >= 2 && worst - best >= 3);
        },
      ),
    );
  });
});

describe("terms with options", () => {
  const asOf = (day: string, more: Readonly<Record<string, unknown>>) =>
    table("BOOK.NEXT", [HEAD, row("B", more)], null, day, null, "circ")[1]?.at(-1);

  test("3+2: once after three years, not at its end", () => {
    expect(asOf("2025-06-01", { calls: "3+2" })).toBe(SERIAL("2026-01-10"));
    expect(asOf("2026-01-10", { calls: "3+2" })).toBe("");
  });

  test("3+N: every three years", () => {
    const perpetual = { calls: "3+N", maturity: "perpetual" };
    expect(asOf("2025-06-01", perpetual)).toBe(SERIAL("2026-01-10"));
    expect(asOf("2026-01-10", perpetual)).toBe(SERIAL("2029-01-10"));
    expect(asOf("2040-01-01", perpetual)).toBe(SERIAL("2041-01-10"));
  });

  test("are refused in their row where they contradict the end, or have no start", () => {
    const state = (more: Readonly<Record<string, unknown>>) =>
      table("BOOK.NEXT", [HEAD, row("B", more), row("C", {})], null, "2025-06-01", null, "circ").slice(1);
    for (const more of [{ calls: "3+3" }, { calls: "3+N" }, { calls: "soon" }, { calls: "3+2", start: "" }]) {
      const [first, second] = state(more);
      expect(first?.[0]).toBe("B");
      expect(first?.[1]).toHaveProperty("error");
      expect(second?.slice(0, 2)).toEqual(["C", "held"]);
    }
  });

  test("come after the day that is asked, at a term's end, and never on the bond's own end", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        fc.integer({ min: 40_000, max: 50_000 }),
        fc.integer({ min: 0, max: 12_000 }),
        (years, isEndless, start, later) => {
          const total = years.reduce((sum, one) => sum + one, 0);
          const text = `${years.join("+")}${isEndless ? "+N" : ""}`;
          const end = isEndless ? null : monthsLater(start, total * 12);
          const read = readCalls(text, start, end, "calls");
          if (!read.ok) throw new Error(text);
          const day = nextCall(read.value, start + later);
          if (day === null) {
            expect(end).not.toBeNull();
            return;
          }
          expect(day).toBeGreaterThan(start + later);
          if (end !== null) expect(day).toBeLessThan(end);
        },
      ),
    );
  });
});

describe("a book on its way", () => {
  const BONDS = [
    HEAD,
    row("A1", { position: 100 }),
    HEAD.map(() => ""),
    row("A2", { rating: "", reviewed: "", calls: "3+2", position: 50 }),
    row("A3", { maturity: "2024-09-30", position: 70 }),
  ];
  const EVENTS = [
    ["bond", "date", "event", "source", "value"],
    ["A2", "2024-11-05", "rated", "committee 7", "AA-"],
    ["A1", "2024-12-01", "watch-list", "committee 8", ""],
  ];

  test("stands beside its rows, blank ones included; before its first rating a bond is told as not rated", () => {
    const at = (day: string) => table("BOOK.NEXT", BONDS, EVENTS, day, null, "circ").slice(1);
    expect(at("2024-10-31").map(([code, state, rating]) => [code, state, rating])).toEqual([
      ...[
        ["A1", "held", "AA"],
        ["", "", ""],
        ["A2", "not rated", ""],
        ["A3", "matured", "AA"],
      ],
    ]);
    expect(at("2024-11-05")[2]?.slice(1, 5)).toEqual([
      ...["held", "AA-", SERIAL("2024-11-05"), SERIAL("2025-05-05")],
    ]);
    expect(table("BOOK.RATE", BONDS, null, "circ").map(([rating]) => rating)).toEqual([
      ...["rating", "AA", "", "AA", "AA"],
    ]);
  });

  test("holds what has not ended, with the rating of its events: 150 of 220", () => {
    const held = table("BOOK.HELD", BONDS, EVENTS, "2024-12-31", null, "circ");
    const of = (head: string) => held.slice(1).map((one) => one[held[0]?.indexOf(head) ?? -1]);
    expect([of("code"), of("rating"), of("amount"), of("watch")]).toEqual([
      ...[
        ["A1", "A2"],
        ["AA", "AA-"],
        // What is held, not what is outstanding.
        [100, 50],
        [true, false],
      ],
    ]);
    const before = table("BOOK.HELD", BONDS, EVENTS, "2024-10-31", null, "circ");
    expect(before.slice(1).map((one) => one[7])).toEqual(["AA", "NR"]);
  });

  test("lists what falls due by its day: overdue reviews, calls and ends, and first what was never rated", () => {
    const due = (day: string, days: number | null, language = "en") =>
      table("BOOK.DUE", BONDS, EVENTS, day, days, null, "circ", language)
        .slice(1)
        .map(([code, , what, date, left]) => [code, what, date, left]);
    expect(due("2024-12-31", null)).toEqual([
      // Six months from June come before ninety days from the listing.
      ["A1", "review", SERIAL("2024-12-30"), -1],
    ]);
    expect(due("2024-09-01", 30)).toEqual([
      ["A2", "not rated", "", ""],
      ["A3", "maturity", SERIAL("2024-09-30"), 29],
    ]);
    expect(due("2024-12-31", 400).map(([code, what]) => [code, what])).toEqual([
      ...[
        ["A1", "review"],
        ["A2", "review"],
        ["A2", "call"],
      ],
    ]);
    expect(due("2024-09-01", 30, "zh").map(([, what]) => what)).toEqual(["未评级", "到期"]);
    expect(errorOf("BOOK.DUE", BONDS, EVENTS, "2024-09-01", -1)).toContain("days");
  });

  test("is told in Chinese and read in Chinese: its ledger feeds the transitions", () => {
    const next = table("BOOK.NEXT", BONDS, EVENTS, "2024-12-31", null, "circ", "zh");
    expect(next[0]?.[1]).toBe("状态");
    expect(next.map(([, state]) => state)).toEqual(["状态", "持有", "", "持有", "已到期"]);
    const ledger = table("BOOK.LEDGER", BONDS, EVENTS, "2024-12-31", "circ", "zh");
    const moves = table("REVIEW.TRANSITION", ledger, 3, "2024-06-30", null, null, "counts", "circ");
    const english = table("BOOK.LEDGER", BONDS, EVENTS, "2024-12-31", "circ");
    expect(moves).toEqual(table("REVIEW.TRANSITION", english, 3, "2024-06-30", null, null, "counts", "circ"));
  });

  test("needs a rating's day, and is refused as a whole by whatever is added up", () => {
    const broken = BONDS.map((one, index) => (index === 1 ? one.with(10, "") : one));
    expect(table("BOOK.NEXT", broken, EVENTS, "2024-12-31", null, "circ")[1]?.[1]).toMatchObject({
      error: "#N/A",
    });
    for (const name of ["BOOK.HELD", "BOOK.LEDGER", "BOOK.DEFAULTS", "BOOK.DUE"])
      expect(errorOf(name, broken, EVENTS, "2024-12-31")).toContain("row 2, reviewed");
  });
});

describe("limits and lists in Chinese", () => {
  const HELD = [
    ["发行人", "级别", "账面余额", "持仓"],
    ["甲", "AA", 900, 60],
    ["乙", "A", 900, 40],
  ];
  test("name states and heads; near shows what is near or beyond", () => {
    const limits = [["issuer", "*", 0.5]];
    expect(table("PORTFOLIO.LIMITS", HELD, limits, "circ", null, "zh")).toEqual([
      ["维度", "对象", "金额", "占比", "限额", "剩余额度", "状态"],
      ["发行人", "甲", 60, 0.6, 0.5, -0.09999999999999998, "超限"],
      ["发行人", "乙", 40, 0.4, 0.5, 0.09999999999999998, "限额内"],
    ]);
    expect(table("PORTFOLIO.LIMITS", HELD, limits, "circ", "near").slice(1)).toHaveLength(1);
    expect(
      table("PORTFOLIO.CONCENTRATION", [["甲"], ["乙"]], [[60], [40]], 1, null, "zh").map(([one]) => one),
    ).toEqual([
      ...["指标", "对象数", "金额", "最大对象", "最大对象占比", "前1大占比"],
      ...["赫芬达尔指数（HHI）", "有效对象数"],
    ]);
    expect(table("PORTFOLIO.CROSSINGS", [["BBB"]], [["BB"]], null, null, null, "circ", "zh")[1]?.[3]).toBe(
      "堕落天使",
    );
  });
});
