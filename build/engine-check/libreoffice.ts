import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkbookDocument } from "../../host/document";
import { openXlsx } from "../../host/file";
import type { Edit } from "./edits";

const OPTIONS = { customFunctions: [] };

/** Opens a file, edits it and stores it again; called once for each line of a list. */
const MACRO = `Option Explicit
Sub Run(list As String)
  Dim number As Integer, line As String, parts, document, sheet, properties(0) As New com.sun.star.beans.PropertyValue
  Dim hidden(0) As New com.sun.star.beans.PropertyValue, area As New com.sun.star.table.CellRangeAddress
  properties(0).Name = "FilterName"
  properties(0).Value = "Calc MS Excel 2007 XML"
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  number = FreeFile
  Open list For Input As #number
  Do While Not Eof(number)
    Line Input #number, line
    parts = Split(line, Chr(9))
    If UBound(parts) >= 7 Then
      document = StarDesktop.loadComponentFromURL(parts(0), "_blank", 0, hidden())
      document.calculateAll()
      sheet = document.Sheets.getByIndex(0)
      area.Sheet = 0
      area.StartRow = CLng(parts(3))
      area.StartColumn = CLng(parts(4))
      area.EndRow = CLng(parts(5))
      area.EndColumn = CLng(parts(6))
      Select Case parts(2)
        Case "insert rows": sheet.Rows.insertByIndex(area.StartRow, area.EndRow - area.StartRow + 1)
        Case "remove rows": sheet.Rows.removeByIndex(area.StartRow, area.EndRow - area.StartRow + 1)
        Case "insert columns": sheet.Columns.insertByIndex(area.StartColumn, area.EndColumn - area.StartColumn + 1)
        Case "remove columns": sheet.Columns.removeByIndex(area.StartColumn, area.EndColumn - area.StartColumn + 1)
        Case "cells down": sheet.insertCells(area, com.sun.star.sheet.CellInsertMode.DOWN)
        Case "cells right": sheet.insertCells(area, com.sun.star.sheet.CellInsertMode.RIGHT)
        Case "cells up": sheet.removeRange(area, com.sun.star.sheet.CellDeleteMode.UP)
        Case "cells left": sheet.removeRange(area, com.sun.star.sheet.CellDeleteMode.LEFT)
      End Select
      document.calculateAll()
      document.storeToURL(parts(1), properties())
      document.close(True)
    End If
  Loop
  Close #number
End Sub
`;

/** Tells whether LibreOffice can be started. */
export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"], { timeout: 60_000 }).status === 0;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
}

function writeMacro(profile: string): void {
  const folder = join(profile, "user", "basic", "Standard");
  mkdirSync(folder, { recursive: true });
  const head = (type: string, system: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${type} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${system}">\n`;
  const library = (list: string): string =>
    `${head("library:library", "library.dtd")}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${list}</library:library>`;
  writeFileSync(join(folder, "script.xlb"), library('<library:element library:name="Check"/>'));
  writeFileSync(join(folder, "dialog.xlb"), library(""));
  writeFileSync(
    join(folder, "Check.xba"),
    `${head("script:module", "module.dtd")}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Check" script:language="StarBasic">${escaped(MACRO)}</script:module>`,
  );
  for (const [file, name] of [
    ["script.xlc", "script"],
    ["dialog.xlc", "dialog"],
  ] as const)
    writeFileSync(
      join(profile, "user", "basic", file),
      `${head("library:libraries", "libraries.dtd")}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${name}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    );
}

async function documentOf(bytes: Uint8Array): Promise<WorkbookDocument> {
  const opened = await openXlsx(bytes, OPTIONS);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.document;
}

/** Gives a workbook to LibreOffice once for each edit and reads what it makes of it; null is no edit at all. */
export async function byLibreOffice(
  bytes: Uint8Array,
  edits: readonly (Edit | null)[],
): Promise<WorkbookDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), "notchbook-check-"));
  try {
    const profile = join(folder, "profile");
    const source = join(folder, "in.xlsx");
    writeFileSync(source, bytes);
    const start = (args: readonly string[]): void => {
      const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
      execFileSync("soffice", [own, "--headless", "--norestore", ...args], {
        stdio: "ignore",
        timeout: 600_000,
      });
    };
    // The first start makes the profile, and would write its own macros over ours.
    start(["--convert-to", "csv", "--outdir", folder, source]);
    writeMacro(profile);
    const targets = edits.map((_, index) => join(folder, `out-${String(index)}.xlsx`));
    const lines = edits.map((edit, index) => {
      const { kind, row, column, lastRow, lastColumn } = edit ?? {
        kind: "none",
        row: 0,
        column: 0,
        lastRow: 0,
        lastColumn: 0,
      };
      const [from, to] = [source, targets[index] ?? ""].map((path) => pathToFileURL(path).href);
      return [from, to, kind, row, column, lastRow, lastColumn, "end"].join("\t");
    });
    const list = join(folder, "list.txt");
    writeFileSync(list, `${lines.join("\n")}\n`);
    start([`macro:///Standard.Check.Run("${list}")`]);
    const documents: WorkbookDocument[] = [];
    for (const target of targets) documents.push(await documentOf(new Uint8Array(readFileSync(target))));
    return documents;
  } finally {
    if (process.env["KEEP"] === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
