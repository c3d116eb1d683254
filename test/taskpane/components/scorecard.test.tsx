import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { newDraft } from "../../../desk/draft/draft";
import { evidenceOf } from "../../../desk/draft/evidence";
import { startedFrom } from "../../../desk/draft/start-from";
import ScorecardPlace from "../../../taskpane/places/scorecard";
import { lianhe, packOf, tianfu } from "../../desk/tianfu";
import { show, type Shown } from "./harness";

const field = (item: string, at = 0) =>
  document.querySelectorAll<HTMLInputElement>(`[role='table'] [data-entry="${item}"]`)[at]!;
const row = (item: string) => document.querySelector<HTMLElement>(`[data-row="${item}"]`)!;
const type = (item: string, value: string) => fireEvent.change(field(item), { target: { value } });
const focused = () => (document.activeElement as HTMLElement | null)?.dataset["entry"];

describe("the scorecard of Tianfu", () => {
  let shown: Shown;
  const given = (item: string) => shown.draft().answers[item]?.value;

  beforeEach(() => {
    shown = show(<ScorecardPlace />, tianfu, lianhe);
  });

  test("a grade is typed where it stands, and counts at once", () => {
    type("governance", "5");
    expect(given("governance")).toBe("5");
    expect(field("governance").value).toBe("5");
  });

  test("what is no grade is marked at its own field and at no other", () => {
    type("governance", "9");
    expect(field("governance").getAttribute("aria-invalid")).toBe("true");
    expect(document.querySelectorAll("[role='table'] [aria-invalid='true']")).toHaveLength(1);
  });

  test("Alt and an arrow move by one grade: up is better, the best stays", () => {
    field("governance").focus();
    fireEvent.keyDown(field("governance"), { key: "ArrowDown", altKey: true });
    expect(given("governance")).toBe("3");
    fireEvent.keyDown(field("governance"), { key: "ArrowUp", altKey: true });
    fireEvent.keyDown(field("governance"), { key: "ArrowUp", altKey: true });
    fireEvent.keyDown(field("governance"), { key: "ArrowUp", altKey: true });
    expect(given("governance")).toBe("1");
  });

  test("Esc gives back what stood when the field was entered, also where nothing did", () => {
    field("governance").focus();
    type("governance", "4");
    type("governance", "45");
    fireEvent.keyDown(field("governance"), { key: "Escape" });
    expect(given("governance")).toBe("2");
  });

  test("Enter and the arrows move from row to row, Shift and Enter back, and change nothing", () => {
    field("governance").focus();
    fireEvent.keyDown(field("governance"), { key: "Enter" });
    expect(focused()).toBe("risk-management");
    fireEvent.keyDown(field("risk-management"), { key: "ArrowDown" });
    expect(focused()).toBe("business-operation");
    fireEvent.keyDown(field("business-operation"), { key: "Enter", shiftKey: true });
    expect(focused()).toBe("risk-management");
    expect(shown.actions).toEqual([]);
  });

  test("an adjustment is stepped by its buttons, as far as its limit", () => {
    const press = (name: string) =>
      fireEvent.click(within(row("individual-adjustment")).getByRole("button", { name: new RegExp(name) }));
    press("etter$");
    expect(given("individual-adjustment")).toBe("+1");
    press("orse$");
    press("orse$");
    expect(given("individual-adjustment")).toBe("-1");
  });

  test("its three-way switch says on which side it stands; from nothing worse is worse at once, no effect is its own button", () => {
    const sides = () =>
      within(row("individual-adjustment"))
        .getAllByRole("button", { pressed: true })
        .map((button) => button.textContent);
    const press = (name: RegExp) =>
      fireEvent.click(within(row("individual-adjustment")).getByRole("button", { name }));
    expect(sides()).toEqual(["="]);
    type("individual-adjustment", "");
    expect(within(row("individual-adjustment")).queryAllByRole("button", { pressed: true })).toEqual([]);
    press(/worse$/);
    expect([given("individual-adjustment"), ...sides()]).toEqual(["-1", "−"]);
    press(/no effect$/);
    expect([given("individual-adjustment"), ...sides()]).toEqual(["0", "="]);
    press(/better$/);
    expect([given("individual-adjustment"), ...sides()]).toEqual(["+1", "+"]);
  });

  test("a measured value has its marker on the bands in its own row", () => {
    fireEvent.click(within(row("profitability")).getAllByRole("button")[0]!);
    expect(within(row("roe")).queryByRole("img")).toBeNull();
    const years = document.querySelectorAll<HTMLInputElement>("[data-entry='roe'][data-year]");
    for (const year of years) fireEvent.change(year, { target: { value: "10.8" } });
    within(row("roe")).getByRole("img", { name: /^10\.8%: grade \d, / });
  });

  test("sources and comments are marked on the row and counted for its section", () => {
    const marks = (item: string) => within(row(item)).getByRole("button", { name: /^Guidance and source/ });
    expect(marks("governance").getAttribute("aria-label")).toMatch(/no source yet$/);
    expect(screen.queryByRole("img", { name: /^Sources noted/ })).toBeNull();
    const draft = {
      ...tianfu,
      answers: {
        ...tianfu.answers,
        governance: { value: "2", evidence: evidenceOf("Report") },
        "risk-management": { value: "2", evidence: evidenceOf("Report") },
      },
      words: { "on:governance": { en: "three owners" } },
    };
    shown = show(<ScorecardPlace />, draft, lianhe);
    expect(marks("governance").getAttribute("aria-label")).toMatch(
      /source noted: Report; comment: three owners$/,
    );
    screen.getByRole("img", { name: "Sources noted: 2 of 3. Comments: 1." });
  });

  test("one source is noted for all rows that have none, those that have one keep theirs", () => {
    const answers = { ...tianfu.answers, governance: { value: "2", evidence: evidenceOf("Interview") } };
    shown = show(<ScorecardPlace />, { ...tianfu, answers }, lianhe);
    const without = Object.keys(answers).length - 1;
    fireEvent.click(screen.getByRole("button", { name: `Note one source for ${String(without)} items` }));
    fireEvent.change(screen.getByLabelText("Document"), { target: { value: "Report 2023" } });
    fireEvent.click(screen.getByRole("button", { name: "Note the source" }));
    const documents = Object.values(shown.draft().answers).map(({ evidence }) => evidence?.document);
    expect(documents.filter((one) => one === "Report 2023")).toHaveLength(without);
    expect(shown.draft().answers["governance"]?.evidence?.document).toBe("Interview");
    screen.getByText(`Source noted for ${String(without)} items.`);
  });

  test("begun from last year's, a row is marked with what was given then as soon as it differs", () => {
    shown = show(<ScorecardPlace />, startedFrom(tianfu, "next", "2024-06-25"), lianhe);
    const marks = () => within(row("governance")).getByRole("button", { name: /^Guidance and source/ });
    expect(given("governance")).toBe("2");
    expect(marks().getAttribute("aria-label")).not.toMatch(/2023/);
    type("governance", "3");
    expect(marks().getAttribute("aria-label")).toMatch(/25 Jun 2023: 2/);
  });

  test("a grade unfolds into its measures and folds again, and keeps what was given", () => {
    expect(row("roe")).toBeNull();
    const fold = () => within(row("profitability")).getAllByRole("button")[0]!;
    fireEvent.click(fold());
    expect(row("roe")).not.toBeNull();
    expect(field("profitability")).toBeUndefined();
    fireEvent.click(fold());
    expect(row("roe")).toBeNull();
    expect(field("profitability").value).toBe("1");
  });

  test("the guidance follows the row that has the focus", async () => {
    fireEvent.focus(field("risk-management"));
    const dock = document.querySelector<HTMLElement>("#tour-dock")!;
    await within(dock).findByRole("heading", { name: /Risk management/ });
  });

  test("the foot leads to the result when nothing is open, and else to what is", () => {
    type("governance", "");
    expect(screen.queryByRole("button", { name: /Result/ })).toBeNull();
  });
});

