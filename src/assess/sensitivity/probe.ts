import type { Entry, Given } from "../../kind";
import type { Pack } from "../../pack";
import { openColumns, planOf, type Columns, type Head } from "../../plan";

/** What is given otherwise, by id; null for a row that is taken away. */
export type Changes = ReadonlyMap<string, Entry | null>;

/** Where what is given for one id stands in the row of a subject. */
interface Places {
  readonly unit: string | undefined;
  readonly value: number;
  readonly periods: ReadonlyMap<string, number>;
}

/**
 * A subject as one row of its methodology's columns, in which some cells are given otherwise: hundreds of such rows are rated
 * to find how far a rating is from another one.
 */
export class Probe {
  private constructor(
    private readonly columns: Columns,
    private readonly final: Uint8Array,
    private readonly row: readonly Given[],
    private readonly places: ReadonlyMap<string, Places>,
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
    const columns = openColumns(pack, heads, "final", (raw) => raw as Given);
    const final = columns?.ranks(pack.outputs.final);
    return columns === null || final === undefined ? null : new Probe(columns, final, row, places);
  }

  /** The rank of the final rating with some rows changed; null where only the traced pipeline can say. */
  rank(changes: Changes): number | null {
    const row = [...this.row];
    for (const [id, entry] of changes) {
      const places = this.places.get(id);
      if (places === undefined) return null;
      row[places.value] = entry?.value ?? null;
      for (const at of places.periods.values()) row[at] = null;
      if (entry === null) continue;
      if (entry.unit !== places.unit) return null;
      for (const [period, given] of Object.entries(entry.periods ?? {})) {
        const at = places.periods.get(period);
        if (at === undefined) return null;
        row[at] = given;
      }
    }
    this.columns.rate([row], 0, 1);
    return this.columns.rated[0] === 1 ? (this.final[0] ?? null) : null;
  }
}
