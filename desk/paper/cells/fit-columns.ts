/** What a column of a table asks for, in characters. */
export interface Need {
  /** The widest piece that is not to be broken. */
  readonly least: number;
  /** Its widest cell in one line. */
  readonly whole: number;
}

/** Up to this many characters a column gets its widest cell in one line before longer texts get more. */
const COMFORT = 17;

/**
 * Gives each column of a table its share of a grid of narrow columns, of which it takes one at least: first what must not be
 * broken, then short cells in one line, and what is left by how much each still lacks. What does not fit at all takes from
 * the widest.
 * @param units how many columns the grid has
 * @param unitsFor how many of them a text of so many characters takes
 */
export function fitColumns(
  needs: readonly Need[],
  units: number,
  unitsFor: (characters: number) => number,
): readonly number[] {
  const sizes = needs.map(({ least }) => Math.max(1, unitsFor(least)));
  const sum = () => sizes.reduce((all, one) => all + one, 0);
  const grow = (by: (at: number) => number, step: number) => {
    let best = 0;
    for (let at = 1; at < sizes.length; at += 1) if (by(at) > by(best)) best = at;
    sizes[best] = (sizes[best] ?? 0) + step;
  };
  while (sum() > units) grow((at) => sizes[at] ?? 0, -1);
  const lacking = (characters: (need: Need) => number) => (at: number) => {
    const need = needs[at];
    return need === undefined ? 0 : unitsFor(characters(need)) / (sizes[at] ?? 1);
  };
  const comfort = lacking(({ whole }) => Math.min(whole, COMFORT));
  const whole = lacking((need) => need.whole);
  while (sum() < units) grow(needs.some((_need, at) => comfort(at) > 1) ? comfort : whole, 1);
  return sizes;
}
