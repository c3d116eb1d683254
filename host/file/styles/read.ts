import type { Border, CellFormat } from "../../document";
import { child, childrenOf, isOn, numberOf, type XmlElement } from "../xml";
import { isDefaultText, readColor, type Palette } from "./colors";
import { readDifferential, type DifferentialLook } from "./differential";
import { lookKey, plainFormat } from "./look";
import { builtInCode } from "./number-formats";

/** One cell format of the file. */
export interface StoredFormat {
  readonly look: CellFormat;
  readonly key: string;
  /** Whether `look` says everything: a format with, say, a gradient is not given to cells that never had it. */
  readonly whole: boolean;
}

export interface StoredStyles {
  readonly formats: readonly StoredFormat[];
  readonly namedStyles: Readonly<Record<string, CellFormat>>;
  /** Style name → index in cellStyleXfs. */
  readonly styleIndex: ReadonlyMap<string, number>;
  /** The looks of conditional formats; undefined where the model does not have all of one. */
  readonly differentials: readonly (DifferentialLook | undefined)[];
}

interface Piece<T> {
  readonly value: T;
  readonly whole: boolean;
}

const flag = (element: XmlElement | undefined): boolean =>
  element !== undefined && element.attributes["val"] !== "0" && element.attributes["val"] !== "false";

const FONT_PARTS = new Set(["b", "i", "u", "strike", "sz", "name", "color", "family", "scheme", "charset"]);

function readFont(font: XmlElement, palette: Palette): Piece<CellFormat["font"]> {
  const underline = child(font, "u");
  const style = underline?.attributes["val"] ?? "single";
  const color = child(font, "color");
  const value = {
    name: child(font, "name")?.attributes["val"],
    size: numberOf(child(font, "sz")?.attributes["val"]),
    bold: flag(child(font, "b")),
    italic: flag(child(font, "i")),
    underline: underline !== undefined && style !== "none",
    strikethrough: flag(child(font, "strike")),
    color: isDefaultText(color) ? undefined : readColor(color, palette),
  };
  const known = font.children.every((part) => FONT_PARTS.has(part.name));
  return { value: dropUndefined(value), whole: known && (style === "single" || style === "none") };
}

function dropUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function readFill(fill: XmlElement, palette: Palette): Piece<string | undefined> {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"] ?? "none";
  if (pattern && type === "solid")
    return { value: readColor(child(pattern, "fgColor"), palette), whole: true };
  return { value: undefined, whole: pattern !== undefined && type === "none" };
}

/** Line styles that the model does not have, whose nearest is dashed; that of any other is thin. */
const DASHED: ReadonlySet<string> = new Set([
  "mediumDashed",
  "dashDot",
  "mediumDashDot",
  "dashDotDot",
  "mediumDashDotDot",
  "slantDashDot",
]);
const LINES: readonly string[] = ["thin", "medium", "thick", "dashed", "dotted", "double", "hair"];

function readSide(side: XmlElement | undefined, palette: Palette): Piece<Border | undefined> {
  const style = side?.attributes["style"] ?? "none";
  if (style === "none") return { value: undefined, whole: true };
  const color = readColor(child(side, "color"), palette) ?? "#000000";
  if (LINES.includes(style)) return { value: { style: style as Border["style"], color }, whole: true };
  return { value: { style: DASHED.has(style) ? "dashed" : "thin", color }, whole: false };
}

function readBorders(border: XmlElement, palette: Palette): Piece<CellFormat["borders"]> {
  const side = (name: string, other: string): Piece<Border | undefined> =>
    readSide(child(border, name) ?? child(border, other), palette);
  const [top, bottom, left, right] = [
    side("top", "top"),
    side("bottom", "bottom"),
    side("left", "start"),
    side("right", "end"),
  ];
  const diagonal = child(border, "diagonal")?.attributes["style"] ?? "none";
  const value = dropUndefined({ top: top.value, bottom: bottom.value, left: left.value, right: right.value });
  return {
    value,
    whole: diagonal === "none" && [top, bottom, left, right].every((piece) => piece.whole),
  };
}

