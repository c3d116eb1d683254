import type { PaneAction } from "./actions";
import { type Answer, type Draft } from "./draft";
import type { Change } from "./history";

/** Names the parts of an answer that a change gives otherwise; of the years, those that differ. */
function fieldsOf(before: Answer | undefined, { periods, ...rest }: Partial<Answer>): string {
  const years = Object.entries(periods ?? {}).filter(([key, text]) => before?.periods?.[key] !== text);
  return [...Object.keys(rest), ...years.map(([key]) => key)].join();
}

/** Names what an action changes, for the history; null where it changes nothing that could be taken back. */
export function changeOf(action: PaneAction, before: Draft): Change | null {
  const { type } = action;
  switch (type) {
    case "went":
    case "written":
    case "reported":
    case "finalised":
    case "relinked":
    case "scenario-opened":
    case "second-finished":
      return null;
    case "whatif-moved":
      return { type, of: action.item, field: Object.keys(action.moved ?? {}).join() };
    case "issuer-changed":
    case "approval-changed":
    case "decided":
      return { type, of: Object.keys(action.change).join() };
    case "said":
      return { type, of: action.place, field: action.language };
    case "answered":
      return { type, of: action.item, field: fieldsOf(before.answers[action.item], action.change) };
    case "overridden":
      return { type, of: action.item, field: Object.keys(action.change ?? {}).join() };
    case "statement-changed":
      return { type, ...(action.of === undefined ? {} : { field: action.of }) };
    case "unlinked":
    case "follow-chosen":
      return { type, of: action.place };
    case "bond-added":
    case "bond-removed":
      return { type, of: action.bond };
    case "bond-changed":
      return { type, of: action.bond, field: action.typed ?? Object.keys(action.change).join() };
    default:
      return "item" in action ? { type, of: action.item } : { type };
  }
}

/** Tells whether an action is one of many as somebody types: they are taken back as one. */
export function isTyped(action: PaneAction): boolean {
  const isFact = ["issuer-changed", "approval-changed", "decided", "said"].includes(action.type);
  return isFact || ("typed" in action && action.typed !== undefined);
}
