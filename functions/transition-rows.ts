import {
  LARGE_MOVE,
  notchesBetween,
  sharesOf,
  writeRating,
  type Accuracy,
  type Move,
  type RatingScale,
  type Stability,
  type TransitionRow,
} from "../src";
import type { Shown, Spill } from "./spread";

/**
 * Leaves out of matrices of one ledger, read on several scales, the symbols that not all of the scales have: nobody can
 * have held them, so that the matrices may still say the same.
 */
export function onlyShared(tables: readonly Spill[]): readonly Spill[] {
  const heads = tables.map(([head = []]) => new Set(head.slice(1)));
  const shared = (name: Shown | undefined) => name !== undefined && heads.every((head) => head.has(name));
  return tables.map((table) =>
    table
      .filter(([name], row) => row === 0 || shared(name))
      .map((cells) => cells.filter((_cell, column) => column === 0 || shared(table[0]?.[column]))),
  );
}

/** Shows the matrix as shares or as counts; `withdrawn` gives withdrawn ratings a column. */
export function matrixRows(
  rows: readonly TransitionRow[],
  scale: RatingScale,
  kind: "matrix" | "counts",
  withdrawn: boolean,
): Spill {
  const symbols = rows.map(({ from }) => writeRating(from, scale));
  const ends = withdrawn ? ["default", "withdrawn", "n"] : ["default", "n"];
  return [
    ["from \\ to", ...symbols, ...ends],
    ...rows.map((row, index): Shown[] => {
      const cells = kind === "counts" ? row : sharesOf(row);
      const blank: Shown[] = Array.from({ length: rows.length + ends.length - 1 }, () => "");
      const shown =
        cells === null ? blank : [...cells.to, cells.defaulted, ...(withdrawn ? [cells.withdrawn] : [])];
      return [symbols[index] ?? "", ...shown, row.n];
    }),
  ];
}

const MEASURES = ["measure", "value"];

export function stabilityRows(stability: Stability): Spill {
  return [
    MEASURES,
    ["observations", stability.observations],
    ["unchanged", stability.unchanged],
    ["upgraded", stability.upgraded],
    ["downgraded", stability.downgraded],
    ["defaulted", stability.defaulted],
    ["withdrawn", stability.withdrawn],
    [`moved by ${LARGE_MOVE} notches or more`, stability.large],
    ["average notches moved", stability.averageNotches ?? ""],
    ["upgrades per downgrade", stability.upgradesPerDowngrade ?? ""],
    ["rating changes", stability.changes],
    ["reversed within 12 months", stability.reversals ?? ""],
  ];
}

export function accuracyRows({ ratio, defaults, survivors }: Accuracy): Spill {
  return [
    MEASURES,
    ["accuracy ratio", ratio],
    ["observations", defaults + survivors],
    ["defaults", defaults],
    ["survivors", survivors],
  ];
}

/** Lists moves with what stood in the ledger beside them: the outlook before, the stand-alone's own move, another methodology. */
export function moveRows(moves: readonly Move[], scale: RatingScale): Spill {
  return [
    ["issuer", "date", "from", "to", "notches", "flag", "outlook before", "standalone notches", "method"],
    ...moves.map((move): Shown[] => {
      const { before, after } = move;
      const flags = [
        ...(move.to === null ? ["default"] : []),
        ...(move.large ? ["large"] : []),
        ...(move.reversal ? ["reversal"] : []),
      ];
      return [
        move.issuer,
        move.date,
        writeRating(move.from, scale),
        move.to === null ? "default" : writeRating(move.to, scale),
        move.notches ?? "",
        flags.join(", "),
        before.outlook ?? "",
        before.standalone === null || after.standalone === null
          ? ""
          : notchesBetween(after.standalone, before.standalone),
        before.method === after.method ? "" : `${before.method ?? "none"} → ${after.method ?? "none"}`,
      ];
    }),
  ];
}
