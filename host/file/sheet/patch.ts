import { applyEdits, withAttributes, withChild, type Edit } from "../edits";
import { child, elementXml, prefixedXml, type Attributes, type XmlElement } from "../xml";
import { SHEET_ORDER } from "./content";

/** Collects the edits of one worksheet part; our elements take the prefix of the part's vocabulary. */
export class SheetPatch {
  readonly #children = new Map<string, readonly Edit[]>();
  readonly #others: Edit[] = [];

  constructor(
    readonly source: string,
    readonly root: XmlElement,
  ) {}

  /** Sets, replaces or (with an empty text) removes a child of the worksheet. */
  setChild(name: string, xml: string): void {
    this.setWritten(name, prefixedXml(xml, this.root.prefix));
  }

  /** Like {@link setChild} for text that has the part's prefix already. */
  setWritten(name: string, xml: string): void {
    this.#children.set(name, withChild(this.root, name, xml, SHEET_ORDER));
  }

  /** Changes attributes of a child of the worksheet, or adds the child with those. */
  setAttributes(name: string, changes: Attributes): void {
    const existing = child(this.root, name);
    if (existing) this.#others.push(withAttributes(existing, changes));
    else this.setChild(name, elementXml(name, changes));
  }

  /** Adds an edit inside an existing child. */
  edit(edit: Edit): void {
    this.#others.push(edit);
  }

  /** The part's text with every change; children added at one place stand in the schema's order. */
  text(): string {
    const added = SHEET_ORDER.flatMap((name) => this.#children.get(name) ?? []);
    return applyEdits(this.source, [...this.#others, ...added]);
  }
}
