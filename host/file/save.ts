import type { ChartDocument, SheetDocument, WorkbookDocument } from "../document";
import { withReferences, writeCharts, type PlannedChart } from "./charts";
import { GONE, valuesIn, type ReadValues } from "./charts/values";
import { needsArray } from "./formula/array";
import { functionNames, type FunctionNames } from "./formula/store";
import { PackageDraft } from "./package/draft";
import { RELATIONSHIPS } from "./package/relations";
import { faultOf } from "./open";
import { checkHeaders, checkNames } from "./limits";
import { describeFault, FileProblem, type FileFault } from "./problem";
import { checkWritten } from "./read-back";
import type { ReadContext } from "./sheet/read-cells";
import { readSheet } from "./sheet/read-sheet";
import type { ColumnFormat, WriteContext } from "./sheet/write-cells";
import { SheetPatch } from "./sheet/patch";
import { patchSheet } from "./sheet/write-sheet";
import { readPalette } from "./styles/colors";
import { StylesWriter } from "./styles/write";
import { refuseBrokenRenames, refuseUncarriable, removeSheets } from "./workbook/carried";
import { writeCustomXml } from "./workbook/custom-xml";
import { dynamicArrayIndex } from "./workbook/dynamic-arrays";
import { writeNotes } from "./workbook/notes";
import { writeApplication, writeProperties } from "./workbook/properties";
import { readWorkbook, type StoredSheet, type StoredWorkbook } from "./workbook/read";
import { writeSettings } from "./workbook/settings";
import { writeTables } from "./workbook/tables";
import { NEW_SHEET, NEW_STYLES, templateParts, WORKSHEET_TYPE, type DefaultFont } from "./workbook/template";
import { listSheets, sheetsChanged, writeWorkbookPart, type PlannedSheet } from "./workbook/write";
import { child, childrenOf, elementXml, numberOf, type XmlElement } from "./xml";

export type SaveResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly parts: readonly string[];
      readonly fault: FileFault;
    };

