export { readDate } from "./date";
export {
  findTrigger,
  nextReview,
  reviewMonths,
  type ReviewEvent,
  type ReviewRules,
  type ReviewTrigger,
} from "./review";
