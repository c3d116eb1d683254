import type { Unit } from "../../../src";
import type { Say } from "../../words";

/** The sign that stands behind a number of a unit; undefined where there is none. */
export function signOf(unit: Unit, say: Say): string | undefined {
  if (unit.kind === "fraction") return "%";
  return unit.kind === "multiple" ? say("unit.multiple") : undefined;
}