test("in Chinese a grade shows by its Chinese name until somebody types, and what is typed stays as typed", () => {
  const pack = packOf("ccxap-guarantor");
  const draft = {
    ...newDraft("a", "ccxap-guarantor", "2024-01-01"),
    answers: { "product-complexity": { value: "plain" } },
  };
  const shown = show(<ScorecardPlace />, draft, pack, "zh");
  const name = field("product-complexity").value;
  expect(name).toMatch(/^[\u3400-\u9fff]+$/);
  type("product-complexity", "some");
  expect(field("product-complexity").value).toBe("some");
  expect(shown.draft().answers["product-complexity"]?.value).toBe("some");
  fireEvent.blur(field("product-complexity"));
  expect(field("product-complexity").value).toMatch(/^[\u3400-\u9fff]+$/);
});

test("a guarantor's rating goes into its own row, not into the name of the guarantor", () => {
  let tried = 0;
  for (const id of ["ccxap-guarantor", "lianhe-guarantor", "circ-enterprise"]) {
    const pack = packOf(id);
    const ratings = pack.items.filter(({ kind }) => kind === "rating");
    for (const { id: item } of ratings) {
      const shown = show(<ScorecardPlace />, newDraft("a", id, "2024-01-01"), pack);
      if (document.querySelector(`[data-entry="${item}"]`) === null) continue;
      type(item, "AA+");
      expect(Object.entries(shown.draft().answers).map(([key, answer]) => [key, answer.value])).toEqual([
        [item, "AA+"],
      ]);
      expect(shown.draft().issuer.name).toBe("");
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(0);
});
