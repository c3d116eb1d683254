import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../desk/draft/draft";
import { readSaved, savedForm } from "../../desk/draft/saved";
import { saidOnSheet, sheetAge } from "../../desk/draft/sheet-age";
import { startedFrom } from "../../desk/draft/start-from";
import { emptyPane, paneReducer, type PaneAction } from "../../desk/draft/state";
import { withRecord } from "../../desk/paper/record/library";
import { emptyPart } from "../../desk/draft/saved-part/saved-xml";
import { tianfu } from "./tianfu";

const written = (draft: Draft): Draft => ({
  ...draft,
  written: { slug: "Tianfu", at: "2026-01-02T03:04:05Z", said: saidOnSheet(draft), language: "zh" },
});

const after = (draft: Draft, ...actions: readonly PaneAction[]): Draft => {
  const state = actions.reduce(paneReducer, { ...emptyPane, draft });
  if (state.draft === null) throw new Error("no assessment is open");
  return state.draft;
};

const answer = (item: string, value: string): PaneAction => ({ type: "answered", item, change: { value } });

describe("a sheet is older than the pane", () => {
  test("once something is said that stands on it, until it is said again as it was", () => {
    const kept = written(tianfu);
    expect(sheetAge(kept)).toBe("current");
    const moved = after(kept, answer("governance", "4"));
    expect(sheetAge(moved)).toBe("older");
    expect(sheetAge(after(moved, answer("governance", tianfu.answers["governance"]?.value ?? "")))).toBe(
      "current",
    );
    expect(sheetAge(after(kept, { type: "issuer-changed", change: { analyst: "Somebody" } }))).toBe("older");
    expect(
      sheetAge(after(kept, { type: "said", place: "issuer-business", language: "en", text: "Guarantees." })),
    ).toBe("older");
  });

  test("not for where the analyst stands, a copy that is tried, or who approves", () => {
    const kept = written(tianfu);
    const actions: readonly PaneAction[] = [
      { type: "went", step: "result" },
      { type: "whatif-moved", item: "governance", moved: { value: "5" } },
      { type: "approval-changed", change: { approver: "Wang Fang", reason: "-" } },
      { type: "finalised", finalised: { at: "2026-02-03T00:00:00Z", rating: "AAA" } },
    ];
    expect(sheetAge(after(kept, ...actions))).toBe("current");
  });

  test("nobody says so where no sheet is, or where it was not noted what it said", () => {
    expect(sheetAge(tianfu)).toBe("none");
    expect(sheetAge({ ...tianfu, written: { slug: "Tianfu", at: "t" } })).toBe("unknown");
  });

  test("the sheet's identity that the pane finds for a linked cell changes nothing, and another cell does", () => {
    const linked = after(tianfu, {
      ...{ type: "answered", item: "governance" },
      change: { value: "2", link: "Figures!D7" },
    });
    const found = after(written(linked), {
      ...{ type: "answered", item: "governance" },
      change: { value: "2", link: "Figures!D7", linkSheet: "{0C}" },
    });
    expect(found.answers["governance"]?.linkSheet).toBe("{0C}");
    expect(sheetAge(found)).toBe("current");
    const other = after(written(linked), {
      ...{ type: "answered", item: "governance" },
      change: { value: "2", link: "Figures!D8" },
    });
    expect(sheetAge(other)).toBe("older");
  });

  test("in which order an answer's parts and years were typed changes nothing, here and after reading", () => {
    const parts = [
      { periods: { FY: "2", "FY-1": "3" } },
      { evidence: { document: "Report", page: "3", date: "" } },
      { unit: "CNY" },
      { override: { grade: "2", reason: "peers" as const, text: "Why.", expires: "" } },
    ];
    const given = (order: readonly object[]): Draft => ({
      ...tianfu,
      answers: { ...tianfu.answers, governance: Object.assign({}, ...order) as Draft["answers"][string] },
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (order) => {
        const kept = written(given(order));
        expect(saidOnSheet(kept)).toBe(saidOnSheet(given(parts)));
        const again = readSaved(JSON.parse(JSON.stringify(savedForm(kept))));
        expect(again === null ? "" : sheetAge(again)).toBe("current");
      }),
    );
    const turned = [{ periods: { "FY-1": "3", FY: "2" } }, ...parts.slice(1)];
    expect(saidOnSheet(given(turned))).toBe(saidOnSheet(given(parts)));
  });

  test("saving, reading and the order of answers change nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(tianfu.answers)), (some) => {
        const order = [...some, ...Object.keys(tianfu.answers).filter((id) => !some.includes(id))];
        const turned = {
          ...tianfu,
          answers: Object.fromEntries(order.map((id) => [id, tianfu.answers[id] ?? {}])),
        };
        const again = readSaved(JSON.parse(JSON.stringify(savedForm(written(turned)))));
        expect(again?.written).toEqual(written(tianfu).written);
        expect(again === null ? "" : sheetAge(again)).toBe("current");
      }),
    );
  });

  test("any grade given otherwise is seen", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(tianfu.answers)),
        fc.string({ minLength: 1, maxLength: 6 }),
        (item, value) => {
          fc.pre(value.trim() !== "" && value !== tianfu.answers[item]?.value);
          expect(sheetAge(after(written(tianfu), answer(item, value)))).toBe("older");
        },
      ),
    );
  });
});

