import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { manifestFor } from "../../build/addin-files";
import { manifestFaults } from "../../build/manifest-rules";
import { readText, root } from "../addin/manifest-file";

const siteUrl = "https://ratings.example.org/notchbook";
const files = new Set([
  ...readdirSync(`${root}addin/icons`).map((name) => `icons/${name}`),
  ...["taskpane/taskpane.html", "functions.js", "functions.json", "docs/functions.html"],
]);
const sound = manifestFor(readText("manifest.xml"), siteUrl);
const faultsOf = (xml: string, site = files) => manifestFaults(xml, siteUrl, site);

test("the product's manifest, moved to another host, keeps every rule", () => {
  expect(faultsOf(sound)).toEqual([]);
});

/** Each damage, and what must be said of it. */
const damages: readonly (readonly [string, RegExp | string, string, RegExp])[] = [
  ["another root", /OfficeApp/g, "OfficeAdd", /root is OfficeAdd/],
  ["another kind of add-in", '"TaskPaneApp"', '"MailApp"', /no TaskPaneApp/],
  ["an Id that is no GUID", /<Id>.*<\/Id>/, "<Id>notchbook</Id>", /no GUID: notchbook/],
  ["a version of one number", /<Version>.*<\/Version>/, "<Version>1</Version>", /two to four numbers/],
  ["a version of five", /<Version>.*<\/Version>/, "<Version>1.2.3.4.5</Version>", /two to four numbers/],
  ["a language without a country", "en-US</DefaultLocale>", "en</DefaultLocale>", /DefaultLocale/],
  ["a permission that Office does not know", "ReadWriteDocument", "Everything", /permission is unknown/],
  [
    "the version before the id",
    /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
    "$2$1",
    /Version|Id stands too late/,
  ],
  ["no description", /<Description DefaultValue[\s\S]*?<\/Description>/, "", /lacks Description/],
  [
    "two tabs' labels",
    '<Label resid="Tab.Label" />',
    '<Label resid="Tab.Label" /><Label resid="Tab.Label" />',
    /more than once/,
  ],
  [
    "an element that nobody checked",
    "<Runtimes>",
    "<Runtimes><Override />",
    /Runtimes may not hold Override/,
  ],
  [
    "a name that is too long",
    'DisplayName DefaultValue="Notchbook"',
    `DisplayName DefaultValue="${"N".repeat(126)}"`,
    /DisplayName has more than 125/,
  ],
  [
    "an empty label",
    'id="Setup.Label" DefaultValue="Set up"',
    'id="Setup.Label" DefaultValue=" "',
    /Setup.Label is empty/,
  ],
  [
    "a tip that is too long",
    'id="Help.Tip" DefaultValue="',
    `id="Help.Tip" DefaultValue="${"x".repeat(250)}`,
    /Help.Tip has more than 250/,
  ],
  [
    "a resource that is not there",
    'Label resid="Setup.Label"',
    'Label resid="Nowhere"',
    /Nowhere, which is not there/,
  ],
  [
    "a resource of another kind",
    'Label resid="Setup.Label"',
    'Label resid="Setup.Tip"',
    /one of LongStrings/,
  ],
  ["a resource twice", 'bt:Url id="Help.Url"', 'bt:Url id="Page.Url"', /Page.Url is defined twice/],
  ["a resource's id of 33 characters", /Functions\.Script\.Url/g, "F".repeat(33), /1 to 32 characters/],
  [
    "an address over http",
    'https://ratings.example.org/notchbook/functions.js"',
    'http://ratings.example.org/functions.js"',
    /is not https/,
  ],
  [
    "an address elsewhere",
    `${siteUrl}/functions.js"`,
    'https://elsewhere.example/functions.js"',
    /is not on https:\/\/ratings/,
  ],
  ["a domain with a path", "org</AppDomain>", "org/notchbook</AppDomain>", /no origin without a path/],
  ["an icon without its smallest size", '<bt:Image size="16" resid="Mark.16" />', "", /lacks the sizes 16/],
  ["two buttons of one id", 'id="Notchbook.Result"', 'id="Notchbook.Setup"', /Notchbook.Setup stands twice/],
  [
    "a command of a menu with a button's id",
    'Item id="Notchbook.Thaw"',
    'Item id="Notchbook.Setup"',
    /Notchbook.Setup stands twice/,
  ],
  [
    "a button that is called a menu",
    'xsi:type="Button" id="Notchbook.Setup"',
    'xsi:type="Menu" id="Notchbook.Setup"',
    /Notchbook.Setup holds no Items/,
  ],
  [
    "another page for the commands",
    '<FunctionFile resid="Page.Url" />',
    '<FunctionFile resid="Help.Url" />',
    /pages differ/,
  ],
];

describe("a manifest is refused for", () => {
  test.each(damages)("%s", (_what, from, to, words) => {
    const damaged = sound.replace(from, to);
    expect(damaged).not.toBe(sound);
    expect(faultsOf(damaged).join("\n")).toMatch(words);
  });

  test("naming a file that the site has not", () => {
    const without = new Set([...files].filter((path) => path !== "icons/help-32.png"));
    expect(faultsOf(sound, without)).toEqual([`${siteUrl}/icons/help-32.png names no file of the site.`]);
  });

  test("a text of one character more than is shown, not for one of as many", () => {
    const named = (length: number) =>
      faultsOf(
        sound.replace(
          'DisplayName DefaultValue="Notchbook"',
          `DisplayName DefaultValue="${"N".repeat(length)}"`,
        ),
      );
    expect(named(125)).toEqual([]);
    expect(named(126)).toEqual(["DisplayName has more than 125 characters."]);
  });
});
