import { formatArea, parseCells } from "../../../grid";
import type { NameDocument, PageLayoutDocument, SheetDocument } from "../../document";
import { areaAddress, parseArea } from "../address";
import { deepEqual } from "../deep-equal";
import { sourceOf } from "../edits";
import { storedFormula, typedFormula, type FunctionNames } from "../formula/store";
import { tokens } from "../formula/tokens";
import type { PackageDraft } from "../package/draft";
import { FileProblem } from "../problem";
import { fromStored, toStored } from "../text";
import { childrenOf, elementXml, escapeText, isOn, numberOf, prefixedXml, type XmlElement } from "../xml";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** One defined name of the file. */
export interface StoredName {
  readonly element: XmlElement;
  readonly name: string;
  readonly formula: string;
  /** Index into the workbook's list of sheets, charts and macro sheets counted. */
  readonly scope: number | undefined;
  readonly visible: boolean;
  readonly comment?: string;
  /** Whether the document lists it; built-in names and macro names it does not. */
  readonly listed: boolean;
}

const keyOf = (name: string, scope: number | undefined): string => `${scope ?? ""}!${name}`;
const indices = new WeakMap<readonly StoredName[], ReadonlyMap<string, StoredName>>();

/** Finds a name of the file: the first of that text and scope. Workbooks have a hundred thousand of them. */
function findName(
  names: readonly StoredName[],
  name: string,
  scope: number | undefined,
): StoredName | undefined {
  let index = indices.get(names);
  if (!index) {
    // From the last to the first, so that the first one stays.
    index = new Map([...names].reverse().map((stored) => [keyOf(stored.name, stored.scope), stored]));
    indices.set(names, index);
  }
  return index.get(keyOf(name, scope));
}

const UNLISTED = ["function", "vbProcedure", "xlm", "macro"];

/**
 * Reads the defined names of a workbook part.
 * @param isWorksheet tells whether the sheet of that place in the list is one that the document has: names of others are
 * carried without being listed
 */
export function readNames(
  draft: PackageDraft,
  definedNames: XmlElement | undefined,
  functions: FunctionNames,
  isWorksheet: (scope: number) => boolean | undefined,
): StoredName[] {
  const names = childrenOf(definedNames, "definedName").map((element): StoredName => {
    const { name = "", localSheetId, hidden, comment } = element.attributes;
    const scope = numberOf(localSheetId);
    const home = scope === undefined || isWorksheet(scope);
    if (home === undefined) draft.tell("name-scope", { name });
    draft.bounds.text(element.text.length, "definedNames");
    const ours = !name.startsWith("_xlnm.") && !UNLISTED.some((key) => isOn(element.attributes[key]));
    return {
      element,
      name,
      formula: typedFormula(fromStored(element.text).replace(/^=/, ""), functions),
      scope,
      visible: !isOn(hidden),
      ...(comment === undefined ? {} : { comment: fromStored(comment) }),
      listed: ours && home === true,
    };
  });
  refuseTwins(draft, names);
  return names;
}

/** Refuses a name that stands for two things in one place, and notes one that says the same thing twice. */
function refuseTwins(draft: PackageDraft, names: readonly StoredName[]): void {
  const known = new Map<string, string>();
  for (const { name, scope, formula, listed } of names) {
    if (!listed) continue;
    const key = keyOf(name.toLowerCase(), scope);
    const other = known.get(key);
    if (other !== undefined && other !== formula) throw new FileProblem("name-twice", { name });
    if (other !== undefined) draft.tell("name-again", { name });
    known.set(key, formula);
  }
}

/** Quotes a sheet's name for a reference; always, which is always right. */
const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const absolute = (range: string): string => {
  const area = parseCells(range);
  return area === null ? range : formatArea(area, true);
};

/** The comma-separated pieces of a reference list, their sheet's name taken off. */
function pieces(formula: string): string[] {
  const list: string[] = [];
  let piece = "";
  for (const token of tokens(formula)) {
    if (token.kind === "comma") list.push(piece);
    piece = token.kind === "comma" || token.text === "!" ? "" : piece + token.text;
  }
  return [...list, piece];
}

/** Reads a sheet's print area (`A1:H40`) and title rows (`$1:$3`) and columns (`$A:$B`) from its built-in names. */
export function readPrintNames(names: readonly StoredName[], scope: number): PageLayoutDocument {
  const formulaOf = (name: string): string | undefined => findName(names, name, scope)?.formula;
  const areas = pieces(formulaOf(PRINT_AREA) ?? "").map(parseArea);
  const titles = pieces(formulaOf(PRINT_TITLES) ?? "");
  const rows = titles.find((piece) => /^\$\d+:\$\d+$/.test(piece));
  const columns = titles.find((piece) => /^\$[A-Z]+:\$[A-Z]+$/.test(piece));
  const known = areas.flatMap((area) => (area ? [areaAddress(area)] : []));
  return {
    ...(known.length > 0 && known.length === areas.length ? { printArea: known.join(",") } : {}),
    ...(rows === undefined ? {} : { printTitleRows: rows }),
    ...(columns === undefined ? {} : { printTitleColumns: columns }),
  };
}

/** A sheet of the workbook part's list: ours, or one that is only carried. */
export interface ListedSheet {
  /** Undefined for a sheet that the document does not have, such as a chart sheet. */
  readonly sheet: SheetDocument | undefined;
  /** Its index in the list that was opened; undefined for a new sheet. */
  readonly before: number | undefined;
}

function printName(name: string, scope: number, formula: string): string {
  return elementXml("definedName", { name, localSheetId: scope }, escapeText(formula));
}

