import type { WorkbookDocument } from "../../document";
import type { PackageDraft } from "../package/draft";
import { relationsSource } from "../package/relations";
import { FileProblem, type FileFault } from "../problem";
import type { FunctionNames } from "../formula/store";
import { tokens, type Token } from "../formula/tokens";
import { hasUnreadRules } from "../sheet/conditional-formats";
import type { Passing, XmlElement } from "../xml";
import type { StoredEntry, StoredWorkbook } from "./read";

/** Kinds of parts that are kept without being shown, by the last words of their content type. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/drawingml\.chart\+xml$|chartex\+xml$/, "chart"],
  [/pivotTable\+xml$/, "pivot table"],
  [/^image\//, "image"],
  [/slicer\+xml$/, "slicer"],
  [/externalLink\+xml$/, "link to another workbook"],
  [/vbaProject/, "macro project"],
  [/threadedcomments\+xml$/i, "sheet with threaded comments"],
  [/chartsheet\+xml$/, "chart sheet"],
];

/** Sets the first word in the plural: a link to another workbook, links to another workbook. */
const plural = (count: number, kind: string): string => {
  const [noun = "", rest = ""] = /^(link|sheet)( .*)$/.exec(kind)?.slice(1) ?? [kind];
  return `${count} ${noun}${count === 1 ? "" : "s"}${rest}`;
};

/** Elements of a sheet that are kept without being shown. */
const RULES: readonly (readonly [string, string])[] = [
  ["conditionalFormatting", "conditional formatting"],
  ["dataValidations", "data validation"],
  ["hyperlinks", "hyperlinks"],
];

/** Says what is kept without being shown. */
export function carriedNotes(
  draft: PackageDraft,
  stored: StoredWorkbook,
  functions: FunctionNames,
): string[] {
  const context = { functions, differentials: stored.styles.differentials };
  const types = draft.names().map((name) => draft.contentType(name) ?? "");
  const drawn = stored.entries.reduce((sum, entry) => sum + (entry.sheet?.charts.length ?? 0), 0);
  const counted = KINDS.flatMap(([pattern, kind]) => {
    const count = types.filter((type) => pattern.test(type)).length - (kind === "chart" ? drawn : 0);
    return count > 0 ? [`${plural(count, kind)} ${count === 1 ? "is" : "are"} kept but not shown.`] : [];
  });
  const rules = RULES.flatMap(([name, label]) => {
    const sheets = stored.entries.filter(({ sheet }) =>
      name === "conditionalFormatting"
        ? sheet && hasUnreadRules(sheet.root, context)
        : sheet?.root.children.some((part) => part.name === name),
    );
    const list = sheets.map((entry) => entry.name).join(", ");
    return list === "" ? [] : [`The ${label} of ${list} is kept but not applied here.`];
  });
  return [...counted, ...rules];
}

const isSignature = (name: string, type: string): boolean =>
  name.startsWith("_xmlsignatures/") || type.includes("digital-signature");

const isRevision = (name: string, type: string): boolean =>
  /^xl\/revisions\//.test(name) || /revision(Headers|Log)\+xml$/.test(type);

function refuse(parts: readonly string[], code: FileFault["code"], facts: FileFault["facts"] = {}): void {
  if (parts.length > 0) throw new FileProblem(code, facts, parts);
}

/** Refuses packages that no change can leave whole: signed ones, shared ones with a change log, macros under a plain type. */
export function refuseUncarriable(draft: PackageDraft, workbook: string): void {
  const named = (test: (name: string, type: string) => boolean): string[] =>
    draft
      .names()
      .filter((name) => relationsSource(name) === undefined && test(name, draft.contentType(name) ?? ""));
  refuse(named(isSignature), "signed");
  refuse(named(isRevision), "shared-workbook");
  const isMacro = /macroEnabled|ms-excel\.addin/.test(draft.contentType(workbook) ?? "");
  const macros = named((name, type) => /vbaProject/i.test(type) || /vbaProject\.bin$/i.test(name));
  if (!isMacro) refuse(macros, "macro-type");
}

/** The names before the "!" at `index`: one sheet, or both ends of `First:Last!`. */
function sheetNamesAt(list: readonly Token[], index: number): string[] {
  const token = list[index - 1];
  if (token?.kind === "quoted") return token.text.slice(1, -1).replaceAll("''", "'").split(":");
  const first = list[index - 2]?.text === ":" ? list[index - 3]?.text : undefined;
  return [token?.text ?? "", ...(first === undefined ? [] : [first])];
}

