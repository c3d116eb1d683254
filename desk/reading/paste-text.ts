import type { Say } from "../words";

/** What a paste left out. */
interface LeftOut {
  readonly unread: readonly string[];
  readonly unknown?: readonly string[];
  readonly beyond: number;
}

/** Says what a paste left out; "" where it took everything. */
export function pasteText({ unread, unknown = [], beyond }: LeftOut, say: Say): string {
  const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(", ");
  return [
    unread.length === 0 ? "" : say("paste.unread", { cells: quoted(unread) }),
    unknown.length === 0 ? "" : say("paste.unknown", { rows: quoted(unknown) }),
    beyond === 0 ? "" : say("paste.beyond", { n: beyond }),
  ]
    .filter((text) => text !== "")
    .join(" ");
}
