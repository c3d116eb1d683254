import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer, Draft } from "../../desk/draft/draft";
import { amountPlace } from "../../desk/draft/linked";
import { readSaved, savedForm } from "../../desk/draft/saved";
import { emptyPane, paneReducer, type PaneAction, type PaneState } from "../../desk/draft/state";
import { givenByCells } from "../../desk/reading/from-cells";
import { decided, followed, nothingFollowed } from "../../taskpane/parts/links/follow";
import { linkedCells, movedLinks, newsOf, type LinkNews } from "../../taskpane/parts/links/news";
import { pickCells, readLinked, watchCells, type CellsNow } from "../../taskpane/workbook";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";
import { lianhe, tianfu } from "../desk/tianfu";

const years = { "FY-2": "9", "FY-1": "9.65", FY: "10.78" };

function linked(answer: Answer, id = "roe"): Draft {
  return { ...tianfu, answers: { ...tianfu.answers, [id]: answer } };
}

function after(draft: Draft, ...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(paneReducer, { ...emptyPane, draft });
}

function there(values: readonly (string | number)[], address = "Data!B2:D2"): CellsNow {
  return { kind: "there", asked: "Data!B2:D2", address, sheet: "{1}", values };
}

const roe: Answer = { periods: years, link: "Data!B2:D2", linkSheet: "{1}" };
const newsAt = (draft: Draft, now: CellsNow, place = "roe") => newsOf(lianhe, draft, new Map([[place, now]]));

describe("what linked cells say now", () => {
  test("is no news where it is the same number, however it is spelt", () => {
    expect(newsAt(linked(roe), there([0.09, 0.0965, 0.1078]))).toEqual([]);
    expect(newsAt(linked(roe), there([0.09, "9.65%", 0.1 + 0.0078]))).toEqual([]);
  });

  test("is told year by year with what stood before, and taken as one step that undo takes back", () => {
    const [news] = newsAt(linked(roe), there([0.09, 0.0965, 0.131]));
    expect(news).toMatchObject({ kind: "changed", changes: [{ column: "FY", was: "10.78", now: "13.1" }] });
    const given = (news as Extract<LinkNews, { kind: "changed" }>).given;
    const taken = after(linked(roe), { type: "links-taken", taken: { roe: given } });
    expect(taken.draft?.answers["roe"]).toEqual({ ...roe, periods: { ...years, FY: "13.1" } });
    expect(newsOf(lianhe, taken.draft!, new Map([["roe", there([0.09, 0.0965, 0.131])]]))).toEqual([]);
    expect(paneReducer(taken, { type: "undone" }).draft?.answers["roe"]).toEqual(roe);
  });

  test("takes nothing away: errors and blanks are named and the value is kept", () => {
    expect(newsAt(linked(roe), there([0.09, "#DIV/0!", 0.131]))).toMatchObject([
      { kind: "unread", failure: { key: "fail.cellError", facts: { error: "#DIV/0!" } } },
    ]);
    expect(newsAt(linked(roe), there([0.09, "#N/A", 0.131]))).toMatchObject([
      { kind: "unread", failure: { key: "links.blank", facts: { column: "FY-1" } } },
    ]);
    expect(newsAt(linked(roe), there([0.09, "", 0.131]))).toMatchObject([
      { kind: "unread", failure: { key: "links.blank", facts: { column: "FY-1" } } },
    ]);
    expect(newsAt(linked(roe), there(["", "", ""]))).toMatchObject([
      { kind: "unread", failure: { key: "fail.blank" } },
    ]);
    expect(newsAt(linked(roe), { kind: "gone", asked: "Data!B2:D2" })).toMatchObject([
      { kind: "gone", address: "Data!B2:D2" },
    ]);
  });

  test("must be a grade of the item where only grades count; names in either language are read", () => {
    const governance = linked({ value: "2", link: "Data!B2:D2" }, "governance");
    expect(newsAt(governance, there(["9"]), "governance")).toMatchObject([
      { kind: "unread", failure: { key: "fail.notGrade" } },
    ]);
    expect(newsAt(governance, there([3]), "governance")).toMatchObject([
      { kind: "changed", changes: [{ was: "2", now: "3" }] },
    ]);
  });

  test("speaks of the link as it is: typed over, picked elsewhere or unlinked there is no news", () => {
    const now = there([0.5, 0.5, 0.5]);
    const typed = after(linked(roe), {
      type: "answered",
      item: "roe",
      change: { periods: years },
      typed: true,
    });
    expect(typed.draft?.answers["roe"]).toEqual({ periods: years });
    expect(newsAt(linked({ ...roe, link: "Other!A1:C1" }), now)).toEqual([]);
    const cut = after(linked({ ...roe, follow: true }), { type: "unlinked", place: "roe" });
    expect(cut.draft?.answers["roe"]).toEqual({ periods: years });
  });

  test("is known after saving, with whether it is followed; older files have neither", () => {
    const draft = after(linked(roe), { type: "follow-chosen", place: "roe", follow: true }).draft!;
    const read = readSaved(JSON.parse(JSON.stringify(savedForm(draft))));
    expect(read?.answers["roe"]).toEqual({ ...roe, follow: true });
    expect(
      readSaved({ id: "a", method: "m", answers: { roe: { value: "1", link: "S!A1" } } })?.answers["roe"],
    ).toEqual({
      value: "1",
      link: "S!A1",
    });
  });

  test("of an amount of the statement is told as well", () => {
    const amount: Answer = { periods: { "FY-2": "1", "FY-1": "2", FY: "3" }, link: "Data!B2:D2" };
    const draft: Draft = { ...tianfu, statement: { unit: "", amounts: { netProfit: amount } } };
    expect(newsAt(draft, there([1, 2, 4]), amountPlace("netProfit"))).toMatchObject([
      { place: "statement:netProfit", kind: "changed", changes: [{ column: "FY", was: "3", now: "4" }] },
    ]);
  });
});

