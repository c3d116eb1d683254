import { applyEdits, withAppended } from "./edits";
import { fromStored, toStored } from "./text";
import { childrenOf, elementXml, escapeText, parseXml, prefixedXml, XML_HEAD, type XmlElement } from "./xml";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Reads a string item: plain, or rich in several runs; phonetic guides are no part of the text. */
export function readStringItem(item: XmlElement): string {
  let text = "";
  for (const part of item.children) {
    if (part.name === "t") text += fromStored(part.text);
    else if (part.name === "r")
      text += childrenOf(part, "t")
        .map((t) => fromStored(t.text))
        .join("");
  }
  return text;
}

/** Writes a text element, its outer spaces kept. */
export function textElement(name: string, text: string): string {
  const stored = toStored(text);
  const space = /^\s|\s$|\n/.test(stored) ? "preserve" : undefined;
  return elementXml(name, { "xml:space": space }, escapeText(stored));
}

/** The workbook's shared strings: read by index, added to at the end. */
export class SharedStrings {
  readonly #source: string;
  readonly #root: XmlElement;
  readonly #items: readonly XmlElement[];
  readonly #texts: readonly string[];
  readonly #index = new Map<string, number>();
  readonly #added: string[] = [];

  constructor(source: string | undefined, part: string) {
    this.#source = source ?? `${XML_HEAD}${elementXml("sst", { xmlns: MAIN })}`;
    this.#root = parseXml(this.#source, part);
    this.#items = childrenOf(this.#root, "si");
    this.#texts = this.#items.map(readStringItem);
    for (const [index, item] of this.#items.entries()) {
      const isPlain = item.children.length === 1 && item.children[0]?.name === "t";
      const text = this.#texts[index] ?? "";
      if (isPlain && !this.#index.has(text)) this.#index.set(text, index);
    }
  }

  at(index: number): string {
    return this.#texts[index] ?? "";
  }

  /** The index of a plain text, added where it is new. */
  indexOf(text: string): number {
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    const index = this.#items.length + this.#added.length;
    this.#added.push(elementXml("si", {}, textElement("t", text)));
    this.#index.set(text, index);
    return index;
  }

  get grown(): boolean {
    return this.#added.length > 0;
  }

  /** The part's text. The count of uses is left out: it is optional and would have to be counted over all sheets. */
  text(): string {
    if (!this.grown) return this.#source;
    const size = { count: undefined, uniqueCount: this.#items.length + this.#added.length };
    const ours = prefixedXml(this.#added.join(""), this.#root.prefix);
    return applyEdits(this.#source, [withAppended(this.#source, this.#root, ours, size)]);
  }
}
