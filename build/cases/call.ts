import { callFunction } from "../../functions";
import { findPack, type Pack } from "../../src";
import type { Check } from "./types";

/** Finds a methodology that must be there. */
export function packOf(id: string): Pack {
  const found = findPack(id, "method");
  if (!found.ok) throw new Error(`There is no pack ${id}`);
  return found.value;
}

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
  if (typeof value === "object") throw new Error(`${formula} has more than one answer`);
  return { formula, value };
}

/** Writes an argument as a formula does; a range too long to be read there is an ellipsis. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.flat().length > 6) return "…";
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

/** Compares every rating that is possible, from the worst to the best, with a published one. */
export function compareRange({ scale, ...head }: Head, possible: readonly Call[], published: string): Check {
  const [worst, best] = ends(possible, scale);
  return {
    ...head,
    formulas: [...new Set([worst.formula, best.formula])],
    published,
    ours: between(worst, best),
    distance: [notches(worst.value, published, scale), notches(best.value, published, scale)],
  };
}

function ends(possible: readonly Call[], scale: string): readonly [worst: Call, best: Call] {
  const ordered = [...possible].sort((a, b) => notches(a.value, b.value, scale));
  const [worst, best] = [ordered[0], ordered.at(-1)];
  if (worst === undefined || best === undefined) throw new Error("nothing is possible");
  return [worst, best];
}

/**
 * Compares ratings of ours with a published one of another scale: letter beside letter, which says nothing about the
 * scales, and at both ends of the mapping between them.
 */
export function compareAbroad(
  { scale, ...head }: Head,
  possible: readonly Call[],
  published: string,
  mapping: { readonly id: string; readonly from: string },
): readonly Check[] {
  const [worst, best] = ends(possible, scale);
  const end = (side: "low" | "high") => call("SCALE.MAP", published, mapping.from, scale, mapping.id, side);
  const [low, high] = [end("low"), end("high")];
  const formulas = [...new Set([worst.formula, best.formula])];
  const isOpen = head.kind === "open";
  return [
    {
      ...head,
      what: `${head.what}, letters as they stand`,
      kind: isOpen ? "open" : "letters",
      formulas,
      published,
      ours: between(worst, best),
      distance: [notches(worst.value, published, mapping.from), notches(best.value, published, mapping.from)],
    },
    {
      ...head,
      what: `${head.what}, through the mapping`,
      kind: isOpen ? "open" : "mapped",
      formulas: [...formulas, low.formula],
      published: `${published}, mapped ${between(low, high)}`,
      ours: between(worst, best),
      distance: [notches(worst.value, high.value, scale), notches(best.value, low.value, scale)],
    },
  ];
}

/** Compares a word of a list, in steps of the list. */
export function compareWord(
  head: Pick<Check, "what" | "kind">,
  ours: Call,
  published: string,
  list: readonly string[],
): Check {
  const distance = list.indexOf(published) - list.indexOf(String(ours.value));
  return {
    ...head,
    formulas: [ours.formula],
    published,
    ours: String(ours.value),
    distance: [distance, distance],
  };
}

function between(worst: Call, best: Call): string {
  return worst.value === best.value ? String(worst.value) : `${String(best.value)} to ${String(worst.value)}`;
}