describe("a link that is followed", () => {
  const answer: Answer = { ...roe, follow: true };
  const at = (last: number) => newsAt(linked(answer), there([0.09, 0.0965, last]));
  const places = (found: { readonly due: readonly LinkNews[] }) => found.due.map(({ place }) => place);

  test("is taken once; what was taken back is asked about until the cells say something else", () => {
    const first = followed(nothingFollowed, at(0.131), true);
    expect(places(first)).toEqual(["roe"]);
    expect(places(followed(first.after, at(0.131), true))).toEqual([]);
    expect(places(followed(first.after, at(0.14), true))).toEqual(["roe"]);
    expect(places(followed(nothingFollowed, newsAt(linked(roe), there([0, 0, 1])), true))).toEqual([]);
  });

  test("is asked about once cells were inserted or deleted, until the analyst has decided", () => {
    const moved = followed(nothingFollowed, at(0.131), false);
    expect(places(moved)).toEqual([]);
    const later = followed(moved.after, at(0.2), true);
    expect(places(later)).toEqual([]);
    const settled = decided(later.after, at(0.2));
    expect(places(followed(settled, at(0.2), true))).toEqual([]);
    expect(places(followed(settled, at(0.25), true))).toEqual(["roe"]);
  });
});

describe("in a workbook", () => {
  let opened: PaneWorkbook;
  let data: string;
  beforeAll(async () => {
    opened = await openWorkbook();
    data = opened.workbook.addSheet("My 'own' data").id;
    opened.workbook.write({ sheet: data, row: 0, column: 0, rows: 1, columns: 4 }, [
      [0.1, "=A1*2", 0.3, null],
    ]);
    await opened.workbook.settle();
  });
  afterAll(() => opened.close());
  const cell = (column: number, columns = 1) => ({ sheet: data, row: 0, column, rows: 1, columns });
  const at = (link: string, linkSheet?: string) =>
    linkedCells(linked({ value: "1", link, ...(linkSheet === undefined ? {} : { linkSheet }) }));

  async function now(link: string, linkSheet?: string): Promise<CellsNow | undefined> {
    const read = await readLinked(at(link, linkSheet));
    return read.ok ? read.value.get("roe") : undefined;
  }

  test("picked cells are found again, also by their name alone", async () => {
    opened.workbook.activateSheet(data);
    opened.workbook.select(cell(0, 3));
    const picked = await pickCells(3);
    if (!picked.ok) throw new Error(picked.failure.key);
    const { address, sheet, values } = picked.value;
    expect(givenByCells(lianhe, "roe", values, address)).toEqual({
      ok: true,
      value: { periods: { "FY-2": "10", "FY-1": "20", FY: "30" } },
    });
    expect(await now(address, sheet)).toMatchObject({ kind: "there", values: [0.1, 0.2, 0.3], address });
    expect(await now(address)).toMatchObject({ kind: "there", sheet });
    expect(await now(address, "{of another session}")).toMatchObject({ kind: "there", sheet });
  });

  test("edits and recalculations are told by one watch over all sheets", async () => {
    const heard: boolean[] = [];
    const stop = await watchCells((edited) => heard.push(edited));
    opened.workbook.write(cell(0), [[0.4]]);
    await opened.workbook.settle();
    await expect.poll(() => heard.length).toBeGreaterThan(1);
    expect(heard).not.toContain(false);
    expect(await now("'My ''own'' data'!B1", data)).toMatchObject({ values: [0.8] });
    await stop?.();
    const count = heard.length;
    opened.workbook.write(cell(0), [[0.5]]);
    await opened.workbook.settle();
    expect(heard).toHaveLength(count);
  });

  test("a renamed sheet is followed by its id and the link gets the new name; a deleted one is gone", async () => {
    const old = "'My ''own'' data'!B1";
    opened.workbook.renameSheet(data, "Renamed");
    const found = await now(old, data);
    expect(found).toMatchObject({ kind: "there", asked: old, address: "Renamed!B1" });
    const draft = linked({ value: "1", link: old, linkSheet: data });
    const moved = movedLinks(draft, new Map([["roe", found!]]));
    expect(moved).toEqual({ roe: { link: "Renamed!B1", linkSheet: data } });
    const state = after(draft, { type: "relinked", links: moved });
    expect(state.draft?.answers["roe"]).toEqual({ value: "1", link: "Renamed!B1", linkSheet: data });
    expect(state.history.past).toEqual([]);
    expect(await now(old)).toEqual({ kind: "gone", asked: old });
    opened.workbook.deleteSheet(data);
    expect(await now("Renamed!B1", data)).toEqual({ kind: "gone", asked: "Renamed!B1" });
  });
});
