import { gradeForm, type Numbers, type Operation, type Term } from "../../kind";
import type { Plan } from "../compile";
import { termId } from "../kernels-score";
import {
  between,
  isOneOf,
  number,
  settle,
  settledNumber,
  whereThere,
  bandOf,
  type Column,
  type Written,
} from "./columns";
import type { Speech } from "./dialect";

export type Op<K extends Operation["kind"]> = Extract<Operation, { kind: K }>;

/** What the words of an id are called, by position. */
export function wordsOf({ answers, scale }: Plan, id: string): (position: number) => string {
  const own = answers.get(id);
  return (position) => own?.[position - 1]?.word ?? scale.notations[0].symbols[position - 1] ?? "";
}

/** Refers to a number of an id: that of an input stands beside its grade. */
export function numberRef(id: string, written: Written): string {
  return written.ref(written.has(number(id)) ? number(id) : id, "double");
}

/** The number behind a position, or an id's own. */
export function pointsOf({ of, points }: Numbers, written: Written): string {
  const { speech } = written;
  if (points === null) return numberRef(of, written);
  const numbers = points.slice(1);
  const isWhole = numbers.every((one) => Number.isInteger(one));
  const element = isWhole ? "integer" : "double";
  const elements = numbers.map((one) =>
    Number.isNaN(one) ? "NULL" : isWhole ? String(one) : speech.number(one),
  );
  return speech.pick(elements, element, written.ref(of));
}

export function measure(op: Op<"measure">, plan: Plan, written: Written): Column {
  const value = written.ref(settledNumber(op.id), "double");
  return { name: op.id, sql: bandOf(op.lines, value, written.speech, wordsOf(plan, op.id)) };
}

/** Bands of which another id says which are in force. */
export function shifted(op: Op<"shifted">, plan: Plan, written: Written): Column {
  const value = written.ref(settledNumber(op.id), "double");
  const words = wordsOf(plan, op.id);
  const by = written.ref(op.by);
  const cases = op.lines.flatMap((lines, position) => {
    if (lines === null || position === 0) return [];
    const band = bandOf(lines, value, written.speech, words).replaceAll("\n", "\n  ");
    return [`  WHEN ${position} THEN ${band}`];
  });
  return { name: op.id, sql: [`CASE ${by}`, ...cases, "END"].join("\n") };
}

/** A weighted mean takes two steps: the sum as it is added up, then settled and kept within its limits. */
export function weigh({ id, parts, added, limits }: Op<"weigh">, says: string, written: Written): void {
  const { speech } = written;
  const weighed = parts.map((part) => `${speech.number(part.weight)} * ${pointsOf(part, written)}`);
  const more = added.map((part) => pointsOf(part, written));
  const sum = weighed.join("\n+ ");
  const total = more.length === 0 ? sum : `(${sum})\n+ (${more.join(" + ")})`;
  const name = `${id} sum`;
  written.add(name, `${says}: weight × score, added up in order`, [{ name, sql: total }]);
  const ref = written.ref(name, "double");
  const [least, most] = limits;
  written.add(id, `${says}: nine decimals, from ${least} to ${most}`, [
    { name: id, sql: whereThere([ref], between(settle(ref, speech), least, most, speech.number)) },
  ]);
}

/** Intercept and coefficients times transformed quantities. */
export function regress({ id, intercept, terms }: Op<"regress">, says: string, written: Written): void {
  const { speech } = written;
  const column = (term: Term): Column => ({
    name: termId(id, term.of),
    sql: transformed(term, id, written),
  });
  // What another term makes needless comes after it.
  const later = terms.filter(({ transform }) => transform.kind === "reserves-months");
  written.add(
    `${id} terms`,
    `${says}: quantities as the model takes them`,
    terms.filter((term) => !later.includes(term)).map(column),
  );
  written.add(`${id} further terms`, `${says}: quantities that another may make needless`, later.map(column));
  const products = terms.map(
    ({ of, coefficient }) => `${speech.number(coefficient)} * ${written.ref(termId(id, of), "double")}`,
  );
  const sum = `${id} sum`;
  written.add(sum, `${says}: intercept and coefficient × quantity, added up in order`, [
    { name: sum, sql: [speech.number(intercept), ...products].join("\n+ ") },
  ]);
  written.add(id, `${says}: nine decimals`, [{ name: id, sql: settle(written.ref(sum, "double"), speech) }]);
}

function transformed({ of, times, transform }: Term, step: string, written: Written): string {
  const { speech } = written;
  const given = numberRef(of, written);
  const value = times === 1 ? given : `(${given} * ${speech.number(times)})`;
  const never = `WHEN ${given} = ${speech.number(Infinity)} THEN ${speech.number(0)}`;
  const needless =
    transform.kind === "reserves-months"
      ? `WHEN ${written.ref(termId(step, transform.unless), "double")} > ${speech.number(0)} THEN ${speech.number(0)} `
      : "";
  return `CASE ${needless}${never} ${bodyOf(transform, value, written)} END`;
}

function bodyOf(transform: Term["transform"], value: string, written: Written): string {
  const { speech } = written;
  const [zero, infinity] = [speech.number(0), speech.number(Infinity)];
  switch (transform.kind) {
    case "plain":
    case "reserves-months":
      return `ELSE ${value}`;
    case "ln":
      return `WHEN ${value} > ${zero} THEN LN(${value})`;
    case "truncated": {
      const { from, to } = transform;
      return `WHEN ${value} IS NOT NULL THEN ${between(value, from, to, speech.number)}`;
    }
    case "half-life":
      return `ELSE POWER(${speech.number(0.5)}, ${value} / ${speech.number(transform.years)})`;
    case "reserve-currency": {
      const constant = numberRef(transform.constant, written);
      const sum = `LN(${value}) + ${constant}`;
      return `WHEN ${value} = ${zero} THEN ${zero} WHEN ${value} > ${zero} AND ${constant} < ${infinity} THEN ${sum}`;
    }
  }
}

/** Tells whether a text is one of the words for an event that never was. */
export function isNever(raw: string, words: readonly string[], speech: Speech): string {
  const forms = words.map((word) => speech.text(gradeForm(word)));
  return isOneOf(`LOWER(REPLACE(${raw}, ' ', ''))`, forms);
}
