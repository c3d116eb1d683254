import type { Text } from "../language";
import type { Basis, Citation } from "../trace";

/** What every item says of itself, whatever its kind. */
export interface ItemHead {
  readonly id: string;
  readonly label: Text;
  /** Further words under which a row of a subject may name the item. */
  readonly aliases?: readonly string[];
  readonly help: Text;
  readonly cite: Citation;
}

/** What every step says of itself, whatever its kind. */
export interface StepHead {
  readonly id: string;
  readonly label: Text;
  readonly rule: Text;
  readonly cite: Citation;
  readonly basis: Basis;
}

/** Names of grades for the reader, by grade. */
export type GradeNames = Readonly<Record<string, Text>>;

/** Where an item is not needed: the choice that makes it so. */
export interface Unless {
  readonly item: string;
  readonly is: readonly string[];
}
