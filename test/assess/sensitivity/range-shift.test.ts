import { expect, test } from "vitest";
import { assess, ratingRange, type Entry } from "../../../src";
import { packNamed } from "../../pack/packs";

const ccxap = packNamed("ccxap-guarantor");

const GIVEN: readonly (readonly [string, string | number])[] = [
  ...([
    ["country-economy", "Low"],
    ["place-economy", "Low+"],
    ["place-fiscal", "Very Low"],
  ] as const),
  ...([
    ["country-legal", "Very High+"],
    ["place-legal", "Low-"],
    ["market-size", "High"],
  ] as const),
  ...([
    ["market-growth", 0],
    ["entry-barriers", "High"],
    ["policy-support", "none"],
  ] as const),
  ...([
    ["credit-to-gdp", 6],
    ["business-profile", "b"],
    ["roe", -1],
    ["roe-stability", 0],
  ] as const),
  ...([
    ["accumulated-claim-ratio", 0],
    ["largest-client", 0],
    ["top-ten-clients", 0],
  ] as const),
  ...([
    ["sector-region-hhi", 0],
    ["product-complexity", "complex"],
    ["claim-rate-growth", -1],
  ] as const),
  ...([
    ["recovery", "good"],
    ["high-liquid-assets", 0.25],
    ["liquid-asset-quality", "high"],
  ] as const),
  ...([
    ["equity-structure", "weak"],
    ["corporate-governance", 0],
    ["management-quality", 0],
  ] as const),
  ...([
    ["financing-capability", 0],
    ["shareholder-strength", "none"],
    ["government-strength", "none"],
  ] as const),
];

const entries: readonly Entry[] = [
  ...GIVEN.map(([key, value]) => ({ key, value })),
  { key: "equity", value: 2, unit: "CNY bn" },
];

test("the best end waits for the grade that moves a missing measure's thresholds", () => {
  // Both the environment's last measure and the reserves are missing; the environment moves the reserves' thresholds.
  const range = ratingRange(ccxap, { entries });
  const best = [
    { key: "credit-to-gdp-change", value: 0 },
    { key: "reserve-ratio", value: 1 },
  ];
  const full = assess(ccxap, { entries: [...entries, ...best] });
  expect(full.problems).toEqual([]);
  expect(range).toMatchObject({ ok: true, value: { best: { rating: full.final } } });
});
