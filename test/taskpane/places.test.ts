import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PLACES } from "../../desk/draft/places";
import { all } from "../../desk/words/all";
import { places } from "../../taskpane/shell/places";

const folders = join(import.meta.dirname, "../../taskpane/places");

test("a place is a folder with a door, and its title in each language", () => {
  const doors = readdirSync(folders).filter((name) => existsSync(join(folders, name, "index.tsx")));
  expect(Object.keys(places)).toEqual(PLACES);
  expect([...PLACES].sort()).toEqual(doors.sort());
  for (const words of Object.values(all))
    for (const place of PLACES) expect(words[places[place].title]).not.toBe("");
});
