import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { describeFault, openXlsx } from "../../../host/file";
import { TEXTS } from "../../../host/file/words";
import { opened, OPTIONS, partsOf, withCell } from "./documents";
import { saveXlsx } from "../../../host/file";
import { archive, file, SHEET, sheetHead, sheetTail, workbookWith } from "./bombs";

const sheet = (rows: string): Uint8Array => workbookWith([file(SHEET, `${sheetHead}${rows}${sheetTail}`)]);

/** A sound file with some of a part's text replaced. */
function changed(part: string, from: string | RegExp, to: string): Uint8Array {
  const text = Buffer.from(partsOf(workbookWith())[part]!).toString();
  expect(text).not.toBe(text.replace(from, to));
  return workbookWith([file(part, text.replace(from, to))]);
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await openXlsx(bytes, OPTIONS);
  if (!result.ok) return result.fault.code;
  return result.damage.length === 0 ? "sound" : `told: ${result.damage.map(({ code }) => code).join(" ")}`;
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

describe("a damaged package is never opened as a sound one", () => {
  it.each<readonly [what: string, make: () => Uint8Array, expected: string]>([
    ["nothing wrong", () => workbookWith(), "sound"],
    ["the last shared text", () => sheet('<row><c t="s"><v>0</v></c></row>'), "sound"],
    ["one shared text too far", () => sheet('<row><c t="s"><v>1</v></c></row>'), "string-index"],
    ["a shared text numbered below none", () => sheet('<row><c t="s"><v>-1</v></c></row>'), "cell-value"],
    [
      "no shared texts",
      () =>
        workbookWith([
          file(
            "xl/sharedStrings.xml",
            '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
          ),
        ]),
      "string-index",
    ],
    ["row 0", () => sheet('<row r="0"/>'), "row-number"],
    ["row −1", () => sheet('<row r="-1"/>'), "row-number"],
    ["row 1.5", () => sheet('<row r="1.5"/>'), "row-number"],
    ["the last row", () => sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "sound"],
    ["a row beyond the last", () => sheet('<row r="1048577"/>'), "row-number"],
    ["a row behind the last", () => sheet('<row r="1048576"/><row/>'), "row-number"],
    ["a row twice", () => sheet('<row r="2"/><row r="2"/>'), "row-twice"],
    ["a row twice, another between", () => sheet('<row r="2"/><row r="3"/><row r="2"/>'), "row-twice"],
    ["rows out of order", () => sheet('<row r="3"/><row r="2"/>'), "told: order-rows"],
    ["a cell of another row", () => sheet('<row r="2"><c r="A1"/></row>'), "cell-address"],
    ["a cell without a column", () => sheet('<row r="2"><c r="2"/></row>'), "cell-address"],
    ["a cell beyond the last column", () => sheet('<row r="2"><c r="XFE2"/></row>'), "cell-address"],
    ["a cell twice", () => sheet('<row r="2"><c r="A2"/><c r="A2"/></row>'), "cell-twice"],
    [
      "a cell twice, another between",
      () => sheet('<row r="2"><c r="A2"/><c r="B2"/><c r="A2"/></row>'),
      "cell-twice",
    ],
    ["cells out of order", () => sheet('<row r="2"><c r="B2"/><c r="A2"/></row>'), "told: order-cells"],
    ["a number that is none", () => sheet("<row><c><v>1,5</v></c></row>"), "cell-value"],
    ["a hexadecimal number", () => sheet("<row><c><v>0x10</v></c></row>"), "cell-value"],
    ["a truth value that is none", () => sheet('<row><c t="b"><v>2</v></c></row>'), "cell-value"],
    ["a date that is none", () => sheet('<row><c t="d"><v>1/2/2024</v></c></row>'), "cell-value"],
    ["a type that is none", () => sheet('<row><c t="q"><v>1</v></c></row>'), "cell-value"],
    ["the last format", () => sheet('<row><c s="0"><v>1</v></c></row>'), "sound"],
    ["a format beyond the last", () => sheet('<row><c s="1"><v>1</v></c></row>'), "told: style-index"],
    [
      "a shared formula nowhere written",
      () => sheet('<row><c><f t="shared" si="3"/><v>1</v></c></row>'),
      "told: shared-formula",
    ],
    [
      "two bodies of cells",
      () => workbookWith([file(SHEET, `${sheetHead}</sheetData><sheetData>${sheetTail}`)]),
      "element-twice",
    ],
    [
      "a merge of nothing",
      () =>
        workbookWith([
          file(SHEET, `${sheetHead}</sheetData><mergeCells><mergeCell ref="?"/></mergeCells></worksheet>`),
        ]),
      "told: merge-range",
    ],
    ["another root", () => changed(SHEET, /worksheet/g, "chartsheet"), "wrong-root"],
    [
      "another vocabulary",
      () => changed(SHEET, "spreadsheetml/2006/main", "spreadsheetml/2006/other"),
      "wrong-root",
    ],
    ["another root of the workbook", () => changed(WORKBOOK, /workbook/g, "notebook"), "wrong-root"],
    ["another root of the styles", () => changed("xl/styles.xml", /styleSheet/g, "styles"), "wrong-root"],
    ["another root of the texts", () => changed("xl/sharedStrings.xml", /sst/g, "texts"), "wrong-root"],
    ["another root of the types", () => changed("[Content_Types].xml", /Types/g, "Kinds"), "wrong-root"],
    [
      "a sheet that leads nowhere",
      () => changed(RELATIONS, "worksheets/sheet1.xml", "worksheets/sheet9.xml"),
      "sheet-missing",
    ],
    [
      "texts that are not there",
      () => changed(RELATIONS, "sharedStrings.xml", "strings.xml"),
      "part-missing",
    ],
    ["styles that are not there", () => changed(RELATIONS, '"styles.xml"', '"looks.xml"'), "part-missing"],
    [
      "something else that is not there",
      () =>
        changed(
          RELATIONS,
          "</Relationships>",
          '<Relationship Id="rId9" Type="urn:x/thing" Target="thing.bin"/></Relationships>',
        ),
      "told: target-missing",
    ],
    ["a relationship twice", () => changed(RELATIONS, '"rId2"', '"rId1"'), "relation-twice"],
    [
      "a sheet's name twice",
      () => changed(WORKBOOK, "</sheets>", '<sheet name="ONE" sheetId="2" r:id="rId2"/></sheets>'),
      "sheet-twice",
    ],
    [
      "a sheet's part twice",
      () => changed(WORKBOOK, "</sheets>", '<sheet name="Two" sheetId="2" r:id="rId1"/></sheets>'),
      "sheet-shared",
    ],
    ["a sheet's name of 31 characters", () => changed(WORKBOOK, '"One"', `"${"x".repeat(31)}"`), "sound"],
    [
      "a sheet's name of 32 characters",
      () => changed(WORKBOOK, '"One"', `"${"x".repeat(32)}"`),
      "told: sheet-name",
    ],
    [
      "a name for two things",
      () =>
        changed(
          WORKBOOK,
          "</workbook>",
          '<definedNames><definedName name="N">1</definedName><definedName name="n">2</definedName></definedNames></workbook>',
        ),
      "name-twice",
    ],
    [
      "a name twice for one",
      () =>
        changed(
          WORKBOOK,
          "</workbook>",
          '<definedNames><definedName name="N">1</definedName><definedName name="n">1</definedName></definedNames></workbook>',
        ),
      "told: name-again",
    ],
    [
      "a name of no sheet",
      () =>
        changed(
          WORKBOOK,
          "</workbook>",
          '<definedNames><definedName name="N" localSheetId="1">1</definedName></definedNames></workbook>',
        ),
      "told: name-scope",
    ],
    ["a part twice", () => workbookWith([file("a.bin", "1"), file("a.bin", "2")]), "part-twice"],
    [
      "parts that differ in case only",
      () => workbookWith([file("a.bin", "1"), file("A.BIN", "1")]),
      "part-twice",
    ],
    [
      "a part's type twice",
      () =>
        changed(
          "[Content_Types].xml",
          "</Types>",
          '<Override PartName="/XL/workbook.xml" ContentType="x"/></Types>',
        ),
      "type-twice",
    ],
    [
      "text in no encoding",
      () =>
        workbookWith([
          file(
            "xl/sharedStrings.xml",
            Uint8Array.of(
              ...strToU8('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'),
              0xff,
              ...strToU8("</t></si></sst>"),
            ),
          ),
        ]),
      "not-unicode",
    ],
  ])("%s", async (_, make, expected) => {
    expect(await codeOf(make())).toBe(expected);
  });

  it("whatever byte of its archive is another", async () => {
    const sound = workbookWith();
    const before = await opened(sound);
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = sound.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const result = await openXlsx(bytes, OPTIONS);
      if (!result.ok) expect(result.fault.code, `byte ${at}`).not.toBe("unforeseen");
      // What is opened without a word has the content that it had: the byte says a time, a version, a system.
      else if (result.damage.length === 0)
        expect(result.document.origin!.parts, `byte ${at}`).toEqual(before.origin!.parts);
    }
  });

  it("wherever it is cut", async () => {
    const sound = workbookWith();
    for (let length = 1; length < sound.length; length += 7)
      expect(await codeOf(sound.slice(0, length)), `${length} bytes`).not.toMatch(/sound|told|unforeseen/);
  });

  it("where two files of the archive share their bytes", async () => {
    const bytes = archive([file("a.xml", "<a/>"), file("b.xml", "<a/>")]);
    const second = Buffer.from(bytes).lastIndexOf("PK\u0001\u0002");
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(second + 42, 0, true);
    expect(await codeOf(bytes)).toBe("zip-broken");
  });
});

