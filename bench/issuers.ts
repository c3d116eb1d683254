/** Grades of the business elements (1 to 6) and of the financial ones (1 to 7), in the order of the methodology. */
const ELEMENTS = [
  ...["regional-economy", "industry-risk", "governance", "risk-management", "business-operation"],
  ...["asset-quality", "profitability", "capital-structure", "claims-paying-capacity"],
] as const;
const BUSINESS_ELEMENTS = 5;

/** Keys of an issuer's values, in order. Support is none: it is not part of what the native formulas compute. */
export const KEYS: readonly string[] = [
  ...ELEMENTS,
  "individual-adjustment",
  "shareholder-strength",
  "government-strength",
];

export const METHOD = "lianhe-guarantor@4.0.202208+1";

export type Issuer = readonly (string | number)[];

/** Draws issuers for a Lianhe scorecard: the same ones in every run. */
export function drawIssuers(count: number): readonly Issuer[] {
  let state = 20_261_122;
  const draw = (from: number, to: number) => {
    // Numerical Recipes' generator: chance enough for grades, and repeatable.
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return from + Math.floor((state / 2 ** 32) * (to - from + 1));
  };
  return Array.from({ length: count }, () => [
    ...ELEMENTS.map((_, index) => draw(1, index < BUSINESS_ELEMENTS ? 6 : 7)),
    draw(-3, 3),
    "none",
    "none",
  ]);
}
