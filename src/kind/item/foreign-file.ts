import type { ItemLaws } from "./kind";
import type { Foreign } from "./foreign";

/** Reports scales and options that there are not. */
export function foreignLaws(item: Foreign, { report, hasScale, optionsOf }: ItemLaws): void {
  for (const id of item.scales) if (!hasScale(id)) report("scales", `"${id}" is not a scale`);
  const condition = item.unless;
  for (const option of condition?.is ?? []) {
    if (condition !== undefined && optionsOf(condition.item)?.includes(option) !== true)
      report("unless", `"${condition.item}" is not a choice with the option "${option}"`);
  }
}
