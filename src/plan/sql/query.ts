import { failure, success, wrong, type Outcome } from "../../problem";
import { findEnterable, findStep, pinOf, type Pack } from "../../pack";
import type { Operation } from "../../kind";
import { demandedBy, refsOf } from "../bind";
import type { Head } from "../fillers";
import { inputsOf, planOf, type Plan } from "../compile";
import { bandOf, indented, stated, Written } from "./columns";
import { composeQuery, outputsOf, type QueryTable } from "./compose";
import { SPEECH } from "./dialect";
import { addBeside } from "./beside";
import { readInputs } from "./inputs";
import * as rating from "./rating";
import * as score from "./score";
import * as worst from "./worst";

/**
 * Writes the query that rates the rows of a table as `assess` does: a step of the methodology is a step of the query. A row
 * that it cannot read with certainty, or that lacks something, comes out without any rating and with the reason.
 * @param heads what the columns of the table are, by their place among them
 * @returns a problem where the methodology has no plan, or its rating cannot follow from these columns
 */
export function writeQuery(pack: Pack, heads: readonly Head[], table: QueryTable): Outcome<string> {
  const plan = planOf(pack);
  const final = pack.outputs.final;
  if (plan === null || plan.left.has(final)) return failure(noPlan(pack));
  const inputs = new Set(
    heads.flatMap((head) => (head.kind === "input" && inputsOf(plan).has(head.id) ? [head.id] : [])),
  );
  const there = definedIn(plan, inputs);
  if (!there.has(final)) {
    const missing = [...demandedBy(plan, [final])].filter((id) => inputsOf(plan).has(id) && !inputs.has(id));
    return failure(wrong("wrong-shape", "columns", { received: "", expected: missing.join(", ") }));
  }
  const written = new Written(SPEECH[table.dialect]);
  readInputs(pack, plan, heads, table.columns, written);
  const local = plan.beside?.local?.id;
  const wanted = demandedBy(plan, [
    ...outputsOf(pack).map(({ id }) => id),
    ...(local === undefined ? [] : [local]),
  ]);
  const operations = plan.operations.filter(({ id }) => wanted.has(id) && there.has(id));
  const measures = operations.filter((op) => op.kind === "measure");
  written.add(
    "measured",
    "The band in which each measure lies",
    measures.map((op) => score.measure(op, plan, written)),
  );
  for (const operation of operations)
    if (operation.kind !== "measure") add(pack, plan, operation, inputs, there, written);
  const short = addBeside(pack, plan, written);
  const taken = table.keep.find((name) => written.has(name));
  if (taken !== undefined)
    return failure(
      wrong("not-in-list", "keep", { received: taken, allowed: "a name that no step of the query has" }),
    );
  return success(composeQuery(pack, plan, table, written, short));
}

function noPlan(pack: Pack) {
  const reason = {
    en: `${pinOf(pack)} has a rule that is only worked out step by step`,
    zh: `${pinOf(pack)}含有只能逐步计算的规则`,
  };
  return wrong("no-definition", "method", { reason });
}

/** Finds what can come to something from the columns that there are. */
function definedIn({ operations }: Plan, inputs: ReadonlySet<string>): ReadonlySet<string> {
  const there = new Set(inputs);
  for (const operation of operations) {
    const { id, kind } = operation;
    if (kind === "measure" || kind === "shifted") {
      if (!refsOf(operation).needed.every((need) => there.has(need))) there.delete(id);
      continue;
    }
    if (refsOf(operation).needed.every((need) => there.has(need))) there.add(id);
  }
  return there;
}

function add(
  pack: Pack,
  plan: Plan,
  operation: Operation,
  inputs: ReadonlySet<string>,
  there: ReadonlySet<string>,
  written: Written,
): void {
  const { id } = operation;
  const says = labelOf(pack, id);
  switch (operation.kind) {
    case "measure":
      return written.add(id, says, [score.measure(operation, plan, written)]);
    case "shifted":
      return written.add(id, `${says}: the bands in force`, [score.shifted(operation, plan, written)]);
    case "weigh":
      return score.weigh(operation, says, written);
    case "worse":
      return written.add(id, `${says}: the worse of two means where it is called for`, [
        worst.worse(operation, written),
      ]);
    case "raise":
      return written.add(id, `${says}: its weakest links`, [worst.raise(operation, written)]);
    case "under":
      return worst.under(operation, says, written);
    case "regress":
      return score.regress(operation, says, written);
    case "band":
      return band(plan, operation, says, inputs, there, written);
    case "rate":
      return written.add(id, says, [rating.rate(operation, plan, written)]);
    case "meet":
      return written.add(id, says, [rating.meet(operation, plan, written)]);
    case "move":
      return rating.move(operation, says, written);
    case "hold":
      return written.add(id, says, [rating.hold(operation, written)]);
    case "lift":
      return rating.lift(operation, says, written);
    case "overshadow":
      return rating.overshadow(operation, says, written);
    case "same":
      return written.add(id, says, [rating.same(operation, written)]);
  }
}

function labelOf(pack: Pack, id: string): string {
  const [own = id, part] = id.split("/");
  const label = (findStep(pack, own) ?? findEnterable(pack, own))?.label.en ?? own;
  return part === undefined ? label : `${label}, ${part}`;
}

/** A grade follows from its score, or is stated: both at once are doubted. */
function band(
  plan: Plan,
  { id, of, lines, below }: score.Op<"band">,
  says: string,
  inputs: ReadonlySet<string>,
  there: ReadonlySet<string>,
  written: Written,
): void {
  const derived = there.has(of)
    ? bandOf(lines, score.numberRef(of, written), written.speech, score.wordsOf(plan, id))
    : written.speech.nothing("integer");
  if (below === null || !inputs.has(id)) return written.add(id, says, [{ name: id, sql: derived }]);
  const own = written.ref(stated(id));
  const others = below
    .flatMap((one) => written.givenOf(one))
    .map((column) => `${written.ref(column, "text")} IS NOT NULL`);
  if (others.length > 0)
    written.doubt(
      `${own} IS NOT NULL AND (${others.join(" OR ")})`,
      written.speech.text(`${id}: given itself and by what it follows from`),
    );
  written.add(id, says, [
    { name: id, sql: `CASE WHEN ${own} IS NOT NULL THEN ${own} ELSE\n${indented(derived)}\nEND` },
  ]);
}
