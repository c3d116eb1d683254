import type { BondLoss } from "./losses";

/** What a group of bonds went through: how many defaulted, of how much, and what came back (article 11). */
export interface Experience {
  readonly group: string;
  readonly bonds: number;
  /** What is held; null where of one nobody says it. */
  readonly amount: number | null;
  readonly defaulted: number;
  /** Null where of one nobody says it. */
  readonly owed: number | null;
  readonly recovered: number;
  /** By number and by amount; a group that holds nothing has no rate by amount. */
  readonly rate: number;
  readonly amountRate: number | null;
  /** Recovered over owed; null where nothing defaulted. */
  readonly recovery: number | null;
}

/** Sums up by group, in the order in which groups first come, and a last row for all of them. */
export function experienceOf(losses: readonly BondLoss[], all: string): readonly Experience[] {
  const groups = new Map<string, BondLoss[]>();
  for (const loss of losses) {
    const own = groups.get(loss.group);
    if (own === undefined) groups.set(loss.group, [loss]);
    else own.push(loss);
  }
  return [...[...groups].map(([group, own]) => sumOf(group, own)), sumOf(all, losses)];
}

function sumOf(group: string, losses: readonly BondLoss[]): Experience {
  const defaulted = losses.filter(({ isDefault }) => isDefault);
  const amount = whole(losses.map((one) => one.amount));
  const fallen = whole(defaulted.map((one) => one.amount));
  const owed = whole(losses.map((one) => one.owed));
  const recovered = losses.reduce(
    (total, one) => total + Math.min(one.recovered, one.owed ?? one.recovered),
    0,
  );
  return {
    group,
    bonds: losses.length,
    amount,
    defaulted: defaulted.length,
    owed,
    recovered,
    rate: losses.length === 0 ? 0 : defaulted.length / losses.length,
    amountRate: amount === null || fallen === null || amount === 0 ? null : fallen / amount,
    recovery: owed === null || owed === 0 ? null : recovered / owed,
  };
}

/** A sum of which one part is not known is not known. */
function whole(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}
