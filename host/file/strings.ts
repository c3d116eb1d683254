import { applyEdits, withAppended, withAttributes } from "./edits";
import type { PackageDraft } from "./package/draft";
import { expectSheetRoot, MAIN } from "./package/vocabulary";
import { fromStored, toStored } from "./text";
import { childrenOf, elementXml, escapeText, parseXml, prefixedXml, XML_HEAD, type XmlElement } from "./xml";

export { MAIN };

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
  readonly #draft: PackageDraft;
  readonly #part: string | undefined;
  readonly #texts: string[] = [];
  readonly #index = new Map<string, number>();
  readonly #added: string[] = [];

  constructor(draft: PackageDraft, part: string | undefined) {
    this.#draft = draft;
    this.#part = part;
    if (part === undefined) return;
    const root = draft.root(
      part,
      (item, parents) => parents.length === 1 && this.#read(item, parents[0], part),
    );
    expectSheetRoot(root, "sst", part);
  }

  /** Takes an item's text and lets the item go. */
  #read(item: XmlElement, root: XmlElement | undefined, part: string): boolean {
    if (item.name !== "si" || item.uri !== root?.uri) return false;
    const text = readStringItem(item);
    this.#draft.bounds.string(text.length, part);
    const isPlain = item.children.length === 1 && item.children[0]?.name === "t";
    if (isPlain && !this.#index.has(text)) this.#index.set(text, this.#texts.length);
    this.#texts.push(text);
    return true;
  }

  /** The text of that number; undefined where there is none. */
  at(index: number): string | undefined {
    return this.#texts[index];
  }

  /** How many texts the file has. */
  get count(): number {
    return this.#texts.length;
  }

  /** The index of a plain text, added where it is new. */
  indexOf(text: string): number {
    const known = this.#index.get(text);
    if (known !== undefined) return known;
    const index = this.#texts.length + this.#added.length;
    this.#added.push(elementXml("si", {}, textElement("t", text)));
    this.#index.set(text, index);
    return index;
  }

  get grown(): boolean {
    return this.#added.length > 0;
  }

  /** The part's text. The count of uses is left out: it is optional and would have to be counted over all sheets. */
  text(): string {
    const part = this.#part ?? "xl/sharedStrings.xml";
    const source =
      (this.#part === undefined ? undefined : this.#draft.text(this.#part)) ??
      `${XML_HEAD}${elementXml("sst", { xmlns: MAIN })}`;
    if (!this.grown) return source;
    // The items themselves are of no use here.
    const root = parseXml(source, part, {
      passing: (item, parents) => parents.length === 1 && item.name === "si",
    });
    const size = { count: undefined, uniqueCount: this.#texts.length + this.#added.length };
    const ours = prefixedXml(this.#added.join(""), root.prefix);
    // Extensions stand behind the last item.
    const [next] = root.children;
    const edits = next
      ? [withAttributes(root, size), { start: next.start, end: next.start, text: ours }]
      : withAppended(root, ours, size);
    return applyEdits(source, edits);
  }
}
