import type { SavedRecord } from "../../desk/port";
import type { LedgerEntry } from "../../src";
import type { Facts, MessageKey } from "../../desk/words";
import type { LedgerPlace } from "../../desk/paper/ledger/rows";
import type { PortfolioPlan } from "../../desk/paper/portfolio/plan-portfolio";
import type { EventRow } from "../../desk/paper/book/events";
import type { GrowingPlan } from "../../desk/paper/cells/growing";
import type { SheetPlan } from "../../desk/paper/cells/plan";
import type { Before } from "./before";
import type { SavedWrite } from "../../desk/draft/saved-part/saved-xml";
import type { WriteTarget } from "./target";

/** What is to be written, in enough detail to do it again after the pane was closed in mid-write. */
export type Order =
  | {
      readonly kind: "plan";
      readonly plan: SheetPlan;
      readonly target: WriteTarget;
      readonly record: SavedRecord | null;
    }
  | {
      readonly kind: "row";
      readonly entry: LedgerEntry;
      readonly place: LedgerPlace;
      readonly record: SavedRecord;
    }
  | { readonly kind: "portfolio" | "extension"; readonly plan: PortfolioPlan }
  | { readonly kind: "growing" | "reach"; readonly plan: GrowingPlan }
  | { readonly kind: "events"; readonly events: readonly EventRow[] }
  | { readonly kind: "bonds"; readonly bonds: readonly EventRow[] }
  | { readonly kind: "formula"; readonly sheet: string; readonly title: string; readonly formula: string };

/** What the analyst is told of a write. */
const WHATS = [
  "journal.sheet",
  "journal.row",
  "journal.portfolio",
  "journal.extension",
  "journal.event",
  "journal.bonds",
  "journal.book",
] as const satisfies readonly MessageKey[];
export type What = (typeof WHATS)[number];

/** A write as the journal has it: noted before anything else is changed, and taken out with the last change. */
export interface JournalEntry {
  readonly what: What;
  readonly facts: Facts;
  readonly before: Before;
  /** Null where it would be too long to be kept: then the write can be undone, not finished. */
  readonly order: Order | null;
}

/** The form of entries that this version writes and reads. */
const VERSION = 1;

/** Characters of an entry: Excel on the web takes five million bytes at a time, and escaping may double them. */
export const LONGEST_ENTRY = 1_000_000;

/** Writes an entry; without its order where that is too long, and null where even the rest is. */
export function entryText(entry: JournalEntry): string | null {
  const whole = JSON.stringify({ version: VERSION, ...entry });
  if (whole.length <= LONGEST_ENTRY) return whole;
  const short = JSON.stringify({ version: VERSION, ...entry, order: null });
  return short.length <= LONGEST_ENTRY ? short : null;
}

/** A write that did not come to its end. */
export interface Interrupted {
  readonly id: string;
  /** ISO time at which it was begun. */
  readonly at: string;
  /** Null where another version noted it: it can only be left. */
  readonly entry: JournalEntry | null;
}

/** Reads an entry; what another version wrote is none that could be acted on. */
export function readEntry({ id, at, json }: SavedWrite): Interrupted {
  return { id, at, entry: entryOf(parsed(json)) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

function entryOf(json: unknown): JournalEntry | null {
  if (typeof json !== "object" || json === null) return null;
  const { version, what, before } = json as Readonly<Record<string, unknown>>;
  const known = version === VERSION && WHATS.some((one) => one === what);
  return known && typeof before === "object" && before !== null ? (json as JournalEntry) : null;
}
