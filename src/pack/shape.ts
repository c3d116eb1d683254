import * as v from "valibot";
import { basis, cite, id, ITEM_FILES, number, STEP_FILES, text, unit, type Item, type Step } from "../kind";
import type { ScaleMapping, RatingScale } from "../scale";
import type { Check, Pack, Source, SovereignRule, SupportMethod } from "./schema";

/** The form of pack files. Meaning (weights, bands, order of steps) is checked in `faults.ts`. */

const date = v.pipe(v.string(), v.isoDate());

const check = v.strictObject({
  id,
  label: text,
  rule: text,
  cite,
  basis,
  force: v.picklist(["required", "advisory", "process"]),
  test: v.variant("kind", [
    v.strictObject({ kind: v.literal("stated") }),
    v.strictObject({ kind: v.literal("rating"), atLeast: v.string() }),
    v.strictObject({
      kind: v.literal("number"),
      unit,
      atLeast: v.exactOptional(number),
      atMost: v.exactOptional(number),
      of: v.exactOptional(id),
      instead: v.exactOptional(v.strictObject({ check: id, atMost: number })),
    }),
    v.strictObject({
      kind: v.literal("agencies"),
      fewest: number,
      atLeast: v.exactOptional(v.record(v.string(), v.string())),
      registered: v.exactOptional(v.boolean()),
      of: v.exactOptional(id),
    }),
  ]),
  waivedBy: v.exactOptional(id),
  withholds: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, Check>;

const item = v.variant(
  "kind",
  Object.values(ITEM_FILES).map(({ shape }) => shape),
) satisfies v.GenericSchema<unknown, Item>;

const step = v.variant(
  "kind",
  Object.values(STEP_FILES).map(({ shape }) => shape),
) satisfies v.GenericSchema<unknown, Step>;

export const packShape = v.strictObject({
  schema: v.literal(1),
  id,
  version: v.pipe(v.string(), v.regex(/^[0-9A-Za-z.-]+$/, "may hold letters, digits, dots and hyphens only")),
  calibration: v.pipe(v.number(), v.integer(), v.minValue(1)),
  local: v.exactOptional(
    v.strictObject({
      hash: v.string(),
      changes: v.array(v.strictObject({ path: v.string(), was: v.union([number, v.string()]) })),
    }),
  ),
  title: text,
  publisher: text,
  issuerClass: text,
  published: date,
  scale: v.string(),
  summary: text,
  notes: v.array(text),
  sections: v.array(
    v.strictObject({ id, title: text, help: v.exactOptional(text), cite, members: v.array(id) }),
  ),
  items: v.array(item),
  steps: v.array(step),
  outputs: v.strictObject({
    standalone: id,
    support: v.exactOptional(id),
    sovereign: v.exactOptional(id),
    rmb: v.exactOptional(id),
    final: id,
    local: v.exactOptional(id),
  }),
  checks: v.exactOptional(v.array(check)),
  watchList: v.exactOptional(v.strictObject({ meaning: text, cite })),
  definitions: v.exactOptional(id),
  issueRules: v.exactOptional(id),
  reviewRules: v.exactOptional(id),
  shortTerm: v.exactOptional(id),
  shortTermHigher: v.exactOptional(
    v.strictObject({
      anyOf: v.pipe(
        v.array(v.union([v.strictObject({ positive: id }), v.strictObject({ of: id, atLeast: number })])),
        v.minLength(1),
      ),
      basis,
    }),
  ),
  outlooks: v.array(v.strictObject({ id: v.string(), label: text, meaning: text })),
  cite,
}) satisfies v.GenericSchema<unknown, Pack>;

export const sourceShape = v.strictObject({
  key: id,
  title: text,
  publisher: text,
  date,
  note: v.exactOptional(text),
}) satisfies v.GenericSchema<unknown, Source>;

const notation = v.strictObject({ id: v.string(), symbols: v.pipe(v.array(v.string()), v.minLength(2)) });

const definitions = v.record(v.string(), text);

export const scaleShape = v.strictObject({
  id: v.string(),
  title: text,
  measures: text,
  level: v.exactOptional(text),
  notations: v.tupleWithRest([notation], notation),
  alternates: v.exactOptional(v.record(v.string(), v.string())),
  lowerCaseStandalone: v.boolean(),
  selfEvident: v.boolean(),
  definitions,
  tables: v.exactOptional(v.array(v.strictObject({ id, title: text, definitions }))),
  bands: v.array(v.strictObject({ id: v.string(), title: text, last: v.string() })),
}) satisfies v.GenericSchema<unknown, RatingScale>;

export const mappingShape = v.strictObject({
  id,
  title: text,
  from: v.string(),
  to: v.string(),
  date,
  basis,
  notOver: v.exactOptional(v.array(v.string())),
  pairs: v.record(v.string(), v.tuple([v.string(), v.string()])),
}) satisfies v.GenericSchema<unknown, ScaleMapping>;

const methodHead = { id, title: text, basis };
const share = v.pipe(number, v.minValue(0), v.maxValue(1));
const notches = v.pipe(number, v.integer(), v.minValue(0));

export const supportShape = v.variant("kind", [
  v.strictObject({
    ...methodHead,
    kind: v.literal("notch-table"),
    strengths: v.record(v.string(), v.union([notches, v.literal("equalise")])),
    dependences: v.record(v.string(), notches),
  }),
  v.strictObject({
    ...methodHead,
    kind: v.literal("joint-default"),
    strengths: v.record(v.string(), share),
    dependences: v.record(v.string(), share),
    probabilities: v.strictObject({ best: v.pipe(share, v.gtValue(0)), worst: share }),
  }),
  v.strictObject({
    ...methodHead,
    kind: v.literal("top-down"),
    strengths: v.record(v.string(), v.union([notches, v.literal("none")])),
    dependences: v.record(v.string(), v.pipe(number, v.value(0))),
  }),
]) satisfies v.GenericSchema<unknown, SupportMethod>;

export const sovereignShape = v.strictObject({
  id,
  title: text,
  step: v.picklist(["ceiling", "adjust", "none"]),
  uplift: v.strictObject({ from: number, to: number }),
  basis,
}) satisfies v.GenericSchema<unknown, SovereignRule>;
