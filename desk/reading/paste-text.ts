import type { Say } from "../words";

/** What a paste left out. */
interface LeftOut {
  readonly unread: readonly string[];
  readonly beyond: number;
}

/** Says what a paste left out; "" where it took everything. */
export function pasteText({ unread, beyond }: LeftOut, say: Say): string {
  const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`);
  return [
    unread.length === 0 ? "" : say("paste.unread", { cells: quoted(unread) }),
    beyond === 0 ? "" : say("paste.beyond", { n: beyond }),
  ]
    .filter((text) => text !== "")
    .join(" ");
}
