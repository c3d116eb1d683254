import type { SavedRecord } from "../../port";
import {
  engineVersion,
  failure,
  finalise,
  reviewRulesFor,
  inputsHash,
  pinOf,
  readDate,
  recordedSubject,
  stepFrom,
  type Assessment,
  type Language,
  type LedgerEntry,
  type LedgerField,
  type LedgerStep,
  type Outcome,
  type Pack,
  scaleOf,
} from "../../../src";
import type { Draft } from "../../draft/draft";
import { subjectOf } from "../../draft/subject";
import { unmetNow } from "../../draft/duties";
import type { MessageKey } from "../../words";
import { isSheetName } from "../cells/naming";
import { recordOf } from "../record/record-of";
import { absentFields, lastOf, rowsOf, type LastRow, type LedgerTable } from "./rows";

/** The ledger to which a row goes, or why it goes to none of those that there are. */
export type LedgerTarget =
  | { readonly kind: "append"; readonly table: LedgerTable }
  | { readonly kind: "new" }
  | { readonly kind: "protected"; readonly sheet: string }
  | { readonly kind: "totals"; readonly sheet: string }
  | { readonly kind: "columns"; readonly sheet: string; readonly absent: readonly LedgerField[] };

/** Everything that the step shows. */
export interface FinaliseView {
  /** What must be done elsewhere first. */
  readonly block: MessageKey | null;
  readonly entry: Outcome<LedgerEntry>;
  readonly last: LastRow | null;
  readonly step: LedgerStep | null;
  /** The ledger has a row of the issuer on this very day: the same assessment, or another. */
  readonly sameDay: "same" | "other" | null;
  /** The last row is of a later day. */
  readonly later: boolean;
  readonly target: LedgerTarget;
}

/** Chooses the ledger: the last one that can be written to. A new one is made only where there is none. */
export function targetOf(ledgers: readonly LedgerTable[]): LedgerTarget {
  const open = ledgers.filter((table) => !table.protected);
  const table = open.at(-1);
  const locked = ledgers.at(-1);
  if (table === undefined)
    return locked === undefined ? { kind: "new" } : { kind: "protected", sheet: locked.sheet };
  if (table.hasTotals) return { kind: "totals", sheet: table.sheet };
  const absent = absentFields(table.head);
  return absent.length > 0 ? { kind: "columns", sheet: table.sheet, absent } : { kind: "append", table };
}

/** Tells whether a new ledger can be begun on a sheet of this name, as far as the ledgers' own sheets say. */
export function isPlaceName(name: string, sheets: readonly string[]): boolean {
  return isSheetName(name) && !sheets.some((sheet) => sheet.toLowerCase() === name.toLowerCase());
}

/** Makes the row of the ledger from an assessment. */
export function entryOf(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  language: Language,
): Outcome<LedgerEntry> {
  const scale = scaleOf(pack);
  const rules = reviewRulesFor(pack, "method");
  if (!scale.ok) return scale;
  if (!rules.ok) return failure(...rules.problems);
  const method = pinOf(pack);
  const subject = recordedSubject(pack, subjectOf(pack, draft));
  const { ratings, final, outlook, assigned } = assessment;
  const { approver = "", reason = "", unmetReason = "" } = draft.approval ?? {};
  const indicated = final === undefined ? undefined : ratings[pack.outputs.final];
  return finalise(
    {
      issuer: draft.issuer.name,
      date: draft.issuer.date,
      // What the committee assigns is what the rating is; the row says from what it departs.
      final: indicated === undefined ? undefined : (assigned?.rating ?? indicated),
      standalone: ratings[pack.outputs.standalone],
      outlook,
      method,
      engine: engineVersion,
      inputs: inputsHash({ method, subject }),
      analyst: draft.issuer.analyst,
      approver,
      reason: withDeparture(reason, assessment, language),
      unmet: unmetNow(pack, draft, assessment),
      unmetReason,
      language,
    },
    rules.value,
    scale.value,
  );
}

/** Says beside the reason from which indicated rating the committee departs, and why. A blank reason stays blank. */
function withDeparture(reason: string, { final = "", assigned }: Assessment, language: Language): string {
  if (assigned === undefined || assigned.notches === 0 || reason.trim() === "") return reason;
  const own = reason.trim();
  return language === "zh"
    ? `${own}［指示级别${final}，评定级别${assigned.symbol}：${assigned.reason}］`
    : `${own} [indicated ${final}, assigned ${assigned.symbol}: ${assigned.reason}]`;
}

/** What must come first: a rating, a written sheet, and a sheet that says what the pane says. */
function blockOf(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  record: SavedRecord | null,
): MessageKey | null {
  if (assessment.final === undefined) return "ledger.noRating";
  if (draft.issuer.name.trim() === "" || draft.issuer.analyst.trim() === "") return "ledger.noPeople";
  if (draft.written === undefined || record === null) return "ledger.notWritten";
  const now = recordOf(pack, draft, draft.written.slug, record.written);
  return now.hash === record.hash ? null : "ledger.changed";
}

function serialOf(date: string): number | null {
  const read = readDate(date, "date");
  return read.ok ? read.value : null;
}

/** Works out what finalising would mean now. */
export function finaliseView(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  ledgers: readonly LedgerTable[],
  record: SavedRecord | null,
  language: Language,
): FinaliseView {
  const entry = entryOf(pack, draft, assessment, language);
  const { name, date } = draft.issuer;
  const last = lastOf(ledgers, name);
  const scale = scaleOf(pack);
  const indicated = assessment.final === undefined ? undefined : assessment.ratings[pack.outputs.final];
  const now = indicated === undefined ? undefined : (assessment.assigned?.rating ?? indicated);
  const step =
    last === null || now === undefined || !scale.ok
      ? null
      : stepFrom(last.rating, last.scale, now, scale.value);
  // The day counts also before people and reason are filled in.
  const day = serialOf(date);
  const twin = rowsOf(ledgers, name).find((row) => row.date === day);
  const inputs = inputsHash({ method: pinOf(pack), subject: recordedSubject(pack, subjectOf(pack, draft)) });
  return {
    block: blockOf(pack, draft, assessment, record),
    entry,
    last,
    step,
    sameDay: twin === undefined ? null : twin.inputs === inputs ? "same" : "other",
    later: last !== null && day !== null && last.date > day,
    target: targetOf(ledgers),
  };
}
