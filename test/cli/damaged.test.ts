import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { file, SHEET, sheetHead, sheetTail, workbookWith } from "../host/file/bombs";
import { notchbook, scratchFolder } from "./notchbook";

const folder = scratchFolder();
const sheet = (rows: string): Uint8Array => workbookWith([file(SHEET, `${sheetHead}${rows}${sheetTail}`)]);
const disordered = sheet('<row r="3"/><row r="2"><c r="A2"><v>1</v></c></row>');

describe("a damaged workbook", () => {
  test("is never written over, and what is wrong is said", async () => {
    const path = await folder.save("book.xlsx", disordered);
    const over = await notchbook(["recalc", path, path, "--replace"]);
    expect(over.code).toBe(2);
    expect(over.errors).toContain("stays as it is");
    expect(over.errors).toContain("damaged: The rows of xl/worksheets/sheet1.xml are not in order.");
    expect(new Uint8Array(await readFile(path))).toEqual(disordered);
  });

  test("is read into a new file, and what is wrong is said", async () => {
    const path = await folder.save("book.xlsx", disordered);
    const ran = await notchbook(["recalc", path, folder.path("new.xlsx")]);
    expect(ran.code).toBe(0);
    expect(ran.errors).toBe("damaged: The rows of xl/worksheets/sheet1.xml are not in order.");
    expect((await notchbook(["replay", path])).errors).toBe(ran.errors);
  });

  test("that could be read in two ways is refused", async () => {
    const path = await folder.save("book.xlsx", sheet('<row r="2"/><row r="2"/>'));
    const ran = await notchbook(["recalc", path, folder.path("never.xlsx")]);
    expect(ran).toMatchObject({ code: 2, output: "" });
    expect(ran.errors).toContain("has the row 2 twice");
  });
});
