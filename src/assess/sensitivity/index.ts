export { distanceOf, distances } from "./distance";
export type {
  Binding,
  Combination,
  Combinations,
  Direction,
  Distance,
  DistanceNote,
  Distances,
  Threshold,
  Verdict,
} from "./types";
export type { LatestYear } from "./measure";
export { ratingRange, type RangeEnd, type RatingRange } from "./range";
