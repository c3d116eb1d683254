import { attributesXml, type Attributes, type XmlElement } from "./xml";

/** A replacement of `source[start..end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies replacements that do not overlap; insertions at one place keep their order. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new RangeError("edits overlap");
    result += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + source.slice(at);
}

/** The start tag with some attributes changed (undefined removes one), the others kept in their order. */
function startTag(element: XmlElement, changes: Attributes, empty: boolean): string {
  return `<${element.prefix}${element.name}${attributesXml({ ...element.attributes, ...changes })}${empty ? "/>" : ">"}`;
}

/** Changes attributes of an element in place; its content stays as it is. */
export function withAttributes(element: XmlElement, changes: Attributes): Edit {
  return {
    start: element.start,
    end: element.openEnd,
    text: startTag(element, changes, element.openEnd === element.end),
  };
}

/** Replaces an element by other text. */
export function replaced(element: XmlElement, text: string): Edit {
  return { start: element.start, end: element.end, text };
}

/** The text of an element exactly as it stands in the part. */
export function sourceOf(source: string, { start, end }: Pick<XmlElement, "start" | "end">): string {
  return source.slice(start, end);
}

/** Replaces an element's content and some attributes. */
export function withContent(element: XmlElement, content: string, changes: Attributes = {}): Edit {
  const text =
    content === ""
      ? startTag(element, changes, true)
      : `${startTag(element, changes, false)}${content}</${element.prefix}${element.name}>`;
  return replaced(element, text);
}

/** Adds content at the end of an element and changes some attributes; what is in it stays where it is. */
export function withAppended(element: XmlElement, added: string, changes: Attributes = {}): Edit[] {
  if (element.openEnd === element.end) return [withContent(element, added, changes)];
  const end = { start: element.closeStart, end: element.closeStart, text: added };
  return Object.keys(changes).length === 0 ? [end] : [withAttributes(element, changes), end];
}

/**
 * Sets a child of `parent`: replaces `existing`, or inserts the text before the first child that the schema's
 * `order` puts after it. An empty text removes the child.
 */
export function withChild(parent: XmlElement, name: string, text: string, order: readonly string[]): Edit[] {
  const existing = parent.children.find((c) => c.name === name && c.uri === parent.uri);
  if (existing) return [replaced(existing, text)];
  if (text === "") return [];
  const rank = order.indexOf(name);
  const next = parent.children.find((c) => order.indexOf(c.name) > rank && c.uri === parent.uri);
  if (next) return [{ start: next.start, end: next.start, text }];
  if (parent.openEnd === parent.end) return [withContent(parent, text)];
  return [{ start: parent.closeStart, end: parent.closeStart, text }];
}
