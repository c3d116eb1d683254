import * as v from "valibot";
import { basis, itemHead, number } from "../../shape";
import type { NotchItem } from "./index";
import type { ItemFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const notchesFile = {
  shape: v.strictObject({ ...itemHead, kind: v.literal("notches"), min: number, max: number, basis }),
  laws(item, { report }) {
    if (item.min > item.max) report("", `min ${item.min} lies above max ${item.max}`);
  },
} as const satisfies ItemFile<NotchItem>;
