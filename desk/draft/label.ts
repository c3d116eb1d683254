import { findEnterable, labelOf, type Language, type Pack } from "../../src";
import { say, type MessageKey } from "../words";
import type { StatedKey } from "./subject";

/** What is stated beside the items is called. */
export const STATED_LABELS = {
  outlook: "sheet.outlook",
  mapping: "item.mapping",
  assigned: "sheet.assigned",
  "assigned-reason": "sheet.assignedReason",
} as const satisfies Record<StatedKey, MessageKey>;

function isStated(key: string): key is StatedKey {
  return Object.hasOwn(STATED_LABELS, key);
}

/** Names an item, a step, a check, or what is stated beside them, as an analyst knows it. */
export function labelIn(pack: Pack, id: string, language: Language): string {
  return isStated(id) && findEnterable(pack, id) === undefined
    ? say(language, STATED_LABELS[id])
    : labelOf(pack, id)[language];
}
