import type { Border, CellFormat } from "../../document";
import { elementXml, type Attributes } from "../xml";
import { storedColor } from "./colors";
import { DEFAULT_FONT } from "./look";

/** Writes one entry of its collection. */
export function fontXml(font: CellFormat["font"] = {}): string {
  return elementXml(
    "font",
    {},
    [
      font.bold ? "<b/>" : "",
      font.italic ? "<i/>" : "",
      font.strikethrough ? "<strike/>" : "",
      font.underline ? "<u/>" : "",
      elementXml("sz", { val: font.size ?? DEFAULT_FONT.size }),
      font.color === undefined ? "" : elementXml("color", { rgb: storedColor(font.color) }),
      elementXml("name", { val: font.name ?? DEFAULT_FONT.name }),
      elementXml("family", { val: 2 }),
    ].join(""),
  );
}

/** Writes one entry of its collection. */
export function fillXml(color: string): string {
  const pattern = elementXml("fgColor", { rgb: storedColor(color) }) + elementXml("bgColor", { indexed: 64 });
  return elementXml("fill", {}, elementXml("patternFill", { patternType: "solid" }, pattern));
}

/** Writes one entry of its collection. */
export function bordersXml(borders: NonNullable<CellFormat["borders"]>): string {
  const side = (name: string, border: Border | undefined): string =>
    border
      ? elementXml(name, { style: border.style }, elementXml("color", { rgb: storedColor(border.color) }))
      : `<${name}/>`;
  const sides = [
    side("left", borders.left),
    side("right", borders.right),
    side("top", borders.top),
    side("bottom", borders.bottom),
  ];
  return elementXml("border", {}, `${sides.join("")}<diagonal/>`);
}

/** Names of Excel's own cell styles, which it knows by number (ECMA-376 part 1, annex G.2). */
const BUILT_IN_STYLES: Readonly<Record<string, number>> = {
  Comma: 3,
  Currency: 4,
  Percent: 5,
  "Comma [0]": 6,
  "Currency [0]": 7,
  Hyperlink: 8,
  "Followed Hyperlink": 9,
  Note: 10,
  "Warning Text": 11,
  Title: 15,
  "Heading 1": 16,
  "Heading 2": 17,
  "Heading 3": 18,
  "Heading 4": 19,
  Input: 20,
  Output: 21,
  Calculation: 22,
  "Check Cell": 23,
  "Linked Cell": 24,
  Total: 25,
  Good: 26,
  Bad: 27,
  Neutral: 28,
  "Explanatory Text": 53,
};

/** The attributes that mark a named style as one of Excel's own, changed by the user. */
export function builtInStyle(name: string): Attributes {
  const builtinId = BUILT_IN_STYLES[name];
  return builtinId === undefined ? {} : { builtinId, customBuiltin: 1 };
}
