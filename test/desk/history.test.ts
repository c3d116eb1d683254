import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newDraft, type Draft } from "../../desk/draft/draft";
import { LONGEST_HISTORY, saysTheSame } from "../../desk/draft/history";
import { emptyPane, paneReducer, type PaneAction, type PaneState } from "../../desk/draft/state";

const blank = newDraft("a", "m@1+1", "2026-01-02");
const opened = paneReducer(emptyPane, { type: "opened", draft: blank });

function play(state: PaneState, ...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(paneReducer, state);
}

function times(state: PaneState, type: "undone" | "redone", n: number): PaneState {
  return Array.from({ length: n }).reduce<PaneState>((now) => paneReducer(now, { type }), state);
}

const typedValue = (item: string, value: string): PaneAction => ({
  type: "answered",
  item,
  change: { value },
  typed: true,
});
const chosen = (item: string, value: string): PaneAction => ({ type: "answered", item, change: { value } });

const word = fc.constantFrom("", "1", "2", "AA", "4.1");
const item = fc.constantFrom("x", "y");
const action: fc.Arbitrary<PaneAction> = fc.oneof(
  fc.record({ type: fc.constant("answered" as const), item, change: fc.record({ value: word }) }),
  fc.tuple(item, word).map(([id, value]) => typedValue(id, value)),
  fc.record({ type: fc.constant("cleared" as const), item }),
  fc.record({
    type: fc.constant("mode-chosen" as const),
    item,
    mode: fc.constantFrom("grade" as const, "measure" as const),
  }),
  fc.record({ type: fc.constant("outlook-stated" as const), outlook: word }),
  fc.record({ type: fc.constant("method-chosen" as const), method: fc.constantFrom("m@1+1", "o@1+1") }),
  fc.record({ type: fc.constant("issuer-changed" as const), change: fc.record({ name: word }) }),
  fc.record({ type: fc.constant("went" as const), step: fc.constantFrom("review", "write") }),
  fc.constant<PaneAction>({ type: "settled" }),
  word.map((value): PaneAction => ({
    type: "answers-taken",
    answers: { x: { value }, y: { value } },
    outlook: value,
  })),
  fc.constant<PaneAction>({ type: "written", written: { slug: "S", at: "t" } }),
);
const walk = fc.array(action, { maxLength: 40 });

describe("laws of the history", () => {
  test("as many undos as there are steps give the first draft again, whatever was done", () => {
    fc.assert(
      fc.property(walk, (actions) => {
        const after = play(opened, ...actions);
        const first = times(after, "undone", after.history.past.length).draft;
        expect(saysTheSame(first as Draft, blank)).toBe(true);
      }),
    );
  });

  test("undoing and redoing as much changes nothing that the analyst said", () => {
    fc.assert(
      fc.property(walk, fc.nat(10), (actions, n) => {
        const after = play(opened, ...actions);
        const steps = Math.min(n, after.history.past.length);
        const back = times(times(after, "undone", steps), "redone", steps);
        expect(back.draft).toEqual(after.draft);
        expect(back.history.past.map(({ change }) => change)).toEqual(
          after.history.past.map(({ change }) => change),
        );
        expect(back.history.future).toEqual(after.history.future);
      }),
    );
  });

  test("undo and redo leave the analyst on the step, and the sheet where it was written", () => {
    fc.assert(
      fc.property(walk, (actions) => {
        const after = play(opened, ...actions);
        const moved = times(after, "undone", 3);
        expect([moved.draft?.step, moved.draft?.written]).toEqual([after.draft?.step, after.draft?.written]);
      }),
    );
  });

  test("each step that is undone changes something", () => {
    fc.assert(
      fc.property(walk, (actions) => {
        for (let now = play(opened, ...actions), before = now; now.history.past.length > 0; before = now) {
          now = times(now, "undone", 1);
          expect(saysTheSame(now.draft as Draft, before.draft as Draft)).toBe(false);
        }
      }),
    );
  });
});

describe("what one step is", () => {
  test("typing on in one field, a letter at a time", () => {
    const state = play(opened, typedValue("x", "4"), typedValue("x", "4."), typedValue("x", "4.1"));
    expect(state.history.past).toHaveLength(1);
    expect(times(state, "undone", 1).draft).toEqual(blank);
  });

  test("another field, another year, or the same one after it was left, is another step", () => {
    const year = (periods: Record<string, string>): PaneAction => ({
      type: "answered",
      item: "x",
      change: { periods },
      typed: true,
    });
    const state = play(
      opened,
      year({ FY: "1" }),
      year({ FY: "12" }),
      year({ FY: "12", "FY-1": "3" }),
      { type: "settled" },
      year({ FY: "12", "FY-1": "34" }),
      { type: "answered", item: "x", change: { unit: "CNY bn" } },
    );
    expect(state.history.past).toHaveLength(4);
  });

  test("each choice of a grade, though one follows the other", () => {
    const state = play(opened, chosen("x", "1"), chosen("x", "2"));
    expect(times(state, "undone", 1).draft?.answers).toEqual({ x: { value: "1" } });
  });

  test("all answers that are taken from the sheet at once", () => {
    const answers = { x: { value: "1" }, y: { value: "2" } };
    const state = play(opened, { type: "answers-taken", answers, outlook: "stable" });
    expect(state.history.past).toHaveLength(1);
    expect(times(state, "undone", 1).draft).toEqual(blank);
  });

  test("not going somewhere, nor writing, nor choosing what was chosen", () => {
    const written = { slug: "S", at: "t" };
    const state = play(
      opened,
      chosen("x", "1"),
      chosen("x", "1"),
      { type: "went", step: "review" },
      { type: "written", written },
    );
    expect(state.history.past).toHaveLength(1);
  });

  test("a change after an undo takes the place of what was undone", () => {
    const undoneOnce = times(play(opened, chosen("x", "1"), chosen("x", "2")), "undone", 1);
    const state = paneReducer(undoneOnce, chosen("y", "3"));
    expect(state.history.future).toEqual([]);
    expect(paneReducer(state, { type: "redone" })).toEqual(state);
  });
});

test("undo is saved and told; with nothing to undo nothing happens", () => {
  const state = play(opened, chosen("x", "1"));
  const back = paneReducer(state, { type: "undone" });
  expect(back.changes).toBe(state.changes + 1);
  expect(back.moved).toEqual({ by: "undone", change: { type: "answered", of: "x", field: "value" } });
  expect(paneReducer(back, { type: "undone" })).toBe(back);
  expect(paneReducer(back, chosen("x", "2")).moved).toBeNull();
});

test("opening or leaving forgets the history of the assessment before", () => {
  const state = play(opened, chosen("x", "1"));
  for (const next of [{ type: "opened", draft: blank }, { type: "left" }] as const)
    expect(paneReducer(state, next).history).toEqual({ past: [], future: [] });
});

test("the history is bounded, and keeps what is newest", () => {
  const actions = Array.from({ length: LONGEST_HISTORY + 20 }, (_, index) => chosen("x", String(index)));
  const state = play(opened, ...actions);
  expect(state.history.past).toHaveLength(LONGEST_HISTORY);
  expect(times(state, "undone", LONGEST_HISTORY).draft?.answers).toEqual({ x: { value: "19" } });
});
