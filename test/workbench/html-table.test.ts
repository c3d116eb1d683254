import { numfmt } from "@univerjs/core";
import fc from "fast-check";
import { Window } from "happy-dom";
import { beforeAll, expect, it } from "vitest";
import type { PastedCell } from "../../host/office";
import { htmlTable } from "../../workbench/paste/html-table";
import { shownNumber } from "../../workbench/paste/shown";
import { colorOf, declarationsOf, numberFormatOf } from "../../workbench/paste/styles";
import { draws } from "../draws";
import { excel, libreOffice, page, wps } from "./pasted";

beforeAll(() => {
  Object.assign(globalThis, { DOMParser: new Window().DOMParser });
});

function cellsOf(html: string): (PastedCell | null)[] {
  const table = htmlTable(html);
  if (table === null) throw new Error("It is no table");
  return table.part(0, table.rows).flat();
}

/** What each cell is: text in quotes, what is read as typed with a mark before it. */
const read = (html: string) =>
  cellsOf(html).map((cell) =>
    cell === null ? null : cell.value === undefined ? `~${cell.shown}` : cell.value,
  );
const codes = (html: string) => cellsOf(html).map((cell) => cell?.look?.numberFormat);

it("reads of Excel's cells what they show under their own formats, and leaves text text", () => {
  const html = excel([
    `<td class=xl65 align=right>1,234.57</td><td class=xl66 align=right>7.25%</td><td class=xl67 align=right>2025-01-31</td>`,
    `<td class=xl68>007</td><td>008</td><td align=right>12.5</td><td>123</td><td class=xl68>=A1+1</td><td>=B1</td>`,
    `<td class=xl70><span style='mso-spacerun:yes'>&nbsp;</span>(1,234.50)</td><td class=xl70>&nbsp;-<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span></td>`,
    `<td class=xl71 align=right>05/01/2025</td><td class=xl72 align=right>Jan-25</td><td class=xl73 align=right>2025年1月31日</td>`,
    `<td class=xl68>911100001000123456</td><td>911100001000123456</td><td align=center>TRUE</td><td></td>`,
  ]);
  expect(read(html)).toEqual([
    ...[1234.57, 0.0725, 45688],
    ...["007", "008", 12.5, "123", "=A1+1", "=B1"],
    ...[-1234.5, 0],
    ...[45662, "Jan-25", 45688],
    ...["911100001000123456", "911100001000123456", true, ""],
  ]);
  expect(codes(html).slice(0, 5)).toEqual(["#,##0.00", "0.00%", "yyyy\\-mm\\-dd", "@", undefined]);
});

it("reads the whole number where the source says it beside what it shows", () => {
  const office = libreOffice([
    `<td align="right" sdval="1234.56789" sdnum="1033;0;#,##0.00">1,234.57</td><td align="left">007</td><td align="right" sdval="45688" sdnum="1033;0;YYYY-MM-DD">2025-01-31</td>`,
    `<td align="left" sdnum="1033;0;@">7</td><td align="left">=A1</td><td sdval="1" sdnum="1033;0;BOOLEAN">TRUE</td><td bgcolor="#FFFF00"><b><font color="#FF0000">x</font></b></td>`,
  ]);
  expect(read(office)).toEqual([1234.56789, "007", 45688, "7", "=A1", true, "x"]);
  expect(codes(office).slice(0, 4)).toEqual(["#,##0.00", undefined, "YYYY-MM-DD", "@"]);
  expect(cellsOf(office).at(-1)?.look).toEqual({ fill: "#FFFF00", font: { bold: true, color: "#FF0000" } });
  const chinese = wps([
    `<td class="et2" x:num="0.072549">7.25%</td><td x:str>007</td><td x:num>12</td><td class="et3">12</td><td x:num="3.14159265">3.14</td>`,
  ]);
  expect(read(chinese)).toEqual([0.072549, "007", 12, "12", 3.14159265]);
  const sheets = page([
    `<td data-sheets-value='{"1":3,"3":0.123456}' data-sheets-numberformat='{"1":3,"2":"0.0%"}'>12.3%</td><td data-sheets-value='{"1":2,"2":"007"}'>007</td>`,
  ]);
  expect(read(sheets)).toEqual([0.123456, "007"]);
  expect(codes(sheets)).toEqual(["0.0%", undefined]);
});

it("reads the table of a page as if it were typed", () => {
  const html = page([
    `<th>Name<br>of it</th><td> 7% </td><td>007</td><td>=1+1</td><td style="background:rgb(255, 0, 0)">a</td>`,
  ]);
  expect(read(html)).toEqual(["~Name\nof it", "~7%", "~007", "~=1+1", "~a"]);
  expect(cellsOf(html)[0]?.look).toEqual({ font: { bold: true } });
  expect(cellsOf(html)[4]).toEqual({ shown: "a", look: { fill: "#FF0000" }, keepsNumberFormat: true });
});

