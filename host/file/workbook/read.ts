import type { NameDocument, SheetDocument } from "../../document";
import { readCharts, type StoredChart } from "../charts";
import type { FunctionNames } from "../formula/store";
import type { PackageDraft } from "../package/draft";
import { LONGEST_SHEET_NAME } from "../limits";
import { FileProblem } from "../problem";
import type { RowSource } from "../sheet/content";
import { readRules } from "../sheet/conditional-formats";
import { checkChildren, readSheet } from "../sheet/read-sheet";
import type { ReadContext } from "../sheet/read-cells";
import { expectSheetRoot } from "../package/vocabulary";
import { readPalette, type Palette } from "../styles/colors";
import { readStyles, type StoredStyles } from "../styles/read";
import { SharedStrings } from "../strings";
import { STYLES_ORDER } from "../styles/write";
import { child, childrenOf, prefixed, type XmlElement } from "../xml";
import { WORKBOOK_ORDER } from "./order";
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
  if (part === undefined) throw new FileProblem(draft.has("mimetype") ? "open-document" : "no-workbook");
  const type = draft.contentType(part) ?? "";
  if (type.includes("sheet.binary")) throw new FileProblem("binary", {}, [part]);
  if (!/spreadsheetml|ms-excel/.test(type)) throw new FileProblem("other-document", { part, type }, [part]);
  return part;
}

