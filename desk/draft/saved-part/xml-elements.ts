/** An element directly within another, as its text stands. */
export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: string;
  readonly content: string;
  /** The whole of it, to be carried along where nobody here knows what it means. */
  readonly text: string;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Writes text so that it is text in XML, in an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? whole;
    },
  );
}

/** Reads the text of an element that holds nothing else. */
export function textOf(content: string): string {
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : unescapeXml(piece)))
    .join("");
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads the attributes in the text of a tag, in their order. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [
      name,
      unescapeXml(double ?? single ?? ""),
    ]),
  );
}

/** Writes attributes, each with a space before it. */
export function attributesText(attributes: Iterable<readonly [string, string]>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
}

/** What ends or begins something: comments, CDATA and instructions are passed over as a whole. */
const MARK =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;

/** Lists the elements directly within a text, each with all that is within it. */
export function elementsIn(text: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  let depth = 0;
  let open = { name: "", attributes: "", from: 0, start: 0 };
  for (const mark of text.matchAll(MARK)) {
    const [whole, closing = "", tag, attributes = "", empty = ""] = mark;
    if (tag === undefined) continue;
    const end = mark.index + whole.length;
    if (closing === "" && depth === 0)
      open = { name: tag.replace(/^.*:/, ""), attributes, from: mark.index, start: end };
    if (closing === "" && empty === "") depth += 1;
    if (closing !== "") depth -= 1;
    if (depth > 0 || (closing === "" && empty === "")) continue;
    const content = closing === "" ? "" : text.slice(open.start, mark.index);
    found.push({ name: open.name, attributes: open.attributes, content, text: text.slice(open.from, end) });
  }
  return found;
}