describe("what is told", () => {
  it("goes with the document, and is told again of what is saved", async () => {
    const document = await opened(sheet('<row r="3"/><row r="2"><c r="A2"><v>1</v></c></row>'));
    expect(document.origin!.damage).toEqual([{ code: "order-rows", facts: { part: SHEET } }]);
    const result = await saveXlsx(document, OPTIONS);
    expect(result.ok && (await opened(result.bytes)).origin!.damage).toEqual(document.origin!.damage);
    // A sheet that is written again is in order.
    const written = await saveXlsx(withCell(document, 0, 1, 0, { value: 2 }), OPTIONS);
    expect(written.ok && (await opened(written.bytes)).origin!.damage).toBeUndefined();
  });

  it("is a sentence in both languages, without a fact left open", () => {
    for (const [code, { en, zh }] of Object.entries(TEXTS)) {
      expect([...en.matchAll(/\{\w+\}/g)].map(String).sort(), code).toEqual(
        [...zh.matchAll(/\{\w+\}/g)].map(String).sort(),
      );
    }
    const fault = { code: "row-twice", facts: { part: "a.xml", row: "7" } };
    expect(describeFault(fault, "zh")).toBe("文件已损坏：a.xml 的第 7 行出现两次。");
  });

  it("says a stranger's long words in part", () => {
    const fault = { code: "sheet-twice", facts: { sheet: "x".repeat(10_000) } };
    expect(describeFault(fault).length).toBeLessThan(400);
  });
});

it("a workbook of another writer's zip options opens: stored, with a comment, with folders", async () => {
  const parts = partsOf(workbookWith());
  const stored = zipSync({ ...parts, "xl/": new Uint8Array() }, { level: 0 });
  expect(await codeOf(stored)).toBe("sound");
});
