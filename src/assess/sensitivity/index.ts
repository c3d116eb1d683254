export { distanceOf, distances } from "./distance";
export type {
  Binding,
  Combination,
  Combinations,
  Direction,
  Distance,
  DistanceNote,
  Distances,
  RangeEnd,
  Threshold,
  Verdict,
} from "./types";
export type { LatestYear } from "./measure";
export { ratingRange, type RatingRange } from "./range";
