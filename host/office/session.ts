import type { CellRange, LiveWorkbook } from "../workbook";
import type { OfficeObject } from "./office-object";
import type { References } from "./references";
import type { Registrations } from "./registrations";
import type { BorderTarget, Surface } from "./surface";

/** A defined name: of the workbook, or of the sheet whose id is given. */
export interface NameTarget {
  readonly name: string;
  readonly sheet?: string;
}

/** A row or a column of a table, by its zero-based position among the data rows or the columns. */
export interface TablePart {
  readonly table: number;
  readonly index: number;
}

/** A chart of a sheet, by their ids. */
export interface ChartTarget {
  readonly sheet: string;
  readonly id: string;
}

/** A series of a chart, by its zero-based position. */
export interface ChartPart {
  readonly chart: ChartTarget;
  readonly index: number;
}

/** An axis of a chart. */
export interface ChartAxisTarget {
  readonly chart: ChartTarget;
  readonly axis: "categoryAxis" | "valueAxis";
}

/** A conditional format of a sheet, by their ids. */
export interface RuleTarget {
  readonly sheet: string;
  readonly id: string;
}

/** A page break by hand, by the zero-based row above which it stands. */
export interface PageBreakTarget {
  readonly sheet: string;
  readonly row: number;
}

/** Makes the objects of the Excel API. The types refer to each other through it, so that no two import each other. */
export interface ObjectFactory {
  workbook(): OfficeObject;
  application(): OfficeObject;
  worksheets(): OfficeObject;
  worksheet(sheet: string): OfficeObject;
  range(cells: CellRange): OfficeObject;
  rangeAreas(areas: readonly CellRange[]): OfficeObject;
  rangeFormat(surface: Surface): OfficeObject;
  fill(surface: Surface): OfficeObject;
  font(surface: Surface): OfficeObject;
  borders(surface: Surface): OfficeObject;
  border(target: BorderTarget): OfficeObject;
  formatProtection(surface: Surface): OfficeObject;
  names(sheet: string | undefined): OfficeObject;
  name(target: NameTarget): OfficeObject;
  tables(sheet: string | undefined): OfficeObject;
  table(id: number): OfficeObject;
  tableColumns(table: number): OfficeObject;
  tableColumn(target: TablePart): OfficeObject;
  tableRows(table: number): OfficeObject;
  tableRow(target: TablePart): OfficeObject;
  styles(): OfficeObject;
  style(name: string): OfficeObject;
  customXmlParts(): OfficeObject;
  customXmlPartsOf(namespace: string): OfficeObject;
  customXmlPart(id: string): OfficeObject;
  settings(): OfficeObject;
  setting(key: string): OfficeObject;
  properties(): OfficeObject;
  workbookProtection(): OfficeObject;
  worksheetProtection(sheet: string): OfficeObject;
  freezePanes(sheet: string): OfficeObject;
  pageLayout(sheet: string): OfficeObject;
  pageBreaks(sheet: string): OfficeObject;
  pageBreak(target: PageBreakTarget): OfficeObject;
  headersFooters(sheet: string): OfficeObject;
  headerFooter(sheet: string): OfficeObject;
  charts(sheet: string): OfficeObject;
  chart(target: ChartTarget): OfficeObject;
  chartTitle(target: ChartTarget): OfficeObject;
  chartLegend(target: ChartTarget): OfficeObject;
  chartAxes(target: ChartTarget): OfficeObject;
  chartAxis(target: ChartAxisTarget): OfficeObject;
  chartGridlines(target: ChartAxisTarget): OfficeObject;
  chartSeriesCollection(target: ChartTarget): OfficeObject;
  chartSeries(target: ChartPart): OfficeObject;
  chartSeriesFormat(target: ChartPart): OfficeObject;
  chartFill(target: ChartPart): OfficeObject;
  chartDataLabels(target: ChartPart): OfficeObject;
  conditionalFormats(cells: CellRange): OfficeObject;
  conditionalFormat(target: RuleTarget): OfficeObject;
  customConditionalFormat(target: RuleTarget): OfficeObject;
  conditionalFormatRule(target: RuleTarget): OfficeObject;
  conditionalRangeFormat(target: RuleTarget): OfficeObject;
  conditionalRangeFill(target: RuleTarget): OfficeObject;
  conditionalRangeFont(target: RuleTarget): OfficeObject;
}

/** What every member works with: the workbook, and the state that a connection keeps between requests. */
export interface Session {
  readonly workbook: LiveWorkbook;
  readonly objects: ObjectFactory;
  readonly references: References;
  readonly registrations: Registrations;
  /** Notes that computed values may be out of date. */
  touch(): void;
  /** Resolves once computed values are right. Whatever reads values waits for it first. */
  settled(): Promise<void>;
}
