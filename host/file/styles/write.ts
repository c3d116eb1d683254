import type { CellFormat } from "../../document";
import { applyEdits, sourceOf, withAppended, withChild, withContent, type Edit } from "../edits";
import { checkFormats } from "../limits";
import { child, childrenOf, elementXml, prefixedXml, type XmlElement } from "../xml";
import { Collection } from "./collection";
import { bordersXml, builtInStyle, fillXml, fontXml } from "./entries";
import { differentialXml, type DifferentialLook } from "./differential";
import { lookKey, plainFormat } from "./look";
import { builtInId, FIRST_OWN_FORMAT } from "./number-formats";
import type { StoredStyles } from "./read";

/** The children of a styles part in the order of the schema (ECMA-376 part 1, 18.8.39). */
export const STYLES_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

const countOf = (root: XmlElement, collection: string, item: string): number =>
  childrenOf(child(root, collection), item).length;

/** Adds cell formats and named styles to a styles part; what is there keeps its index and its text. */
export class StylesWriter {
  readonly #source: string;
  readonly #root: XmlElement;
  readonly #stored: StoredStyles;
  readonly #collections: Readonly<
    Record<
      "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "cellStyles" | "dxfs",
      Collection
    >
  >;
  readonly #byKey = new Map<string, number>();
  readonly #styleIndex: Map<string, number>;
  readonly #replacedStyles = new Map<number, string>();
  readonly #ownFormats = new Map<string, number>();
  #nextFormat: number;

  constructor(source: string, root: XmlElement, stored: StoredStyles) {
    this.#source = source;
    this.#root = root;
    this.#stored = stored;
    this.#styleIndex = new Map(stored.styleIndex);
    const collection = (name: string, item: string): Collection =>
      new Collection(name, countOf(root, name, item));
    this.#collections = {
      numFmts: collection("numFmts", "numFmt"),
      fonts: collection("fonts", "font"),
      fills: collection("fills", "fill"),
      borders: collection("borders", "border"),
      cellStyleXfs: collection("cellStyleXfs", "xf"),
      cellXfs: collection("cellXfs", "xf"),
      cellStyles: collection("cellStyles", "cellStyle"),
      dxfs: collection("dxfs", "dxf"),
    };
    for (const [index, format] of stored.formats.entries()) {
      if (format.whole && !this.#byKey.has(format.key)) this.#byKey.set(format.key, index);
    }
    const own = childrenOf(child(root, "numFmts"), "numFmt").map((f) => Number(f.attributes["numFmtId"]) + 1);
    this.#nextFormat = Math.max(FIRST_OWN_FORMAT, ...own.filter(Number.isFinite));
  }

  /** Makes sure that a named style exists with that look. Named styles come before the formats that use them. */
  setNamedStyle(name: string, look: CellFormat): void {
    const index = this.#styleIndex.get(name);
    const { style: _, ...own } = look;
    if (index === undefined) {
      const added = this.#collections.cellStyleXfs.append(this.#xf(own, undefined));
      this.#collections.cellStyles.append(
        elementXml("cellStyle", { name, xfId: added, ...builtInStyle(name) }),
      );
      this.#styleIndex.set(name, added);
    } else if (lookKey(own) !== lookKey(this.#stored.namedStyles[name] ?? {})) {
      this.#replacedStyles.set(index, this.#xf(own, undefined));
    }
  }

  /**
   * The index of the cell format with that look: `preferred` where it has it, so that what the model does not say
   * about a format stays with its cells; else one whose look is whole; else a new one.
   */
  formatIndex(format: CellFormat, preferred: readonly (number | undefined)[]): number {
    const key = lookKey(format);
    for (const index of preferred) {
      if (index !== undefined && this.#stored.formats[index]?.key === key) return index;
    }
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const plain = plainFormat(format);
    const index = this.#collections.cellXfs.append(
      this.#xf(plain, this.#styleIndex.get(plain.style ?? "Normal") ?? 0),
    );
    this.#byKey.set(key, index);
    return index;
  }

