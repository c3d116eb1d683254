import type { Item } from "../item";
import type { StepLaws } from "./kind";

/** Lists the options of a choice; empty for what is no choice. */
export function optionsOf(item: Item | undefined): readonly string[] {
  return item?.kind === "choice" ? item.options.map(({ value }) => value) : [];
}

/** Reports options of a choice for which a table says nothing, and entries for options that there are not. */
export function optionFaults(
  choice: string,
  table: Readonly<Record<string, unknown>>,
  member: string,
  { item, report }: StepLaws,
): void {
  if (item(choice)?.kind !== "choice") return;
  const options = optionsOf(item(choice));
  for (const option of options) if (!(option in table)) report(member, `nothing is said for "${option}"`);
  for (const key of Object.keys(table))
    if (!options.includes(key)) report(member, `"${key}" is not an option of "${choice}"`);
}
