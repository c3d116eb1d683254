export { disagreementOf, type Disagreement, type Evidence, type Flag } from "./agencies";
export { eventsOf, stateOf, type Bond, type BondState } from "./bond";
export { nextCall, readCalls, type CallPattern } from "./calls";
export { chronicleOf, type BondEntry } from "./chronicle";
export { dueOf, type BondDue } from "./due";
export {
  eventsByName,
  findEvent,
  isOfAmount,
  isRatedWord,
  partWord,
  sourceOf,
  type BookEvent,
  type EventKind,
  type Leaving,
} from "./events";
export { experienceOf, type Experience } from "./experience";
export { followUp, type Asking, type FollowUp } from "./follow";
export { foreignUnit, MONEY_UNITS, readHead, underUnit, type HeadUnit, type ReadHead } from "./head-unit";
export {
  BOND_FIELDS,
  BOND_HEADS,
  BOND_UNITS,
  bondHeading,
  headsColumn,
  EVENT_HEADS,
  eventHeading,
  LIMIT_HEADS,
  limitHeading,
  EXTERNAL_HEADS,
  externalHeading,
  type BondField,
} from "./heads";
export { headLine, oneHead, type HeadedKind, type OneHead } from "./head-rows";
export { stateOfWord, stateWord } from "./state-words";
export { historyOf, type BondRecord } from "./history";
export { oneLeaving } from "./leaving";
export { lossesOf, oneLoss, type BondLoss } from "./losses";
