import { describe, expect, test } from "vitest";
import { besideItems, itemsOf, listPacks } from "../../src";
import { weightOf } from "../../desk/draft/cite";
import { newDraft, type Draft } from "../../desk/draft/draft";
import { activeIds } from "../../desk/draft/structure";
import { subjectOf } from "../../desk/draft/subject";
import { openOf } from "../../desk/draft/walk";
import { RESULT_ROWS, resultRows } from "../../desk/paper/assessment/blocks";
import { houseRows } from "../../desk/paper/assessment/house";
import { inputRows } from "../../desk/paper/assessment/inputs";
import { strong } from "../sovereign/model-inputs";
import { assessmentOf, packOf, begunFrom } from "./tianfu";

const model = packOf("sovereign-model-2023");

/** As an analyst types it: percentages beside their sign, words as they are. */
const TYPED: Readonly<Record<string, string>> = {
  governance: "90",
  "gdp-per-head": "85",
  "world-gdp-share": "1",
  "years-since-default": "none",
  "broad-money": "100%",
  "growth-volatility": "1",
  inflation: "2",
  "real-growth": "2",
  "government-debt": "40",
  "interest-to-revenue": "3",
  "government-balance": "1",
  "foreign-currency-debt": "0",
  "reserve-currency": "0",
  "net-foreign-assets": "20",
  "commodity-dependence": "10",
  "reserves-months": "4",
  "external-interest": "5",
  "current-account-fdi": "5",
  "overlay-structural": "+1",
  "overlay-macro": "0",
  "overlay-public-finances": "0",
  "overlay-external": "0",
};

function draftOf(typed: Readonly<Record<string, string>>): Draft {
  const answers = Object.fromEntries(Object.entries(typed).map(([id, value]) => [id, { value }]));
  return { ...newDraft("a", "sovereign-model-2023@2023-04-06+1", "2023-07-01"), answers };
}

const draft = draftOf(TYPED);

describe("quantities in the pane", () => {
  test("percentages become fractions, the word for never stays a word", () => {
    const given = Object.fromEntries(subjectOf(model, draft).entries.map(({ key, value }) => [key, value]));
    expect(given).toMatchObject(strong);
    expect(assessmentOf(draft, model)).toMatchObject({ standalone: "aa+", final: "AAA", short: "F1+" });
  });

  test("what is not asked for is not open, what stands beside the rating counts where it is given", () => {
    expect(openOf(model, draft, assessmentOf(draft, model))).toEqual([]);
    const active = activeIds(model, {});
    expect([...besideItems(model)].filter((id) => !active.has(id))).toEqual([]);
    const local = draftOf({ ...TYPED, "overlay-structural": "0", "local-uplift": "+1" });
    expect(assessmentOf(local, model)).toMatchObject({ final: "AA+", local: "AAA" });
  });

  test("a share in world reserves asks for the constant", () => {
    const reserve = draftOf({ ...TYPED, "reserve-currency": "2" });
    expect(openOf(model, reserve, assessmentOf(reserve, model))).toEqual([
      { kind: "missing", item: "reserve-constant" },
    ]);
  });

  test("a number beyond its range is wrong where it is", () => {
    const beyond = draftOf({ ...TYPED, "world-gdp-share": "0" });
    const [open] = openOf(model, beyond, assessmentOf(beyond, model));
    expect([open?.item, open?.problem?.code]).toEqual(["world-gdp-share", "out-of-range"]);
  });
});

describe("quantities on the sheet", () => {
  const rows = new Map(inputRows(model, draft, "en").map((row) => [row.key, row]));

  test("their cells hold what the functions read", () => {
    expect(rows.get("world-gdp-share")).toMatchObject({
      cells: { value: 0.01, unit: "%" },
      open: ["value"],
      numberFormat: "0.00%",
    });
    expect(rows.get("years-since-default")).toMatchObject({ cells: { value: "none", unit: "number" } });
    expect([...rows.keys()]).toEqual(itemsOf(model).map(({ id }) => id));
  });

  test("written and read back they are the same answers", () => {
    const table = [
      ["key", "value", "unit"],
      ...[...rows.values()].map(({ key, cells }) => [key, cells["value"] ?? "n/a", cells["unit"] ?? null]),
    ];
    const back = begunFrom(table, { id: "b", issuer: "Aland", date: "2023-07-01" }).draft;
    expect(back.method).toBe(draft.method);
    expect(subjectOf(model, back)).toEqual(subjectOf(model, draft));
  });

  test("their ranges are house numbers where they are ours, and no coefficient is", () => {
    const house = houseRows(model, "en", (id) => id);
    expect(house.find(({ label }) => label === "Volatility of growth")).toMatchObject({
      what: "accepted range",
      numbers: "> 0% and ≤ 100%",
    });
    expect(house.some(({ label }) => label === "Governance" || label === "Model score")).toBe(false);
  });

  test("a term shows the publisher's weight", () => {
    expect(weightOf(model, "governance")).toBe(0.214);
  });

  test.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "%s has no more results than rows are kept for, and an outlook only where it names some",
    (_id, pack) => {
      const empty = newDraft("a", pack.id, "");
      const order = {
        ...{ pack, draft: empty, assessment: assessmentOf(empty, pack) },
        ...{ language: "en" as const, sheet: "S", slug: "T" },
      };
      const results = resultRows(order);
      expect(results.length).toBeLessThanOrEqual(RESULT_ROWS);
      // Where none can be stated, its formula would only ever say that it is missing.
      expect(results.some(({ key }) => key === "outlook")).toBe(pack.outlooks.length > 0);
    },
  );
});
