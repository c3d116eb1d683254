/**
 * Colours of charts, as the page's style sheet has them for its theme; the second of each is what Excel draws. A series is
 * lightened on dark, so that a dark blue of the workbook is seen there too.
 */
export const PAPER = "var(--chart-paper, #ffffff)";
export const TITLE_INK = "var(--chart-title, #262626)";
export const INK = "var(--chart-ink, #404040)";
export const GRID_LINE = "var(--chart-grid, #d9d9d9)";
/** What is written on a bar stands on the bar's own colour, whatever the paper. */
export const ON_BAR = "var(--chart-on-bar, #000000)";

export function seriesColor(color: string): string {
  return `color-mix(in srgb, ${color} var(--chart-series, 100%), white)`;
}
