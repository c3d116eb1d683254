import { type CellContent, cellFault, type Done } from "../port";
import {
  findEnterable,
  gradeName,
  gradesOf,
  readGrade,
  type Check,
  type Enterable,
  type Outcome,
  type Pack,
  type Unit,
} from "../../src";
import type { Answer } from "../draft/draft";
import { typedCell } from "../draft/numbers";

/** What cells give for an answer. */
export type Given = Pick<Answer, "value" | "periods">;

/** What is told of the place that is filled from cells. */
interface Place {
  /** Unit in which a number of a cell is typed into the pane; none where the cell's text counts. */
  readonly unit?: Unit;
  /** Years that several cells give, oldest first. */
  readonly periods: readonly string[];
  /** Reads what the cell may say; absent where any text may stand. */
  readonly choose?: ((received: string) => Outcome<string>) | undefined;
}

/** Reads what a cell says as one of the grades or options of an item, by whatever a screen or sheet calls it. */
function choiceOf(member: Enterable): Place["choose"] {
  switch (member.kind) {
    case "choice":
    case "judged":
    case "grade": {
      const grades = gradesOf(member);
      const names = Object.fromEntries(grades.map((grade) => [grade, gradeName(member, grade)]));
      return (received) => readGrade(received, grades, member.id, names);
    }
    default:
      return undefined;
  }
}

function placeOf(member: Enterable): Place {
  const choose = choiceOf(member);
  if (choose !== undefined) return { periods: [], choose };
  if (member.kind === "measured") return { unit: member.unit, periods: member.periods?.keys ?? [] };
  return member.kind === "quantity" ? { unit: member.unit, periods: [] } : { periods: [] };
}

function checkPlace({ test }: Check): Place {
  return test.kind === "number" ? { unit: test.unit, periods: [] } : { periods: [] };
}

/** Finds what the cells of an item or a check are read as. */
function placeIn(pack: Pack, id: string): Place {
  const member = findEnterable(pack, id);
  if (member !== undefined) return placeOf(member);
  const check = pack.checks?.find((one) => one.id === id);
  return check === undefined ? { periods: [] } : checkPlace(check);
}

/**
 * Reads what cells give for an item: one cell its value, several its years.
 * @returns a failure naming the cells where they hold an error, nothing, or what the item does not allow
 */
export function givenByCells(
  pack: Pack,
  id: string,
  values: readonly CellContent[],
  address: string,
): Done<Given> {
  return givenBy(placeIn(pack, id), values, address);
}

/** Reads what cells give for an amount of the statement by year, as plain numbers. */
export function amountByCells(
  periods: readonly string[],
  values: readonly CellContent[],
  address: string,
): Done<Given> {
  return givenBy({ unit: { kind: "number" }, periods }, values, address);
}

function givenBy(place: Place, values: readonly CellContent[], address: string): Done<Given> {
  const fault = cellFault(values, address);
  if (fault !== null) return { ok: false, failure: fault };
  const { unit, periods, choose } = place;
  const texts = values.map((value) => typedCell(value, unit));
  if (periods.length > 1 && values.length > 1) {
    return {
      ok: true,
      value: { periods: Object.fromEntries(periods.map((key, at) => [key, texts[at] ?? ""])) },
    };
  }
  const received = texts[0] ?? "";
  if (choose === undefined) return { ok: true, value: { value: received } };
  const chosen = choose(received);
  if (chosen.ok) return { ok: true, value: { value: chosen.value } };
  const fact = chosen.problems[0]?.facts["allowed"];
  const allowed = Array.isArray(fact) ? fact.map(String) : [];
  return { ok: false, failure: { key: "fail.notGrade", facts: { address, received, allowed } } };
}
