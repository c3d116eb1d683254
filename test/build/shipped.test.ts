import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { packageFolderOf, packagesOf, readPackage, type BundledPackage } from "../../build/bundled";
import { billOfMaterials } from "../../build/materials";
import { noticesText } from "../../build/notices";
import { buildIfStale } from "../../build/site";
import { root } from "../addin/manifest-file";

const example = (over: Partial<BundledPackage> = {}): BundledPackage => ({
  name: "@scope/thing",
  version: "1.2.3",
  license: "MIT",
  texts: ["MIT License\n\nCopyright (c) Somebody"],
  ...over,
});

describe("the package of a module", () => {
  test.each([
    ["/w/node_modules/react/index.js", "/w/node_modules/react"],
    ["/w/node_modules/@a/b/lib/c.js?commonjs", "/w/node_modules/@a/b"],
    ["\0/w/node_modules/a/node_modules/b/c.css", "/w/node_modules/a/node_modules/b"],
    ["C:\\w\\node_modules\\a\\b.js".replaceAll("\\", "/"), "C:/w/node_modules/a"],
    ["/w/src/index.ts", null],
    ["\0vite/preload-helper.js", null],
  ])("%s", (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });

  test("is listed once, whatever of it is bundled", () => {
    const folder = dirname(createRequire(import.meta.url).resolve("react/package.json"));
    const list = packagesOf([`${folder}/index.js`, `${folder}/cjs/react.production.js`, "/elsewhere/a.ts"]);
    expect(list.map(({ name, license }) => [name, license])).toEqual([["react", "MIT"]]);
    expect(list[0]?.texts.join()).toContain("Permission is hereby granted");
  });

  test("without a licence, in words or by name, may not be passed on", () => {
    expect(() => readPackage(join(root, "test/build/unlicensed"))).toThrow(
      /lacks its name, version or licence/,
    );
  });
});

describe("notices", () => {
  test("give equal texts once, under every package that has them", () => {
    const text = noticesText(root, [
      example(),
      example({ name: "other" }),
      example({ name: "third", texts: ["Own"] }),
    ]);
    expect(text.split("Copyright (c) Somebody")).toHaveLength(2);
    for (const name of ["@scope/thing 1.2.3 (MIT)", "other 1.2.3 (MIT)", "third 1.2.3 (MIT)"])
      expect(text).toContain(name);
  });

  test("give the standard text with its author where a package brings none", () => {
    const text = noticesText(root, [example({ texts: [], author: "Ann Author" })]);
    expect(text).toContain("Copyright (c) Ann Author\n");
    expect(text).toContain("Permission is hereby granted");
    expect(noticesText(root, [example({ texts: [] })])).toContain(
      "Copyright (c) the authors of @scope/thing",
    );
  });

  test("are refused for a licence of which nobody has the text", () => {
    expect(() => noticesText(root, [example({ texts: [], license: "WTFPL" })])).toThrow(
      /no text of its licence WTFPL/,
    );
  });
});

describe("what was built", () => {
  let notices: string;
  let bill: { components: { purl: string; licenses: unknown[] }[] };

  beforeAll(async () => {
    await buildIfStale();
    notices = readFileSync(join(root, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    bill = JSON.parse(readFileSync(join(root, "dist/sbom.cdx.json"), "utf8")) as typeof bill;
  });

  test("names in its notices every package of its bill, and in its bill what the pages are known to hold", () => {
    const names = bill.components.map(({ purl }) => /^pkg:npm\/(.+)@([^@]+)$/.exec(purl)!.slice(1));
    expect(names.length).toBeGreaterThan(100);
    for (const [name = "", version = ""] of names)
      expect(notices).toMatch(
        new RegExp(`^${name.replace("%40", "@")} ${version.replaceAll(".", "\\.")} \\(`, "m"),
      );
    const known = [
      "react",
      "react-dom",
      "%40fluentui/react-button",
      "%40univerjs/core",
      "valibot",
      "fflate",
      "saxes",
    ];
    expect(names.map(([name]) => name)).toEqual(expect.arrayContaining([...known, "%40microsoft/office-js"]));
  });

  test("has a bill that CycloneDX's own schema takes", () => {
    const library = dirname(
      createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json"),
    );
    const schema = (name: string) =>
      JSON.parse(readFileSync(join(library, `res/schema/${name}.SNAPSHOT.schema.json`), "utf8")) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema(schema("spdx"), "http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json");
    ajv.addSchema(schema("jsf-0.82"), "http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json");
    const valid = ajv.compile(schema("bom-1.6"));
    expect([valid(bill), valid.errors]).toEqual([true, null]);
    const named = { ...bill, components: [{ ...bill.components[0], type: "thing" }] };
    expect(valid(named)).toBe(false);
  });

  test("has our licence, and none of the 77 languages of hyphenation", () => {
    expect(readFileSync(join(root, "dist/LICENSE.txt"), "utf8")).toBe(
      readFileSync(join(root, "LICENSE"), "utf8"),
    );
    const assets = readdirSync(join(root, "dist/assets"));
    expect(assets.filter((name) => /^(hu|nb|de-1996|en-gb|zh-latn-pinyin)-/.test(name))).toEqual([]);
    // A file for each methodology, place and family of functions; each language of hyphenation would add one more.
    expect(assets.length).toBeLessThan(240);
  });

  test("gives Excel's functions no screen: neither React nor Fluent is in what they load", () => {
    interface Chunk {
      file: string;
      imports?: string[];
    }
    const chunks = JSON.parse(readFileSync(join(root, "dist/.vite/manifest.json"), "utf8")) as Record<
      string,
      Chunk
    >;
    const reach = (key: string): string[] => [key, ...(chunks[key]?.imports ?? []).flatMap(reach)];
    const families = Object.keys(chunks).filter((key) => key.startsWith("functions/families/"));
    const files = [...new Set(["functions/associate.ts", ...families].flatMap(reach))].map(
      (key) => chunks[key]!.file,
    );
    const code = files.map((file) => readFileSync(join(root, "dist", file), "utf8")).join("\n");
    const marks = ["react.element", "react.transitional", "createRoot", "fui-Button", "devDependencies"];
    expect(marks.filter((mark) => code.includes(mark))).toEqual([]);
    expect(existsSync(join(root, "dist/functions.js"))).toBe(true);
  });

  test("is the same bill for the same packages", () => {
    const product = { name: "notchbook", version: "1.0.0", license: "Apache-2.0" };
    const packages = [example(), example({ name: "other", license: "LicenseRef-Own" })];
    expect(billOfMaterials(product, packages)).toBe(billOfMaterials(product, [...packages].reverse()));
    expect(billOfMaterials(product, packages)).toContain('"expression": "LicenseRef-Own"');
  });
});
