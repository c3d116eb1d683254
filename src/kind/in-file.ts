import type { ItemFile, StepFile } from "./file";
import type { Item } from "./item";
import { ITEM_FILES } from "./item/files";
import type { Step } from "./step";
import { STEP_FILES } from "./step/files";

/** Finds how an item's kind stands in a file, with its laws. */
export function itemFile<I extends Item>(item: I): ItemFile<I> {
  // The table is keyed by kind: what stands under an item's own kind takes that item.
  return ITEM_FILES[item.kind] as unknown as ItemFile<I>;
}

/** Finds how a step's kind stands in a file, with its laws. */
export function stepFile<S extends Step>(step: S): StepFile<S> {
  return STEP_FILES[step.kind] as unknown as StepFile<S>;
}
