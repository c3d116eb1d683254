import { applyEdits, withAppended, withChild } from "../edits";
import type { PackageDraft } from "../package/draft";
import { RELATIONSHIPS } from "../package/relations";
import { MAIN } from "../strings";
import {
  child,
  childrenOf,
  elementXml,
  isOn,
  parseXml,
  prefixedXml,
  XML_HEAD,
  type XmlElement,
} from "../xml";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const ARRAY_NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const ARRAY_URI = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const NAME = "XLDAPR";
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

const typeXml = elementXml("metadataType", {
  name: NAME,
  minSupportedVersion: 120000,
  copy: 1,
  pasteAll: 1,
  pasteValues: 1,
  merge: 1,
  splitFirst: 1,
  rowColShift: 1,
  clearFormats: 1,
  clearComments: 1,
  assign: 1,
  coerce: 1,
  cellMeta: 1,
});

const blockXml = elementXml(
  "bk",
  {},
  elementXml(
    "extLst",
    {},
    elementXml(
      "ext",
      { uri: ARRAY_URI },
      elementXml("xda:dynamicArrayProperties", { "xmlns:xda": ARRAY_NAMESPACE, fDynamic: 1, fCollapsed: 0 }),
    ),
  ),
);

/** The block numbers of the future metadata that say "a dynamic array, not collapsed". */
function arrayBlocks(root: XmlElement): number[] {
  const future = childrenOf(root, "futureMetadata").find(({ attributes }) => attributes["name"] === NAME);
  return childrenOf(future, "bk").flatMap((block, index) => {
    const ext = childrenOf(child(block, "extLst"), "ext")[0];
    return isOn(ext?.children[0]?.attributes["fDynamic"]) ? [index] : [];
  });
}

/** The `cm` value of an entry that marks dynamic arrays, or undefined where the part has none. */
function existingIndex(root: XmlElement): number | undefined {
  const types = childrenOf(child(root, "metadataTypes"), "metadataType");
  const type = types.findIndex(({ attributes }) => attributes["name"] === NAME) + 1;
  const blocks = new Set(arrayBlocks(root));
  const entries = childrenOf(child(root, "cellMetadata"), "bk");
  const index = entries.findIndex((entry) => {
    const rc = child(entry, "rc")?.attributes;
    return type > 0 && Number(rc?.["t"]) === type && blocks.has(Number(rc?.["v"]));
  });
  return index < 0 ? undefined : index + 1;
}

/** Adds an item to a counted collection, made where it is missing. */
function added(text: string, name: string, item: string, match?: string): { text: string; index: number } {
  const root = parseXml(text, "xl/metadata.xml");
  const existing = childrenOf(root, name).find(
    ({ attributes }) => match === undefined || attributes["name"] === match,
  );
  if (existing) {
    const count = existing.children.length + 1;
    const ours = prefixedXml(item, root.prefix);
    return { text: applyEdits(text, withAppended(existing, ours, { count })), index: count };
  }
  const xml = prefixedXml(elementXml(name, { name: match, count: 1 }, item), root.prefix);
  if (match === undefined) return { text: applyEdits(text, withChild(root, name, xml, ORDER)), index: 1 };
  const rank = ORDER.indexOf(name);
  const next = root.children.find((element) => ORDER.indexOf(element.name) > rank);
  const at = next?.start ?? root.closeStart;
  return { text: applyEdits(text, [{ start: at, end: at, text: xml }]), index: 1 };
}

/**
 * Makes sure that the workbook's metadata part has an entry for dynamic arrays ([MS-XLSX] 2.3.6.1.3).
 * @returns the `cm` value of cells that hold one
 */
export function dynamicArrayIndex(draft: PackageDraft, workbook: string): number {
  const existing = draft.related(workbook, "sheetMetadata")[0]?.part;
  const part = existing ?? "xl/metadata.xml";
  const source = draft.text(part) ?? `${XML_HEAD}<metadata xmlns="${MAIN}"></metadata>`;
  const known = existing === undefined ? undefined : existingIndex(parseXml(source, part));
  if (known !== undefined) return known;
  const root = parseXml(source, part);
  const types = childrenOf(child(root, "metadataTypes"), "metadataType");
  const at = types.findIndex(({ attributes }) => attributes["name"] === NAME) + 1;
  const type = at > 0 ? { text: source, index: at } : added(source, "metadataTypes", typeXml);
  const block = added(type.text, "futureMetadata", blockXml, NAME);
  const entry = elementXml("bk", {}, elementXml("rc", { t: type.index, v: block.index - 1 }));
  const cell = added(block.text, "cellMetadata", entry);
  draft.write(part, cell.text, TYPE);
  if (existing === undefined) draft.relate(workbook, `${RELATIONSHIPS}/sheetMetadata`, part);
  return cell.index;
}
