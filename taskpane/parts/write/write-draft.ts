import type { Done, Failure, SavedRecord } from "../../../desk/port";
import { assess, loadPacks, type Language } from "../../../src";
import { packOf } from "../../../desk/draft/pack-of";
import type { Draft } from "../../../desk/draft/draft";
import { saidOnSheet } from "../../../desk/draft/sheet-age";
import { subjectOf } from "../../../desk/draft/subject";
import { loadWords, say } from "../../../desk/words";
import { previousRecord } from "../../../desk/paper/record/changes";
import { recordOf } from "../../../desk/paper/record/record-of";
import { freeSheetName, sheetNameFrom } from "../../../desk/paper/cells/naming";
import { planSheet } from "../../../desk/paper/assessment/plan-sheet";
import type { SheetPlan } from "../../../desk/paper/cells/plan";
import {
  applyPlan,
  lookAround,
  occupiedBeyond,
  readRecords,
  saveDraft,
  targetOf,
  type Target,
} from "../../workbook";

/** A target on which an assessment may be written without asking. */
export type Writable = Extract<Target, { kind: "new" | "ours" }>;

/** What came of writing: done, perhaps without its pictures, or the cells in the way of an area that has grown. */
export type Written =
  | { readonly kind: "written"; readonly undrawn: Failure | null }
  | { readonly kind: "beyond"; readonly cells: readonly string[] };

export function isWritable(target: Target | null): target is Writable {
  return target?.kind === "new" || target?.kind === "ours";
}

/** Carries out a plan unless it would write over something that was not there at the last writing. */
export async function carryOut(
  plan: SheetPlan,
  target: Writable,
  record: SavedRecord | null,
): Promise<Done<Written>> {
  if (target.kind === "ours") {
    const beyond = await occupiedBeyond(target.sheet, target.area, plan.area);
    if (!beyond.ok) return beyond;
    if (beyond.value.length > 0) return { ok: true, value: { kind: "beyond", cells: beyond.value } };
  }
  const applied = await applyPlan(plan, target, record);
  return applied.ok ? { ok: true, value: { kind: "written", undrawn: applied.value } } : applied;
}

/**
 * Writes an assessment on a new sheet of its own and saves it into the workbook, as the pane's last step does: for a
 * page that brings assessments of its own, such as samples.
 * @param at ISO time of writing
 */
export async function writeDraft(draft: Draft, language: Language, at: string): Promise<Done<Written>> {
  await Promise.all([loadPacks(), loadWords()]);
  const pack = packOf(draft);
  if (!pack.ok) return { ok: false, failure: { key: "fail.other", facts: { detail: draft.method } } };
  const around = await lookAround(undefined);
  if (!around.ok) return around;
  const wanted = sheetNameFrom(draft.issuer.name, say(language, "sheet.issuer"));
  const sheet = freeSheetName(wanted, around.value.sheets);
  const target = targetOf(sheet, draft.issuer.name, undefined, around.value);
  if (!isWritable(target)) return { ok: false, failure: { key: "fail.gone", facts: { detail: sheet } } };
  const { slug } = target;
  const assessment = assess(pack.value, subjectOf(pack.value, draft));
  const records = await readRecords();
  if (!records.ok) return records;
  const previous = previousRecord(records.value, pack.value, draft);
  const plan = planSheet({ pack: pack.value, draft, assessment, previous, language, sheet, slug });
  const written = await carryOut(plan, target, recordOf(pack.value, draft, slug, at));
  if (!written.ok || written.value.kind !== "written") return written;
  const saved = await saveDraft({ ...draft, written: { slug, at, said: saidOnSheet(draft), language } }, at);
  return saved.ok ? written : saved;
}
