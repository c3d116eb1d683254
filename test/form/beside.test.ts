import { describe, expect, test } from "vitest";
import { placeText, readForm, writeForm, type FormCell } from "../../src/form";
import {
  contentOf,
  libraryOf,
  listReleases,
  methodFileOf,
  pinOf,
  readMethodFile,
  type Pack,
} from "../../src/pack";
import { ownOf } from "./own-release";

type Cells = readonly (readonly FormCell[])[];

/** Reads a form, or fails with everything that is wrong with it. */
function readBack(cells: Cells, language: "en" | "zh"): Pack {
  const read = readForm(cells);
  if (read.ok) return read.pack;
  const faults = read.faults.map((fault) => `${placeText(fault)[language]}: ${fault.reason[language]}`);
  throw new Error(faults.slice(0, 12).join("\n"));
}

const releases = listReleases().map((pack) => [pinOf(pack), pack] as const);

describe.each(["en", "zh"] as const)("with everything that it uses, in %s", (language) => {
  test.each(releases)("%s comes back as itself", (_pin, pack) => {
    const back = readBack(writeForm(pack, language, "all").cells, language);
    expect(back).toEqual(pack);
    expect(contentOf(back)).toEqual(contentOf(pack));
  });

  test.each(releases)("%s as one's own brings the same scale, mappings and rules back", (_pin, pack) => {
    const own = ownOf(pack);
    const back = readBack(writeForm(own, language).cells, language);
    // A form always brings itself as a document.
    expect({ ...methodFileOf(back), sources: [] }).toEqual({ ...methodFileOf(own), sources: [] });
    expect(pinOf(back)).toBe(pinOf(own));
    expect(contentOf(back)).toEqual(contentOf(own));
  });
});

test("what stands beside a methodology is in its hash", () => {
  const [, pack] = releases.find(([, one]) => one.reviewRules !== undefined) ?? [];
  if (pack === undefined) throw new Error("no release with rules for reviews");
  const own = ownOf(pack);
  const [rules] = libraryOf(own).reviewRules.filter(({ id }) => id === "own-reviews");
  if (rules === undefined) throw new Error("no rules");
  const file = methodFileOf(own);
  const changed = readMethodFile({
    ...file,
    reviewRules: [{ ...rules, watch: { ...rules.watch, days: rules.watch.days + 1 } }],
  });
  expect(changed.ok && pinOf(changed.value)).not.toBe(pinOf(own));
});

/** A form with one row changed: the first whose first cells are these. */
function changed(cells: Cells, first: readonly FormCell[], column: number, value: FormCell): Cells {
  const row = cells.findIndex((line) => first.every((cell, index) => line[index] === cell));
  if (row < 0) throw new Error(`no row ${JSON.stringify(first)}`);
  return cells.map((line, index) =>
    index === row ? line.map((cell, at) => (at === column ? value : cell)) : line,
  );
}

describe("faults beside a methodology stand in their cells", () => {
  const pack = releases.find(([pin]) => pin.startsWith("circ-bank@2007+2"))?.[1];
  if (pack === undefined) throw new Error("circ-bank");
  const cells = writeForm(ownOf(pack), "en").cells;

  test.each([
    ["a class that is none", ["class of subordinated bonds"], 1, "moon", /^Bond rules.*"moon" is no class/],
    [
      "a word of no term",
      ["structure", "direct"],
      0,
      "moon",
      /^Words of bond terms.*"moon" is not given here/,
    ],
    ["an interval", [3], 0, 9, /^Shorter intervals.*fewer months/],
    ["a symbol", ["own-short", "AAA"], 1, "XYZ", /^Mapp(?:ings|ed symbols)/],
    ["notches", ["guaranteed"], 4, 1, /^Bond classes/],
  ] as const)("%s", (_what, first, column, value, fault) => {
    const at = column;
    const read = readForm(changed(cells, first, at, value));
    const said = read.ok ? [] : read.faults.map((one) => `${placeText(one).en}: ${one.reason.en}`);
    expect(said.join("\n")).toMatch(fault);
    expect(read.ok ? [] : read.faults.every(({ reason }) => /[\u4e00-\u9fff]/.test(reason.zh))).toBe(true);
  });

  test("another content under an id of the library is refused", () => {
    const whole = writeForm(pack, "en", "all").cells;
    const read = readForm(changed(whole, ["watch list: days"], 1, 91));
    const said = read.ok ? [] : read.faults.map((one) => `${placeText(one).en}: ${one.reason.en}`);
    expect(said).toEqual([expect.stringContaining('the library has "circ-review" already')]);
  });
});
