const PROLOG = /^\uFEFF?(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[.*?\]\s*)?>)*/s;
const START =
  /^<([\p{L}_][\p{L}\p{N}_.-]*)(?::([\p{L}_][\p{L}\p{N}_.-]*))?((?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/u;
const EPILOG = /(?:\s|<\?.*?\?>|<!--.*?-->)*$/s;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Gives the namespace of an XML document's root element, "" where it has none, null where the text does not start
 * and end with one element. The content between is left to whoever parses the part.
 */
export function rootNamespace(xml: string): string | null {
  const start = START.exec(xml.replace(PROLOG, ""));
  if (start === null) return null;
  const [, first = "", local, attributes = "", closed] = start;
  const name = local === undefined ? first : `${first}:${local}`;
  const end = xml.replace(EPILOG, "");
  if (closed !== "/" && !new RegExp(`</${name.replaceAll(".", "\\.")}\\s*>$`, "u").test(end)) return null;
  const declared = local === undefined ? "xmlns" : `xmlns:${first}`;
  const value = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(
    (it) => it[1] === declared,
  );
  if (value === undefined) return local === undefined ? "" : null;
  return (value[2] ?? value[3] ?? "").replace(
    /&(amp|lt|gt|quot|apos);/g,
    (whole, entity: string) => ENTITIES[entity] ?? whole,
  );
}
