/**
 * A turn: a setting that whoever is going to write has read, and deletes and replaces at the head of the batch that writes. If
 * somebody else did so since, the deletion is refused, and with it all that comes after it in the batch.
 */
export interface Turn {
  /** What the keys of its settings begin with. */
  readonly prefix: string;
}

/** How often something is worked out anew because somebody else was faster. Each time somebody's work was saved. */
export const TRIES = 12;

/** What is thrown where others were faster each time; its code makes it a failure of its own. */
export class Overtaken extends Error {
  readonly code = "Overtaken";
}

/** Lists the turns among the keys of the settings. */
export function turnsAmong(keys: readonly string[], { prefix }: Turn): readonly string[] {
  return keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
}

/** Queues that there is a turn which can be taken. */
export function giveTurn(context: Excel.RequestContext, { prefix }: Turn): void {
  context.workbook.settings.add(prefix + crypto.randomUUID(), new Date().toISOString());
}

/** Queues that the turns that were read are taken, and says which one stands in their place. */
export function takeTurn(
  context: Excel.RequestContext,
  { prefix }: Turn,
  read: readonly string[],
  at = new Date().toISOString(),
): string {
  const { settings } = context.workbook;
  for (const turn of read) settings.getItem(prefix + turn).delete();
  const own = crypto.randomUUID();
  settings.add(prefix + own, at);
  return own;
}

/** Tells whether a batch was refused since somebody else had taken the turn. */
export function isTaken(read: readonly string[], own: string, now: readonly string[]): boolean {
  return !now.includes(own) && read.some((turn) => !now.includes(turn));
}