const HORIZONTAL: Readonly<Record<string, CellFormat["horizontal"]>> = {
  left: "left",
  center: "center",
  right: "right",
  fill: "fill",
  justify: "justify",
  centerContinuous: "centerContinuous",
  distributed: "justify",
};
const VERTICAL: Readonly<Record<string, CellFormat["vertical"]>> = {
  top: "top",
  center: "center",
  bottom: "bottom",
  justify: "top",
  distributed: "center",
};
const ALIGNMENT_PARTS = new Set(["horizontal", "vertical", "wrapText", "indent"]);

function readAlignment(alignment: XmlElement | undefined): Piece<CellFormat> {
  const { horizontal = "", vertical = "", wrapText, indent } = alignment?.attributes ?? {};
  const value = {
    horizontal: HORIZONTAL[horizontal],
    vertical: VERTICAL[vertical],
    wrap: isOn(wrapText),
    indent: numberOf(indent),
  };
  const known = Object.keys(alignment?.attributes ?? {}).every((name) => ALIGNMENT_PARTS.has(name));
  const exact = horizontal !== "distributed" && vertical !== "justify" && vertical !== "distributed";
  return { value: dropUndefined(value), whole: known && exact };
}

interface Collections {
  readonly fonts: readonly Piece<CellFormat["font"]>[];
  readonly fills: readonly Piece<string | undefined>[];
  readonly borders: readonly Piece<CellFormat["borders"]>[];
  readonly numberFormats: ReadonlyMap<number, string>;
}

function readFormat(xf: XmlElement, from: Collections, style: string | undefined): StoredFormat {
  const { fontId, fillId, borderId, numFmtId, quotePrefix, pivotButton } = xf.attributes;
  const font = from.fonts[Number(fontId ?? 0)];
  const fill = from.fills[Number(fillId ?? 0)];
  const borders = from.borders[Number(borderId ?? 0)];
  const alignment = readAlignment(child(xf, "alignment"));
  const { locked, hidden } = child(xf, "protection")?.attributes ?? {};
  const format = Number(numFmtId ?? 0);
  const look = plainFormat(
    dropUndefined({
      style,
      numberFormat: from.numberFormats.get(format) ?? builtInCode(format),
      font: font?.value,
      fill: fill?.value,
      borders: borders?.value,
      ...alignment.value,
      locked: locked === undefined ? undefined : isOn(locked),
    }),
  );
  const plain = !isOn(quotePrefix) && !isOn(pivotButton) && !isOn(hidden);
  const pieces = [font, fill, borders, alignment].every((piece) => piece?.whole !== false);
  return { look, key: lookKey(look), whole: plain && pieces };
}

/** Reads a styles part: every cell format in its order, and the named styles but Normal. */
export function readStyles(root: XmlElement | undefined, palette: Palette): StoredStyles {
  const list = (name: string, item: string): readonly XmlElement[] => childrenOf(child(root, name), item);
  const from: Collections = {
    fonts: list("fonts", "font").map((font) => readFont(font, palette)),
    fills: list("fills", "fill").map((fill) => readFill(fill, palette)),
    borders: list("borders", "border").map((border) => readBorders(border, palette)),
    numberFormats: new Map(
      list("numFmts", "numFmt").map(({ attributes }) => [
        Number(attributes["numFmtId"]),
        attributes["formatCode"] ?? "General",
      ]),
    ),
  };
  const styleIndex = new Map<string, number>();
  for (const { attributes } of list("cellStyles", "cellStyle")) {
    if (attributes["name"] !== undefined) styleIndex.set(attributes["name"], Number(attributes["xfId"] ?? 0));
  }
  const styleNames = new Map([...styleIndex].map(([name, index]) => [index, name]));
  const styleFormats = list("cellStyleXfs", "xf").map((xf) => readFormat(xf, from, undefined));
  const formats = list("cellXfs", "xf").map((xf) =>
    readFormat(xf, from, styleNames.get(Number(xf.attributes["xfId"] ?? 0))),
  );
  const named = [...styleIndex].filter(([name]) => name !== "Normal");
  return {
    formats,
    styleIndex,
    differentials: list("dxfs", "dxf").map((dxf) => readDifferential(dxf, palette)),
    namedStyles: Object.fromEntries(named.map(([name, index]) => [name, styleFormats[index]?.look ?? {}])),
  };
}
