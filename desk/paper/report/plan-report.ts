import { pinOf, type Language } from "../../../src";
import { nameIn } from "../../draft/words";
import { namesOf } from "../cells/naming";
import { heightOf, neededBy, pageBreaks, SPARE, UPRIGHT } from "../cells/pages";
import { address, type SheetPlan } from "../cells/plan";
import { Rows } from "../cells/rows";
import { announcementBlock, statementBlock } from "./announcement";
import { bondsBlock, overviewBlock } from "./bonds";
import { changesBlock } from "./change-block";
import { checksBlock, definitionsBlock, houseBlock, sourcesBlock } from "./end-blocks";
import { indicatorsBlock } from "./indicators-block";
import { LAST, Page, WIDTHS, type ReportOrder } from "./page";
import { historyBlock, overridesBlock, peersBlock, sensitivitiesBlock } from "./reason-blocks";
import { scorecardBlock } from "./scorecard-block";
import { analysisBlock, opinionBlock } from "./words-blocks";

const FIRST = [announcementBlock, overviewBlock, changesBlock];
const OPINION = [opinionBlock, indicatorsBlock];
const REST = [
  ...[analysisBlock, bondsBlock, overridesBlock, sensitivitiesBlock, peersBlock, historyBlock],
  ...[checksBlock, definitionsBlock, sourcesBlock, statementBlock, houseBlock],
];

/** Writes the report in one language: a scorecard that the first page has no room for leaves its place to the opinion. */
function writeReport(rows: Rows, order: ReportOrder, language: Language): void {
  const page = new Page(rows, order, language);
  const top = rows.next;
  for (const block of FIRST) block(page);
  const tried = new Page(rows.another(), order, language);
  scorecardBlock(tried);
  const [scorecard] = tried.rows.blocks;
  const needed = scorecard === undefined ? 0 : neededBy(tried.rows.rows, scorecard, UPRIGHT);
  const fits = heightOf(rows.rows.slice(top)) + needed <= UPRIGHT - SPARE;
  const main = fits ? [scorecardBlock, ...OPINION] : [...OPINION, scorecardBlock];
  for (const block of [...main, ...REST]) block(page);
}

/**
 * Plans the report of an assessment: announcement and results, in a follow-up what changed since the last report, scorecard,
 * the analyst's words, key indicators, bonds, sensitivities, peers, history, checks, definitions, sources, and the house
 * numbers that were used. Pure: the same order gives the same plan. It is a document of its date: its values are plain, and
 * one cell says when the assessment's sheet has moved on.
 */
export function planReport(order: ReportOrder): SheetPlan {
  const rows = new Rows(WIDTHS);
  const parts: number[] = [];
  for (const language of order.languages) {
    if (rows.next > 0) parts.push(rows.next + 1);
    writeReport(rows, order, language);
  }
  const area = address(0, 0, rows.next - 2, LAST);
  const [first = "en"] = order.languages;
  return {
    sheet: order.sheet,
    rows: rows.rows.slice(0, -1),
    widths: rows.widths,
    blocks: rows.blocks,
    merges: rows.merges,
    area,
    table: null,
    names: [{ name: namesOf(order.slug).report, address: area }],
    print: {
      orientation: "Portrait",
      footer: `${nameIn(order.draft, first)} · ${pinOf(order.pack)}`,
      breaks: pageBreaks(rows.rows, rows.blocks, parts),
      ...{ tables: rows.tables, parts },
    },
  };
}
