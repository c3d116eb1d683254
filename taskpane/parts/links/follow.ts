import { newsKey, type LinkNews } from "./news";

export type Changed = Extract<LinkNews, { kind: "changed" }>;

/** What is known of links that are followed, for as long as the assessment is open. */
export interface Following {
  /** By place what was taken or decided last: once it was taken back it is asked about. */
  readonly taken: ReadonlyMap<string, string>;
  /** Places whose cells may be others than before, until the analyst has decided about them. */
  readonly held: ReadonlySet<string>;
}

export const nothingFollowed: Following = { taken: new Map(), held: new Set() };

/**
 * Finds what is taken without asking.
 * @param edited whether cells only got other contents since the last time; where some were inserted or deleted, an address
 * that says something else may speak of another cell, and the analyst is asked from then on
 */
export function followed(
  before: Following,
  news: readonly LinkNews[],
  edited: boolean,
): { readonly due: readonly Changed[]; readonly after: Following } {
  const doubtful = edited ? [] : news.filter(({ address }) => address !== null).map(({ place }) => place);
  const held = new Set([...before.held, ...doubtful]);
  const due = news.filter(
    (one): one is Changed =>
      one.kind === "changed" &&
      one.follow &&
      !held.has(one.place) &&
      before.taken.get(one.place) !== newsKey(one),
  );
  const taken = new Map([...before.taken, ...due.map((one) => [one.place, newsKey(one)] as const)]);
  return { due, after: { taken, held } };
}

/** Notes what the analyst decided, whichever way: it is not taken by itself as well, and what comes later is followed again. */
export function decided(before: Following, news: readonly LinkNews[]): Following {
  const held = new Set(before.held);
  for (const { place } of news) held.delete(place);
  return {
    held,
    taken: new Map([...before.taken, ...news.map((one) => [one.place, newsKey(one)] as const)]),
  };
}
