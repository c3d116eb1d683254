import { vi } from "vitest";
import { LOOK } from "./patience";

/** Waits until an expectation holds. */
export function eventually<T>(holds: () => T): Promise<T> {
  return vi.waitFor(holds, LOOK);
}
