import type { Border, CellDocument, CellFormat, ConditionalFormatDocument } from "../../host/document";
import { newGuid } from "../../host/guid";
import {
  FONT,
  FONT_SIZE,
  LINES,
  styleLooks,
  type PlanCell,
  type PlanRule,
  type StyleLook,
} from "../../desk/paper/cells/plan";
import { LIT_TEXT, markedRule } from "../../desk/paper/cells/writing";

/** Excel's number of the paper. */
export const A4 = 9;

/** How each style of the papers looks, by its name in the workbook. */
export const NAMED_STYLES: Readonly<Record<string, CellFormat>> = Object.fromEntries(
  Object.values(styleLooks).map((look) => [look.name, cellFormat(look)]),
);

function cellFormat({ color, bold, size, fill, wrap, lines, horizontal, middle }: StyleLook): CellFormat {
  const line: Border = { style: "thin", color: LINES };
  return {
    font: { name: FONT, size: size ?? FONT_SIZE, color, ...(bold === true ? { bold } : {}) },
    ...(fill === undefined ? {} : { fill }),
    ...(lines === true ? { borders: { top: line, bottom: line, left: line, right: line } } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    vertical: middle === true ? "center" : "top",
    ...(wrap === true ? { wrap } : {}),
  };
}

/** Collects the looks of cells, each once; the first is the default. */
export class Formats {
  readonly all: CellFormat[];
  private readonly index = new Map<string, number>();

  constructor(before: readonly CellFormat[]) {
    this.all = [...before];
    for (const [at, format] of before.entries()) this.index.set(JSON.stringify(format), at);
  }

  of({ style, numberFormat }: Pick<PlanCell, "style" | "numberFormat">): number {
    const name = style === undefined ? undefined : styleLooks[style].name;
    const format: CellFormat = {
      ...(name === undefined ? {} : { style: name, ...NAMED_STYLES[name] }),
      ...(numberFormat === undefined || numberFormat === "General" ? {} : { numberFormat }),
    };
    const key = JSON.stringify(format);
    const known = this.index.get(key);
    if (known !== undefined) return known;
    this.index.set(key, this.all.length);
    this.all.push(format);
    return this.all.length - 1;
  }
}

/** Makes a cell of a plan as it stands in a file. */
export function cellDocument(cell: PlanCell, formats: Formats): CellDocument {
  const format = { format: formats.of(cell) };
  if (cell.kind === "formula") return { value: null, formula: String(cell.value).slice(1), ...format };
  // An empty text is a cell that holds nothing, as in Excel.
  return { value: cell.value === "" ? null : cell.value, ...format };
}

/** Makes a rule of a plan as it stands in a file. */
export function ruleDocument(rule: PlanRule): ConditionalFormatDocument {
  return {
    id: newGuid(),
    range: rule.area,
    formula: markedRule(rule).slice(1),
    stopIfTrue: false,
    look: { fill: rule.fill, font: { bold: true, color: LIT_TEXT } },
  };
}
