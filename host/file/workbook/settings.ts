import { deepEqual } from "../deep-equal";
import { applyEdits, withChild } from "../edits";
import type { PackageDraft } from "../package/draft";
import { child, childrenOf, elementXml, parseXml, prefixedXml, XML_HEAD } from "../xml";

/**
 * The add-in as manifest.xml names it. Excel keeps an add-in's document settings in a `webextension` part whose
 * reference carries this id ([MS-OWEXML] 2.2), and gives them back to the add-in with the same id.
 */
export const ADD_IN = { id: "a63cb582-fdc9-47ce-a262-b22d44913569", version: "1.0.0.0" } as const;

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONS = "http://schemas.microsoft.com/office/2011/relationships";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ORDER = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];

const sameId = (a: string | undefined): boolean => a?.replace(/[{}]/g, "").toLowerCase() === ADD_IN.id;

function ourPart(draft: PackageDraft): string | undefined {
  const panes = draft.related("", "webextensiontaskpanes").map(({ part }) => part);
  const extensions = panes.flatMap((part) => draft.related(part, "webextension").map(({ part: p }) => p));
  return extensions.find((part) => sameId(child(draft.xml(part), "reference")?.attributes["id"]));
}

/** Values are JSON; what is not (another version's hand) is taken as text. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Reads the add-in's document settings. */
export function readSettings(draft: PackageDraft): Record<string, unknown> {
  const part = ourPart(draft);
  if (part === undefined) return {};
  const properties = child(draft.xml(part), "properties");
  return Object.fromEntries(
    childrenOf(properties, "property").map(({ attributes }) => [
      attributes["name"] ?? "",
      valueOf(attributes["value"] ?? "null"),
    ]),
  );
}

function propertiesXml(settings: Readonly<Record<string, unknown>>): string {
  const items = Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => elementXml("property", { name, value: JSON.stringify(value) }));
  return elementXml("properties", {}, items.join(""));
}

/** The pane is noted as closed: a reader without the add-in is not asked to install it. */
function addPart(draft: PackageDraft, settings: Readonly<Record<string, unknown>>): void {
  const part = draft.freeName((number) => `xl/webextensions/webextension${number}.xml`);
  const body = [
    elementXml("reference", {
      id: ADD_IN.id,
      version: ADD_IN.version,
      store: "developer",
      storeType: "Registry",
    }),
    "<alternateReferences/>",
    propertiesXml(settings),
    "<bindings/>",
    elementXml("snapshot", { "xmlns:r": R }),
  ];
  const root = elementXml(
    "webextension",
    { "xmlns:we": EXTENSION, id: `{${ADD_IN.id.toUpperCase()}}` },
    body.join(""),
  );
  draft.write(part, XML_HEAD + prefixedXml(root, "we:"), "application/vnd.ms-office.webextension+xml");
  const existing = draft.related("", "webextensiontaskpanes")[0]?.part;
  const panes = existing ?? draft.freeName((n) => `xl/webextensions/taskpanes${n === 1 ? "" : n}.xml`);
  const source = draft.text(panes) ?? XML_HEAD + elementXml("wetp:taskpanes", { "xmlns:wetp": PANES });
  const parsed = parseXml(source, panes);
  const id = draft.relate(panes, `${RELATIONS}/webextension`, part);
  const reference = elementXml("webextensionref", { "xmlns:r": R, "r:id": id });
  const row = parsed.children.length;
  const pane = elementXml("taskpane", { dockstate: "right", visibility: 0, width: 350, row }, reference);
  draft.write(
    panes,
    applyEdits(source, withChild(parsed, "", prefixedXml(pane, parsed.prefix), [])),
    "application/vnd.ms-office.webextensiontaskpanes+xml",
  );
  if (existing === undefined) draft.relate("", `${RELATIONS}/webextensiontaskpanes`, panes);
}

/** Writes the add-in's document settings; other add-ins' parts stay. */
export function writeSettings(draft: PackageDraft, settings: Readonly<Record<string, unknown>>): void {
  const part = ourPart(draft);
  if (deepEqual(readSettings(draft), settings)) return;
  if (part === undefined) {
    addPart(draft, settings);
    return;
  }
  const source = draft.text(part) ?? "";
  const root = parseXml(source, part);
  const xml = prefixedXml(propertiesXml(settings), root.prefix);
  draft.write(part, applyEdits(source, withChild(root, "properties", xml, ORDER)));
}
