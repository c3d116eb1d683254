import type { ConditionalFormatDocument } from "../../document";
import { child, elementXml, type XmlElement } from "../xml";
import { readColor, storedColor, type Palette } from "./colors";

/** What a conditional format lays over a cell's look. */
export type DifferentialLook = ConditionalFormatDocument["look"];

const flag = (element: XmlElement | undefined): boolean | undefined =>
  element && !["0", "false", "none"].includes(element.attributes["val"] ?? "");

const FONT_PARTS = new Set(["b", "i", "u", "strike", "color"]);

function without<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

function readFont(font: XmlElement, palette: Palette): DifferentialLook["font"] {
  return without<NonNullable<DifferentialLook["font"]>>({
    bold: flag(child(font, "b")),
    italic: flag(child(font, "i")),
    underline: flag(child(font, "u")),
    strikethrough: flag(child(font, "strike")),
    color: readColor(child(font, "color"), palette),
  });
}

/** Reads a differential format; undefined where it says more than the model carries. */
export function readDifferential(dxf: XmlElement, palette: Palette): DifferentialLook | undefined {
  const [font, fill] = [child(dxf, "font"), child(dxf, "fill")];
  if (dxf.children.some((part) => part !== font && part !== fill)) return undefined;
  if (font?.children.some(({ name }) => !FONT_PARTS.has(name))) return undefined;
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"] ?? "solid";
  // The background is the colour of a solid fill here, unlike in cell formats.
  const color = readColor(child(pattern, "bgColor"), palette);
  if (fill && (type !== "solid" || color === undefined)) return undefined;
  const read = font && readFont(font, palette);
  return without<DifferentialLook>({
    fill: color,
    font: read && Object.keys(read).length > 0 ? read : undefined,
  });
}

/** Writes a differential format. */
export function differentialXml({ font, fill }: DifferentialLook): string {
  const part = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : elementXml(name, on ? {} : { val: 0 });
  const color = (name: string, value: string): string => elementXml(name, { rgb: storedColor(value) });
  const fontXml =
    part("b", font?.bold) +
    part("i", font?.italic) +
    part("strike", font?.strikethrough) +
    (font?.underline === undefined ? "" : elementXml("u", font.underline ? {} : { val: "none" })) +
    (font?.color === undefined ? "" : color("color", font.color));
  const pattern =
    fill === undefined
      ? ""
      : elementXml("patternFill", { patternType: "solid" }, color("fgColor", fill) + color("bgColor", fill));
  return elementXml(
    "dxf",
    {},
    (fontXml === "" ? "" : elementXml("font", {}, fontXml)) +
      (pattern === "" ? "" : elementXml("fill", {}, pattern)),
  );
}
