import {
  findEvent,
  findReviewRules,
  keyForm,
  partWord,
  readDate,
  readNumber,
  samePerson,
  stateOfWord,
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

/** What an event asks for beside its day and its source, by its id; null where it is nothing. */
export function amountAsked(event: string): MessageKey | null {
  return event in OF_AMOUNT ? OF_AMOUNT[event as keyof typeof OF_AMOUNT].asks : null;
}

/** Events of one bond beside which an amount may stand. */
const OF_AMOUNT = {
  default: { label: "book.event.default", asks: "book.owedAmount" },
  recovery: { label: "book.event.recovery", asks: "book.recoveredAmount" },
  called: { label: "book.event.called", asks: "book.leftAmount" },
  put: { label: "book.event.put", asks: "book.leftAmount" },
  sold: { label: "book.event.sold", asks: "book.leftAmount" },
} as const satisfies Record<string, { readonly label: MessageKey; readonly asks: MessageKey }>;

function isLeaving(event: string): boolean {
  return event === "called" || event === "put" || event === "sold";
}

/** Where a bond stands whose loss or way out of the book is told already. */
const GONE: ReadonlySet<string> = new Set(["called", "put", "sold", "defaulted"]);

/** What is wrong with a field of a form, by its name. */
export type FormFaults<F> = Partial<Record<keyof F, MessageKey>>;

/** Events of a bond that are entered one by one; a rating is finalised. */
export function eventChoices(language: Language): readonly { readonly id: string; readonly label: string }[] {
  const rules = findReviewRules(null, "method");
  const triggers = rules.ok ? [...rules.value.triggers, { id: "watch-list", ...rules.value.watch }] : [];
  return [
    ...triggers.map(({ id, label }) => ({ id, label: label[language] })),
    ...Object.entries(OF_AMOUNT).map(([id, { label }]) => ({ id, label: say(language, label) })),
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
  const isAmount = amountAsked(form.event) !== null;
  const of = concerned(rows, form.of);
  if (of.length === 0) faults.of = "book.ofNone";
  else if (isAmount && !of.some(({ code }) => keyForm(code) === keyForm(form.of)))
    faults.of = "book.ofOneBond";
  const day = dayOf(form.date);
  if (day === null || day > asOf) faults.date = "book.dayWrong";
  if (form.source.trim() === "") faults.source = "book.sourceNeeded";
  const amount = form.value.trim() === "" ? null : readNumber(form.value, "value");
  const isNeeded = form.event === "recovery";
  const leaves = isLeaving(form.event);
  const isWord = leaves && partWord(form.value) !== null;
  const bond = of.find(({ code }) => keyForm(code) === keyForm(form.of));
  // What the book itself refuses would leave it without a figure.
  if (isAmount && form.event !== "recovery" && bond !== undefined && GONE.has(stateOfWord(bond.state) ?? ""))
    faults.event = "book.bondGone";
  if (isWord) return faults;
  if (isAmount && (amount === null ? isNeeded : !amount.ok || amount.value < 0))
    faults.value = "book.amountWrong";
  else if (leaves && amount?.ok === true && amount.value === 0) faults.value = "book.leftNothing";
  else if (leaves && amount?.ok === true && amount.value === bond?.position) faults.value = "book.leftAsHeld";
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
  const isAmount = amountAsked(form.event) !== null;
  const isWord = isLeaving(form.event) && partWord(form.value) !== null;
  const given = form.value.trim();
  const value = isWord ? given : isAmount && given !== "" && amount.ok ? amount.value : "";
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
