import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { between, changeTables } from "../../build/calibration/document";

const page = readFileSync(join(import.meta.dirname, "../../docs/calibration.md"), "utf8");

test("docs/calibration.md lists what changed since the calibration before, as the packs say (npm run calibrations)", () => {
  // The page is formatted: cells are padded, and nothing else differs.
  const bare = (text: string) => text.replace(/[ -]+\|/g, " |").replace(/ +/g, " ");
  expect(bare(page)).toBe(bare(between(page, "changes", changeTables())));
});
