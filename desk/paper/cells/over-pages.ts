import { formatArea, parseCells } from "../../../grid";
import { heightOf, neededBy, SPARE, UPRIGHT } from "./pages";
import type { PlanCell, PlanChart, PlanRow, PlanRule, SheetPlan } from "./plan";

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
  const printed = print.area === undefined ? null : parseCells(print.area);
  const last = printed === null ? rows.length : printed.row + printed.rows;
  let used = 0;
  for (const [index, row] of rows.slice(0, last).entries()) {
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
        // What heads a group of lines goes on with them.
        const from = rows[at - 2]?.cells[0]?.style === "group" && at - 1 > table.head + 1 ? at - 1 : at;
        breaks.add(from);
        heads.set(from, table.head);
        used = heightOf([...rows.slice(table.head - 1, table.head), ...rows.slice(from - 1, index)]);
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

/** Where the rows of a plan come to stand, counted from 1: the first and the last row of an area. */
interface Moves {
  readonly first: (row: number) => number;
  readonly last: (row: number) => number;
}

/** Moves what names rows of a plan to where these stand now: an area of which no row is left is none. */
function movedPlan(plan: SheetPlan, rows: readonly PlanRow[], { first, last }: Moves): SheetPlan {
  const movedArea = (cells: string): string => {
    const area = parseCells(cells);
    if (area === null) return cells;
    const [from, to] = [first(area.row + 1), last(area.row + area.rows)];
    return to < from ? "" : formatArea({ ...area, row: from - 1, rows: to - from + 1 });
  };
  const movedRule = (rule: PlanRule): PlanRule => ({
    ...{ ...rule, area: movedArea(rule.area) },
    formula: movedFormula(rule.formula, first),
  });
  const movedCell = (cell: PlanCell | null): PlanCell | null =>
    cell?.kind === "formula" ? { ...cell, value: movedFormula(String(cell.value), first) } : cell;
  const { tables, parts, breaks, area } = plan.print;
  const charts = plan.charts?.map((chart) => movedChart(chart, movedArea));
  return {
    ...plan,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(movedCell) })),
    blocks: plan.blocks.map((block) => ({ ...block, from: first(block.from), to: last(block.to) })),
    merges: plan.merges.map(movedArea).filter((cells) => cells !== ""),
    area: movedArea(plan.area),
    table: plan.table === null ? null : { ...plan.table, address: movedArea(plan.table.address) },
    ...(charts === undefined
      ? {}
      : { charts: charts.filter(({ series }) => series.every((one) => one.values !== "")) }),
    ...(plan.rules === undefined
      ? {}
      : { rules: plan.rules.map(movedRule).filter((rule) => rule.area !== "") }),
    names: plan.names.map(({ name, address }) => ({ name, address: movedArea(address) })),
    print: {
      ...plan.print,
      ...(area === undefined ? {} : { area: movedArea(area) }),
      ...(breaks === undefined ? {} : { breaks: breaks.map(first) }),
      ...(parts === undefined ? {} : { parts: parts.map(first) }),
      ...(tables === undefined
        ? {}
        : { tables: tables.map(({ head: own, to }) => ({ head: first(own), to: last(to) })) }),
    },
  };
}

function movedChart(chart: PlanChart, moved: (cells: string) => string): PlanChart {
  const series = chart.series.map((one) => ({ ...one, values: moved(one.values) }));
  const cells = { source: moved(chart.source), categories: moved(chart.categories), over: moved(chart.over) };
  return { ...chart, ...cells, series };
}

/** Leaves rows out of a plan, those for which `isLeft` says no. */
export function withRows(plan: SheetPlan, isLeft: (row: PlanRow, at: number) => boolean): SheetPlan {
  const left = plan.rows.map(isLeft);
  const before = [0];
  for (const one of left) before.push((before.at(-1) ?? 0) + (one ? 1 : 0));
  return movedPlan(
    plan,
    plan.rows.filter((_row, at) => left[at]),
    { first: (row) => (before[row - 1] ?? 0) + 1, last: (row) => before[row] ?? before.at(-1) ?? 0 },
  );
}

/** Writes heads again before the rows at which a page begins, and begins the pages there. */
export function withHeads(plan: SheetPlan, { breaks, heads }: Paged): SheetPlan {
  const before = [...heads.keys()];
  const moved = (row: number) => row + before.filter((one) => one <= row).length;
  // Heads that are written again stand on the row at which the page begins.
  const top = (row: number) => moved(row) - (heads.has(row) ? 1 : 0);
  const rows = plan.rows.flatMap((row, index): readonly PlanRow[] => {
    const own = plan.rows[(heads.get(index + 1) ?? 0) - 1];
    return own === undefined ? [row] : [own, row];
  });
  const again = [...heads].flatMap(([at, own]) =>
    plan.merges.flatMap((cells) => {
      const area = parseCells(cells);
      return area?.row === own - 1 && area.rows === 1 ? [formatArea({ ...area, row: top(at) - 1 })] : [];
    }),
  );
  const placed = movedPlan(plan, rows, { first: moved, last: moved });
  return {
    ...placed,
    merges: [...placed.merges, ...again],
    print: { ...placed.print, breaks: [...breaks].map(top).sort((a, b) => a - b) },
  };
}

/**
 * Writes the heads of a table again at the top of every page on which it goes on, and begins the pages where they end.
 * Formulas, charts and rules follow the rows that are put between; a table of the workbook has its own header once, so it is
 * none of the tables whose heads are repeated.
 */
export function headsOnEveryPage(plan: SheetPlan): SheetPlan {
  return withHeads(plan, pagesOf(plan));
}
