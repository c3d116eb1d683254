import { readMethodFile, shippedLibrary, type Pack } from "../../src/pack";

/** A release as somebody's own, with a scale, mappings and rules of his own that say the same. */
export function ownOf(pack: Pack): Pack {
  const library = shippedLibrary();
  const scale = library.scales.find(({ id }) => id === pack.scale);
  const bonds = library.issueRules.find(({ id }) => id === pack.issueRules);
  const reviews = library.reviewRules.find(({ id }) => id === pack.reviewRules);
  const short = library.mappings.find(
    ({ id }) => id === (pack.shortTerm ?? bonds?.shortTerm[pack.scale] ?? ""),
  );
  const isGiven = pack.items.some(
    (item) => (item.kind === "rating" || item.kind === "markets") && item.scales.includes(pack.scale),
  );
  const items = pack.items.map((item) =>
    item.kind === "rating" || item.kind === "markets"
      ? { ...item, scales: item.scales.map((id) => (id === pack.scale ? "own-scale" : id)) }
      : item,
  );
  const file = {
    scales: [{ ...scale, id: "own-scale" }],
    mappings: short === undefined ? [] : [{ ...short, id: "own-short", from: "own-scale" }],
    issueRules:
      bonds === undefined
        ? []
        : [{ ...bonds, id: "own-bonds", shortTerm: short === undefined ? {} : { "own-scale": "own-short" } }],
    reviewRules:
      reviews === undefined
        ? []
        : [
            {
              ...reviews,
              id: "own-reviews",
              tiers: reviews.tiers.map((tier) => ({
                ...tier,
                from: { "own-scale": tier.from[pack.scale] ?? "" },
              })),
            },
          ],
    packs: [
      {
        ...pack,
        id: `own-${pack.id}`,
        scale: "own-scale",
        ...(isGiven ? { items } : {}),
        ...(bonds === undefined ? {} : { issueRules: "own-bonds" }),
        ...(reviews === undefined ? {} : { reviewRules: "own-reviews" }),
        ...(pack.shortTerm === undefined ? {} : { shortTerm: "own-short" }),
        ...(pack.definitions === undefined ? {} : { definitions: pack.definitions }),
      },
    ],
  };
  const read = readMethodFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  return read.value;
}
