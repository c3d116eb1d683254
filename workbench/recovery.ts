/**
 * Copies of the pane's work that no file has yet, kept in this browser and nowhere else. A page holds a lock while it lives:
 * a copy whose page is gone was left by a crash or a closed window, and is offered once.
 */

const PREFIX = "notchbook.recovery.";

/** Work that was not saved as a file. */
export interface Recovered {
  readonly key: string;
  /** ISO time of the last change. */
  readonly at: string;
  readonly issuer: string;
  /** The saved form of the assessment, as JSON. */
  readonly draft: unknown;
}

/** Keeps a copy of this page's work for as long as no file has it. */
export class RecoveryCopy {
  private readonly key = `${PREFIX}${crypto.randomUUID()}`;

  /** Says that this page lives, so that no other offers its copy. */
  constructor() {
    // Held until the page goes; where there are no locks, a copy is offered to whoever comes first.
    void locks()?.request(this.key, () => new Promise<void>(neverDone));
  }

  keep(issuer: string, draft: unknown, at: string): void {
    try {
      localStorage.setItem(this.key, JSON.stringify({ at, issuer, draft }));
    } catch {
      // No room, or storage is shut off: the question on leaving still stands.
    }
  }

  drop(): void {
    forget(this.key);
  }

  /** Finds the newest copy whose page is gone; null where there is none. */
  async left(): Promise<Recovered | null> {
    const held = new Set((await locks()?.query())?.held?.map(({ name }) => name));
    const copies = storedKeys().flatMap((key): Recovered[] => {
      const copy = key === this.key || held.has(key) ? null : readCopy(key);
      return copy === null ? [] : [copy];
    });
    return copies.reduce<Recovered | null>((a, b) => (a !== null && a.at > b.at ? a : b), null);
  }
}

/** Takes a copy away: it was taken up, or is not wanted. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function storedKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function readCopy(key: string): Recovered | null {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof copy !== "object" || copy === null || !("at" in copy) || !("draft" in copy)) return null;
    const issuer = "issuer" in copy && typeof copy.issuer === "string" ? copy.issuer : "";
    return typeof copy.at === "string" ? { key, at: copy.at, issuer, draft: copy.draft } : null;
  } catch {
    return null;
  }
}

/** The locks of this origin's pages; undefined on a page that is not served safely. */
function locks(): LockManager | undefined {
  return "locks" in navigator ? navigator.locks : undefined;
}

function neverDone(): void {
  // The lock is held as long as its page lives.
}
