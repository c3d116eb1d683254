import type { NameDocument, PageLayoutDocument, SheetDocument } from "../../document";
import { areaAddress, parseArea } from "../address";
import { deepEqual } from "../deep-equal";
import { sourceOf } from "../edits";
import { storedFormula, typedFormula, type FunctionNames } from "../formula/store";
import { tokens } from "../formula/tokens";
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

const UNLISTED = ["function", "vbProcedure", "xlm", "macro"];

/** Reads the defined names of a workbook part. */
export function readNames(definedNames: XmlElement | undefined, functions: FunctionNames): StoredName[] {
  return childrenOf(definedNames, "definedName").map((element) => {
    const { name = "", localSheetId, hidden, comment } = element.attributes;
    const scope = numberOf(localSheetId);
    const ours = !name.startsWith("_xlnm.") && !UNLISTED.some((key) => isOn(element.attributes[key]));
    return {
      element,
      name,
      formula: typedFormula(fromStored(element.text).replace(/^=/, ""), functions),
      scope,
      visible: !isOn(hidden),
      ...(comment === undefined ? {} : { comment: fromStored(comment) }),
      listed: ours,
    };
  });
}

/** Quotes a sheet's name for a reference; always, which is always right. */
const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const absolute = (range: string): string =>
  range.replaceAll("$", "").replace(/([A-Za-z]+)(\d+)/g, "$$$1$$$2");

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

/** Reads a sheet's print area (`A1:H40`) and title rows (`$1:$3`) from its built-in names. */
export function readPrintNames(names: readonly StoredName[], scope: number): PageLayoutDocument {
  const formulaOf = (name: string): string | undefined =>
    names.find((candidate) => candidate.name === name && candidate.scope === scope)?.formula;
  const areas = pieces(formulaOf(PRINT_AREA) ?? "").map(parseArea);
  const rows = pieces(formulaOf(PRINT_TITLES) ?? "").find((piece) => /^\$\d+:\$\d+$/.test(piece));
  const known = areas.flatMap((area) => (area ? [areaAddress(area)] : []));
  return {
    ...(known.length > 0 && known.length === areas.length ? { printArea: known.join(",") } : {}),
    ...(rows === undefined ? {} : { printTitleRows: rows }),
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
  const { printArea, printTitleRows } = sheet.pageLayout;
  const result: string[] = [];
  const oldTitles = stored.find((name) => name.name === PRINT_TITLES && name.scope === before)?.formula ?? "";
  const columns =
    before === undefined ? [] : pieces(oldTitles).filter((piece) => /^\$[A-Z]+:\$[A-Z]+$/.test(piece));
  if (printArea !== undefined && printArea !== old.printArea) {
    const areas = printArea.split(",").map((area) => `${quoted(sheet.name)}!${absolute(area.trim())}`);
    result.push(printName(PRINT_AREA, scope, areas.join(",")));
  }
  if (printTitleRows !== old.printTitleRows) {
    const titles = [...columns, ...(printTitleRows === undefined ? [] : [dollarRows(printTitleRows)])];
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
  return name.name === PRINT_TITLES && now.printTitleRows !== old.printTitleRows;
}

interface NamesContext {
  /** The workbook part as it was opened. */
  readonly source: string;
  readonly prefix: string;
  readonly functions: FunctionNames;
  readonly sheets: readonly ListedSheet[];
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
  const place = context.sheets.findIndex(({ sheet }) => sheet !== undefined && sheet.id === name.sheet);
  const scope = place < 0 ? undefined : place;
  const before = scope === undefined ? undefined : context.sheets[scope]?.before;
  const isNewSheet = scope !== undefined && before === undefined;
  const old = stored.find(
    (candidate) =>
      candidate.listed && !isNewSheet && candidate.name === name.name && candidate.scope === before,
  );
  const same =
    old?.formula === name.formula && old.visible === name.visible && deepEqual(old.comment, name.comment);
  return { old, xml: same ? carriedXml(old, scope, context) : nameXml(name, scope, context) };
}

/** A name that the document does not list, under its sheet's new place; empty where the sheet or its need is gone. */
function unlistedXml(name: StoredName, stored: readonly StoredName[], context: NamesContext): string {
  if (name.scope === undefined) return sourceOf(context.source, name.element);
  const scope = context.sheets.findIndex((listed) => listed.before === name.scope);
  const listed = context.sheets[scope];
  return !listed || isReplaced(name, listed, stored) ? "" : carriedXml(name, scope, context);
}

/**
 * The definedName elements: the document's names in its order, names that are only carried behind the one they
 * stood behind, and print areas and titles that changed.
 */
export function namesXml(
  names: readonly NameDocument[],
  stored: readonly StoredName[],
  context: NamesContext,
): string {
  const written = names.map((name) => writtenName(name, stored, context));
  const carried = new Map<StoredName | undefined, string>();
  let anchor: StoredName | undefined;
  for (const name of stored) {
    if (!name.listed) carried.set(anchor, (carried.get(anchor) ?? "") + unlistedXml(name, stored, context));
    else if (written.some(({ old }) => old === name)) anchor = name;
  }
  const printed = context.sheets.flatMap((listed, scope) => printNames(listed, scope, stored));
  return [
    carried.get(undefined) ?? "",
    ...written.map(({ old, xml }) => xml + ((old && carried.get(old)) ?? "")),
    ...printed.map((xml) => prefixedXml(xml, context.prefix)),
  ].join("");
}
