import {
  failure,
  keyForm,
  LIMIT_HEADS,
  missing,
  success,
  wrong,
  type HoldingLimit,
  type Outcome,
} from "../src";
import { readNumber, readWord, required } from "./arguments";
import { isErrorCell, type Cell } from "./cells";
import { collectRows } from "./holdings";
import { all, andThen } from "./outcome";
import { groupName } from "./portfolio-tables";
import { readNamedRows, repeatedColumn } from "./rows";

/** From which part of a limit on it counts as near, where the limit does not say. */
const WARN = 0.9;

/** A limit as it was asked for, with where its dimension and its group stand. */
export interface AskedLimit extends HoldingLimit {
  readonly at: string;
  readonly groupAt: string;
  readonly limitAt: string;
  /** The limit as it was given, with its unit where it says one. */
  readonly given: Cell;
}

/** Reads a range of limits, under a header row or in the usual order. */
export function readLimits(grid: readonly (readonly Cell[])[]): Outcome<readonly AskedLimit[]> {
  const error = grid.flat().find(isErrorCell);
  if (error !== undefined) return failure(wrong("cell-error", "limits", { received: error.error }));
  const repeated = repeatedColumn(grid, LIMIT_HEADS);
  if (repeated !== undefined) return failure(wrong("duplicate-item", `limits, the column ${repeated}`));
  const rows = readNamedRows(grid, LIMIT_HEADS, "limits");
  if (rows.length === 0)
    return failure(missing("missing-argument", "limits", { expected: "rows of dimension, group and limit" }));
  return collectRows(
    rows.map(({ at, cells }): Outcome<AskedLimit> => {
      const read = all({
        dimension: required(readWord(cells.dimension, `${at}dimension`), `${at}dimension`, "a heading"),
        most: required(
          readNumber(cells.most, `${at}limit`),
          `${at}limit`,
          "a share such as 5%, or an amount",
        ),
        unit: andThen(readWord(cells.unit, `${at}unit`), (word) => unitOf(word, `${at}unit`)),
        warn: readNumber(cells.warn, `${at}warn`),
      });
      return andThen(read, ({ dimension, most, unit, warn }) => {
        const group = groupName(cells.group);
        const isEach = group === "" || group === "*";
        if (unit === "share" && !(most >= 0 && most <= 1))
          return failure(wrong("out-of-range", `${at}limit`, { received: most, from: 0, to: 1 }));
        if (most < 0)
          return failure(wrong("wrong-shape", `${at}limit`, { received: most, expected: "0 or more" }));
        if (warn !== null && !(warn > 0 && warn <= 1))
          return failure(wrong("out-of-range", `${at}warn`, { received: warn, from: 0, to: 1 }));
        return success({
          at: `${at}dimension`,
          groupAt: `${at}group`,
          limitAt: `${at}limit`,
          given: cells.most,
          dimension,
          group: isEach ? null : group,
          most,
          unit,
          warn: warn ?? WARN,
        });
      });
    }),
  );
}

function unitOf(word: string | null, at: string): Outcome<"share" | "amount"> {
  const form = keyForm(word ?? "share");
  if (["share", "%", "占比", "比例"].includes(form)) return success("share");
  if (["amount", "金额"].includes(form)) return success("amount");
  return failure(wrong("not-in-list", at, { received: word ?? "", allowed: ["share", "amount"] }));
}
