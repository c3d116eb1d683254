import type { Border, CellFormat } from "../../document";

/** What "absent" means for a font: Excel's own default since 2007. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function without<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
}

const on = (value: boolean | undefined): true | undefined => (value === true ? true : undefined);
const color = (value: string | undefined): string | undefined => value?.toUpperCase();

function plainFont(font: NonNullable<CellFormat["font"]>): CellFormat["font"] {
  return without({
    name: font.name === DEFAULT_FONT.name ? undefined : font.name,
    size: font.size === DEFAULT_FONT.size ? undefined : font.size,
    bold: on(font.bold),
    italic: on(font.italic),
    underline: on(font.underline),
    strikethrough: on(font.strikethrough),
    color: color(font.color),
  });
}

function plainBorder(border: Border | undefined): Border | undefined {
  return border && { style: border.style, color: border.color.toUpperCase() };
}

function plainBorders(borders: NonNullable<CellFormat["borders"]>): CellFormat["borders"] {
  return without({
    top: plainBorder(borders.top),
    bottom: plainBorder(borders.bottom),
    left: plainBorder(borders.left),
    right: plainBorder(borders.right),
  });
}

/**
 * Brings a look into the one form that reading a file gives: members that say Excel's default are left out, colours
 * are upper case. Two looks are the same when their plain forms are.
 */
export function plainFormat(format: CellFormat): CellFormat {
  const plain: Mutable<CellFormat> = {
    style: format.style === "Normal" ? undefined : format.style,
    numberFormat: format.numberFormat === "General" ? undefined : format.numberFormat,
    font: format.font && plainFont(format.font),
    fill: color(format.fill),
    borders: format.borders && plainBorders(format.borders),
    horizontal: format.horizontal,
    vertical: format.vertical,
    wrap: on(format.wrap),
    indent: format.indent === 0 ? undefined : format.indent,
    locked: format.locked,
  };
  return without(plain) ?? {};
}

const keys = new WeakMap<CellFormat, string>();

/** A text that is equal for two looks exactly when they look the same. */
export function lookKey(format: CellFormat): string {
  const known = keys.get(format);
  if (known !== undefined) return known;
  const key = JSON.stringify(plainFormat(format));
  keys.set(format, key);
  return key;
}
