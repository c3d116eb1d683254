import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { callFunction, findFunction, functionNames } from "../../functions";
import { readText, root } from "../addin/manifest-file";

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** Text without what is shown as code. */
const prose = (text: string) => text.replace(/^( {4}|\t).*$|```[\s\S]*?```|`[^`\n]*`/gm, "");

/** The names of a document's places: what its headings are called in an address, and its own anchors. */
function places(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = ""]) => slug(title));
  const anchors = [...text.matchAll(/<a id="([^"]+)"/g)].map(([, id = ""]) => id);
  return new Set([...headings, ...anchors]);
}

function slug(title: string): string {
  return title
    .replace(/<[^>]*>/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

describe("the documents", () => {
  test.each(documents)("%s links to what is there", (document) => {
    const links = [...prose(readText(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const lost = links.filter((link) => {
      if (/^(https?|mailto):/.test(link)) return false;
      const [path = "", place] = link.split("#");
      const file = path === "" ? join(root, document) : join(root, dirname(document), decodeURI(path));
      if (!existsSync(file)) return true;
      if (place === undefined || statSync(file).isDirectory()) return false;
      return !places(readText(relative(root, file))).has(place);
    });
    expect(lost).toEqual([]);
  });

  test("show every picture that is kept, and keep every one that they show", () => {
    const kept = readdirSync(join(root, "docs/images")).map((name) => `images/${name}`);
    const shown = documents.flatMap((document) =>
      [...readText(document).matchAll(/!\[[^\]]*\]\((?:docs\/)?(images\/[^)]+)\)/g)].map(
        ([, path = ""]) => path,
      ),
    );
    expect(shown.filter((path) => !kept.includes(path))).toEqual([]);
  });
});

describe("the commands that they show", () => {
  const shown = documents
    .filter((document) => document !== "CHANGELOG.md")
    .flatMap((document) => [
      ...readText(document).matchAll(/npm run (?:-s )?([\w:]+)(?: (?:-s )?-- ([a-z]+))?/g),
    ]);

  test("are scripts of this package", () => {
    const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
    const names = [...new Set(shown.map(([, name = ""]) => name))];
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test("are commands that the command line's help lists", () => {
    const help = readFileSync(join(root, "cli/help.ts"), "utf8");
    const commands = [
      ...new Set(shown.flatMap(([, name, command]) => (name === "notchbook" ? (command ?? []) : []))),
    ];
    expect(commands.length).toBeGreaterThan(4);
    expect(commands.filter((command) => !help.includes(`notchbook ${command}`))).toEqual([]);
  });

  test("call functions that are there, with arguments that they take, and print what is said", () => {
    const calls = documents.flatMap((document) => [
      ...readText(document).matchAll(/notchbook -- call ([\w.]+) '([^']+)'(?: +prints ([^\s|]+))?/g),
    ]);
    expect(calls.length).toBeGreaterThan(2);
    for (const [, name = "", list = "", printed] of calls) {
      const found = findFunction(name);
      expect(functionNames).toContain(name);
      const answer = callFunction(found!, JSON.parse(list) as unknown[]);
      expect([name, answer.ok]).toEqual([name, true]);
      // A number that goes on is written as far as it is of use.
      if (printed !== undefined && answer.ok)
        expect(JSON.stringify(answer.value).startsWith(printed.replace("…", ""))).toBe(true);
    }
  });
});
