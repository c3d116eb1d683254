import type { Text } from "../language";
import { judgeNotches, ratingAt, type Outlook, type RatingScale, type Watch } from "../scale";
import type { Basis } from "../trace";

/** Which way a rating leans: its outlook, and whether it is on watch. Null where nothing is said. */
export interface Leaning {
  readonly outlook: Outlook | null;
  readonly watch: Watch | null;
}

/** By how many notches a rating is read better (+) or worse (-) for what it leans to. Data. */
export interface LeaningRule {
  readonly id: string;
  readonly title: Text;
  readonly outlook: Readonly<Partial<Record<Outlook, number>>>;
  readonly watch: Readonly<Partial<Record<Watch, number>>>;
  readonly basis: Basis;
}

/** Shares of a portfolio by what its ratings lean to; an amount may be counted in several. */
export interface LeaningShares {
  readonly total: number;
  readonly states: readonly {
    readonly id: `watch-${Watch}` | `outlook-${Outlook}` | "threatened" | "silent";
    readonly label: Text;
    readonly count: number;
    readonly amount: number;
  }[];
}

const LABELS = {
  "watch-negative": { en: "on watch, negative", zh: "观察名单，负面" },
  "watch-positive": { en: "on watch, positive", zh: "观察名单，正面" },
  "watch-developing": { en: "on watch, direction open", zh: "观察名单，方向不定" },
  "outlook-negative": { en: "outlook negative", zh: "展望负面" },
  "outlook-positive": { en: "outlook positive", zh: "展望正面" },
  "outlook-developing": { en: "outlook developing", zh: "展望发展中" },
  "outlook-stable": { en: "outlook stable", zh: "展望稳定" },
  threatened: { en: "on watch or outlook negative", zh: "列入观察名单或展望负面" },
  silent: { en: "nothing said", zh: "未说明" },
} as const satisfies Record<LeaningShares["states"][number]["id"], Text>;

/** Names what a rating may lean to. */
export function leaningLabel(id: LeaningShares["states"][number]["id"]): Text {
  return LABELS[id];
}

const STATES = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** Tells what a rating counts under; a negative watch with a negative outlook counts under both, and once as threatened. */
function statesOf({ outlook, watch }: Leaning): readonly (keyof typeof LABELS)[] {
  const threatened = outlook === "negative" || (watch !== null && watch !== "positive");
  return [
    ...(watch === null ? [] : ([`watch-${watch}`] as const)),
    ...(outlook === null ? [] : ([`outlook-${outlook}`] as const)),
    ...(threatened ? (["threatened"] as const) : []),
    ...(outlook === null && watch === null ? (["silent"] as const) : []),
  ];
}

/** Sums what leans which way. A watch whose direction is open threatens like a negative one. */
export function leaningShares(
  holdings: readonly { readonly amount: number; readonly leaning: Leaning }[],
): LeaningShares {
  const sums = new Map(STATES.map((state) => [state, { count: 0, amount: 0 }]));
  let total = 0;
  for (const { amount, leaning } of holdings) {
    total += amount;
    for (const state of statesOf(leaning)) {
      const sum = sums.get(state);
      if (sum === undefined) continue;
      sum.count += 1;
      sum.amount += amount;
    }
  }
  const states = STATES.map((id) => ({
    id,
    label: LABELS[id],
    ...(sums.get(id) ?? { count: 0, amount: 0 }),
  }));
  return { total, states };
}

/**
 * Reads a rank better or worse for what it leans to, by a named rule. A watch goes before an outlook, which it takes the
 * place of. It stops at the ends of the scale, and never goes into default, which is a fact.
 */
export function leaningRank(
  rank: number,
  { outlook, watch }: Leaning,
  rule: LeaningRule,
  scale: RatingScale,
): number {
  const notches =
    watch === null ? (outlook === null ? 0 : (rule.outlook[outlook] ?? 0)) : (rule.watch[watch] ?? 0);
  return judgeNotches(ratingAt(scale, rank, false), notches, scale).rank;
}
