import { bookDefaults, bookLedger, bookNext } from "../book";
import { bookRate } from "../book-rate";

/** Reads a book of bonds. */
export const functions = {
  "BOOK.RATE": bookRate,
  "BOOK.NEXT": bookNext,
  "BOOK.LEDGER": bookLedger,
  "BOOK.DEFAULTS": bookDefaults,
} as const;
