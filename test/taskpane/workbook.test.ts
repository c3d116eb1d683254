import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refresh, registerCommands, showPane, type CommandEvent } from "../../taskpane/shell/commands";
import { hearRequests, type PaneRequest } from "../../taskpane/shell/commands/requests";
import {
  comparedForm,
  forgetLast,
  isConnected,
  pickCells,
  readInputsTable,
  readLibrary,
  saveDraft,
  watchSheet,
} from "../../taskpane/workbook";
import { formulaAgain } from "../../taskpane/workbook/our-formulas";
import { NAMESPACE } from "../../desk/draft/saved-part/saved-xml";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";
import { tianfu } from "../desk/tianfu";

describe("without a workbook", () => {
  test("everything says so and nothing throws", async () => {
    expect(isConnected()).toBe(false);
    const failure = { ok: false, failure: { key: "fail.noWorkbook", facts: {} } };
    expect(await readLibrary()).toEqual(failure);
    expect(await saveDraft(tianfu, "t")).toEqual(failure);
    expect(await pickCells(1)).toEqual(failure);
    expect(await watchSheet("x", () => undefined)).toBeNull();
  });
});

describe("with a workbook", () => {
  let opened: PaneWorkbook;
  beforeAll(async () => {
    opened = await openWorkbook();
  });
  afterAll(() => opened.close());

  test("assessments are saved beside each other in one part, and the last one is known", async () => {
    expect(await readLibrary()).toEqual({ ok: true, value: { saved: [], last: "", unread: 0 } });
    const other = { ...tianfu, id: "a-2", step: "review" };
    expect((await saveDraft(tianfu, "t1")).ok).toBe(true);
    expect((await saveDraft(other, "t2")).ok).toBe(true);
    expect((await saveDraft({ ...tianfu, outlook: "negative" }, "t3")).ok).toBe(true);
    const parts = opened.workbook.customXml().filter(({ xml }) => xml.includes(NAMESPACE));
    expect(parts).toHaveLength(1);
    expect(await readLibrary()).toEqual({
      ok: true,
      value: {
        saved: [
          { draft: { ...tianfu, outlook: "negative" }, modified: "t3" },
          { draft: other, modified: "t2" },
        ],
        last: "a-1",
        unread: 0,
      },
    });
    await forgetLast();
    expect(await readLibrary()).toMatchObject({ value: { last: "" } });
  });

  test("an entry that cannot be read is counted and kept", async () => {
    const { workbook } = opened;
    const part = workbook.customXml().find(({ xml }) => xml.includes(NAMESPACE))!;
    const foreign = '<assessment id="z" modified="t">{"id":5}</assessment>';
    workbook.setCustomXml(part.id, part.xml.replace("</assessments>", `${foreign}</assessments>`));
    expect(await readLibrary()).toMatchObject({ value: { unread: 1 } });
    await saveDraft(tianfu, "t4");
    expect(workbook.customXml().find(({ id }) => id === part.id)!.xml).toContain('id="z"');
    expect(await readLibrary()).toMatchObject({ value: { unread: 1, saved: [{ modified: "t4" }, {}] } });
  });

  test("the part is found by its namespace where the settings were lost", async () => {
    opened.workbook.setSettings({});
    expect(await readLibrary()).toMatchObject({ value: { last: "", saved: [{}, {}] } });
    await saveDraft(tianfu, "t5");
    expect(opened.workbook.customXml().filter(({ xml }) => xml.includes(NAMESPACE))).toHaveLength(1);
  });

  test("what somebody else saved meanwhile is given back, not written over, until it was seen", async () => {
    const mine = { ...tianfu, id: "c-1" };
    const theirs = { ...mine, outlook: "negative" };
    await saveDraft(mine, "t6");
    const known = comparedForm(mine);
    // Two panes on one workbook: the other one saves first.
    expect(await saveDraft(theirs, "t7", known)).toEqual({ ok: true, value: { kind: "saved" } });
    const changed = { ...mine, mapping: "m" };
    expect(await saveDraft(changed, "t8", known)).toEqual({
      ok: true,
      value: { kind: "conflict", theirs, modified: "t7" },
    });
    const saved = async () => {
      const library = await readLibrary();
      return library.ok ? library.value.saved.find(({ draft }) => draft.id === "c-1")?.draft : undefined;
    };
    expect(await saved()).toEqual(theirs);
    expect(await saveDraft(changed, "t9", comparedForm(theirs))).toMatchObject({ value: { kind: "saved" } });
    expect(await saved()).toEqual(changed);
  });

  test("the order in which an answer was filled in is no conflict", async () => {
    const evidence = { document: "D", page: "", date: "" };
    const mine = { ...tianfu, id: "c-3", answers: { governance: { evidence, value: "2" } } };
    await saveDraft(mine, "t1");
    expect(await saveDraft({ ...mine, outlook: "negative" }, "t2", comparedForm(mine))).toMatchObject({
      value: { kind: "saved" },
    });
  });

  test("where somebody only stands elsewhere, nothing is in conflict", async () => {
    const mine = { ...tianfu, id: "c-2" };
    await saveDraft({ ...mine, step: "review" }, "t1");
    expect(await saveDraft({ ...mine, outlook: "negative" }, "t2", comparedForm(mine))).toMatchObject({
      value: { kind: "saved" },
    });
  });

  describe("the selected cells", () => {
    const select = (row: number, column: number, rows = 1, columns = 1) =>
      opened.workbook.select({ sheet: opened.workbook.activeSheet(), row, column, rows, columns });
    beforeAll(async () => {
      const sheet = opened.workbook.activeSheet();
      opened.workbook.write({ sheet, row: 0, column: 0, rows: 3, columns: 3 }, [
        [0.1, 0.2, 0.3],
        [0.4, "=1/0", null],
        [0.5, "AA", null],
      ]);
      await opened.workbook.settle();
    });

    test("a cell, a row and a column are read with their address", async () => {
      select(0, 1);
      const sheet = opened.workbook.activeSheet();
      expect(await pickCells(1)).toEqual({
        ok: true,
        value: { address: "Sheet1!B1", sheet, values: [0.2] },
      });
      select(0, 0, 1, 3);
      expect(await pickCells(3)).toEqual({
        ok: true,
        value: { address: "Sheet1!A1:C1", sheet, values: [0.1, 0.2, 0.3] },
      });
      select(0, 0, 3, 1);
      expect(await pickCells(3)).toMatchObject({ value: { values: [0.1, 0.4, 0.5] } });
    });

    test("another shape, an error and a blank are refused by name", async () => {
      select(0, 0, 2, 2);
      expect(await pickCells(1)).toMatchObject({ failure: { key: "fail.shapeOne", facts: { n: 4 } } });
      expect(await pickCells(4)).toMatchObject({
        failure: { key: "fail.shapePeriods", facts: { rows: 2, columns: 2 } },
      });
      select(1, 1);
      expect(await pickCells(1)).toEqual({
        ok: false,
        failure: { key: "fail.cellError", facts: { address: "Sheet1!B2", error: "#DIV/0!" } },
      });
      select(1, 2);
      expect(await pickCells(1)).toMatchObject({ failure: { key: "fail.blank" } });
    });
  });

  test("a table that is not there is null, not a failure", async () => {
    expect(await readInputsTable("Nobody")).toEqual({ ok: true, value: null });
  });

  test("refreshing enters our failed formulas again and leaves text and others alone", async () => {
    const sheet = opened.workbook.activeSheet();
    const at = (row: number) => ({ sheet, row, column: 5, rows: 1, columns: 1 });
    opened.workbook.write(at(0), [['=_xldudf_NOTCH_ADD("AA",1)']]);
    opened.workbook.write(at(1), [["'=NOTCH.ADD(1)"]]);
    opened.workbook.write(at(2), [["=1/0"]]);
    await opened.workbook.settle();
    await refresh();
    await opened.workbook.settle();
    const read = opened.workbook.read({ ...at(0), rows: 3 }).map(([cell]) => [cell!.formula, cell!.value]);
    expect(read).toEqual([
      ['=NOTCH.ADD("AA",1)', "AA+"],
      ["", "=NOTCH.ADD(1)"],
      ["=1/0", { error: "#DIV/0!" }],
    ]);
  });
});

