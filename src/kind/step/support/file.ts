import * as v from "valibot";
import { id, number, stepHead } from "../../shape";
import { optionsOf } from "../choices";
import type { StepLaws } from "../kind";
import { type SupportStep, sizeOf } from "./index";
import type { StepFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const supportFile = {
  shape: v.strictObject({
    ...stepHead,
    kind: v.literal("support"),
    of: id,
    providers: v.array(
      v.strictObject({ role: v.picklist(["shareholder", "government"]), rating: id, strength: id }),
    ),
    table: v.record(v.string(), v.union([number, v.literal("equalise")])),
  }),
  laws(step, laws) {
    laws.needs(step.of, ["rating"], "of");
    for (const provider of step.providers) {
      laws.needs(provider.rating, ["given-rating"], "providers");
      laws.needs(provider.strength, ["choice"], "providers");
      strengthFaults(step, provider.strength, laws);
    }
  },
} as const satisfies StepFile<SupportStep>;

function strengthFaults(step: SupportStep, strength: string, { item, report }: StepLaws): void {
  const options = optionsOf(item(strength));
  for (const option of options) {
    const uplift = step.table[option];
    if (uplift === undefined) report("table", `the strength "${option}" has no uplift`);
    else if (uplift !== "equalise" && (!Number.isInteger(uplift) || uplift < 0))
      report(`table.${option}`, "must be a whole number from 0, or equalise");
  }
  // A strength's options run from weak to strong: more support never lifts less.
  options.forEach((option, index) => {
    const weaker = options[index - 1];
    if (weaker !== undefined && sizeOf(step, option) < sizeOf(step, weaker))
      report(`table.${option}`, `lifts less than "${weaker}", the weaker support`);
  });
}
