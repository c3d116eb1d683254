import { child, numberOf, type XmlElement } from "../xml";

/** The theme's twelve colours in the order in which styles count them: light before dark, as Excel has it. */
const THEME_ORDER = [
  "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
]; // prettier-ignore

/** The theme that Excel takes where the package has none (Office 2013–2022). */
const OFFICE_THEME = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
]; // prettier-ignore

/** Excel's fixed palette, entries 8 to 63 (ECMA-376 part 1, 18.8.27); entries 0 to 7 repeat 8 to 15. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

function themeColor(slot: XmlElement | undefined): string | undefined {
  const value = slot?.children[0];
  return value?.name === "sysClr" ? value.attributes["lastClr"] : value?.attributes["val"];
}

/** Reads the colours a workbook's styles refer to: its theme and its own indexed palette, else Excel's. */
export function readPalette(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  const own = child(child(styles, "colors"), "indexedColors")?.children;
  return {
    theme: THEME_ORDER.map(
      (name, index) => themeColor(child(scheme, name)) ?? OFFICE_THEME[index] ?? "000000",
    ),
    indexed: own?.map((color) => (color.attributes["rgb"] ?? "FF000000").slice(-6)) ?? [
      ...PALETTE.slice(0, 8),
      ...PALETTE,
    ],
  };
}

function hueToChannel(p: number, q: number, hue: number): number {
  const t = hue - Math.floor(hue);
  if (t < 1 / 6) return p + (q - p) * 6 * t;
  if (t < 1 / 2) return q;
  return t < 2 / 3 ? p + (q - p) * (2 / 3 - t) * 6 : p;
}

/** Makes a colour lighter or darker by Excel's tint, which works on luminance (ECMA-376 part 1, 18.8.19). */
function tinted(hex: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const spread = max - min;
  const light = (max + min) / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const sextant = max === r ? (g - b) / spread : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const hue = spread === 0 ? 0 : sextant / 6;
  const l = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const q = l < 0.5 ? l * (1 + saturation) : l + saturation - l * saturation;
  const p = 2 * l - q;
  return [hue + 1 / 3, hue, hue - 1 / 3]
    .map((h) =>
      Math.round(Math.min(1, Math.max(0, hueToChannel(p, q, h))) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** Reads a colour element as `#RRGGBB`; undefined where it is automatic or absent. */
export function readColor(element: XmlElement | undefined, palette: Palette): string | undefined {
  if (!element) return undefined;
  const { rgb, theme, indexed, tint } = element.attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6).toUpperCase()
      : theme !== undefined
        ? palette.theme[Number(theme)]
        : indexed !== undefined
          ? palette.indexed[Number(indexed)]
          : undefined;
  if (base === undefined || !/^[0-9A-F]{6}$/i.test(base)) return undefined;
  const amount = numberOf(tint) ?? 0;
  return `#${amount === 0 ? base.toUpperCase() : tinted(base, amount)}`;
}

/** Whether a colour says no more than "the usual text colour". */
export function isDefaultText(element: XmlElement | undefined): boolean {
  if (!element) return true;
  const { theme, indexed, auto, tint } = element.attributes;
  return (theme === "1" && tint === undefined) || indexed === "64" || auto === "1" || auto === "true";
}

/** Writes `#RRGGBB` as the file has it, opaque. */
export function storedColor(color: string): string {
  return `FF${color.replace(/^#/, "").toUpperCase()}`;
}
