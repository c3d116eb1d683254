import { inItsLanguage } from "../language";
import { bookDefaults, bookLedger, bookNext } from "../book";
import { bookHistory, bookSteps } from "../book-bond";
import { bookDue, bookHeld } from "../book-held";
import { bookFlags, bookRate } from "../book-rate";

/** Reads a book of bonds. */
export const functions = {
  "BOOK.RATE": inItsLanguage(4, bookRate),
  "BOOK.FLAGS": inItsLanguage(6, bookFlags),
  "BOOK.NEXT": inItsLanguage(5, bookNext),
  "BOOK.LEDGER": inItsLanguage(4, bookLedger),
  "BOOK.DEFAULTS": inItsLanguage(5, bookDefaults),
  "BOOK.HELD": inItsLanguage(5, bookHeld),
  "BOOK.DUE": inItsLanguage(6, bookDue),
  "BOOK.STEPS": inItsLanguage(5, bookSteps),
  "BOOK.HISTORY": inItsLanguage(6, bookHistory),
} as const;
