import { expect, test } from "vitest";
import { matrixHeads } from "../../src/form/matrix-heads";
import type { Session } from "../../src/form/session";

/** Reads the heads of a matrix of which both sides are graded by the same words, and tells how often they are at fault. */
function faultsOf(columns: readonly string[], rows: readonly string[]): number {
  let faults = 0;
  const cellsOf = (cells: readonly string[], row: number) =>
    cells.map((cell, column) => ({ place: { row, column }, cell }));
  const lines = [["", ...columns], ...rows.map((row) => [row, "", "", ""])].map(cellsOf);
  const session = { framed: new Map([["grid", { lines }]]), fault: () => (faults += 1) };
  const item = { id: "profile", levels: ["Medium+", "Medium", "Medium-"].map((grade) => ({ grade })) };
  matrixHeads(session as unknown as Session, [item], [{ id: "grid", row: "profile", column: "profile" }]);
  return faults;
}

test("a head of a matrix is the grade with its sign: no two may change places", () => {
  const right = ["medium +", "Medium", "Medium-"];
  expect(faultsOf(right, right)).toBe(0);
  expect(faultsOf(["Medium+", "Medium-", "Medium"], right)).toBe(1);
  expect(faultsOf(right, ["Medium+", "Medium-", "Medium"])).toBe(1);
});
