import type { PlanRow, PlanRule } from "./plan";

/** What every writer of a plan does alike, whether it asks Excel or makes a file. */

/** Points of a row of one line. */
export const ROW_HEIGHT = 16;
/** Points of a line of a table that is to stay on one page. */
const DENSE_HEIGHT = 14;

/** Tells how high a row is, in points. */
export function pointsOfRow({ lines, dense }: Pick<PlanRow, "lines" | "dense">): number {
  return lines * (dense === true ? DENSE_HEIGHT : ROW_HEIGHT);
}

/** Inches around a page that lies on its side: left, right, top, bottom, header, footer. A wide table gains by each of them. */
export const LYING_MARGINS = [0.4, 0.4, 0.5, 0.5, 0.3, 0.3] as const;

export const TABLE_STYLE = "TableStyleLight1";
/** Percent of a bar between two. */
export const CHART_GAP = 40;
/** Colour of what a rule lights: by its fill alone it would not reach everybody. */
export const LIT_TEXT = "#000000";

/** Stands in every rule of ours and changes nothing: by it a rule is known again among the analyst's own. */
export const RULE_MARK = 'N("Notchbook")=0';

/** Writes the formula of a rule with our mark, "=" in front. */
export function markedRule({ formula }: PlanRule): string {
  return `=AND(${formula.slice(1)},${RULE_MARK})`;
}

/** Writes a text for the foot of a page: an ampersand begins a code there. */
export function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}

export const PAGE_NUMBER = "&P / &N";
