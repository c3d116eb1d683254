import { SaxesParser } from "saxes";
import { Bounds, SAVING } from "./package/bounds";
import { FileProblem } from "./problem";

/**
 * An element of a part with its place in the part's text, so that a save can replace this element and leave every
 * other character of the part as it was.
 */
export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  /** The prefix with its colon, or the empty string. */
  readonly prefix: string;
  /** The namespace that the prefix stands for here; empty for none. */
  readonly uri: string;
  /** By name as written, prefix included; values decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, children left out. */
  readonly text: string;
  /** Offset of the opening "<". */
  readonly start: number;
  /** Offset after the ">" of the start tag; equals `end` for an empty-element tag. */
  readonly openEnd: number;
  /** Offset of the "<" of the end tag; equals `end` for an empty-element tag. */
  readonly closeStart: number;
  /** Offset after the last ">". */
  readonly end: number;
}

interface Growing extends XmlElement {
  uri: string;
  start: number;
  children: XmlElement[];
  text: string;
  openEnd: number;
  closeStart: number;
  end: number;
  attributes: Record<string, string>;
}

/**
 * Looks at an element that has just been read whole, its parents first to last, and tells whether it may be forgotten:
 * it is then no child of its parent. So a sheet of a million cells is read without being held.
 */
export type Passing = (element: XmlElement, parents: readonly XmlElement[]) => boolean;

export interface Reading {
  readonly bounds?: Bounds;
  readonly passing?: Passing;
}

type Namespaces = ReadonlyMap<string, string>;

/** The namespaces that are declared inside the element, or those around it where it declares none. */
function namespacesIn(attributes: Readonly<Record<string, string>>, around: Namespaces): Namespaces {
  let own: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith("xmlns")) continue;
    if (name === "xmlns") (own ??= new Map(around)).set("", attributes[name] ?? "");
    else if (name.startsWith("xmlns:"))
      (own ??= new Map(around)).set(`${name.slice(6)}:`, attributes[name] ?? "");
  }
  return own ?? around;
}

/** Builds elements from the parser's events, within the bounds. */
class Builder {
  readonly #open: Growing[] = [];
  readonly #kept: number[] = [];
  readonly #namespaces: Namespaces[] = [new Map()];
  #attributes = 0;
  #reached = 0;
  root: XmlElement | undefined;

  constructor(
    readonly parser: SaxesParser,
    readonly part: string,
    readonly bounds: Bounds,
    readonly passing: Passing | undefined,
  ) {}

