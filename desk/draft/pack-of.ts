import { findCalibrated, type Outcome, type Pack } from "../../src";
import type { Draft } from "./draft";

/** Finds the methodology of an assessment, with the house numbers that the analyst changed over it. */
export function packOf({ method, calibration = [] }: Pick<Draft, "method" | "calibration">): Outcome<Pack> {
  return findCalibrated(method, calibration, "method");
}

/** Names the methodology as it ships, without what was changed of it. */
export function shippedMethod(method: string): string {
  return method.split("*")[0] ?? method;
}
