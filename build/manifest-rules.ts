/**
 * What Office asks of an add-in's manifest, held against one without asking Microsoft's service. The rules are those of
 * the published schemas ([MS-OWEMXML], appendix with the XSD files), of "How to find the proper order of manifest
 * elements" and of the manifest reference, both on learn.microsoft.com/office/dev/add-ins, as far as a task pane of
 * Excel with custom functions uses them. What is not listed here is refused: nobody has checked it.
 */
import { parseXml, type XmlElement } from "../host/file/xml";

/** The children that an element may have, in the one order that Office takes; `*` marks those that may repeat. */
const orderOf: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
    ...["Permissions", "VersionOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Requirements: ["Sets"],
  Sets: ["Set*"],
  Hosts: ["Host*"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  AllFormFactors: ["ExtensionPoint*"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint*"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["Script", "Page", "Metadata", "CustomTab"],
  Script: ["SourceLocation"],
  Page: ["SourceLocation"],
  Metadata: ["SourceLocation"],
  CustomTab: ["Group*", "Label"],
  Group: ["Label", "Icon", "Control*"],
  Control: ["Label", "Supertip", "Icon", "Items", "Action"],
  Items: ["Item*"],
  Item: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Icon: ["Image*"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Images: ["Image*"],
  Urls: ["Url*"],
  ShortStrings: ["String*"],
  LongStrings: ["String*"],
  DefaultSettings: ["SourceLocation"],
  AppDomains: ["AppDomain*"],
  // What may have another value in another language.
  DisplayName: ["Override*"],
  Description: ["Override*"],
  IconUrl: ["Override*"],
  HighResolutionIconUrl: ["Override*"],
  SupportUrl: ["Override*"],
  String: ["Override*"],
  Url: ["Override*"],
};

/** What must be there. */
const needed: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "Hosts", "DefaultSettings", "Permissions"],
  ],
  VersionOverrides: ["Hosts", "Resources"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon"],
  Items: ["Item"],
  Item: ["Label", "Supertip", "Action"],
  Supertip: ["Title", "Description"],
};

/** The most characters of a text that is shown. */
const longest: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};

/** The kind of resource that an element may name. */
const kindFor: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  Runtime: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** The sizes of icon without which a group or a button does not show. */
const neededSizes = ["16", "32", "80"];

const ID_LENGTH = 32;
const CONTROL_ID_LENGTH = 125;

/**
 * Lists what Office would refuse in a manifest, one fault to a line; none where it would load. `files` are the paths of
 * the site from which it is served, without a leading slash; `siteUrl` is where that is.
 */
export function manifestFaults(xml: string, siteUrl: string, files: ReadonlySet<string>): string[] {
  const root = parseXml(xml, "manifest.xml");
  if (root.name !== "OfficeApp") return [`The root is ${root.name}, not OfficeApp.`];
  const all = [root, ...descendants(root)];
  return [
    ...all.flatMap(structureFaults),
    ...identityFaults(root),
    ...all.flatMap(lengthFaults),
    ...resourceFaults(all),
    ...addressFaults(all, siteUrl, files),
    ...ribbonFaults(all),
    ...runtimeFaults(all),
  ];
}

function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

function structureFaults(element: XmlElement): string[] {
  const order = orderOf[element.name] ?? [];
  const names = order.map((name) => name.replace("*", ""));
  const at = element.children.map(({ name }) => names.indexOf(name));
  const unknown = element.children.filter((_child, index) => at[index] === -1);
  const swapped = element.children.filter(
    (_child, index) => index > 0 && (at[index] ?? 0) < (at[index - 1] ?? 0),
  );
  const twice = element.children.filter(
    ({ name }, index) =>
      !order.includes(`${name}*`) && element.children.findIndex((one) => one.name === name) < index,
  );
  const lacking = (needed[element.name] ?? []).filter(
    (name) => !element.children.some((one) => one.name === name),
  );
  return [
    ...unknown.map(({ name }) => `${element.name} may not hold ${name}.`),
    ...(unknown.length > 0 ? [] : swapped.map(({ name }) => `${name} stands too late in ${element.name}.`)),
    ...twice.map(({ name }) => `${element.name} holds ${name} more than once.`),
    ...lacking.map((name) => `${element.name} lacks ${name}.`),
  ];
}

function identityFaults(root: XmlElement): string[] {
  const text = (name: string) => root.children.find((one) => one.name === name)?.text.trim() ?? "";
  const permissions = ["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"];
  return [
    ...when(root.attributes["xsi:type"] !== "TaskPaneApp", "The add-in is no TaskPaneApp."),
    ...when(
      !/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text("Id")),
      `The Id is no GUID: ${text("Id")}`,
    ),
    ...when(
      !/^\d{1,5}(\.\d{1,5}){1,3}$/.test(text("Version")),
      `The Version is not two to four numbers with dots: ${text("Version")}`,
    ),
    ...when(
      !/^[a-z]{2,3}(-[A-Za-z]+)+$/.test(text("DefaultLocale")),
      `The DefaultLocale is no language and country: ${text("DefaultLocale")}`,
    ),
    ...when(!permissions.includes(text("Permissions")), `The permission is unknown: ${text("Permissions")}`),
  ];
}

