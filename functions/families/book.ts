import { bookDefaults, bookLedger, bookNext } from "../book";
import { bookHistory, bookSteps } from "../book-bond";
import { bookDue, bookHeld } from "../book-held";
import { bookFlags, bookRate } from "../book-rate";

/** Reads a book of bonds. */
export const functions = {
  "BOOK.RATE": bookRate,
  "BOOK.FLAGS": bookFlags,
  "BOOK.NEXT": bookNext,
  "BOOK.LEDGER": bookLedger,
  "BOOK.DEFAULTS": bookDefaults,
  "BOOK.HELD": bookHeld,
  "BOOK.DUE": bookDue,
  "BOOK.STEPS": bookSteps,
  "BOOK.HISTORY": bookHistory,
} as const;
