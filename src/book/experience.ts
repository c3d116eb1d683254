import type { BondLoss } from "./losses";

/** What a group of bonds went through: how many defaulted, of how much, and what came back (article 11). */
export interface Experience {
  readonly group: string;
  readonly bonds: number;
  readonly amount: number;
  readonly defaulted: number;
  readonly owed: number;
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
  const sum = (of: (one: BondLoss) => number) => losses.reduce((total, one) => total + of(one), 0);
  const defaulted = losses.filter(({ isDefault }) => isDefault);
  const [amount, owed] = [sum((one) => one.amount), sum((one) => one.owed)];
  const recovered = sum((one) => Math.min(one.recovered, one.owed));
  return {
    group,
    bonds: losses.length,
    amount,
    defaulted: defaulted.length,
    owed,
    recovered,
    rate: losses.length === 0 ? 0 : defaulted.length / losses.length,
    amountRate: amount === 0 ? null : defaulted.reduce((total, one) => total + one.amount, 0) / amount,
    recovery: owed === 0 ? null : recovered / owed,
  };
}
