import { describe, expect, test } from "vitest";
import { addressOf, placeText, readForm, writeForm } from "../../src/form";
import { contentOf, listReleases, pinOf, type Pack } from "../../src/pack";

/** Reads a form, or fails with everything that is wrong with it. */
function readBack(pack: Pack, language: "en" | "zh"): Pack {
  const read = readForm(writeForm(pack, language).cells);
  if (read.ok) return read.pack;
  const faults = read.faults.map((fault) => `${placeText(fault)[language]}: ${fault.reason[language]}`);
  throw new Error(`${pinOf(pack)}: ${faults.slice(0, 12).join("\n")}`);
}

describe.each(["en", "zh"] as const)("in %s", (language) => {
  test.each(listReleases().map((pack) => [pinOf(pack), pack] as const))(
    "%s written to tables and read back is the same methodology",
    (_pin, pack) => {
      const back = readBack(pack, language);
      expect(back).toEqual(pack);
      expect(contentOf(back)).toEqual(contentOf(pack));
    },
  );
});

test("addresses are those of spreadsheets", () => {
  expect(addressOf({ row: 0, column: 0 })).toBe("A1");
  expect(addressOf({ row: 11, column: 27 })).toBe("AB12");
});
