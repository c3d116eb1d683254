export { disagreementOf, type Disagreement, type Evidence, type Flag } from "./agencies";
export { eventsOf, stateOf, type Bond, type BondState } from "./bond";
export { nextCall, readCalls, type CallPattern } from "./calls";
export { dueOf, type BondDue } from "./due";
export { eventsByName, findEvent, sourceOf, type BookEvent, type EventKind } from "./events";
export { experienceOf, type Experience } from "./experience";
export { followUp, type FollowUp } from "./follow";
export { historyOf, type BondRecord } from "./history";
export { lossesOf, type BondLoss } from "./losses";
