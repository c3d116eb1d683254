import { expect, test } from "vitest";
import { columnsOf, findEnterable, listReleases, pinOf } from "../../src";
import { chanceFrom } from "../../src/chance";
import { cellOf, columnsFor, drawRows, type Cell } from "./rows";

const ROWS = 60;

test.each(listReleases().map((pack) => [pinOf(pack), pack] as const))(
  "rows around one are rated by %s as rows by themselves, whatever was rated before",
  (_, pack) => {
    const columns = columnsFor(pack);
    const bound = columnsOf(pack, columns, cellOf);
    if (bound === null) throw new Error("no plan");
    const rows = drawRows(pack, columns, ROWS, 5);
    const inputs = columns.flatMap(({ key }) => (findEnterable(pack, key) === undefined ? [] : [key]));
    const chance = chanceFrom(9);
    const seen = (count: number) =>
      [...bound.rated.slice(0, count)].map((isRated, at) =>
        isRated === 1 ? bound.ranks(pack.outputs.final)?.[at] : null,
      );
    let rated = 0;
    for (const base of rows) {
      const drawn = new Set(
        Array.from({ length: 3 }, () => inputs[Math.floor(chance() * inputs.length)] ?? ""),
      );
      const only: Cell[][] = rows.map((row) =>
        columns.map(({ key }, at) => (drawn.has(key) ? (row[at] ?? null) : "not read")),
      );
      const whole = rows.map((row) => columns.map(({ key }, at) => (drawn.has(key) ? row[at] : base[at])));
      bound.rate(rows, 0, ROWS);
      bound.rateAround(base, drawn, only, ROWS);
      const around = seen(ROWS);
      bound.rate(whole, 0, ROWS);
      expect(around).toEqual(seen(ROWS));
      rated += around.filter((rank) => rank !== null).length;
    }
    expect(rated).toBeGreaterThan(ROWS);
  },
);
