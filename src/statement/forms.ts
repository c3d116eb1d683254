import type { Text } from "../language";
import type { RatioForm, StatementPart } from "../ratio";
import { ratios } from "../ratios";

/** A ratio of the catalogue with its arguments taken from a statement. */
export interface StatementForm {
  /** The ratio's id, and after a colon the form where there are several. */
  readonly id: string;
  readonly ratio: string;
  /** What tells this form from the ratio's others. */
  readonly variant?: Text;
  readonly parts: readonly StatementPart[];
}

/** Every ratio that amounts of one year, and balances of the year before, give. */
export const statementForms: readonly StatementForm[] = ratios.flatMap(({ id, forms }) =>
  forms.map((form) => formOfRatio(id, form)),
);

function formOfRatio(ratio: string, { name, variant, parts }: RatioForm): StatementForm {
  const id = name === null ? ratio : `${ratio}:${name}`;
  return { id, ratio, parts, ...(variant === undefined ? {} : { variant }) };
}
