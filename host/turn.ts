import type { Pause } from "./workbook";

/** Milliseconds for which long work keeps the page from drawing and listening. */
const TURN = 80;

/** Tells long work when to let the page draw and listen. */
export class Turn {
  private since = performance.now();

  constructor(private readonly pause: Pause) {}

  /** Pauses if the work has gone on for long enough. */
  async over(): Promise<void> {
    if (performance.now() - this.since < TURN) return;
    await this.pause();
    this.since = performance.now();
  }
}
