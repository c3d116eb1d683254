import type { CellFormat } from "../../host/document";
import type { PastedCell, PastedRows, PastedTable } from "../../host/office";
import { CellLooks, jsonOf } from "./looks";
import type { PastedLook } from "./looks";
import { shownNumber } from "./shown";
import { rulesOf } from "./styles";

/** Who wrote a table says how far its cells tell what they are. */
interface Source {
  /** Excel and those that write as it does: what a cell shows is what its number format makes of its value. */
  readonly isExcel: boolean;
  /** LibreOffice says of each number that it is one. */
  readonly isLibreOffice: boolean;
  readonly isSheet: boolean;
  /** Whether it places numbers by attributes: then what no attribute and no style places is text. */
  readonly placesNumbers: boolean;
}

type Area = PastedTable["merges"][number];

/**
 * Takes HTML for the table that it is: one, with nothing beside it, as spreadsheets copy their cells. Null for anything else.
 * It is cut at its rows first and each part is read when it is asked for.
 */
export function htmlTable(html: string): PastedTable | null {
  const end = html.lastIndexOf("<!--EndFragment-->");
  const page = end < 0 ? html : html.slice(0, end);
  if ((page.match(/<table[\s>]/giu) ?? []).length !== 1) return null;
  const starts = Array.from(page.matchAll(/<tr[\s>]/giu), ({ index }) => index);
  const first = starts[0];
  if (first === undefined || isBeside(page)) return null;
  const parts = starts.map((start, index) => page.slice(start, starts[index + 1]));
  // Excel ends a table with a row that only holds the widths of its columns.
  if (/<tr[^>]*height=["']?0\b[^>]*display:\s*none/iu.test(parts.at(-1) ?? "")) parts.pop();
  const source = sourceOf(html.slice(0, first + ENOUGH));
  return new HtmlTable(parts, new CellLooks(rulesOf(html.slice(0, first)), source.isSheet), source);
}

/** Characters of the cells that are looked at to tell who wrote them. */
const ENOUGH = 200_000;

function isBeside(page: string): boolean {
  const outside = [
    page.slice(0, page.search(/<table[\s>]/iu)),
    page.includes("</table>") ? page.slice(page.lastIndexOf("</table>") + 8) : "",
  ]
    .join("")
    .replace(/<(head|style|script|title|xml)[\s>][\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/giu, "")
    .replaceAll("&nbsp;", "")
    .replace(/^Version:[\s\S]*?EndFragment:\d+/u, "");
  return /\S/u.test(outside);
}

function sourceOf(html: string): Source {
  const isLibreOffice = /<meta[^>]*(?:LibreOffice|OpenOffice)/iu.test(html);
  const isExcel =
    !isLibreOffice &&
    /urn:schemas-microsoft-com:office:excel|content=["']?(?:Excel\.Sheet|Microsoft Excel)/iu.test(html);
  const isSheet = isExcel || isLibreOffice || /data-sheets-|mso-number-format/iu.test(html);
  const placesNumbers = isExcel && /<td[^>]*\balign=["']?right[^>]*>\s*-?\d/iu.test(html);
  return { isExcel, isLibreOffice, isSheet, placesNumbers };
}

/** Reads the rows of a table one after another: a cell may reach down into rows that are read later. */
class HtmlTable implements PastedTable {
  readonly merges: Area[] = [];
  /** By column: how many more rows the cell above reaches down, and what it leaves there. */
  private above: ({ readonly cell: PastedCell; left: number } | undefined)[] = [];
  private readonly parser = new DOMParser();

  constructor(
    private readonly parts: readonly string[],
    private readonly looks: CellLooks,
    private readonly source: Source,
  ) {}

  get rows(): number {
    return this.parts.length;
  }

  part(from: number, to: number): PastedRows {
    const text = `<table>${this.parts.slice(from, to).join("")}</table>`;
    const page = this.parser.parseFromString(text, "text/html");
    return Array.from(page.querySelectorAll("tr"), (row, index) => this.row(row, from + index));
  }

  private row(element: Element, row: number): (PastedCell | null)[] {
    const cells: (PastedCell | null)[] = [];
    let column = 0;
    const takeAbove = () => {
      for (let over = this.above[column]; over !== undefined && over.left > 0; over = this.above[column]) {
        over.left -= 1;
        cells[column] = over.cell;
        column += 1;
      }
    };
    for (const td of element.querySelectorAll("td, th")) {
      takeAbove();
      const rows = Math.min(spanOf(td, "rowspan"), this.rows - row);
      const columns = spanOf(td, "colspan");
      const cell = this.cell(td);
      const blank: PastedCell = { ...cell, shown: "", value: "" };
      for (let next = column; next < column + columns; next += 1) {
        cells[next] = next === column ? cell : blank;
        this.above[next] = { cell: blank, left: rows - 1 };
      }
      if (rows > 1 || columns > 1) this.merges.push({ row, column, rows, columns });
      column += columns;
    }
    takeAbove();
    return Array.from(cells, (cell) => cell ?? null);
  }

  private cell(td: Element): PastedCell {
    const shown = shownText(td);
    const look = this.looks.of(td);
    const { format } = look;
    const value = shown === "" ? "" : this.valueOf(td, shown, look);
    const isSaid = look.numberFormat !== null || (this.source.isSheet && !this.source.isExcel);
    const kept = isSaid || this.source.isExcel ? {} : { keepsNumberFormat: true };
    return value === undefined
      ? { shown, look: format, ...kept }
      : { shown, value, look: shaped(format, value), ...kept };
  }

  /** What a cell says that it is; undefined where it is to be read as typed text. */
  private valueOf(td: Element, shown: string, look: PastedLook): PastedCell["value"] {
    const { numberFormat } = look;
    if (td.hasAttribute("x:str") || numberFormat === "@") return td.getAttribute("x:str") || shown;
    const marked = td.getAttribute("x:num") || td.getAttribute("sdval");
    const sheets = jsonOf(td.getAttribute("data-sheets-value"));
    if (sheets["1"] === 2) return typeof sheets["2"] === "string" ? sheets["2"] : shown;
    const number = Number(marked ?? sheets["3"] ?? Number.NaN);
    const isTruth = td.getAttribute("x:bool") !== null || sheets["1"] === 4 || numberFormat === "BOOLEAN";
    if (isTruth && /^(?:true|false)$/iu.test(shown)) return shown.toLowerCase() === "true";
    if (Number.isFinite(number)) return number;
    const { isExcel, isLibreOffice, isSheet, placesNumbers } = this.source;
    if (isLibreOffice) return shown;
    if (numberFormat === "" || !isSheet) return undefined;
    if (/^(?:true|false)$/iu.test(shown) && isExcel) return shown.toLowerCase() === "true";
    const isPlain = (numberFormat ?? "General") === "General";
    if (isPlain && placesNumbers && !look.isPlaced && !td.hasAttribute("align")) return shown;
    if (numberFormat === null && !isExcel) return undefined;
    return shownNumber(shown, numberFormat ?? "General") ?? shown;
  }
}

/** A text of several lines needs them shown. */
const shaped = (format: CellFormat, value: PastedCell["value"]): CellFormat =>
  typeof value === "string" && value.includes("\n") && format.wrap !== true
    ? { ...format, wrap: true }
    : format;

function spanOf(td: Element, name: string): number {
  const span = Number(td.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 20_000) : 1;
}

/** The text of a cell: lines of the page itself are spaces, and what only keeps a distance is one too. */
function shownText(td: Element): string {
  const only = td.firstElementChild === null ? td.textContent : null;
  if (only !== null && !/\s/u.test(only)) return only;
  let text = "";
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      const name = child.nodeName.toLowerCase();
      if (child.nodeType === 3) text += (child.nodeValue ?? "").replace(/[\t\n\r ]+/gu, " ");
      else if (name === "br") text += "\n";
      else if (name === "style" || name === "script") continue;
      else {
        if (/^(?:p|div|li)$/u.test(name) && text.trim() !== "") text += "\n";
        walk(child);
      }
    }
  };
  walk(td);
  const isSpaced = td.firstElementChild !== null && td.innerHTML.includes("mso-spacerun");
  return (isSpaced ? text.replaceAll("\u00A0", " ") : text)
    .split("\n")
    .map((line) => line.replace(/^[ ]+|[ ]+$/gu, ""))
    .join("\n")
    .replace(/^\u00A0+$/u, "");
}
