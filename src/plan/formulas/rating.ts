import type { Ruling } from "../../kind";
import { isAmong, named, type Op, type Places } from "./registers";
import { anyOf, type Formulas, type Line } from "./sheet";
import type { Text } from "../../language";
import { WORDS } from "./words";

/** Writes a rank with its symbol. */
function ranked(id: string, what: Text, formulas: Formulas, places: Places): Line {
  const own = places.sheet.lineAt(places.sheet.next).position;
  const line = places.sheet.line(places.label(id), what, { ...formulas, word: places.symbol(own) });
  places.setRank(id, line);
  return line;
}

export function rate(op: Op<"rate">, places: Places): void {
  const number = places.number(op.of);
  const position = `IF(ISNUMBER(${number}),${places.band(op.id, op.lines, number)},0)`;
  ranked(op.id, WORDS.rank, { position }, places);
}

export function meet(op: Op<"meet">, places: Places): void {
  const columns = op.width - 1;
  const symbols = places.plan.scale.notations[0].symbols;
  const rows = Array.from({ length: op.ranks.length / op.width - 1 }, (_, row) =>
    op.ranks
      .slice((row + 1) * op.width + 1, (row + 2) * op.width)
      .map((rank) => symbols[rank - 1] ?? "")
      .slice(0, columns),
  );
  const cells = places.sheet.whole(places.sheet.table(named(places.label(op.id), WORDS.matrix), rows));
  const [row, column] = [places.position(op.row), places.position(op.column)];
  const symbol = `INDEX(${cells},${row},${column})`;
  const found = `IF(${symbol}="",0,MATCH(${symbol},${places.symbols()},0))`;
  const position = `IF(MIN(${row},${column})<1,MIN(${row},${column}),${found})`;
  ranked(op.id, WORDS.matrix, { position }, places);
}

export function same(op: Op<"same">, places: Places): void {
  ranked(op.id, WORDS.rank, { position: places.position(op.of) }, places);
}

export function move(op: Op<"move">, places: Places): void {
  const { limits, refuses, floor, last, worst, within } = op;
  const { sheet } = places;
  const first = sheet.next;
  const parts = op.by.map((part) => {
    const score = places.score(part);
    return sheet.line(places.label(part.of), WORDS.notches, { number: `IF(ISNUMBER(${score}),${score},"")` })
      .number;
  });
  const sum = parts.length === 0 ? "0" : parts.join("+");
  const count =
    parts.length === 0 ? sum : `IF(COUNT(${sheet.since(first, "number")})=${String(parts.length)},${sum},"")`;
  const base = places.position(op.of);
  const notches = sheet.lineAt(sheet.next).number;
  const [least, most] = limits.map(String) as [string, string];
  const limited = `MAX(MIN(${notches},${most}),${least})`;
  const moved = `MIN(MAX(${base}-${limited},1),${String(worst)},MAX(${base},${String(last)}))`;
  const floored = floor > 0 ? `IF(${notches}<>0,MIN(${moved},${String(floor)}),${moved})` : moved;
  const line = within === null ? null : places.number(`${within}/line`);
  const held = line === null ? floored : `MAX(${floored},N(${line === '""' ? "0" : line}))`;
  const isThere =
    within === null ? `ISNUMBER(${notches})` : `AND(ISNUMBER(${notches}),${places.position(within)}>0)`;
  const refused = refuses ? [`${notches}<${least}`, `${notches}>${most}`] : [];
  const atFloor = floor > 0 ? [`AND(${notches}<>0,${base}>=${String(floor)})`] : [];
  const doubts = [...refused, ...atFloor];
  ranked(
    op.id,
    WORDS.notches,
    {
      number: count,
      position: `IF(${base}<1,${base},IF(${isThere},${held},0))`,
      ...(doubts.length === 0 ? {} : { flag: `IF(ISNUMBER(${notches}),IF(${anyOf(doubts)},1,0),0)` }),
    },
    places,
  );
}

