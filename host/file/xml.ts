import { SaxesParser } from "saxes";
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
  /** By name as written, prefix included; values decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, children left out. */
  readonly text: string;
  /** Offset of the opening "<". */
  readonly start: number;
  /** Offset after the ">" of the start tag; equals `end` for an empty-element tag. */
  readonly openEnd: number;
  /** Offset after the last ">". */
  readonly end: number;
}

interface Growing extends XmlElement {
  children: XmlElement[];
  text: string;
  openEnd: number;
  end: number;
  attributes: Record<string, string>;
}

function elementAt(source: string, rawName: string, position: number): Growing {
  const colon = rawName.indexOf(":");
  return {
    name: rawName.slice(colon + 1),
    prefix: rawName.slice(0, colon + 1),
    attributes: {},
    children: [],
    text: "",
    start: source.lastIndexOf("<", position - 1),
    openEnd: 0,
    end: 0,
  };
}

/**
 * Reads the XML text of a part into elements with offsets.
 * Throws {@link FileProblem} naming `part` where the text is not well-formed.
 */
export function parseXml(source: string, part: string): XmlElement {
  const parser = new SaxesParser({ position: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    throw new FileProblem(`The part ${part} is not well-formed XML (${error.message}).`, [part]);
  });
  parser.on("opentagstart", (tag) => {
    const element = elementAt(source, tag.name, parser.position);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("opentag", (tag) => {
    const element = open.at(-1);
    if (!element) return;
    element.attributes = tag.attributes as Record<string, string>;
    element.openEnd = parser.position;
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) element.end = parser.position;
  });
  parser.write(source).close();
  if (!root) throw new FileProblem(`The part ${part} has no root element.`, [part]);
  return root;
}

/** Finds the first child of that name in the parent's own vocabulary (the same prefix), so that extensions do not pass for it. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((element) => element.name === name && element.prefix === parent.prefix);
}

/** Lists the children of that name in the parent's own vocabulary. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (
    parent?.children.filter((element) => element.name === name && element.prefix === parent.prefix) ?? []
  );
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

/** Reads a number, or undefined where the attribute is absent or not a number. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === "") return undefined;
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
