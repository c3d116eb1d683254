import * as v from "valibot";
import { basis, id, number, text } from "../kind";
import type { DefaultTable, FactorTable, LeaningRule } from "../portfolio";

/** The form of what ships for the figures of a portfolio; tests hold the file to it. */

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

export const portfolioShape = v.strictObject({
  factorTables: v.array(factorShape),
  defaultTables: v.array(defaultShape),
  leaningRules: v.array(leaningShape),
});
