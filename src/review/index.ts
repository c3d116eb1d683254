export { checkLimit, findLimit, type LimitResult, type SupervisoryLimit } from "./limits";
export {
  findTrigger,
  triggerWords,
  nextReview,
  reviewInterval,
  watchTrigger,
  type ReviewEvent,
  type ReviewInterval,
  type ReviewRules,
  type ReviewTrigger,
  type WatchRules,
} from "./review";
export {
  dutiesOf,
  PROCESS_FACTS,
  unmetDuties,
  type Duty,
  type DutyCheck,
  type DutyScope,
  type DutyState,
  type KnownFacts,
  type ProcessFact,
  type ProcessRules,
  type StatedDuties,
} from "./process";
