import type { Text } from "../language";
import { keyForm } from "../text";
import type { GradeStep, Item, Pack, Step } from "./schema";

/** Whatever a subject may give: an item, or the grade of a step that may be entered directly. */
export type Enterable = Item | GradeStep;

export function findItem(pack: Pack, id: string): Item | undefined {
  return pack.items.find((item) => item.id === id);
}

export function findStep(pack: Pack, id: string): Step | undefined {
  return pack.steps.find((step) => step.id === id);
}

/** Finds what a subject may give under an id. */
export function findEnterable(pack: Pack, id: string): Enterable | undefined {
  const item = findItem(pack, id);
  if (item !== undefined) return item;
  const step = findStep(pack, id);
  return step?.kind === "grade" && step.enterable ? step : undefined;
}

/** Lists everything a subject may give, in the order of the pack's sections. */
export function itemsOf(pack: Pack): readonly Enterable[] {
  return pack.sections.flatMap(({ members }) => members.flatMap((id) => findEnterable(pack, id) ?? []));
}

/** Names an item or a step for the reader; an unknown id is its own name. */
export function labelOf(pack: Pack, id: string): Text {
  return (findItem(pack, id) ?? findStep(pack, id))?.label ?? { en: id, zh: id };
}

/** Lists the grades of an enterable, best first: levels, bands or options. Empty for measures of other kinds. */
export function gradesOf(enterable: Enterable): readonly string[] {
  switch (enterable.kind) {
    case "judged":
      return enterable.levels.map(({ grade }) => grade);
    case "choice":
      return enterable.options.map(({ value }) => value);
    case "measured":
    case "grade":
      return [...new Set(enterable.bands.map(({ grade }) => grade))];
    default:
      return [];
  }
}

/** Finds the id that a row's key names: an id, a label in either language, or an alias; spelling is forgiving. */
export function resolveKey(pack: Pack, key: string): string | undefined {
  const form = keyForm(key);
  return itemsOf(pack).find(({ id, label, aliases }) =>
    [id, label.en, label.zh, ...(aliases ?? [])].some((name) => keyForm(name) === form),
  )?.id;
}

/** Writes the pin of a pack: `id@version+calibration`. */
export function pinOf(pack: Pack): string {
  return `${pack.id}@${pack.version}+${String(pack.calibration)}`;
}
