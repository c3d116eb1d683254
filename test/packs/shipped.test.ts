import { expect, test } from "vitest";
import { listMappings, listReleases, listScales, listSources, pinOf } from "../../src/pack";
import { mappings, packs, scales, sources } from "./files";

test("every pack file ships, and ships once", () => {
  expect(listReleases().map(pinOf).sort()).toEqual(packs.map(pinOf).sort());
  expect(new Set(packs.map(pinOf)).size).toBe(packs.length);
});

test("the rest of the library ships whole", () => {
  expect(listScales()).toEqual(scales);
  expect(listSources()).toEqual(sources);
  expect(listMappings()).toEqual(mappings);
});
