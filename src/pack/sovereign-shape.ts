import * as v from "valibot";
import type { SovereignModel } from "../sovereign";
import { basis, id, number, text } from "./shape";

const range = v.tuple([number, number]);

const transform = v.variant("kind", [
  v.strictObject({ kind: v.literal("plain") }),
  v.strictObject({ kind: v.literal("ln") }),
  v.strictObject({ kind: v.literal("truncated"), from: number, to: number }),
  v.strictObject({ kind: v.literal("half-life"), years: v.pipe(number, v.gtValue(0)) }),
  v.strictObject({ kind: v.literal("reserve-currency"), constant: id }),
  v.strictObject({ kind: v.literal("reserves-months"), unless: id }),
]);

/** The form of a published sovereign model's file. */
export const sovereignModelShape = v.strictObject({
  id,
  title: text,
  basis,
  notes: v.array(text),
  intercept: number,
  pillars: v.array(v.strictObject({ id, title: text, weight: number })),
  variables: v.array(
    v.strictObject({
      id,
      pillar: id,
      label: text,
      help: text,
      unit: v.picklist(["fraction", "percentile", "years", "months"]),
      transform,
      coefficient: number,
      weight: number,
      least: v.exactOptional(number),
      most: v.exactOptional(number),
    }),
  ),
  overlay: v.strictObject({ pillar: range, total: range }),
  scale: v.string(),
  shortMapping: id,
  ratings: v.array(v.strictObject({ from: number, rating: v.string() })),
  floor: v.string(),
  localUplift: v.pipe(number, v.integer()),
  liquidityForHigherShort: number,
}) satisfies v.GenericSchema<unknown, SovereignModel>;
