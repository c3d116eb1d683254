import type { Numbers, Term } from "../../kind";
import { NEVER } from "./inputs";
import { isAmong, named, type Op, type Places } from "./registers";
import { anyOf, type Line } from "./sheet";
import { WORDS } from "./words";

export function measure(op: Op<"measure">, places: Places): void {
  const number = places.number(op.id);
  const band = places.band(op.id, op.lines, number);
  grade(op.id, `IF(ISNUMBER(${number}),${band},IF(${number}="",0,-1))`, "0", places);
}

export function shifted(op: Op<"shifted">, places: Places): void {
  const number = places.number(op.id);
  const by = places.position(op.by);
  const found = op.lines.reduceRight<string>((others, lines, position) => {
    if (lines === null || position === 0) return others;
    return `IF(${by}=${String(position)},${places.band(op.id, lines, number)},${others})`;
  }, "0");
  grade(op.id, `IF(ISNUMBER(${number}),IF(${by}<0,-1,${found}),IF(${number}="",0,-1))`, "0", places);
}

/** Writes a grade with its word and its score. */
function grade(id: string, position: string, flag: string, places: Places): Line {
  const own = places.sheet.lineAt(places.sheet.next).position;
  const { word, number } = places.graded(id, own);
  const line = places.sheet.line(places.label(id), WORDS.band, {
    position,
    word,
    flag,
    ...(number === undefined ? {} : { number }),
  });
  places.setGraded(id, line);
  return line;
}

/** A grade follows from its score, or is stated; both at once are to be looked at. */
export function band(op: Op<"band">, places: Places): void {
  const number = places.number(op.of);
  const derived = `IF(ISNUMBER(${number}),${places.band(op.id, op.lines, number)},0)`;
  const stated = op.below === null ? undefined : places.statedAt(op.id);
  if (stated === undefined || op.below === null) {
    grade(op.id, derived, "0", places);
    return;
  }
  const given = op.below.flatMap((id) => places.isGiven(id));
  const flag = given.length === 0 ? "0" : `IF(AND(${stated}<>0,${anyOf(given)}),1,0)`;
  grade(op.id, `IF(${stated}<>0,${stated},${derived})`, flag, places);
}

/** A line for each part, and one for the sum. */
export function weigh(op: Op<"weigh">, places: Places): void {
  const first = places.sheet.next;
  const weighed = op.parts.map((part) => part_(part, part.weight, places));
  const added = op.added.map((part) => part_(part, null, places));
  const range = places.sheet.since(first, "number");
  const sum = weighed.map(({ number }) => number).join("+");
  const more = added.length === 0 ? "" : `+(${added.map(({ number }) => number).join("+")})`;
  const [least, most] = op.limits;
  const total = `MAX(${String(least)},MIN(${String(most)},ROUND(${sum}${more},9)))`;
  const count = String(weighed.length + added.length);
  const line = places.sheet.line(places.label(op.id), WORDS.score, {
    number: `IF(COUNT(${range})=${count},${total},"")`,
  });
  places.setNumber(op.id, line);
}

function part_(part: Numbers, weight: number | null, places: Places): Line {
  const score = places.score(part);
  if (weight === null)
    return places.sheet.line(places.label(part.of), WORDS.added, {
      number: `IF(ISNUMBER(${score}),${score},"")`,
    });
  const own = places.sheet.lineAt(places.sheet.next).weight;
  return places.sheet.line(places.label(part.of), WORDS.part, {
    number: `IF(ISNUMBER(${score}),${own}*${score},"")`,
    weight,
  });
}

export function worse(op: Op<"worse">, places: Places): void {
  const [usual, near] = [places.number(op.of), places.number(op.other)];
  const called = anyOf(op.when.flatMap(({ of, at }) => isAmong(places.position(of), at)));
  const number = `IF(COUNT(${usual},${near})<2,${usual},IF(${called},MAX(${usual},${near}),${usual}))`;
  places.setNumber(op.id, places.sheet.line(places.label(op.id), WORDS.worse, { number }));
}

/** Far below every score: asks for nothing. */
const NOTHING = -1e6;

export function raise(op: Op<"raise">, places: Places): void {
  const score = places.number(op.of);
  const asked = op.links.map(({ of, least }) =>
    places.byPosition(
      named(places.label(of), WORDS.raise),
      least.map((one) => (one === -Infinity ? NOTHING : Math.min(one, op.most))),
      places.position(of),
      String(NOTHING),
    ),
  );
  const number = `IF(ISNUMBER(${score}),MAX(${[score, ...asked].join(",")}),"")`;
  places.setNumber(op.id, places.sheet.line(places.label(op.id), WORDS.raise, { number }));
}

export function regress(op: Op<"regress">, places: Places): void {
  const { sheet } = places;
  const values = new Map<string, string>();
  const ordered = [
    ...op.terms.filter(({ transform }) => transform.kind !== "reserves-months"),
    ...op.terms.filter(({ transform }) => transform.kind === "reserves-months"),
  ];
  for (const term of ordered) {
    const line = sheet.line(places.label(term.of), WORDS.term, { number: transformed(term, values, places) });
    values.set(term.of, line.number);
    places.setNumber(`${op.id}/${term.of}`, line);
  }
  const first = sheet.next;
  const products = op.terms.map(({ of, coefficient }) => {
    const own = sheet.lineAt(sheet.next).weight;
    const value = values.get(of) ?? '""';
    const number = `IF(ISNUMBER(${value}),${own}*${value},"")`;
    return sheet.line(places.label(of), WORDS.product, { number, weight: coefficient }).number;
  });
  const range = sheet.since(first, "number");
  const sum = [String(op.intercept), ...products].join("+");
  const line = sheet.line(places.label(op.id), WORDS.score, {
    number: `IF(COUNT(${range})=${String(products.length)},ROUND(${sum},9),"")`,
  });
  places.setNumber(op.id, line);
}

function transformed(
  { of, times, transform }: Term,
  values: ReadonlyMap<string, string>,
  places: Places,
): string {
  const given = places.number(of);
  const value = times === 1 ? given : `${given}*${String(times)}`;
  const body = `IF(${given}=${NEVER},0,IF(ISNUMBER(${given}),${bodyOf(transform, value, places)},""))`;
  if (transform.kind !== "reserves-months") return body;
  const other = values.get(transform.unless) ?? '""';
  return `IF(AND(ISNUMBER(${other}),N(${other})>0),0,${body})`;
}

function bodyOf(transform: Term["transform"], value: string, places: Places): string {
  switch (transform.kind) {
    case "plain":
    case "reserves-months":
      return value;
    case "ln":
      return `IF(${value}>0,LN(${value}),"")`;
    case "truncated":
      return `MAX(${String(transform.from)},MIN(${String(transform.to)},${value}))`;
    case "half-life":
      return `POWER(0.5,${value}/${String(transform.years)})`;
    case "reserve-currency": {
      const constant = places.number(transform.constant);
      return `IF(${value}=0,0,IF(AND(${value}>0,ISNUMBER(${constant})),LN(${value})+${constant},""))`;
    }
  }
}
