import {
  formulasOf,
  LINE,
  pinOf,
  TABLES,
  type Addresses,
  type CalculationCell,
  type CalculationRole,
  type Language,
  type Pack,
} from "../../../src";
import { say } from "../../words";
import { address, type PlanCell, type SheetPlan, type StyleName } from "../cells/plan";
import { Rows } from "../cells/rows";
import type { Shown } from "./addresses";

const WIDTHS = { label: 40, what: 34, number: 14, short: 10, table: 11 };

const STYLES: Readonly<Record<CalculationRole, StyleName>> = {
  heading: "title",
  header: "header",
  label: "plain",
  note: "gap",
  step: "plain",
  result: "live",
  table: "gap",
};

/**
 * Plans the sheet that calculates an assessment by native formulas, without any function of ours: change an input and the rating moves, in
 * whichever spreadsheet. Null where the methodology has a rule that is only worked out step by step.
 * @param addresses where the inputs stand
 * @param shown where our functions show the ratings, and as they were written: a mark says where the three differ
 */
export function calculationPlan(
  pack: Pack,
  addresses: Addresses,
  language: Language,
  sheet: string,
  shown: Readonly<Record<string, Shown>> = {},
): SheetPlan | null {
  const made = formulasOf(pack, addresses);
  if (!made.ok) return null;
  const cells = [...made.value.cells, ...besideCells(made.value.results, shown, language)];
  const last = Math.max(...cells.map(({ column }) => column));
  const rows = new Rows(Array.from({ length: last + 1 }, (_, column) => widthOf(column)));
  const byRow = new Map<number, (PlanCell | null)[]>();
  for (const cell of cells) {
    const own = byRow.get(cell.row) ?? [];
    own[cell.column] = planCell(cell, language);
    byRow.set(cell.row, own);
  }
  const end = Math.max(...byRow.keys());
  const title = say(language, "calculation.title");
  for (let row = 0; row <= end; row += 1) rows.add(byRow.get(row) ?? [], 1);
  return {
    sheet,
    rows: rows.rows,
    widths: rows.widths,
    blocks: [{ title, from: 1, to: end + 1 }],
    merges: [],
    area: address(0, 0, end, last),
    table: null,
    names: [],
    print: { orientation: "Landscape", footer: `${title} · ${pinOf(pack)}` },
  };
}

function planCell({ kind, value, role }: CalculationCell, language: Language): PlanCell {
  return { kind, value: typeof value === "object" ? value[language] : value, style: STYLES[role] };
}

function widthOf(column: number): number {
  if (column === LINE.label) return WIDTHS.label;
  if (column === LINE.what || column === TABLES) return WIDTHS.what;
  if (column === LINE.number || column === LINE.word) return WIDTHS.number;
  return column < TABLES ? WIDTHS.short : WIDTHS.table;
}

/** Beside each rating what our function says and what was written, and a mark. */
function besideCells(
  results: Readonly<Record<string, string>>,
  shown: Readonly<Record<string, Shown>>,
  language: Language,
): readonly CalculationCell[] {
  const [live, written, mark] = [LINE.weight, LINE.weight + 1, LINE.weight + 2];
  const differs = say(language, "sheet.differs").replaceAll('"', '""');
  return Object.entries(results).flatMap(([name, cell], index): readonly CalculationCell[] => {
    const beside = shown[name];
    const row = Number(/\d+$/.exec(cell)?.[0] ?? 1) - 1;
    const heads: readonly CalculationCell[] =
      index > 0
        ? []
        : (
            [
              [LINE.word, "calculation.native"],
              [live, "sheet.live"],
              [written, "sheet.plain"],
              [mark, "sheet.same"],
            ] as const
          ).map(([column, key]) => ({
            ...{ row: row - 1, column, kind: "text" as const, role: "header" as const },
            value: say(language, key),
          }));
    if (beside === undefined) return heads;
    const same = `AND(EXACT(${cell},${beside.written}),IF(ISERROR(${beside.live}),TRUE,EXACT(${cell},${beside.live})))`;
    const formula = (column: number, value: string): CalculationCell => ({
      ...{ row, column, kind: "formula", role: "step" },
      value: `=${value}`,
    });
    return [
      ...heads,
      formula(live, beside.live),
      formula(written, beside.written),
      formula(mark, `IF(${same},"✓","${differs}")`),
    ];
  });
}
