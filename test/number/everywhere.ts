import {
  itemsOf,
  gradesOf,
  keepRecord,
  listPacks,
  recordAssessment,
  type Enterable,
  type Given,
} from "../../src";
import { exp, ln, power, root } from "../../src/elementary";
import { findScale, type Pack } from "../../src/pack";

/*
 * What must come out alike wherever it runs: this file is bundled and computed by several engines. It uses nothing but the
 * core, and draws by whole numbers, so that what is drawn is the same everywhere too.
 */

/** Draws shares from 0 up to 1 by a generator of Park and Miller, exact in 53 bits. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function valueOf(item: Enterable, pack: Pack, draw: () => number): Given {
  const pick = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)];
  switch (item.kind) {
    case "measured":
      return item.plausible[0] + draw() * (item.plausible[1] - item.plausible[0]);
    case "quantity":
      return item.plausible.from + draw() * (item.plausible.to - item.plausible.from);
    case "notches":
      return 0;
    case "rating":
    case "markets": {
      const scale = findScale(pack.scale, "scale");
      return scale.ok ? (pick(scale.value.notations[0].symbols) ?? null) : null;
    }
    default:
      return pick(gradesOf(item)) ?? null;
  }
}

/** Rates issuers drawn at random under every methodology, the regression more often, and gives the hash of each record. */
function recordHashes(): readonly string[] {
  const draw = drawer(20260101);
  return listPacks().flatMap((pack) => {
    const isRegression = pack.steps.some(({ kind }) => kind === "linear");
    return Array.from({ length: isRegression ? 40 : 1 }, () => {
      const entries = itemsOf(pack).map((item) => ({ key: item.id, value: valueOf(item, pack, draw) }));
      const title = { issuer: "天府", date: "2026-01-01", analyst: "A" };
      return keepRecord(recordAssessment(pack, { entries }, title, "0")).hash;
    });
  });
}

/** Logarithms, exponentials, powers and roots of drawn numbers. */
function elementaryValues(): readonly number[] {
  const draw = drawer(7);
  return Array.from({ length: 500 }, () => {
    const [a, b] = [draw() * 1000, draw() * 20 - 10];
    return [ln(a), exp(b), power(a, b), root(a, 1 + Math.floor(draw() * 9))];
  }).flat();
}

/** Everything that is compared between engines, as one text. */
export function computeEverywhere(): string {
  return JSON.stringify({ values: elementaryValues(), records: recordHashes() });
}
