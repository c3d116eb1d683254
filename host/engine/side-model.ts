import { newGuid } from "../guid";
import type {
  CellFormat,
  ChartDocument,
  ConditionalFormatDocument,
  CustomXmlDocument,
  OriginPackage,
  PageLayoutDocument,
  SheetDocument,
  TableDocument,
  WorkbookDocument,
} from "../document";
import { WorkbookError } from "../workbook";

/** What is known of a sheet beside the grid. */
interface SheetSide {
  veryHidden: boolean;
  protected: boolean;
  pageLayout: PageLayoutDocument;
  charts: readonly ChartDocument[];
  conditionalFormats: readonly ConditionalFormatDocument[];
}

type TableSide = Omit<TableDocument, "name" | "range" | "columns">;

/** The parts of a workbook that the grid has no place for. */
export class SideModel {
  formats: readonly CellFormat[] = [{}];
  namedStyles: Record<string, CellFormat> = {};
  customXml: readonly CustomXmlDocument[] = [];
  settings: Readonly<Record<string, unknown>> = {};
  properties: WorkbookDocument["properties"] = {};
  origin: OriginPackage | undefined;
  private sheets = new Map<string, SheetSide>();
  private tables = new Map<string, TableSide>();
  private nextTable = 1;

  /** Takes over the parts of a document that are kept here. */
  load(document: WorkbookDocument): void {
    this.formats = document.formats.length > 0 ? document.formats : [{}];
    this.namedStyles = { ...document.namedStyles };
    this.customXml = document.customXml;
    this.settings = document.settings;
    this.properties = document.properties;
    this.origin = document.origin;
    this.sheets = new Map(document.sheets.map((sheet) => [sheet.id, sideOf(sheet)]));
    this.tables = new Map();
    this.nextTable = 1;
  }

  sheet(id: string): SheetSide {
    const found = this.sheets.get(id);
    if (found) return found;
    const side = {
      veryHidden: false,
      protected: false,
      pageLayout: {},
      charts: [],
      conditionalFormats: [],
    };
    this.sheets.set(id, side);
    return side;
  }

  /** Lists the sheets that something is known of. */
  known(): readonly string[] {
    return [...this.sheets.keys()];
  }

  /** What is known of a grid table; a table made in the grid itself gets a number and Excel's defaults. */
  table(gridId: string): TableSide {
    const found = this.tables.get(gridId);
    if (found) return found;
    const side = {
      id: this.nextTable,
      hasHeaders: true,
      hasTotals: false,
      bandedRows: true,
      showFilter: true,
    };
    return this.setTable(gridId, side);
  }

  setTable(gridId: string, side: TableSide): TableSide {
    this.tables.set(gridId, side);
    this.nextTable = Math.max(this.nextTable, side.id + 1);
    return side;
  }

  forgetTable(gridId: string): void {
    this.tables.delete(gridId);
  }

  /** A number for a new table. */
  newTableId(): number {
    return this.nextTable;
  }

  /** Writes a part; null makes a new one with an id of its own. */
  setXml(id: string | null, xml: string): CustomXmlDocument {
    const part = { id: id ?? newGuid(), xml };
    const known = this.customXml.some((other) => other.id === part.id);
    if (id !== null && !known) throw new WorkbookError("ItemNotFound", `No custom XML part ${id}.`);
    this.customXml = known
      ? this.customXml.map((other) => (other.id === part.id ? part : other))
      : [...this.customXml, part];
    return part;
  }

  deleteXml(id: string): void {
    if (!this.customXml.some((part) => part.id === id))
      throw new WorkbookError("ItemNotFound", `No custom XML part ${id}.`);
    this.customXml = this.customXml.filter((part) => part.id !== id);
  }
}

function sideOf(sheet: SheetDocument): SheetSide {
  return {
    veryHidden: sheet.visibility === "veryHidden",
    protected: sheet.protected,
    pageLayout: sheet.pageLayout,
    charts: sheet.charts,
    conditionalFormats: sheet.conditionalFormats,
  };
}
