import type { ChartDocument, OriginPackage, SheetDocument, WorkbookDocument } from "../document";
import { newGuid } from "../guid";
import { withReferences, type StoredChart } from "./charts";
import { functionNames, type FunctionNames } from "./formula/store";
import { Bounds, OPENING, type Limits, type Progress } from "./package/bounds";
import { PackageDraft } from "./package/draft";
import { relationsSource } from "./package/relations";
import { unzip } from "./package/zip";
import { describeFault, FileProblem, type FileFault } from "./problem";
import { child, childrenOf, isOn, numberOf } from "./xml";
import { carriedNotes } from "./workbook/carried";
import { readCustomXml } from "./workbook/custom-xml";
import { readProperties } from "./workbook/properties";
import { listedNames, readWorkbook, workbookPart, type StoredWorkbook } from "./workbook/read";
import { readSettings } from "./workbook/settings";

export type OpenResult =
  | {
      readonly ok: true;
      readonly document: WorkbookDocument;
      readonly notes: readonly string[];
      /** What is wrong with the file though it can be read in one way only; empty for a sound one. */
      readonly damage: readonly FileFault[];
    }
  | { readonly ok: false; readonly reason: string; readonly fault: FileFault };

export interface OpenOptions {
  /** The add-in's function names as typed, such as `RATING.BCA`. */
  readonly customFunctions: readonly string[];
  /** Told how far the opening has come. */
  readonly progress?: Progress;
  /** How much is read; left out: {@link OPENING}. */
  readonly limits?: Limits;
}

/**
 * The ending for a document's file name. A file that was opened keeps its kind: macros and templates need theirs,
 * or Excel refuses the file.
 */
export function fileExtension(document: WorkbookDocument): "xlsx" | "xlsm" | "xltx" | "xltm" {
  if (!document.origin) return "xlsx";
  const draft = new PackageDraft(Object.entries(document.origin.parts));
  const type = draft.contentType(workbookPart(draft)) ?? "";
  const isMacro = type.includes("macroEnabled");
  if (type.includes("template")) return isMacro ? "xltm" : "xltx";
  return isMacro ? "xlsm" : "xlsx";
}

function activeIndex(stored: StoredWorkbook): number {
  const view = childrenOf(child(stored.root, "bookViews"), "workbookView")[0];
  return numberOf(view?.attributes["activeTab"]) ?? 0;
}

/** Gives a chart its id, and calls the sheets that it reads by theirs. */
function chartOf({ chart }: StoredChart, idOf: (name: string) => string): ChartDocument {
  return withReferences({ id: newGuid(), ...chart }, ({ sheet, range }) => ({ sheet: idOf(sheet), range }));
}

function documentOf(draft: PackageDraft, stored: StoredWorkbook): WorkbookDocument {
  const ids = stored.entries.map((entry) => (entry.sheet ? newGuid() : undefined));
  const chartParts: Record<string, string> = {};
  const places = new Map(stored.entries.map(({ name }, index) => [name.toLowerCase(), index]));
  const idOf = (name: string): string => ids[places.get(name.toLowerCase()) ?? -1] ?? "";
  const sheets = stored.entries.flatMap((entry, index) => {
    const id = ids[index];
    if (!entry.sheet || id === undefined) return [];
    const { document, rules, charts } = entry.sheet;
    const sheet: SheetDocument = {
      id,
      ...document,
      charts: charts.map((chart) => {
        const made = chartOf(chart, idOf);
        chartParts[made.id] = chart.part;
        return made;
      }),
      conditionalFormats: rules.map((rule) => ({ id: newGuid(), ...rule })),
    };
    return [sheet];
  });
  const first = sheets.find((sheet) => sheet.visibility === "visible") ?? sheets[0];
  if (!first) throw new FileProblem("no-worksheet", {}, [stored.part]);
  const { damage } = draft;
  const origin: OriginPackage = {
    parts: Object.fromEntries(draft.parts()),
    sheetParts: Object.fromEntries(
      stored.entries.flatMap((entry, index) => (entry.sheet ? [[ids[index] ?? "", entry.sheet.part]] : [])),
    ),
    chartParts,
    ...(damage.length === 0 ? {} : { damage }),
  };
  return {
    sheets,
    activeSheet: ids[activeIndex(stored)] ?? first.id,
    formats: stored.styles.formats.length > 0 ? stored.styles.formats.map((format) => format.look) : [{}],
    namedStyles: stored.styles.namedStyles,
    names: listedNames(stored, (scope) => ids[scope]),
    customXml: readCustomXml(draft, stored.part),
    settings: readSettings(draft),
    properties: readProperties(draft),
    ...(since1904(stored) ? { date1904: true } : {}),
    origin,
  };
}

const since1904 = (stored: StoredWorkbook): boolean =>
  isOn(child(stored.root, "workbookPr")?.attributes["date1904"]);

function notesOf(draft: PackageDraft, stored: StoredWorkbook, functions: FunctionNames): string[] {
  return [
    ...(since1904(stored)
      ? ["The workbook counts days from 1904: its dates show four years and a day early here."]
      : []),
    ...carriedNotes(draft, stored, functions),
  ];
}

/** Notes every relationship to a part that is not there: something of somebody else's is lost already. */
function tellMissingTargets(draft: PackageDraft): void {
  const sources = draft.names().flatMap((name) => relationsSource(name) ?? []);
  for (const source of sources) {
    if (source !== "" && !draft.has(source)) continue;
    for (const { part } of draft.relations(source)) {
      if (part === undefined || draft.has(part)) continue;
      draft.tell("target-missing", { source: source === "" ? "_rels/.rels" : source, part });
    }
  }
}

function open(bytes: Uint8Array, options: OpenOptions): OpenResult {
  const bounds = new Bounds(options.limits ?? OPENING, options.progress);
  const draft = new PackageDraft(unzip(bytes, bounds), bounds);
  const functions = functionNames(options.customFunctions);
  const stored = readWorkbook(draft, functions, false);
  tellMissingTargets(draft);
  const document = documentOf(draft, stored);
  return { ok: true, document, notes: notesOf(draft, stored, functions), damage: draft.damage };
}

/** What went wrong as a value: nothing that a file holds may end in an exception. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof FileProblem) return error.fault;
  return { code: "unforeseen", facts: { detail: error instanceof Error ? error.message : String(error) } };
}

/**
 * Opens an .xlsx (or .xlsm, .xltx) file as a document.
 * @param bytes the file, whole
 * @returns the document, with its package as `origin`, notes on what is kept without being shown, and what was wrong
 * with the file though it can be read in one way only (also in `origin.damage`); or why the file is not opened (no zip
 * archive, encrypted, .xls, .xlsb, damaged so that it could be read in two ways or not at all, larger than the limits)
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions): Promise<OpenResult> {
  try {
    return Promise.resolve(open(bytes, options));
  } catch (error) {
    const fault = faultOf(error);
    return Promise.resolve({ ok: false, reason: describeFault(fault), fault });
  }
}
