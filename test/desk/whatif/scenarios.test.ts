import { describe, expect, test } from "vitest";
import type { Draft, WhatIf } from "../../../desk/draft/draft";
import { readSaved, savedForm } from "../../../desk/draft/saved";
import { nameFault, whatIfOf } from "../../../desk/draft/scenarios";
import { emptyPane, paneReducer, type PaneAction, type PaneState } from "../../../desk/draft/state";
import { copyOf, lostIds, movedIds } from "../../../desk/draft/copy";
import { scenarioResults } from "../../../desk/paper/scenarios/scenario-rows";
import { assessmentOf, lianhe, tianfu } from "../tianfu";

const open: PaneAction = { type: "opened", draft: tianfu };
const move = (item: string, value: string): PaneAction => ({
  type: "whatif-moved",
  item,
  moved: { value },
});

function play(...actions: readonly PaneAction[]): PaneState {
  return [open, ...actions].reduce(paneReducer, emptyPane);
}

const whatIf = ({ draft }: PaneState): WhatIf => whatIfOf(draft!);

describe("the copies of an assessment", () => {
  test("what is moved leaves the assessment's own answers as they are", () => {
    const { draft } = play(move("governance", "5"));
    expect(draft!.answers).toBe(tianfu.answers);
    expect(whatIfOf(draft!).loose).toEqual({ governance: { value: "5" } });
  });

  test("a name turns the nameless copy into a scenario, which goes on being changed", () => {
    const state = play(
      move("governance", "5"),
      { type: "scenario-saved", id: "s1", name: " Weak governance " },
      move("industry-risk", "4"),
    );
    expect(whatIf(state)).toEqual({
      loose: {},
      current: "s1",
      scenarios: [
        {
          id: "s1",
          name: "Weak governance",
          moves: { governance: { value: "5" }, "industry-risk": { value: "4" } },
        },
      ],
    });
  });

  test("saved under another name, a scenario stays as it is beside the new one", () => {
    const state = play(
      move("governance", "5"),
      { type: "scenario-saved", id: "s1", name: "A" },
      { type: "scenario-saved", id: "s2", name: "B" },
      move("governance", "6"),
    );
    expect(whatIf(state).scenarios.map(({ name, moves }) => [name, moves["governance"]?.value])).toEqual([
      ["A", "5"],
      ["B", "6"],
    ]);
  });

  test.each(["stress", " STRESS ", "Ｓtress", ""])("the name %j is refused beside Stress", (name) => {
    const before = play({ type: "scenario-saved", id: "s1", name: "Stress" });
    const after = paneReducer(before, { type: "scenario-saved", id: "s2", name });
    expect(whatIf(after)).toEqual(whatIf(before));
    expect(nameFault(name, whatIf(before).scenarios)).toBe(name === "" ? "missing" : "taken");
    // Its own name may be spelt otherwise.
    expect(nameFault("stress", whatIf(before).scenarios, "s1")).toBeNull();
  });

  test("renaming, deleting, moving and applying are each one step to undo; opening is none", () => {
    const start = play(
      move("governance", "5"),
      { type: "scenario-saved", id: "s1", name: "A" },
      { type: "scenario-renamed", id: "s1", name: "B" },
      { type: "scenario-opened", id: "" },
      { type: "scenario-deleted", id: "s1" },
    );
    expect(start.history.past.length).toBe(4);
    expect(whatIf(start).scenarios).toEqual([]);
    const undone = paneReducer(start, { type: "undone" });
    expect(whatIf(undone).scenarios[0]).toMatchObject({ name: "B", moves: { governance: { value: "5" } } });
    const twice = paneReducer(undone, { type: "undone" });
    expect(whatIf(twice).scenarios[0]?.name).toBe("A");
    expect(whatIf(paneReducer(twice, { type: "redone" })).scenarios[0]?.name).toBe("B");
  });

  test("applied, the copy is the assessment, and one undo takes all of it back", () => {
    const moved = play(move("governance", "5"), move("industry-risk", "4"));
    const { answers, modes } = copyOf(lianhe, moved.draft!, whatIf(moved).loose);
    const applied = paneReducer(moved, { type: "whatif-applied", answers, modes });
    expect(assessmentOf(applied.draft!).final).toBe("AA+");
    expect(whatIf(applied).loose).toEqual({});
    const undone = paneReducer(applied, { type: "undone" });
    expect(undone.draft).toEqual(moved.draft);
  });

  test("deleting the copy on screen shows the nameless one", () => {
    const state = play(
      { type: "scenario-saved", id: "s1", name: "A" },
      { type: "scenario-deleted", id: "s1" },
      move("governance", "3"),
    );
    expect(whatIf(state)).toMatchObject({ current: "", loose: { governance: { value: "3" } } });
  });

  test("changes that are typed on in one field are one step", () => {
    const typed = (value: string): PaneAction => ({
      type: "whatif-moved",
      item: "individual-adjustment",
      moved: { value },
      typed: true,
    });
    const state = play(typed("-"), typed("-1"), { type: "settled" }, typed("-2"));
    expect(state.history.past.length).toBe(2);
  });
});

