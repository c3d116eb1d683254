import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listIssueRules } from "../../src";
import { newBond, NO_COLLATERAL, NO_GUARANTEE, readBonds, type Bond } from "../../desk/draft/bond/bond";
import type { Draft } from "../../desk/draft/draft";
import { readSaved, savedForm } from "../../desk/draft/saved";
import { emptyPane, paneReducer, type PaneAction } from "../../desk/draft/state";
import { rateBond, type RatedBond } from "../../desk/draft/bond/rate-bond";
import { planReport } from "../../desk/paper/report/plan-report";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { applyPlan, lookAround, targetOf } from "../../taskpane/workbook";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";
import { assessmentOf, lianhe, packOf, tianfu } from "../desk/tianfu";

const weak: Draft = {
  ...tianfu,
  answers: { ...tianfu.answers, governance: { value: "5" }, "risk-management": { value: "5" } },
};

const FULL = {
  irrevocable: "yes",
  effective: "yes",
  unconditional: "yes",
  timely: "yes",
  related: "no",
} as const;

const guaranteed: Bond = {
  ...newBond("b-1"),
  name: "=PPN 001",
  issueClass: "guaranteed",
  maturity: "5",
  guarantees: [
    { ...NO_GUARANTEE, name: "Parent", rating: "AAA", coverage: "50", ...FULL, related: "yes" },
    { ...NO_GUARANTEE, name: "Other", rating: "AA+", ...FULL, irrevocable: "no" },
  ],
};

const secured: Bond = {
  ...newBond("b-2"),
  issueClass: "secured",
  collateral: [{ ...NO_COLLATERAL, name: "Land", value: "2.5", liquidity: "high", pledgeRatio: "70" }],
};

const rate = (bond: Bond, draft: Draft = weak) => rateBond(lianhe, assessmentOf(draft), bond, "en");

function shown(rated: RatedBond): string {
  return rated.ok ? rated.symbol : rated.open.join(" ");
}

