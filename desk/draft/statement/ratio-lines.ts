import {
  amountOrParts,
  computeForm,
  describeProblem,
  labelled,
  ratioOfForm,
  statementAmounts,
  type AmountAt,
  type Language,
  type StatementForm,
  type Unit,
} from "../../../src";
import { valueText } from "../shown-value";

/** As many as reports print. */
const DECIMALS = 2;

/** A ratio as it comes out of the statement in one year. */
export interface RatioYear {
  readonly year: string;
  /** As shown; "" where it cannot be computed. */
  readonly shown: string;
}

/** A ratio with its formula, its inputs and what it comes to. */
export interface RatioLine {
  readonly form: StatementForm;
  readonly formula: string;
  readonly years: readonly RatioYear[];
  /** The inputs of the latest year. */
  readonly inputs: string;
  /** Why the latest year has no value; "" where it has one. */
  readonly problem: string;
}

const YEARS = ["FY-2", "FY-1", "FY"] as const;

function amountLabel(id: string, language: Language): string {
  return statementAmounts.find((amount) => amount.id === id)?.label[language] ?? id;
}

function unitOf(form: StatementForm): Unit {
  const unit = ratioOfForm(form)?.unit;
  return unit === "fraction" || unit === "multiple" ? { kind: unit } : { kind: "number" };
}

/** Writes the inputs of a form in the latest year, each by its name. */
function inputsOf(form: StatementForm, at: AmountAt, language: Language, openingWord: string): string {
  const shown = (id: string, back: number) => {
    const value = amountOrParts(id, back, at);
    return labelled(
      language,
      `${amountLabel(id, language)}${back === 0 ? "" : ` ${openingWord}`}`,
      value === null ? "–" : String(value),
    );
  };
  const parts = form.parts.flatMap((part) => {
    if ("amount" in part) return [shown(part.amount, part.opening === true ? 1 : 0)];
    return "amounts" in part ? part.amounts.map((id) => shown(id, 0)) : [];
  });
  return parts.join(" · ");
}

/** Works out a ratio from the statement for each year. */
export function ratioLine(
  form: StatementForm,
  at: AmountAt,
  language: Language,
  openingWord: string,
  nameOf: (year: string) => string = (year) => year,
): RatioLine {
  const results = YEARS.map((year, index) => ({
    year: nameOf(year),
    result: computeForm(form, YEARS.length - 1 - index, at),
  }));
  const latest = results.at(-1)?.result;
  const [problem] = latest?.ok === false ? latest.problems : [];
  return {
    form,
    formula: ratioOfForm(form)?.formula[language] ?? "",
    years: results.map(({ year, result }) => ({
      year,
      shown: result.ok ? valueText(result.value, unitOf(form), language, DECIMALS) : "",
    })),
    inputs: inputsOf(form, at, language, openingWord),
    // What is missing is seen among the inputs.
    problem: problem === undefined || problem.kind === "missing" ? "" : describeProblem(problem, language),
  };
}