describe("the saved form", () => {
  const whole: Draft = {
    ...tianfu,
    whatIf: {
      loose: { roe: { periods: { FY: "1" }, unit: "u" }, profitability: { mode: "measure" } },
      current: "s1",
      scenarios: [
        { id: "s1", name: "压力 <&> \"'", moves: { governance: { value: "5" }, gone: {} } },
        { id: "s2", name: "Empty", moves: {} },
      ],
    },
  };

  test("reads back as the same copies", () => {
    expect(readSaved(JSON.parse(JSON.stringify(savedForm(whole))))).toEqual(savedForm(whole));
    expect(savedForm(whole).whatIf).toEqual(whole.whatIf);
  });

  test("leaves copies out that say nothing, so that older files stay as they were", () => {
    const empty = { loose: {}, current: "", scenarios: [] };
    expect(savedForm({ ...tianfu, whatIf: empty })).toEqual(savedForm(tianfu));
    expect("whatIf" in readSaved(JSON.parse(JSON.stringify(savedForm(tianfu))))!).toBe(false);
  });

  test("passes over what is no scenario", () => {
    const odd = {
      ...savedForm(tianfu),
      whatIf: { loose: 4, scenarios: [5, { id: "a" }, { id: "b", name: "B" }] },
    };
    expect(readSaved(JSON.parse(JSON.stringify(odd)))?.whatIf).toEqual({
      loose: {},
      current: "",
      scenarios: [{ id: "b", name: "B", moves: {} }],
    });
  });
});

describe("a scenario on another base", () => {
  const scenario = { id: "s", name: "S", moves: { governance: { value: "5" }, "no-such": { value: "1" } } };
  const resultOn = (draft: Draft) =>
    scenarioResults(lianhe, draft, assessmentOf(draft), [scenario], "en")[0]!;

  test("is worked out anew", () => {
    expect(resultOn(tianfu).final).toEqual({ now: "AAA", then: "AA+", notches: -1 });
    const weaker: Draft = { ...tianfu, answers: { ...tianfu.answers, "industry-risk": { value: "6" } } };
    expect(resultOn(weaker).final).toMatchObject({ now: assessmentOf(weaker).final });
    expect(resultOn(weaker).final.then).not.toBe("AA+");
  });

  test("names what the methodology does not have, and counts the rest", () => {
    expect(lostIds(lianhe, scenario.moves)).toEqual(["no-such"]);
    expect(resultOn(tianfu).changes).toEqual([
      { id: "governance", label: "Corporate governance", from: "2", to: "5" },
    ]);
  });

  test("gives nothing otherwise once the assessment says the same", () => {
    const same: Draft = { ...tianfu, answers: { ...tianfu.answers, governance: { value: "5" } } };
    expect(movedIds(lianhe, same, scenario.moves)).toEqual([]);
    expect(resultOn(same).final.notches).toBe(0);
  });

  test("that lacks something has no rating, and the other stays", () => {
    const lacking = { id: "l", name: "L", moves: { governance: {} } };
    const [result] = scenarioResults(lianhe, tianfu, assessmentOf(tianfu), [lacking], "en");
    expect(result?.final).toEqual({ now: "AAA", then: undefined, notches: null });
    expect(result?.assessment.missing).toContain("governance");
  });
});
