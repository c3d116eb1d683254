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
} from "./types";
export type { LatestYear } from "./measure";
export { ratingRange, type RangeEnd, type RatingRange } from "./range";
