import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, test } from "vitest";
import { iconSizes } from "../../addin/icon-sizes";
import { manifestFor } from "../../build/addin-files";
import { devOrigin } from "../../build/site-url";
import { PLACES } from "../../desk/draft/places";
import { say } from "../../desk/words";
import { registerCommands } from "../../taskpane/shell/commands";
import { wordsOf } from "../../workbench/words";
import { all, attribute, descendants, manifest, only, readText, root } from "./manifest-file";
import { pngSize } from "./png";

const packageJson = JSON.parse(readText("package.json")) as { version: string };
const resources = only("Resources");

describe("identity", () => {
  test("the id is a GUID and the version is the package's", () => {
    expect(only("Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(only("Version").text).toBe(packageJson.version);
  });

  test("it is a task pane for workbooks that may read and write them", () => {
    expect(attribute(manifest, "xsi:type")).toBe("TaskPaneApp");
    expect(all("Host").map((host) => host.attributes.Name ?? host.attributes["xsi:type"])).toEqual([
      "Workbook",
      "Workbook",
    ]);
    expect(only("Permissions").text).toBe("ReadWriteDocument");
  });

  test("Excel must have the shared runtime, the functions runtime with help and errors, and the sheets' interface", () => {
    const sets = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
    expect(sets).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
      ["ExcelApi", "1.9"],
    ]);
  });
});

test("Microsoft's own reader takes the manifest", async () => {
  expect(await OfficeAddinManifest.readManifestFile(`${root}manifest.xml`)).toMatchObject({
    displayName: "Notchbook",
    version: packageJson.version,
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    defaultSettings: { sourceLocation: `${devOrigin}/taskpane/taskpane.html` },
  });
});

describe("one runtime", () => {
  test("runtime, functions, commands and task pane name the same page", () => {
    const action = all("Action").filter((element) => attribute(element, "xsi:type") === "ShowTaskpane");
    const pages = [
      only("Runtime"),
      only("SourceLocation", only("Page")),
      only("FunctionFile"),
      ...action.map((element) => only("SourceLocation", element)),
    ].map((element) => attribute(element, "resid"));
    expect(new Set(pages)).toEqual(new Set(["Page.Url"]));
    expect(action).toHaveLength(1);
    expect(attribute(only("Runtime"), "lifetime")).toBe("long");
  });

  test("the page of an Excel that knows no commands is the same one", () => {
    const page = descendants(resources).find((element) => element.attributes.id === "Page.Url");
    expect(attribute(only("SourceLocation", only("DefaultSettings")), "DefaultValue")).toBe(
      page?.attributes.DefaultValue,
    );
  });

  test("no namespace is put before a function's name and no other add-in is declared equivalent", () => {
    expect(all("Namespace")).toEqual([]);
    expect(all("EquivalentAddins")).toEqual([]);
  });
});

