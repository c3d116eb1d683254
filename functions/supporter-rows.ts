import { collect, failure, missing, wrong, type Outcome, type SupportRole } from "../src";
import { isBlankWord, isErrorCell, readList, showCell, type Cell } from "./cells";
import { map } from "./outcome";
import { readNamedRows } from "./rows";
import { chosen } from "./words";

/** One supporter's cells, before they are read. */
export interface SupporterCells {
  /** Where it stands, put before the names in messages. */
  readonly at: string;
  readonly role: SupportRole | null;
  readonly rating: Cell;
  readonly strength: Cell;
  readonly dependence: Cell;
  readonly drag: Cell;
}

const HEADS = {
  role: ["role", "supporter", "角色", "支持方", "支持方类型"],
  rating: ["rating", "等级", "级别"],
  strength: ["strength", "支持力度", "力度"],
  dependence: ["dependence", "相关性", "依存度"],
  drag: ["drag", "parent drag", "拖累"],
} as const;

const ROLES = ["shareholder", "government"] as const satisfies readonly SupportRole[];

/**
 * Reads a range of supporters: role, rating, strength and, where there are more columns, dependence and drag; a header
 * row may name the columns in another order. Blank rows are passed over.
 */
export function readSupporterRows(
  grid: readonly (readonly Cell[])[],
  alone: readonly unknown[],
): Outcome<readonly SupporterCells[]> {
  const refuse = (received: string, expected: string) =>
    failure(wrong("wrong-shape", "supporter", { received, expected }));
  if (alone.some((raw) => readList(raw).some((cell) => !isBlankWord(cell))))
    return refuse("rows of supporters and a strength or dependence beside them", "one of the two");
  const width = grid[0]?.length ?? 0;
  if (width < 3) return refuse(`${width} columns`, "role, rating, strength and perhaps dependence and drag");
  const rows = readNamedRows(grid, HEADS, "supporter");
  if (rows.length === 0) {
    const expected = "a rating, or rows of role, rating and strength";
    return failure(missing("missing-argument", "supporter", { expected }));
  }
  return collect(
    rows.map(({ at, cells }) => map(readRole(cells.role, `${at}role`), (role) => ({ ...cells, at, role }))),
  );
}

function readRole(cell: Cell, at: string): Outcome<SupportRole> {
  if (isErrorCell(cell)) return failure(wrong("cell-error", at, { received: cell.error }));
  return typeof cell === "string"
    ? chosen(cell, at, ROLES)
    : failure(wrong("not-in-list", at, { received: showCell(cell), allowed: ROLES }));
}
