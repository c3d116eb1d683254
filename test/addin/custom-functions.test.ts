import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { functionsFiles } from "../../build/custom-functions";
import type { FunctionsFile } from "../../build/functions-metadata";
import { devOrigin } from "../../build/site-url";
import { functionNames } from "../../functions/names";
import { root } from "./manifest-file";

async function functionsJson(folder: string, siteUrl = devOrigin): Promise<FunctionsFile> {
  const files = await functionsFiles(folder, siteUrl);
  const file = files.find(({ path }) => path === "functions.json");
  return JSON.parse(String(file?.content)) as FunctionsFile;
}

test("the product's functions.json holds exactly the declared functions, each with help", async () => {
  const file = await functionsJson(root);
  expect(file.functions.map(({ id }) => id).sort()).toEqual([...functionNames].sort());
  expect(file).toMatchObject({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true });
});

test("a build for another host links its own help", async () => {
  const file = await functionsJson(root, "https://example.org/notchbook");
  expect(file.functions.map(({ helpUrl }) => helpUrl)).toContain(
    "https://example.org/notchbook/docs/functions.html#rating-bca",
  );
});

describe("a copy of the sources, damaged", () => {
  let copy = "";
  beforeEach(() => {
    // Inside the project, so that the copy finds the same packages.
    mkdirSync(`${root}.cache`, { recursive: true });
    copy = mkdtempSync(`${root}.cache/functions-`);
    for (const part of ["functions", "src", "package.json"]) {
      cpSync(root + part, join(copy, part), { recursive: true });
    }
  });
  afterEach(() => {
    rmSync(copy, { recursive: true });
  });

  function damage(file: string, from: string | RegExp, to: string): void {
    const path = join(copy, "functions", file);
    const text = readFileSync(path, "utf8");
    const damaged = text.replace(from, to);
    expect(damaged).not.toBe(text);
    writeFileSync(path, damaged);
  }

  test("a function turned into an arrow function, which the generator drops in silence, is missed", async () => {
    damage(
      "notch.ts",
      "export function notchRank(",
      "export const notchRank = (() => [[]]) as never; function gone(",
    );
    damage("notch.ts", "@customfunction NOTCH.RANK NOTCH.RANK", "was NOTCH.RANK");
    await expect(functionsFiles(copy, devOrigin)).rejects.toThrow(
      "NOTCH.RANK is declared but functions.json lacks it",
    );
  });

  test("a name taken off the list is missed on both sides", async () => {
    damage("names.ts", '  "NOTCH.RANK",\n', "");
    await expect(functionsFiles(copy, devOrigin)).rejects.toThrow("NOTCH.RANK is not declared");
  });

  test("a name without code is refused", async () => {
    damage("associate.ts", /of functionNames/, "of functionNames.slice(1)");
    await expect(functionsFiles(copy, devOrigin)).rejects.toThrow(
      "RATING.BCA has no association: no code runs for it",
    );
  });

  test("a name associated with nothing that runs is refused", async () => {
    damage("associate.ts", "waiting(codeOf(name))", "undefined as never");
    await expect(functionsFiles(copy, devOrigin)).rejects.toThrow("NOTCH.ADD has no association");
  });

  test("a name that its family of functions lacks is refused", async () => {
    damage("families/notch.ts", '"NOTCH.ADD": notchAdd,', "");
    await expect(functionsFiles(copy, devOrigin)).rejects.toThrow("NOTCH.ADD has no association");
  });

  test("help that leads nowhere is refused", async () => {
    damage("notch.ts", "functions.html#notch-rank", "functions.html#notch-rnk");
    await expect(functionsFiles(copy, devOrigin)).rejects.toThrow("#notch-rank, not at");
  });

  test("a type that the generator cannot read stops the build with its place", async () => {
    damage(
      "notch.ts",
      "export function notchRank(rating: unknown[][]",
      "export function notchRank(rating: Cell",
    );
    await expect(functionsFiles(copy, devOrigin)).rejects.toThrow(/does not support type "Cell"/);
  });
});
