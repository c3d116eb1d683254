import * as v from "valibot";
import { basis, itemHead, number, text, unit } from "../../shape";
import type { QuantityItem } from "./index";
import type { ItemFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const quantityFile = {
  shape: v.strictObject({
    ...itemHead,
    kind: v.literal("quantity"),
    unit,
    definition: text,
    plausible: v.strictObject({ from: number, to: number, open: v.exactOptional(v.boolean()), basis }),
    never: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1))),
    basis,
  }),
  laws({ plausible }, { report }) {
    if (plausible.from >= plausible.to) report("plausible", "the ends are out of order");
  },
} as const satisfies ItemFile<QuantityItem>;
