import { pinOf } from "../../../src";
import { namesOf } from "../cells/naming";
import { address, type SheetPlan } from "../cells/plan";
import { Rows } from "../cells/rows";
import { checksBlock, definitionsBlock, houseBlock, sourcesBlock } from "./end-blocks";
import { LAST, Page, type ReportOrder } from "./page";
import { changesBlock } from "./change-block";
import { driversBlock, historyBlock, overridesBlock, peersBlock, sensitivitiesBlock } from "./reason-blocks";
import { announcementBlock, bondsBlock, indicatorsBlock, scorecardBlock } from "./result-blocks";

const WIDTHS = [28, 16, 26, 34, 18];

const BLOCKS = [
  ...[announcementBlock, changesBlock, scorecardBlock, bondsBlock, indicatorsBlock],
  ...[driversBlock, overridesBlock, sensitivitiesBlock, peersBlock, historyBlock],
  ...[checksBlock, definitionsBlock, sourcesBlock, houseBlock],
];

function writePage(page: Page): void {
  for (const block of BLOCKS) block(page);
}

/**
 * Plans the report of an assessment: announcement, in a follow-up what changed since the last report, scorecard table, key indicators, drivers, sensitivities, peers, history,
 * checks, definitions, sources, house numbers. Pure: the same order gives the same plan. It is a document of its date: its
 * values are plain, and one cell says when the assessment's sheet has moved on.
 */
export function planReport(order: ReportOrder): SheetPlan {
  const rows = new Rows(WIDTHS);
  const breaks: number[] = [];
  for (const language of order.languages) {
    if (rows.next > 0) breaks.push(rows.next + 1);
    writePage(new Page(rows, order, language));
  }
  const area = address(0, 0, rows.next - 2, LAST);
  return {
    sheet: order.sheet,
    rows: rows.rows.slice(0, -1),
    widths: rows.widths,
    blocks: rows.blocks,
    merges: rows.merges,
    area,
    table: null,
    names: [{ name: namesOf(order.slug).report, address: area }],
    print: { orientation: "Portrait", footer: `${order.draft.issuer.name} · ${pinOf(order.pack)}`, breaks },
  };
}