  /** Follows the parser; positions are the parser's own, in UTF-16 units of the text. */
  follow(): void {
    const { parser, part } = this;
    parser.on("error", (error) => {
      throw new FileProblem("not-xml", { part, detail: error.message }, [part]);
    });
    parser.on("doctype", () => {
      throw new FileProblem("doctype", { part }, [part]);
    });
    parser.on("comment", () => this.breathe());
    parser.on("processinginstruction", () => this.breathe());
    parser.on("opentagstart", (tag) => this.#start(tag.name));
    parser.on("attribute", () => this.#attribute());
    parser.on("opentag", (tag) => this.#opened(tag.attributes as Record<string, string>));
    parser.on("text", (text) => this.#text(text));
    parser.on("cdata", (text) => this.#text(text));
    parser.on("closetag", (tag) => this.#close(tag.isSelfClosing));
  }

  /** Remembers where the last thing was read. */
  breathe(): void {
    this.#reached = this.parser.position;
  }

  /** Refuses a text or a tag that does not end: the parser holds it, whole. @param given the characters given so far */
  refuseEndless(given: number): void {
    const { bounds, part } = this;
    if (given - this.#reached > bounds.limits.token)
      throw new FileProblem("too-long", { part, bound: bounds.limits.token }, [part]);
  }

  #start(rawName: string): void {
    const { bounds, part } = this;
    this.breathe();
    this.#kept.push(bounds.kept);
    bounds.element(part);
    if (this.#open.length >= bounds.limits.depth)
      throw new FileProblem("too-deep", { part, bound: bounds.limits.depth }, [part]);
    const colon = rawName.indexOf(":");
    this.#attributes = 0;
    this.#open.push({
      name: rawName.slice(colon + 1),
      prefix: rawName.slice(0, colon + 1),
      uri: "",
      attributes: {},
      children: [],
      text: "",
      // The parser has read the name and one character more, or two where that is a line's end.
      start: this.parser.position - rawName.length - 2,
      openEnd: 0,
      closeStart: 0,
      end: 0,
    });
  }

  #attribute(): void {
    const { bounds, part } = this;
    this.breathe();
    this.#attributes += 1;
    if (this.#attributes > bounds.limits.attributes)
      throw new FileProblem("too-many-attributes", { part, bound: bounds.limits.attributes }, [part]);
  }

  #opened(attributes: Record<string, string>): void {
    const element = this.#open.at(-1);
    if (!element) return;
    const namespaces = namespacesIn(attributes, this.#namespaces.at(-1) ?? new Map());
    this.#namespaces.push(namespaces);
    element.attributes = attributes;
    element.uri = namespaces.get(element.prefix) ?? "";
    element.openEnd = this.parser.position;
  }

  #text(text: string): void {
    this.breathe();
    const element = this.#open.at(-1);
    if (element) element.text += text;
  }

  #close(isEmpty: boolean): void {
    const element = this.#open.pop();
    const kept = this.#kept.pop() ?? 0;
    this.#namespaces.pop();
    if (!element) return;
    element.end = this.parser.position;
    if (isEmpty) element.closeStart = element.end;
    const parent = this.#open.at(-1);
    if (!parent) this.root = element;
    else if (this.passing?.(element, this.#open) === true) this.bounds.release(kept);
    else parent.children.push(element);
  }
}

/**
 * Reads XML that comes in pieces into elements; where they stand in the text is known but nearly. Throws {@link FileProblem} naming `part` where the text is not well-formed or more than the bounds allow.
 */
export function scanXml(pieces: Iterable<string>, part: string, reading: Reading = {}): XmlElement {
  const parser = new SaxesParser({ position: true });
  const builder = new Builder(parser, part, reading.bounds ?? new Bounds(SAVING), reading.passing);
  builder.follow();
  let given = 0;
  for (const piece of pieces) {
    parser.write(piece);
    given += piece.length;
    builder.refuseEndless(given);
  }
  parser.close();
  if (!builder.root) throw new FileProblem("no-root", { part }, [part]);
  return builder.root;
}

/** Finds where the tags begin in the text: a tag holds no "<" but its own. */
function place(element: Growing, source: string): void {
  element.start = source.lastIndexOf("<", element.start);
  if (element.openEnd !== element.end) element.closeStart = source.lastIndexOf("</", element.end - 1);
  for (const child of element.children) place(child as Growing, source);
}

/** Reads the XML text of a part into elements with offsets. */
export function parseXml(source: string, part: string, reading: Reading = {}): XmlElement {
  const { passing } = reading;
  const placed: Reading = passing
    ? {
        ...reading,
        passing: (element, parents) => {
          place(element as Growing, source);
          return passing(element, parents);
        },
      }
    : reading;
  const root = scanXml([source], part, placed);
  place(root as Growing, source);
  return root;
}

/** Finds the first child of that name in the parent's own vocabulary, so that extensions do not pass for it. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((element) => element.name === name && element.uri === parent.uri);
}

/** Lists the children of that name in the parent's own vocabulary. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((element) => element.name === name && element.uri === parent.uri) ?? [];
}

/** Reads an attribute whose prefix the author chose, such as `r:id`: any prefixed attribute of that local name. */
export function prefixed(element: XmlElement, name: string): string | undefined {
  const key = Object.keys(element.attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : element.attributes[key];
}

/** Reads an XML boolean; anything but 1 and true is false. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** Reads a number, or undefined where the attribute is absent or not a number. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || !NUMBER.test(value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Escapes text for use between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (c) =>
    c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&#13;",
  );
}

/** Escapes text for use between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\t\n]/g, (c) => (c === '"' ? "&quot;" : c === "\t" ? "&#9;" : "&#10;"));
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes attributes with a leading space each; undefined ones are left out, booleans become 1 and 0. */
export function attributesXml(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
      return ` ${name}="${escapeAttribute(text)}"`;
    })
    .join("");
}

/** Writes one element; without content it is an empty-element tag. */
export function elementXml(name: string, attributes: Attributes, content = ""): string {
  const head = `<${name}${attributesXml(attributes)}`;
  return content === "" ? `${head}/>` : `${head}>${content}</${name}>`;
}

/** Gives every element without a prefix in XML that we wrote the prefix which the part's author chose for the vocabulary. */
export function prefixedXml(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z][\w.-]*[\s/>])/g, `<$1${prefix}`);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
