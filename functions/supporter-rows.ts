import { failure, keyForm, missing, success, wrong, type Outcome, type Problem } from "../src";
import { isBlankWord, isErrorCell, readList, showCell, type Cell } from "./cells";

/** One supporter's cells, before they are read. */
export interface SupporterCells {
  /** Where it stands, put before the names in messages. */
  readonly at: string;
  readonly role: string;
  readonly rating: Cell;
  readonly strength: Cell;
  readonly dependence: Cell;
}

type Field = "role" | "rating" | "strength" | "dependence";

const FIELDS: readonly Field[] = ["role", "rating", "strength", "dependence"];

const HEADS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...["role", "supporter", "支持方"].map((word) => [word, "role"] as const),
  ...["rating", "等级", "级别"].map((word) => [word, "rating"] as const),
  ...["strength", "支持力度", "力度"].map((word) => [word, "strength"] as const),
  ...["dependence", "相关性"].map((word) => [word, "dependence"] as const),
]);

/** Who may support, in the words of either language. */
const ROLES: readonly (readonly [string, readonly string[]])[] = [
  ["shareholder", ["shareholder", "parent", "group", "股东"]],
  ["government", ["government", "state", "政府"]],
];

/**
 * Reads a range of supporters: role, rating, strength and, where there is a fourth column, dependence; a header row may
 * name the columns in another order. Blank rows are passed over.
 */
export function readSupporterRows(
  grid: readonly (readonly Cell[])[],
  alone: readonly unknown[],
): Outcome<readonly SupporterCells[]> {
  if (alone.some((raw) => readList(raw).some((cell) => !isBlankWord(cell)))) {
    const facts = {
      received: "rows of supporters and a strength or dependence beside them",
      expected: "one of the two",
    };
    return failure(wrong("wrong-shape", "supporter", facts));
  }
  const heads = (grid[0] ?? []).map((cell) =>
    typeof cell === "string" ? HEADS.get(keyForm(cell)) : undefined,
  );
  const hasHeader = heads.filter((field) => field !== undefined).length >= 2;
  const fields = hasHeader ? heads : FIELDS;
  const width = grid[0]?.length ?? 0;
  if (!["role", "rating", "strength"].every((field) => fields.slice(0, width).includes(field as Field))) {
    const facts = { received: `${width} columns`, expected: "role, rating, strength and perhaps dependence" };
    return failure(wrong("wrong-shape", "supporter", facts));
  }
  return readRows(hasHeader ? grid.slice(1) : grid, fields);
}

function readRows(
  rows: readonly (readonly Cell[])[],
  fields: readonly (Field | undefined)[],
): Outcome<readonly SupporterCells[]> {
  const problems: Problem[] = [];
  const supporters: SupporterCells[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.every(isBlankWord)) continue;
    const at = (field: Field): Cell => row[fields.indexOf(field)] ?? null;
    const role = at("role");
    const known = ROLES.find(([, words]) => typeof role === "string" && words.includes(role.toLowerCase()));
    const place = `supporter, row ${index + 1}, `;
    if (isErrorCell(role)) problems.push(wrong("cell-error", `${place}role`, { received: role.error }));
    else if (known === undefined) {
      const allowed = ROLES.map(([name]) => name);
      problems.push(wrong("not-in-list", `${place}role`, { received: showCell(role), allowed }));
    }
    const cells = { rating: at("rating"), strength: at("strength"), dependence: at("dependence") };
    supporters.push({ at: place, role: known?.[0] ?? "", ...cells });
  }
  if (problems.length > 0) return { ok: false, problems };
  if (supporters.length === 0) {
    const expected = "a rating, or rows of role, rating and strength";
    return failure(missing("missing-argument", "supporter", { expected }));
  }
  return success(supporters);
}
