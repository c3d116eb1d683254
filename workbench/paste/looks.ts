import type { Border, CellFormat } from "../../host/document";
import { colorOf, declarationsOf, numberFormatOf, wordsOf } from "./styles";
import type { Declarations, Rules } from "./styles";

type Font = NonNullable<CellFormat["font"]>;
type Sides = NonNullable<CellFormat["borders"]>;
type Side = keyof Sides;

/** How a pasted cell looks, and the number format that its source says: "" for one that cannot be told, null for none. */
export interface PastedLook {
  readonly format: CellFormat;
  readonly numberFormat: string | null;
  /** Whether the style itself places the text; a number that is only shown as numbers are is placed by an attribute. */
  readonly isPlaced: boolean;
}

/** What the text of a cell is wrapped in. */
const WRAPPERS: Readonly<Record<string, Declarations>> = {
  b: { "font-weight": "700" },
  strong: { "font-weight": "700" },
  i: { "font-style": "italic" },
  em: { "font-style": "italic" },
  u: { "text-decoration": "underline" },
  s: { "text-decoration": "line-through" },
};

/** Reads the looks of the cells of a table; equal ones are one object. */
export class CellLooks {
  private readonly known = new Map<string, PastedLook>();
  private readonly base: Declarations;

  /** @param isSheet whether a spreadsheet wrote it, which writes attributes for what it shows in any case */
  constructor(
    private readonly rules: Rules,
    private readonly isSheet: boolean,
  ) {
    this.base = rules.get("td") ?? {};
  }

  of(cell: Element): PastedLook {
    const elements = [cell.parentElement, cell, ...wrappersOf(cell)].filter((one) => one !== null);
    const key = elements
      .map((one) => [one.localName, ...ATTRIBUTES.map((name) => one.getAttribute(name) ?? "")].join("|"))
      .join("\n");
    let look = this.known.get(key);
    if (look === undefined) this.known.set(key, (look = this.read(elements, cell)));
    return look;
  }

  private read(elements: readonly Element[], cell: Element): PastedLook {
    const said: Declarations = Object.assign(
      {},
      ...elements.map((one) => {
        const rest = one === cell.parentElement ? onlyFill(this.said(one)) : this.said(one);
        return { ...WRAPPERS[one.localName], ...(one.localName === "th" ? WRAPPERS["b"] : {}), ...rest };
      }),
    ) as Declarations;
    const numberFormat = numberFormatOf(said) ?? sheetsFormatOf(cell);
    const place = said["text-align"] ?? this.placeOf(cell);
    const horizontal = HORIZONTALS.find((name) => name === place);
    const vertical = VERTICALS[(said["vertical-align"] ?? cell.getAttribute("valign") ?? "").toLowerCase()];
    const indent = Number(said["mso-char-indent-count"] ?? 0);
    const fill = colorOf(wordsOf(said["background-color"] ?? said["background"]).find(isColor));
    const font = this.fontOf(said);
    const borders = bordersOf(said);
    return {
      numberFormat,
      isPlaced: horizontal !== undefined,
      format: {
        ...(numberFormat === null || numberFormat === "" || numberFormat === "General"
          ? {}
          : { numberFormat }),
        ...(Object.keys(font).length === 0 ? {} : { font }),
        ...(fill === undefined ? {} : { fill }),
        ...(Object.keys(borders).length === 0 ? {} : { borders }),
        ...(horizontal === undefined ? {} : { horizontal }),
        ...(vertical === undefined || vertical === "bottom" || this.isBase(said, "vertical-align")
          ? {}
          : { vertical }),
        ...(this.isSheet && /^(?:normal|pre-wrap)$/u.test(said["white-space"] ?? "") ? { wrap: true } : {}),
        ...(indent > 0 ? { indent } : {}),
      },
    };
  }

  private said(element: Element): Declarations {
    const color = element.localName === "font" ? element.getAttribute("color") : null;
    const fill = element.getAttribute("bgcolor");
    return {
      ...(color === null ? {} : { color }),
      ...(fill === null ? {} : { "background-color": fill }),
      ...this.rules.get(element.localName),
      ...(Object.assign(
        {},
        ...Array.from(element.classList, (name) => this.rules.get(`.${name}`)),
      ) as Declarations),
      ...declarationsOf(element.getAttribute("style") ?? ""),
    };
  }

