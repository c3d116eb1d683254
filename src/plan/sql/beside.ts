import type { Pack } from "../../pack";
import type { Plan, ShortTerm } from "../compile";
import { termId } from "../kernels-score";
import type { Written } from "./columns";
import { numberRef } from "./score";

/** Writes what stands beside the final rating, and doubts rows that call for it in vain; returns the short-term symbol in SQL. */
export function addBeside(pack: Pack, plan: Plan, written: Written): string | null {
  const { beside } = plan;
  if (beside === null) return null;
  const { local, short } = beside;
  if (local !== null) {
    const called = local.calledBy
      .flatMap((id) => written.givenOf(id))
      .map((column) => `${written.ref(column, "text")} IS NOT NULL`);
    const isCalled = called.length === 0 ? "FALSE" : called.join(" OR ");
    const rank = written.ref(local.id);
    written.doubt(
      `(${isCalled}) AND ${rank} IS NULL`,
      written.speech.text(`${local.id}: called for, and not to be worked out`),
    );
    written.add("local called", "The local-currency rating only where something calls for it", [
      { name: `${local.id} called`, sql: `CASE WHEN ${isCalled} THEN ${rank} END` },
    ]);
  }
  if (short === null) return null;
  const symbol = shortOf(pack, plan, short, written);
  written.add("short term", "The short-term symbol of the final rating", [
    { name: "short term", sql: symbol },
  ]);
  const column = written.ref("short term", "text");
  // Where the table of symbols is open anywhere but at its end, the pipeline says what it needs.
  if ([...short.lower, ...short.higher].filter((one) => one === null).length > 2)
    written.doubt(
      `${written.ref(pack.outputs.final)} IS NOT NULL AND ${column} IS NULL`,
      written.speech.text("short term: no symbol for this rating"),
    );
  return column;
}

function shortOf(pack: Pack, plan: Plan, short: ShortTerm, written: Written): string {
  const { speech } = written;
  const rank = written.ref(pack.outputs.final);
  const symbols = (all: readonly (string | null)[]) =>
    speech.pick(
      all.slice(1).map((one) => (one === null ? "NULL" : speech.text(one))),
      "text",
      rank,
    );
  const [lower, higher] = [symbols(short.lower), symbols(short.higher)];
  const zero = speech.number(0);
  const conditions = short.conditions.flatMap((condition) => {
    if (!("positive" in condition)) {
      const value = numberRef(condition.of, written);
      return [`(${value} >= ${speech.number(condition.atLeast)} AND ${value} < ${speech.number(Infinity)})`];
    }
    const steps = plan.operations.flatMap((one) =>
      one.kind === "regress" && one.terms.some(({ of }) => of === condition.positive) ? [one.id] : [],
    );
    return steps.map((id) => `${written.ref(termId(id, condition.positive), "double")} > ${zero}`);
  });
  return conditions.length === 0
    ? lower
    : `CASE WHEN ${conditions.join(" OR ")} THEN ${higher} ELSE ${lower} END`;
}
