import { FileProblem, type FileFault } from "../problem";
import { elementXml, parseXml, scanXml, XML_HEAD, type Passing, type XmlElement } from "../xml";
import { Bounds, SAVING, tooLargePart } from "./bounds";
import { PackedPart } from "./archive";
import { Damage } from "./damage";
import { decodePieces, decodeText, encodeText } from "./encoding";
import { readRelations, relationsPart, relationsXml, relativeTarget, type Relationship } from "./relations";
import { expectRoot, RELATIONSHIPS, isStrict, kindOf, strictType, strictXml } from "./vocabulary";
import { zip } from "./zip";

const TYPES = "[Content_Types].xml";
const TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

interface Override {
  readonly part: string;
  readonly type: string;
}

/**
 * A package in the making: parts, content types and relationships. What nobody touches goes out with the bytes it
 * came in with.
 */
export class PackageDraft {
  readonly #parts: Map<string, Uint8Array | PackedPart>;
  /** Lower case → the name as written: part names are compared without case. */
  readonly #names = new Map<string, string>();
  readonly #relations = new Map<string, Relationship[]>();
  readonly #changedRelations = new Set<string>();
  readonly #defaults = new Map<string, string>();
  /** By the part's name in lower case. */
  readonly #overrides = new Map<string, Override>();
  readonly #damage = new Damage();
  #typesChanged = false;
  #strict: boolean | undefined;

  constructor(
    parts: Iterable<readonly [string, Uint8Array | PackedPart]>,
    readonly bounds: Bounds = new Bounds(SAVING),
  ) {
    this.#parts = new Map(parts);
    for (const name of this.#parts.keys()) this.#names.set(name.toLowerCase(), name);
    if (!this.has(TYPES)) throw new FileProblem("no-types");
    const types = this.root(TYPES);
    expectRoot(types, "Types", TYPES, [TYPES_NAMESPACE]);
    for (const { name, attributes } of types.children) {
      const type = attributes["ContentType"] ?? "";
      if (name === "Default") this.#defaults.set((attributes["Extension"] ?? "").toLowerCase(), type);
      else this.#override((attributes["PartName"] ?? "").replace(/^\//, ""), type);
    }
  }

  #override(part: string, type: string): void {
    const key = part.toLowerCase();
    const known = this.#overrides.get(key);
    if (known !== undefined && known.type !== type) throw new FileProblem("type-twice", { part }, [TYPES]);
    this.#overrides.set(key, { part, type });
  }

  /** Notes what is wrong with the file though it can be read in one way only. */
  tell(code: FileFault["code"], facts: FileFault["facts"]): void {
    this.#damage.add({ code, facts });
  }

  /** What is wrong with the file, as far as it was read. */
  get damage(): readonly FileFault[] {
    return this.#damage.list();
  }

  /** Whether the package is written in the strict vocabulary of ISO/IEC 29500. */
  get strict(): boolean {
    this.#strict ??= this.relations("").some(({ kind, type }) => kind === "officeDocument" && isStrict(type));
    return this.#strict;
  }

  /** The vocabulary of `r:id`. */
  get relationships(): string {
    return this.ours(`"${RELATIONSHIPS}"`).slice(1, -1);
  }

  /** Puts XML that we wrote into the package's vocabulary. */
  ours(xml: string): string {
    return this.strict ? strictXml(xml) : xml;
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
    const name = this.nameOf(part);
    const stored = this.#parts.get(name);
    if (!(stored instanceof PackedPart)) return stored;
    const bytes = stored.bytes();
    this.#parts.set(name, bytes);
    return bytes;
  }

  text(part: string): string | undefined {
    this.#refuseLarge(part);
    const bytes = this.bytes(part);
    return bytes && decodeText(bytes, part);
  }

  #refuseLarge(part: string): void {
    const stored = this.#parts.get(this.nameOf(part));
    const size = (stored instanceof PackedPart ? stored.size : stored?.length) ?? 0;
    if (size > this.bounds.limits.whole) throw tooLargePart(part, size, this.bounds.limits.whole);
  }

  /**
   * Reads a part's elements within the bounds, its text piece by piece: where they stand in the text is not known
   * exactly.
   */
  root(part: string, passing?: Passing): XmlElement {
    const stored = this.#parts.get(this.nameOf(part)) ?? new Uint8Array();
    const bytes = stored instanceof PackedPart ? stored.pieces() : [stored];
    const pieces = decodePieces(bytes, part, this.bounds);
    return scanXml(pieces, part, { bounds: this.bounds, ...(passing ? { passing } : {}) });
  }

  /** Reads a part's elements within the bounds, with the exact places in its {@link text}. */
  xml(part: string): XmlElement {
    return this.parsed(this.text(part) ?? "", part);
  }

  /** Reads text that is at hand within the bounds, with the exact places. */
  parsed(text: string, part: string, passing?: Passing): XmlElement {
    return parseXml(text, part, { bounds: this.bounds, ...(passing ? { passing } : {}) });
  }

  contentType(part: string): string | undefined {
    const key = part.toLowerCase();
    return this.#overrides.get(key)?.type ?? this.#defaults.get(key.slice(key.lastIndexOf(".") + 1));
  }

  /** Stores a part. A content type is needed for a new one only, which is put into the package's vocabulary. */
  write(part: string, text: string, contentType?: string): void {
    const name = this.nameOf(part);
    const isNew = !this.has(name);
    const written = isNew ? this.ours(text) : text;
    // Bytes that say the same stay, also when they said it in another encoding.
    if (isNew || this.text(name) !== written) this.#parts.set(name, encodeText(written));
    this.#names.set(name.toLowerCase(), name);
    if (contentType !== undefined && this.contentType(name) !== contentType) {
      this.#overrides.set(name.toLowerCase(), { part: name, type: contentType });
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
    if (this.#overrides.delete(name.toLowerCase())) this.#typesChanged = true;
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
    const known = new Set(relations.map(({ id }) => id));
    let number = relations.length + 1;
    while (known.has(`rId${number}`)) number += 1;
    const target = relativeTarget(source, part);
    const own = this.strict ? strictType(type) : type;
    relations.push({ id: `rId${number}`, type: own, kind: kindOf(own), target, part });
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
    return new Map(this.names().map((name) => [name, this.bytes(name) ?? new Uint8Array()]));
  }

  pack(): Uint8Array {
    return zip(this.parts());
  }

  #relationsOf(source: string): Relationship[] {
    const name = source === "" ? "" : this.nameOf(source);
    let relations = this.#relations.get(name);
    if (!relations) {
      const part = relationsPart(name);
      relations = this.has(part) ? readRelations(name, this.root(part)) : [];
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
      ...[...this.#overrides.values()].map(({ part, type }) =>
        elementXml("Override", { PartName: `/${part}`, ContentType: type }),
      ),
    ];
    return `${XML_HEAD}${elementXml("Types", { xmlns: TYPES_NAMESPACE }, items.join(""))}`;
  }
}
