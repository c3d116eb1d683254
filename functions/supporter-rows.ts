import { collect, failure, missing, success, wrong, type Outcome, type SupportRole } from "../src";
import { isBlankWord, isErrorCell, readList, showCell, type Cell } from "./cells";
import { map } from "./outcome";
import { readNamedRows } from "./rows";

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

/** Who may support, in the words of either language. */
const ROLES: readonly (readonly [SupportRole, readonly string[]])[] = [
  ["shareholder", ["shareholder", "parent", "group", "股东"]],
  ["government", ["government", "state", "政府"]],
];

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
  const known = ROLES.find(([, words]) => typeof cell === "string" && words.includes(cell.toLowerCase()));
  if (known !== undefined) return success(known[0]);
  const allowed = ROLES.map(([name]) => name);
  return failure(wrong("not-in-list", at, { received: showCell(cell), allowed }));
}
