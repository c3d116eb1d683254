import type { Pause } from "./workbook";

/** Milliseconds for which long work keeps the page from drawing and listening. After each the grid is drawn, which takes half as long. */
const TURN = 150;

/** Tells long work when to let the page draw and listen. */
export class Turn {
  private since = performance.now();

  /** @param first milliseconds until the first pause: what is done sooner is done in one go, and who types meanwhile is not refused */
  constructor(
    private readonly pause: Pause,
    first = TURN,
  ) {
    this.since += first - TURN;
  }

  /** Pauses if the work has gone on for long enough. */
  async over(): Promise<void> {
    if (performance.now() - this.since < TURN) return;
    await this.pause();
    this.since = performance.now();
  }
}
