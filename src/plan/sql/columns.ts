import type { Lines } from "../../kind";
import type { Element, Speech } from "./dialect";

/** A column that a step of the query adds. */
export interface Column {
  readonly name: string;
  readonly sql: string;
}

/** A step of the query: columns beside those of the step before. */
export interface Block {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly Column[];
}

/** Something that keeps a row from its rating: when it is so, and what is said then, both in SQL. */
export interface Doubt {
  readonly when: string;
  readonly says: string;
}

/** The columns that a query has so far, and what is said of them. */
export class Written {
  readonly blocks: Block[] = [];
  readonly doubts: Doubt[] = [];
  private readonly known = new Set<string>();
  private readonly taken = new Map<string, string[]>();

  constructor(readonly speech: Speech) {}

  /** Adds a step with its columns. */
  add(name: string, says: string, columns: readonly Column[]): void {
    if (columns.length === 0) return;
    this.blocks.push({ name, says, columns });
    for (const column of columns) this.known.add(column.name);
  }

  doubt(when: string, says: string): void {
    this.doubts.push({ when, says });
  }

  /** Notes under which column something stands that is given for an input. */
  takes(id: string, column: string): void {
    this.taken.set(id, [...(this.taken.get(id) ?? []), column]);
  }

  /** Lists the columns in which something may be given for an input. */
  givenOf(id: string): readonly string[] {
    return this.taken.get(id) ?? [];
  }

  has(column: string): boolean {
    return this.known.has(column);
  }

  /** Refers to a column; a query that lacks it has nothing there. */
  ref(column: string, of: Element = "integer"): string {
    return this.has(column) ? this.speech.name(column) : this.speech.nothing(of);
  }
}

/** Columns of one id: what stands in the table, its number, the number settled to nine decimals, a grade that is stated. */
export const given = (id: string, period: string | null = null) =>
  `given ${id}${period === null ? "" : ` ${period}`}`;
export const number = (id: string) => `${id} number`;
export const settledNumber = (id: string) => `${id} settled`;
export const stated = (id: string) => `${id} stated`;

/** Beyond this a ninth decimal is finer than a double. */
const COARSE = 4e6;

/** Rounds to nine decimals, halves up, as everywhere. `most` is the largest size that the value may have. */
export function settle(value: string, { number: write }: Speech, most = 0): string {
  const fine = `FLOOR(${value} * ${write(1e9)} + ${write(0.5)}) / ${write(1e9)}`;
  if (most < COARSE) return fine;
  return `CASE WHEN ABS(${value}) < ${write(COARSE)} THEN ${fine} ELSE ${value} * ${write(1e9)} / ${write(1e9)} END`;
}

/**
 * Finds the position of a settled value among lines.
 * @param wordOf says a position to the reader
 */
export function bandOf(
  lines: Lines,
  value: string,
  { number: write }: Speech,
  wordOf: (position: number) => string,
): string {
  const stretches: { readonly when: string; readonly position: number }[] = [];
  const add = (when: string, position: number) => {
    if (stretches.at(-1)?.position === position) stretches.pop();
    stretches.push({ when, position });
  };
  for (const [index, edge] of lines.edges.entries()) {
    const [below = 0, at = 0, above = 0] = lines.codes.slice(2 * index, 2 * index + 3);
    if (below !== at) add(`${value} < ${write(edge)}`, below);
    if (below === at || at !== above) add(`${value} <= ${write(edge)}`, at);
  }
  add(`${value} IS NOT NULL`, lines.codes.at(-1) ?? 0);
  const cases = stretches.map(({ when, position }) =>
    position === 0
      ? `WHEN ${when} THEN NULL`
      : `WHEN ${when} THEN ${position} /* ${plainly(wordOf(position))} */`,
  );
  return inLines("CASE", cases, "END");
}

/** Words within a comment may not end it. */
export function plainly(words: string): string {
  return words.replaceAll("*/", "* /").replaceAll("\n", " ");
}

export function inLines(first: string, between: readonly string[], last: string): string {
  return [first, ...between.map(indented), last].join("\n");
}

export function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

/** Keeps a value between two ends; an end that is infinite is none. The value must not be NULL: it would become an end. */
export function between(
  value: string,
  least: number,
  most: number,
  write: (plain: number) => string,
): string {
  const above = least === -Infinity ? value : `GREATEST(${value}, ${write(least)})`;
  return most === Infinity ? above : `LEAST(${above}, ${write(most)})`;
}

/** Works a value out where some others are there; NULL otherwise. */
export function whereThere(needed: readonly string[], value: string): string {
  const all = [...new Set(needed)].map((one) => `${one} IS NOT NULL`).join(" AND ");
  return `CASE WHEN ${all} THEN ${value} END`;
}

/**
 * Tells whether a column holds one of some values, without `IN`: some databases make a join of a long list, and a join loses the order of
 * the table. False where it holds nothing.
 */
export function isOneOf(column: string, values: readonly string[]): string {
  if (values.length === 0) return "FALSE";
  const cases = values.map((value) => `WHEN ${value} THEN TRUE`);
  return `CASE ${column} ${cases.join(" ")} ELSE FALSE END`;
}
