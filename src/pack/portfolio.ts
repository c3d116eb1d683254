import type { DefaultTable, FactorTable, LeaningRule } from "../portfolio";
import { failure, success, wrong, type Outcome } from "../problem";
import { keyForm, normaliseText } from "../text";
import { shippedParts } from "./shipped";

/** Lists the tables by which ratings are averaged as factors. */
export function listFactorTables(): readonly FactorTable[] {
  return shippedParts.portfolio.value.factorTables;
}

/** Lists the tables of default rates by rating and years. */
export function listDefaultTables(): readonly DefaultTable[] {
  return shippedParts.portfolio.value.defaultTables;
}

/** Lists the rules by which outlook and watch move a rating. */
export function listLeaningRules(): readonly LeaningRule[] {
  return shippedParts.portfolio.value.leaningRules;
}

/** Finds a table or rule of a list by its id or its title. */
export function findListed<T extends FactorTable | DefaultTable | LeaningRule>(
  list: readonly T[],
  word: string,
  at: string,
): Outcome<T> {
  const form = keyForm(word);
  const found = list.find(({ id: own, title }) =>
    [own, title.en, title.zh].some((name) => keyForm(name) === form),
  );
  const allowed = list.map((one) => one.id);
  return found === undefined
    ? failure(wrong("not-in-list", at, { received: normaliseText(word), allowed }))
    : success(found);
}
