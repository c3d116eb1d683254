import { callFunction } from "../../functions";
import type { Check } from "./types";

/** A call as a cell makes it, with its answer. */
export interface Call {
  readonly formula: string;
  readonly value: string | number | boolean;
}

/** Calls a function; an error stops the page, since every call of it must have an answer. */
export function call(name: string, ...args: readonly unknown[]): Call {
  const formula = `${name}(${args.map(shown).join(", ")})`;
  const answer = callFunction(name, args);
  if (!answer.ok) throw new Error(`${formula}: ${answer.error} ${answer.message}`);
  const { value } = answer;
  if (typeof value === "object" && value !== null) throw new Error(`${formula} has more than one answer`);
  return { formula, value: value as Call["value"] };
}

/** Writes an argument as a formula does; a subject is too long to be read there. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length > 3) return "subject";
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(shown).join(", ") : shown(row)));
  return `{${rows.join("; ")}}`;
}

/** Counts the notches by which the first rating is better, both read on one scale. */
export function notches(ours: Call["value"], published: Call["value"], scale: string): number {
  return Number(call("NOTCH.DIFF", ours, published, scale).value);
}

interface Head extends Pick<Check, "what" | "kind"> {
  readonly scale: string;
  readonly remark?: string;
}

/** Compares one rating of ours with a published one. */
export function compare({ scale, ...head }: Head, ours: Call, published: string): Check {
  const distance = notches(ours.value, published, scale);
  return {
    ...head,
    formulas: [ours.formula],
    published,
    ours: String(ours.value),
    distance: [distance, distance],
  };
}

/** Compares the ratings between two ends, the worse first, with a published one. */
export function compareRange(
  { scale, ...head }: Head,
  ends: readonly [Call, Call],
  published: string,
): Check {
  const [worse, better] = ends;
  return {
    ...head,
    formulas: [...new Set([worse.formula, better.formula])],
    published,
    ours: between(String(worse.value), String(better.value)),
    distance: [notches(worse.value, published, scale), notches(better.value, published, scale)],
  };
}

/** Compares a rating of ours with a published one of another scale, at both ends of the mapping between them. */
export function compareMapped(
  { scale, ...head }: Head,
  ours: readonly [worse: Call, better: Call],
  published: string,
  mapping: { readonly id: string; readonly from: string },
): Check {
  const end = (side: "low" | "high") => call("SCALE.MAP", published, mapping.from, scale, mapping.id, side);
  const [low, high] = [end("low"), end("high")];
  const [worse, better] = ours;
  return {
    ...head,
    formulas: [...new Set([worse.formula, better.formula]), low.formula],
    published: `${published}, here ${between(String(low.value), String(high.value))}`,
    ours: between(String(worse.value), String(better.value)),
    distance: [notches(worse.value, high.value, scale), notches(better.value, low.value, scale)],
  };
}

/** Compares a number or a word. A word is the same or, `different` steps away, not. */
export function compareValue(
  head: Pick<Check, "what" | "kind">,
  ours: Call,
  published: string | number,
  list: readonly string[] = [],
): Check {
  const distance =
    list.length > 0
      ? list.indexOf(String(published)) - list.indexOf(String(ours.value))
      : Number(ours.value) - Number(published);
  return {
    ...head,
    formulas: [ours.formula],
    published: String(published),
    ours: String(ours.value),
    distance: [distance, distance],
  };
}

function between(worse: string, better: string): string {
  return worse === better ? worse : `${better} to ${worse}`;
}
