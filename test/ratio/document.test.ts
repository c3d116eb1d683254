import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withRatios } from "../../build/ratios/document";
import { ratioFunctions, ratioNames } from "../../build/ratios/functions";
import { ratios } from "../../src";

const document = readFileSync(new URL("../../docs/ratios.md", import.meta.url), "utf8");
const rows = document.split("\n").filter((line) => line.startsWith("| `RATIO."));

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("what is written from the catalogue", () => {
  it("stands as it is written: npm run docs", async () => {
    expect(await withRatios(document, root)).toBe(document);
    for (const [path, write] of [
      ["functions/ratios.ts", ratioFunctions],
      ["functions/ratio-names.ts", ratioNames],
    ] as const)
      expect(await write(join(root, path))).toBe(read(path));
  });
});

describe("docs/ratios.md", () => {
  it.each(ratios.map((ratio) => [ratio.id, ratio] as const))(
    "has the row of %s as it is computed",
    (id, ratio) => {
      const row = rows.filter((line) => line.startsWith(`| \`RATIO.${id}(`));
      expect(row).toHaveLength(1);
      const call = ratio.arguments
        .map((argument) => (argument.optional ? `[${argument.id}]` : argument.id))
        .join(", ");
      expect(row[0]).toContain(`\`RATIO.${id}(${call})\``);
      for (const text of [ratio.name.en, ratio.name.zh, ratio.formula.en, ratio.unit, ratio.cite.at]) {
        expect(row[0]!.replaceAll(/ +/gu, " ")).toContain(text);
      }
    },
  );

  it("has no row of anything else", () => {
    expect(rows).toHaveLength(ratios.length);
  });
});
