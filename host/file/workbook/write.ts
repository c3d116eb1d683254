import type { SheetDocument, WorkbookDocument } from "../../document";
import { applyEdits, sourceOf, withAttributes, withChild, withContent, type Edit } from "../edits";
import type { FunctionNames } from "../formula/store";
import type { PackageDraft } from "../package/draft";
import { LONGEST_SHEET_NAME } from "../limits";
import { FileProblem } from "../problem";
import {
  attributesXml,
  child,
  childrenOf,
  elementXml,
  isOn,
  numberOf,
  prefixedXml,
  type XmlElement,
} from "../xml";
import { WORKBOOK_ORDER } from "./order";
import { namesXml, type ListedSheet } from "./names";
import type { StoredEntry, StoredWorkbook } from "./read";

/** A sheet of the new list with the entry it had, if it had one, and the part it is stored in. */
export interface PlannedSheet extends ListedSheet {
  readonly entry: StoredEntry | undefined;
}

/** Refuses names that Excel would repair or reject. */
function refuseBadNames(sheets: readonly SheetDocument[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const bad = name === "" || name.length > LONGEST_SHEET_NAME || /[\\/?*[\]:]|^'|'$/.test(name);
    if (bad) {
      throw new FileProblem("bad-sheet-name", { sheet: name, bound: LONGEST_SHEET_NAME });
    }
    if (seen.has(name.toLowerCase())) throw new FileProblem("same-sheet-name", { sheet: name });
    seen.add(name.toLowerCase());
  }
  if (!sheets.some((sheet) => sheet.visibility === "visible")) {
    throw new FileProblem("all-hidden");
  }
}

/** The new list of sheets: the document's order, and sheets that are only carried behind the one they stood behind. */
export function listSheets(document: WorkbookDocument, stored: StoredWorkbook): PlannedSheet[] {
  refuseBadNames(document.sheets);
  const parts = document.origin?.sheetParts ?? {};
  const list = document.sheets.map((sheet): PlannedSheet => {
    const before = stored.entries.findIndex((entry) => entry.sheet && entry.part === parts[sheet.id]);
    const found = parts[sheet.id] !== undefined && before >= 0;
    return { sheet, before: found ? before : undefined, entry: found ? stored.entries[before] : undefined };
  });
  for (const [index, entry] of stored.entries.entries()) {
    if (entry.sheet) continue;
    const previous = list.findIndex((planned) => index > 0 && planned.before === index - 1);
    list.splice(previous + 1, 0, { sheet: undefined, before: index, entry });
  }
  return list;
}

function entryXml(
  stored: StoredWorkbook,
  planned: PlannedSheet,
  relation: string,
  id: number,
  relationships: string,
): string {
  const { sheet, entry } = planned;
  const { prefix, attributes } = stored.root;
  if (!sheet) return entry ? sourceOf(stored.text, entry.element) : "";
  const state = sheet.visibility === "visible" ? undefined : sheet.visibility;
  if (
    entry?.element.attributes["name"] === sheet.name &&
    (entry.element.attributes["state"] ?? "visible") === sheet.visibility
  ) {
    return sourceOf(stored.text, entry.element);
  }
  if (entry) {
    const changed = { ...entry.element.attributes, name: sheet.name, state };
    return `<${prefix}sheet${attributesXml(changed)}/>`;
  }
  const xmlns = attributes["xmlns:r"] === relationships ? undefined : relationships;
  return elementXml(`${prefix}sheet`, {
    name: sheet.name,
    sheetId: id,
    state,
    "xmlns:r": xmlns,
    "r:id": relation,
  });
}

function sheetsEdit(
  stored: StoredWorkbook,
  list: readonly PlannedSheet[],
  relations: ReadonlyMap<string, string>,
  relationships: string,
): Edit[] {
  const ids = stored.entries.map((entry) => numberOf(entry.element.attributes["sheetId"]) ?? 0);
  let next = Math.max(0, ...ids);
  const xml = list.map((planned) => {
    if (!planned.entry) next += 1;
    return entryXml(stored, planned, relations.get(planned.sheet?.id ?? "") ?? "", next, relationships);
  });
  const sheets = child(stored.root, "sheets");
  const same =
    list.length === stored.entries.length &&
    list.every(
      (planned, index) =>
        planned.before === index &&
        xml[index] === sourceOf(stored.text, planned.entry?.element ?? stored.root),
    );
  return sheets && !same ? [withContent(sheets, xml.join(""))] : [];
}