  /** LibreOffice says with attributes where each text stands, as Excel says it of numbers: only the middle is a choice. */
  private placeOf(cell: Element): string | undefined {
    const place = cell.getAttribute("align")?.toLowerCase();
    return this.isSheet && (place !== "center" || this.base["mso-number-format"] !== undefined)
      ? undefined
      : place;
  }

  /** The font of the source's plain cells is not taken for a look: plain cells have the one of this workbook. */
  private fontOf(said: Declarations): Font {
    const decoration = `${said["text-decoration"] ?? ""} ${said["text-decoration-line"] ?? ""}`;
    const color = colorOf(said["color"]);
    const size = /^([\d.]+)(pt|px)$/u.exec(said["font-size"] ?? "");
    const name = said["font-family"]?.split(",")[0]?.replace(/["']/gu, "").trim();
    const hasBase = this.base["font-size"] !== undefined;
    return {
      ...(/^(?:bold|bolder|[6-9]00)$/u.test(said["font-weight"] ?? "") ? { bold: true } : {}),
      ...(said["font-style"] === "italic" ? { italic: true } : {}),
      ...(decoration.includes("underline") ? { underline: true } : {}),
      ...(decoration.includes("line-through") ? { strikethrough: true } : {}),
      ...(color === undefined || color === "#000000" ? {} : { color }),
      ...(size && hasBase && !this.isBase(said, "font-size")
        ? { size: Number(size[1]) * (size[2] === "px" ? 0.75 : 1) }
        : {}),
      ...(name && hasBase && !this.isBase(said, "font-family") ? { name } : {}),
    };
  }

  private isBase(said: Declarations, name: string): boolean {
    return said[name] === this.base[name];
  }
}

const ATTRIBUTES = [
  "class",
  "style",
  "bgcolor",
  "align",
  "valign",
  "color",
  "data-sheets-numberformat",
  "sdnum",
];
const HORIZONTALS = ["left", "center", "right", "justify"] as const;
const VERTICALS: Readonly<Record<string, CellFormat["vertical"]>> = {
  top: "top",
  middle: "center",
  bottom: "bottom",
};

const isColor = (word: string): boolean => colorOf(word) !== undefined;

const onlyFill = (said: Declarations): Declarations =>
  Object.fromEntries(Object.entries(said).filter(([name]) => name.startsWith("background")));

/** The elements in which the whole text of a cell stands. */
function wrappersOf(cell: Element): Element[] {
  const found: Element[] = [];
  for (let inner = onlyChild(cell); inner !== null && inner.localName !== "br"; inner = onlyChild(inner))
    found.push(inner);
  return found;
}

function onlyChild(element: Element): Element | null {
  const first = element.firstElementChild;
  if (first === null || element.childElementCount > 1) return null;
  return first.textContent === element.textContent ? first : null;
}

/** The number format that LibreOffice or Google Sheets says of a cell. */
function sheetsFormatOf(cell: Element): string | null {
  const [said, language = "", code] = cell.getAttribute("sdnum")?.split(";") ?? [];
  if (said !== undefined) {
    // Names of days and months in the letters of another language are not known here.
    const isKnown = ["1033", "2057", "2052", "0", ""].includes(language) || language === said;
    return code === undefined ? "General" : isKnown ? code : "";
  }
  const held = jsonOf(cell.getAttribute("data-sheets-numberformat"))["2"];
  return typeof held === "string" ? held : null;
}

/** What Google Sheets says of a cell, by its numbers. */
export function jsonOf(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(text ?? "{}") ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

const STYLES: Readonly<Record<string, Border["style"]>> = {
  hairline: "hair",
  dotted: "dotted",
  dashed: "dashed",
  double: "double",
};

function bordersOf(said: Declarations): Sides {
  const borders: Partial<Record<Side, Border>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const words = wordsOf(said[`border-${side}`] ?? said["border"]).map((word) => word.toLowerCase());
    const line = words.find((word) => word === "solid" || word in STYLES || word.includes("dash"));
    if (line === undefined) continue;
    const style = STYLES[line] ?? (line === "solid" ? thickness(words) : "dashed");
    borders[side] = { style, color: colorOf(words.find(isColor)) ?? "#000000" };
  }
  return borders;
}

function thickness(words: readonly string[]): Border["style"] {
  const [, width = "", unit] = words.map((word) => /^([\d.]+)(pt|px)$/u.exec(word)).find(Boolean) ?? [];
  const points = Number(width || 0.5) * (unit === "px" ? 0.5 : 1);
  return points < 1 ? "thin" : points < 1.5 ? "medium" : "thick";
}
