import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { CellInput } from "../../host/workbook";
import { WorkbookError } from "../../host/workbook";
import { freezeAndReport, healAndReport, thawAndReport } from "../../taskpane/shell/commands/reports";
import { freezeFormulas, healFormulas, thawFormulas } from "../../taskpane/workbook";
import { FROZEN_NAMESPACE, readFrozenXml, writeFrozenXml } from "../../taskpane/workbook/frozen-xml";
import { healedFormula, isOurs } from "../../taskpane/workbook/our-formulas";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";

test("a formula of ours is known by its functions, not by its text", () => {
  expect(isOurs('=IF(A1,NOTCH.ADD(B1,1),"")')).toBe(true);
  expect(isOurs("=1+_xldudf_RATIO_ROE(A1,B1,C1)")).toBe(true);
  expect(isOurs('="RATING.BCA(A1)"&A1')).toBe(false);
  expect(isOurs("=MYRATING.BCA(A1)")).toBe(false);
  expect(isOurs("NOTCH.ADD(B1,1)")).toBe(false);
  expect(isOurs(5)).toBe(false);
});

test("healing renames what the file calls otherwise, and enters again what Excel did not know", () => {
  expect(healedFormula('=_XLDUDF_NOTCH_ADD("AA",1)', "AA+")).toBe('=NOTCH.ADD("AA",1)');
  expect(healedFormula('=NOTCH.ADD("AA",1)', "#NAME?")).toBe('=NOTCH.ADD("AA",1)');
  expect(healedFormula('=NOTCH.ADD("_xldudf_NOTCH_ADD(",1)', "#NAME?")).toBe(
    '=NOTCH.ADD("_xldudf_NOTCH_ADD(",1)',
  );
  expect(healedFormula('=NOTCH.ADD("ZZ",1)', "#VALUE!")).toBeNull();
  expect(healedFormula('=NOTCH.ADD("AA",1)', "AA+")).toBeNull();
  expect(healedFormula("=FOO(1)", "#NAME?")).toBeNull();
  // Text in a cell.
  expect(healedFormula("=_xldudf_NOTCH_ADD(1)", "=_xldudf_NOTCH_ADD(1)")).toBeNull();
});

test("the part carries any formula and value", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const cell = fc.record({
    ...{ sheet: fc.string(), name: fc.string({ unit: "grapheme" }), address: fc.string(), area: fc.string() },
    ...{ formula: fc.string({ unit: "binary" }), values: fc.array(fc.array(value)) },
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 3 }), (cells) => {
      const xml = writeFrozenXml(cells);
      expect(xml).toMatch(/^[ -~]*$/);
      expect(JSON.stringify(readFrozenXml(xml))).toBe(JSON.stringify(cells));
    }),
  );
  expect(readFrozenXml("<frozen/>")).toBeNull();
  expect(readFrozenXml("<frozen>[1]</frozen>")).toEqual([]);
});

