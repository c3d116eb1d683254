/** The places of an assessment, in the order of the work. */
export const PLACES = ["setup", "figures", "scorecard", "result", "deliver"] as const;
export type Place = (typeof PLACES)[number];