describe("resources", () => {
  const ids = resources.children.flatMap((kind) => kind.children.map((element) => attribute(element, "id")));
  const used = descendants(manifest).flatMap((element) => element.attributes.resid ?? []);

  test("each is defined once and used", () => {
    expect(ids).toHaveLength(new Set(ids).size);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  test("an id has at most 32 characters", () => {
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test("each is of the kind that its user needs", () => {
    const kindOf = new Map(
      resources.children.flatMap((kind) => kind.children.map((one) => [attribute(one, "id"), kind.name])),
    );
    const expected: Record<string, string> = {
      Image: "Images",
      SourceLocation: "Urls",
      Runtime: "Urls",
      FunctionFile: "Urls",
      LearnMoreUrl: "Urls",
      Label: "ShortStrings",
      Title: "ShortStrings",
      Description: "LongStrings",
    };
    for (const element of descendants(manifest)) {
      const { resid } = element.attributes;
      if (resid !== undefined) expect([resid, kindOf.get(resid)]).toEqual([resid, expected[element.name]]);
    }
  });

  test.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("%s are in English and Chinese, at most %i characters", (kind, limit) => {
    const strings = only(kind, resources).children;
    expect(strings.length).toBeGreaterThan(0);
    for (const string of strings) {
      const texts = [string, only("Override", string)];
      expect(attribute(only("Override", string), "Locale")).toBe("zh-CN");
      for (const text of texts.map((one) => one.attributes.DefaultValue ?? attribute(one, "Value"))) {
        expect(text.trim()).not.toBe("");
        expect(text.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  test("the add-in's own name and description are in both languages and short enough", () => {
    for (const [name, limit] of [
      ["DisplayName", 125],
      ["Description", 250],
    ] as const) {
      const element = manifest.children.find((child) => child.name === name);
      expect(element?.attributes.DefaultValue?.length ?? Infinity).toBeLessThanOrEqual(limit);
      expect(element?.children.map((child) => child.attributes.Locale)).toEqual(["zh-CN"]);
      expect(element?.children[0]?.attributes.Value?.length ?? Infinity).toBeLessThanOrEqual(limit);
    }
  });
});

describe("addresses", () => {
  const addresses = descendants(manifest)
    .flatMap((element) => [
      element.attributes.DefaultValue ?? "",
      element.attributes.Value ?? "",
      element.name === "AppDomain" ? element.text : "",
    ])
    .filter((value) => value.includes("://"));

  test("all are https on the developer's machine", () => {
    expect(addresses.length).toBeGreaterThan(25);
    expect(addresses.filter((address) => !`${address}/`.startsWith(`${devOrigin}/`))).toEqual([]);
  });

  test("a build for another host moves every one of them", () => {
    const moved = manifestFor(readText("manifest.xml"), "https://example.org/notchbook");
    expect(moved).not.toContain("localhost");
    expect(moved.match(/https:\/\/example\.org/g)).toHaveLength(addresses.length);
    expect(moved.match(/https:\/\/example\.org\/notchbook\//g)).toHaveLength(addresses.length - 1);
  });

  test("a domain that the add-in may visit has no path", () => {
    expect(
      manifestFor("<AppDomain>https://localhost:3000</AppDomain>", "https://example.org/notchbook"),
    ).toBe("<AppDomain>https://example.org</AppDomain>");
  });
});

describe("icons", () => {
  test("every icon named is there, at the size it is named for", () => {
    for (const image of only("Images", resources).children) {
      const size = Number(attribute(image, "id").split(".")[1]);
      const file = attribute(image, "DefaultValue").replace(`${devOrigin}/icons/`, `${root}addin/icons/`);
      expect([file, pngSize(file)]).toEqual([file, { width: size, height: size }]);
    }
  });

  test("every place for an icon gives all sizes, each drawn for that size", () => {
    const places = all("Icon");
    expect(places).toHaveLength(3 + 13 + 4);
    for (const place of places) {
      expect(place.children.map((image) => Number(attribute(image, "size")))).toEqual([...iconSizes]);
      for (const image of place.children) {
        expect(attribute(image, "resid").split(".")[1]).toBe(attribute(image, "size"));
      }
    }
  });

  test("the add-in's own icons are 32 and 64 pixels", () => {
    const file = (name: string) =>
      attribute(only(name), "DefaultValue").replace(`${devOrigin}/icons/`, `${root}addin/icons/`);
    expect(pngSize(file("IconUrl"))).toEqual({ width: 32, height: 32 });
    expect(pngSize(file("HighResolutionIconUrl"))).toEqual({ width: 64, height: 64 });
  });
});

describe("ribbon", () => {
  test("one tab; its groups and buttons have names of their own", () => {
    expect(all("CustomTab")).toHaveLength(1);
    const named = ["CustomTab", "Group", "Control", "Item"].flatMap((name) => all(name));
    const ids = named.map((one) => attribute(one, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });

  test("every command has code that Office can find", () => {
    const associated: string[] = [];
    registerCommands({
      actions: { associate: (id) => associated.push(id) },
      addin: { showAsTaskpane: () => Promise.resolve() },
    });
    const names = all("FunctionName").map((element) => element.text);
    expect(names).toEqual([
      ...["newAssessment", "setup", "figures", "scorecard", "result", "deliver"],
      ...["portfolio", "book", "calendar", "methods"],
      ...["refresh", "freeze", "thaw", "heal", "help"],
    ]);
    expect(associated).toEqual(expect.arrayContaining(names));
  });

  const textOf = (id: string): readonly string[] => {
    const string = all("String").find((one) => one.attributes.id === id);
    return string === undefined
      ? []
      : [attribute(string, "DefaultValue"), attribute(only("Override", string), "Value")];
  };
  const places = PLACES.map((place) => [place, `place.${place}`] as const);
  const others = [
    ["newAssessment", "start.new"],
    ["portfolio", "portfolio.title"],
    ["book", "book.title"],
    ["calendar", "calendar.title"],
    ["methods", "methods.title"],
    ["workbook", "pane.workbook"],
    ["refresh", "pane.refresh"],
    ["freeze", "pane.freeze"],
    ["thaw", "pane.thaw"],
    ["heal", "pane.heal"],
    ["help", "pane.help"],
  ] as const;

  test.each([...places, ...others])("%s is named alike on ribbon, pane and workbench", (command, key) => {
    const languages = ["en", "zh"] as const;
    const inPane = languages.map((language) => say(language, key));
    const resid =
      command === "newAssessment" ? "New" : `${command[0]?.toUpperCase() ?? ""}${command.slice(1)}`;
    expect(textOf(`${resid}.Label`)).toEqual(inPane);
    expect(languages.map((language) => wordsOf(language)[command])).toEqual(inPane);
  });

  test("what changes formulas stands in one menu", () => {
    const menus = all("Control").filter((one) => attribute(one, "xsi:type") === "Menu");
    expect(menus).toHaveLength(1);
    expect(
      menus.flatMap(descendants).flatMap((one) => (one.name === "FunctionName" ? [one.text] : [])),
    ).toEqual(["refresh", "freeze", "thaw", "heal"]);
  });
});

/** Office reads a manifest by its schema, in which order counts and a wrong one stops the add-in from loading. */
const orderOf: Record<string, string[]> = {
  OfficeApp: [
    ...[
      "Id",
      "AlternateId",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
    ],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
    ...["Permissions", "VersionOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["Script", "Page", "Metadata", "CustomTab"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Items", "Action"],
  Items: ["Item"],
  Item: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

describe("schema", () => {
  test.each(Object.entries(orderOf))("what stands in %s is known and in order", (parent, order) => {
    const places = parent === "OfficeApp" ? [manifest] : all(parent);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      const ranks = place.children.map((child) => order.indexOf(child.name));
      expect(ranks).not.toContain(-1);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });
});
