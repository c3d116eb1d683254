import {
  findItem,
  findScale,
  findStep,
  gradesOf,
  itemsOf,
  type Enterable,
  type Entry,
  type Pack,
} from "../../src";

/** A stream of numbers from 0 up to 1 by a seed, the same everywhere (Park and Miller's generator). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

/**
 * Draws subjects that both calibrations of a methodology can rate. Each has a quality of its own, drawn evenly; every item
 * lies around it by up to a third of its grades, so that most are neither all good nor all bad.
 * @returns rows by item; what only one calibration knows is left to the reader of that one
 */
export function drawSubjects(
  before: Pack,
  after: Pack,
  count: number,
  seed: number,
): readonly (readonly Entry[])[] {
  const next = stream(seed);
  const items = drawnItems(before, after);
  return Array.from({ length: count }, () => {
    const quality = next();
    return items.map((item) =>
      rowOf(after, item, () => Math.min(Math.max(quality + (next() - 0.5) * 0.66, 0), 1), next),
    );
  });
}

/** Grades follow from the measures below them where both calibrations have those; else they are given as words. */
function drawnItems(before: Pack, after: Pack): readonly Enterable[] {
  const wasItem = (id: string) => findItem(before, id) !== undefined;
  const isWord = (id: string) => findStep(after, id)?.kind === "grade" && wasItem(id);
  const covered = new Set(
    after.steps.flatMap((step) => (step.kind === "grade" && isWord(step.id) ? below(after, step.id) : [])),
  );
  return itemsOf(after).filter((item) => (item.kind !== "grade" || isWord(item.id)) && !covered.has(item.id));
}

function below(pack: Pack, id: string): readonly string[] {
  const step = findStep(pack, id);
  if (step?.kind === "grade") return [step.of, ...below(pack, step.of)];
  if (step?.kind !== "score") return [];
  return step.parts.flatMap(({ of }) => [of, ...below(pack, of)]);
}

function rowOf(pack: Pack, item: Enterable, place: () => number, next: () => number): Entry {
  const pick = <T>(list: readonly T[]): T | undefined =>
    list[Math.min(Math.floor(place() * list.length), list.length - 1)];
  const any = <T>(list: readonly T[]): T | undefined =>
    list[Math.min(Math.floor(next() * list.length), list.length - 1)];
  switch (item.kind) {
    case "measured": {
      const bands = [...item.bands].sort((a, b) => a.score - b.score);
      const band = pick(bands);
      const [from, to] = item.plausible;
      const [low, high] = [band?.from ?? from, band?.to ?? to];
      // Far ends of the plausible range are believed and rare: stay within twice the last edge.
      const near = Math.min(high, Math.max(low + 1e-6, 2 * Math.abs(low)));
      const far = Math.max(low, Math.min(high - 1e-6, -2 * Math.abs(high)));
      const value =
        band?.to === undefined
          ? low + next() * (near - low)
          : band.from === undefined
            ? high - next() * (high - far)
            : low + next() * (high - low);
      return { key: item.id, value, ...(item.unit.kind === "amount" ? { unit: unitOf(item.unit) } : {}) };
    }
    case "notches":
      return { key: item.id, value: item.max - Math.round(place() * (item.max - item.min)) };
    case "choice": {
      const isStrength = pack.steps.some(
        (step) => step.kind === "support" && step.providers.some(({ strength }) => strength === item.id),
      );
      const isRecord = pack.steps.some((step) => step.kind === "cap" && step.by === item.id);
      const value = isStrength || !isRecord ? any(gradesOf(item)) : pick(gradesOf(item));
      return { key: item.id, value: value ?? null };
    }
    case "rating":
      return { key: item.id, value: any(symbolsOf(pack)) ?? null };
    case "markets":
      return {
        key: item.id,
        value: `Aland ${String(any(symbolsOf(pack)))} 60%; Beland ${String(any(symbolsOf(pack)))} 40%`,
      };
    default:
      return { key: item.id, value: pick(gradesOf(item)) ?? null };
  }
}

function unitOf({ currency, scale }: { readonly currency: string; readonly scale: number }): string {
  const words: Readonly<Record<number, string>> = { 1: "", 1e6: " m", 1e8: " 100m", 1e9: " bn" };
  return `${currency}${words[scale] ?? ""}`;
}

function symbolsOf(pack: Pack): readonly string[] {
  const scale = findScale(pack.scale, "scale");
  return scale.ok ? scale.value.notations[0].symbols : [];
}
