import type { Text } from "../../../language";
import { readGrade } from "../../given";
import type { ItemHead } from "../../head";
import { keptFor } from "../../../kept";
import type { ItemKind } from "../kind";

/** A choice without a score of its own, used by a support or sovereign step. */
export interface ChoiceItem extends ItemHead {
  readonly kind: "choice";
  readonly options: readonly { readonly value: string; readonly label: Text; readonly guidance: Text }[];
}

export const optionsOf = keptFor(({ options }: ChoiceItem) => options.map(({ value }) => value));

/** Names the options as the screen shows them. */
const namesOf = keptFor(({ options }: ChoiceItem) =>
  Object.fromEntries(options.map(({ value, label }) => [value, label])),
);

export const choice = {
  gives: "choice",
  grades: optionsOf,
  nameOf: (item, option) => item.options.find(({ value }) => value === option)?.label,
  needs: () => [],
  read(item, entry, reading) {
    const chosen = reading.take(readGrade(entry.value, optionsOf(item), item.id, namesOf(item)), item.id);
    return chosen === null ? null : { id: item.id, choice: chosen };
  },
  trace: () => ({ rule: { en: "Chosen by the analyst", zh: "由分析师选择" }, basis: null, beside: [] }),
  figures: {},
  records: [],
} as const satisfies ItemKind<ChoiceItem>;
