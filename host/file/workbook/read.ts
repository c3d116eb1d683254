import type { NameDocument, SheetDocument } from "../../document";
import { readCharts, type StoredChart } from "../charts";
import type { FunctionNames } from "../formula/store";
import type { PackageDraft } from "../package/draft";
import { FileProblem } from "../problem";
import type { RowSource } from "../sheet/content";
import { readRules } from "../sheet/conditional-formats";
import { readSheet } from "../sheet/read-sheet";
import { readPalette, type Palette } from "../styles/colors";
import { readStyles, type StoredStyles } from "../styles/read";
import { SharedStrings } from "../strings";
import { child, childrenOf, parseXml, prefixed, type XmlElement } from "../xml";
import { readNames, readPrintNames, type StoredName } from "./names";
import { readNotes } from "./notes";
import { readTables, type StoredTable } from "./tables";

/** A sheet of the file with what is needed to change its part in place. */
export interface StoredSheet {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly rows: ReadonlyMap<number, RowSource>;
  readonly tables: readonly StoredTable[];
  readonly charts: readonly StoredChart[];
  /** Its conditional formats, without ids. */
  readonly rules: ReturnType<typeof readRules>;
  /** Everything but the session's ids: charts and conditional formats get theirs when the document is made. */
  readonly document: Omit<SheetDocument, "id">;
}

/** One entry of the workbook's list of sheets. */
export interface StoredEntry {
  readonly element: XmlElement;
  readonly name: string;
  readonly relation: string;
  /** Undefined for chart, dialog and macro sheets, which are only carried. */
  readonly sheet?: StoredSheet;
  readonly part?: string;
}

export interface StoredWorkbook {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly entries: readonly StoredEntry[];
  readonly names: readonly StoredName[];
  readonly strings: SharedStrings;
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
  readonly styles: StoredStyles;
}

/** Finds the workbook part, and says what the package holds instead where there is none. */
export function workbookPart(draft: PackageDraft): string {
  const part = draft.related("", "officeDocument")[0]?.part;
  if (part === undefined) {
    const other = draft.has("mimetype") ? "an OpenDocument file or the like" : "no Office document";
    throw new FileProblem(`The file is a zip archive but ${other}: it names no workbook part.`);
  }
  const type = draft.contentType(part) ?? "";
  if (type.includes("sheet.binary")) {
    throw new FileProblem("The file is a binary workbook (.xlsb); save it as .xlsx in Excel and open that.", [
      part,
    ]);
  }
  if (!/spreadsheetml|ms-excel/.test(type)) {
    throw new FileProblem(
      `The file is an Office document but no workbook: its main part ${part} is ${type}.`,
      [part],
    );
  }
  return part;
}

function visibilityOf(state: string | undefined): SheetDocument["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

interface SheetContext {
  readonly strings: SharedStrings;
  readonly functions: FunctionNames;
  readonly palette: Palette;
  readonly differentials: StoredStyles["differentials"];
  readonly names: readonly StoredName[];
  /** The sheets' names in small letters. */
  readonly sheets: ReadonlySet<string>;
}

function readStoredSheet(
  draft: PackageDraft,
  part: string,
  entry: XmlElement,
  scope: number,
  context: SheetContext,
): StoredSheet {
  const text = draft.text(part) ?? "";
  const root = parseXml(text, part);
  const { content, rows } = readSheet(root, context, context.palette);
  const tables = readTables(draft, part);
  return {
    part,
    text,
    root,
    rows,
    tables,
    charts: readCharts(draft, part, context.sheets),
    rules: readRules(root, context),
    document: {
      ...content,
      name: entry.attributes["name"] ?? "",
      visibility: visibilityOf(entry.attributes["state"]),
      tables: tables.map((table) => table.document),
      pageLayout: { ...content.pageLayout, ...readPrintNames(context.names, scope) },
      notes: readNotes(draft, part),
      charts: [],
      conditionalFormats: [],
    },
  };
}

function readEntries(
  draft: PackageDraft,
  part: string,
  root: XmlElement,
  others: Omit<SheetContext, "sheets">,
): StoredEntry[] {
  const names = childrenOf(child(root, "sheets"), "sheet").map((entry) => entry.attributes["name"] ?? "");
  const context = { ...others, sheets: new Set(names.map((name) => name.toLowerCase())) };
  return childrenOf(child(root, "sheets"), "sheet").map((element, scope) => {
    const relation = prefixed(element, "id") ?? "";
    const name = element.attributes["name"] ?? "";
    const target = draft.relations(part).find(({ id }) => id === relation);
    if (target?.part === undefined || !draft.has(target.part)) {
      throw new FileProblem(`The file is damaged: the part of the sheet ${name} is missing.`, [part]);
    }
    const sheetPart = draft.nameOf(target.part);
    if (target.kind !== "worksheet") return { element, name, relation, part: sheetPart };
    return {
      element,
      name,
      relation,
      part: sheetPart,
      sheet: readStoredSheet(draft, sheetPart, element, scope, context),
    };
  });
}

/** Reads all that the model knows of a package's workbook. */
export function readWorkbook(draft: PackageDraft, functions: FunctionNames): StoredWorkbook {
  const part = workbookPart(draft);
  const text = draft.text(part) ?? "";
  const root = parseXml(text, part);
  const relatedPart = (kind: string): string | undefined => draft.related(part, kind)[0]?.part;
  const stylesPart = relatedPart("styles");
  const stylesText = stylesPart === undefined ? undefined : draft.text(stylesPart);
  const stylesRoot = stylesText === undefined ? undefined : parseXml(stylesText, stylesPart ?? "");
  const themePart = relatedPart("theme");
  const palette = readPalette(themePart === undefined ? undefined : draft.text(themePart), stylesRoot);
  const stringsPart = relatedPart("sharedStrings");
  const stringsText = stringsPart === undefined ? undefined : draft.text(stringsPart);
  const strings = new SharedStrings(stringsText, stringsPart ?? "xl/sharedStrings.xml");
  const names = readNames(child(root, "definedNames"), functions);
  const styles = readStyles(stylesRoot, palette);
  const { differentials } = styles;
  return {
    part,
    text,
    root,
    names,
    strings,
    stringsPart,
    stylesPart,
    styles,
    entries: readEntries(draft, part, root, { strings, functions, palette, names, differentials }),
  };
}

/** The document's form of the listed names; scopes become sheet ids. */
export function listedNames(
  stored: StoredWorkbook,
  idOf: (scope: number) => string | undefined,
): NameDocument[] {
  return stored.names.flatMap((name) => {
    if (!name.listed) return [];
    const sheet = name.scope === undefined ? undefined : idOf(name.scope);
    if (name.scope !== undefined && sheet === undefined) return [];
    const document: NameDocument = {
      name: name.name,
      formula: name.formula,
      visible: name.visible,
      ...(sheet === undefined ? {} : { sheet }),
      ...(name.comment === undefined ? {} : { comment: name.comment }),
    };
    return [document];
  });
}
