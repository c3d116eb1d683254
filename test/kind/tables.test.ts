import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { kindTables } from "../../build/kind-tables";
import { format } from "prettier";

const root = join(import.meta.dirname, "../..");

it("the tables of plans and forms stand as they are written from the lists of kinds: npm run docs", async () => {
  for (const [path, text] of await kindTables(root)) {
    const stands = readFileSync(join(root, path), "utf8");
    expect(await format(text, { parser: "typescript", printWidth: 110 })).toBe(stands);
  }
});
