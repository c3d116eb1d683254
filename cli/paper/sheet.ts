import { assess, type Language } from "../../src";
import { subjectOf } from "../../desk/draft/subject";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import type { SheetPlan } from "../../desk/paper/cells/plan";
import { inputAddresses, shownRatings } from "../../desk/paper/calculation/addresses";
import { calculationPlan } from "../../desk/paper/calculation/plan-calculation";
import { freeSheetName, sheetNameFrom, slugFrom } from "../../desk/paper/cells/naming";
import { previousRecord } from "../../desk/paper/record/changes";
import { recordOf } from "../../desk/paper/record/record-of";
import { say } from "../../desk/words";
import { usage, type Result, type Surroundings } from "../result";
import { readDraft, type ReadDraft } from "./read-draft";
import { writePapers, type Papers, type WriteOptions } from "./write";

interface SheetOptions extends WriteOptions {
  readonly assessment?: string | undefined;
  readonly language?: string | undefined;
}

/** Writes the sheet of an assessment into a workbook, as the pane does. */
export async function sheetCommand(
  [from, to, ...more]: readonly string[],
  { assessment, language = "en", ...options }: SheetOptions,
  surroundings: Surroundings,
): Promise<Result> {
  if (from === undefined || to === undefined || more.length > 0)
    return usage("sheet takes the file of an assessment and the workbook to write.");
  if (language !== "en" && language !== "zh") return usage("--language is en or zh.");
  const read = await readDraft(from, assessment, surroundings);
  if ("end" in read) return read.end;
  return writePapers(to, sheetPapers(read.value, language, surroundings.now()), options, surroundings);
}

/** Plans the sheet of an assessment as it is written into a new workbook, with what that keeps of it. */
export function sheetPapers(
  { draft, pack, part }: Pick<ReadDraft, "draft" | "pack"> & Partial<Pick<ReadDraft, "part">>,
  language: Language,
  at: string,
): Papers & { readonly slug: string } {
  const slug = slugFrom(draft.issuer.name, []);
  const sheet = sheetNameFrom(draft.issuer.name, say(language, "sheet.issuer"));
  const plan: SheetPlan = planSheet({
    ...{ pack, draft, language, sheet, slug },
    assessment: assess(pack, subjectOf(pack, draft)),
    previous: previousRecord(part?.records ?? [], pack, draft),
  });
  const calculation = calculationPlan(
    pack,
    inputAddresses(pack, plan),
    language,
    freeSheetName(say(language, "calculation.title"), [sheet]),
    shownRatings(plan),
  );
  return {
    plans: calculation === null ? [plan] : [plan, calculation],
    draft: { ...draft, written: { slug, at } },
    pack,
    record: recordOf(pack, draft, slug, at),
    printed: sheet,
    slug,
  };
}
