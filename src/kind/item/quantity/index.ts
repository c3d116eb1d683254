import { shownValue, type Unit } from "../../../grid";
import type { Text } from "../../../language";
import { failure, missing, success, type Outcome } from "../../../problem";
import type { Basis } from "../../../trace";
import { PLAUSIBLE } from "../../figure";
import { gradeForm, isAbsent } from "../../given";
import type { ItemHead } from "../../head";
import type { Entry } from "../../node";
import { readBelieved } from "../believed";
import type { ItemKind } from "../kind";

/** A number that no band grades: what a regression multiplies. */
export interface QuantityItem extends ItemHead {
  readonly kind: "quantity";
  readonly unit: Unit;
  /** What it is, and over which years. */
  readonly definition: Text;
  /**
   * Inside these ends (in the unit) an input is believed; `open` leaves the lower end itself outside, as a logarithm
   * needs.
   */
  readonly plausible: {
    readonly from: number;
    readonly to: number;
    readonly open?: boolean;
    readonly basis: Basis;
  };
  /** Words for an event that never was, the first as it is shown; it counts as 0. */
  readonly never?: readonly string[];
  /** Whose the quantity is, with what a regression does with it. */
  readonly basis: Basis;
}

export const quantity = {
  gives: "quantity",
  grades: () => [],
  nameOf: () => undefined,
  needs: () => [],
  read(item, entry, reading) {
    const read = reading.take(readQuantity(item, entry), item.id);
    return read === null ? null : { id: item.id, quantity: read };
  },
  trace: (item) => ({
    rule: {
      en: `Enters a regression: ${item.definition.en}`,
      zh: `进入回归模型：${item.definition.zh}`,
    },
    basis: item.basis,
    beside: [],
  }),
  figures: { plausible: PLAUSIBLE },
  records: [],
} as const satisfies ItemKind<QuantityItem>;

/** Reads a quantity: its value, or the latest year's; `never` for an event that never was, where the item has a word for it. */
function readQuantity(item: QuantityItem, entry: Entry): Outcome<number | "never"> {
  const given = isAbsent(entry.value) ? (entry.periods?.["FY"] ?? null) : entry.value;
  if (isAbsent(given)) return failure(missing("missing-item", item.id));
  if (item.never?.some((word) => gradeForm(word) === gradeForm(given)) === true) return success("never");
  return readBelieved(given, entry.unit, { unit: item.unit, ...item.plausible }, item.id);
}

/** Shows a quantity in its unit, or its word for an event that never was. */
export function shownQuantity(item: QuantityItem, quantity: number | "never"): string {
  return quantity === "never" ? (item.never?.[0] ?? "") : shownValue(quantity, item.unit);
}

/** By how much a quantity is multiplied before it comes to a regression: a fraction comes as a percentage. */
export function percentOf({ unit: own }: QuantityItem): number {
  return own.kind === "fraction" ? 100 : 1;
}

/** The smallest number that a cell can hold: what "above 0" comes to. */
export const LEAST = 2.2250738585072014e-308;
