/**
 * Says that something which a build left for later must be loaded before a question can be answered: a methodology, what
 * methodologies share, code that few ask for. It is thrown, since nobody between the question and whoever can wait has
 * anything to do with it: a custom function that waits, a pane that shows so. The question is asked anew after `load`.
 */
export class NotLoaded extends Error {
  constructor(readonly load: () => Promise<void>) {
    super("Something that this asks for is not loaded yet.");
    this.name = "NotLoaded";
  }
}

/** Answers a question as soon as everything that it asks for is loaded. */
export async function whenLoaded<T>(question: () => T): Promise<T> {
  for (;;) {
    try {
      return question();
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      await error.load();
    }
  }
}

/** What leads to something that a build left to be loaded when somebody asks for it. */
export interface LaterPart {
  readonly load: () => Promise<unknown>;
}

/** Tells what leads to a thing from the thing itself. */
export function isLater(part: unknown): part is LaterPart {
  return typeof part === "object" && part !== null && "load" in part && typeof part.load === "function";
}

/** A thing that is here from the start, or from when it was loaded; read when somebody first asks for it. */
export class Later<T> {
  private here: { readonly part: unknown } | null;
  private known: { readonly value: T } | null = null;
  private readonly from: (() => Promise<unknown>) | null;

  /**
   * @param part the thing, or what leads to it, as a build made it
   * @param read makes the thing of what is loaded; by itself it is the thing
   */
  constructor(
    part: unknown,
    private readonly read: (part: unknown) => T = (loaded) => loaded as T,
  ) {
    this.from = isLater(part) ? part.load : null;
    this.here = this.from === null ? { part } : null;
  }

  get isHere(): boolean {
    return this.here !== null;
  }

  /** The thing; throws `NotLoaded` where it is not here yet. */
  get value(): T {
    if (this.here === null) throw new NotLoaded(() => this.load());
    return (this.known ??= { value: this.read(this.here.part) }).value;
  }

  /** Loads the thing where it is not here yet. */
  async load(): Promise<void> {
    if (this.here === null && this.from !== null) this.here = { part: await this.from() };
  }

  /** Gives the thing itself, where whoever asks cannot wait. */
  bring(value: T): void {
    this.here = { part: value };
    this.known = { value };
  }
}
