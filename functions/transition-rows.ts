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
import { said } from "./spoken";
import type { Shown, Spill } from "./spread";
import { transitionWord as tell } from "./transition-words";

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
  const ends = (withdrawn ? (["default", "withdrawn", "n"] as const) : (["default", "n"] as const)).map(tell);
  return [
    [tell("from \\ to"), ...symbols, ...ends],
    ...rows.map((row, index): Shown[] => {
      const cells = kind === "counts" ? row : sharesOf(row);
      const blank: Shown[] = Array.from({ length: rows.length + ends.length - 1 }, () => "");
      const shown =
        cells === null ? blank : [...cells.to, cells.defaulted, ...(withdrawn ? [cells.withdrawn] : [])];
      return [symbols[index] ?? "", ...shown, row.n];
    }),
  ];
}

const measures = (): Shown[] => [tell("measure"), tell("value")];

export function stabilityRows(stability: Stability): Spill {
  return [
    measures(),
    [tell("observations"), stability.observations],
    [tell("unchanged"), stability.unchanged],
    [tell("upgraded"), stability.upgraded],
    [tell("downgraded"), stability.downgraded],
    [tell("defaulted"), stability.defaulted],
    [tell("withdrawn"), stability.withdrawn],
    [
      said({
        en: `moved by ${String(LARGE_MOVE)} notches or more`,
        zh: `变动${String(LARGE_MOVE)}个子级或以上`,
      }),
      stability.large,
    ],
    [tell("average notches moved"), stability.averageNotches ?? ""],
    [tell("upgrades per downgrade"), stability.upgradesPerDowngrade ?? ""],
    [tell("rating changes"), stability.changes],
    [tell("reversed within 12 months"), stability.reversals ?? ""],
  ];
}

export function accuracyRows({ ratio, defaults, survivors }: Accuracy): Spill {
  return [
    measures(),
    [tell("accuracy ratio"), ratio],
    [tell("observations"), defaults + survivors],
    [tell("defaults"), defaults],
    [tell("survivors"), survivors],
  ];
}

const MOVE_HEADS = [
  ...(["issuer", "date", "from", "to", "notches", "flag"] as const),
  ...(["outlook before", "standalone notches", "method"] as const),
] as const;

/** Lists moves with what stood in the ledger beside them: the outlook before, the stand-alone's own move, another methodology. */
export function moveRows(moves: readonly Move[], scale: RatingScale): Spill {
  return [
    MOVE_HEADS.map(tell),
    ...moves.map((move): Shown[] => {
      const { before, after } = move;
      const flags = [
        ...(move.to === null ? [tell("default")] : []),
        ...(move.large ? [tell("large")] : []),
        ...(move.reversal ? [tell("reversal")] : []),
      ];
      return [
        move.issuer,
        move.date,
        writeRating(move.from, scale),
        move.to === null ? tell("default") : writeRating(move.to, scale),
        move.notches ?? "",
        flags.join(said({ en: ", ", zh: "、" })),
        before.outlook ?? "",
        before.standalone === null || after.standalone === null
          ? ""
          : notchesBetween(after.standalone, before.standalone),
        before.method === after.method
          ? ""
          : `${before.method ?? tell("none")} → ${after.method ?? tell("none")}`,
      ];
    }),
  ];
}
