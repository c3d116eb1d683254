import * as v from "valibot";
import type { IssueRules } from "../issue";
import { basis, cite, id, number, text } from "../kind";
import { PROCESS_FACTS, type ReviewRules, type SupervisoryLimit } from "../review";

/** The form of the rules for bonds and for reviews. */

const ruleHead = { rule: text, cite, basis };
const notches = v.pipe(number, v.integer());
const down = v.pipe(notches, v.maxValue(0));
const up = v.pipe(notches, v.minValue(0));
const words = v.array(v.pipe(v.string(), v.nonEmpty()));
const months = v.pipe(number, v.integer(), v.minValue(1));

const named = { id, label: text, aliases: words };

export const issueShape = v.strictObject({
  id,
  title: text,
  exempt: v.array(v.strictObject({ ...named, rule: text, cite })),
  classes: v.array(
    v.strictObject({
      ...named,
      notches: down,
      needs: v.exactOptional(v.picklist(["guarantee", "collateral"])),
      plain: v.exactOptional(v.boolean()),
      asksGuarantee: v.exactOptional(v.boolean()),
      longest: v.exactOptional(number),
      subordinated: v.exactOptional(v.boolean()),
      defers: v.exactOptional(v.boolean()),
      whenSubordinated: v.exactOptional(id),
      note: v.exactOptional(text),
      shortTerm: v.exactOptional(v.boolean()),
      ...ruleHead,
    }),
  ),
  ranking: v.strictObject({ subordinated: id, deferral: id }),
  maturity: v.exactOptional(
    v.strictObject({ tiers: v.array(v.strictObject({ over: number, notches: down })), ...ruleHead }),
  ),
  terms: v.array(
    v.strictObject({
      ...named,
      classes: v.exactOptional(v.pipe(v.array(id), v.minLength(1))),
      words: v.array(v.strictObject({ value: id, label: text, notches })),
      asked: v.exactOptional(v.boolean()),
      ...ruleHead,
    }),
  ),
  termLimits: v.strictObject({ worst: down, best: up, basis }),
  collateral: v.strictObject({
    covers: v.array(v.strictObject({ from: number, notches: up })),
    liquidity: v.record(v.string(), up),
    limit: up,
    plausible: v.strictObject({ value: number, pledgeRatio: number }),
    ...ruleHead,
  }),
  guarantee: v.strictObject({
    limits: v.strictObject({ far: up, beyond: up, related: up, dependent: up, deferrable: up, ...ruleHead }),
    ...ruleHead,
  }),
  shortTerm: v.record(v.string(), id),
}) satisfies v.GenericSchema<unknown, IssueRules>;

export const reviewShape = v.strictObject({
  id,
  title: text,
  regular: v.strictObject({ months, cite, basis }),
  tiers: v.array(v.strictObject({ months, from: v.record(v.string(), v.string()), basis })),
  triggers: v.array(
    v.strictObject({
      id,
      label: text,
      aliases: words,
      days: v.exactOptional(v.pipe(number, v.integer(), v.minValue(0))),
    }),
  ),
  committee: v.strictObject({ limit: up, ...ruleHead }),
  process: v.exactOptional(
    v.strictObject({
      institution: v.array(id),
      bond: v.array(id),
      known: v.record(id, v.picklist(PROCESS_FACTS)),
    }),
  ),
  watch: v.strictObject({
    days: v.pipe(number, v.integer(), v.minValue(1)),
    label: text,
    aliases: words,
    ...ruleHead,
  }),
  cite,
}) satisfies v.GenericSchema<unknown, ReviewRules>;

export const limitShape = v.strictObject({
  ...named,
  side: v.picklist(["most", "least"]),
  limit: number,
  unit: v.picklist(["multiple", "fraction"]),
  special: v.exactOptional(v.strictObject({ word: id, label: text, aliases: words, limit: number })),
  ...ruleHead,
}) satisfies v.GenericSchema<unknown, SupervisoryLimit>;
