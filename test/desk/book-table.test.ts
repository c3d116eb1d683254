import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BOND_COLUMNS } from "../../desk/paper/book/columns";
import { bondRows } from "../../desk/paper/book/fill";
import { besidePlain, readTable, unitFault, type GivenTable } from "../../desk/paper/book/read-table";
import type { BookRow } from "../../desk/paper/book/rows";
import { say } from "../../desk/words";

const HEADS = ["债券代码", "发行人", "到期日", "持仓", "票面利率"];
const table = (heads: readonly string[], ...rows: readonly (readonly (string | number)[])[]): GivenTable => ({
  name: "账户",
  heads,
  rows: rows.map((cells, index) => ({ at: `账户!${String(index + 2)}`, cells })),
});
const under = (head: string) => HEADS.map((one) => (one === "持仓" ? head : one));
const bond = (position: string | number, coupon: string | number = "3.5%", code = "A1") => [
  code,
  "甲",
  "2030-01-01",
  position,
  coupon,
];
const PLACE = BOND_COLUMNS.findIndex(({ id }) => id === "position");
const entered = (given: GivenTable) =>
  bondRows(readTable(given, "bonds", "zh").rows).map((row) => row[PLACE]);
const keysOf = (given: GivenTable) => readTable(given, "bonds", "zh").faults.map(({ key }) => key);

describe("a table taken into the book", () => {
  test("law: an amount under a unit comes in as that amount with the unit behind it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.constantFrom("元", "万元", "百万元", "亿元"),
        (amount, unit) => {
          const own = entered(table(HEADS, bond(`${String(amount)}${unit}`)));
          for (const head of [`持仓（${unit}）`, `持仓\n[单位] ${unit}`, `账面价值(${unit})`])
            if (head.startsWith("持仓")) expect(entered(table(under(head), bond(amount)))).toEqual(own);
        },
      ),
    );
  });

  test("is not passed over for a unit that is not read, and has no row of totals", () => {
    expect(keysOf(table(under("持仓（万美元）"), bond(1)))).toEqual(["book.read.foreign"]);
    expect(keysOf(table(HEADS, bond(1), ["合计", "", "", 1, ""]))).toEqual(["book.read.total"]);
    expect(keysOf(table([...HEADS.slice(0, 4), "票面利率(%)"], bond(1, 0.8)))).toEqual([
      "book.read.readings",
    ]);
    expect(keysOf(table([...HEADS.slice(0, 4), "票面利率(%)"], bond(1, 0.8), bond(1, 3.5, "A2")))).toEqual(
      [],
    );
    expect(keysOf(table(HEADS, bond(1), bond(2, 0.04, "A2")))).toEqual([]);
  });

  test("keeps a short name beside a code as the bond's name, and alone as what it is known by", () => {
    const at = (id: string) => BOND_COLUMNS.findIndex((one) => one.id === id);
    const shown = (heads: readonly string[], cells: readonly string[]) => {
      const { rows, faults } = readTable(
        table([...heads, "发行人", "到期日"], [...cells, "甲", "2030-01-01"]),
        "bonds",
        "zh",
      );
      expect(faults).toEqual([]);
      return [rows[0]?.[at("code")], rows[0]?.[at("name")]];
    };
    expect(shown(["债券简称", "债券代码"], ["19甲", "A1"])).toEqual(["A1", "19甲"]);
    expect(shown(["证券代码", "证券简称"], ["A1", "19甲"])).toEqual(["A1", "19甲"]);
    expect(shown(["债券简称"], ["19甲"])).toEqual(["19甲", ""]);
  });

  test("whose amounts say their unit does not come beside plain ones: both readings are told", () => {
    const { amounts } = readTable(table(HEADS, bond("3.2亿元")), "bonds", "zh");
    const held = (position: number | null) => [{ code: "B7", position } as BookRow];
    const fault = besidePlain(amounts, held(320));
    expect(fault?.facts).toMatchObject({ code: "B7", held: 320, first: 320_000_000, second: 3.2 });
    for (const language of ["en", "zh"] as const)
      expect(say(language, fault?.key ?? "book.gone", fault?.facts)).toMatch(/3\.2亿元.*B7.*3\.2/);
    expect(besidePlain(amounts, held(null))).toBeNull();
    expect(besidePlain(readTable(table(HEADS, bond(320)), "bonds", "zh").amounts, held(320))).toBeNull();
    const headed = readTable(table(under("持仓（亿元）"), bond(3.2)), "bonds", "zh");
    expect(besidePlain(headed.amounts, held(320))?.facts).toMatchObject({ second: 3.2 });
  });

  test("is held against limits on amounts as against events", () => {
    const limits = (most: string | number, unit: string) =>
      readTable(table(["维度", "对象", "上限", "单位"], ["发行人", "甲", most, unit]), "limits", "zh");
    const plain = readTable(table(HEADS, bond(320)), "bonds", "zh");
    const stated = readTable(table(HEADS, bond("3.2亿元")), "bonds", "zh");
    expect(unitFault([plain, limits("5亿元", "金额")])).not.toBeNull();
    expect(unitFault([stated, limits(5, "金额")])).not.toBeNull();
    expect(unitFault([stated, limits("5亿元", "金额")])).toBeNull();
    for (const share of [0.05, "5%"]) expect(unitFault([stated, limits(share, "占比")])).toBeNull();
  });
});

test("a figure with two readings is refused with both, and not for the unit that its heading gave it", () => {
  const given = table(under("持仓（万元）"), bond("5,000"), bond("800", "3.5%", "A2"));
  const { faults } = readTable(given, "bonds", "zh");
  expect(faults.map(({ key, facts }) => [key, facts["given"], facts["first"], facts["second"]])).toEqual([
    ["book.read.readings", "5,000万元", "50000000", "50000"],
  ]);
});
