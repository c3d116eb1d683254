import type { Text } from "../language";
import type { Basis } from "../trace";
import type { Pack } from "./schema";

/** Steps from the root of a pack file down to a value. */
export type Place = readonly (string | number)[];

/**
 * One value of a pack. A `figure` is a number, or what stands for one (the symbol of a matrix cell, `equalise`), under
 * the basis of its part; `text` speaks to the reader; a `rule` is everything else: kinds, references, sources; an
 * `order` is the sequence of a list's names.
 */
export interface PackValue {
  readonly form: "figure" | "text" | "rule" | "order";
  /** The id of its item, step or check, then member by member; entries of lists by what they are about. */
  readonly path: string;
  /** Where the file holds it: twice where two bands share an edge, or one grade has two bands. */
  readonly places: readonly Place[];
  readonly value: number | string | boolean | Text | readonly string[];
  /** The item, step or check that it belongs to; empty for the pack's own head. */
  readonly part: string;
  /** The member that says what it is, such as `weight`, `limits` or `table`. */
  readonly member: string;
  /** Whom or what it is about: grades, options, parts; an end (`from`, `to`) of a pair. */
  readonly about: readonly string[];
  readonly basis: Basis | null;
}

/** Where a walk through a pack stands. */
export interface At extends Pick<PackValue, "path" | "part" | "member" | "about" | "basis"> {
  readonly pack: Pack;
  readonly place: Place;
}

/** Makes a value of what stands somewhere. */
export function valueAt(
  { place, path, part, member, about, basis }: At,
  form: PackValue["form"],
  value: PackValue["value"],
  places: readonly Place[] = [place],
): PackValue {
  return { form, path, places, value, part, member, about, basis };
}

/** Makes the value that says in which order a list names its entries. */
export function orderAt(at: At, names: readonly string[]): PackValue {
  return valueAt({ ...at, path: `${at.path} (order)` }, "order", names);
}
