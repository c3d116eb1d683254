import * as v from "valibot";
import { itemHead, text, word } from "../../shape";
import { optionsOf, type ChoiceItem } from "./index";
import type { ItemFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const choiceFile = {
  shape: v.strictObject({
    ...itemHead,
    kind: v.literal("choice"),
    options: v.array(v.strictObject({ value: word, label: text, guidance: text })),
  }),
  laws(item, { report }) {
    const options = optionsOf(item);
    if (new Set(options).size !== options.length) report("", "a grade occurs twice");
  },
} as const satisfies ItemFile<ChoiceItem>;
