import { FileProblem } from "../problem";
import { elementXml, parseXml, XML_HEAD } from "../xml";
import { decodeText, encodeText } from "./encoding";
import { readRelations, relationsPart, relationsXml, relativeTarget, type Relationship } from "./relations";
import { zip } from "./zip";

const TYPES = "[Content_Types].xml";

/**
 * A package in the making: parts, content types and relationships. What nobody touches goes out with the bytes it
 * came in with.
 */
export class PackageDraft {
  readonly #parts: Map<string, Uint8Array>;
  /** Lower case → the name as written: part names are compared without case. */
  readonly #names = new Map<string, string>();
  readonly #relations = new Map<string, Relationship[]>();
  readonly #changedRelations = new Set<string>();
  readonly #defaults = new Map<string, string>();
  readonly #overrides = new Map<string, string>();
  #typesChanged = false;

  constructor(parts: Iterable<readonly [string, Uint8Array]>) {
    this.#parts = new Map(parts);
    for (const name of this.#parts.keys()) this.#names.set(name.toLowerCase(), name);
    const text = this.text(TYPES);
    if (text === undefined) {
      throw new FileProblem(
        "The file is a zip archive but no Office document: [Content_Types].xml is missing.",
      );
    }
    for (const { name, attributes } of parseXml(text, TYPES).children) {
      const type = attributes["ContentType"] ?? "";
      if (name === "Default") this.#defaults.set((attributes["Extension"] ?? "").toLowerCase(), type);
      else this.#overrides.set((attributes["PartName"] ?? "").replace(/^\//, ""), type);
    }
  }

  /** The name under which a part is stored, whatever case it was asked in. */
  nameOf(part: string): string {
    return this.#names.get(part.toLowerCase()) ?? part;
  }

  has(part: string): boolean {
    return this.#names.has(part.toLowerCase());
  }

  names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  bytes(part: string): Uint8Array | undefined {
    return this.#parts.get(this.nameOf(part));
  }

  text(part: string): string | undefined {
    const bytes = this.bytes(part);
    return bytes && decodeText(bytes);
  }

  contentType(part: string): string | undefined {
    const key = part.toLowerCase();
    for (const [name, type] of this.#overrides) if (name.toLowerCase() === key) return type;
    return this.#defaults.get(key.slice(key.lastIndexOf(".") + 1));
  }

  /** Stores a part. A content type is needed for a new one only. */
  write(part: string, text: string, contentType?: string): void {
    const name = this.nameOf(part);
    // Bytes that say the same stay, also when they said it in another encoding.
    if (this.text(name) !== text) this.#parts.set(name, encodeText(text));
    this.#names.set(name.toLowerCase(), name);
    if (contentType !== undefined && this.contentType(name) !== contentType) {
      this.#overrides.set(name, contentType);
      this.#typesChanged = true;
    }
  }

  /** Makes sure that files of that extension have a content type. */
  defaultType(extension: string, contentType: string): void {
    if (this.#defaults.has(extension)) return;
    this.#defaults.set(extension, contentType);
    this.#typesChanged = true;
  }

  /** Removes a part with its relationships and content type. Relationships that point at it are the caller's. */
  remove(part: string): void {
    const name = this.nameOf(part);
    for (const gone of [name, this.nameOf(relationsPart(name))]) {
      this.#parts.delete(gone);
      this.#names.delete(gone.toLowerCase());
    }
    this.#relations.delete(name);
    this.#changedRelations.delete(name);
    for (const key of [...this.#overrides.keys()]) {
      if (key.toLowerCase() !== name.toLowerCase()) continue;
      this.#overrides.delete(key);
      this.#typesChanged = true;
    }
  }

  /** The relationships of a part; the empty string is the package itself. */
  relations(source: string): readonly Relationship[] {
    return this.#relationsOf(source);
  }

  /** The parts that `source` points at with a relationship of that kind. */
  related(source: string, kind: string): readonly (Relationship & { readonly part: string })[] {
    return this.relations(source).flatMap((relation) =>
      relation.kind === kind && relation.part !== undefined && this.has(relation.part)
        ? [{ ...relation, part: this.nameOf(relation.part) }]
        : [],
    );
  }

  /** Adds a relationship and answers its id. */
  relate(source: string, type: string, part: string): string {
    const relations = this.#relationsOf(source);
    let number = relations.length + 1;
    while (relations.some((relation) => relation.id === `rId${number}`)) number += 1;
    const kind = type.slice(type.lastIndexOf("/") + 1);
    relations.push({ id: `rId${number}`, type, kind, target: relativeTarget(source, part), part });
    this.#changedRelations.add(source);
    return `rId${number}`;
  }

  unrelate(source: string, id: string): void {
    const relations = this.#relationsOf(source);
    const index = relations.findIndex((relation) => relation.id === id);
    if (index < 0) return;
    relations.splice(index, 1);
    this.#changedRelations.add(source);
  }

  /** The first part name of the series 1, 2, 3 … that is free. */
  freeName(name: (number: number) => string): string {
    let number = 1;
    while (this.has(name(number))) number += 1;
    return name(number);
  }

  /** All parts as they stand now. */
  parts(): Map<string, Uint8Array> {
    for (const source of this.#changedRelations) this.#flushRelations(source);
    this.#changedRelations.clear();
    if (this.#typesChanged) this.write(TYPES, this.#typesXml());
    return new Map(this.#parts);
  }

  pack(): Uint8Array {
    return zip(this.parts());
  }

  #relationsOf(source: string): Relationship[] {
    const name = source === "" ? "" : this.nameOf(source);
    let relations = this.#relations.get(name);
    if (!relations) {
      const text = this.text(relationsPart(name));
      relations = text === undefined ? [] : readRelations(name, text);
      this.#relations.set(name, relations);
    }
    return relations;
  }

  #flushRelations(source: string): void {
    const relations = this.#relationsOf(source);
    const part = relationsPart(source === "" ? "" : this.nameOf(source));
    if (relations.length > 0 || source === "") this.write(part, relationsXml(relations));
    else {
      this.#parts.delete(this.nameOf(part));
      this.#names.delete(part.toLowerCase());
    }
  }

  #typesXml(): string {
    const items = [
      ...[...this.#defaults].map(([extension, type]) =>
        elementXml("Default", { Extension: extension, ContentType: type }),
      ),
      ...[...this.#overrides].map(([part, type]) =>
        elementXml("Override", { PartName: `/${part}`, ContentType: type }),
      ),
    ];
    const xmlns = "http://schemas.openxmlformats.org/package/2006/content-types";
    return `${XML_HEAD}${elementXml("Types", { xmlns }, items.join(""))}`;
  }
}
