import * as v from "valibot";
import type { ScaleMapping, RatingScale } from "../scale";
import type { Check, Item, Pack, Source, SovereignRule, Step, SupportMethod } from "./schema";

/** The form of pack files. Meaning (weights, bands, order of steps) is checked in `faults.ts`. */

export const text = v.strictObject({
  en: v.pipe(v.string(), v.nonEmpty()),
  zh: v.pipe(v.string(), v.nonEmpty()),
});
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, "must be lower-case words joined by hyphens"),
);
const date = v.pipe(v.string(), v.isoDate());
export const cite = v.strictObject({ source: id, at: v.pipe(v.string(), v.nonEmpty()) });
export const number = v.pipe(v.number(), v.finite());
export const basis = v.variant("basis", [
  v.strictObject({ basis: v.literal("published"), cite }),
  v.strictObject({ basis: v.literal("house"), reason: text }),
]);
const band = v.strictObject({
  grade: v.string(),
  score: number,
  from: v.exactOptional(number),
  to: v.exactOptional(number),
});
const edge = v.picklist(["better", "worse"]);

const unless = v.exactOptional(v.strictObject({ item: id, is: v.pipe(v.array(v.string()), v.minLength(1)) }));
const scaleIds = v.pipe(v.array(v.string()), v.minLength(1));

const names = v.exactOptional(v.record(v.string(), text));

const itemHead = { id, label: text, aliases: v.exactOptional(v.array(v.string())), help: text, cite };

const unit = v.variant("kind", [
  v.strictObject({ kind: v.literal("fraction") }),
  v.strictObject({ kind: v.literal("multiple") }),
  v.strictObject({ kind: v.literal("number") }),
  v.strictObject({ kind: v.literal("amount"), currency: v.string(), scale: number }),
]);

const item = v.variant("kind", [
  v.strictObject({
    ...itemHead,
    kind: v.literal("judged"),
    levels: v.pipe(
      v.array(v.strictObject({ grade: v.string(), score: number, guidance: text })),
      v.minLength(2),
    ),
    names,
    basis,
  }),
  v.strictObject({
    ...itemHead,
    kind: v.literal("measured"),
    unit,
    direction: v.picklist(["higher", "lower", "inside"]),
    plausible: v.tuple([number, number]),
    definition: text,
    ratio: v.exactOptional(v.string()),
    ratioForm: v.exactOptional(v.string()),
    periods: v.exactOptional(v.strictObject({ keys: v.array(v.string()), weights: v.array(number), basis })),
    bands: v.pipe(v.array(band), v.minLength(2)),
    edge,
    basis,
    shift: v.exactOptional(
      v.strictObject({ by: id, factors: v.record(v.string(), v.pipe(number, v.gtValue(0))), basis }),
    ),
  }),
  v.strictObject({
    ...itemHead,
    kind: v.literal("quantity"),
    unit,
    definition: text,
    plausible: v.strictObject({ from: number, to: number, open: v.exactOptional(v.boolean()), basis }),
    never: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1))),
    basis,
  }),
  v.strictObject({
    ...itemHead,
    kind: v.literal("choice"),
    options: v.array(v.strictObject({ value: v.string(), label: text, guidance: text })),
  }),
  v.strictObject({
    ...itemHead,
    kind: v.literal("rating"),
    scales: scaleIds,
    unless,
  }),
  v.strictObject({ ...itemHead, kind: v.literal("markets"), scales: scaleIds, unless, basis }),
  v.strictObject({ ...itemHead, kind: v.literal("notches"), min: number, max: number, basis }),
]) satisfies v.GenericSchema<unknown, Item>;

const sovereignPart = v.variant("mode", [
  v.strictObject({ mode: v.literal("none") }),
  v.strictObject({
    mode: v.picklist(["ceiling", "adjust"]),
    sovereign: id,
    uplift: v.pipe(number, v.integer(), v.minValue(0)),
  }),
]);

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
    v.strictObject({ kind: v.literal("number"), unit, atLeast: number }),
  ]),
  waivedBy: v.exactOptional(id),
  withholds: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, Check>;

const stepHead = { id, label: text, rule: text, cite, basis };

const transform = v.variant("kind", [
  v.strictObject({ kind: v.literal("plain") }),
  v.strictObject({ kind: v.literal("ln") }),
  v.strictObject({ kind: v.literal("truncated"), from: number, to: number }),
  v.strictObject({ kind: v.literal("half-life"), years: v.pipe(number, v.gtValue(0)) }),
  v.strictObject({ kind: v.literal("reserve-currency"), constant: id }),
  v.strictObject({ kind: v.literal("reserves-months"), unless: id }),
]);

const step = v.variant("kind", [
  v.strictObject({
    ...stepHead,
    kind: v.literal("score"),
    parts: v.pipe(v.array(v.strictObject({ of: id, weight: number })), v.minLength(1)),
    adjustments: v.exactOptional(
      v.array(v.strictObject({ of: id, may: v.picklist(["raise", "lower", "both"]) })),
    ),
    limits: v.tuple([number, number]),
  }),
  v.strictObject({
    ...stepHead,
    kind: v.literal("linear"),
    intercept: number,
    terms: v.pipe(
      v.array(
        v.strictObject({
          of: id,
          transform,
          coefficient: number,
          weight: v.exactOptional(v.pipe(number, v.minValue(0), v.maxValue(1))),
        }),
      ),
      v.minLength(1),
    ),
  }),
  v.strictObject({
    ...stepHead,
    kind: v.literal("grade"),
    of: id,
    bands: v.array(band),
    edge,
    enterable: v.boolean(),
    names,
    guidance: v.exactOptional(v.record(v.string(), text)),
    aliases: v.exactOptional(v.array(v.string())),
    help: v.exactOptional(text),
  }),
  v.strictObject({
    ...stepHead,
    kind: v.literal("rate"),
    of: id,
    better: v.exactOptional(v.picklist(["higher", "lower"])),
    bands: v.array(band),
    edge,
  }),
  v.strictObject({
    ...stepHead,
    kind: v.literal("matrix"),
    row: id,
    column: id,
    cells: v.array(v.array(v.string())),
    published: v.exactOptional(v.array(v.strictObject({ row: v.string(), column: v.string(), cite }))),
  }),
  v.strictObject({
    ...stepHead,
    kind: v.literal("notch"),
    of: id,
    by: v.array(id),
    limits: v.tuple([number, number]),
    beyond: v.exactOptional(v.literal("refused")),
    floor: v.exactOptional(v.string()),
    within: v.exactOptional(id),
  }),
  v.strictObject({
    ...stepHead,
    kind: v.literal("cap"),
    of: id,
    by: id,
    caps: v.record(v.string(), v.string()),
  }),
  v.strictObject({
    ...stepHead,
    kind: v.literal("support"),
    of: id,
    providers: v.array(
      v.strictObject({ role: v.picklist(["shareholder", "government"]), rating: id, strength: id }),
    ),
    table: v.record(v.string(), v.union([number, v.literal("equalise")])),
  }),
  v.strictObject({
    ...stepHead,
    kind: v.literal("sovereign"),
    of: id,
    by: id,
    rules: v.record(v.string(), sovereignPart),
  }),
  v.strictObject({ ...stepHead, kind: v.literal("issuer"), of: id }),
]) satisfies v.GenericSchema<unknown, Step>;

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
