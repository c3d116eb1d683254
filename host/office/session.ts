import type { CellRange, LiveWorkbook } from "../workbook";
import type { HostObject } from "./host-object";
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

/** Makes the objects of the Excel API. The types refer to each other through it, so that no two import each other. */
export interface ObjectFactory {
  workbook(): HostObject;
  application(): HostObject;
  worksheets(): HostObject;
  worksheet(sheet: string): HostObject;
  range(cells: CellRange): HostObject;
  rangeFormat(surface: Surface): HostObject;
  fill(surface: Surface): HostObject;
  font(surface: Surface): HostObject;
  borders(surface: Surface): HostObject;
  border(target: BorderTarget): HostObject;
  formatProtection(surface: Surface): HostObject;
  names(sheet: string | undefined): HostObject;
  name(target: NameTarget): HostObject;
  tables(sheet: string | undefined): HostObject;
  table(id: number): HostObject;
  tableColumns(table: number): HostObject;
  tableColumn(target: TablePart): HostObject;
  tableRows(table: number): HostObject;
  tableRow(target: TablePart): HostObject;
  styles(): HostObject;
  style(name: string): HostObject;
  customXmlParts(): HostObject;
  customXmlPartsOf(namespace: string): HostObject;
  customXmlPart(id: string): HostObject;
  settings(): HostObject;
  setting(key: string): HostObject;
  properties(): HostObject;
  workbookProtection(): HostObject;
  worksheetProtection(sheet: string): HostObject;
  freezePanes(sheet: string): HostObject;
  pageLayout(sheet: string): HostObject;
  headersFooters(sheet: string): HostObject;
  headerFooter(sheet: string): HostObject;
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