function viewEdit(stored: StoredWorkbook, list: readonly PlannedSheet[], active: string): Edit[] {
  const tab = Math.max(
    0,
    list.findIndex((planned) => planned.sheet?.id === active),
  );
  const view = childrenOf(child(stored.root, "bookViews"), "workbookView")[0];
  const { prefix } = stored.root;
  if (!view) {
    const xml = elementXml("bookViews", {}, elementXml("workbookView", { activeTab: tab }));
    return tab === 0 ? [] : withChild(stored.root, "bookViews", prefixedXml(xml, prefix), WORKBOOK_ORDER);
  }
  const now = numberOf(view.attributes["activeTab"]) ?? 0;
  const first = numberOf(view.attributes["firstSheet"]) ?? 0;
  if (now === tab && first < list.length) return [];
  return [withAttributes(view, { activeTab: tab === 0 ? undefined : tab, firstSheet: undefined })];
}

function namesEdit(
  stored: StoredWorkbook,
  list: readonly PlannedSheet[],
  document: WorkbookDocument,
  functions: FunctionNames,
): Edit[] {
  const { prefix } = stored.root;
  const xml = namesXml(document.names, stored.names, {
    source: stored.text,
    prefix,
    functions,
    sheets: list,
  });
  const before = stored.names.map((name) => sourceOf(stored.text, name.element)).join("");
  if (xml === before) return [];
  const whole = xml === "" ? "" : `<${prefix}definedNames>${xml}</${prefix}definedNames>`;
  return withChild(stored.root, "definedNames", whole, WORKBOOK_ORDER);
}

/**
 * Asks for a calculation on opening where cells were changed, or hold results that Excel may calculate otherwise. The
 * number of the engine that calculated the file stays: a newer one would say that every result is fresh.
 */
function calculationEdit(stored: StoredWorkbook, asks: boolean): Edit[] {
  if (!asks) return [];
  const calculation: XmlElement | undefined = child(stored.root, "calcPr");
  if (!calculation) {
    const xml = prefixedXml(elementXml("calcPr", { fullCalcOnLoad: 1 }), stored.root.prefix);
    return withChild(stored.root, "calcPr", xml, WORKBOOK_ORDER);
  }
  return isOn(calculation.attributes["fullCalcOnLoad"])
    ? []
    : [withAttributes(calculation, { fullCalcOnLoad: 1 })];
}

/** Tells whether the cells of a sheet are others than were opened, or a sheet is new. */
function cellsChanged(draft: PackageDraft, list: readonly PlannedSheet[]): boolean {
  return list.some(({ sheet, entry }) => {
    if (!sheet) return false;
    if (entry?.sheet === undefined) return true;
    const { text, root, part } = entry.sheet;
    const before = child(root, "sheetData");
    return before !== undefined && draft.text(part)?.includes(sourceOf(text, before)) !== true;
  });
}

/** The workbook part after the changes of its sheets, names and calculation settings. */
export function writeWorkbookPart(
  draft: PackageDraft,
  stored: StoredWorkbook,
  list: readonly PlannedSheet[],
  relations: ReadonlyMap<string, string>,
  document: WorkbookDocument,
  functions: FunctionNames,
): void {
  const asks = document.recalculate === true || (document.origin !== undefined && cellsChanged(draft, list));
  const edits = [
    ...sheetsEdit(stored, list, relations, draft.relationships),
    ...viewEdit(stored, list, document.activeSheet),
    ...namesEdit(stored, list, document, functions),
    ...calculationEdit(stored, asks),
  ];
  draft.write(stored.part, applyEdits(stored.text, edits));
  for (const { id, part } of draft.related(stored.part, "calcChain")) {
    draft.remove(part);
    draft.unrelate(stored.part, id);
  }
}

/** Whether the list of sheets is another than the one that was opened. */
export function sheetsChanged(stored: StoredWorkbook, list: readonly PlannedSheet[]): boolean {
  return (
    list.length !== stored.entries.length ||
    list.some(
      ({ sheet, before, entry }, index) =>
        before !== index || (sheet !== undefined && sheet.name !== entry?.name),
    )
  );
}
