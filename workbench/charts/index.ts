/** What the workbench draws over the grid: charts and conditional formats, which the grid itself does not keep. */
export { ChartLayer } from "./layer";
export { followRules } from "./rules";