function printNames(listed: ListedSheet, scope: number, stored: readonly StoredName[]): string[] {
  const { sheet, before } = listed;
  if (!sheet) return [];
  const old = before === undefined ? {} : readPrintNames(stored, before);
  const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
  const result: string[] = [];
  if (printArea !== undefined && printArea !== old.printArea) {
    const areas = printArea.split(",").map((area) => `${quoted(sheet.name)}!${absolute(area.trim())}`);
    result.push(printName(PRINT_AREA, scope, areas.join(",")));
  }
  if (printTitleRows !== old.printTitleRows || printTitleColumns !== old.printTitleColumns) {
    const titles = [
      ...(printTitleColumns === undefined ? [] : [printTitleColumns]),
      ...(printTitleRows === undefined ? [] : [dollarRows(printTitleRows)]),
    ];
    const formula = titles.map((piece) => `${quoted(sheet.name)}!${piece}`).join(",");
    if (titles.length > 0) result.push(printName(PRINT_TITLES, scope, formula));
  }
  return result;
}

const dollarRows = (rows: string): string => rows.replaceAll("$", "").replace(/\d+/g, "$$$&");

/** Whether a built-in name is written anew by {@link printNames}. */
function isReplaced(name: StoredName, listed: ListedSheet, stored: readonly StoredName[]): boolean {
  if (!listed.sheet || listed.before === undefined) return false;
  const old = readPrintNames(stored, listed.before);
  const now = listed.sheet.pageLayout;
  if (name.name === PRINT_AREA) return now.printArea !== old.printArea;
  return (
    name.name === PRINT_TITLES &&
    (now.printTitleRows !== old.printTitleRows || now.printTitleColumns !== old.printTitleColumns)
  );
}

interface NamesContext {
  /** The workbook part as it was opened. */
  readonly source: string;
  readonly prefix: string;
  readonly functions: FunctionNames;
  readonly sheets: readonly ListedSheet[];
  /** Sheet id → its place in the list. */
  readonly places: ReadonlyMap<string | undefined, number>;
  /** Place in the list that was opened → place in the new list. */
  readonly moved: ReadonlyMap<number | undefined, number>;
}

/** One name's text, its scope told by the sheet's place in the new list. */
function nameXml(name: NameDocument, scope: number | undefined, context: NamesContext): string {
  return prefixedXml(
    elementXml(
      "definedName",
      {
        name: name.name,
        comment: name.comment === undefined ? undefined : toStored(name.comment),
        localSheetId: scope,
        hidden: name.visible ? undefined : 1,
      },
      escapeText(toStored(storedFormula(name.formula, context.functions))),
    ),
    context.prefix,
  );
}

function carriedXml(name: StoredName, scope: number | undefined, context: NamesContext): string {
  const text = sourceOf(context.source, name.element);
  if (scope === name.scope) return text;
  return text.replace(
    /(\slocalSheetId\s*=\s*)(["'])\d+\2/,
    (_, head: string, quote: string) => `${head}${quote}${scope ?? 0}${quote}`,
  );
}

interface WrittenName {
  readonly old: StoredName | undefined;
  readonly xml: string;
}

function writtenName(name: NameDocument, stored: readonly StoredName[], context: NamesContext): WrittenName {
  const scope = name.sheet === undefined ? undefined : context.places.get(name.sheet);
  const before = scope === undefined ? undefined : context.sheets[scope]?.before;
  const isNewSheet = scope !== undefined && before === undefined;
  const found = isNewSheet ? undefined : findName(stored, name.name, before);
  const old = found?.listed === true ? found : undefined;
  const same =
    old?.formula === name.formula && old.visible === name.visible && deepEqual(old.comment, name.comment);
  return { old, xml: same ? carriedXml(old, scope, context) : nameXml(name, scope, context) };
}

/** A name that the document does not list, under its sheet's new place; empty where the sheet or its need is gone. */
function unlistedXml(name: StoredName, stored: readonly StoredName[], context: NamesContext): string {
  if (name.scope === undefined) return sourceOf(context.source, name.element);
  const scope = context.moved.get(name.scope);
  const listed = scope === undefined ? undefined : context.sheets[scope];
  return !listed || isReplaced(name, listed, stored) ? "" : carriedXml(name, scope, context);
}

/**
 * The definedName elements: the document's names in its order, names that are only carried behind the one they
 * stood behind, and print areas and titles that changed.
 */
export function namesXml(
  names: readonly NameDocument[],
  stored: readonly StoredName[],
  where: Omit<NamesContext, "places" | "moved">,
): string {
  const context: NamesContext = {
    ...where,
    places: new Map(where.sheets.map(({ sheet }, place) => [sheet?.id, place])),
    moved: new Map(where.sheets.map(({ before }, place) => [before, place])),
  };
  const written = names.map((name) => writtenName(name, stored, context));
  const kept = new Set(written.map(({ old }) => old));
  const carried = new Map<StoredName | undefined, string>();
  let anchor: StoredName | undefined;
  for (const name of stored) {
    if (!name.listed) carried.set(anchor, (carried.get(anchor) ?? "") + unlistedXml(name, stored, context));
    else if (kept.has(name)) anchor = name;
  }
  const printed = context.sheets.flatMap((listed, scope) => printNames(listed, scope, stored));
  return [
    carried.get(undefined) ?? "",
    ...written.map(({ old, xml }) => xml + ((old && carried.get(old)) ?? "")),
    ...printed.map((xml) => prefixedXml(xml, context.prefix)),
  ].join("");
}