function lengthFaults(element: XmlElement): string[] {
  // A Description inside a tip only names its text; that one is measured where it stands.
  if (element.attributes.resid !== undefined) return [];
  const most = longest[element.name];
  if (most === undefined) return [];
  const owners = /Strings$/.test(element.name) ? element.children : [element];
  const shown = owners.flatMap((owner) => [owner, ...owner.children]);
  return shown.flatMap(({ attributes, text, name }) => {
    const value = attributes.DefaultValue ?? attributes.Value ?? text;
    const id = attributes.id ?? name;
    return [
      ...when(value.trim() === "", `${id} is empty.`),
      ...when(Array.from(value).length > most, `${id} has more than ${most} characters.`),
    ];
  });
}

function resourceFaults(all: readonly XmlElement[]): string[] {
  const kinds = all.find(({ name }) => name === "Resources")?.children ?? [];
  const defined = kinds.flatMap((kind) =>
    kind.children.map((one) => [one.attributes.id ?? "", kind.name] as const),
  );
  const kindOf = new Map(defined);
  const users = all.filter(({ attributes }) => attributes.resid !== undefined);
  const used = new Set(users.map(({ attributes }) => attributes.resid));
  return [
    ...defined.flatMap(([id], index) => [
      ...when(defined.findIndex(([other]) => other === id) < index, `The resource ${id} is defined twice.`),
      ...when(
        id === "" || id.length > ID_LENGTH,
        `The id of a resource has 1 to ${ID_LENGTH} characters: ${id}`,
      ),
      ...when(!used.has(id), `Nothing uses the resource ${id}.`),
    ]),
    ...users.flatMap(({ name, attributes: { resid = "" } }) => {
      const kind = kindOf.get(resid);
      if (kind === undefined) return [`${name} names the resource ${resid}, which is not there.`];
      return when(kind !== kindFor[name], `${name} names ${resid}, which is one of ${kind}.`);
    }),
  ];
}

function addressFaults(all: readonly XmlElement[], siteUrl: string, files: ReadonlySet<string>): string[] {
  const addressed = all.filter(({ name }) => /Url$|^Image$|^SourceLocation$/.test(name));
  const addresses = addressed.flatMap(({ attributes }) => attributes.DefaultValue ?? attributes.Value ?? []);
  const domains = all.filter(({ name }) => name === "AppDomain").map(({ text }) => text.trim());
  return [
    ...addresses.flatMap((address) => {
      if (!address.startsWith("https://")) return [`${address} is not https.`];
      if (!address.startsWith(`${siteUrl}/`)) return [`${address} is not on ${siteUrl}.`];
      const path = address.slice(siteUrl.length + 1).replace(/[?#].*$/, "");
      return when(!files.has(path), `${address} names no file of the site.`);
    }),
    ...domains.flatMap((domain) =>
      when(
        !URL.canParse(domain) || new URL(domain).origin !== domain,
        `${domain} is no origin without a path.`,
      ),
    ),
  ];
}

function ribbonFaults(all: readonly XmlElement[]): string[] {
  const named = all.filter(({ name }) => ["CustomTab", "Group", "Control", "Item"].includes(name));
  const ids = named.map(({ attributes }) => attributes.id ?? "");
  const icons = all.filter(({ name }) => name === "Icon");
  const controls = all.filter(({ name }) => name === "Control");
  return [
    ...controls.flatMap(({ attributes, children }) => {
      const wanted = attributes["xsi:type"] === "Menu" ? "Items" : "Action";
      const held = children.flatMap(({ name }) => (["Items", "Action"].includes(name) ? [name] : []));
      return when(held.join() !== wanted, `${attributes.id ?? "A control"} holds no ${wanted}, or more.`);
    }),
    ...ids.flatMap((id, index) => [
      ...when(
        id === "" || id.length > CONTROL_ID_LENGTH,
        `An id has 1 to ${CONTROL_ID_LENGTH} characters: ${id}`,
      ),
      ...when(ids.indexOf(id) < index, `The id ${id} stands twice on the ribbon.`),
    ]),
    ...icons.flatMap((icon) => {
      const sizes = icon.children.map(({ attributes }) => attributes.size ?? "");
      const lacking = neededSizes.filter((size) => !sizes.includes(size));
      return when(lacking.length > 0, `An icon lacks the sizes ${lacking.join(", ")}.`);
    }),
  ];
}

/** In a shared runtime pane, functions and commands are one page; where they differ the runtime does not load. */
function runtimeFaults(all: readonly XmlElement[]): string[] {
  const pages = all.filter(({ name }) => ["Runtime", "FunctionFile", "Page", "Action"].includes(name));
  const resids = pages.flatMap(({ name, attributes, children }) =>
    ["Page", "Action"].includes(name)
      ? children.filter((one) => one.name === "SourceLocation").map((one) => one.attributes.resid)
      : [attributes.resid],
  );
  return when(new Set(resids).size > 1, `The runtime's pages differ: ${[...new Set(resids)].join(", ")}.`);
}

function when(fault: boolean, words: string): string[] {
  return fault ? [words] : [];
}
