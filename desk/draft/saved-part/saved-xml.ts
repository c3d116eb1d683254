import type { SavedRecord } from "../../port";
import { attributesOf, attributesText, elementsIn, escapeXml, textOf, type XmlElement } from "./xml-elements";

/** The custom XML part that holds the assessments of a workbook, as text. */

export const NAMESPACE = "urn:notchbook:assessment:1";

/** What another version wrote into an element of ours: attributes that this one does not know are kept with it. */
interface Kept {
  readonly more?: ReadonlyMap<string, string>;
}

/** One assessment in the part: its JSON, and what a list shows of it. */
export interface SavedEntry extends Kept {
  readonly id: string;
  /** ISO time of the last change. */
  readonly modified: string;
  readonly json: string;
}

/** A write that was begun and whose end is not known. */
export interface SavedWrite extends Kept {
  readonly id: string;
  /** ISO time at which it was begun. */
  readonly at: string;
  readonly json: string;
}

/** A methodology of the user's own: its file as JSON under its pin, and the hash under which it is locked, or "". */
export interface SavedMethod extends Kept {
  readonly pin: string;
  readonly locked: string;
  readonly json: string;
}

/** Everything that the part holds. */
export interface SavedPart {
  readonly entries: readonly SavedEntry[];
  readonly records: readonly SavedRecord[];
  readonly writes: readonly SavedWrite[];
  readonly methods: readonly SavedMethod[];
  /** What this version does not know, kept for one that does: attributes of the root, and elements as they stand. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly unknown: readonly string[];
}

export const emptyPart: SavedPart = {
  entries: [],
  records: [],
  writes: [],
  methods: [],
  attributes: new Map(),
  unknown: [],
};

/** JSON may hold characters that XML does not allow even escaped; JSON's own escapes carry them. */
function xmlSafeJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Writes the part: what is known anew, all else as it was read. */
export function writeSavedPart(part: SavedPart): string {
  return writeRoot("assessments", NAMESPACE, part);
}

/** Writes an element that holds what a part holds. */
export function writeRoot(root: string, namespace: string, part: SavedPart): string {
  const elements = [
    ...part.entries.map(({ json, ...rest }) => element("assessment", rest, json)),
    ...part.records.map(({ text, ...rest }) => element("record", rest, text)),
    ...part.writes.map(({ json, ...rest }) => element("write", rest, json)),
    ...part.methods.map(({ json, ...rest }) => element("method", rest, json)),
    ...part.unknown,
  ];
  const attributes = attributesText([["xmlns", namespace], ...part.attributes]);
  return `<${root}${attributes}>${elements.join("")}</${root}>`;
}

function element(
  name: string,
  { more, ...known }: Kept & Readonly<Record<string, unknown>>,
  json: string,
): string {
  const own = Object.entries(known).flatMap(([key, value]) =>
    typeof value === "string" ? [[key, value] as const] : [],
  );
  return `<${name}${attributesText([...own, ...(more ?? [])])}>${escapeXml(xmlSafeJson(json))}</${name}>`;
}

/** Reads attributes by their names; those that were not asked for come along. */
function read<Name extends string>(
  { attributes }: XmlElement,
  names: readonly Name[],
): Readonly<Record<Name, string>> & Kept {
  const all = attributesOf(attributes);
  const known = Object.fromEntries(names.map((name) => [name, all.get(name) ?? ""])) as Record<Name, string>;
  const more = new Map([...all].filter(([name]) => !names.some((one) => one === name)));
  return more.size === 0 ? known : { ...known, more };
}

/** Reads the part, also where another program wrote it out again with a prefix, other quotes or CDATA. */
export function readSavedPart(xml: string): SavedPart {
  const root = elementsIn(xml)[0];
  return root === undefined ? emptyPart : partOf(root);
}

/** Reads an element that holds what a part holds. */
export function partOf(root: XmlElement): SavedPart {
  const elements = elementsIn(root.content);
  const of = (name: string) => elements.filter((one) => one.name === name);
  const { xmlns: _own, ...attributes } = Object.fromEntries(attributesOf(root.attributes));
  return {
    entries: of("assessment").map((one) => ({ ...read(one, ["id", "modified"]), json: textOf(one.content) })),
    records: of("record").map((one) => ({
      ...read(one, ["assessment", "table", "written", "finalised", "hash"]),
      text: textOf(one.content),
    })),
    writes: of("write").map((one) => ({ ...read(one, ["id", "at"]), json: textOf(one.content) })),
    methods: of("method").map((one) => ({ ...read(one, ["pin", "locked"]), json: textOf(one.content) })),
    attributes: new Map(Object.entries(attributes)),
    unknown: elements
      .filter(({ name }) => !["assessment", "record", "write", "method"].includes(name))
      .map(({ text }) => text),
  };
}
