import { describe, expect, test } from "vitest";
import { computeForm, listPacks, ratios } from "../../src";
import { newDraft, type Answer, type Draft } from "../../desk/draft/draft";
import { unsourced } from "../../desk/draft/evidence";
import { readSaved, savedForm } from "../../desk/draft/saved";
import { emptyPane, paneReducer } from "../../desk/draft/state";
import { newsOf } from "../../taskpane/parts/links/news";
import { inputRows } from "../../desk/paper/assessment/inputs";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { statementRows } from "../../desk/paper/assessment/statement";
import { ratioLine } from "../../desk/draft/statement/ratio-lines";
import { amountsIn, statementNeeds } from "../../desk/draft/statement/statement";
import { offersOf, takenRatios } from "../../desk/draft/statement/take-ratios";
import { applyPlan } from "../../taskpane/workbook";
import { openWorkbook } from "./live-workbook";
import { assessmentOf, lianhe, packOf, begunFrom } from "../desk/tianfu";

function amount(...years: readonly string[]): Answer {
  const keys = ["FY", "FY-1", "FY-2", "FY-3"];
  return { periods: Object.fromEntries(years.map((text, back) => [keys[back] ?? "", text])) };
}

const statement = {
  unit: "CNY 100 million",
  amounts: {
    netProfit: amount("7.22", "6.08", "5.77"),
    equity: amount("69.56", "64.46", "61.50"),
    assets: amount("93.11", "85.58", "77.27"),
    debt: amount("17.59", "17.63", "14.04"),
    netCapital: amount("46.35", "49.95", "50.32"),
    liability: amount("537.82", "518.76", "372.08"),
  },
};
const draft: Draft = { ...newDraft("s", "lianhe-guarantor", "2023-06-25"), statement };
const needs = statementNeeds(lianhe)!;
const offer = (id: string, form?: string) =>
  offersOf(needs.measured, draft).find(
    (one) => one.item.id === id && (form === undefined || one.form.id === form),
  )!;

describe("which methodologies ask for a statement", () => {
  test("are those with an item that a ratio measures", () => {
    for (const pack of listPacks()) {
      const measured = pack.items.some((item) => item.kind === "measured" && item.ratio !== undefined);
      expect(statementNeeds(pack) !== null, pack.id).toBe(measured);
    }
  });

  test("a guarantor's has the ratios of annex 3, each by its own definition", () => {
    const shown = new Set([
      ...needs.measured.map(({ form }) => form.ratio),
      ...needs.further.map(({ ratio }) => ratio),
    ]);
    const annex = ratios.filter(
      ({ cite }) => cite.source === "lianhe-tianfu-2023" && cite.at.startsWith("annex 3"),
    );
    // Growth compares any series of numbers, not amounts of a statement.
    const missing = annex.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
    expect(missing.sort()).toEqual(["CAGR", "GROWTH"]);
    const forms = (item: string) =>
      needs.measured.flatMap((one) => (one.item.id === item ? [one.form.id] : []));
    expect(forms("asset-class-1-2")).toEqual(["ASSETCLASS:1+2"]);
    expect(forms("net-capital-cover")).toEqual(["NETCAPITALCOVER", "NETCAPITALCOVER:flat8"]);
  });

  test("a bank's has only those that measure it", () => {
    const bank = statementNeeds(packOf("circ-bank"))!;
    const measured = packOf("circ-bank").items.filter(({ kind }) => kind === "measured");
    expect(new Set(bank.measured.map(({ item }) => item.id))).toEqual(new Set(measured.map(({ id }) => id)));
    expect(bank.further).toEqual([]);
    expect(bank.amounts.map(({ id }) => id)).not.toContain("currentAssets");
  });
});

