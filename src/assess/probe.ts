import type { Entry, Given } from "../kind";
import type { Pack } from "../pack";
import { BLOCK, openColumns, planOf, type Columns, type Head } from "../plan";

/** What is given otherwise, by id; null for a row that is taken away. */
export type Changes = Iterable<readonly [id: string, entry: Entry | null]>;

/** What was drawn for an input, draw by draw. */
export interface DrawnValues {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** Where what is given for one id stands in the row of a subject. */
interface Places {
  readonly unit: string | undefined;
  readonly value: number;
  readonly periods: ReadonlyMap<string, number>;
}

/** The columns of subjects that give the same in the same units and years. */
interface Layout {
  readonly columns: Columns;
  readonly final: Uint8Array;
  readonly places: ReadonlyMap<string, Places>;
  /** Rows of a block of draws, of which only the cells of what is drawn are written and read. */
  readonly drawn: Given[][];
}

/** Layouts of late: the issuers of a portfolio have one, and binding it costs more than a thousand ratings. */
const layouts = new WeakMap<Pack, Map<string, Layout | null>>();
const MOST = 16;

/**
 * A subject as one row of its methodology's columns, in which some cells are given otherwise: hundreds of such rows are rated
 * to find how far a rating is from another one, or what becomes of it when inputs are drawn.
 */
export class Probe {
  private constructor(
    private readonly layout: Layout,
    private readonly row: readonly Given[],
  ) {}

  /** Makes the probe of a subject; null where its methodology has no plan that rates it. */
  static of(pack: Pack, entries: ReadonlyMap<string, Entry>): Probe | null {
    const plan = planOf(pack);
    if (plan === null) return null;
    const heads: Head[] = [];
    const row: Given[] = [];
    const places = new Map<string, Places>();
    const place = (id: string, period: string | null, unit: string | undefined, given: Given) => {
      heads.push({ kind: "input", at: row.length, id, period, unit });
      return row.push(given) - 1;
    };
    for (const { id } of plan.inputs) {
      const { unit, value = null, periods = {} } = entries.get(id) ?? {};
      const at = place(id, null, unit, value);
      const years = Object.entries(periods).map(
        ([period, given]) => [period, place(id, period, unit, given)] as const,
      );
      places.set(id, { unit, value: at, periods: new Map(years) });
    }
    const layout = layoutOf(pack, heads, places);
    return layout === null ? null : new Probe(layout, row);
  }

  /** The rank of the final rating with some rows changed; null where only the traced pipeline can say. */
  rank(changes: Changes): number | null {
    return this.ranks([changes])[0] ?? null;
  }

  /** The rank of the final rating under each of some changes, as `rank` gives it. */
  ranks(all: readonly Changes[]): readonly (number | null)[] {
    const { columns, final } = this.layout;
    const rows = all.map((changes) => this.changed(changes));
    const found: (number | null)[] = [];
    for (let from = 0; from < rows.length; from += BLOCK) {
      const count = Math.min(BLOCK, rows.length - from);
      const block = rows.slice(from, from + count).map((row) => row ?? this.row);
      columns.rate(block, 0, count);
      for (let at = 0; at < count; at += 1) {
        const isRated = rows[from + at] !== null && columns.rated[at] === 1;
        found.push(isRated ? (final[at] ?? null) : null);
      }
    }
    return found;
  }

  /**
   * The ranks of up to a block of draws of some inputs: 0 where only the traced pipeline can say. They are those of the layout,
   * until it rates again.
   */
  ranksOfDraws(inputs: readonly DrawnValues[], count: number): Uint8Array {
    const { columns, final, places, drawn } = this.layout;
    while (drawn.length < count) drawn.push([]);
    const beyond = new Set<number>();
    for (const { id, entries } of inputs) {
      const own = places.get(id);
      for (let at = 0; at < count; at += 1) {
        const row = drawn[at];
        if (row !== undefined && !put(row, own, entries[at] ?? null)) beyond.add(at);
      }
    }
    columns.rateAround(this.row, new Set(inputs.map(({ id }) => id)), drawn, count);
    for (let at = 0; at < count; at += 1) if (columns.rated[at] !== 1) final[at] = 0;
    for (const at of beyond) final[at] = 0;
    return final;
  }

  /** The row with some cells given otherwise; null where something has no column. */
  private changed(changes: Changes): readonly Given[] | null {
    const row = [...this.row];
    for (const [id, entry] of changes) {
      if (!put(row, this.layout.places.get(id), entry)) return null;
    }
    return row;
  }
}

/** Writes what is given for one id into a row; false where something has no column. */
function put(row: Given[], places: Places | undefined, entry: Entry | null): boolean {
  if (places === undefined) return false;
  row[places.value] = entry?.value ?? null;
  if (places.periods.size > 0) for (const at of places.periods.values()) row[at] = null;
  if (entry === null) return true;
  if (entry.unit !== places.unit) return false;
  if (entry.periods === undefined) return true;
  return Object.entries(entry.periods).every(([period, given]) => {
    const at = places.periods.get(period);
    if (at !== undefined) row[at] = given;
    return at !== undefined;
  });
}

function layoutOf(pack: Pack, heads: readonly Head[], places: ReadonlyMap<string, Places>): Layout | null {
  const key = JSON.stringify(heads);
  const known = layouts.get(pack) ?? new Map<string, Layout | null>();
  layouts.set(pack, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const columns = openColumns(pack, heads, "final", (raw) => raw as Given);
  const final = columns?.ranks(pack.outputs.final);
  const layout = columns === null || final === undefined ? null : { columns, final, places, drawn: [] };
  const [oldest] = known.keys();
  if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
  known.set(key, layout);
  return layout;
}
