import { expect, test } from "vitest";
import { openLibrary, pinOf, shippedFiles, shippedLibrary } from "../../src";
import { arePartsHere, loadParts, shippedParts } from "../../src/pack/shipped";

/* A build takes what ships as it was read once, so its laws are proved here and nowhere later. */

test("the library that ships keeps the laws of libraries, and reads as it stands", () => {
  const read = openLibrary(shippedFiles());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { releases, packs, ...shared } = read.value;
  const { releases: standing, packs: newest, ...parts } = shippedLibrary();
  expect(shared).toEqual(parts);
  expect(releases).toEqual(standing);
  expect(packs.map(pinOf)).toEqual(newest.map(pinOf));
});

test("every place has a code and names", () => {
  const places = Object.entries(shippedParts.countries.value.countries);
  expect(places.length).toBeGreaterThan(190);
  for (const [code, names] of places) {
    expect(code).toMatch(/^[A-Z]{2}$/);
    expect(names.length).toBeGreaterThan(0);
  }
});

test("nothing is left for later where nothing was built", async () => {
  expect(arePartsHere()).toBe(true);
  await loadParts();
  expect(arePartsHere()).toBe(true);
});
