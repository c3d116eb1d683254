import type { GenericSchema } from "valibot";
import type { ItemHead, StepHead } from "./head";
import type { ItemLaws } from "./item";
import type { StepLaws } from "./step";

/** How a kind stands in the file of a methodology: what reads files asks for it, what rates does not. */
interface KindFile<T, Laws> {
  /** The form of the file. */
  readonly shape: GenericSchema<unknown, T>;
  /** Reports what breaks the laws of the kind. */
  readonly laws: (part: T, laws: Laws) => void;
}

export type StepFile<S extends StepHead> = KindFile<S, StepLaws>;
export type ItemFile<I extends ItemHead> = KindFile<I, ItemLaws>;