test("only our formulas that show an error are entered again", () => {
  expect(formulaAgain('=RATING.BCA(A1:B2,"p")', "#NAME?")).toBe('=RATING.BCA(A1:B2,"p")');
  expect(formulaAgain("=1+_xldudf_RATIO_ROE(A1,B1,C1)", "#NAME?")).toBe("=1+RATIO.ROE(A1,B1,C1)");
  expect(formulaAgain("=RATING.BCA(A1)", "aaa")).toBeNull();
  expect(formulaAgain("=RATING.BCA(A1)", "=RATING.BCA(A1)")).toBeNull();
  expect(formulaAgain("=MYRATING.BCA(A1)", "#NAME?")).toBeNull();
  expect(formulaAgain("=SUM(A1)", "#VALUE!")).toBeNull();
  expect(formulaAgain(5, "#VALUE!")).toBeNull();
});

describe("the ribbon's commands", () => {
  function host(showAsTaskpane: () => Promise<void>) {
    const handlers = new Map<string, (event: CommandEvent) => void>();
    const associate = (id: string, handler: (event: CommandEvent) => void) => void handlers.set(id, handler);
    return { handlers, office: { actions: { associate }, addin: { showAsTaskpane } } };
  }
  const run = (handler: ((event: CommandEvent) => void) | undefined) =>
    new Promise<void>((resolve) => {
      handler?.({ completed: resolve });
    });

  test("are those of the manifest, and end also where Office refuses", async () => {
    const { handlers, office } = host(() => Promise.reject(new Error("no pane")));
    registerCommands(office);
    expect([...handlers.keys()].sort()).toEqual([
      ...[
        "book",
        "calendar",
        "deliver",
        "figures",
        "freeze",
        "heal",
        "help",
        "methods",
        "newAssessment",
        "pane",
      ],
      ...["portfolio", "refresh", "result", "scorecard", "setup", "thaw"],
    ]);
    await run(handlers.get("pane"));
    await run(handlers.get("refresh"));
  });

  test("help reaches a pane that opens later, once", async () => {
    const { handlers, office } = host(() => Promise.resolve());
    registerCommands(office);
    await run(handlers.get("help"));
    const heard: PaneRequest[] = [];
    const stop = hearRequests((request) => heard.push(request));
    expect(heard).toEqual(["help"]);
    await run(handlers.get("help"));
    stop();
    expect(heard).toEqual(["help", "help"]);
    await run(handlers.get("scorecard"));
    const again: PaneRequest[] = [];
    hearRequests((request) => again.push(request))();
    expect([heard.length, again]).toEqual([2, ["scorecard"]]);
    await showPane(office);
    expect(heard).toHaveLength(2);
  });
});
