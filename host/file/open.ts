import type { ChartDocument, OriginPackage, SheetDocument, WorkbookDocument } from "../document";
import { newGuid } from "../guid";
import { withReferences, type StoredChart } from "./charts";
import { functionNames, type FunctionNames } from "./formula/store";
import { PackageDraft } from "./package/draft";
import { unzip } from "./package/zip";
import { FileProblem } from "./problem";
import { child, childrenOf, isOn, numberOf } from "./xml";
import { carriedNotes } from "./workbook/carried";
import { readCustomXml } from "./workbook/custom-xml";
import { readProperties } from "./workbook/properties";
import { listedNames, readWorkbook, workbookPart, type StoredWorkbook } from "./workbook/read";
import { readSettings } from "./workbook/settings";

export type OpenResult =
  | { readonly ok: true; readonly document: WorkbookDocument; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

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
  const idOf = (name: string): string =>
    ids[stored.entries.findIndex((entry) => entry.name.toLowerCase() === name.toLowerCase())] ?? "";
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
  if (!first)
    throw new FileProblem("The workbook has no worksheet, only sheets of other kinds.", [stored.part]);
  const origin: OriginPackage = {
    parts: Object.fromEntries(draft.parts()),
    sheetParts: Object.fromEntries(
      stored.entries.flatMap((entry, index) => (entry.sheet ? [[ids[index] ?? "", entry.sheet.part]] : [])),
    ),
    chartParts,
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

/**
 * Opens an .xlsx (or .xlsm, .xltx) file as a document.
 * @param bytes the file, whole
 * @param options.customFunctions the add-in's function names as typed, such as `RATING.BCA`
 * @returns the document, with its package as `origin`, and notes on what is kept without being shown; or the reason
 * why the file is not opened (no zip archive, encrypted, .xls, .xlsb, damaged, too large)
 */
export function openXlsx(
  bytes: Uint8Array,
  options: { readonly customFunctions: readonly string[] },
): Promise<OpenResult> {
  try {
    const draft = new PackageDraft(unzip(bytes));
    const functions = functionNames(options.customFunctions);
    const stored = readWorkbook(draft, functions);
    return Promise.resolve({
      ok: true,
      document: documentOf(draft, stored),
      notes: notesOf(draft, stored, functions),
    });
  } catch (error) {
    if (error instanceof FileProblem) return Promise.resolve({ ok: false, reason: error.message });
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
