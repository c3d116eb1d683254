import { describe, expect, it } from "vitest";
import { describeProblem, findSource, ratios, type RatioValue } from "../../src";

/** The catalogue of functions that the product promises, name by name. */
const promised = [
  "ROE ROA GROWTH CAGR SINGLECLIENT TOPCLIENTS RESERVES RESERVECOVER LIQUIDASSETS CLAIMRATE CUMCLAIMRATE",
  "RECOVERYRATE COSTINCOME OPERATINGMARGIN NETCAPITAL NETCAPITALRATIO NETCAPITALCOVER FINLEVERAGE",
  "NETASSETLEVERAGE NETCAPITALLEVERAGE REALDEBT DEBTCAPITAL DEBTCOVER ASSETCLASS COUNTERGUARANTEE CLAIMRESERVE",
  "SHARPE WEIGHTED3Y PAIDINASSETS PAIDINDEBT SUBSCRIBED DEBTTOASSETS DEBTTOEBITDA EBITDACOVER CASHFLOWDEBT CURRENTRATIO",
  "CASHSHORTDEBT NPLRATIO SPECIALMENTION PROVISIONCOVER CAPITALADEQUACY CORECAPITAL LIQUIDITYRATIO LOANDEPOSIT",
].flatMap((line) => line.split(" "));

const chinese = /\p{Script=Han}/u;

it("holds exactly the promised ratios", () => {
  expect(ratios.map(({ id }) => id).sort()).toEqual([...promised].sort());
});

describe.each(ratios.map((ratio) => [ratio.id, ratio] as const))("%s", (_, ratio) => {
  it("answers its example", () => {
    const outcome = ratio.compute(ratio.example.args);
    expect(outcome.ok && outcome.value).toBeCloseTo(ratio.example.value, 6);
  });

  it("says everything in both languages", () => {
    const texts = [ratio.name, ratio.formula, ...ratio.notes].concat(
      ratio.arguments.flatMap(({ label, help, words = [] }) => [
        label,
        ...(help === undefined ? [] : [help]),
        ...words.map(({ meaning }) => meaning),
      ]),
    );
    expect(
      texts.filter(
        ({ en, zh }) =>
          en === "" || chinese.test(en.replace(/保险合同准备金|增信放大倍数/gu, "")) || zh === "",
      ),
    ).toEqual([]);
    expect(chinese.test(ratio.name.zh)).toBe(true);
    expect(ratio.notes.length).toBeGreaterThan(0);
  });

  it("cites documents of the library", () => {
    const cites = [ratio.cite, ...ratio.also];
    expect(cites.filter(({ source, at }) => findSource(source) === undefined || at === "")).toEqual([]);
  });

  it("names each argument once, needs the ones it says, and takes no more", () => {
    const names = ratio.arguments.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    const needed = ratio.arguments.filter(({ optional }) => !optional).map(({ id }) => id);
    const outcome = ratio.compute([]);
    expect(outcome.ok ? [] : outcome.problems.map(({ code, at }) => `${code} ${at}`).sort()).toEqual(
      needed.map((id) => `missing-argument ${id}`).sort(),
    );
    const tooMany = ratio.compute([...names.map(() => 1), 1]);
    expect(tooMany.ok ? [] : tooMany.problems.map(({ code, at }) => [code, at])).toEqual([
      ["wrong-shape", ratio.id],
    ]);
  });

  it("takes its words in any case and refuses others by name", () => {
    ratio.arguments.forEach((argument, at) => {
      for (const { word } of argument.words ?? []) {
        const [shouted, plain] = [word.toUpperCase(), word].map((given) =>
          ratio.compute(withArgument(ratio.example.args, at, given)),
        );
        expect(shouted).toEqual(plain);
      }
      if (argument.words === undefined) return;
      const refused = ratio.compute(withArgument(ratio.example.args, at, "nonsense"));
      expect(refused.ok ? [] : refused.problems.map((problem) => [problem.code, problem.at])).toEqual([
        ["not-in-list", argument.id],
      ]);
    });
  });

  it("refuses a wrong shape by the argument's name", () => {
    ratio.arguments.forEach((argument, at) => {
      const odd: readonly [RatioValue, string][] =
        argument.kind === "word"
          ? [
              [1, "not-text"],
              [[1, 2], "not-text"],
              [true, "not-text"],
            ]
          : [
              ["seven", "not-a-number"],
              [true, "not-a-number"],
              [NaN, "not-a-number"],
              [Infinity, "not-a-number"],
              ...(argument.shape === "one" ? [[[1, 2], "wrong-shape"] as [RatioValue, string]] : []),
            ];
      for (const [value, code] of odd) {
        const outcome = ratio.compute(withArgument(ratio.example.args, at, value));
        const problems = outcome.ok ? [] : outcome.problems;
        expect(problems.map((problem) => [problem.code, problem.at])).toContainEqual([code, argument.id]);
        for (const problem of problems) {
          expect(describeProblem(problem, "en")).not.toMatch(/[{}]|\[object/u);
          expect(describeProblem(problem, "zh")).not.toMatch(/[{}]|\[object/u);
        }
      }
    });
  });
});

function withArgument(args: readonly RatioValue[], at: number, value: RatioValue): readonly RatioValue[] {
  const padded = [...args];
  while (padded.length <= at) padded.push(null);
  return padded.with(at, value);
}
