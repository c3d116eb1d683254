import { bookDefaults, bookLedger, bookNext } from "../book";
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
} as const;
