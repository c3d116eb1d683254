import { describe, expect, test } from "vitest";
import { readForm, writeForm, type FormCell } from "../../src/form";
import { idFrom, namesIn } from "../../src/form/parts";
import { findPack } from "../../src/pack";
import { ownOf } from "./own-release";

const found = findPack("circ-enterprise", "method");
if (!found.ok) throw new Error("no circ-enterprise");
const own = ownOf(found.value);
const form = writeForm(own, "en").cells;

const PLACE = { row: 0, column: 0 };

/** The form with some cells changed, and with the cells of one column of items cut. */
function changed(change: (cell: FormCell, row: number, column: number) => FormCell) {
  return readForm(form.map((line, row) => line.map((cell, column) => change(cell, row, column))));
}

describe("names that differ by a sign", () => {
  test("of sections that only their items name are two sections", () => {
    const title = form.findIndex(([cell]) => cell === "Items");
    const section = form[title + 1]?.indexOf("section") ?? -1;
    expect(section).toBeGreaterThan(0);
    const [first] = own.items;
    const firstRow = form.findIndex((line, row) => row > title && line.includes(first?.id ?? ""));
    const read = changed((cell, row, column) =>
      column !== section ? cell : row === firstRow ? "Credit +" : row === firstRow + 1 ? "Credit -" : cell,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const titles = read.pack.sections.filter(({ title: { en } }) => en.startsWith("Credit"));
    expect(titles.map(({ title: { en }, members }) => [en, members])).toEqual([
      ["Credit +", [own.items[0]?.id]],
      ["Credit -", [own.items[1]?.id]],
    ]);
  });

  test("of an item without an id of its own: another sign names another item, which is not there", () => {
    const names = (given: string) => {
      const parts = [
        { id: idFrom("Share of AA-"), row: { start: PLACE, cells: new Map() }, names: ["Share of AA-"] },
      ];
      return namesIn(parts, parts, []).refer(given);
    };
    const id = idFrom("Share of AA-");
    for (const one of ["Share of AA-", "share of aa-", "Share of AA－", id])
      expect(names(one), one).toEqual({ ok: true, value: id });
    for (const one of ["Share of AA", "Share of AA+", "Share of A-A"])
      expect(names(one), one).toMatchObject({ ok: false });
  });
});
