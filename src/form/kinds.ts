import { ALIASES, BASIS, CITE, labelOf, text, words, type Codec, type Members } from "../cells";
import { ITEM_FORMS, STEP_FORMS, type ItemHead, type StepHead } from "../kind";
import type { Text } from "../language";

/** What every item says of itself. */
export const ITEM_HEAD: Members<Omit<ItemHead, "id">> = {
  label: text("label"),
  aliases: ALIASES,
  help: text("help", (from) => labelOf(from)),
  cite: CITE,
};

/** What every step says of itself. */
export const STEP_HEAD: Members<Omit<StepHead, "id">> = {
  label: text("label"),
  rule: text("rule", (from) => labelOf(from)),
  cite: CITE,
  basis: BASIS,
};

export const ITEM_WORDS = kindWords(ITEM_FORMS);
export const STEP_WORDS = kindWords(STEP_FORMS);

function kindWords<K extends string>(
  forms: Readonly<Record<K, { readonly words: Text & { readonly also?: readonly string[] } }>>,
): Codec<K> {
  const all = Object.entries<(typeof forms)[K]>(forms).map(([kind, form]) => [kind, form.words]);
  return words(Object.fromEntries(all) as Readonly<Record<K, Text>>);
}
