import { findItem } from "./items";
import type { Pack, SovereignRule } from "./schema";

/**
 * Says what a methodology's own sovereign step does where it takes one: the first of its options, in their order, that is
 * not `none`. The uplift goes from that option's to the most that another option of the same kind allows. A methodology
 * without a sovereign step changes nothing.
 */
export function sovereignRuleOf(pack: Pack): Pick<SovereignRule, "id" | "step" | "uplift"> {
  const step = pack.steps.find((one) => one.kind === "sovereign");
  const choice = step === undefined ? undefined : findItem(pack, step.by);
  const parts =
    step === undefined || choice?.kind !== "choice"
      ? []
      : choice.options.flatMap(({ value }) => {
          const part = step.rules[value];
          return part === undefined || part.mode === "none" ? [] : [part];
        });
  const [first] = parts;
  if (first === undefined) return { id: pack.id, step: "none", uplift: { from: 0, to: 0 } };
  const alike = parts.filter(({ mode }) => mode === first.mode).map(({ uplift }) => uplift);
  return { id: pack.id, step: first.mode, uplift: { from: first.uplift, to: Math.max(...alike) } };
}
