import { assess, type Language } from "../../src";
import { subjectOf } from "../../desk/draft/subject";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import type { SheetPlan } from "../../desk/paper/cells/plan";
import { sheetNameFrom, slugFrom } from "../../desk/paper/cells/naming";
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
  { draft, pack }: Pick<ReadDraft, "draft" | "pack">,
  language: Language,
  at: string,
): Papers & { readonly slug: string } {
  const slug = slugFrom(draft.issuer.name, []);
  const sheet = sheetNameFrom(draft.issuer.name, say(language, "sheet.issuer"));
  const plan: SheetPlan = planSheet({
    ...{ pack, draft, language, sheet, slug },
    assessment: assess(pack, subjectOf(pack, draft)),
  });
  return {
    plans: [plan],
    draft: { ...draft, written: { slug, at } },
    record: recordOf(pack, draft, slug, at),
    printed: sheet,
    slug,
  };
}
