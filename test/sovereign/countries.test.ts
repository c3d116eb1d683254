import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countriesFile } from "../../build/countries";
import { placeCode } from "../../src";

const path = join(import.meta.dirname, "../../src/packs/countries.json");

test("src/packs/countries.json is what the kept list says; run npm run docs", () => {
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(countriesFile());
});

test("no name stands for two countries", () => {
  const { countries } = countriesFile();
  expect(Object.keys(countries).length).toBeGreaterThan(240);
  for (const [code, names] of Object.entries(countries))
    for (const name of [code, ...names]) expect([name, placeCode(name)]).toEqual([name, code]);
});
