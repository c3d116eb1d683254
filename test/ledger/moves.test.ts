import { describe, expect, it } from "vitest";
import { movesOf, stabilityOf, writeRating, type Observation } from "../../src";
import { day, have, ledgerOf, scaleNamed, type Row } from "./ledgers";

const lianhe = scaleNamed("lianhe");

function moves(
  rows: readonly Row[],
  from: string | null = null,
  to: string | null = null,
): readonly string[] {
  const bound = (text: string | null) => (text === null ? null : day(text));
  return movesOf(ledgerOf(rows), bound(from), bound(to)).map((move) =>
    [
      move.issuer,
      writeRating(move.from, lianhe),
      move.to === null ? "default" : writeRating(move.to, lianhe),
      move.notches,
      move.large ? "large" : "",
      move.reversal ? "reversal" : "",
    ]
      .join(" ")
      .trim(),
  );
}

const elm = (...rows: (readonly [date: string, standing: string])[]): Row[] =>
  rows.map(([date, standing]) => ["Elm", date, standing]);

describe("moves", () => {
  it("are changes from row to row, large from three notches", () => {
    expect(moves(elm(["2020-01-01", "AA"], ["2020-06-01", "AA"], ["2021-01-01", "A+"]))).toEqual([
      "Elm AA A+ -2",
    ]);
    expect(moves(elm(["2020-01-01", "AA"], ["2021-01-01", "A"]))).toEqual(["Elm AA A -3 large"]);
    expect(moves(elm(["2020-01-01", "A"], ["2021-01-01", "AA"]))).toEqual(["Elm A AA 3 large"]);
  });

  it("are no first ratings, nor new ones after a default or a withdrawal", () => {
    expect(moves(elm(["2020-01-01", "AA"], ["2020-06-01", "withdrawn"], ["2021-01-01", "A"]))).toEqual([]);
    expect(moves(elm(["2020-01-01", "B"], ["2020-06-01", "default"], ["2021-01-01", "CCC"]))).toEqual([
      "Elm B default",
    ]);
    expect(moves(elm(["2020-01-01", "B"], ["2020-06-01", "default"], ["2021-01-01", "default"]))).toEqual([
      "Elm B default",
    ]);
    expect(moves(elm(["2020-01-01", "default"], ["2021-01-01", "B"]))).toEqual([]);
  });

  it("hold a change in the row that withdraws, and a default after it", () => {
    expect(moves(elm(["2020-01-01", "AA"], ["2020-06-01", "A withdrawn"]))).toEqual(["Elm AA A -3 large"]);
    expect(
      moves(elm(["2020-01-01", "AA"], ["2020-06-01", "AA withdrawn"], ["2021-01-01", "default"])),
    ).toEqual(["Elm AA default"]);
  });

  it("are reversals against the change before, until twelve months later", () => {
    const from = (...last: string[]) =>
      moves(elm(["2020-01-01", "AA"], ["2020-06-30", "AA-"], ...last.map((date) => [date, "AA"] as const)));
    expect(from("2021-06-30")).toEqual(["Elm AA AA- -1", "Elm AA- AA 1  reversal"]);
    expect(from("2021-07-01")).toEqual(["Elm AA AA- -1", "Elm AA- AA 1"]);
    expect(moves(elm(["2020-01-01", "AA"], ["2020-06-30", "AA-"], ["2020-09-30", "A+"]))).toEqual([
      "Elm AA AA- -1",
      "Elm AA- A+ -1",
    ]);
  });

  it("turn nothing back across a withdrawal", () => {
    const rows = elm(
      ["2020-01-01", "AA"],
      ["2020-02-01", "AA-"],
      ["2020-03-01", "withdrawn"],
      ["2020-04-01", "AA-"],
      ["2020-05-01", "AA"],
    );
    expect(moves(rows)).toEqual(["Elm AA AA- -1", "Elm AA- AA 1"]);
  });

  it("are bounded by both days, and look back beyond them for what they reverse", () => {
    const rows = elm(["2020-01-01", "AA"], ["2020-06-30", "A"], ["2020-12-31", "AA"], ["2021-06-30", "A"]);
    expect(moves(rows, "2020-12-31", "2020-12-31")).toEqual(["Elm A AA 3 large reversal"]);
    expect(moves(rows, "2021-01-01", "2021-06-29")).toEqual([]);
  });

  it("come by day, then by issuer", () => {
    const rows: Row[] = ["Oak", "Fir", "Elm"].flatMap((issuer): Row[] => [
      [issuer, "2020-01-01", "AA"],
      [issuer, issuer === "Oak" ? "2020-02-01" : "2020-03-01", "A"],
    ]);
    expect(moves(rows).map((move) => move.slice(0, 3))).toEqual(["Oak", "Elm", "Fir"]);
  });
});

describe("stability", () => {
  const rating = (rank: number) => ({ scale: "lianhe", rank, notation: 0, lowerCase: false });
  const one = (from: number, to: number, status: Observation["status"] = "rated"): Observation => ({
    from: rating(from),
    to: rating(to),
    status,
  });

  it("counts what stays, moves, defaults and goes", () => {
    const observations = [
      one(3, 3),
      one(3, 1),
      one(3, 6),
      one(3, 5),
      one(9, 12, "default"),
      one(1, 9, "withdrawn"),
    ];
    expect(have(stabilityOf(observations, []))).toEqual({
      observations: 6,
      unchanged: 1 / 6,
      upgraded: 1 / 6,
      downgraded: 2 / 6,
      defaulted: 1 / 6,
      withdrawn: 1 / 6,
      large: 1 / 6,
      averageNotches: (0 + 2 + 3 + 2) / 4,
      upgradesPerDowngrade: 1 / 2,
      changes: 0,
      reversals: null,
    });
  });

  it("has no quotient of nothing, and nothing at all of nobody", () => {
    expect(have(stabilityOf([one(3, 1)], [])).upgradesPerDowngrade).toBeNull();
    expect(have(stabilityOf([one(3, 3, "default")], [])).averageNotches).toBeNull();
    expect(stabilityOf([], [])).toMatchObject({
      ok: false,
      problems: [{ kind: "missing", at: "stability" }],
    });
  });

  it("counts changes and reversals without defaults", () => {
    const ledger = ledgerOf(
      elm(["2020-01-01", "AA"], ["2020-02-01", "A"], ["2020-03-01", "AA"], ["2020-04-01", "default"]),
    );
    const stability = have(stabilityOf([one(3, 3)], movesOf(ledger, null, null)));
    expect([stability.changes, stability.reversals]).toEqual([2, 0.5]);
  });
});
