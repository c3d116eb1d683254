import {
  findEvent,
  findReviewRules,
  keyForm,
  readDate,
  readNumber,
  samePerson,
  unitKindOf,
  type Language,
} from "../../../src";
import { say, type MessageKey } from "../../words";
import { concerned, plainlyHeld, type BookRow } from "./rows";

/** A row of the events, or of the bonds, as it is entered in the order of their columns. A date is a serial number. */
export type EventRow = readonly (string | number)[];

/** What somebody fills in of an event. */
export interface EventForm {
  readonly of: string;
  readonly event: string;
  /** As typed. */
  readonly date: string;
  readonly source: string;
  readonly value: string;
}

/** What is wrong with a field of a form, by its name. */
export type FormFaults<F> = Partial<Record<keyof F, MessageKey>>;

/** Events of a bond that are entered one by one; a rating is finalised. */
export function eventChoices(language: Language): readonly { readonly id: string; readonly label: string }[] {
  const rules = findReviewRules(null, "method");
  const triggers = rules.ok ? [...rules.value.triggers, { id: "watch-list", ...rules.value.watch }] : [];
  return [
    ...triggers.map(({ id, label }) => ({ id, label: label[language] })),
    { id: "default", label: say(language, "book.event.default") },
    { id: "recovery", label: say(language, "book.event.recovery") },
  ];
}

function dayOf(text: string): number | null {
  const read = readDate(text.trim(), "date");
  return read.ok ? read.value : null;
}

/**
 * Checks an event before it is entered.
 * @param asOf the day of the look, beyond which nothing counts
 */
export function eventFaults(form: EventForm, rows: readonly BookRow[], asOf: number): FormFaults<EventForm> {
  const faults: FormFaults<EventForm> = {};
  const isAmount = form.event === "default" || form.event === "recovery";
  const of = concerned(rows, form.of);
  if (of.length === 0) faults.of = "book.ofNone";
  else if (isAmount && !of.some(({ code }) => keyForm(code) === keyForm(form.of)))
    faults.of = "book.ofOneBond";
  const day = dayOf(form.date);
  if (day === null || day > asOf) faults.date = "book.dayWrong";
  if (form.source.trim() === "") faults.source = "book.sourceNeeded";
  const amount = form.value.trim() === "" ? null : readNumber(form.value, "value");
  const isNeeded = form.event === "recovery";
  if (isAmount && (amount === null ? isNeeded : !amount.ok || amount.value < 0))
    faults.value = "book.amountWrong";
  else if (isAmount && unitKindOf(form.value) !== "none" && plainlyHeld(rows) !== undefined)
    faults.value = "book.amountUnit";
  return faults;
}

/** Makes the row of an event that was checked, its word in the language of the sheet. */
export function eventRow(form: EventForm, language: Language): EventRow {
  const amount = readNumber(form.value, "value");
  const word = eventChoices(language).find(({ id }) => id === form.event)?.label ?? form.event;
  const rules = findReviewRules(null, "method");
  // A word that is not read back would make the whole book refuse.
  const isRead = rules.ok && findEvent(word, rules.value, "event").ok;
  const isAmount = form.event === "default" || form.event === "recovery";
  const value = isAmount && form.value.trim() !== "" && amount.ok ? amount.value : "";
  return [form.of.trim(), dayOf(form.date) ?? "", isRead ? word : form.event, form.source.trim(), value];
}

/** What somebody fills in to finalise ratings. */
export interface FinaliseForm {
  readonly date: string;
  readonly source: string;
  readonly analyst: string;
  readonly approver: string;
}

/** Checks what finalising needs: a day, where it was decided, and two people. */
export function finaliseFaults(form: FinaliseForm, asOf: number): FormFaults<FinaliseForm> {
  const faults: FormFaults<FinaliseForm> = {};
  const day = dayOf(form.date);
  if (day === null || day > asOf) faults.date = "book.dayWrong";
  if (form.source.trim() === "") faults.source = "book.sourceNeeded";
  if (form.analyst.trim() === "") faults.analyst = "book.twoPeople";
  if (form.approver.trim() === "" || samePerson(form.analyst, form.approver))
    faults.approver = "book.twoPeople";
  return faults;
}

/** Makes the rows by which ratings are finalised. */
export function finaliseRows(
  bonds: readonly BookRow[],
  form: FinaliseForm,
  language: Language,
): readonly EventRow[] {
  const day = dayOf(form.date) ?? "";
  const word = language === "zh" ? "评级" : "rated";
  return bonds.map(({ code, model }) => [
    ...[code, day, word, form.source.trim(), model, form.analyst.trim(), form.approver.trim()],
  ]);
}
