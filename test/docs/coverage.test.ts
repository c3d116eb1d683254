import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { carrierOf, coveragePage, standingOf, type CoverageRow } from "../../build/coverage";
import { effectOf } from "../../build/coverage-effects";
import type { FunctionExamples } from "../../build/function-docs";
import { callFunction, functionNames } from "../../functions";
import { itemsOf, listPacks, ratios, scaleOf } from "../../src";

const docs = join(import.meta.dirname, "../../docs");
const { rows } = JSON.parse(readFileSync(join(docs, "coverage.json"), "utf8")) as {
  readonly rows: readonly CoverageRow[];
};
const examples = JSON.parse(readFileSync(join(docs, "function-examples.json"), "utf8")) as FunctionExamples;
const refs = new Set(rows.flatMap(({ by }) => by));
const of = (source: string, kind?: CoverageRow["kind"]) =>
  rows.filter((row) => row.source === source && (kind === undefined || row.kind === kind));

describe("the register of what the sources say", () => {
  test("what is carried by nothing is said to be missing", () => {
    const bare = rows.filter((row) => standingOf(row, []) === "missing").map(({ at }) => at);
    expect(bare).toEqual(["Scope"]);
    const unknown = [...refs].filter((reference) => carrierOf(reference, functionNames) === null);
    expect(unknown).toEqual([]);
  });

  const shown = rows.flatMap(({ at, what, shows }) =>
    shows === undefined ? [] : [{ at, what: what.en, shows }],
  );

  test.each(shown)("$at, $what: works as its call shows", ({ shows: { call, args, answer } }) => {
    const given = callFunction(call, args);
    const value = given.ok ? given.value : given.error;
    // Of a table the answer is one of its cells.
    if (Array.isArray(value)) expect(value.flat()).toContain(answer);
    else expect(value).toBe(answer);
  });

  test.each([
    "lianhe-guarantor/nothing",
    "nothing/governance",
    "RATING.NOTHING",
    "scale:nothing",
    "issue:circ-issue/nothing",
    "nonsense",
  ])("%s would be found out", (reference) => expect(carrierOf(reference, functionNames)).toBeNull());

  test("all five sources are there, each row once, in both languages", () => {
    expect(new Set(rows.map(({ source }) => source))).toEqual(
      new Set([
        ...["lianhe-tianfu-2023", "ccxap-guarantors-rfc-2021", "ccxap-jinshang-2025"],
        ...["golden-credit-panda", "circ-guideline-2007"],
      ]),
    );
    const keys = rows.map(({ source, at, what }) => `${source} ${at} ${what.en}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(rows.filter(({ what }) => what.en === "" || !/\p{Script=Han}/u.test(what.zh))).toEqual([]);
  });

  test("every article of the insurers' guideline has its row", () => {
    const articles = new Set(of("circ-guideline-2007").map(({ at }) => at));
    const all = Array.from({ length: 42 }, (_, index) => `Article ${String(index + 1)}`);
    expect(all.filter((article) => !articles.has(article))).toEqual([]);
  });

  test("annex 3 of the Tianfu report has its nineteen formulas, and every ratio of the catalogue is in a row", () => {
    expect(of("lianhe-tianfu-2023", "formula").filter(({ at }) => at.startsWith("Annex 3"))).toHaveLength(19);
    const named = ratios.map(({ id }) => `RATIO.${id}`);
    expect(named.filter((name) => !refs.has(name))).toEqual([]);
  });

  // Counted in the source: table 4 has 5 factors and 18 sub-factors, and the text on p. 15 adds a nineteenth; stock and
  // incremental capital of table 6 are counted by their four measures.
  test.each([
    ["Table 4", 5, 19],
    ["Table 5", 5, 14],
    ["Table 6", 4, 13],
    ["Table 7", 6, 20],
  ])("%s of the panda methodology: %d factors, %d sub-factors", (table, factors, subFactors) => {
    const here = of("golden-credit-panda").filter(({ at }) => at.startsWith(table));
    expect(here.filter(({ kind }) => kind === "factor")).toHaveLength(factors);
    expect(here.filter(({ kind }) => kind === "sub-factor")).toHaveLength(subFactors);
  });

  const encoded = listPacks().filter(
    ({ cite }) => rows.some(({ source }) => source === cite.source) || /lianhe/.test(cite.source),
  );

  test.each(encoded.map((pack) => [pack.id, pack] as const))(
    "everything that %s asks for is in a row",
    (_, pack) => {
      const asked = [...itemsOf(pack), ...(pack.checks ?? [])].map(({ id }) => `${pack.id}/${id}`);
      expect(asked.filter((id) => !refs.has(id))).toEqual([]);
    },
  );
});

// The sovereign model's three tests of its own recompute every term; its figures have no better half.
const graded = listPacks().filter(({ steps }) => steps.every(({ kind }) => kind !== "linear"));
describe.each(graded.map((pack) => [pack.id, pack] as const))("%s", (_id, pack) => {
  const parts = [...itemsOf(pack), ...pack.steps, ...(pack.checks ?? [])];

  test("nothing that is asked, worked out or checked is without effect", () => {
    // Tested by the rating itself, it takes no answer.
    const byRating = new Set(
      (pack.checks ?? []).flatMap(({ id, test }) => (test.kind === "rating" ? [id] : [])),
    );
    const idle = parts.filter(({ id }) => !byRating.has(id) && effectOf(pack, id) === null);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test("the better answer comes to the better rating", () => {
    const scale = scaleOf(pack);
    const symbols = scale.ok ? scale.value.notations[0].symbols : [];
    const rank = (symbol: string) => symbols.findIndex((one) => one.toUpperCase() === symbol.toUpperCase());
    const wrong = itemsOf(pack).flatMap(({ id, kind }) => {
      // Strengths of support are listed from none on, arrangements of a state in no order.
      const effect = kind === "judged" || kind === "measured" ? effectOf(pack, id) : null;
      if (effect === null || !effect.of.endsWith("rating")) return [];
      return rank(effect.come[0]) < rank(effect.come[1]) ? [] : [`${id}: ${JSON.stringify(effect)}`];
    });
    expect(wrong).toEqual([]);
  });
});

test("docs/coverage.md is what the register and the packs say; run npm run docs", () => {
  expect(readFileSync(join(docs, "coverage.md"), "utf8")).toBe(coveragePage(rows, functionNames, examples));
});
