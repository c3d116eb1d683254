import type { Text } from "../language";

/** One way of writing a scale's symbols, best first: `AA+` and `Aa1` are the same position in two notations. */
export interface Notation {
  readonly id: string;
  readonly symbols: readonly string[];
}

/** What each symbol means, by symbol. */
type Definitions = Readonly<Record<string, Text>>;

/** An ordered set of rating symbols. Data: engine code knows no scale by name. */
export interface RatingScale<S extends string = string> {
  readonly id: S;
  readonly title: Text;
  /** What the symbols measure, such as the probability of default. */
  readonly measures: Text;
  /** Whether it compares issuers of all countries or orders those of one market, and who says so. */
  readonly level?: Text;
  /** The first is the scale's own; every notation has the same length. */
  readonly notations: readonly [Notation, ...Notation[]];
  /** Further symbols of a position, by the symbol that the scale itself writes there: SD and RD where it has D. */
  readonly alternates?: Readonly<Record<string, string>>;
  /** Whether stand-alone ratings are written in lower case on this scale. */
  readonly lowerCaseStandalone: boolean;
  /** Whether the symbols alone name the scale, so that no `[scale]` argument is needed. */
  readonly selfEvident: boolean;
  /** Meaning of each symbol of the first notation, modifiers left out where they share a meaning. */
  readonly definitions: Definitions;
  /** Further tables, where the publisher words its symbols otherwise for a class of issuers; methodologies name theirs. */
  readonly tables?: readonly {
    readonly id: string;
    readonly title: Text;
    readonly definitions: Definitions;
  }[];
  /**
   * Named groups such as investment grade: the last (worst) symbol that belongs to each, best group first. Symbols of
   * default, where the scale has any, are the group `default`.
   */
  readonly bands: readonly { readonly id: string; readonly title: Text; readonly last: string }[];
}

/**
 * A position on a scale. The type parameter keeps ratings of different scales from being mixed where the scale is
 * known at compile time; at run time `scale` does.
 */
export interface Rating<S extends string = string> {
  readonly scale: S;
  /** 1 is the best. */
  readonly rank: number;
  /** Index into the scale's notations: an answer is written as its question was. */
  readonly notation: number;
  readonly lowerCase: boolean;
  /** As it was read, where its position has another symbol than the one that the scale writes. */
  readonly alternate?: string;
}
