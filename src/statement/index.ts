import { failure, missing, type Outcome } from "../problem";
import type { RatioDefinition, RatioValue, StatementPart } from "../ratio";
import { ratios } from "../ratios";
import { derivedAmounts } from "./amounts";
import { statementForms, type StatementForm } from "./forms";

export { derivedAmounts, statementAmounts, type StatementAmount } from "./amounts";
export { statementForms, type StatementForm } from "./forms";

/** Gives an amount at the end of a year, 0 the latest and 1 the one before; null where it is not known. */
export type AmountAt = (amount: string, yearsBack: number) => number | null;

/** Finds a form by its id. */
export function findStatementForm(id: string): StatementForm | undefined {
  return statementForms.find((form) => form.id === id);
}

/** Finds the ratio of the catalogue that a form computes. */
export function ratioOfForm(form: StatementForm): RatioDefinition | undefined {
  return ratios.find(({ id }) => id === form.ratio);
}

/** Lists the amounts that a form needs, those that give a blank one included, each once. */
export function amountsOfForm(form: StatementForm): readonly string[] {
  const direct = form.parts.flatMap(amountsOfPart);
  const beneath = direct.flatMap((amount) => {
    const by = findStatementForm(derivedAmounts[amount] ?? "");
    return by === undefined ? [] : amountsOfForm(by);
  });
  return [...new Set([...direct, ...beneath])];
}

function amountsOfPart(part: StatementPart): readonly string[] {
  if ("amount" in part) return [part.amount];
  return "amounts" in part ? part.amounts : [];
}

/** Finds an amount, or what its parts come to where it is left blank. */
export function amountOrParts(amount: string, yearsBack: number, at: AmountAt): number | null {
  const given = at(amount, yearsBack);
  const by = findStatementForm(derivedAmounts[amount] ?? "");
  if (given !== null || by === undefined) return given;
  const computed = computeForm(by, yearsBack, at);
  return computed.ok ? computed.value : null;
}

function valueOf(part: StatementPart, yearsBack: number, at: AmountAt): RatioValue {
  if ("fixed" in part) return part.fixed;
  if ("amount" in part) return amountOrParts(part.amount, yearsBack + (part.opening === true ? 1 : 0), at);
  const values = part.amounts.map((amount) => at(amount, yearsBack));
  return values.some((value) => value === null) ? null : values.filter((value) => value !== null);
}

/**
 * Computes a form for a year from amounts, as a fraction, a multiple or an amount like the ratio itself.
 * @returns the ratio's own problems: what is missing or has no meaning, by the argument's name
 */
export function computeForm(form: StatementForm, yearsBack: number, at: AmountAt): Outcome<number> {
  const ratio = ratioOfForm(form);
  if (ratio === undefined) return failure(missing("missing-argument", form.ratio, {}));
  return ratio.compute(form.parts.map((part) => valueOf(part, yearsBack, at)));
}

/** Tells which of a ratio's forms an item is measured by: the one that it names, else the first. */
export function formOf(ratio: string, variant: string | undefined): StatementForm | undefined {
  const named = findStatementForm(variant === undefined ? ratio : `${ratio}:${variant}`);
  return named ?? (variant === undefined ? statementForms.find((form) => form.ratio === ratio) : undefined);
}