export interface SaveOptions {
  /** The add-in's function names as typed, such as `RATING.BCA`. */
  readonly customFunctions: readonly string[];
  /**
   * Tells for a formula without a spill range whether it is stored as a dynamic array of its own cell all the same.
   * Formulas that compute with whole ranges or call array functions are in any case. Excel may show `@` before
   * another function in a plain formula that could return several cells; LibreOffice 7 in turn shows #NAME? in
   * array formulas of functions it does not know, cached value or not. Left out: none but those.
   */
  readonly spillFormulas?: (formula: string) => boolean;
  /** The font of every cell that names none, in a package that is made anew; left out, Excel's own. */
  readonly defaultFont?: DefaultFont;
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

/** One save: the package being changed and what the sheets share. */
interface Saving {
  readonly draft: PackageDraft;
  readonly document: WorkbookDocument;
  readonly functions: FunctionNames;
  readonly stored: StoredWorkbook;
  readonly styles: StylesWriter;
  readonly context: WriteContext;
  readonly values: ReadValues;
}

/** A part's text and elements; a root without content gets two tags, so that there is a place for what is added. */
function opened(draft: PackageDraft, source: string, part: string): { text: string; root: XmlElement } {
  const root = draft.parsed(source, part);
  if (root.openEnd !== root.end) return { text: source, root };
  const head = source.slice(0, root.openEnd).replace(/\s*\/>$/, ">");
  const text = `${head}</${root.prefix}${root.name}>${source.slice(root.end)}`;
  return { text, root: draft.parsed(text, part) };
}

function stylesOf(draft: PackageDraft, stored: StoredWorkbook): StylesWriter {
  const part = stored.stylesPart ?? "xl/styles.xml";
  const { text, root } = opened(draft, draft.text(part) ?? draft.ours(NEW_STYLES), part);
  return new StylesWriter(text, root, stored.styles);
}

function begin(document: WorkbookDocument, options: SaveOptions): Saving {
  const draft = new PackageDraft(
    document.origin ? Object.entries(document.origin.parts) : templateParts(options.defaultFont),
  );
  const functions = functionNames(options.customFunctions);
  const stored = readWorkbook(draft, functions, true);
  const styles = stylesOf(draft, stored);
  for (const [name, look] of Object.entries(document.namedStyles)) styles.setNamedStyle(name, look);
  let arrays: number | undefined;
  const context: WriteContext = {
    strings: stored.strings,
    functions,
    formats: document.formats,
    formatIndex: (format, preferred) => styles.formatIndex(format, preferred),
    looksLike: (index, format) => styles.looksLike(index, format),
    dynamicArray: () => (arrays ??= dynamicArrayIndex(draft, stored.part)),
    differentials: stored.styles.differentials,
    differential: (look) => styles.differentialIndex(look),
    isArrayFormula: (formula) => needsArray(formula) || (options.spillFormulas?.(formula) ?? false),
  };
  return { draft, document, functions, stored, styles, context, values: valuesIn(document) };
}

function readContext({ draft, functions, stored }: Saving): ReadContext {
  const formatCount = Math.max(1, stored.styles.formats.length);
  return { draft, strings: stored.strings, functions, formatCount };
}

/** A new sheet read like a stored one, so that both are written the same way. */
function emptySheet(saving: Saving, part: string, sheet: SheetDocument): StoredSheet {
  const text = saving.draft.ours(NEW_SHEET);
  const palette = readPalette(undefined, undefined);
  const { root, content, rows } = readSheet(part, readContext(saving), palette, text);
  const document = {
    ...content,
    name: sheet.name,
    visibility: sheet.visibility,
    tables: [],
    notes: {},
    charts: [],
    conditionalFormats: [],
  };
  return { part, text, root, rows, tables: [], charts: [], rules: [], document };
}

function addSheetPart(saving: Saving, sheet: SheetDocument, relations: Map<string, string>): StoredSheet {
  const { draft, stored } = saving;
  const part = draft.freeName((number) => `xl/worksheets/sheet${number}.xml`);
  draft.write(part, NEW_SHEET, WORKSHEET_TYPE);
  relations.set(sheet.id, draft.relate(stored.part, `${RELATIONSHIPS}/worksheet`, part));
  return emptySheet(saving, part, sheet);
}

/** A relationship attribute with its namespace where the part does not have it under `r`. */
function relationAttributes(
  draft: PackageDraft,
  patch: SheetPatch,
  id: string,
): Record<string, string | undefined> {
  const own = draft.relationships;
  return { "xmlns:r": patch.root.attributes["xmlns:r"] === own ? undefined : own, "r:id": id };
}

/** Lists the table parts anew; those that stay keep their relationship and thus their place. */
function patchTableParts(draft: PackageDraft, patch: SheetPatch, ids: readonly string[]): void {
  const parts = ids.map((id) => elementXml("tablePart", relationAttributes(draft, patch, id)));
  patch.setChild(
    "tableParts",
    parts.length === 0 ? "" : elementXml("tableParts", { count: ids.length }, parts.join("")),
  );
}

/** A chart as the file has it: its sheets called by name. */
function plannedChart(document: WorkbookDocument, chart: ChartDocument): PlannedChart {
  const nameOf = (id: string): string => document.sheets.find((sheet) => sheet.id === id)?.name ?? "";
  return {
    chart: withReferences(chart, ({ sheet, range }) => {
      const name = nameOf(sheet);
      return { sheet: name, range: name === "" ? GONE : range };
    }),
    part: document.origin?.chartParts[chart.id],
  };
}

/** The sheet with two tags around its content. A sheet without any has no rows, so that no place moves. */
function openedSheet({ draft }: Saving, stored: StoredSheet): Pick<StoredSheet, "text" | "root" | "rows"> {
  if (stored.root.openEnd !== stored.root.end) return stored;
  return { ...opened(draft, stored.text, stored.part), rows: stored.rows };
}

function columnFormats(root: XmlElement): ColumnFormat[] {
  return childrenOf(child(root, "cols"), "col").flatMap(({ attributes }) => {
    const [first, last, format] = ["min", "max", "style"].map((name) => numberOf(attributes[name]) ?? 0);
    return first && last && format ? [{ first: first - 1, last: last - 1, format }] : [];
  });
}

function saveSheet(saving: Saving, sheet: SheetDocument, stored: StoredSheet): void {
  const { draft, document, context } = saving;
  const { text, root, rows } = openedSheet(saving, stored);
  const patch = new SheetPatch(text, root);
  const tables = writeTables(draft, stored.part, sheet.tables, stored.tables);
  if (tables) patchTableParts(draft, patch, tables);
  const { legacyDrawing } = writeNotes(draft, stored.part, sheet.notes, document.properties.author ?? "");
  if (legacyDrawing !== undefined) {
    patch.setChild(
      "legacyDrawing",
      elementXml("legacyDrawing", relationAttributes(draft, patch, legacyDrawing)),
    );
  }
  const drawing = writeCharts(
    draft,
    stored.part,
    sheet.charts.map((chart) => plannedChart(document, chart)),
    stored.charts,
    saving.values,
  );
  if (drawing === null) patch.setChild("drawing", "");
  else if (drawing !== undefined)
    patch.setChild("drawing", elementXml("drawing", relationAttributes(draft, patch, drawing)));
  const source = {
    text,
    prefix: root.prefix,
    content: stored.document,
    rows,
    columnFormats: columnFormats(root),
  };
  patchSheet(patch, sheet, source, context, sheet.id === document.activeSheet);
  draft.write(stored.part, patch.text());
}

/** Styles and strings go out last, when every cell has asked for what it needs. */
function saveShared({ draft, stored, styles }: Saving): void {
  const stylesPart = stored.stylesPart ?? "xl/styles.xml";
  draft.write(stylesPart, styles.text(), STYLES_TYPE);
  if (stored.stylesPart === undefined) draft.relate(stored.part, `${RELATIONSHIPS}/styles`, stylesPart);
  if (!stored.strings.grown) return;
  const stringsPart = stored.stringsPart ?? "xl/sharedStrings.xml";
  draft.write(stringsPart, stored.strings.text(), STRINGS_TYPE);
  if (stored.stringsPart === undefined)
    draft.relate(stored.part, `${RELATIONSHIPS}/sharedStrings`, stringsPart);
}

function saveSheets(saving: Saving, list: readonly PlannedSheet[]): ReadonlyMap<string, string> {
  const relations = new Map<string, string>();
  for (const { sheet, entry } of list) {
    if (sheet) saveSheet(saving, sheet, entry?.sheet ?? addSheetPart(saving, sheet, relations));
  }
  return relations;
}

function write(document: WorkbookDocument, options: SaveOptions): Uint8Array {
  const saving = begin(document, options);
  const { draft, stored, functions } = saving;
  refuseUncarriable(draft, stored.part);
  checkNames(document.names, new Set(stored.names.map(({ name }) => name)));
  checkHeaders(document);
  refuseBrokenRenames(draft, stored, document);
  const list = listSheets(document, stored);
  removeSheets(
    draft,
    stored,
    stored.entries.filter((entry) => !list.some((planned) => planned.entry === entry)),
  );
  // Formats of the document take their indices before any cell asks, so that they come back in the same order.
  if (!document.origin) for (const format of document.formats) saving.styles.formatIndex(format, []);
  const relations = saveSheets(saving, list);
  saveShared(saving);
  writeCustomXml(draft, stored.part, document.customXml);
  writeSettings(draft, document.settings);
  writeProperties(draft, document.properties);
  writeApplication(draft, sheetsChanged(stored, list));
  writeWorkbookPart(draft, stored, list, relations, document, functions);
  return draft.pack();
}

/**
 * Saves a document as an .xlsx file. A document that was opened from a file changes that file's parts in place:
 * parts and elements that the model does not carry go out with the bytes they came in with. What was written is read
 * back and compared with the document before it counts as saved.
 * @returns the file; or, where something of somebody else's would be lost or broken, or Excel would not take it, the
 * reason and the parts it is about, and nothing is written
 */
export async function saveXlsx(document: WorkbookDocument, options: SaveOptions): Promise<SaveResult> {
  try {
    const bytes = write(document, options);
    await checkWritten(bytes, document, options.customFunctions);
    return { ok: true, bytes };
  } catch (error) {
    const fault = faultOf(error);
    const parts = error instanceof FileProblem ? error.parts : [];
    return { ok: false, reason: describeFault(fault), parts, fault };
  }
}
