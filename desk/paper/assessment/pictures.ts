import { say } from "../../words";
import type { SheetOrder } from "./blocks";
import { contributionFigures } from "./contribution-figures";
import { Explained } from "./explained";
import { heatMap, matrixTitle } from "./heat-map";
import type { LiveCells } from "./live-cells";
import { address, type PlanChart, type PlanRule } from "../cells/plan";
import { text, type Rows } from "../cells/rows";
import { textWidth } from "../cells/text-width";
import { waterfallFigures, waterfallSteps } from "./waterfall-figures";

/** Rows that a chart covers, of the usual height; of two below each other, so many that both stand on one page. */
const BANDS = { beside: 18, stacked: 14 } as const;
/** The last column under the first of two charts side by side. */
const FIRST_CHART = 2;
/** A waterfall of more steps has no room for its labels beside another chart, */
const BESIDE = 6;
/** nor one of which a word is wider than its step's share of so many characters. */
const SHARED = 90;

/** What is drawn on the sheet. */
export interface Drawn {
  readonly rules: readonly PlanRule[];
  /** Writes the figures that the charts read, where the sheet ends: they are for the charts, not for a reader of its print. */
  readonly figures: () => readonly PlanChart[];
}

/** Leaves room for the charts and draws the heat map. */
export function pictureBlocks(rows: Rows, order: SheetOrder, live: LiveCells): Drawn {
  const { language } = order;
  const explained = new Explained(order, live);
  const last = rows.widths.length - 1;
  let rules: readonly PlanRule[] = [];
  const top = rows.next + 1;
  const steps = waterfallSteps(order);
  const widest = Math.max(...steps.flatMap(({ label }) => label.split(/\s+/).map(textWidth)), 0);
  const stacked = steps.length > BESIDE || widest * steps.length > SHARED;
  const band = stacked ? BANDS.stacked : BANDS.beside;
  const over = (row: number, first: number, end: number) => address(row, first, row + band - 1, end);
  const firstOver = over(top, 0, stacked ? last : FIRST_CHART);
  const secondOver = stacked ? over(top + band, 0, last) : over(top, FIRST_CHART + 1, last);
  const figures = (on: Rows): readonly PlanChart[] => {
    on.add([text(say(language, "picture.figures"), "heading")]);
    on.addMerged([text(say(language, "picture.note"), "note")], 0, last);
    const waterfall = waterfallFigures(on, order, live, explained, firstOver);
    if (waterfall !== null) on.add([]);
    const points = contributionFigures(on, order, explained, secondOver);
    return [waterfall, points].filter((chart) => chart !== null);
  };
  // Whether there is anything to draw shows only once it is planned: on a sheet that is thrown away.
  const hasCharts = figures(rows.another()).length > 0;
  // Neither a chart nor the heat map is cut by the end of a page.
  const whole = (all: number) => all;
  if (hasCharts)
    rows.block(
      say(language, "picture.title"),
      () => {
        rows.add([text(say(language, "picture.title"), "heading")]);
        for (let row = 0; row < band * (stacked ? 2 : 1); row += 1) rows.add([]);
      },
      whole,
    );
  const title = matrixTitle(order);
  if (title !== null)
    rows.block(
      title,
      () => {
        rules = heatMap(rows, order, live);
      },
      whole,
    );
  const write = (): readonly PlanChart[] => {
    let charts: readonly PlanChart[] = [];
    rows.block(say(language, "picture.figures"), () => {
      charts = figures(rows);
    });
    return charts;
  };
  return { rules, figures: hasCharts ? write : () => [] };
}
