import { functionNames } from "../../functions";
import { savedMethodOf } from "../../desk/draft/saved-part/saved-method";
import { emptyPart, writeSavedPart, type SavedPart } from "../../desk/draft/saved-part/saved-xml";
import type { Draft } from "../../desk/draft/draft";
import { entryOf, LAST_SETTING, PART_SETTING, withRecord } from "../../desk/paper/record/library";
import { FONT, FONT_SIZE, type SheetPlan } from "../../desk/paper/cells/plan";
import type { SavedRecord } from "../../desk/port";
import { columnLetters } from "../../grid";
import type { WorkbookDocument } from "../../host/document";
import { createLiveWorkbook } from "../../host/engine";
import { saveXlsx, type SaveOptions } from "../../host/file";
import { newGuid } from "../../host/guid";
import { isOwn, type Pack } from "../../src";
import { messageOf } from "../read";
import { done, refused, type Result, type Surroundings } from "../result";
import { workbookFunctions } from "../workbook-functions";
import { plansDocument } from "./plan-document";
import { headedPlan } from "./settled";

/** What is written: sheets in their order, and what the workbook keeps so that it can be reopened and computed again. */
export interface Papers {
  readonly plans: readonly SheetPlan[];
  readonly draft: Draft;
  readonly pack: Pack;
  readonly record: SavedRecord;
  /** Name of the sheet that is printed. */
  readonly printed: string;
}

/** A workbook that is calculated, and the one that is printed of it: only results, since whoever prints knows none of our functions. */
interface CalculatedPapers {
  readonly document: WorkbookDocument;
  readonly paper: WorkbookDocument;
}

export interface WriteOptions {
  readonly pdf?: boolean | undefined;
  readonly replace?: boolean | undefined;
}

/** Writes papers into a workbook of their own, calculated, and where it is asked for the one that is printed as PDF. */
export async function writePapers(
  to: string,
  papers: Papers,
  options: WriteOptions,
  surroundings: Surroundings,
): Promise<Result> {
  const document = await papersDocument(papers);
  const printed = papers.plans.filter(({ sheet }) => sheet === papers.printed);
  const paper = plansDocument(printed.map((plan) => headedPlan(plan, document)));
  return writeDocument(to, { document, paper }, options, surroundings);
}

/** Writes a calculated workbook, and where it is asked for the sheets that are printed as PDF. */
export async function writeDocument(
  to: string,
  { document, paper }: CalculatedPapers,
  { pdf = false, replace = false }: WriteOptions,
  surroundings: Surroundings,
): Promise<Result> {
  const outcome = await saveFile(to, document, replace, surroundings);
  if (outcome !== null) return refused(outcome);
  if (!pdf) return done(`written: ${to}`);
  const page = to.replace(/\.xlsx$/i, "") + ".pdf";
  const reason = await printFile(page, paper, replace, surroundings);
  return reason === null ? done(`written: ${to}\nwritten: ${page}`) : refused(`written: ${to}\n${reason}`);
}

/** Makes the workbook of papers: its formulas calculated, the assessment and its record kept in a part. */
export async function papersDocument({
  plans,
  draft,
  pack,
  record,
  printed,
}: Papers): Promise<WorkbookDocument> {
  const document = await calculated(plansDocument(plans, printed));
  // A methodology of one's own goes with what was rated by it.
  const methods = isOwn(pack) ? [savedMethodOf(pack)] : [];
  const part: SavedPart = { ...emptyPart, entries: [entryOf(draft, record.written)], methods };
  const id = newGuid();
  return {
    ...document,
    customXml: [{ id, xml: writeSavedPart(withRecord(part, record)) }],
    settings: { [PART_SETTING]: id, [LAST_SETTING]: draft.id },
  };
}

/** A cell that holds an error, and what the function of Notchbook said of it; "" where no function of ours did. */
export interface CellFault {
  readonly place: string;
  readonly error: string;
  readonly message: string;
}

/** Calculates every formula of a workbook. */
export async function calculated(document: WorkbookDocument): Promise<WorkbookDocument> {
  return (await calculatedWithFaults(document)).document;
}

/** Calculates every formula of a workbook, and lists the cells that hold an error then, sheet by sheet. */
export async function calculatedWithFaults(
  document: WorkbookDocument,
): Promise<{ readonly document: WorkbookDocument; readonly faults: readonly CellFault[] }> {
  const workbook = await createLiveWorkbook({ functions: workbookFunctions });
  try {
    await workbook.load(document);
    const done = workbook.toDocument();
    const ids = new Map(workbook.sheets().map(({ id, name }) => [name, id]));
    const faults = done.sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).flatMap(([row, columns]) =>
        Object.entries(columns).flatMap(([column, { value }]): readonly CellFault[] => {
          if (typeof value !== "object" || value === null) return [];
          const at = { sheet: ids.get(name) ?? "", row: Number(row), column: Number(column) };
          const message = workbook.read({ ...at, rows: 1, columns: 1 })[0]?.[0]?.message ?? "";
          const place = `${name}!${columnLetters(at.column)}${String(at.row + 1)}`;
          return [{ place, error: value.error, message }];
        }),
      ),
    );
    return { document: done, faults };
  } finally {
    workbook.dispose();
  }
}

async function bytesOf(
  document: WorkbookDocument,
  font?: SaveOptions["defaultFont"],
): Promise<Uint8Array | string> {
  const defaultFont = font === undefined ? {} : { defaultFont: font };
  const saved = await saveXlsx(document, { customFunctions: functionNames, ...defaultFont });
  return saved.ok ? saved.bytes : saved.reason;
}

async function saveFile(
  to: string,
  document: WorkbookDocument,
  replace: boolean,
  surroundings: Surroundings,
): Promise<string | null> {
  const bytes = await bytesOf(document);
  if (typeof bytes === "string") return `${to} cannot be written: ${bytes}`;
  try {
    await surroundings.writeBytes(to, bytes, replace);
    return null;
  } catch (error) {
    return `${to} cannot be written: ${messageOf(error)}${replace ? "" : " (--replace writes over a file)"}`;
  }
}

async function printFile(
  to: string,
  document: WorkbookDocument,
  replace: boolean,
  surroundings: Surroundings,
): Promise<string | null> {
  // Columns are as wide as the digits of the papers' own font: Excel's is seldom where a file is printed without it.
  const bytes = await bytesOf(document, { name: FONT, size: FONT_SIZE });
  const printed =
    typeof bytes === "string" ? { ok: false as const, reason: bytes } : await surroundings.printPdf(bytes);
  if (!printed.ok) return `${to} cannot be written: ${printed.reason}`;
  try {
    await surroundings.writeBytes(to, printed.bytes, replace);
    return null;
  } catch (error) {
    return `${to} cannot be written: ${messageOf(error)}${replace ? "" : " (--replace writes over a file)"}`;
  }
}