describe("a finalised assessment", () => {
  const final = after(written(tianfu), answer("governance", "3"), {
    type: "finalised",
    finalised: { at: "2026-02-03T00:00:00Z", rating: "AAA" },
  });

  const changes: readonly PaneAction[] = [
    answer("governance", "6"),
    { type: "cleared", item: "governance" },
    { type: "issuer-changed", change: { name: "Other" } },
    { type: "outlook-stated", outlook: "negative" },
    { type: "method-chosen", method: "ccxap-guarantor" },
    { type: "decided", change: { assigned: "AA" } },
    { type: "bond-added", bond: "b" },
    { type: "whatif-applied", answers: {}, modes: {} },
    { type: "approval-changed", change: { approver: "Another" } },
    { type: "undone" },
    { type: "redone" },
  ];
  test.each(changes.map((change) => [change.type, change] as const))(
    "is not changed by %s",
    (_type, change) => {
      expect(after(final, change)).toBe(final);
    },
  );

  test("may be looked at, written again and tried otherwise", () => {
    expect(after(final, { type: "went", step: "result" }).step).toBe("result");
    const again = { slug: "Tianfu", at: "2026-03-01T00:00:00Z" };
    expect(after(final, { type: "written", written: again }).written).toEqual(again);
    const tried = after(final, { type: "whatif-moved", item: "governance", moved: { value: "5" } });
    expect(tried.whatIf?.loose).toEqual({ governance: { value: "5" } });
    expect(tried.answers).toEqual(final.answers);
  });

  test("stays so when it is saved; its next version is open and marks what differs", () => {
    expect(readSaved(JSON.parse(JSON.stringify(savedForm(final))))?.finalised).toEqual(final.finalised);
    const next = startedFrom(final, "next", "2027-01-01");
    expect([next.finalised, next.written, next.before?.id]).toEqual([undefined, undefined, final.id]);
    expect(after(next, answer("governance", "4")).answers["governance"]?.value).toBe("4");
  });

  test("keeps its record as finalised when its sheet is written again", () => {
    const record = { assessment: "a", table: "T", written: "t1", hash: "h", text: "x" };
    const finalised = withRecord(emptyPart, { ...record, finalised: "f1" });
    const again = withRecord(finalised, { ...record, written: "t2", finalised: "" });
    expect(again.records).toEqual([{ ...record, written: "t2", finalised: "f1" }]);
    const changed = withRecord(again, { ...record, hash: "h2", finalised: "" });
    expect(changed.records.map(({ hash, finalised: at }) => [hash, at])).toEqual([
      ["h", "f1"],
      ["h2", ""],
    ]);
  });
});
