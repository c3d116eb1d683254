import { gradeForm, isAbsent, isGiven } from "../kind";
import type { Text } from "../language";
import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import {
  findEnterable,
  isKnownId,
  itemsOf,
  type Pack,
  pinOf,
  resolveCheck,
  resolveKey,
  unitAt,
} from "../pack";
import { keyForm, normaliseText } from "../text";
import type { Entry, Subject } from "./types";

/** Rows that every subject may carry beside the items of its pack. */
export const RESERVED_KEYS = [
  "method",
  "outlook",
  "watch",
  "mapping",
  "assigned",
  "assigned-reason",
] as const;
export type ReservedKey = (typeof RESERVED_KEYS)[number];

const RESERVED_FORMS: Readonly<Record<ReservedKey, readonly string[]>> = {
  method: ["method", "methodology", "评级方法"],
  outlook: ["outlook", "评级展望", "展望"],
  watch: ["watch", "watch list", "credit watch", "观察名单", "信用观察"],
  mapping: ["mapping", "scale mapping", "级别映射"],
  assigned: [
    "assigned",
    "assigned rating",
    "committee rating",
    "评定级别",
    "委员会评定级别",
    "评审委员会评定级别",
  ],
  "assigned-reason": [
    "assigned-reason",
    "reason for the assigned rating",
    "committee reason",
    "评定理由",
    "调整理由",
    "委员会调整理由",
  ],
};

/** A subject after its keys were read: by item id, what was given; blanks are left out. */
export interface ReadSubject {
  readonly entries: ReadonlyMap<string, Entry>;
  /** What was given for checks, by check id. */
  readonly checks: ReadonlyMap<string, Entry>;
  readonly reserved: Readonly<Partial<Record<ReservedKey, string>>>;
  readonly problems: readonly Problem[];
}

const RESERVED_KEY_OF: ReadonlyMap<string, ReservedKey> = new Map(
  RESERVED_KEYS.flatMap((name) => RESERVED_FORMS[name].map((spelling) => [keyForm(spelling), name] as const)),
);

/** Tells which reserved row a key names, if any. */
export function reservedKey(key: string): ReservedKey | undefined {
  return RESERVED_KEY_OF.get(keyForm(key));
}

/** Tells whether a text is the id of an item, a check or a further row, of any methodology that ships. */
export function isInputId(text: string): boolean {
  return isKnownId(text) || reservedKey(text) !== undefined;
}

/** Reads the keys of a subject against a pack: unknown and repeated keys are problems, blank rows are not. */
export function readSubject(pack: Pack, subject: Subject): ReadSubject {
  const entries = new Map<string, Entry>();
  const checks = new Map<string, Entry>();
  const reserved: Partial<Record<ReservedKey, string>> = {};
  const problems: Problem[] = [];
  for (const entry of subject.entries) {
    // Most keys are ids as they are; only others are worth the comparison of spellings.
    const special = findEnterable(pack, entry.key) === undefined ? reservedKey(entry.key) : undefined;
    if (special !== undefined) {
      if (!isAbsent(entry.value)) reserved[special] = normaliseText(String(entry.value));
      continue;
    }
    const item = resolveKey(pack, entry.key);
    const id = item ?? resolveCheck(pack, entry.key);
    const rows = item === undefined ? checks : entries;
    if (id === undefined)
      problems.push(wrong("unknown-item", entry.key, { method: pinOf(pack), allowed: keysOf(pack) }));
    else if (rows.has(id)) problems.push(wrong("duplicate-item", id));
    else if (isGiven(entry)) rows.set(id, item === undefined ? entry : withUnit(pack, entry));
  }
  return { entries, checks, reserved, problems };
}

/** An entry in the unit that its key says too. */
function withUnit(pack: Pack, entry: Entry): Entry {
  const unit = unitAt(pack, entry.key, entry.unit);
  return unit === undefined || unit === entry.unit ? entry : { ...entry, unit };
}

function keysOf(pack: Pack): readonly string[] {
  return [...itemsOf(pack), ...(pack.checks ?? [])].map(({ id }) => id);
}

/** Reads the outlook that an analyst states; the pack says which there are. */
export function readOutlook(pack: Pack, given: string) {
  if (pack.outlooks.length === 0) {
    const reason = { en: `${pack.id} names no outlooks`, zh: `${pack.id}未设评级展望` };
    return failure<string>(wrong("no-definition", "outlook", { reason }));
  }
  const form = keyForm(given);
  const outlook = pack.outlooks.find(({ id, label }) =>
    [id, label.en, label.zh].some((name) => keyForm(name) === form),
  );
  return outlook === undefined
    ? failure<string>(
        wrong("not-in-list", "outlook", { received: given, allowed: pack.outlooks.map(({ id }) => id) }),
      )
    : success(outlook.id);
}

/** Words by which an analyst says whether an issuer stands on the watch list. */
const WATCH_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...["yes", "true", "是"].map((word) => [word, true] as const),
  ...["no", "false", "否"].map((word) => [word, false] as const),
]);

/** Reads whether the issuer stands on the publisher's watch list, as the analyst states it: yes or no. */
export function readWatch(pack: Pack, given: string): Outcome<boolean> {
  if (pack.watchList === undefined)
    return failure(wrong("no-definition", "watch", { reason: noWatchList(pack) }));
  const stated = WATCH_WORDS.get(gradeForm(given));
  return stated === undefined
    ? failure(wrong("not-in-list", "watch", { received: given, allowed: ["yes", "no"] }))
    : success(stated);
}

/** Says that a methodology has no watch list. */
export function noWatchList(pack: Pack): Text {
  return { en: `${pack.id} has no watch list`, zh: `${pack.id}未设观察名单` };
}
