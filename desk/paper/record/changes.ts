import type { SavedRecord } from "../../port";
import {
  assess,
  engineVersion,
  findEnterable,
  inputDifferences,
  keyForm,
  notchesBetween,
  readRating,
  recordedSubject,
  replayRecord,
  type AssessmentRecord,
  type Given,
  type Language,
  type Pack,
  scaleOf,
} from "../../../src";
import type { Draft } from "../../draft/draft";
import { labelIn } from "../../draft/label";
import { shownOf } from "../../draft/shown";
import { subjectOf } from "../../draft/subject";
import { valueText } from "../../draft/shown-value";
import { yearText } from "../../draft/years";
import { say } from "../../words";

/** One ground of the rating that is another one than at the last report. */
export interface Changed {
  readonly label: string;
  readonly before: string;
  readonly now: string;
  /** The final rating if this alone were as it was; "" where there would be none. */
  readonly without: string;
}

/** Finds the latest finalised record of an issuer of before a day, under any version of the methodology. */
export function previousRecord(
  records: readonly SavedRecord[],
  pack: Pack,
  { issuer }: Draft,
): AssessmentRecord | null {
  const read = records.flatMap(({ text, hash, finalised }): readonly AssessmentRecord[] => {
    if (finalised === "") return [];
    const replay = replayRecord({ text, hash }, engineVersion);
    return "record" in replay && replay.kind !== "edited" ? [replay.record] : [];
  });
  const before = read.filter(
    ({ title, method }) =>
      keyForm(title.issuer) === keyForm(issuer.name) &&
      title.date < issuer.date &&
      method.startsWith(`${pack.id}@`),
  );
  return before.reduce<AssessmentRecord | null>(
    (last, one) => (last === null || one.title.date >= last.title.date ? one : last),
    null,
  );
}

function shown(pack: Pack, key: string, given: Given, language: Language): string {
  if (given === null) return say(language, "report.notGiven");
  if (key === "outlook")
    return pack.outlooks.find(({ id }) => id === given)?.label[language] ?? String(given);
  const member = findEnterable(pack, key);
  return typeof given === "number" && member !== undefined && "unit" in member
    ? valueText(given, member.unit, language)
    : shownOf(pack, key, String(given), language);
}

/** Lists what is given otherwise than at the last report, each with what the rating would be if it alone had not changed. */
export function changesOf(
  pack: Pack,
  draft: Draft,
  previous: AssessmentRecord,
  language: Language,
): readonly Changed[] {
  const now = recordedSubject(pack, subjectOf(pack, draft));
  const differences = inputDifferences(pack, previous.subject, now);
  return differences.map(({ key, column, recorded, sheet }): Changed => {
    const entry = previous.subject.entries.find((one) => one.key === key);
    const others = now.entries.filter((one) => one.key !== key);
    const reverted = { entries: entry === undefined ? others : [...others, entry] };
    const label = labelIn(pack, key, language);
    const part =
      column === "unit" ? say(language, "scenarios.unit") : yearText(column, draft.issuer.year, language);
    return {
      label: column === "value" ? label : `${label}${language === "zh" ? "，" : ", "}${part}`,
      before: shown(pack, key, recorded, language),
      now: shown(pack, key, sheet, language),
      without: assess(pack, reverted).final ?? "",
    };
  });
}

/** By how many notches the final rating is above the last one; null where the last is no rating of this scale. */
export function movedBy(pack: Pack, final: string, before: string): number | null {
  const scale = scaleOf(pack);
  if (!scale.ok) return null;
  const [now, last] = [readRating(final, scale.value, "final"), readRating(before, scale.value, "last")];
  return now.ok && last.ok ? notchesBetween(now.value, last.value) : null;
}
