import { describe, expect, test } from "vitest";
import { callFunction } from "../../functions";
import { findPack, listPacks } from "../../src";
import { errorOf, valueOf, written } from "./ask";

type Rows = readonly (readonly unknown[])[];

/** The guarantors' methodology as an analyst's own: copied by METHOD.TABLE, under an id of its own. */
function ownTable(change: (row: readonly unknown[]) => readonly unknown[] = (row) => row): Rows {
  const rows = valueOf("METHOD.TABLE", "lianhe-guarantor") as Rows;
  return rows.map((row) =>
    change(
      row[0] === "id" && row[1] === "lianhe-guarantor" ? ["id", "our-guarantors", ...row.slice(2)] : row,
    ),
  );
}

const tianfu = written.ranges["Tianfu"] as Rows;

describe("a methodology as a range", () => {
  test.each(listPacks().map(({ id }) => id))("%s read from its own table is itself", (id) => {
    const table = valueOf("METHOD.TABLE", id, "zh");
    expect(valueOf("METHOD.VERSION", table)).toBe(valueOf("METHOD.VERSION", id));
    expect(valueOf("METHOD.CHECK", table)).toEqual([
      ["sound", expect.stringContaining(id), expect.anything(), ""],
    ]);
  });

  test("rates, explains and measures distances as the shipped one does", () => {
    const own = ownTable();
    for (const name of ["RATING.BCA", "RATING.FINAL"])
      expect(valueOf(name, tianfu, own)).toBe(valueOf(name, tianfu, "lianhe-guarantor"));
    for (const name of ["RATING.DISTANCE", "RATING.RANGE"])
      expect(valueOf(name, tianfu, own)).toEqual(valueOf(name, tianfu, "lianhe-guarantor"));
    expect(valueOf("RATING.MATRIX", "A", "F1", own)).toBe("aaa");
    expect(valueOf("METHOD.ITEMS", own)).toEqual(valueOf("METHOD.ITEMS", "lianhe-guarantor"));
  });

  test("has a pin that ends in a hash of what computes", () => {
    const pin = String(valueOf("METHOD.VERSION", ownTable()));
    expect(pin).toMatch(/^our-guarantors@4\.0\.202208\+2#[0-9a-f]{8} /);
    const reworded = ownTable((row) =>
      row[0] === "rates" ? ["rates", "Guarantors of ours", ...row.slice(2)] : row,
    );
    expect(valueOf("METHOD.VERSION", reworded)).toBe(pin);
    const changed = ownTable((row) =>
      row[0] === "supported" && row[1] === "low" ? [row[0], "low", 2, ...row.slice(3)] : row,
    );
    expect(valueOf("METHOD.VERSION", changed)).not.toBe(pin);
  });

  test("differs from the shipped one in what was changed", () => {
    const changed = ownTable((row) =>
      row[0] === "supported" && row[1] === "low" ? [row[0], row[1], 2, ...row.slice(3)] : row,
    );
    const [, ...rows] = valueOf("METHOD.DIFF", "lianhe-guarantor", changed) as Rows;
    expect(rows).toEqual([["number changed", "supported.table.low", "Rating after support", 1, 2, "house"]]);
  });

  test("under the shipped id with other numbers is refused: the pin stands for something else", () => {
    const rows = valueOf("METHOD.TABLE", "lianhe-guarantor") as Rows;
    const changed = rows.map((row) =>
      row[0] === "supported" && row[1] === "low" ? [row[0], row[1], 2, ...row.slice(3)] : row,
    );
    expect(errorOf("RATING.FINAL", tianfu, changed)).toContain("ships with Notchbook and says otherwise");
  });

  test("a subject may name it by its id, and by no other version of it", () => {
    const own = ownTable();
    const naming = (method: string) => [["method", method], ...tianfu];
    expect(valueOf("RATING.FINAL", naming("our-guarantors"), own)).toBe(valueOf("RATING.FINAL", tianfu, own));
    expect(errorOf("RATING.FINAL", naming("our-guarantors@3+1"), own)).toContain("our-guarantors@3+1");
  });

  test("a table of issuers is rated by it", () => {
    const keys = tianfu.map(([key]) => key);
    const answer = callFunction("RATING.TABLE", [
      [["name", ...keys]],
      [["Tianfu", ...tianfu.map(([, value]) => value)]],
      ownTable(),
      "final",
    ]);
    expect(answer.ok).toBe(true);
  });
});

test("faults name their cells, in either language", () => {
  const own = ownTable((row) =>
    row[0] === "business-score" && row[1] === "governance" && row[2] === 0.2
      ? [row[0], row[1], 0.15, ...row.slice(3)]
      : row,
  );
  const [, fault] = valueOf("METHOD.CHECK", own) as Rows;
  expect(fault).toEqual([
    expect.stringMatching(/^A\d+$/),
    "Weights",
    "",
    "the weights of Business risk score sum to 0.95 (95%), not 1 (100%)",
  ]);
  const [, said] = valueOf("METHOD.CHECK", own, "zh") as Rows;
  expect(said?.[3]).toBe("经营风险评分的权重合计为0.95 (95%)，应为1（100%）");
});

test("a range that is no methodology says what one begins with", () => {
  expect(
    errorOf("METHOD.CHECK", [
      ["a", 1],
      ["b", 2],
    ]),
  ).toContain("Methodology");
  expect(errorOf("METHOD.CHECK", "")).toContain("#N/A");
});

test("blank cells that arrive as 0 are blanks", () => {
  const zeroed = ownTable().map((row) => row.map((cell) => (cell === "" ? 0 : cell === 0 ? "0" : cell)));
  expect(valueOf("METHOD.VERSION", zeroed)).toBe(valueOf("METHOD.VERSION", ownTable()));
});

test("what a cell held before is not remembered for what it holds now", () => {
  const cells = ownTable().map((row) => [...row]);
  const before = valueOf("METHOD.VERSION", cells);
  const low = cells.find((row) => row[0] === "supported" && row[1] === "low");
  if (low !== undefined) low[2] = 2;
  expect(valueOf("METHOD.VERSION", cells)).not.toBe(before);
});

test("nothing that ships is the user's own", () => {
  const pack = findPack("lianhe-guarantor", "method");
  expect(pack.ok && String(valueOf("METHOD.VERSION", "lianhe-guarantor"))).not.toContain("#");
});
