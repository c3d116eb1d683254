import { vi } from "vitest";
import { PATIENCE } from "./patience";

/** Waits until an expectation holds. */
export function eventually<T>(holds: () => T): Promise<T> {
  return vi.waitFor(holds, PATIENCE);
}