function visibilityOf(state: string | undefined): SheetDocument["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

interface SheetContext extends ReadContext {
  readonly palette: Palette;
  readonly differentials: StoredStyles["differentials"];
  readonly names: readonly StoredName[];
  /** The sheets' names in small letters. */
  readonly sheets: ReadonlySet<string>;
  /** Whether the places of rows and cells are remembered, for a save. */
  readonly sources: boolean;
}

function readStoredSheet(part: string, entry: XmlElement, scope: number, context: SheetContext): StoredSheet {
  const { draft } = context;
  const text = context.sources ? (draft.text(part) ?? "") : undefined;
  const { root, content, rows } = readSheet(part, context, context.palette, text);
  const tables = readTables(draft, part);
  return {
    part,
    text: text ?? "",
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

/** An entry with the part that it leads to, before the part is read. */
interface FoundEntry {
  readonly element: XmlElement;
  readonly name: string;
  readonly relation: string;
  /** Undefined for sheets without a part: modules of Excel 5, which live in the macro project. */
  readonly part: string | undefined;
  readonly isWorksheet: boolean;
}

function foundEntries(draft: PackageDraft, part: string, root: XmlElement): FoundEntry[] {
  const relations = new Map(draft.relations(part).map((relation) => [relation.id, relation]));
  return childrenOf(child(root, "sheets"), "sheet").map((element): FoundEntry => {
    const relation = relationOf(element);
    const name = element.attributes["name"] ?? "";
    const target = relations.get(relation);
    if (relation === "") return { element, name, relation, part: undefined, isWorksheet: false };
    if (target?.part === undefined || !draft.has(target.part))
      throw new FileProblem("sheet-missing", { sheet: name }, [part]);
    const isWorksheet = target.kind === "worksheet";
    return { element, name, relation, part: draft.nameOf(target.part), isWorksheet };
  });
}

/** The `r:id` of a sheet: the attribute of that name in the vocabulary of relationships, whatever its prefix. */
function relationOf(element: XmlElement): string {
  return prefixed(element, "id") ?? "";
}

const BAD_SHEET_NAME = /[\\/?*[\]:]|^'|'$/;

/** Refuses lists of sheets that can be read in two ways. */
function checkEntries(draft: PackageDraft, entries: readonly FoundEntry[]): void {
  const names = new Set<string>();
  const parts = new Map<string, string>();
  for (const { name, part } of entries) {
    const key = name.toLowerCase();
    if (names.has(key)) throw new FileProblem("sheet-twice", { sheet: name });
    names.add(key);
    if (name === "" || name.length > LONGEST_SHEET_NAME || BAD_SHEET_NAME.test(name))
      draft.tell("sheet-name", { sheet: name });
    const first = part === undefined ? undefined : parts.get(part);
    if (first !== undefined && part !== undefined)
      throw new FileProblem("sheet-shared", { first, second: name, part }, [part]);
    if (part !== undefined) parts.set(part, name);
  }
}

function readEntries(found: readonly FoundEntry[], others: Omit<SheetContext, "sheets">): StoredEntry[] {
  const context = { ...others, sheets: new Set(found.map(({ name }) => name.toLowerCase())) };
  const entries = found.map(({ element, name, relation, part, isWorksheet }, scope): StoredEntry => {
    if (part === undefined) return { element, name, relation };
    if (!isWorksheet) return { element, name, relation, part };
    return { element, name, relation, part, sheet: readStoredSheet(part, element, scope, context) };
  });
  refuseTableTwins(entries);
  return entries;
}

/** Refuses two tables of one number or name: a formula could mean either. */
function refuseTableTwins(entries: readonly StoredEntry[]): void {
  const known = new Set<string>();
  for (const { document, part } of entries.flatMap(({ sheet }) => sheet?.tables ?? [])) {
    for (const [what, value] of [
      ["id", String(document.id)],
      ["name", document.name.toLowerCase()],
    ] as const) {
      if (known.has(`${what} ${value}`)) throw new FileProblem("table-twice", { what, value }, [part]);
      known.add(`${what} ${value}`);
    }
  }
}

/** Finds the part of a kind that the workbook has once; refuses a package that speaks of one and does not have it. */
function neededPart(draft: PackageDraft, workbook: string, kind: string): string | undefined {
  const own = draft
    .relations(workbook)
    .find((relation) => relation.kind === kind && relation.part !== undefined);
  if (own?.part === undefined) return undefined;
  if (!draft.has(own.part))
    throw new FileProblem("part-missing", { part: own.part, source: workbook }, [workbook]);
  return draft.nameOf(own.part);
}

function readStylesPart(
  draft: PackageDraft,
  workbook: string,
): { stylesPart: string | undefined; styles: StoredStyles; palette: Palette } {
  const stylesPart = neededPart(draft, workbook, "styles");
  const root = stylesPart === undefined ? undefined : draft.root(stylesPart);
  if (root && stylesPart !== undefined) {
    expectSheetRoot(root, "styleSheet", stylesPart);
    checkChildren(draft, root, stylesPart, STYLES_ORDER);
  }
  const theme = draft.related(workbook, "theme")[0]?.part;
  const palette = readPalette(theme === undefined ? undefined : draft.root(theme), root);
  return { stylesPart, styles: readStyles(root, palette), palette };
}

/**
 * Reads all that the model knows of a package's workbook.
 * @param sources whether the places of rows and cells are remembered, for a save
 */
export function readWorkbook(
  draft: PackageDraft,
  functions: FunctionNames,
  sources: boolean,
): StoredWorkbook {
  const part = workbookPart(draft);
  const text = draft.text(part) ?? "";
  const root = draft.parsed(text, part);
  expectSheetRoot(root, "workbook", part);
  checkChildren(draft, root, part, WORKBOOK_ORDER, new Set(["fileRecoveryPr", "extLst"]));
  const found = foundEntries(draft, part, root);
  checkEntries(draft, found);
  const names = readNames(
    draft,
    child(root, "definedNames"),
    functions,
    (scope) => found[scope]?.isWorksheet,
  );
  const { stylesPart, styles, palette } = readStylesPart(draft, part);
  const stringsPart = neededPart(draft, part, "sharedStrings");
  const strings = new SharedStrings(draft, stringsPart);
  const { differentials } = styles;
  const formatCount = Math.max(1, styles.formats.length);
  const context = { draft, strings, functions, palette, names, differentials, formatCount, sources };
  return {
    part,
    text,
    root,
    names,
    strings,
    stringsPart,
    stylesPart,
    styles,
    entries: readEntries(found, context),
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
