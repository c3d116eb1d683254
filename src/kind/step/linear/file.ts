import * as v from "valibot";
import { id, number, stepHead } from "../../shape";
import type { StepLaws } from "../kind";
import { type LinearStep, quantityIn } from "./index";
import type { StepFile } from "../../file";

const transform = v.variant("kind", [
  v.strictObject({ kind: v.literal("plain") }),
  v.strictObject({ kind: v.literal("ln") }),
  v.strictObject({ kind: v.literal("truncated"), from: number, to: number }),
  v.strictObject({ kind: v.literal("half-life"), years: v.pipe(number, v.gtValue(0)) }),
  v.strictObject({ kind: v.literal("reserve-currency"), constant: id }),
  v.strictObject({ kind: v.literal("reserves-months"), unless: id }),
]);

/** How it stands in the file of a methodology, and what must hold of it there. */
export const linearFile = {
  shape: v.strictObject({
    ...stepHead,
    kind: v.literal("linear"),
    intercept: number,
    terms: v.pipe(
      v.array(
        v.strictObject({
          of: id,
          transform,
          coefficient: number,
          weight: v.exactOptional(v.pipe(number, v.minValue(0), v.maxValue(1))),
        }),
      ),
      v.minLength(1),
    ),
  }),
  laws: linearLaws,
} as const satisfies StepFile<LinearStep>;

/** Reports terms that stand on no quantity, or whose transform cannot take every number that the quantity may be. */
function linearLaws(step: LinearStep, { item, report }: StepLaws): void {
  const seen = new Set<string>();
  for (const [index, term] of step.terms.entries()) {
    const { of, coefficient } = term;
    const at = `terms.${String(index)}`;
    const own = quantityIn(item(of));
    if (own === undefined) report(`${at}.of`, `"${of}" is not a quantity`);
    if (seen.has(of)) report(`${at}.of`, `"${of}" is a term twice`);
    if (coefficient === 0) report(`${at}.coefficient`, "is 0, so the term does nothing");
    const least = own?.plausible.from ?? 1;
    const aboveZero = least > 0 || (least === 0 && own?.plausible.open === true);
    const fault = (where: string, reason: string) => report(`${at}.transform${where}`, reason);
    const form = term.transform;
    if (form.kind === "ln" && !aboveZero) fault("", `"${of}" may be 0 or less, which has no logarithm`);
    if ((form.kind === "reserve-currency" || form.kind === "half-life") && least < 0)
      fault("", `"${of}" may be less than 0`);
    if (form.kind === "truncated" && form.from >= form.to) fault("", "the ends are out of order");
    if (form.kind === "reserve-currency" && quantityIn(item(form.constant)) === undefined)
      fault(".constant", `"${form.constant}" is not a quantity`);
    if (form.kind === "reserves-months" && !seen.has(form.unless))
      fault(".unless", `"${form.unless}" is not an earlier term`);
    seen.add(of);
  }
}
