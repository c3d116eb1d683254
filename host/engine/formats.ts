import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type {
  IBorderData,
  IBorderStyleData,
  ICellData,
  IColorStyle,
  IStyleData,
  Nullable,
} from "@univerjs/core";
import type { Border, CellFormat } from "../document";
import type { DeepPartial } from "../workbook";

/** What the grid cannot hold of a look travels in the cell's own custom data, so that it moves with the cell. */
interface Extras {
  readonly style?: string;
  readonly horizontal?: "fill" | "centerContinuous";
  readonly indent?: number;
  readonly locked?: boolean;
}

type Font = NonNullable<CellFormat["font"]>;

const borderStyles: Readonly<Record<Border["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
};
const borderNames = new Map(
  Object.entries(borderStyles).map(([name, style]) => [style, name as Border["style"]]),
);
const horizontals = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  fill: HorizontalAlign.LEFT,
  centerContinuous: HorizontalAlign.CENTER,
} as const;
const verticals = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const pixelsPerIndent = 9;

const flag = (on: boolean | undefined): BooleanNumber | null => (on ? BooleanNumber.TRUE : null);
const line = (on: boolean | undefined) => (on ? { s: BooleanNumber.TRUE } : null);
const color = (rgb: string | undefined): IColorStyle | null => (rgb === undefined ? null : { rgb });
const edge = (border: Border | undefined): IBorderStyleData | null =>
  border ? { s: borderStyles[border.style], cl: { rgb: border.color } } : null;

/**
 * The grid style of a look with every member named, null where the look is Excel's default: the grid merges styles,
 * so a member left out would keep what the cell had.
 */
export function styleOfFormat(format: CellFormat): Record<string, unknown> {
  const { font = {}, borders = {} } = format;
  return {
    ff: font.name ?? null,
    fs: font.size ?? null,
    bl: flag(font.bold),
    it: flag(font.italic),
    ul: line(font.underline),
    st: line(font.strikethrough),
    cl: color(font.color),
    bg: color(format.fill),
    bd: { t: edge(borders.top), b: edge(borders.bottom), l: edge(borders.left), r: edge(borders.right) },
    ht: format.horizontal === undefined ? null : horizontals[format.horizontal],
    vt: format.vertical === undefined ? null : verticals[format.vertical],
    tb: format.wrap ? WrapStrategy.WRAP : null,
    pd: format.indent ? { l: format.indent * pixelsPerIndent } : null,
    n: format.numberFormat === undefined ? null : { pattern: format.numberFormat },
  };
}

/** The same style without the nulls, for a style table that nothing is merged into. */
export function storedStyle(format: CellFormat): IStyleData {
  return JSON.parse(JSON.stringify(styleOfFormat(format)), (_key, value: unknown) => {
    if (value === null) return undefined;
    return typeof value === "object" && Object.keys(value).length === 0 ? undefined : value;
  }) as IStyleData;
}

/** The members of a look that the grid's style has no place for, or null when there is none. */
export function customOfFormat(format: CellFormat): Record<string, unknown> | null {
  const { style, horizontal, indent, locked } = format;
  const look: Extras = {
    ...(style === undefined ? {} : { style }),
    ...(horizontal === "fill" || horizontal === "centerContinuous" ? { horizontal } : {}),
    ...(indent === undefined ? {} : { indent }),
    ...(locked === undefined ? {} : { locked }),
  };
  return Object.keys(look).length === 0 ? null : { look };
}

/** A whole look as it is written: equal formats are asked for by one object. */
export function lookOf(
  format: CellFormat,
  known: Map<CellFormat, Pick<ICellData, "s" | "custom">>,
): Pick<ICellData, "s" | "custom"> {
  let look = known.get(format);
  if (look === undefined) {
    look = { s: styleOfFormat(format), custom: customOfFormat(format) };
    known.set(format, look);
  }
  return look;
}

/** Reads a cell's look back, leaving out everything that is Excel's default. */
export function formatOfCell(style: Nullable<IStyleData>, cell: Nullable<ICellData>): CellFormat {
  const extras = (cell?.custom as { look?: Extras } | null | undefined)?.look ?? {};
  const font = fontOf(style);
  const borders = bordersOf(style?.bd);
  const pattern = style?.n?.pattern;
  const fill = rgbOf(style?.bg);
  const horizontal = extras.horizontal ?? nameOf(horizontals, style?.ht);
  const vertical = nameOf(verticals, style?.vt);
  return {
    ...(extras.style === undefined ? {} : { style: extras.style }),
    ...(pattern === undefined || pattern === "General" ? {} : { numberFormat: pattern }),
    ...(font ? { font } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(borders ? { borders } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(style?.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(extras.indent === undefined ? {} : { indent: extras.indent }),
    ...(extras.locked === undefined ? {} : { locked: extras.locked }),
  };
}

function fontOf(style: Nullable<IStyleData>): Font | null {
  if (!style) return null;
  const fontColor = rgbOf(style.cl);
  const font: Font = {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(style.st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
    ...(fontColor === undefined ? {} : { color: fontColor }),
  };
  return Object.keys(font).length === 0 ? null : font;
}

function bordersOf(data: Nullable<IBorderData>): CellFormat["borders"] | null {
  if (!data) return null;
  const [top, bottom, left, right] = [data.t, data.b, data.l, data.r].map(borderOf);
  const borders = {
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(right && { right }),
  };
  return Object.keys(borders).length === 0 ? null : borders;
}

function borderOf(data: Nullable<IBorderStyleData>): Border | null {
  if (!data || data.s === BorderStyleTypes.NONE) return null;
  return { style: borderNames.get(data.s) ?? "thin", color: rgbOf(data.cl) ?? "#000000" };
}

/** `#RRGGBB` of a grid colour; the grid's own menus also write `rgb(1,2,3)`. */
function rgbOf(data: Nullable<IColorStyle>): string | undefined {
  const rgb = data?.rgb;
  if (!rgb) return undefined;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/u.exec(rgb);
  if (!parts) return rgb;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0").toUpperCase())
    .join("")}`;
}

function nameOf<Name extends string>(
  table: Readonly<Record<Name, number>>,
  value: Nullable<number>,
): Name | undefined {
  return (Object.keys(table) as Name[]).find((name) => table[name] === value);
}

/**
 * Applies a change to a look. Naming a cell style replaces the whole look by the style's, as Excel does, before the
 * other members apply; `style: "Normal"` is Excel's default look; a member given as undefined returns to its default.
 */
export function changeFormat(
  format: CellFormat,
  change: DeepPartial<CellFormat>,
  namedStyles: Readonly<Record<string, CellFormat>>,
): CellFormat {
  const { style, ...rest } = change;
  const base = style === undefined ? format : namedLook(style, namedStyles);
  return merged(base as Record<string, unknown>, rest);
}

function namedLook(style: string, namedStyles: Readonly<Record<string, CellFormat>>): CellFormat {
  if (style === "Normal") return {};
  return { ...namedStyles[style], style };
}

function merged(
  base: Record<string, unknown>,
  change: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const old = result[key];
    if (isRecord(value)) result[key] = merged(isRecord(old) ? old : {}, value);
    else result[key] = value;
    if (result[key] === undefined || (isRecord(result[key]) && Object.keys(result[key]).length === 0))
      Reflect.deleteProperty(result, key);
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