describe("the rating of a bond", () => {
  test("stands on the issuer's final rating and names its steps", () => {
    expect(assessmentOf(tianfu).final).toBe("AAA");
    expect(shown(rate({ ...newBond("b"), issueClass: "subordinated" }, tianfu))).toBe("AA+");
    expect(shown(rate({ ...newBond("b"), issueClass: "hybrid" }, tianfu))).toBe("AA");
    expect(shown(rate({ ...newBond("b"), issueClass: "ordinary", ranking: "subordinated" }, tianfu))).toBe(
      "AA+",
    );
    const rated = rate({ ...newBond("b"), issueClass: "hybrid" }, tianfu);
    expect(rated.ok && rated.result.steps.map(({ id, running }) => [id, running])).toEqual([["class", "AA"]]);
  });

  test("stands on the committee's rating where it assigned one", () => {
    const decided: Draft = { ...tianfu, decision: { assigned: "AA", reason: "Young portfolio." } };
    expect(shown(rate({ ...newBond("b"), issueClass: "ordinary" }, decided))).toBe("AA");
    expect(shown(rate({ ...newBond("b"), issueClass: "subordinated" }, decided))).toBe("AA-");
    // What a committee may not assign rates no bond.
    const beyond: Draft = { ...tianfu, decision: { assigned: "A", reason: "Young portfolio." } };
    expect(rate({ ...newBond("b"), issueClass: "ordinary" }, beyond).ok).toBe(false);
  });

  test("names each field that is missing or wrong", () => {
    const open = (bond: Bond, draft?: Draft) => {
      const rated = rate(bond, draft);
      return rated.ok ? [] : rated.open;
    };
    expect(open(newBond("b"))).toEqual(["Class is not filled in."]);
    expect(open({ ...newBond("b"), issueClass: "guaranteed" })).toEqual([
      "A guaranteed bond is rated by its guarantee: add one.",
    ]);
    expect(open({ ...newBond("b"), issueClass: "secured" })).toEqual([
      "A secured bond is rated by its collateral: add it.",
    ]);
    expect(open({ ...newBond("b"), rules: "circ-issue", issueClass: "treasury" })[0]).toContain("article 2");
    const [first, second, third] = open({
      ...guaranteed,
      maturity: "-1",
      guarantees: [
        { ...NO_GUARANTEE, rating: "Aaa9", coverage: "101" },
        { ...NO_GUARANTEE, rating: " " },
      ],
    });
    expect(first).toContain('Term in years: received "-1"');
    expect(second).toMatch(/^Guarantee 1, Guarantor's rating: "Aaa9" is not a symbol/);
    expect(third).toContain('Guarantee 1, Part guaranteed: received "101"');
    expect(open({ ...secured, collateral: [NO_COLLATERAL] })).toHaveLength(3);
    expect(open(guaranteed, { ...tianfu, answers: {} })).toEqual(["The issuer has no final rating yet."]);
  });

  test("100 % is the whole, and just above it is refused", () => {
    const with_ = (coverage: string) =>
      shown(rate({ ...guaranteed, guarantees: [{ ...NO_GUARANTEE, ...FULL, rating: "AAA", coverage }] }));
    expect(with_("100")).toBe("AAA");
    expect(with_("100")).toBe(with_(""));
    expect(with_("100.01")).toContain("allowed");
    expect(with_("0")).toBe(assessmentOf(weak).final);
  });

  test("takes the methodology's rules, or those that are chosen", () => {
    const panda = packOf("panda-enterprise");
    const rated = rateBond(panda, { final: "AA" }, { ...newBond("b"), issueClass: "ordinary" }, "en");
    expect(rated.ok && rated.rules.id).toBe("golden-credit-issue");
    for (const { id } of listIssueRules()) {
      const chosen = rateBond(
        panda,
        { final: "AA" },
        { ...newBond("b"), rules: id, issueClass: "ordinary" },
        "en",
      );
      expect(chosen.ok && chosen.rules.id).toBe(id);
    }
  });

  test("words of other rules' terms count nothing", () => {
    const stated = { ...newBond("b"), issueClass: "ordinary", terms: { nothing: "bad" } };
    expect(shown(rate(stated, tianfu))).toBe("AAA");
  });
});

describe("bonds in the pane's state", () => {
  const act = (actions: readonly PaneAction[]) =>
    actions.reduce(paneReducer, { ...emptyPane, draft: tianfu }).draft;

  test("are added, changed and removed, and each is taken back", () => {
    const added: PaneAction[] = [
      { type: "bond-added", bond: "x" },
      { type: "bond-changed", bond: "x", change: { issueClass: "hybrid" } },
      { type: "bond-changed", bond: "x", change: { name: "M" }, typed: "name" },
      { type: "bond-changed", bond: "x", change: { name: "MTN" }, typed: "name" },
    ];
    expect(act(added)?.bonds).toEqual([{ ...newBond("x"), issueClass: "hybrid", name: "MTN" }]);
    expect(act([...added, { type: "undone" }])?.bonds).toEqual([{ ...newBond("x"), issueClass: "hybrid" }]);
    const removed = [...added, { type: "bond-removed", bond: "x" } as const];
    expect(act(removed)).toEqual(tianfu);
    expect(act([...removed, { type: "undone" }])?.bonds?.[0]?.name).toBe("MTN");
  });

  test("come back from the workbook as they were saved", () => {
    const stated = fc.constantFrom("" as const, "yes" as const, "no" as const);
    const guarantee = fc.record({
      ...{ name: fc.string(), rating: fc.string(), coverage: fc.string() },
      ...{ irrevocable: stated, effective: stated, unconditional: stated, timely: stated, related: stated },
    });
    const bond: fc.Arbitrary<Bond> = fc.record({
      id: fc.string({ minLength: 1 }),
      ...{ name: fc.string(), rules: fc.string(), issueClass: fc.string(), maturity: fc.string() },
      ranking: fc.constantFrom("" as const, "senior" as const, "subordinated" as const),
      facts: fc.record({
        ...{ size: fc.string(), balance: fc.string(), rate: fc.string() },
        ...{ start: fc.string(), term: fc.string(), call: fc.string() },
      }),
      deferral: stated,
      terms: fc.dictionary(fc.stringMatching(/^[a-z-]{1,9}$/), fc.string({ minLength: 1 }), {
        noNullPrototype: true,
      }),
      guarantees: fc.array(guarantee, { maxLength: 3 }),
      collateral: fc.array(
        fc.record({
          ...{ name: fc.string(), value: fc.string(), liquidity: fc.string(), pledgeRatio: fc.string() },
        }),
        { maxLength: 3 },
      ),
      policy: fc.constantFrom("" as const, "floor" as const, "literal" as const),
    });
    fc.assert(
      fc.property(fc.array(bond, { minLength: 1, maxLength: 3 }), (bonds) => {
        const json: unknown = JSON.parse(JSON.stringify(savedForm({ ...tianfu, bonds })));
        expect(readSaved(json)?.bonds).toEqual(bonds);
      }),
    );
    expect(readBonds([{ id: "" }, 3, null, { id: "a", deferral: "maybe", guarantees: "x" }])).toEqual([
      newBond("a"),
    ]);
    expect(savedForm(tianfu)).not.toHaveProperty("bonds");
  });
});

describe("bonds in the workbook", () => {
  let opened: PaneWorkbook;
  beforeAll(async () => {
    opened = await openWorkbook();
  });
  afterAll(() => opened.close());

  const short: Bond = { ...newBond("b-3"), name: "CP", issueClass: "short-term", terms: { trend: "weak" } };

  test.each([
    ["en", ""],
    ["zh", ""],
    ["en", "A"],
  ] as const)(
    "NOTCH.ISSUE gives live what the pane gave, from cells with names down the side (%s, assigned: %s)",
    async (language, assigned) => {
      const draft: Draft = {
        ...weak,
        bonds: [guaranteed, secured, short],
        ...(assigned === "" ? {} : { decision: { assigned, reason: "Young portfolio." } }),
      };
      const around = await lookAround(undefined);
      if (!around.ok) throw new Error(around.failure.key);
      const target = targetOf(
        `Bonds ${language} ${assigned}`.trim(),
        draft.issuer.name,
        undefined,
        around.value,
      );
      if (target.kind !== "new") throw new Error(target.kind);
      const assessment = assessmentOf(draft);
      const { sheet, slug } = target;
      const plan = planSheet({ pack: lianhe, draft, assessment, language, sheet, slug });
      const applied = await applyPlan(plan, target, null);
      if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
      await opened.workbook.settle();
      const id = opened.workbook.sheets().find(({ name }) => name === sheet)!.id;
      const cell = (row: number, column: number) =>
        opened.workbook.read({ sheet: id, row, column, rows: 1, columns: 1 })[0]![0]!;
      const formulas = plan.rows.flatMap(({ cells }, row) =>
        String(cells[1]?.value).startsWith("=NOTCH.ISSUE(") ? [row] : [],
      );
      expect(formulas).toHaveLength(3);
      for (const [index, row] of formulas.entries()) {
        const expected = shown(rateBond(lianhe, assessment, draft.bonds![index]!, language));
        expect(cell(row, 1).value, plan.rows[row]!.cells[1]!.value as string).toBe(expected);
        expect(cell(row, 2).value).toBe(expected);
        expect(cell(row, 3).value).toBe("✓");
      }
      // Another class in the blue cell, and the formula follows while the written value stays.
      const row = formulas.at(-1)!;
      opened.workbook.write({ sheet: id, row: row + 1, column: 2, rows: 1, columns: 1 }, [["hybrid"]]);
      await opened.workbook.settle();
      expect(cell(row, 1).value).not.toBe(cell(row, 2).value);
      expect(cell(row, 3).value).not.toBe("✓");
    },
  );

  test("the report lists each bond with its rating and whose numbers moved it", () => {
    const draft: Draft = {
      ...weak,
      bonds: [guaranteed, { ...newBond("b-9"), rules: "circ-issue", issueClass: "treasury" }],
    };
    const plan = planReport({
      ...{ pack: lianhe, draft, assessment: assessmentOf(draft), languages: ["en"], form: "initial" },
      ...{ distances: null, range: null, comparison: null, history: [], sheet: "R", slug: "S" },
    });
    const rows = plan.rows.map(({ cells }) => cells.map((one) => one?.value ?? ""));
    const row = (name: string) =>
      rows
        .filter(([first]) => first === name)
        .map((cells) => cells.filter((value) => value !== ""))
        .at(-1)!;
    const bond = row("=PPN 001");
    expect(bond.slice(1, 3)).toEqual(["Guaranteed", shown(rate(guaranteed))]);
    expect(bond[4]).toMatch(/^Guaranteed 0 \(house\); Guarantee \+\d+ \(/);
    const exempt = row("Bond 2");
    expect(exempt[2]).toBe("--");
    expect(exempt[4]).toContain("article 2");
  });
});
