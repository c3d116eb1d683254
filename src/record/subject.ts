import { isAbsent, reservedKey, type Entry, type Given, type Subject } from "../assess";
import { gradeNamed, resolveCheck, resolveKey, unitAt, type Pack } from "../pack";

/** Text as a record keeps it: composed (NFC), and well-formed, as JSON must be. */
export function recordedText(text: string): string {
  return text.normalize("NFC").replace(/\p{Surrogate}/gu, "\uFFFD");
}

function recordedValue(pack: Pack, key: string, value: Given): Given {
  if (isAbsent(value)) return null;
  if (typeof value === "string") return gradeNamed(pack, key, recordedText(value));
  // Below zero and above it, nothing is nothing; JSON has one 0.
  return value === 0 ? 0 : value;
}

function recordedEntry(pack: Pack, { key, value, unit: stated, periods }: Entry): Entry {
  const unit = unitAt(pack, key, stated);
  const known = resolveKey(pack, key) ?? reservedKey(key) ?? resolveCheck(pack, key) ?? recordedText(key);
  const years = Object.entries(periods ?? {})
    .map(([period, given]) => [period, recordedValue(pack, known, given)] as const)
    .filter(([, given]) => given !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    key: known,
    value: recordedValue(pack, known, value),
    ...(unit === undefined || isAbsent(unit) ? {} : { unit: recordedText(unit) }),
    ...(years.length === 0 ? {} : { periods: Object.fromEntries(years) }),
  };
}

function saysSomething({ value, periods }: Entry): boolean {
  return value !== null || periods !== undefined;
}

/**
 * Brings a subject into the form in which a record keeps it: keys as the pack's ids, blanks left out, by key. Two spellings
 * of the same inputs become one; the assessment of it is that of the subject. Equal keys, which are a problem, stay.
 */
export function recordedSubject(pack: Pack, subject: Subject): Subject {
  const entries = subject.entries.map((entry) => recordedEntry(pack, entry)).filter(saysSomething);
  return { entries: entries.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1)) };
}
