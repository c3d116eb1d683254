import type { Numbers, Ruling } from "../../kind";
import type { Plan } from "../compile";
import { lineId } from "../kernels-rating";
import { bandOf, between, whereThere, type Column, type Written } from "./columns";
import { numberRef, pointsOf, wordsOf, type Op } from "./score";

/** A table by position, place 0 left out: NaN and what `isNothing` says become NULL. */
function table(
  numbers: readonly number[],
  of: string,
  written: Written,
  isNothing: (number: number) => boolean = Number.isNaN,
): string {
  const elements = numbers.slice(1).map((one) => (isNothing(one) ? "NULL" : String(one)));
  return written.speech.pick(elements, "integer", written.ref(of));
}

export function rate(op: Op<"rate">, plan: Plan, written: Written): Column {
  const symbols = plan.scale.notations[0].symbols;
  const wordOf = (rank: number) => symbols[rank - 1] ?? "";
  return { name: op.id, sql: bandOf(op.lines, numberRef(op.of, written), written.speech, wordOf) };
}

/** Ranks of a matrix, a line for each row. */
export function meet(op: Op<"meet">, plan: Plan, written: Written): Column {
  const columns = op.width - 1;
  const cells = op.ranks
    .filter((_, index) => index >= op.width && index % op.width > 0)
    .map((rank) => (rank === 0 ? "NULL" : String(rank)));
  const words = wordsOf(plan, op.row);
  const lines = Array.from({ length: cells.length / columns }, (_, row) => {
    const own = cells.slice(row * columns, (row + 1) * columns).join(", ");
    return `\n  /* ${words(row + 1)} */ ${own}`;
  });
  const at = `(${written.ref(op.row)} - 1) * ${columns} + ${written.ref(op.column)}`;
  return { name: op.id, sql: written.speech.pick(lines, "integer", at) };
}

export function same(op: Op<"same">, written: Written): Column {
  return { name: op.id, sql: written.ref(op.of) };
}

/** Notches within limits; refused ones and those at a floor leave the row without a rating. */
export function move(op: Op<"move">, says: string, written: Written): void {
  const { id, limits, refuses, floor, last, worst, within } = op;
  const name = `${id} notches`;
  const sum = op.by.map((numbers: Numbers) => pointsOf(numbers, written)).join(" + ");
  written.add(name, `${says}: notches, + better`, [{ name, sql: sum === "" ? "0" : sum }]);
  const [base, notches] = [written.ref(op.of), written.ref(name)];
  const [least, most] = limits;
  const text = written.speech.text;
  if (refuses)
    written.doubt(
      `${notches} < ${least} OR ${notches} > ${most}`,
      text(`${id}: more notches than from ${least} to ${most} are refused`),
    );
  if (floor > 0)
    written.doubt(
      `${notches} <> 0 AND ${base} >= ${floor}`,
      text(`${id}: no notches are used at this rating`),
    );
  const limited = between(notches, least, most, String);
  const moved = `LEAST(GREATEST(${base} - ${limited}, 1), ${worst}, GREATEST(${base}, ${last}))`;
  const floored =
    floor > 0 ? `LEAST(${moved}, CASE WHEN ${notches} <> 0 THEN ${floor} ELSE ${worst} END)` : moved;
  const line = within === null ? null : lineId(within);
  const held =
    line === null || !written.has(line) ? floored : `GREATEST(${floored}, COALESCE(${written.ref(line)}, 1))`;
  const needed = [base, notches, ...(within === null ? [] : [written.ref(within)])];
  written.add(id, says, [{ name: id, sql: whereThere(needed, held) }]);
}

export function hold(op: Op<"hold">, written: Written): Column {
  const base = written.ref(op.of);
  const cap = table(op.ranks, op.by, written, (rank) => rank < 0);
  return { name: op.id, sql: whereThere([base, cap], `GREATEST(${base}, ${cap})`) };
}

/** More notches than any scale has: up to the supporter. */
const EQUAL = 999;

/** As much as the strongest of the supporters lifts, none beyond its own rating. */
export function lift(op: Op<"lift">, says: string, written: Written): void {
  const base = written.ref(op.of);
  const wanted = op.providers.map(({ strength, notches }, index) => ({
    name: `${op.id} wanted ${index + 1}`,
    sql: table(
      notches.map((one) => (one === Infinity ? EQUAL : one)),
      strength,
      written,
    ),
  }));
  written.add(`${op.id} wanted`, `${says}: notches by strength, ${EQUAL} up to the supporter`, wanted);
  const lifted = op.providers.map(({ rating }, index) => {
    const [supporter, notches] = [written.ref(rating), written.ref(wanted[index]?.name ?? "")];
    const reached = `LEAST(GREATEST(${supporter}, ${base} - ${notches}, 1), ${base})`;
    const sql = `CASE WHEN ${notches} = 0 THEN ${base} WHEN ${base} IS NOT NULL AND ${supporter} IS NOT NULL AND ${notches} > 0 THEN ${reached} END`;
    return { name: `${op.id} lifted ${index + 1}`, sql };
  });
  written.add(`${op.id} lifted`, `${says}: as far as each supporter lifts`, lifted);
  const all = lifted.map(({ name }) => written.ref(name));
  const best = all.length === 1 ? (all[0] ?? base) : whereThere(all, `LEAST(${all.join(", ")})`);
  written.add(op.id, says, [{ name: op.id, sql: all.length === 0 ? base : best }]);
}

/** What a sovereign does under each option, and the line that a ceiling draws. */
export function overshadow(op: Op<"overshadow">, says: string, written: Written): void {
  const { last, worst } = op;
  const [base, option] = [written.ref(op.of), written.ref(op.by)];
  const cases = (write: (ruling: Ruling) => string | null) =>
    op.rulings.flatMap((ruling, position) => {
      const sql = ruling === null || position === 0 ? null : write(ruling);
      return sql === null ? [] : [`WHEN ${option} = ${position} ${sql}`];
    });
  const limitOf = (ruling: Exclude<Ruling, { mode: "none" }>) =>
    `GREATEST(${written.ref(ruling.of)} - ${ruling.uplift}, 1)`;
  const lines = cases((ruling) =>
    ruling.mode !== "ceiling"
      ? null
      : `AND ${base} IS NOT NULL AND ${written.ref(ruling.of)} IS NOT NULL THEN ${limitOf(ruling)}`,
  );
  const line = lineId(op.id);
  if (lines.length > 0)
    written.add(line, `${says}: the line of the ceiling`, [
      { name: line, sql: `CASE ${lines.join(" ")} END` },
    ]);
  const outcomes = cases((ruling) => {
    if (ruling.mode === "none") return `THEN ${base}`;
    const above = written.ref(ruling.of);
    const there = `AND ${base} IS NOT NULL AND ${above} IS NOT NULL THEN`;
    if (ruling.mode === "ceiling") return `${there} GREATEST(${base}, ${limitOf(ruling)})`;
    const gap = `GREATEST(${limitOf(ruling)} - ${base}, 0)`;
    const half = written.speech.asInteger(`CEIL(${gap} / ${written.speech.number(2)})`);
    return `${there} LEAST(${base} + ${half}, ${worst}, GREATEST(${base}, ${last}))`;
  });
  const sql = outcomes.length === 0 ? written.speech.nothing("integer") : `CASE ${outcomes.join("\n  ")} END`;
  written.add(op.id, says, [{ name: op.id, sql }]);
}
