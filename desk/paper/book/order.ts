import type { Language } from "../../../src";
import { say } from "../../words";
import { freeSheetName } from "../cells/naming";
import { FIRST_BONDS, FIRST_EVENTS, type BookOrder, type BookSheets } from "./plan-bonds";

/** The guideline's own scale. */
export const BOOK_SCALE = "circ";
/** Rows of the table of events at first. */
export const EVENT_ROWS = 20;

/** Names the four sheets of a book that is going to be made, none of them as one that there is. */
export function bookSheets(language: Language, taken: readonly string[]): BookSheets {
  const names: string[] = [];
  const name = (wanted: string) => {
    const free = freeSheetName(wanted, [...taken, ...names]);
    names.push(free);
    return free;
  };
  return {
    bonds: name(say(language, "book.sheet.bonds")),
    events: name(say(language, "book.sheet.events")),
    workings: name(say(language, "book.sheet.workings")),
    figures: name(say(language, "book.sheet.figures")),
  };
}

/** Rows of events that the functions read: those entered, as many again, and never few. */
export function eventRoom(used: number): number {
  return Math.max(FIRST_EVENTS, Math.ceil((used * 2) / FIRST_EVENTS) * FIRST_EVENTS);
}

/** Orders a new book. */
export function newBook(
  language: Language,
  sheets: BookSheets,
  scale: string,
  today: string,
  rows: number = FIRST_BONDS,
  events = 0,
): BookOrder {
  return { language, sheets, scale, rows, eventRows: eventRoom(events), today };
}
