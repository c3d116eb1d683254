import { failure, keyForm, missing, success, wrong, type Outcome } from "../src";
import { isBlankWord, type Cell } from "./cells";

/** The words that may head each column of a ledger, in either language. Other columns are passed over. */
const HEADS = {
  issuer: [
    "issuer",
    "issuer name",
    "name",
    "obligor",
    "发行人",
    "受评主体",
    "主体",
    "主体名称",
    "名称",
    "企业名称",
  ],
  date: ["date", "rating date", "assessment date", "day", "日期", "评级日期", "评级时间"],
  rating: [
    "rating",
    "final",
    "final rating",
    "issuer rating",
    "级别",
    "信用等级",
    "主体级别",
    "主体信用等级",
  ],
  standalone: ["standalone", "standalone rating", "bca", "个体级别", "个体信用等级", "基础信用评估"],
  scale: ["scale", "rating scale", "级别体系", "信用等级体系"],
  method: ["method", "methodology", "pin", "评级方法", "方法"],
  version: ["version", "method version", "方法版本", "版本"],
  outlook: ["outlook", "rating outlook", "展望", "评级展望"],
  status: ["status", "rating status", "状态", "评级状态"],
} as const satisfies Record<string, readonly string[]>;

type Field = keyof typeof HEADS;
const FIELDS = Object.keys(HEADS) as Field[];
const NEEDED = ["issuer", "date", "rating"] as const;
const fieldOf: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => HEADS[field].map((word) => [keyForm(word), field] as const)),
);

/** One row's cells by the names of their columns, and where the row stands in the range. */
export interface LedgerCells {
  readonly at: string;
  readonly cells: Readonly<Record<Field, Cell>>;
}

/**
 * Reads a ledger's rows by the names in its first row that is not blank; a column that is not there is blank. Rows without a value in
 * any known column are passed over.
 * @returns #VALUE! where no column is known or one is there twice, #N/A naming issuer, date or rating where it is absent
 */
export function readLedgerCells(grid: readonly (readonly Cell[])[]): Outcome<readonly LedgerCells[]> {
  const top = grid.findIndex((row) => !row.every(isBlankWord));
  const heads = (grid[top] ?? []).map((cell) =>
    typeof cell === "string" ? fieldOf.get(keyForm(cell)) : undefined,
  );
  if (heads.every((field) => field === undefined)) {
    const facts = {
      received: "a range without a header row",
      expected: "columns headed issuer, date, rating",
    };
    return failure(wrong("wrong-shape", "ledger", facts));
  }
  const twice = FIELDS.filter((field) => heads.indexOf(field) !== heads.lastIndexOf(field));
  const absent = NEEDED.filter((field) => !heads.includes(field));
  const problems = [
    ...twice.map((field) => wrong("duplicate-item", `ledger, the column ${field}`)),
    ...absent.map((field) => missing("missing-item", `ledger, the column ${field}`)),
  ];
  if (problems.length > 0) return failure(...problems);
  const places = FIELDS.map((field) => [field, heads.indexOf(field)] as const);
  return success(
    grid.slice(top + 1).flatMap((row, index) => {
      const cells = Object.fromEntries(places.map(([field, place]) => [field, row[place] ?? null]));
      if (Object.values(cells).every(isBlankWord)) return [];
      return [{ at: `ledger, row ${top + index + 2}`, cells: cells as LedgerCells["cells"] }];
    }),
  );
}
