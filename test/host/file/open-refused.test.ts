import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openXlsx } from "../../../host/file";
import { OPTIONS, saved } from "./documents";
import { foreignFile, foreignParts, foreignText } from "./foreign-package";
import { newDocument } from "../../../host/new-document";

async function reason(bytes: Uint8Array): Promise<string> {
  const result = await openXlsx(bytes, OPTIONS);
  return result.ok ? "opened" : result.reason;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

describe("a file that is not opened says why", () => {
  it.each([
    ["nothing", new Uint8Array(), "The file is empty."],
    ["text", strToU8("a,b\n1,2"), "it is not a zip archive"],
    ["an old workbook", Uint8Array.of(...OLE, ...utf16("Workbook")), "Excel 97–2003 workbook (.xls)"],
    ["an encrypted workbook", Uint8Array.of(...OLE, ...utf16("EncryptedPackage")), "protected by a password"],
    ["another archive", zipSync({ "a.txt": strToU8("a") }), "[Content_Types].xml is missing"],
    ["a cut archive", zipSync(foreignParts()).slice(0, 900), "The file is damaged"],
  ])("%s", async (_, bytes, expected) => {
    expect(await reason(bytes)).toContain(expected);
  });

  it.each([
    ["no workbook part", { "_rels/.rels": null }, "it names no workbook part"],
    ["a missing sheet", { "xl/worksheets/data.xml": null }, "the part of the sheet Raw data is missing"],
    [
      "broken XML",
      { "xl/styles.xml": "<styleSheet><fonts>" },
      "The part xl/styles.xml is not well-formed XML",
    ],
    [
      "a binary workbook",
      {
        "[Content_Types].xml": foreignText("[Content_Types].xml").replace(
          /application\/vnd[^"]*sheet\.main\+xml/,
          "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        ),
      },
      "binary workbook (.xlsb)",
    ],
    [
      "a text document",
      {
        "[Content_Types].xml": foreignText("[Content_Types].xml").replace(
          /application\/vnd[^"]*sheet\.main\+xml/,
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ),
      },
      "an Office document but no workbook",
    ],
  ])("%s", async (_, changes, expected) => {
    expect(await reason(foreignFile(changes))).toContain(expected);
  });

  it("a zip bomb, before it is unpacked", async () => {
    const bomb = zipSync(foreignParts());
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // The archive's directory promises 400 MB for one part; entries begin with PK 01 02 and say so 24 bytes on.
    const entry = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    view.setUint32(entry + 24, 400 * 1024 * 1024, true);
    expect(await reason(bomb)).toMatch(/unpacks to at least 40\d MB; at most 160 MB/);
  });

  it("but an ordinary file is opened", async () => {
    expect(await reason(await saved(newDocument()))).toBe("opened");
  });
});
