import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reasonOf } from "../../src/form/reasons";

/*
 * A law of the core says its reason in English alone; a form says it in both languages. The reasons come from the code that
 * reports them, so that a new one cannot be forgotten.
 */

const root = join(import.meta.dirname, "../../src");
/** A text as it stands in code: quoted, or with holes. */
const TEXT = /(?:"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/y;

/** Finds the texts that a call reports: its second argument, also behind a condition. */
function reasonsIn(code: string): readonly string[] {
  const found: string[] = [];
  for (const call of code.matchAll(/\b(?:report|fault)\(/g)) {
    let depth = 1;
    let commas = 0;
    for (let at = call.index + call[0].length; at < code.length && depth > 0; at += 1) {
      TEXT.lastIndex = at;
      const text = TEXT.exec(code);
      if (text !== null) {
        if (commas > 0) found.push((text[1] ?? text[2] ?? "").replace(/\\(.)/g, "$1"));
        at = TEXT.lastIndex - 1;
        continue;
      }
      const sign = code.charAt(at);
      if ("([{".includes(sign)) depth += 1;
      if (")]}".includes(sign)) depth -= 1;
      if (sign === "," && depth === 1) commas += 1;
    }
  }
  return found;
}

const files = ["kind", "pack"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(root, folder, path)),
);
/** A library's own, of which no form speaks: what is given twice among the files of a build. */
const BESIDE_FORMS = /^\$\{pin\} stands twice$/;
const reasons = [...new Set(files.flatMap((path) => reasonsIn(readFileSync(path, "utf8"))))].filter(
  (reason) => /\s/.test(reason.replace(/\$\{[^}]*\}/g, "")) && !BESIDE_FORMS.test(reason),
);

test("the reasons are found", () => {
  expect(reasons.length).toBeGreaterThan(60);
  expect(reasons).toContain("neither a lower nor an upper limit");
});

test.each(reasons)("%s", (reason) => {
  const filled = reason.replace(/\$\{size\}/, "2 items and 2 steps").replace(/\$\{[^}]*\}/g, "2");
  const said = reasonOf("items.0", filled, {});
  expect(said.zh).toMatch(/[\u4e00-\u9fff]/);
});
