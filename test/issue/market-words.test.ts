import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIssueRules, listIssueRules, type IssueRules } from "../../src";
import { findIssueClass } from "../../src/issue";
import { MARKET_WORDS, NO_BONDS, SHARED_WORDS } from "../../src/issue/market-words";
import { keyForm } from "../../src/text";

const rules = listIssueRules();
const read = (word: string, by: IssueRules) => findIssueClass(word, by, "bondClass");

/** As it comes from another list: full-width letters, blanks around and inside. */
const dressed = (word: string) =>
  fc.constantFrom(
    word,
    ` ${word}\u3000`,
    word.toUpperCase(),
    Array.from(word)
      .map((one) => (/[!-~]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one))
      .join(""),
  );

describe("what lists of the market call bonds", () => {
  it.each([
    // The second level of a terminal's classification, each as it stands there.
    ...[
      ["国债", "exempt"],
      ["央行票据", "exempt"],
      ["地方政府债", "local-government"],
      ["政策银行债", "policy-bank"],
      ["商业银行债", "ordinary"],
      ["商业银行次级债券", "subordinated"],
      ["保险公司债", "two"],
      ["证券公司债", "two"],
      ["证券公司短期融资券", "short-term"],
      ["其它金融机构债", "two"],
      ["一般企业债", "corporate"],
      ["集合企业债", "corporate"],
      ["一般公司债", "corporate"],
      ["私募债", "corporate"],
      ["一般中期票据", "ordinary"],
      ["集合票据", "ordinary"],
      ["一般短期融资券", "short-term"],
      ["超短期融资债券", "super-short"],
      ["一般超短期融资券", "super-short"],
      ["定向工具", "ordinary"],
      ["国际机构债", "ordinary"],
      ["政府支持机构债", "ordinary"],
      ["交易商协会ABN", "none"],
      ["证监会主管ABS", "none"],
      ["项目收益票据PRN", "none"],
      ["可转债", "convertible"],
      ["可交换债", "exchangeable"],
      ["可分离转债存债", "corporate"],
      ["同业存单", "two"],
    ],
    // What issuers and trading desks say.
    ...[
      ["PPN", "ordinary"],
      ["SCP", "super-short"],
      ["CP", "short-term"],
      ["MTN", "ordinary"],
      ["二级资本工具", "subordinated"],
      ["二级资本债", "subordinated"],
      ["商业银行二级资本债", "subordinated"],
      ["资本补充债券", "subordinated"],
      ["保险公司资本补充债", "subordinated"],
      ["证券公司次级债", "subordinated"],
      ["证券公司永续次级债", "perpetual-subordinated"],
      ["商业银行永续债", "hybrid"],
      ["银行永续债", "hybrid"],
      ["无固定期限资本债券", "hybrid"],
      ["AT1", "hybrid"],
      ["资本工具", "two"],
      ["TLAC非资本债券", "two"],
      ["国开债", "policy-bank"],
      ["绿色中期票据", "ordinary"],
      ["科技创新公司债券", "corporate"],
      ["乡村振兴短期融资券", "short-term"],
      ["碳中和超短期融资券", "super-short"],
      ["green bond", "unknown"],
      ["绿色债券", "unknown"],
      ["熊猫债", "ordinary"],
      ["非公开发行公司债", "corporate"],
      ["专项债", "local-government"],
      ["定向可转债", "convertible"],
      ["asset-backed securities", "none"],
      ["RMBS", "none"],
      ["债券", "unknown"],
      ["优先股", "unknown"],
    ],
  ])("%s", (word, expected) => {
    const by = findIssueRules("circ-issue", "policy");
    if (!by.ok) throw new Error("circ-issue");
    const found = read(word, by.value);
    const code = found.ok ? found.value.id : found.problems[0]?.code;
    const other: Readonly<Record<string, string>> = {
      ...{ exempt: "missing-exempt", two: "two-readings", none: "no-definition", unknown: "not-in-list" },
    };
    expect(code).toBe(other[expected] ?? expected);
  });

  it("are one table without a word that means two things, or that the rules read otherwise", () => {
    const all = [
      ...Object.entries(MARKET_WORDS).flatMap(([id, words]) => words.map((word) => [keyForm(word), id])),
      ...SHARED_WORDS.flatMap(([ids, words]) => words.map((word) => [keyForm(word), ids.join(" ")])),
      ...NO_BONDS.flatMap(([, words]) => words.map((word) => [keyForm(word), "none"])),
    ];
    expect(new Set(all.map(([form]) => form)).size).toBe(all.length);
    for (const by of rules) {
      const ids = by.classes.map(({ id }) => id);
      for (const [id, words] of Object.entries(MARKET_WORDS))
        for (const word of words)
          expect([word, read(word, by)]).toMatchObject([
            word,
            ids.includes(id) ? { ok: true, value: { id } } : { ok: false },
          ]);
      for (const [[first, second], words] of SHARED_WORDS)
        for (const word of words) {
          const label = (id: string) => by.classes.find((one) => one.id === id)?.label;
          expect([word, read(word, by)]).toMatchObject([
            word,
            { problems: [{ code: "two-readings", facts: { first: label(first), second: label(second) } }] },
          ]);
        }
      for (const [reason, words] of NO_BONDS)
        for (const word of words)
          expect(read(word, by)).toMatchObject({ problems: [{ code: "no-definition", facts: { reason } }] });
    }
  });

  it("are read in whatever letters and blanks, and each name of the rules as what it is", () => {
    const names = rules.flatMap((by) =>
      by.classes.flatMap(({ id, label, aliases }) =>
        [id, label.en, label.zh, ...aliases].map((word) => ({ by, id, word })),
      ),
    );
    const market = Object.entries(MARKET_WORDS).flatMap(([id, words]) =>
      words.flatMap((word) => rules.map((by) => ({ by, id, word }))),
    );
    const known = [...names, ...market].filter(({ by, id }) => by.classes.some((one) => one.id === id));
    const drawn = fc
      .constantFrom(...known)
      .chain((one) => dressed(one.word).map((word) => ({ ...one, word })));
    fc.assert(
      fc.property(drawn, ({ by, id, word }) => {
        expect([word, read(word, by)]).toMatchObject([word, { ok: true, value: { id } }]);
      }),
      { numRuns: 1500 },
    );
  });
});
