import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { currentPacks, mappings } from "./files";

const page = readFileSync(join(import.meta.dirname, "../../docs/calibration.md"), "utf8");

describe("docs/calibration.md", () => {
  test("says what the two cases are", () => {
    expect(page).toContain("anchor the calibration and are not evidence for it");
  });

  test.each(currentPacks)("names every house item and step of $id, under its pin", (pack) => {
    const start = page.indexOf(`\`${pack.id}@${pack.version}+${pack.calibration}\`\n`);
    expect(start).toBeGreaterThan(0);
    const section = page.slice(start, page.indexOf("\n## ", start));
    const house = [...pack.items, ...pack.steps].flatMap((part) =>
      "basis" in part && part.basis.basis === "house" ? [part.id] : [],
    );
    expect(house.filter((id) => !section.includes(`\`${id}\``))).toEqual([]);
  });

  test("names every mapping", () => {
    expect(mappings.filter(({ id }) => !page.includes(`\`${id}\``))).toEqual([]);
  });
});
