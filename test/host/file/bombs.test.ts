import { describe, expect, it } from "vitest";
import { openXlsx, OPENING } from "../../../host/file";
import { bombs, file, repeated, SHEET, sheetHead, sheetTail, workbookWith } from "./bombs";
import { OPTIONS } from "./documents";

/** What an opening reads is counted, so that no clock is needed: no machine is too slow for this test. */
describe("a file that is too much is refused with what was too much and the bound", () => {
  // A tenth of everything: what is refused and how is the same, and the suite stays quick.
  const SCALE = 10;
  const limits = {
    ...OPENING,
    bytes: OPENING.bytes / SCALE,
    whole: OPENING.whole / SCALE,
    parts: OPENING.parts / SCALE,
    elements: OPENING.elements / SCALE,
    kept: OPENING.kept / SCALE,
    cells: OPENING.cells / SCALE,
    strings: OPENING.strings / SCALE,
    text: OPENING.text / SCALE,
    formulas: OPENING.formulas / SCALE,
    token: OPENING.token / SCALE,
    seconds: 1000,
  };
  it.each(bombs(SCALE))("%s", async (_, expected, make) => {
    const result = await openXlsx(make(), { ...OPTIONS, limits });
    expect(result.ok ? "opened" : result.reason).toMatch(expected);
  });
});

const small = { ...OPENING, cells: 10, strings: 3, kept: 40, depth: 4, formulas: 20 };

describe("each bound holds exactly", () => {
  const sheet = (rows: string): Uint8Array => workbookWith([file(SHEET, `${sheetHead}${rows}${sheetTail}`)]);
  const texts = (count: number): Uint8Array =>
    workbookWith([
      repeated(
        "xl/sharedStrings.xml",
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        "<si><t>x</t></si>",
        count,
        "</sst>",
      ),
    ]);
  it.each<readonly [string, Uint8Array, Uint8Array, string]>([
    [
      "cells",
      sheet(`<row>${"<c><v>1</v></c>".repeat(10)}</row>`),
      sheet(`<row>${"<c><v>1</v></c>".repeat(11)}</row>`),
      "too-many-cells",
    ],
    ["shared texts", texts(3), texts(4), "too-many-strings"],
    ["depth", sheet("<row><c/></row>"), sheet("<row><c><v><x/></v></c></row>"), "too-deep"],
    [
      "formulas, shared ones in every cell",
      sheet(`<row><c><f t="shared" si="0" ref="A1:B1">1+2+3+4+56</f></c><c><f t="shared" si="0"/></c></row>`),
      sheet(
        `<row><c><f t="shared" si="0" ref="A1:C1">1+2+3+4+56</f></c><c><f t="shared" si="0"/></c><c><f t="shared" si="0"/></c></row>`,
      ),
      "too-much-formula",
    ],
  ])("%s", async (_, most, more, code) => {
    const limits = { ...small, ...(code === "too-deep" ? {} : { depth: 50 }), kept: 1000 };
    expect((await openXlsx(most, { ...OPTIONS, limits })).ok).toBe(true);
    const result = await openXlsx(more, { ...OPTIONS, limits });
    expect(result.ok ? "opened" : result.fault.code).toBe(code);
  });

  it("time", async () => {
    const result = await openXlsx(workbookWith(), { ...OPTIONS, limits: { ...OPENING, seconds: -1 } });
    expect(result.ok ? "opened" : result.fault.code).toBe("too-slow");
  });
});

it("what a desk has is opened, and the progress is told: 200,000 cells, 100,000 names", async () => {
  const cells = Array.from(
    { length: 40_000 },
    (_, row) =>
      `<row r="${row + 1}">${["A", "B", "C", "D", "E"].map((column) => `<c r="${column}${row + 1}"><v>${row * 1.5}</v></c>`).join("")}</row>`,
  );
  const names = Array.from(
    { length: 100_000 },
    (_, index) => `<definedName name="n_${index}">One!$A$${(index % 40_000) + 1}</definedName>`,
  );
  const book = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets><definedNames>${names.join("")}</definedNames></workbook>`;
  const bytes = workbookWith([
    file(SHEET, `${sheetHead}${cells.join("")}${sheetTail}`),
    file("xl/workbook.xml", book),
  ]);
  const told: number[] = [];
  const result = await openXlsx(bytes, {
    ...OPTIONS,
    limits: { ...OPENING, seconds: 1000 },
    progress: (done) => told.push(done),
  });
  expect(result.ok ? "" : result.reason).toBe("");
  expect(
    result.ok && [result.document.names.length, Object.keys(result.document.sheets[0]!.cells).length],
  ).toEqual([100_000, 40_000]);
  expect(told.length).toBeGreaterThan(5);
  expect(told.every((done, index) => done > (told[index - 1] ?? 0) && done <= 1)).toBe(true);
});