export function hold(op: Op<"hold">, places: Places): void {
  const [base, option] = [places.position(op.of), places.position(op.by)];
  const cap = places.byPosition(named(places.label(op.by), WORDS.cap), op.ranks, option, "-1");
  const line = places.sheet.line(places.label(op.id), WORDS.line, { position: cap });
  const position = `IF(MIN(${base},${option})<1,MIN(${base},${option}),IF(${line.position}<0,0,MAX(${base},${line.position})))`;
  ranked(op.id, WORDS.cap, { position }, places);
}

/** More notches than any scale has: up to the supporter. */
const EQUAL = 999;

export function lift(op: Op<"lift">, places: Places): void {
  const base = places.position(op.of);
  const lifted = op.providers.map(({ rating, strength, notches }) => {
    const [supporter, by] = [places.position(rating), places.position(strength)];
    const numbers = notches.map((one) => (one === Infinity ? EQUAL : Number.isNaN(one) ? "" : one));
    const wanted = places.sheet.lineAt(places.sheet.next).number;
    const reached = `IF(MIN(${base},${supporter})<1,MIN(0,${base},${supporter}),MIN(MAX(${supporter},${base}-${wanted},1),${base}))`;
    return places.sheet.line(places.label(strength), WORDS.lifted, {
      number: places.byPosition(named(places.label(strength), WORDS.wanted), numbers, by, '""'),
      position: `IF(${by}<0,-1,IF(ISNUMBER(${wanted}),IF(${wanted}=0,${base},${reached}),0))`,
    }).position;
  });
  const position = lifted.length === 0 ? base : `MIN(${lifted.join(",")})`;
  ranked(op.id, WORDS.rank, { position }, places);
}

export function overshadow(op: Op<"overshadow">, places: Places): void {
  const [base, option] = [places.position(op.of), places.position(op.by)];
  const choose = (write: (ruling: Ruling) => string, none: string) =>
    op.rulings.reduceRight<string>(
      (others, ruling, position) =>
        ruling === null || position === 0
          ? others
          : `IF(${option}=${String(position)},${write(ruling)},${others})`,
      none,
    );
  const limitOf = (ruling: Exclude<Ruling, { mode: "none" }>) =>
    `MAX(${places.position(ruling.of)}-${String(ruling.uplift)},1)`;
  const where = (ruling: Exclude<Ruling, { mode: "none" }>, value: string) => {
    const above = places.position(ruling.of);
    return `IF(MIN(${base},${above})<1,MIN(0,${base},${above}),${value})`;
  };
  const line = places.sheet.line(places.label(op.id), WORDS.line, {
    number: choose((ruling) => (ruling.mode === "ceiling" ? where(ruling, limitOf(ruling)) : "0"), "0"),
  });
  places.setNumber(`${op.id}/line`, line);
  const position = choose((ruling) => {
    if (ruling.mode === "none") return base;
    const limit = limitOf(ruling);
    if (ruling.mode === "ceiling") return where(ruling, `MAX(${base},${limit})`);
    const half = `ROUNDUP(MAX(${limit}-${base},0)/2,0)`;
    return where(ruling, `MIN(${base}+${half},${String(op.worst)},MAX(${base},${String(op.last)}))`);
  }, `MIN(0,${option})`);
  ranked(op.id, WORDS.rank, { position }, places);
}

export function under(op: Op<"under">, places: Places): void {
  const base = places.position(op.of);
  const lines = op.lines.map(({ of, ranks, unless }) => {
    const best = places.byPosition(named(places.label(of), WORDS.line), ranks, places.position(of), "-1");
    const lifted = unless.flatMap((one) => isAmong(places.position(one.of), one.at));
    const position = lifted.length === 0 ? best : `IF(${anyOf(lifted)},0,${best})`;
    return places.sheet.line(places.label(of), WORDS.line, { position }).position;
  });
  const all = lines.join(",");
  ranked(
    op.id,
    WORDS.under,
    { position: `IF(${base}<1,${base},IF(MIN(${all})<0,0,MAX(${base},${all})))` },
    places,
  );
}