it("takes the looks of headings", () => {
  const [head] = cellsOf(excel([`<td class=xl69>Issuer</td><td align=right>1</td>`]));
  const line = { style: "thin", color: "#000000" };
  expect(head?.look).toEqual({
    font: { bold: true, color: "#FFFFFF" },
    fill: "#1F4E78",
    borders: { top: line, bottom: line, left: line, right: line },
    horizontal: "center",
    wrap: true,
  });
});

it("is the same however it is cut, with cells that reach over rows and columns", () => {
  const rows = [
    `<td rowspan=3>a</td><td colspan=2>b</td><td>c</td>`,
    `<td>d</td><td>e</td><td rowspan=2>f</td>`,
    `<td>g</td><td>h</td>`,
    `<td colspan=4>i</td>`,
  ];
  const shown = [
    ["a", "b", "", "c"],
    ["", "d", "e", "f"],
    ["", "g", "h", ""],
    ["i", "", "", ""],
  ];
  for (const size of [1, 2, 3, 4]) {
    const table = htmlTable(page(rows));
    const parts = [0, 1, 2, 3]
      .filter((from) => from % size === 0)
      .map((from) => table?.part(from, from + size) ?? []);
    expect(parts.flat().map((row) => row.map((cell) => cell?.shown))).toEqual(shown);
    expect(table?.merges).toEqual([
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 1, column: 3, rows: 2, columns: 1 },
      { row: 3, column: 0, rows: 1, columns: 4 },
    ]);
  }
});

it("leaves what is more than a table, or none, to the grid", () => {
  for (const html of [
    "<p>a</p>",
    `<p>a</p>${page(["<td>b"])}`,
    page([`<td>${page(["<td>b"])}</td>`]),
    "<table></table>",
  ])
    expect(htmlTable(html)).toBeNull();
});

it("reads a number as the only one that its format shows so, or not at all", () => {
  const formats = [
    "General",
    "0.00",
    "#,##0.00",
    "0%",
    "0.00%",
    "#,##0;(#,##0)",
    '"¥"#,##0.00',
    "yyyy-mm-dd",
    "m/d/yyyy",
    "dd/mm/yyyy h:mm",
  ];
  const numbers = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: -1e7, max: 1e7 }).map((n) => n / 1000),
  );
  fc.assert(
    fc.property(fc.constantFrom(...formats), numbers, (format, drawn) => {
      const number = numfmt.isDateFormat(format) ? 400 + (Math.abs(drawn) % 70_000) : drawn;
      const shown = numfmt.format(format, number, { throws: false });
      const found = shownNumber(shown, format);
      expect(found).not.toBeNull();
      // What is nearly nothing is shown with its sign, which a zero does not have.
      const again = numfmt.format(format, found ?? Number.NaN, { throws: false });
      expect([shown, found === 0 ? shown.replace(/[-()]/g, "") : shown]).toContain(again);
    }),
    { numRuns: draws(300, 20_000) },
  );
  for (const [shown, format] of [
    ["1.234", "#,##0"],
    ["1.234,57", "#,##0.00"],
    ["007", "General"],
    ["Jan-25", "mmm-yy"],
    ["n.a.", "0.00"],
    ["12", "0.00"],
    ["####", "0.00"],
  ] as const)
    expect([shown, shownNumber(shown, format)]).toEqual([shown, null]);
  expect(shownNumber("1,235", "#,##0,")).toBe(1_235_000);
});

it("reads what style sheets say", () => {
  expect(declarationsOf(`a:b; mso-number-format:"\\@\\;\\[Red\\]"; C : rgb(1, 2, 3)`)).toEqual({
    a: "b",
    "mso-number-format": `"\\@\\;\\[Red\\]"`,
    c: "rgb(1, 2, 3)",
  });
  expect(
    ["Percent", '"0\\.0"', "0", "\\@", "General", '"Short Date"', "Medium Date"].map((said) =>
      numberFormatOf({ "mso-number-format": said }),
    ),
  ).toEqual(["0.00%", "0.0", "0", "@", "General", "", ""]);
  expect(["yellow", "#ff0", "transparent", "rgba(0,0,0,0)", "windowtext", "no"].map(colorOf)).toEqual([
    "#FFFF00",
    "#FFFF00",
    undefined,
    undefined,
    "#000000",
    undefined,
  ]);
});
