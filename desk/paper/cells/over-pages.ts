import { formatArea, parseCells } from "../../../grid";
import { heightOf, neededBy, UPRIGHT } from "./pages";
import type { PlanRow, SheetPlan } from "./plan";
import { ROW_HEIGHT } from "./writing";

/** Points left at the foot of a page: where a page ends is reckoned, and a row too many would stand alone on the next. */
const SPARE = 2 * ROW_HEIGHT;

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
  const page = UPRIGHT - SPARE;
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

/**
 * Writes the heads of a table again at the top of every page on which it goes on. Only for a plan whose cells name no cells of
 * their own sheet: rows are put between its rows.
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
  const rows = plan.rows.flatMap((row, index): readonly PlanRow[] => {
    const head = plan.rows[(heads.get(index + 1) ?? 0) - 1];
    return head === undefined ? [row] : [head, row];
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
    names: plan.names.map(({ name, address }) => ({ name, address: movedArea(address) })),
    print: { ...plan.print, breaks: [...breaks].map(top).sort((a, b) => a - b) },
  };
}
