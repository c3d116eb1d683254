import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headerRules, headersOf } from "../../build/headers";
import { officeLibraries, officeLibraryFrom } from "../../build/office-library";
import {
  excelPolicy,
  hashesOf,
  headerOf,
  metaOf,
  withTextPolicy,
  workbenchPolicy,
} from "../../build/policies";
import { unavailablePages } from "../../build/unavailable-pages";

const clouds = Object.keys(officeLibraries);
const directive = (policy: string, name: string) =>
  policy
    .split("; ")
    .find((one) => one.startsWith(`${name} `))
    ?.split(" ")
    .slice(1);

describe("office.js", () => {
  test("comes from the public cloud where nothing is named", () => {
    expect(officeLibraryFrom(undefined)).toEqual(officeLibraryFrom("public"));
    expect(officeLibraryFrom("").script).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  });

  test("the cloud in China has its own address and its own frames, and none of the others'", () => {
    const { script, frames } = officeLibraryFrom("china");
    expect(new URL(script).host).toBe("appsforoffice.cdn.partner.office365.cn");
    expect(frames.every((frame) => frame.endsWith(".cn"))).toBe(true);
    expect(officeLibraryFrom("public").frames.some((frame) => frame.endsWith(".cn"))).toBe(false);
  });

  test.each([
    "moon",
    "http://cdn.example.org/office.js",
    "https://cdn.example.org/office.js?v=1",
    "https://cdn.example.org/office.js#a",
    "https://cdn.example.org/myoffice.js",
    "https://user:secret@cdn.example.org/office.js",
    "toString",
    "//cdn.example.org/office.js",
  ])("%s is refused, with what is allowed", (name) => {
    expect(() => officeLibraryFrom(name)).toThrow(/public, unified, china, or from an https address/);
  });

  test("an organisation may serve its own copy", () => {
    expect(officeLibraryFrom("https://cdn.example.org/o/office.js").script).toBe(
      "https://cdn.example.org/o/office.js",
    );
  });
});

describe("policies", () => {
  test.each([...clouds, "https://cdn.example.org/o/office.js"])(
    "Excel's page runs our scripts and office.js with what lies beside it, for %s, and nothing in line",
    (cloud) => {
      const office = officeLibraryFrom(cloud);
      const scripts = directive(headerOf(excelPolicy(office)), "script-src") ?? [];
      expect(scripts).toEqual([
        "'self'",
        office.script.replace(/office\.js$/, ""),
        "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
      ]);
    },
  );

  test.each([workbenchPolicy, excelPolicy(officeLibraryFrom("public"))])(
    "neither application evaluates text, connects elsewhere, loads what is not named or is framed by anybody",
    (policy) => {
      const header = headerOf(policy);
      expect(header).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|(^|\s)(\*|https?:)(;|\s|$)/);
      expect(directive(header, "default-src")).toEqual(["'none'"]);
      expect(directive(header, "connect-src")).toEqual(["'self'"]);
      expect(directive(header, "base-uri")).toEqual(["'none'"]);
      expect(directive(header, "form-action")).toEqual(["'none'"]);
      expect(directive(header, "frame-ancestors")?.length).toBeGreaterThan(0);
      expect(header).not.toContain("frame-src");
    },
  );

  test("a page does not say of itself what browsers heed in a header only", () => {
    expect(metaOf(workbenchPolicy)).toBe(headerOf(workbenchPolicy).replace("; frame-ancestors 'none'", ""));
  });

  test("what stands in a page is allowed by its hash, byte for byte, and nothing else is", () => {
    const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const text = fc.string().filter((one) => !/<\/s/i.test(one));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (scripts, style) => {
        const html = `${scripts.map((one) => `<script id="a">${one}</script>`).join("\n")}<style>${style}</style>`;
        expect(hashesOf(html, "script")).toEqual([...new Set(scripts.map(hashOf))]);
        expect(hashesOf(html, "style")).toEqual([hashOf(style)]);
      }),
    );
    expect(
      hashesOf('<script src="a.js"></script><script type="module" src="b.js"></script>', "script"),
    ).toEqual([]);
  });

  test("a page of text allows its own style only and runs nothing", () => {
    const html = withTextPolicy('<meta charset="utf-8"><style>a{}</style>');
    expect(html).toMatch(/content="default-src 'none';[^"]*style-src 'sha256-[^"]+"/);
    expect(html).not.toContain("script-src");
  });
});

describe("the pages in place of the pane", () => {
  test.each(clouds)("name the address of the cloud %s in both languages, without a script", (cloud) => {
    const office = officeLibraryFrom(cloud);
    const [blocked, outside] = unavailablePages(office);
    for (const page of [blocked, outside]) {
      expect(page?.content).toMatch(/lang="en"[\s\S]*lang="zh-CN"/);
      expect(page?.content).not.toContain("<script");
      expect(page?.content).toContain('href="taskpane.html"');
    }
    expect(String(blocked?.content).split(`<code>${office.script}</code>`)).toHaveLength(3);
  });
});

describe("headers", () => {
  const office = officeLibraryFrom("public");
  const name = fc.constantFrom("a.js", "index.html", "b-1.css", "functions.json", "taskpane.html");
  const place = fc.constantFrom(
    "",
    "assets/",
    "taskpane/",
    "guide/",
    "guide/assets/",
    "docs/",
    "icons/",
    ".vite/",
  );
  const files = fc.uniqueArray(
    fc.tuple(place, name).map(([folder, file]) => folder + file),
    { minLength: 1 },
  );

  test("each file falls under one rule, which says of it what is said of it alone", () => {
    fc.assert(
      fc.property(files, (paths) => {
        const rules = headerRules(paths, office);
        for (const path of paths.filter((one) => !one.startsWith("."))) {
          const holds = rules.filter((rule) =>
            rule.paths.some((at) => (at.endsWith("/") ? path.startsWith(at) : at === path)),
          );
          expect(holds).toHaveLength(1);
          expect(holds[0]?.headers).toEqual(headersOf(path, office));
        }
        const named = rules.flatMap((rule) => rule.paths);
        expect(named.includes("")).toBe(paths.includes("index.html"));
        expect(named.filter((path) => path.startsWith("."))).toEqual([]);
      }),
    );
  });

  test("names with a hash are kept by browsers, pages and the functions' script are asked for again", () => {
    expect(headersOf("assets/a-1.js", office)["Cache-Control"]).toContain("immutable");
    for (const path of [
      "index.html",
      "functions.js",
      "functions.json",
      "taskpane/taskpane.html",
      "manifest.xml",
    ])
      expect(headersOf(path, office)["Cache-Control"]).toBe("no-cache");
  });

  test("the list of functions alone may be read by others", () => {
    const open = ["functions.json", "functions.js", "index.html", "docs/functions-reference.json"].filter(
      (path) => headersOf(path, office)["Access-Control-Allow-Origin"] !== undefined,
    );
    expect(open).toEqual(["functions.json"]);
  });
});
