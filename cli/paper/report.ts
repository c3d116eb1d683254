import { assess, type Language } from "../../src";
import { subjectOf } from "../../desk/draft/subject";
import { freeSheetName, sheetNameFrom } from "../../desk/paper/cells/naming";
import type { LedgerCell, LedgerTable } from "../../desk/paper/ledger/rows";
import { previousRecord } from "../../desk/paper/record/changes";
import { reportParts } from "../../desk/paper/report/parts";
import { pastRatings } from "../../desk/paper/report/past";
import { headsOnEveryPage } from "../../desk/paper/cells/over-pages";
import { planReport } from "../../desk/paper/report/plan-report";
import { say } from "../../desk/words";
import { parseCells } from "../../grid";
import type { WorkbookDocument } from "../../host/document";
import { messageOf } from "../read";
import { done, refused, usage, type Result, type Surroundings } from "../result";
import { readDraft, type ReadDraft } from "./read-draft";
import { wordDocument } from "./plan-word";
import { sheetPapers } from "./sheet";
import { writePapers, type Papers, type WriteOptions } from "./write";

interface ReportOptions extends WriteOptions {
  /** Whether it is written as a document of Word too. */
  readonly docx?: boolean | undefined;
  readonly assessment?: string | undefined;
  readonly language?: string | undefined;
  readonly form?: string | undefined;
}

/** Writes the report of an assessment beside its sheet, as the pane does. */
export async function reportCommand(
  [from, to, ...more]: readonly string[],
  { assessment, language = "en", form = "initial", docx = false, ...options }: ReportOptions,
  surroundings: Surroundings,
): Promise<Result> {
  if (from === undefined || to === undefined || more.length > 0)
    return usage("report takes the file of an assessment and the workbook to write.");
  if (language !== "en" && language !== "zh" && language !== "both")
    return usage("--language is en, zh or both.");
  if (form !== "initial" && form !== "follow-up") return usage("--form is initial or follow-up.");
  const read = await readDraft(from, assessment, surroundings);
  if ("end" in read) return read.end;
  const languages: readonly Language[] = language === "both" ? ["en", "zh"] : [language];
  const papers = reportPapers(read.value, languages, form, surroundings.now());
  // Word writes the heads of a table again by itself.
  const plans = papers.plans.map((plan) => (plan.sheet === papers.printed ? headsOnEveryPage(plan) : plan));
  const written = await writePapers(to, { ...papers, plans }, options, surroundings);
  return docx && written.code === 0
    ? writeWord(to, papers, { ...options, before: written.output }, surroundings)
    : written;
}

/** Writes the report beside its workbook as a document of Word. */
async function writeWord(
  workbook: string,
  { plans, printed }: Papers,
  { replace = false, before }: WriteOptions & { readonly before: string },
  surroundings: Surroundings,
): Promise<Result> {
  const to = workbook.replace(/\.xlsx$/i, "") + ".docx";
  const plan = plans.find(({ sheet }) => sheet === printed);
  if (plan === undefined) return refused(`${before}\n${to} cannot be written: the report is missing`);
  try {
    await surroundings.writeBytes(to, await wordDocument(plan, printed), replace);
    return done(`${before}\nwritten: ${to}`);
  } catch (error) {
    const hint = replace ? "" : " (--replace writes over a file)";
    return refused(`${before}\n${to} cannot be written: ${messageOf(error)}${hint}`);
  }
}

/** Plans the report of an assessment with its sheet: the report stands in the language that comes first. */
export function reportPapers(
  read: ReadDraft,
  languages: readonly Language[],
  form: "initial" | "follow-up",
  at: string,
): Papers {
  const { draft, pack, part, document } = read;
  const [first = "en"] = languages;
  const sheet = sheetPapers(read, first, at);
  const wanted = sheetNameFrom(
    say(first, "report.sheetName", { issuer: draft.issuer.name }),
    say(first, "sheet.issuer"),
  );
  const printed = freeSheetName(
    wanted,
    sheet.plans.map((plan) => plan.sheet),
  );
  const ledgers = document === null ? [] : ledgersOf(document);
  const plan = planReport({
    ...{ pack, draft, languages, form, slug: sheet.slug, sheet: printed },
    ...reportParts(pack, draft, []),
    assessment: assess(pack, subjectOf(pack, draft)),
    history: pastRatings(ledgers, draft.issuer.name, draft.issuer.date),
    previous: previousRecord(part.records, pack, draft),
  });
  return { ...sheet, plans: [...sheet.plans, plan], printed };
}

const LEDGERS = /^Notchbook_Ledger(?:_\d+)?$/iu;

/** Reads every ledger of a workbook's file. */
function ledgersOf(document: WorkbookDocument): readonly LedgerTable[] {
  return document.sheets.flatMap(({ name: sheet, tables, cells, protected: locked }) =>
    tables
      .filter(({ name }) => LEDGERS.test(name))
      .flatMap(({ name, range, hasTotals }): readonly LedgerTable[] => {
        const area = parseCells(range);
        if (area === null) return [];
        const grid = Array.from({ length: area.rows }, (_row, down) =>
          Array.from({ length: area.columns }, (_column, right): LedgerCell => {
            const value = cells[area.row + down]?.[area.column + right]?.value ?? "";
            return typeof value === "object" ? "" : value;
          }),
        );
        const [head = [], ...body] = grid;
        const rows = hasTotals ? body.slice(0, -1) : body;
        return [{ sheet, name, address: range, protected: locked, hasTotals, head, rows }];
      }),
  );
}
