import type { Answer, Draft } from "./draft";
import { emptyStatement } from "./draft";

/** What an answer of the statement is called among those of the items. */
const STATEMENT = "statement:";

/** Names the place of an amount of the statement. */
export function amountPlace(amount: string): string {
  return STATEMENT + amount;
}

/** Reads which amount of the statement a place names; null where it is an item's. */
export function amountAt(place: string): string | null {
  return place.startsWith(STATEMENT) ? place.slice(STATEMENT.length) : null;
}

/** Finds what is given at a place: an item's answer, or an amount of the statement. */
export function answerAt(draft: Draft, place: string): Answer | undefined {
  const amount = amountAt(place);
  return amount === null ? draft.answers[place] : draft.statement?.amounts[amount];
}

/** Puts an answer at a place. */
export function withAnswerAt(draft: Draft, place: string, answer: Answer): Draft {
  const amount = amountAt(place);
  if (amount === null) return { ...draft, answers: { ...draft.answers, [place]: answer } };
  const statement = draft.statement ?? emptyStatement;
  return { ...draft, statement: { ...statement, amounts: { ...statement.amounts, [amount]: answer } } };
}

/** Lists every place at which something is given, items first. */
export function placesOf(draft: Draft): readonly string[] {
  return [...Object.keys(draft.answers), ...Object.keys(draft.statement?.amounts ?? {}).map(amountPlace)];
}
