import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { decisionsPage, guideEntry } from "../../build/guide-pages";
import { headerRules } from "../../build/headers";
import { officeLibraryFrom } from "../../build/office-library";
import { assemble } from "../../build/package/assemble";
import { checksums, integrityList } from "../../build/package/integrity";
import { readOptions } from "../../build/package/options";
import { releaseNotes } from "../../build/package/release-notes";
import { caddyConfig, headersFile, nginxConfig } from "../../build/package/servers";
import { basePathOf } from "../../build/site-url";
import { readText, root } from "../addin/manifest-file";

const scratch = mkdtempSync(join(tmpdir(), "notchbook-"));
afterAll(() => rmSync(scratch, { recursive: true }));

describe("the words of the command", () => {
  test("an origin alone gives the public cloud, the workbench and the product's own id", () => {
    expect(readOptions(["--origin", "https://ratings.example.org/n/"])).toEqual({
      siteUrl: "https://ratings.example.org/n",
      office: "public",
      addinOnly: false,
      id: null,
      folder: "package",
    });
  });

  test.each([
    [[], /Say where it will be served from/],
    [["--origin", "http://ratings.example.org"], /must be https/],
    [["--origin", "https://ratings.example.org/?a=1"], /without a query/],
    [["--origin", "https://a.example", "--office", "mars"], /public, unified, china/],
    [["--origin", "https://a.example", "--id", "7"], /must be a GUID; it is 7/],
    [["--origin", "https://a.example", "--nonsense"], /nonsense/],
    [["--origin", "https://a.example", "stray"], /stray/],
  ])("%j is refused with the reason", (words, reason) => {
    expect(() => readOptions(words)).toThrow(reason);
  });

  test("a path has a slash at both ends, an origin is one slash", () => {
    expect(["https://a.example", "https://a.example/x", "https://a.example/x/y/"].map(basePathOf)).toEqual([
      ...["/", "/x/", "/x/y/"],
    ]);
  });
});

test("a folder that is no package is left alone", async () => {
  const folder = join(scratch, "thesis");
  mkdirSync(folder);
  writeFileSync(join(folder, "chapter.txt"), "mine");
  const build = (): Promise<void> => Promise.reject(new Error("not reached"));
  await expect(
    assemble(root, readOptions(["--origin", "https://a.example", "--out", folder]), build),
  ).rejects.toThrow(/is there and is no package/);
  expect(readdirSync(folder)).toEqual(["chapter.txt"]);
});

describe("hashes", () => {
  test("are what sha256sum reads, in order of the names", () => {
    const folder = join(scratch, "hashed");
    mkdirSync(folder);
    const files = ["b.txt", "a b.txt"].map((name) => [name, Buffer.from(`content of ${name}`)] as const);
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, "SUMS"), checksums(files));
    const check = () => spawnSync("sha256sum", ["--check", "--strict", "SUMS"], { cwd: folder }).status;
    expect(check()).toBe(0);
    expect(checksums(files).split("\n")[0]).toMatch(/ {2}a b\.txt$/);
    writeFileSync(join(folder, "b.txt"), "changed");
    expect(check()).not.toBe(0);
  });

  test("of the same files in any order are the same list", () => {
    const files = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.uint8Array()), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(files, (list) => {
        expect(integrityList([...list].reverse())).toBe(integrityList(list));
        expect(checksums([...list].reverse())).toBe(checksums(list));
      }),
    );
  });

  test("are those of Subresource Integrity", () => {
    // The example of the specification (w3.org/TR/SRI, section 3.2).
    expect(JSON.parse(integrityList([["a.js", Buffer.from("alert('Hello, world.');")]]))).toEqual({
      "a.js": "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO",
    });
  });
});

describe("release notes", () => {
  const changelog =
    "# Changelog\n\n## Unreleased\n\n- new\n\n## 1.2.0 - 2027-01-01\n\n- old\n\n## 1.1.0\n\n- older\n";

  test("are the section of the version", () => {
    expect(releaseNotes(changelog, "1.2.0")).toBe("# Notchbook 1.2.0\n\n- old\n");
    expect(releaseNotes(changelog, "1.1.0")).toBe("# Notchbook 1.1.0\n\n- older\n");
  });

  test("are what is unreleased where the version has none, and say so; a version's dots are dots", () => {
    expect(releaseNotes(changelog, "1.3.0")).toBe("# Notchbook 1.3.0, before its release\n\n- new\n");
    expect(releaseNotes(changelog.replace("1.2.0", "1x2.0"), "1.2.0")).toContain("before its release");
  });

  test("of a changelog without either are an error", () => {
    expect(() => releaseNotes("# Changelog\n", "1.0.0")).toThrow(/no section for 1\.0\.0/);
  });

  test("of this version are not empty", () => {
    const { version } = JSON.parse(readText("package.json")) as { version: string };
    expect(releaseNotes(readText("CHANGELOG.md"), version).length).toBeGreaterThan(200);
  });
});

describe("the servers' configurations", () => {
  const rules = headerRules(
    ["index.html", "functions.json", "taskpane/taskpane.html", "assets/a-1.js", "guide/index.html"],
    officeLibraryFrom("public"),
  );
  const headers = rules.flatMap((rule) => Object.entries(rule.headers));

  test("say every header under every path, each path once", () => {
    const texts = [
      nginxConfig(rules, "/n/"),
      caddyConfig(rules, "/n/", "a.example"),
      headersFile(rules, "/n/"),
    ];
    for (const text of texts) {
      for (const [name, value] of headers)
        expect(text).toMatch(new RegExp(`${name}:? "?${value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
      for (const path of ["/n/", "/n/index.html", "/n/functions.json"]) expect(text).toContain(path);
    }
    const [nginx = ""] = texts;
    const places = [...nginx.matchAll(/location (\S+ \S+) \{/g)].map(([, place]) => place);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(
      expect.arrayContaining([
        "= /n/",
        "= /n/functions.json",
        "^~ /n/taskpane/",
        "^~ /n/assets/",
        "^~ /n/guide/",
      ]),
    );
  });

  test("hold no value that would end their quotes", () => {
    for (const [, value] of headers) expect(value).not.toMatch(/["\\\n$]/);
  });
});

describe("the documents' list", () => {
  const page = (path: string, title: string) => ({ path, text: `# ${title}\n\ntext` });

  test("names every document once, the unlisted ones last", () => {
    const { sidebar, home } = guideEntry([
      page("zebra.md", "Z"),
      page("pane.md", "The pane"),
      page("adr/1.md", "One"),
    ]);
    expect(sidebar.map(({ text, items }) => [text, items.map(({ link }) => link)])).toEqual([
      ["Rate", ["/pane"]],
      ["Methodologies", []],
      ["Install and run", []],
      ["How it is built", ["/adr/1", "/zebra"]],
    ]);
    expect(home).toContain("- [The pane](./pane.md)");
    expect(decisionsPage([page("adr/1.md", "One"), page("pane.md", "The pane")])).toBe(
      "# Decisions\n\n- [One](./1.md)\n",
    );
  });

  test("refuses a document without a title", () => {
    expect(() => guideEntry([{ path: "a.md", text: "## Only a section" }])).toThrow("a.md has no title.");
  });
});
