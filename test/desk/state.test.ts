import { describe, expect, test } from "vitest";
import { evidenceOf } from "../../desk/draft/evidence";
import { newDraft, type Draft } from "../../desk/draft/draft";
import { readSaved, savedForm } from "../../desk/draft/saved";
import { emptyPane, paneReducer, type PaneAction, type PaneState } from "../../desk/draft/state";
import { tianfu } from "./tianfu";

function play(...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(paneReducer, emptyPane);
}

const started: PaneAction = { type: "started", id: "a", method: "m@1+1", date: "2026-01-02" };

describe("the pane's state", () => {
  test("starts an assessment at the methodology, dated", () => {
    const { draft, changes } = play(started);
    expect(draft).toEqual(newDraft("a", "m@1+1", "2026-01-02"));
    expect(draft?.step).toBe("method");
    expect(changes).toBe(1);
  });

  test("does nothing to an assessment that is not open", () => {
    expect(play({ type: "outlook-stated", outlook: "stable" })).toBe(emptyPane);
  });

  test("typing over what came from a cell breaks the link and keeps the evidence", () => {
    const { draft } = play(
      started,
      { type: "answered", item: "x", change: { value: "1", link: "Data!B2" } },
      { type: "answered", item: "x", change: { evidence: evidenceOf("p. 7") } },
    );
    expect(draft?.answers["x"]).toEqual({ value: "1", link: "Data!B2", evidence: evidenceOf("p. 7") });
    const after = paneReducer(
      { ...emptyPane, draft },
      { type: "answered", item: "x", change: { value: "2" } },
    );
    expect(after.draft?.answers["x"]).toEqual({ value: "2", evidence: evidenceOf("p. 7") });
  });

  test("changing between years and one value leaves no trace of the other form", () => {
    const { draft } = play(
      started,
      { type: "answered", item: "roe", change: { periods: { FY: "4" }, unit: "u" } },
      { type: "form-chosen", item: "roe", change: { value: "4" } },
    );
    expect(draft?.answers["roe"]).toEqual({ value: "4", unit: "u" });
  });

  test("clears an answer whole", () => {
    const { draft } = play(
      started,
      { type: "answered", item: "x", change: { value: "1" } },
      { type: "answered", item: "y", change: { value: "2" } },
      { type: "cleared", item: "x" },
    );
    expect(draft?.answers).toEqual({ y: { value: "2" } });
  });

  test("a jump to the place where one stands is a jump", () => {
    const jump: PaneAction = { type: "went", step: "section:a", item: "x" };
    const twice = play(started, jump, jump);
    expect(twice.focus).toBe("x");
    expect(twice.jumps).toBe(play(started, jump).jumps + 1);
    expect(paneReducer(twice, { type: "went", step: "review" }).focus).toBeNull();
  });

  test("a step asked for is gone to, at once or when an assessment is opened, once", () => {
    const ask: PaneAction = { type: "step-asked", step: "explain" };
    const asked = play(started, ask);
    expect([asked.draft?.step, asked.jumps]).toEqual(["explain", play(started).jumps + 1]);
    const opened = play(ask, { type: "opened", draft: tianfu });
    expect([opened.draft?.step, opened.changes]).toEqual(["explain", 0]);
    expect(paneReducer(opened, { type: "opened", draft: tianfu }).draft?.step).toBe(tianfu.step);
    expect(play(ask, started).draft?.step).toBe("method");
  });

  test("opening changes nothing that would have to be saved; leaving closes", () => {
    const opened = play({ type: "opened", draft: tianfu });
    expect(opened).toMatchObject({ draft: tianfu, changes: 0 });
    expect(paneReducer(opened, { type: "left" }).draft).toBeNull();
  });

  test("another methodology keeps the answers", () => {
    const { draft } = play({ type: "opened", draft: tianfu }, { type: "method-chosen", method: "o@1+1" });
    expect(draft).toEqual({ ...tianfu, method: "o@1+1" });
  });
});

describe("the saved form", () => {
  const whole: Draft = {
    ...tianfu,
    modes: { profitability: "measure" },
    mapping: "x",
    step: "review",
    answers: {
      ...tianfu.answers,
      roe: { periods: { FY: "4" }, unit: "u", evidence: evidenceOf("p. 1"), link: "S!A1" },
    },
    written: { slug: "T", at: "2026-01-01T00:00:00Z" },
  };

  test("reads back as the same state", () => {
    expect(readSaved(JSON.parse(JSON.stringify(savedForm(whole))))).toEqual(whole);
  });

  test("leaves empty answers out, in one order whatever the order of typing", () => {
    const a = savedForm({ ...whole, answers: { b: { value: "1" }, a: { value: "2" }, c: { value: " " } } });
    expect(Object.keys(a.answers)).toEqual(["a", "b"]);
  });

  test.each([null, 1, "x", [], {}, { id: "a" }, { id: 1, method: "m" }])("%j is no assessment", (json) => {
    expect(readSaved(json)).toBeNull();
  });

  test("passes over parts that are not as written", () => {
    const odd = {
      id: "a",
      method: "m",
      issuer: 5,
      answers: { x: { value: 7, unit: "u" }, y: null },
      modes: { z: "?" },
    };
    expect(readSaved(odd)).toEqual({
      ...newDraft("a", "m", ""),
      answers: { x: { unit: "u" }, y: {} },
    });
  });
});
