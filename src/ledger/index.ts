/** The ledger of ratings: its columns, its records, how they moved, and how one is finalised. */
export {
  LEDGER_FIELDS,
  LEDGER_READ,
  ledgerField,
  ledgerHead,
  type LedgerField,
  type LedgerReadField,
} from "./columns";
export {
  finalise,
  samePerson,
  standingOf,
  stepFrom,
  type Finalising,
  type LedgerEntry,
  type Step,
} from "./finalise";
export { openLedger, ratingsOf, type Ledger, type LedgerRecord } from "./ledger";
export { LARGE_MOVE, movesOf, type Move } from "./moves";
