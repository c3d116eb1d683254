import type { Distances, Language, Pack, Reach } from "../../src";
import { shownOf } from "../draft/shown";

/** How far one item alone can move the final rating, from its worst to its best. */
export interface TornadoRow {
  readonly id: string;
  readonly label: string;
  readonly now: string;
  readonly up: Reach;
  readonly down: Reach;
}

export interface Tornado {
  /** The widest first; those of one width in the order of the walk. */
  readonly rows: readonly TornadoRow[];
  /** Items that move nothing by themselves. */
  readonly idle: readonly string[];
  /** Items of which it is not known, because otherwise given they would need others. */
  readonly unknown: readonly string[];
}

/** Makes the tornado of the items' reach: the notches that the final rating moves when one goes to its best or worst. */
export function tornadoOf(pack: Pack, { items }: Distances, language: Language): Tornado {
  const rows = items.map(({ id, label, shown, reach, verdict }) => ({
    id,
    label: label[language],
    now: shownOf(pack, id, shown, language),
    known: ![verdict.up, verdict.down].some((one) => one === "unknown" || one === "unsearched"),
    up: { ...reach.up, shown: shownOf(pack, id, reach.up.shown, language) },
    down: { ...reach.down, shown: shownOf(pack, id, reach.down.shown, language) },
  }));
  const span = ({ up, down }: TornadoRow) => up.notches - down.notches;
  const still = rows.filter((row) => span(row) === 0);
  const labels = (known: boolean) => still.filter((row) => row.known === known).map((row) => row.label);
  return {
    rows: rows
      .filter((row) => span(row) > 0)
      .sort((a, b) => span(b) - span(a))
      .map(({ known: _known, ...row }) => row),
    idle: labels(true),
    unknown: labels(false),
  };
}