describe("ratios of the statement", () => {
  test("show each year, the formula, its inputs and why one has no meaning", () => {
    const line = ratioLine(offer("roe").form, amountsIn(statement), "en", "(opening)");
    expect(line.years).toEqual([
      { year: "FY-2", shown: "" },
      { year: "FY-1", shown: "9.65%" },
      { year: "FY", shown: "10.77%" },
    ]);
    expect(line.inputs).toBe(
      "Net profit: 7.22 · Equity (net assets) (opening): 64.46 · Equity (net assets): 69.56",
    );
    const none = { ...statement, amounts: { ...statement.amounts, equity: amount("-1", "-2") } };
    expect(ratioLine(offer("roe").form, amountsIn(none), "en", "").problem).not.toBe("");
  });

  test("become answers by year with their formula as the source; grades that they measure are measured", () => {
    const chosen = [offer("roe"), offer("net-capital-leverage")];
    const taken = takenRatios(lianhe, draft, chosen);
    expect(taken.answers["net-capital-leverage"]).toEqual({
      periods: { "FY-2": "7.3942766", "FY-1": "10.385586", FY: "11.603452" },
      computed: "NETCAPITALLEVERAGE",
    });
    expect(taken.answers["roe"]?.periods?.["FY-2"]).toBe("");
    expect(taken.modes).toMatchObject({ profitability: "measure" });
    const state = paneReducer({ ...emptyPane, draft }, { type: "ratios-taken", ...taken });
    const after = state.draft!;
    expect(offersOf(needs.measured, after).filter((one) => one.taken)).toHaveLength(2);
    expect(unsourced(lianhe, after)).toEqual([]);
    const row = inputRows(lianhe, after, "zh").find(({ key }) => key === "roe");
    expect(row?.source).toMatch(/^按报表数据计算：.*净利润|^按报表数据计算：/);
    expect(paneReducer(state, { type: "undone" }).draft).toEqual(draft);
    expect(readSaved(JSON.parse(JSON.stringify(savedForm(after))))).toEqual(savedForm(after));
  });

  test("leave alone a grade that somebody entered, an override and the source that was named", () => {
    const answers = {
      profitability: { value: "2" },
      roe: { value: "9", evidence: { document: "R", page: "1", date: "" } },
    };
    const taken = takenRatios(lianhe, { ...draft, answers }, [offer("roe")]);
    expect(taken.modes).toEqual({});
    expect(taken.answers["roe"]).toMatchObject({ evidence: { document: "R" }, computed: "ROE" });
    expect(taken.answers["roe"]).not.toHaveProperty("value");
  });

  test("that changed since are told, and followed like cells", () => {
    const taken = takenRatios(lianhe, draft, [offer("roe")]);
    const amounts = { ...statement.amounts, netProfit: amount("8", "6.08", "5.77") };
    const later: Draft = { ...draft, ...taken, statement: { ...statement, amounts } };
    expect(newsOf(lianhe, { ...draft, ...taken }, new Map())).toEqual([]);
    expect(newsOf(lianhe, later, new Map())).toMatchObject([
      { place: "roe", address: null, kind: "changed", changes: [{ column: "FY", was: "10.774511" }] },
    ]);
    const { equity: _equity, ...others } = amounts;
    expect(
      newsOf(lianhe, { ...later, statement: { ...statement, amounts: others } }, new Map()),
    ).toMatchObject([{ kind: "unread", failure: { key: "links.uncomputed" } }]);
  });

  test("are saved with the draft; an empty statement is none, and older files have none", () => {
    expect(savedForm(draft).statement).toEqual(statement);
    expect(
      savedForm({ ...draft, statement: { unit: "", amounts: { debt: { periods: { FY: " " } } } } }),
    ).not.toHaveProperty("statement");
    expect(readSaved({ id: "a", method: "m" })).not.toHaveProperty("statement");
  });
});

describe("on the sheet", () => {
  const plan = planSheet({
    pack: lianhe,
    draft,
    assessment: assessmentOf(draft),
    language: "en",
    sheet: "S",
    slug: "S",
  });
  const rowOf = (key: string) => plan.rows.findIndex(({ cells }) => cells[1]?.value === key);
  const cells = (key: string) => plan.rows[rowOf(key)]!.cells;

  test("stand the amounts, and live formulas over their cells with what was written", () => {
    const at = (key: string, column: string) => `${column}${String(rowOf(key) + 1)}`;
    expect(
      cells("equity")
        .slice(0, 8)
        .map((cell) => cell?.value),
    ).toEqual(["Equity (net assets)", "equity", "", "n/a", 61.5, 64.46, 69.56, ""]);
    const roe = cells("ROE");
    expect(roe[4]).toMatchObject({ kind: "text", value: "n/a" });
    expect(roe[6]).toMatchObject({
      kind: "formula",
      value: `=RATIO.ROE(${at("netProfit", "G")},${at("equity", "F")},${at("equity", "G")})`,
    });
    expect(roe[7]?.value).toContain("as written: FY-1 9.65%; FY 10.77%");
    expect(cells("NETCAPITALCOVER:flat8")[6]?.value).toBe(
      `=RATIO.NETCAPITALCOVER(${at("netCapital", "G")},${at("liability", "G")},"flat8")`,
    );
  });

  test("calculate to the same values through the functions themselves", async () => {
    const opened = await openWorkbook();
    const target = { kind: "new", sheet: "S", slug: "S" } as const;
    expect(await applyPlan(plan, target, null)).toMatchObject({ ok: true });
    await opened.workbook.settle();
    const sheet = opened.workbook.sheets().find(({ name }) => name === "S")!.id;
    const value = (key: string) =>
      opened.workbook.read({ sheet, row: rowOf(key), column: 6, rows: 1, columns: 1 })[0]![0]!.value;
    const at = amountsIn(statement);
    for (const { form } of offersOf(needs.measured, draft).filter(({ given }) => given !== null)) {
      const computed = computeForm(form, 0, at);
      expect(value(form.id), form.id).toBeCloseTo(computed.ok ? computed.value : NaN, 9);
    }
    opened.close();
  });

  test.each(["en", "zh"] as const)("are begun from again (%s)", (language) => {
    const order = { pack: lianhe, draft, assessment: assessmentOf(draft), language, sheet: "S", slug: "S" };
    const rows = planSheet(order).rows.map((row) => row.cells.map((cell) => cell?.value ?? ""));
    const begun = begunFrom(rows, { id: "n", issuer: "S", date: "2026-01-01" }).draft;
    expect(begun.statement?.unit).toBe(statement.unit);
    for (const [id, { periods }] of Object.entries(statement.amounts)) {
      const read = Object.entries(begun.statement?.amounts[id]?.periods ?? {}).map(([key, text]) => [
        key,
        Number(text),
      ]);
      expect(Object.fromEntries(read), id).toEqual(
        Object.fromEntries(Object.entries(periods ?? {}).map(([key, text]) => [key, Number(text)])),
      );
    }
  });

  test("is nothing where no amount is given", () => {
    const none = { ...draft, statement: { unit: "", amounts: {} } };
    expect(statementRows(lianhe, none)).toBeNull();
  });
});
