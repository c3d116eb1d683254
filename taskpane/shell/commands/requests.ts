import type { Place } from "../../../desk/draft/places";
import type { Facts, MessageKey } from "../../../desk/words";

/** What a command did to the workbook, to be said in the pane. */
export interface Report {
  readonly intent: "success" | "warning" | "error" | "info";
  readonly messages: readonly { readonly key: MessageKey; readonly facts: Facts }[];
}

/** What stands beside the assessments. */
export const SCREENS = ["portfolio", "book", "calendar", "methods"] as const;
export type Screen = (typeof SCREENS)[number];

/** What a ribbon command asks of the pane, which runs in the same page and may not be open yet. */
export type PaneRequest = "help" | "new" | Place | Screen | Report;

/** Tells whether a request is for one of the screens beside the assessments. */
export function isScreen(request: PaneRequest): request is Screen {
  return SCREENS.some((screen) => screen === request);
}

type Listener = (request: PaneRequest) => void;

let listener: Listener | null = null;
let waiting: PaneRequest | null = null;

/** Asks the pane for something; a pane that is not open yet does it when it opens. */
export function askPane(request: PaneRequest): void {
  if (listener === null) waiting = request;
  else listener(request);
}

/** Lets the pane hear requests, first one that came before it. Returns what stops it. */
export function hearRequests(hear: Listener): () => void {
  listener = hear;
  if (waiting !== null) hear(waiting);
  waiting = null;
  return () => {
    if (listener === hear) listener = null;
  };
}
