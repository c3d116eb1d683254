import fc from "fast-check";
import {
  assess,
  findEnterable,
  gradesOf,
  itemsOf,
  scaleOf,
  type Enterable,
  type Entry,
  type Given,
  type Pack,
} from "../../src";

/** What was drawn for each enterable, by id. */
export type Drawn = Readonly<Record<string, Given>>;

export function subjectOf(pack: Pack, drawn: Drawn) {
  const entries: Entry[] = itemsOf(pack).flatMap((item) => {
    const value = drawn[item.id];
    if (value === undefined || value === null) return [];
    const unit = unitOf(item);
    return [{ key: item.id, value, ...(unit === "" ? {} : { unit }) }];
  });
  return { entries };
}

/** Gives a value as three years around it whose weighted mean it is, where the item weighs years; else the row as it is. */
export function withYears(pack: Pack, entry: Entry, seed: number): Entry {
  const item = findEnterable(pack, entry.key);
  if (item?.kind !== "measured" || item.periods === undefined || typeof entry.value !== "number")
    return entry;
  const [from, to] = item.plausible;
  const { keys, weights } = item.periods;
  const latest = weights.at(-1) ?? 1;
  // The first years lie apart, the last one makes up for them as far as the plausible range lets it.
  const apart = ((seed % 101) / 100 - 0.5) * 0.2 * (to - from);
  const within = (value: number) => Math.min(Math.max(value, from), to);
  const early = within(entry.value + apart);
  const last = within((entry.value - early * (1 - latest)) / latest);
  const periods = Object.fromEntries(
    keys.map((key, index) => [key, index === keys.length - 1 ? last : early]),
  );
  return { ...entry, value: null, periods };
}

/** How the unit of an amount is written; no word for what has none. */
export function unitOf(item: Enterable): string {
  if (!("unit" in item) || item.unit.kind !== "amount") return "";
  const magnitude: Readonly<Record<number, string>> = { 1: "", 1e6: "m", 1e8: "100m", 1e9: "bn" };
  return `${item.unit.currency} ${magnitude[item.unit.scale] ?? ""}`.trim();
}

/** The symbols of the scale on which a methodology rates, the best first. */
export function symbolsOf(pack: Pack): readonly string[] {
  const scale = scaleOf(pack);
  return scale.ok ? scale.value.notations[0].symbols : [];
}

function arbitraryOf(pack: Pack, item: Enterable): fc.Arbitrary<Given> {
  switch (item.kind) {
    case "judged":
    case "choice":
    case "grade":
      return fc.constantFrom(...gradesOf(item));
    case "measured": {
      const [from, to] = item.plausible;
      const edges = item.bands.flatMap((band) => [band.from, band.to].filter((edge) => edge !== undefined));
      const inside = edges.filter((edge) => edge >= from && edge <= to);
      // Half of the draws on exact edges: that is where grids go wrong.
      const words = (item.unmeasured ?? []).map(({ grade }) => grade);
      return fc.oneof(
        fc.double({ min: from, max: to, noNaN: true }),
        fc.constantFrom(from, to, ...inside, ...words),
      );
    }
    case "quantity": {
      const { from, to, open } = item.plausible;
      const least = open === true ? from + (to - from) * 1e-9 : from;
      const whole = fc.double({ min: least, max: to, noNaN: true });
      // Figures of the size that countries have, the ends, and the word for what never was.
      const usual = fc.double({ min: least, max: least + (to - least) / 20, noNaN: true });
      return fc.oneof(
        whole,
        usual,
        fc.constantFrom(least, to, ...(from < 0 ? [0] : []), ...(item.never ?? [])),
      );
    }
    case "notches":
      return fc.integer({ min: item.min, max: item.max });
    case "rating":
      return fc.constantFrom(...symbolsOf(pack));
    case "markets": {
      const symbol = fc.constantFrom(...symbolsOf(pack));
      const share = fc.integer({ min: 0, max: 100 });
      return fc
        .tuple(symbol, symbol, share)
        .map(([first, second, part]) => `Aland ${first} ${part}%; Beland ${second} ${100 - part}%`);
    }
  }
}

/**
 * Draws complete subjects of a pack: each enterable grade is either given directly or left to the items below it,
 * never both. Notches that a step refuses together, or at its floor, are drawn as none.
 */
export function completeSubjects(pack: Pack): fc.Arbitrary<Drawn> {
  const items = itemsOf(pack);
  const all = fc.record(Object.fromEntries(items.map((item) => [item.id, arbitraryOf(pack, item)])));
  const directly = fc.record(
    Object.fromEntries(items.filter(({ kind }) => kind === "grade").map(({ id }) => [id, fc.boolean()])),
  );
  return fc.tuple(all, directly).map(([values, direct]) => {
    const dropped = new Set<string>();
    for (const item of items) {
      if (item.kind !== "grade") continue;
      if (direct[item.id] === true) for (const below of belowOf(pack, item.id)) dropped.add(below);
      else dropped.add(item.id);
    }
    return withoutRefused(
      pack,
      Object.fromEntries(Object.entries(values).filter(([id]) => !dropped.has(id))),
    );
  });
}

/** Steps that may refuse notches: they come to more than one takes, or it takes none there. */
function refusingSteps(pack: Pack) {
  const steps = pack.steps.filter((step) => step.kind === "notch");
  return steps.filter(({ beyond, floor }) => beyond !== undefined || floor !== undefined);
}

/** Tells whether a step refuses the notches of a subject. */
export function refusesNotches(pack: Pack, drawn: Drawn): boolean {
  const steps = refusingSteps(pack);
  if (steps.length === 0) return false;
  const { problems } = assess(pack, subjectOf(pack, drawn));
  return problems.some(({ at }) => steps.some(({ id }) => id === at));
}

function withoutRefused(pack: Pack, drawn: Drawn): Drawn {
  return refusesNotches(pack, drawn) ? withoutRefusable(pack, drawn) : drawn;
}

/** Sets notches that a step might refuse to none, so that whatever else changes they are not refused. */
export function withoutRefusable(pack: Pack, drawn: Drawn): Drawn {
  const notches = refusingSteps(pack).flatMap(({ by }) => by);
  return { ...drawn, ...Object.fromEntries(notches.map((id) => [id, 0])) };
}

/** Tells whether a step might refuse what is stated for an item. */
export function isRefusable(pack: Pack, id: string): boolean {
  return refusingSteps(pack).some(({ by }) => by.includes(id));
}

/**
 * Tells which way a quantity is better: up or down; null for one that no coefficient multiplies. A share in world reserves
 * has no way: with it the months of reserves no longer count, so more of it may be less.
 */
export function betterWay(pack: Pack, id: string): "up" | "down" | null {
  const terms = pack.steps.flatMap((step) => (step.kind === "linear" ? step.terms : []));
  const term = terms.find(({ of }) => of === id);
  if (term === undefined || term.transform.kind === "reserve-currency") return null;
  // The mark of an event fades with the years.
  return term.coefficient > 0 !== (term.transform.kind === "half-life") ? "up" : "down";
}

/** Ids below a step, by the pack's own data. */
function belowOf(pack: Pack, id: string): readonly string[] {
  const step = pack.steps.find((candidate) => candidate.id === id);
  if (step === undefined) return [];
  const direct =
    step.kind === "score"
      ? [...step.parts.map(({ of }) => of), ...(step.adjustments ?? []).map(({ of }) => of)]
      : step.kind === "grade"
        ? [step.of]
        : [];
  return direct.flatMap((below) => [below, ...belowOf(pack, below)]);
}
