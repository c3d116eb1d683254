import type { Entry, Given } from "../types";
import type { Rated } from "./base";
import type { Stretch } from "./measure";

/** Another value that an item may take in place of the one that is given. */
export interface Alternative {
  readonly entry: Entry;
  readonly shown: string;
  /** 1 toward better grades or higher values, -1 the other way; 0 for options without an order. */
  readonly side: 1 | -1 | 0;
  /** Grades, bands, notches or positions away from what is given; 0 for options without an order. */
  readonly steps: number;
  /** Of a measure: the stretch of values that begins there. */
  readonly stretch?: Stretch;
}

/** An alternative with the rating that it gives. */
export interface Tried extends Alternative {
  readonly rated: Rated;
  /** Notches by which the rating then is better; null where it has none. */
  readonly moves: number | null;
}

/** What an item is now, and everything that it could be instead, nearest first on each side. */
export interface Choice {
  readonly now: Given;
  readonly shown: string;
  readonly others: readonly Alternative[];
  /** False for a kind of item of which it is not known what else it could be. */
  readonly searched: boolean;
  /** Of a measure: the ends of the plausible range beyond which other bands lie that cannot be given. */
  readonly cut: { readonly above?: string; readonly below?: string };
}
