import * as v from "valibot";
import { basis, id, number, text } from "../kind";
import { portfolioFile } from "../packs";
import type { DefaultTable, FactorTable, LeaningRule } from "../portfolio";
import { failure, success, wrong, type Outcome } from "../problem";
import { keyForm, normaliseText } from "../text";

const factorShape = v.strictObject({
  id,
  title: text,
  scale: id,
  factors: v.record(v.string(), number),
  basis,
}) satisfies v.GenericSchema<unknown, FactorTable>;

const share = v.pipe(number, v.minValue(0), v.maxValue(1));

const defaultShape = v.strictObject({
  id,
  title: text,
  scale: id,
  years: v.array(number),
  rows: v.array(v.strictObject({ symbols: v.array(v.string()), rates: v.array(share) })),
  basis,
}) satisfies v.GenericSchema<unknown, DefaultTable>;

const notches = v.pipe(number, v.integer());
const ways = { positive: v.exactOptional(notches), negative: v.exactOptional(notches) };

const leaningShape = v.strictObject({
  id,
  title: text,
  outlook: v.strictObject({
    ...ways,
    stable: v.exactOptional(notches),
    developing: v.exactOptional(notches),
  }),
  watch: v.strictObject({ ...ways, developing: v.exactOptional(notches) }),
  basis,
}) satisfies v.GenericSchema<unknown, LeaningRule>;

const fileShape = v.strictObject({
  factorTables: v.array(factorShape),
  defaultTables: v.array(defaultShape),
  leaningRules: v.array(leaningShape),
});

let file: v.InferOutput<typeof fileShape> | undefined;

/** What ships for the figures of a portfolio, read when it is first asked for. */
function shipped(): v.InferOutput<typeof fileShape> {
  return (file ??= v.parse(fileShape, portfolioFile));
}

/** Lists the tables by which ratings are averaged as factors. */
export function listFactorTables(): readonly FactorTable[] {
  return shipped().factorTables;
}

/** Lists the tables of default rates by rating and years. */
export function listDefaultTables(): readonly DefaultTable[] {
  return shipped().defaultTables;
}

/** Lists the rules by which outlook and watch move a rating. */
export function listLeaningRules(): readonly LeaningRule[] {
  return shipped().leaningRules;
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
