/** How easily collateral is sold: the rules' words with the key of what the reader sees. */
export const LIQUIDITY = [
  ["high", "bond.high"],
  ["medium", "bond.medium"],
  ["low", "bond.low"],
] as const;

/** What is asked of a guarantee beside its size. */
export const QUALITY_LABELS = [
  ["irrevocable", "bond.irrevocable"],
  ["effective", "bond.effective"],
  ["unconditional", "bond.unconditional"],
  ["timely", "bond.timely"],
  ["related", "bond.related"],
] as const;
