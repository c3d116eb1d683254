export { distanceOf, distances, startDistances, type RunningDistances } from "./distance";
export type {
  Binding,
  Combination,
  Combinations,
  Direction,
  Distance,
  DistanceNote,
  Distances,
  RangeEnd,
  Reach,
  Threshold,
  Verdict,
} from "./types";
export type { LatestYear } from "./measure";
export { ratingRange, type RatingRange } from "./range";
