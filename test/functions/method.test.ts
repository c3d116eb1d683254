import { describe, expect, test } from "vitest";
import { engineVersion, itemsOf, listPacks, listReleases, pinOf } from "../../src";
import { CCXAP, errorCell, errorOf, LIANHE, METHODS, PANDA, valueOf } from "./ask";

describe("METHOD functions", () => {
  test("LIST has a row for each release, the newest of an id first, named as other functions take it", () => {
    const [head, ...rows] = valueOf("METHOD.LIST") as unknown[][];
    const pinIn = (row: readonly unknown[]) => `${String(row[0])}@${String(row[1])}+${String(row[2])}`;
    expect(rows.map(pinIn).sort()).toEqual(listReleases().map(pinOf).sort());
    for (const row of rows) {
      expect(row).toHaveLength(head?.length ?? 0);
      const first = rows.find(([id]) => id === row[0]) ?? [];
      expect(valueOf("METHOD.VERSION", row[0])).toBe(`${pinIn(first)} (engine ${engineVersion})`);
      expect(valueOf("METHOD.VERSION", pinIn(row))).toBe(`${pinIn(row)} (engine ${engineVersion})`);
    }
    expect(rows.map(([id]) => id).filter((id, index, ids) => ids.indexOf(id) === index)).toEqual(
      listPacks().map(({ id }) => id),
    );
  });

  test.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "ITEMS of %s names everything that may be given",
    (id, pack) => {
      const [head, ...rows] = valueOf("METHOD.ITEMS", id) as string[][];
      expect(head).toEqual(["section", "item", "label", "名称", "kind", "enter"]);
      const checks = pack.checks ?? [];
      expect(rows.map((row) => row[1])).toEqual([...itemsOf(pack), ...checks].map((one) => one.id));
      expect(rows.filter(([section]) => section === "Checks").map((row) => row[1])).toEqual(
        checks.map(({ id: check }) => check),
      );
      expect(rows.filter((row) => row.length !== 6 || row.includes(""))).toEqual([]);
    },
  );

  test("ITEMS says what may be entered, by kind", () => {
    const enter = new Map((valueOf("METHOD.ITEMS", CCXAP) as string[][]).map((row) => [row[1], row[5]]));
    expect(enter.get("equity")).toMatch(/^CNY .* to CNY .*, unit one of CNY bn, CNY m, 亿元/);
    expect(enter.get("roe")).toBe("-100% to 100%");
    expect(enter.get("corporate-governance")).toBe("-2 to 1 whole notches, + better");
    expect(enter.get("shareholder-rating")).toBe("a rating on ccxap or global");
    const panda = valueOf("METHOD.ITEMS", "panda-financial-institution") as string[][];
    expect(panda.find(([, id]) => id === "market-sovereigns")?.[5]).toBe(
      "countries with a rating on golden-credit or global and a share each, such as Korea AA 60%; Vietnam BB+ 40%",
    );
    expect(enter.get("shareholder-strength")).toBe("none, low, moderate, high, very high, certain");
  });

  test("ITEMS says what a check takes", () => {
    const rows = valueOf("METHOD.ITEMS", PANDA) as string[][];
    const enter = new Map(rows.map((row) => [row[1], row.slice(4)]));
    expect(enter.get("admission-two-agencies")).toEqual(["check", "nothing: follows from admission-rating"]);
    expect(enter.get("admission-proceeds")).toEqual(["check", "yes, no, not applicable"]);
    expect(enter.get("admission-rating")?.[1]).toMatch(/^ratings of agencies: .*golden-credit.* in brackets/);
    expect(enter.get("admission-china-investment")?.[1]).toMatch(
      /^a number, met from USD 1 ?bn, unit one of USD bn/,
    );
  });

  test("SOURCE knows checks by id and by label", () => {
    const rows = valueOf("METHOD.SOURCE", "circ-bank", [
      ["two-professionals"],
      ["资料完整真实"],
    ]) as string[][];
    expect(rows.map(([basis, , place]) => [basis, place])).toEqual([
      ["published", "Article 8"],
      ["published", "Article 16"],
    ]);
    const [[basis, , , , reason] = []] = valueOf("METHOD.SOURCE", PANDA, "admission-rating") as string[][];
    expect([basis, reason]).toEqual(["house", expect.stringMatching(/AA/)]);
    const [unknown] = valueOf("METHOD.SOURCE", "circ-bank", "nothing") as unknown[][];
    expect(unknown?.[0]).toMatchObject({
      message: expect.stringContaining("is not an item of circ-bank") as string,
    });
  });

  test.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "SOURCE of %s knows every item, step and check",
    (id, pack) => {
      const keys = [...itemsOf(pack), ...pack.steps, ...(pack.checks ?? [])].map((one) => [one.id]);
      const rows = valueOf("METHOD.SOURCE", id, keys) as string[][];
      for (const [basis, title, place, date, reason] of rows) {
        expect(["published", "house", "input"]).toContain(basis);
        expect(title).not.toBe("");
        expect(place).not.toBe("");
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(reason === "").toBe(basis !== "house");
      }
    },
  );

  test("SOURCE reads labels and mappings; blanks, errors and unknown items stand in their rows", () => {
    const rows = valueOf("METHOD.SOURCE", LIANHE, [
      ["公司治理"],
      ["global-to-lianhe-house"],
      [null],
      ["luck"],
      [errorCell("#REF!")],
    ]) as unknown[][];
    expect(rows[0]?.[0]).not.toBe("");
    expect(rows[1]?.[0]).toBe("house");
    expect(rows[2]).toEqual(["", "", "", "", ""]);
    expect(rows[3]?.[0]).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/^"luck" is not an item of/) as string,
    });
    expect(rows[4]?.[0]).toEqual({ error: "#VALUE!", message: "item holds the error #REF!." });
  });

  test("SOURCE asks for what is missing", () => {
    expect(valueOf("METHOD.SOURCE", LIANHE, null)).toEqual([
      [{ error: "#N/A", message: "The argument item is missing; an item or step id." }, "", "", "", ""],
    ]);
    expect(errorOf("METHOD.SOURCE", null, "roe")).toMatch(/^#N\/A No methodology is named/);
  });

  test("VERSION is the pin with the engine's version; an unknown method lists those that there are", () => {
    const [pack] = listPacks();
    expect(valueOf("METHOD.VERSION", pack?.id)).toBe(
      `${pack === undefined ? "" : pinOf(pack)} (engine ${engineVersion})`,
    );
    expect(errorOf("METHOD.VERSION", "moon")).toBe(
      `#VALUE! method: "moon" is not a methodology here; available: ${METHODS}.`,
    );
    expect(errorOf("METHOD.VERSION", [[LIANHE, CCXAP]])).toBe(
      "#VALUE! method: received a range of 1 × 2 cells; expected one cell, a methodology as tables that begins with the title Methodology, or a calibration table that begins with method and its id.",
    );
  });
});
