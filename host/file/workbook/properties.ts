import type { WorkbookDocument } from "../../document";
import { applyEdits } from "../edits";
import type { PackageDraft } from "../package/draft";
import { RELATIONSHIPS } from "../package/relations";
import { elementXml, escapeText, parseXml, XML_HEAD, type XmlElement } from "../xml";

const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
const APP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

type Properties = WorkbookDocument["properties"];

/** Our member → the element of the core properties part. */
const MEMBERS = { title: "title", author: "creator", modified: "modified" } as const;
const TAGS = { title: "dc:title", author: "dc:creator", modified: "dcterms:modified" } as const;

const byName = (root: XmlElement | undefined, name: string): XmlElement | undefined =>
  root?.children.find((element) => element.name === name);

function corePart(draft: PackageDraft): string | undefined {
  return draft.related("", "core-properties")[0]?.part;
}

/** Reads title, author and time of the last change. */
export function readProperties(draft: PackageDraft): Properties {
  const part = corePart(draft);
  const root = part === undefined ? undefined : draft.xml(part);
  const entries = Object.entries(MEMBERS).flatMap(([member, name]) => {
    const text = byName(root, name)?.text ?? "";
    return text === "" ? [] : [[member, text] as const];
  });
  return Object.fromEntries(entries);
}

const NEW_CORE =
  XML_HEAD +
  elementXml("cp:coreProperties", {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  });

/** Namespaces go on the element itself: an author may have given them other prefixes. */
function propertyXml(member: keyof Properties, text: string): string {
  const xmlns = {
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  const own =
    member === "modified"
      ? {
          "xmlns:dcterms": xmlns["xmlns:dcterms"],
          "xmlns:xsi": xmlns["xmlns:xsi"],
          "xsi:type": "dcterms:W3CDTF",
        }
      : { "xmlns:dc": xmlns["xmlns:dc"] };
  return elementXml(TAGS[member], own, escapeText(text));
}

/** Writes title, author and time of the last change where they differ. */
export function writeProperties(draft: PackageDraft, properties: Properties): void {
  const before = readProperties(draft);
  const changed = (Object.keys(MEMBERS) as (keyof Properties)[]).filter(
    (member) => (properties[member] ?? "") !== (before[member] ?? ""),
  );
  if (changed.length === 0) return;
  const existing = corePart(draft);
  const part = existing ?? "docProps/core.xml";
  let text = existing === undefined ? NEW_CORE : (draft.text(part) ?? NEW_CORE);
  for (const member of changed) {
    const root = parseXml(text, part);
    const old = byName(root, MEMBERS[member]);
    const value = properties[member];
    const xml = value === undefined || value === "" ? "" : propertyXml(member, value);
    const kept = root.children.filter((element) => element !== old);
    const inside = kept.map((element) => text.slice(element.start, element.end)).join("") + xml;
    const opening = text.slice(root.start, root.openEnd).replace(/\/>$/, ">");
    text = applyEdits(text, [
      { start: root.start, end: root.end, text: `${opening}${inside}</${root.prefix}${root.name}>` },
    ]);
  }
  draft.write(part, text, CORE_TYPE);
  if (existing === undefined) draft.relate("", CORE_RELATION, part);
}

/** Elements that list the sheets and names by title; Excel writes them anew. */
const LISTS = new Set(["HeadingPairs", "TitlesOfParts", "Application"]);

/**
 * Says that the file is Excel's: LibreOffice keeps the cached results of functions it does not know only in files
 * that name "Microsoft Excel" as their application. Lists of sheet names are dropped where they no longer hold.
 */
export function writeApplication(draft: PackageDraft, sheetsChanged: boolean): void {
  const existing = draft.related("", "extended-properties")[0]?.part;
  const part = existing ?? "docProps/app.xml";
  const source = draft.text(part) ?? XML_HEAD + elementXml("Properties", { xmlns: APP_NAMESPACE });
  const root = parseXml(source, part);
  const isExcel = byName(root, "Application")?.text === "Microsoft Excel";
  if (existing !== undefined && isExcel && !sheetsChanged) return;
  const kept = root.children.filter((element) => !LISTS.has(element.name));
  const inside = [
    elementXml(`${root.prefix}Application`, {}, "Microsoft Excel"),
    ...kept.map((element) => source.slice(element.start, element.end)),
  ];
  const opening = source.slice(root.start, root.openEnd).replace(/\/>$/, ">");
  const text = `${opening}${inside.join("")}</${root.prefix}${root.name}>`;
  draft.write(part, applyEdits(source, [{ start: root.start, end: root.end, text }]), APP_TYPE);
  if (existing === undefined) draft.relate("", `${RELATIONSHIPS}/extended-properties`, part);
}
