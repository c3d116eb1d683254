import {
  assess,
  findPack,
  findScale,
  readRating,
  type Assessment,
  type Entry,
  type Given,
  type Pack,
  type RatingScale,
} from "../../src";
import judgements from "./jinshang-judgements.json";

/*
 * Every combination of judgements that the Jinshang report leaves open, walked through the pack. What the report prints
 * is the same in all of them.
 */

function found<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error("the shipped data lacks what this case needs");
  return outcome.value;
}

export const pack: Pack = found(findPack("ccxap-guarantor", "method"));
export const scale: RatingScale = found(findScale("ccxap", "scale"));
export const symbols: readonly string[] = scale.notations[0].symbols;
export { judgements };

export const printedEntries: readonly Entry[] = judgements.printed.map((fact) => ({
  key: fact.item,
  value: fact.value,
  ...(fact.unit === undefined ? {} : { unit: fact.unit }),
}));

/** One choice of a grade for each judgement. */
export type Combination = Readonly<Record<string, Given>>;

/** Lists every choice of one from each list. */
export function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((entry) => [...row, entry])),
    [[]],
  );
}

const readings: readonly { readonly item: string; readonly open: readonly Given[] }[] = judgements.readings;

/** Every combination of the open judgements. */
export const combinations: readonly Combination[] = product(readings.map(({ open }) => open)).map((choice) =>
  Object.fromEntries(readings.map(({ item }, index) => [item, choice[index] ?? null])),
);

/** A form of support with the supporters' ratings. */
export interface Support {
  readonly form: string;
  readonly shareholder?: string;
  readonly government?: string;
}

/** Every form of support with every rating of the scale for each supporter that counts. */
export const supports: readonly Support[] = judgements.support.forms.flatMap((form) => {
  const rated = (strength: string) => (strength === "none" ? [undefined] : symbols);
  return product([rated(form.shareholder), rated(form.government)]).map(([shareholder, government]) => ({
    form: form.id,
    ...(shareholder === undefined ? {} : { shareholder }),
    ...(government === undefined ? {} : { government }),
  }));
});

const entriesOf = (values: Readonly<Record<string, Given>>): readonly Entry[] =>
  Object.entries(values).map(([key, value]) => ({ key, value }));

function supportEntries({ shareholder, government }: Support): readonly Entry[] {
  const strength = (rating: string | undefined) =>
    rating === undefined ? "none" : judgements.support.strength;
  return entriesOf({
    "shareholder-strength": strength(shareholder),
    "government-strength": strength(government),
    ...(shareholder === undefined ? {} : { "shareholder-rating": shareholder }),
    ...(government === undefined ? {} : { "government-rating": government }),
  });
}

/** Assesses what is printed with one combination of judgements, without support or with it. */
export function assessWith(combination: Combination, support?: Support): Assessment {
  const entries = [...printedEntries, ...entriesOf(combination)];
  if (support === undefined) return assess(pack, { entries }, "standalone");
  return assess(pack, { entries: [...entries, ...supportEntries(support)] });
}

/** Points that the judgements add to the institutional score. */
export function pointsOf(combination: Combination): number {
  const parts = [...pack.items.filter(({ id }) => id !== "business-profile"), ...pack.steps];
  return parts.reduce((sum, part) => {
    const grades = part.kind === "judged" ? part.levels : part.kind === "grade" ? part.bands : [];
    return sum + (grades.find(({ grade }) => grade === combination[part.id])?.score ?? 0);
  }, 0);
}

/** Notches that governance, management and financing add. */
export function notchesOf(combination: Combination): number {
  return pack.items.reduce(
    (sum, item) => sum + (item.kind === "notches" ? Number(combination[item.id] ?? 0) : 0),
    0,
  );
}

/** A stand-alone result with what leads to it, net, and how many combinations do. */
export interface Baseline {
  readonly business: string;
  readonly points: number;
  readonly notches: number;
  readonly score: number;
  readonly bca: string;
  readonly count: number;
}

interface Judged {
  readonly combination: Combination;
  readonly bca: string;
  readonly score: number;
}

const judged: readonly Judged[] = combinations.map((combination) => {
  const { standalone: bca = "none", scores } = assessWith(combination);
  return { combination, bca, score: scores["baseline-score"] ?? Number.NaN };
});

/** Groups the combinations by business profile, net points and net notches. Fails where a group has two results. */
function groupJudged(): readonly Baseline[] {
  const groups = new Map<string, Baseline>();
  for (const { combination, bca, score } of judged) {
    const business = String(combination["business-profile"]);
    const [points, notches] = [pointsOf(combination), notchesOf(combination)];
    const key = [business, points, notches].join("|");
    const known = groups.get(key);
    if (known !== undefined && known.bca !== bca) throw new Error(`two results for ${key}`);
    groups.set(key, { business, points, notches, score, bca, count: (known?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

export const baselines: readonly Baseline[] = groupJudged();

/** A combination for each baseline assessment that occurs, best first. */
export const representatives: ReadonlyMap<string, Combination> = new Map(
  judged
    .map(({ bca, combination }) => [bca, combination] as const)
    .sort(([first], [second]) => rankOf(first) - rankOf(second)),
);

/** Position on the scale, 1 the best. */
export function rankOf(symbol: string): number {
  return found(readRating(symbol, scale, "rating")).rank;
}

/** One baseline assessment under one support. */
export interface Final {
  readonly bca: string;
  readonly support: Support;
  readonly final: string;
}

/** Every baseline assessment under every support: the judgements reach the final rating through the baseline alone. */
export const finals: readonly Final[] = [...representatives].flatMap(([bca, combination]) =>
  supports.map((support) => ({ bca, support, final: assessWith(combination, support).final ?? "none" })),
);