  /** Whether a cell format of the file looks like that, as far as the model says. */
  looksLike(index: number, format: CellFormat): boolean {
    const stored = this.#stored.formats[index];
    // Where the file lists no formats there is only the one that new cells have.
    return stored === undefined || stored.key === lookKey(format);
  }

  /** The index of a conditional format's look. */
  differentialIndex(look: DifferentialLook): number {
    return this.#collections.dxfs.indexOf(differentialXml(look));
  }

  /** The styles part with everything that was added. */
  text(): string {
    const edits: Edit[] = [];
    checkFormats(this.#collections.cellXfs.size);
    for (const collection of Object.values(this.#collections)) {
      const existing = child(this.#root, collection.name);
      const replacedXfs = collection.name === "cellStyleXfs" ? this.#replacedStyles : undefined;
      if (collection.xml === "" && !replacedXfs?.size) continue;
      edits.push(...this.#collectionEdits(collection, existing, replacedXfs ?? new Map()));
    }
    return applyEdits(this.#source, edits);
  }

  #collectionEdits(
    collection: Collection,
    existing: XmlElement | undefined,
    replacements: ReadonlyMap<number, string>,
  ): Edit[] {
    const { prefix } = this.#root;
    const ours = prefixedXml(collection.xml, prefix);
    const count = { count: collection.size };
    if (!existing) {
      const text = elementXml(prefix + collection.name, count, ours);
      return withChild(this.#root, collection.name, text, STYLES_ORDER);
    }
    if (replacements.size === 0) return withAppended(existing, ours, count);
    const items = childrenOf(existing, "xf").map((xf, index) => {
      const replacement = replacements.get(index);
      return replacement === undefined ? sourceOf(this.#source, xf) : prefixedXml(replacement, prefix);
    });
    return [withContent(existing, items.join("") + ours, count)];
  }

  #formatCode(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== undefined) return builtIn;
    const existing = childrenOf(child(this.#root, "numFmts"), "numFmt").find(
      (f) => f.attributes["formatCode"] === code,
    );
    if (existing) return Number(existing.attributes["numFmtId"]);
    const known = this.#ownFormats.get(code);
    if (known !== undefined) return known;
    const id = this.#nextFormat;
    this.#nextFormat += 1;
    this.#ownFormats.set(code, id);
    this.#collections.numFmts.append(elementXml("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  #xf(format: CellFormat, style: number | undefined): string {
    const numFmtId = this.#formatCode(format.numberFormat ?? "General");
    const fontId = this.#fontIndex(format.font);
    const fillId = format.fill === undefined ? 0 : this.#collections.fills.indexOf(fillXml(format.fill));
    const borderId = format.borders ? this.#collections.borders.indexOf(bordersXml(format.borders)) : 0;
    const alignment = elementXml("alignment", {
      horizontal: format.horizontal,
      vertical: format.vertical,
      wrapText: format.wrap,
      indent: format.indent,
    });
    const protection = elementXml("protection", { locked: format.locked });
    const hasAlignment = alignment !== "<alignment/>";
    const hasProtection = protection !== "<protection/>";
    const use = (needed: boolean): true | undefined => (needed ? true : undefined);
    return elementXml(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: style,
        applyNumberFormat: use(numFmtId !== 0),
        applyFont: use(fontId !== 0),
        applyFill: use(fillId !== 0),
        applyBorder: use(borderId !== 0),
        applyAlignment: use(hasAlignment),
        applyProtection: use(hasProtection),
      },
      (hasAlignment ? alignment : "") + (hasProtection ? protection : ""),
    );
  }

  /** Font 0 is the workbook's default; it is used where it is the default of the model too. */
  #fontIndex(font: CellFormat["font"]): number {
    const isDefaultFirst =
      this.#stored.formats.length === 0 || this.#stored.formats[0]?.look.font === undefined;
    return font === undefined && isDefaultFirst ? 0 : this.#collections.fonts.indexOf(fontXml(font));
  }
}