/** Whether a formula refers to a sheet by name. */
function refersTo(formula: string, sheet: string): boolean {
  const list = tokens(formula);
  return list.some(
    (token, index) =>
      token.text === "!" &&
      sheetNamesAt(list, index).some((name) => name.toLowerCase() === sheet.toLowerCase()),
  );
}

/** Elements that hold a formula or reference in parts that we do not model, and attributes that name a sheet. */
const FORMULA_ELEMENTS = new Set(["f", "formula", "formula1", "formula2", "formulas", "sqref"]);

function mentions(element: XmlElement, sheet: string): boolean {
  if (FORMULA_ELEMENTS.has(element.name) && refersTo(element.text, sheet)) return true;
  const { sheet: named, location, ref } = element.attributes;
  if (element.name === "worksheetSource" && named?.toLowerCase() === sheet.toLowerCase()) return true;
  if (element.name === "hyperlink" && location !== undefined && refersTo(location, sheet)) return true;
  if (element.name === "dataRef" && (named === sheet || (ref !== undefined && refersTo(ref, sheet))))
    return true;
  return element.children.some((child) => child.name !== "sheetData" && mentions(child, sheet));
}

/** Parts whose references we carry as they are: drawings' charts, pivot caches, and what sheets say beside their cells. */
const REFERRING =
  /chart|pivotCacheDefinition|drawing\+xml|worksheet\+xml|chartsheet|slicerCache|ctrlProp|queryTable/;

/** The charts that the model carries call a sheet by the name that it has when the file is saved. */
const carriedCharts = (stored: StoredWorkbook): ReadonlySet<string> =>
  new Set(stored.entries.flatMap((entry) => entry.sheet?.charts.map(({ part }) => part) ?? []));

/** Cells are not asked: their formulas are the engine's to change. */
const cellsPass: Passing = (_, parents) => parents[1]?.name === "sheetData";

function partsMentioning(draft: PackageDraft, stored: StoredWorkbook, sheet: string): string[] {
  const read = carriedCharts(stored);
  return draft.names().filter((name) => {
    if (read.has(name)) return false;
    const type = draft.contentType(name) ?? "";
    if (!REFERRING.test(type) || !type.endsWith("+xml")) return false;
    return mentions(draft.root(name, cellsPass), sheet);
  });
}

/** The parts that only a deleted sheet leads to, itself included: they go with it. */
function reachable(draft: PackageDraft, start: readonly string[], without: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  const queue = [...start];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    if (seen.has(part) || without.has(part)) continue;
    seen.add(part);
    for (const relation of draft.relations(part)) {
      if (relation.part !== undefined && draft.has(relation.part)) queue.push(draft.nameOf(relation.part));
    }
  }
  return seen;
}

/** Removes the sheets that the document no longer has, with the parts that nothing else uses; refuses where others need them. */
export function removeSheets(
  draft: PackageDraft,
  stored: StoredWorkbook,
  deleted: readonly StoredEntry[],
): void {
  if (deleted.length === 0) return;
  const macros = draft.names().filter((name) => /vbaProject\.bin$/i.test(name));
  refuse(macros, "deleted-macro", { sheet: deleted[0]?.name ?? "" });
  const gone = new Set(deleted.flatMap((entry) => entry.part ?? []));
  for (const entry of deleted) draft.unrelate(stored.part, entry.relation);
  const kept = reachable(draft, [""], new Set());
  const lost = [...reachable(draft, [...gone], kept)];
  const pivots = lost.filter((name) => /pivotTable|slicer|timeline/i.test(draft.contentType(name) ?? ""));
  refuse(pivots, "deleted-pivot", { sheet: deleted[0]?.name ?? "" });
  for (const part of lost) draft.remove(part);
  for (const entry of deleted) {
    refuse(partsMentioning(draft, stored, entry.name), "deleted-referred", { sheet: entry.name });
  }
}

/** Refuses a new name for a sheet that parts which we carry unread still call by the old one. */
export function refuseBrokenRenames(
  draft: PackageDraft,
  stored: StoredWorkbook,
  document: WorkbookDocument,
): void {
  const origin = document.origin?.sheetParts ?? {};
  for (const sheet of document.sheets) {
    const before = stored.entries.find((entry) => entry.sheet && entry.part === origin[sheet.id]);
    if (!before || before.name === sheet.name) continue;
    const facts = { sheet: before.name, name: sheet.name };
    refuse(partsMentioning(draft, stored, before.name), "renamed", facts);
  }
}
