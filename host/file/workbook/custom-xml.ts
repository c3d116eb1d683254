import type { CustomXmlDocument } from "../../document";
import type { PackageDraft } from "../package/draft";
import { RELATIONSHIPS } from "../package/relations";
import { FileProblem } from "../problem";
import { elementXml, parseXml, prefixed, XML_HEAD } from "../xml";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

interface StoredPart {
  readonly id: string;
  readonly part: string;
  readonly properties: string;
  readonly relation: string;
}

/** The custom XML parts of the workbook that have an id; one without is carried, unseen. */
function storedParts(draft: PackageDraft, workbook: string): StoredPart[] {
  return draft.related(workbook, "customXml").flatMap(({ part, id: relation }) => {
    const properties = draft.related(part, "customXmlProps")[0]?.part;
    if (properties === undefined) return [];
    const root = draft.xml(properties);
    const id = prefixed(root, "itemID");
    return id === undefined ? [] : [{ id, part, properties, relation }];
  });
}

/** Reads the custom XML parts, each by the GUID of its properties part. */
export function readCustomXml(draft: PackageDraft, workbook: string): CustomXmlDocument[] {
  return storedParts(draft, workbook).map(({ id, part }) => ({ id, xml: draft.text(part) ?? "" }));
}

/** The namespace of the root element, by which Office finds a part again. */
function namespaceOf(custom: CustomXmlDocument): string | undefined {
  try {
    const root = parseXml(custom.xml, custom.id);
    return root.attributes[root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`];
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new FileProblem("custom-xml", { id: custom.id, detail: error.message });
  }
}

function propertiesXml(custom: CustomXmlDocument): string {
  const namespace = namespaceOf(custom);
  const reference = namespace === undefined ? "" : elementXml("ds:schemaRef", { "ds:uri": namespace });
  return (
    XML_HEAD +
    elementXml(
      "ds:datastoreItem",
      { "ds:itemID": custom.id, "xmlns:ds": PROPERTIES_NAMESPACE },
      elementXml("ds:schemaRefs", {}, reference),
    )
  );
}

function addPart(draft: PackageDraft, workbook: string, custom: CustomXmlDocument): void {
  const properties = propertiesXml(custom);
  draft.defaultType("xml", "application/xml");
  const number = /\d+/.exec(draft.freeName((n) => `customXml/item${n}.xml`))?.[0] ?? "1";
  const part = `customXml/item${number}.xml`;
  const propertiesPart = draft.freeName(
    (n) => `customXml/itemProps${n === 1 ? number : `${number}_${n}`}.xml`,
  );
  draft.write(part, custom.xml);
  draft.write(propertiesPart, properties, PROPERTIES_TYPE);
  draft.relate(workbook, `${RELATIONSHIPS}/customXml`, part);
  draft.relate(part, `${RELATIONSHIPS}/customXmlProps`, propertiesPart);
}

/** Brings the custom XML parts in line with the document: added, rewritten or removed; equal ones keep their bytes. */
export function writeCustomXml(
  draft: PackageDraft,
  workbook: string,
  wanted: readonly CustomXmlDocument[],
): void {
  const stored = storedParts(draft, workbook);
  for (const { id, part, properties, relation } of stored) {
    if (wanted.some((custom) => custom.id === id)) continue;
    draft.remove(properties);
    draft.remove(part);
    draft.unrelate(workbook, relation);
  }
  for (const custom of wanted) {
    const old = stored.find(({ id }) => id === custom.id);
    if (!old) addPart(draft, workbook, custom);
    else if (draft.text(old.part) !== custom.xml) {
      namespaceOf(custom);
      draft.write(old.part, custom.xml);
    }
  }
}
