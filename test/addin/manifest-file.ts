import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseXml, type XmlElement } from "../../host/file/xml";

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

export function readText(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** The manifest's root element. */
export const manifest = parseXml(readText("manifest.xml"), "manifest.xml");

/** Every element below, in the order of the file. */
export function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/** Every element of that name anywhere in the manifest. */
export function all(name: string): XmlElement[] {
  return descendants(manifest).filter((element) => element.name === name);
}

/** The only element of that name; a second one, or none, is an error. */
export function only(name: string, within: XmlElement = manifest): XmlElement {
  const found = descendants(within).filter((element) => element.name === name);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${String(found.length)} elements named ${name}, not 1`);
  return first;
}

export function attribute(element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`<${element.name}> lacks ${name}`);
  return value;
}
