import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/*
 * Follows docs/adding-a-pack.md line by line in a copy of the project: what the page says to add is added, nothing
 * else, and what it says to run is run. A methodology that needed a change of the engine would fail here.
 */

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/adding-a-pack.md"), "utf8");
const copy = mkdtempSync(join(tmpdir(), "notchbook-"));
const PARTS = [
  ...["src", "functions", "cli", "grid", "desk", "host", "docs", "test/packs", "test/cases"],
  ...["package.json", "tsconfig.json", "vitest.config.ts", "test/patience.ts", ".prettierrc.json", "build"],
];

/** The block of code that follows a sentence of the page. */
function blockAfter(sentence: string, language: string): string {
  const start = page.indexOf(sentence);
  if (start < 0) throw new Error(`The page does not say: ${sentence}`);
  const fence = `\`\`\`${language}\n`;
  const from = page.indexOf(fence, start) + fence.length;
  return page.slice(from, page.indexOf("```", from));
}

function change(path: string, turn: (text: string) => string): void {
  writeFileSync(join(copy, path), turn(readFileSync(join(copy, path), "utf8")));
}

/** Runs a line of the page as a shell would, and gives what it printed. */
function run(line: string): string {
  return execFileSync("sh", ["-c", line], { cwd: copy, encoding: "utf8", stdio: "pipe" });
}

function linesAfter(heading: string): readonly string[] {
  return blockAfter(heading, "sh").trim().split("\n");
}

beforeAll(() => {
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

  const source = JSON.parse(blockAfter("Add to the list in `src/packs/sources.json`:", "json")) as unknown;
  change("src/packs/sources.json", (text) => JSON.stringify([...(JSON.parse(text) as unknown[]), source]));

  const [, from = "", to = ""] = /Copy `([^`]+)` to `([^`]+)`/.exec(page) ?? [];
  mkdirSync(dirname(join(copy, to)), { recursive: true });
  cpSync(join(copy, from), join(copy, to));

  const [, name = ""] = /Add `(\w+)` to its list `packFiles`/.exec(page) ?? [];
  const line = blockAfter("Add to `src/packs/index.ts`, at the top:", "ts");
  change("src/packs/index.ts", (text) => line + text.replace(/(packFiles[^[]*\[\])? = \[/, `$& ${name},`));

  change(
    "docs/calibration.md",
    (text) => text + blockAfter("Add at the end of `docs/calibration.md`:", "md"),
  );
  writeFileSync(
    join(copy, "test/cases/leasing.test.ts"),
    blockAfter("Write `test/cases/leasing.test.ts`:", "ts"),
  );
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("the lock takes its line", () => {
  const [lock = ""] = linesAfter("## 3. Let it ship");
  run(lock);
  expect(readFileSync(join(copy, "src/packs/released.json"), "utf8")).toContain('"example-leasing@2026+1"');
});

test("the pack is sound", () => {
  const [check = ""] = linesAfter("## 4. Check it");
  expect(run(check).trim()).toBe("example-leasing@2026+1 is sound.");
});

test("its laws and its case hold, and the functions know it", () => {
  const [tests = "", call = ""] = linesAfter("## 7. Run it");
  expect(run(`${tests} --project unit`)).toMatch(/ passed, 0 failed/);
  expect(run(call).trim()).toBe('"BBB+"');
});

test("what does not follow the page is named: a case with another answer fails", () => {
  change("test/cases/leasing.test.ts", (text) => text.replaceAll("BBB+", "AAA"));
  expect(() => run("npx vitest run test/cases/leasing.test.ts --project unit")).toThrow();
});
