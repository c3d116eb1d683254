import type { Entry, Given, Subject } from "../assess";
import { findEnterable, type Pack } from "../pack";
import { isSameUnit, type Unit } from "../grid";
import { isSameValue } from "../table";
import { recordedSubject } from "./subject";

/** One input that a sheet gives otherwise than a record. */
export interface InputDifference {
  readonly key: string;
  /** `value`, `unit` or a period. */
  readonly column: string;
  readonly recorded: Given;
  readonly sheet: Given;
}

/**
 * Compares the inputs on a sheet with those of a record, by the pack's ids: every value, unit and period that differs, and
 * every input that only one of them has. How a gap, a grade of figures or a percentage is spelt makes no difference.
 */
export function inputDifferences(pack: Pack, record: Subject, sheet: Subject): readonly InputDifference[] {
  const [before, after] = [byKey(record), byKey(recordedSubject(pack, sheet))];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => entryDifferences(pack, key, before.get(key), after.get(key)));
}

/** A key that stands a second time is an input that nobody expects: it goes by a key of its own. */
function byKey({ entries }: Subject): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    let key = entry.key;
    for (let time = 2; found.has(key); time += 1) key = `${entry.key} (${String(time)})`;
    found.set(key, entry);
  }
  return found;
}

function entryDifferences(
  pack: Pack,
  key: string,
  before: Entry | undefined,
  after: Entry | undefined,
): readonly InputDifference[] {
  const columns = [
    "value",
    ...new Set([...Object.keys(before?.periods ?? {}), ...Object.keys(after?.periods ?? {})]),
  ];
  const values = columns.flatMap((column): readonly InputDifference[] => {
    const [recorded, sheet] = [givenIn(before, column), givenIn(after, column)];
    return isSameValue(recorded, sheet) ? [] : [{ key, column, recorded, sheet }];
  });
  // Of a value that is gone or new the unit says nothing more.
  if (before === undefined || after === undefined) return values;
  const usual = usualUnit(pack, key);
  const [recorded, sheet] = [before.unit ?? usual, after.unit ?? usual];
  return isSameUnit(recorded, sheet) ? values : [...values, { key, column: "unit", recorded, sheet }];
}

function givenIn(entry: Entry | undefined, column: string): Given {
  return (column === "value" ? entry?.value : entry?.periods?.[column]) ?? null;
}

/** How a sheet says the unit that goes without saying. */
const UNIT_WORDS: Readonly<Record<Unit["kind"], string>> = {
  fraction: "%",
  multiple: "x",
  number: "number",
  amount: "",
};

function usualUnit(pack: Pack, key: string): string {
  const item = findEnterable(pack, key);
  const check = pack.checks?.find(({ id }) => id === key)?.test;
  if (item?.kind === "measured" || item?.kind === "quantity") return UNIT_WORDS[item.unit.kind];
  return check?.kind === "number" ? UNIT_WORDS[check.unit.kind] : "";
}
