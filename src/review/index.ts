export { readDate } from "./date";
export { findTrigger, nextReview, type ReviewEvent, type ReviewRules, type ReviewTrigger } from "./review";
