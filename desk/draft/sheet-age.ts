import type { Answer, Draft, Reported } from "./draft";
import { isRecord } from "./json";
import { savedForm } from "./saved";

/** Mixes a text down to some fifty bits: enough to tell one state of an assessment from the next, and no more. */
function fingerprint(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0).toString(16).padStart(8, "0") + (a >>> 0).toString(16).padStart(8, "0");
}

/** Members in the order of their names: in which order they were typed says nothing. */
function inOrder(_key: string, value: unknown): unknown {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

/** Answers without what only the workbook knows of their cells: the pane finds a linked sheet's identity by itself. */
function withoutSheets(answers: Draft["answers"]): Draft["answers"] {
  return Object.fromEntries(
    Object.entries(answers).map(([id, { linkSheet: _sheet, ...answer }]): [string, Answer] => [id, answer]),
  );
}

/**
 * Takes the fingerprint of everything that an assessment says on its sheet. Where the analyst stands, what is tried in copies,
 * who approves, and from what it was begun stand elsewhere and do not count.
 */
export function saidOnSheet(draft: Draft): string {
  const { written: _written, reported: _reported, whatIf: _whatIf, approval: _approval, ...rest } = draft;
  const { second: _second, before: _before, finalised: _finalised, ...said } = rest;
  const { answers, statement } = said;
  const plain: Draft = {
    ...said,
    step: "",
    answers: withoutSheets(answers),
    ...(statement === undefined
      ? {}
      : { statement: { ...statement, amounts: withoutSheets(statement.amounts) } }),
  };
  return fingerprint(JSON.stringify(savedForm(plain), inOrder));
}

/** Notes that a report was written of what the assessment says now. */
export function reportedAt(draft: Draft, at: string): Reported {
  return { at, said: saidOnSheet(draft) };
}

/**
 * Tells whether the sheet of an assessment holds what the assessment says now: "unknown" where nobody noted what it said when
 * the sheet was written.
 */
export function sheetAge(draft: Draft): "none" | "current" | "older" | "unknown" {
  const { written } = draft;
  if (written === undefined) return "none";
  if (written.said === undefined) return "unknown";
  return written.said === saidOnSheet(draft) ? "current" : "older";
}
