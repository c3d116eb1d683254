import { setTimeout as sleep } from "node:timers/promises";
import { cleanup, configure } from "@testing-library/react";
import { afterAll } from "vitest";
import { LOOK } from "../../patience";

/** What a part of the pane shows in a moment may take longer on a busy machine. */
configure({ asyncUtilTimeout: LOOK });

/**
 * The library for the Tab key looks where things are a tenth of a second after they were shown, at most twice. The document must
 * outlive that: a look at one that is gone fails the whole run.
 */
const LAST_LOOK = 120;
afterAll(async () => {
  cleanup();
  // One after the other: on a busy machine a timer may begin the next one late.
  for (let look = 0; look < 3; look += 1) await sleep(LAST_LOOK);
});
