import { formatArea, parseCells } from "../../../grid";
import { heightOf, neededBy, SPARE, UPRIGHT } from "./pages";
import type { PlanCell, PlanChart, PlanRow, SheetPlan } from "./plan";

/** Where new pages begin, and before which rows the heads of a table that goes on are written again. */
interface Paged {
  readonly breaks: ReadonlySet<number>;
  readonly heads: ReadonlyMap<number, number>;
}

function isBlank({ cells }: PlanRow): boolean {
  return cells.every((cell) => cell === null || cell.value === "");
}

/** Finds the first of the headings and heads that stand right above a row, counted from 1. */
function headedFrom(rows: readonly PlanRow[], row: number): number {
  const above = rows[row - 2]?.cells[0]?.style;
  return above === "head" || above === "heading" ? headedFrom(rows, row - 1) : row;
}

/** Walks down the rows, counted from 1, page by page. */
function pagesOf({ rows, blocks, print }: SheetPlan): Paged {
  const { tables = [], parts = [] } = print;
  const page = (print.page ?? UPRIGHT) - SPARE;
  const breaks = new Set(parts);
  const heads = new Map<number, number>();
  const blockAt = new Map(blocks.map((block) => [block.from, block]));
  let used = 0;
  for (const [index, row] of rows.entries()) {
    const at = index + 1;
    const own = heightOf([row]);
    const block = blockAt.get(at);
    if (breaks.has(at)) used = 0;
    else if (block !== undefined && used > 0 && used + neededBy(rows, block, page) > page) {
      breaks.add(at);
      used = 0;
    } else if (used + own > page) {
      const table = tables.find(({ head, to }) => at > head && at <= to);
      // A blank row below the last of a page is no page of its own.
      if (table === undefined && isBlank(row)) continue;
      if (table === undefined || at === table.head + 1) {
        // Heads without a row below them go to the next page too, with what heads them.
        const from = headedFrom(rows, table?.head ?? at);
        breaks.add(from);
        used = heightOf(rows.slice(from - 1, index));
      } else {
        breaks.add(at);
        heads.set(at, table.head);
        used = heightOf(rows.slice(table.head - 1, table.head));
      }
    }
    used += own;
  }
  return { breaks, heads };
}

/** A cell of a formula's own sheet, with its row at the end; what stands in quotes or is called is none. */
const OWN_CELL = /(?<![\w.'"!$])(\$?[A-Z]{1,3}\$?)(\d+)(?![\w(.!])/g;

/** Moves the cells that a formula names on its own sheet to their new rows. */
function movedFormula(formula: string, moved: (row: number) => number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(OWN_CELL, (_cell, column: string, row: string) => column + String(moved(Number(row)))),
    )
    .join("");
}

/**
 * Writes the heads of a table again at the top of every page on which it goes on, and begins the pages where they end.
 * Formulas, charts and rules follow the rows that are put between; a table of the workbook has its own header once, so it is
 * none of the tables whose heads are repeated.
 */
export function headsOnEveryPage(plan: SheetPlan): SheetPlan {
  const { breaks, heads } = pagesOf(plan);
  const before = [...heads.keys()];
  const moved = (row: number) => row + before.filter((one) => one <= row).length;
  // Heads that are written again stand on the row at which the page begins.
  const top = (row: number) => moved(row) - (heads.has(row) ? 1 : 0);
  const movedArea = (cells: string) => {
    const area = parseCells(cells);
    if (area === null) return cells;
    const [first, last] = [moved(area.row + 1), moved(area.row + area.rows)];
    return formatArea({ ...area, row: first - 1, rows: last - first + 1 });
  };
  const movedCell = (cell: PlanCell | null): PlanCell | null =>
    cell?.kind === "formula" ? { ...cell, value: movedFormula(String(cell.value), moved) } : cell;
  const rows = plan.rows.flatMap((row, index): readonly PlanRow[] => {
    const head = plan.rows[(heads.get(index + 1) ?? 0) - 1];
    const own = before.length === 0 ? row : { ...row, cells: row.cells.map(movedCell) };
    return head === undefined ? [own] : [head, own];
  });
  const again = [...heads].flatMap(([at, head]) =>
    plan.merges.flatMap((cells) => {
      const area = parseCells(cells);
      return area?.row === head - 1 && area.rows === 1 ? [formatArea({ ...area, row: top(at) - 1 })] : [];
    }),
  );
  return {
    ...plan,
    rows,
    blocks: plan.blocks.map((block) => ({ ...block, from: moved(block.from), to: moved(block.to) })),
    merges: [...plan.merges.map(movedArea), ...again],
    area: movedArea(plan.area),
    table: plan.table === null ? null : { ...plan.table, address: movedArea(plan.table.address) },
    ...(plan.charts === undefined
      ? {}
      : { charts: plan.charts.map((chart) => movedChart(chart, movedArea)) }),
    ...(plan.rules === undefined
      ? {}
      : {
          rules: plan.rules.map((rule) => ({
            ...rule,
            ...{ area: movedArea(rule.area), formula: movedFormula(rule.formula, moved) },
          })),
        }),
    names: plan.names.map(({ name, address }) => ({ name, address: movedArea(address) })),
    print: {
      ...plan.print,
      ...(plan.print.area === undefined ? {} : { area: movedArea(plan.print.area) }),
      breaks: [...breaks].map(top).sort((a, b) => a - b),
    },
  };
}

function movedChart(chart: PlanChart, moved: (cells: string) => string): PlanChart {
  const series = chart.series.map((one) => ({ ...one, values: moved(one.values) }));
  const cells = { source: moved(chart.source), categories: moved(chart.categories), over: moved(chart.over) };
  return { ...chart, ...cells, series };
}