describe("in a workbook", () => {
  let opened: PaneWorkbook;
  let sheet = "";
  beforeAll(async () => {
    opened = await openWorkbook();
  });
  afterAll(() => opened.close());

  const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet, row, column, rows, columns });
  const put = async (row: number, column: number, input: CellInput) => {
    opened.workbook.write(at(row, column), [[input]]);
    await opened.workbook.settle();
  };
  const cells = () =>
    opened.workbook.read(at(0, 0, 4, 4)).map((row) => row.map(({ formula, value }) => formula || value));
  const part = () => opened.workbook.customXml().find(({ xml }) => xml.includes(FROZEN_NAMESPACE));

  /** A sheet with a formula of ours, a spill of ours, one that errs, and formulas of others. */
  beforeEach(async () => {
    const { workbook } = opened;
    sheet = workbook.addSheet().id;
    workbook.write(at(0, 0, 3, 4), [
      ["AA", "=NOTCH.ADD(A1,1)", "=NOTCH.RANK(A1:A3)", "=1+1"],
      ["A", '=NOTCH.ADD("ZZ",1)', null, '="NOTCH.ADD("&A1'],
      ["BBB", '=IF(TRUE,"0"&NOTCH.RANK(A1),"")', null, "=SUM(C1:C3)"],
    ]);
    await workbook.settle();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    const { workbook } = opened;
    workbook.setProtected(sheet, false);
    for (const { id } of workbook.customXml()) workbook.deleteCustomXml(id);
    workbook.deleteSheet(sheet);
  });

  test("our formulas become what they show, text stays text, and others stay live", async () => {
    expect(await freezeFormulas()).toEqual({ ok: true, value: { frozen: 3, erring: 1, locked: 0 } });
    await opened.workbook.settle();
    expect(cells().slice(0, 3)).toEqual([
      ["AA", "AA+", 3, "=1+1"],
      ["A", '=NOTCH.ADD("ZZ",1)', 6, '="NOTCH.ADD("&A1'],
      ["BBB", "03", 9, "=SUM(C1:C3)"],
    ]);
    expect(opened.workbook.read(at(2, 3))[0]?.[0]?.value).toBe(18);
    await put(0, 0, "A");
    expect(cells()[0]?.[1]).toBe("AA+");
  });

  test("thawing puts them back as they were, spill and all", async () => {
    const before = cells();
    await freezeFormulas();
    opened.workbook.renameSheet(sheet, "Another name");
    await opened.workbook.settle();
    expect(await thawFormulas()).toEqual({ ok: true, value: { thawed: 3, edited: [], locked: 0 } });
    await opened.workbook.settle();
    expect(cells()).toEqual(before);
    expect(readFrozenXml(part()?.xml ?? "")).toEqual([]);
    expect(await thawFormulas()).toEqual({ ok: true, value: { thawed: 0, edited: [], locked: 0 } });
  });

  test("a cell that was edited since is not written over but named, and its formula stays kept", async () => {
    await freezeFormulas();
    await put(0, 1, "AA-");
    await put(1, 2, 99);
    const outcome = await thawFormulas();
    const name = opened.workbook.sheets().find(({ id }) => id === sheet)?.name ?? "";
    expect(outcome).toEqual({
      ok: true,
      value: { thawed: 1, edited: [`${name}!B1`, `${name}!C1`], locked: 0 },
    });
    await opened.workbook.settle();
    expect(cells()[0]?.slice(1, 3)).toEqual(["AA-", 3]);
    expect(cells()[2]?.[1]).toBe('=IF(TRUE,"0"&NOTCH.RANK(A1),"")');
    // Brought back to what they were, they are thawed.
    await put(0, 1, "AA+");
    await put(1, 2, 6);
    expect(await thawFormulas()).toMatchObject({ value: { thawed: 2, edited: [] } });
  });

  test("a formula typed over a frozen cell, and a sheet that is gone, are named", async () => {
    await freezeFormulas();
    await put(0, 1, '="AA"&"+"');
    expect(await thawFormulas()).toMatchObject({
      value: { thawed: 2, edited: [expect.stringMatching(/!B1$/)] },
    });
    const frozen = readFrozenXml(part()?.xml ?? "")!;
    opened.workbook.setCustomXml(
      part()!.id,
      writeFrozenXml([{ ...frozen[0]!, sheet: "{gone}", name: "Gone" }]),
    );
    expect(await thawFormulas()).toMatchObject({ value: { thawed: 0, edited: ["Gone!B1"] } });
  });

  test("protected sheets are left alone", async () => {
    opened.workbook.setProtected(sheet, true);
    expect(await freezeFormulas()).toMatchObject({ value: { frozen: 0, locked: 3 } });
    opened.workbook.setProtected(sheet, false);
    await freezeFormulas();
    opened.workbook.setProtected(sheet, true);
    expect(await thawFormulas()).toMatchObject({ value: { thawed: 0, edited: [], locked: 3 } });
  });

  test("what cannot be read is not written over", async () => {
    opened.workbook.setCustomXml(null, `<frozen xmlns="${FROZEN_NAMESPACE}">{"later":1}</frozen>`);
    const before = cells();
    expect(await freezeFormulas()).toEqual({ ok: false, failure: { key: "report.unreadable", facts: {} } });
    expect(await thawFormulas()).toMatchObject({ ok: false });
    expect(cells()).toEqual(before);
    expect(part()?.xml).toContain("later");
  });

  /** Lets the workbook refuse a member's nth call, once. */
  const refusing = (member: "write" | "setCustomXml", nth: number) => {
    const real = opened.workbook[member].bind(opened.workbook) as (...args: unknown[]) => unknown;
    let calls = 0;
    vi.spyOn(opened.workbook, member).mockImplementation((...args: unknown[]) => {
      calls += 1;
      if (calls === nth) throw new WorkbookError("GeneralException", "refused");
      return real(...args);
    });
  };

  test.each([
    ["setCustomXml", 1],
    ["write", 1],
    ["write", 2],
    ["write", 3],
  ] as const)(
    "refused at %s (%i) while freezing, no formula is lost: thawing brings each back",
    async (member, nth) => {
      const before = cells();
      refusing(member, nth);
      expect(await freezeFormulas()).toMatchObject({ ok: false });
      vi.restoreAllMocks();
      await opened.workbook.settle();
      expect(await thawFormulas()).toMatchObject({ ok: true, value: { edited: [] } });
      await opened.workbook.settle();
      expect(cells()).toEqual(before);
    },
  );

  test.each([
    ["write", 1],
    ["write", 2],
    ["write", 3],
    ["setCustomXml", 1],
  ] as const)("refused at %s (%i) while thawing, the next time brings back the rest", async (member, nth) => {
    const before = cells();
    await freezeFormulas();
    await opened.workbook.settle();
    refusing(member, nth);
    expect(await thawFormulas()).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    await opened.workbook.settle();
    expect(await thawFormulas()).toMatchObject({ ok: true, value: { edited: [] } });
    await opened.workbook.settle();
    expect(cells()).toEqual(before);
  });

  test("refused at every sync, freezing and thawing end where they began or where they go", async () => {
    const before = cells();
    const { prototype } = Excel.RequestContext;
    type Sync = (this: Excel.RequestContext, passed?: unknown) => Promise<unknown>;
    const real: Sync = Reflect.get(prototype, "sync");
    const losing = async (lost: number, work: () => Promise<{ readonly ok: boolean }>) => {
      let calls = 0;
      const spy = vi.spyOn(prototype, "sync").mockImplementation(function (
        this: Excel.RequestContext,
        passed?: unknown,
      ) {
        calls += 1;
        return calls === lost ? Promise.reject(new Error("connection lost")) : real.call(this, passed);
      });
      const { ok } = await work();
      spy.mockRestore();
      await opened.workbook.settle();
      return ok;
    };
    for (const work of [freezeFormulas, thawFormulas]) {
      for (let lost = 1; !(await losing(lost, work)); lost += 1) expect(lost).toBeLessThan(20);
    }
    expect(cells()).toEqual(before);
  });

  test("healing enters our formulas under their names, and says where Excel knows none", async () => {
    await put(3, 0, '=_xldudf_NOTCH_ADD("AA",1)');
    await put(3, 1, '=_xldudf_NOTCH_LUCK("AA")');
    await put(3, 2, "=FOO(1)");
    expect(await healFormulas()).toEqual({ ok: true, value: { healed: 1, unknown: 1, locked: 0 } });
    await opened.workbook.settle();
    expect(cells()[3]).toEqual(['=NOTCH.ADD("AA",1)', '=NOTCH.LUCK("AA")', "=FOO(1)", null]);
    expect(opened.workbook.read(at(3, 0))[0]?.[0]?.value).toBe("AA+");
    opened.workbook.setProtected(sheet, true);
    expect(await healFormulas()).toMatchObject({ value: { healed: 0, unknown: 0, locked: 1 } });
  });

  test("each says in the pane what it did", async () => {
    const keys = async (work: Promise<{ messages: readonly { key: string }[]; intent: string }>) => {
      const { intent, messages } = await work;
      return [intent, ...messages.map(({ key }) => key)];
    };
    expect(await keys(freezeAndReport())).toEqual(["warning", "report.frozen", "report.erring"]);
    await put(0, 1, "mine");
    expect(await keys(thawAndReport())).toEqual(["warning", "report.thawed", "report.edited"]);
    expect(await keys(healAndReport())).toEqual(["success", "report.healthy"]);
    opened.workbook.clear(at(0, 0, 4, 4), "all");
    await opened.workbook.settle();
    expect(await keys(freezeAndReport())).toEqual(["success", "report.nothingFrozen"]);
  });
});
