import type { CellRange } from "../../workbook";
import { HostObject } from "../host-object";
import type { TypeDescriptor } from "../host-object";
import type { OfficeObject } from "../office-object";
import type { ObjectFactory, Session } from "../session";
import { application } from "./application";
import { border, borderCollection } from "./borders";
import { rangeAreas } from "./cell-properties";
import { chart, chartCollection } from "./charts";
import { chartAxes, chartAxis, chartGridlines, chartLegend, chartTitle } from "./chart-parts";
import {
  chartDataLabels,
  chartFill,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
} from "./chart-series";
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from "./conditional-formats";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./custom-xml";
import { documentProperties } from "./document-properties";
import { fill, font, formatProtection, rangeFormat } from "./format";
import { namedItem, namedItemCollection } from "./names";
import { freezePanes } from "./freeze-panes";
import { headerFooter, headerFooterGroup } from "./headers-footers";
import { pageBreak, pageBreakCollection } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { range } from "./range";
import { setting, settingCollection } from "./settings";
import { style, styleCollection } from "./styles";
import { tableColumn, tableColumnCollection, tableRow, tableRowCollection } from "./table-parts";
import { table, tableCollection } from "./tables";
import { workbook, workbookProtection } from "./workbook";
import { worksheet, worksheetProtection } from "./worksheet";
import { worksheetCollection } from "./worksheets";

/** Every type of the Excel API that the host answers, by its name there. */
export const descriptors = {
  Application: application,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: freezePanes,
  PageLayout: pageLayout,
  PageBreakCollection: pageBreakCollection,
  PageBreak: pageBreak,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  Range: range,
  RangeAreas: rangeAreas,
  RangeFormat: rangeFormat,
  RangeFill: fill,
  RangeFont: font,
  RangeBorderCollection: borderCollection,
  RangeBorder: border,
  FormatProtection: formatProtection,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  TableCollection: tableCollection,
  Table: table,
  TableColumnCollection: tableColumnCollection,
  TableColumn: tableColumn,
  TableRowCollection: tableRowCollection,
  TableRow: tableRow,
  StyleCollection: styleCollection,
  Style: style,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
  SettingCollection: settingCollection,
  Setting: setting,
  DocumentProperties: documentProperties,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartGridlines: chartGridlines,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartSeriesFormat: chartSeriesFormat,
  ChartFill: chartFill,
  ChartDataLabels: chartDataLabels,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
} as const;

/** Makes the factory that binds each type to its target. `session` is asked for late, since it holds the factory. */
export function createObjects(session: () => Session): ObjectFactory {
  const make =
    <Target>(descriptor: TypeDescriptor<Target>) =>
    (target: Target): OfficeObject =>
      HostObject.of(descriptor, target, session());
  const single = (descriptor: TypeDescriptor<null>) => (): OfficeObject =>
    HostObject.of(descriptor, null, session());
  return {
    workbook: single(workbook),
    application: single(application),
    worksheets: single(worksheetCollection),
    worksheet: make<string>(worksheet),
    range: make(range),
    rangeAreas: make<readonly CellRange[]>(rangeAreas),
    rangeFormat: make(rangeFormat),
    fill: make(fill),
    font: make(font),
    borders: make(borderCollection),
    border: make(border),
    formatProtection: make(formatProtection),
    names: make<string | undefined>(namedItemCollection),
    name: make(namedItem),
    tables: make<string | undefined>(tableCollection),
    table: make<number>(table),
    tableColumns: make<number>(tableColumnCollection),
    tableColumn: make(tableColumn),
    tableRows: make<number>(tableRowCollection),
    tableRow: make(tableRow),
    styles: single(styleCollection),
    style: make<string>(style),
    customXmlParts: single(customXmlPartCollection),
    customXmlPartsOf: make<string>(customXmlPartScopedCollection),
    customXmlPart: make<string>(customXmlPart),
    settings: single(settingCollection),
    setting: make<string>(setting),
    properties: single(documentProperties),
    workbookProtection: single(workbookProtection),
    worksheetProtection: make<string>(worksheetProtection),
    freezePanes: make<string>(freezePanes),
    pageLayout: make<string>(pageLayout),
    pageBreaks: make<string>(pageBreakCollection),
    pageBreak: make(pageBreak),
    headersFooters: make<string>(headerFooterGroup),
    headerFooter: make<string>(headerFooter),
    charts: make<string>(chartCollection),
    chart: make(chart),
    chartTitle: make(chartTitle),
    chartLegend: make(chartLegend),
    chartAxes: make(chartAxes),
    chartAxis: make(chartAxis),
    chartGridlines: make(chartGridlines),
    chartSeriesCollection: make(chartSeriesCollection),
    chartSeries: make(chartSeries),
    chartSeriesFormat: make(chartSeriesFormat),
    chartFill: make(chartFill),
    chartDataLabels: make(chartDataLabels),
    conditionalFormats: make(conditionalFormatCollection),
    conditionalFormat: make(conditionalFormat),
    customConditionalFormat: make(customConditionalFormat),
    conditionalFormatRule: make(conditionalFormatRule),
    conditionalRangeFormat: make(conditionalRangeFormat),
    conditionalRangeFill: make(conditionalRangeFill),
    conditionalRangeFont: make(conditionalRangeFont),
  };
}
