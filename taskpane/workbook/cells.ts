import {
  FONT,
  FONT_SIZE,
  LINES,
  styleLooks,
  type PlanCell,
  type StyleLook,
  type StyleName,
} from "../../desk/paper/cells/plan";
import { rectangles } from "./rectangles";

/** Excel counts a column's width in points here; a character of the usual font has seven pixels. */

/** What would be taken for a formula, a number, a date or a truth value is written as text by a leading apostrophe. */
const READS_OTHERWISE = /^['=+\-@]|^\s*[\d(.$¥€£%￥]|^\s*(true|false)\s*$/i;

/** Makes what is written into a cell so that it comes out as planned. */
export function cellInput(cell: PlanCell | null): string | number {
  if (cell === null) return "";
  if (cell.kind !== "text" || typeof cell.value === "number") return cell.value;
  return READS_OTHERWISE.test(cell.value) ? `'${cell.value}` : cell.value;
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

/** Gives a new style its look. */
function dress(style: Excel.Style, look: StyleLook): void {
  style.font.name = FONT;
  style.font.size = look.size ?? FONT_SIZE;
  style.font.color = look.color;
  if (look.bold === true) style.font.bold = true;
  if (look.fill !== undefined) style.fill.color = look.fill;
  if (look.wrap === true) style.wrapText = true;
  if (look.horizontal !== undefined) style.horizontalAlignment = HORIZONTAL[look.horizontal];
  style.verticalAlignment = look.middle === true ? "Center" : "Top";
  if (look.lines !== true) return;
  for (const side of SIDES) {
    const border = style.borders.getItem(side);
    border.style = "Continuous";
    border.color = LINES;
  }
}

/** Looks which named styles the workbook lacks; what is returned queues adding them. They stay when a write is undone. */
export async function missingStyles(context: Excel.RequestContext): Promise<() => void> {
  const looks = Object.values(styleLooks);
  const { styles } = context.workbook;
  const known = looks.map(({ name }) => {
    const style = styles.getItemOrNullObject(name);
    style.load("name");
    return style;
  });
  await context.sync();
  // A style that exists may have been restyled by the user: it stays as it is.
  const missing = looks.filter((_look, index) => known[index]?.isNullObject === true);
  return () => {
    for (const look of missing) {
      styles.add(look.name);
      dress(styles.getItem(look.name), look);
    }
  };
}

/** Gives cells their named styles, from A1 on. */
export function applyStyle(sheet: Excel.Worksheet, cells: readonly (readonly (PlanCell | null)[])[]): void {
  const styles = cells.map((row) => row.map((cell) => cell?.style ?? null));
  for (const { value, address } of rectangles<StyleName>(styles)) {
    sheet.getRange(address).style = styleLooks[value].name;
  }
}
