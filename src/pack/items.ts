import { gradeName, gradesOf, readGrade, type Enterable } from "../kind";
import { unitBehind } from "../grid";
import type { Text } from "../language";
import { splitUnit } from "../table";
import { keyForm } from "../text";
import { ownHashOf } from "./own-pin";
import type { Item, Pack, Step } from "./schema";

/** What is looked up for every row of every subject, worked out once for each pack. */
interface PackIndex {
  readonly items: ReadonlyMap<string, Item>;
  readonly steps: ReadonlyMap<string, Step>;
  readonly enterables: readonly Enterable[];
  readonly ids: ReadonlySet<string>;
  /** Key forms of ids, labels and aliases; the first item that claims a form has it. */
  readonly keys: ReadonlyMap<string, string>;
  readonly checks: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<Pack, PackIndex>();

function indexOf(pack: Pack): PackIndex {
  const known = indexes.get(pack);
  if (known !== undefined) return known;
  const items = new Map(pack.items.map((item) => [item.id, item]));
  const steps = new Map(pack.steps.map((step) => [step.id, step]));
  const enterables = pack.sections.flatMap(({ members }) =>
    members.flatMap((id) => {
      const step = steps.get(id);
      return items.get(id) ?? (step?.kind === "grade" && step.enterable ? step : []);
    }),
  );
  const keys = new Map<string, string>();
  for (const { id, label, aliases } of enterables) {
    for (const name of [id, label.en, label.zh, ...(aliases ?? [])]) {
      const form = keyForm(name);
      if (!keys.has(form)) keys.set(form, id);
    }
  }
  const ids = new Set(enterables.map(({ id }) => id));
  const checks = new Map(
    (pack.checks ?? []).flatMap(({ id, label }) =>
      [id, label.en, label.zh].map((name) => [keyForm(name), id] as const),
    ),
  );
  const index = { items, steps, enterables, ids, keys, checks };
  indexes.set(pack, index);
  return index;
}

export function findItem(pack: Pack, id: string): Item | undefined {
  return indexOf(pack).items.get(id);
}

export function findStep(pack: Pack, id: string): Step | undefined {
  return indexOf(pack).steps.get(id);
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
  return indexOf(pack).enterables;
}

/** Names an item, a step or a check for the reader; an unknown id is its own name. */
export function labelOf(pack: Pack, id: string): Text {
  const check = pack.checks?.find((one) => one.id === id);
  return (findItem(pack, id) ?? findStep(pack, id) ?? check)?.label ?? { en: id, zh: id };
}

/**
 * Names the grade of an item or a step for the reader: by a name of its own, else by that of the grade which is built from it
 * and has the same words.
 */
export function gradeNameAt(pack: Pack, id: string, grade: string): Text {
  const own = gradeName(findItem(pack, id) ?? findStep(pack, id), grade);
  if (own.zh !== grade) return own;
  for (const step of pack.steps) {
    const name = step.kind === "grade" ? step.names?.[grade] : undefined;
    if (name === undefined || step.kind !== "grade") continue;
    const score = findStep(pack, step.of);
    if (score?.kind === "score" && score.parts.some(({ of }) => of === id)) return name;
  }
  return own;
}

/**
 * Finds the grade, the option or the outlook that a text names in either language; a text that names none stays as it is. So a
 * sheet in either language says the same.
 */
export function gradeNamed(pack: Pack, id: string, text: string): string {
  if (id === "outlook") {
    const form = keyForm(text);
    const isNamed = (name: Text) => keyForm(name.en) === form || keyForm(name.zh) === form;
    return pack.outlooks.find(({ label }) => isNamed(label))?.id ?? text;
  }
  const member = findEnterable(pack, id);
  if (member?.kind !== "judged" && member?.kind !== "choice" && member?.kind !== "grade") return text;
  const grades = gradesAt(pack, id);
  // Most come as the grade itself: names of all are put together for others alone.
  if (grades.includes(text)) return text;
  // As an assessment reads it, where the sign of 中等- counts.
  const names = Object.fromEntries(grades.map((grade) => [grade, gradeNameAt(pack, id, grade)]));
  const read = readGrade(text, grades, id, names);
  return read.ok ? read.value : text;
}

/** Lists the grades that an id can take, best first: an item's, or a grade step's. */
export function gradesAt(pack: Pack, id: string): readonly string[] {
  const item = findItem(pack, id);
  if (item !== undefined) return gradesOf(item);
  const step = findStep(pack, id);
  return step?.kind === "grade" ? gradesOf(step) : [];
}

/** Finds the id that a row's key names: an id, a label in either language, or an alias; spelling is forgiving. */
export function resolveKey(pack: Pack, key: string): string | undefined {
  const { ids, keys } = indexOf(pack);
  const found = wholeKey(pack, key) ?? keys.get(keyForm(splitUnit(key).name));
  if (found !== undefined) return found;
  // Of two items of one name our sheets head the second with its id behind the name.
  const [, id = ""] = /\(([a-z0-9-]+)\)\s*$/.exec(key) ?? [];
  return ids.has(id) ? id : undefined;
}

function wholeKey(pack: Pack, key: string): string | undefined {
  const { ids, keys } = indexOf(pack);
  return ids.has(key) ? key : keys.get(keyForm(key));
}

/** Says in which unit a row counts: the one that it states, and the one that stands in brackets behind the name in its key. */
export function unitAt(pack: Pack, key: string, stated?: string): string | undefined {
  return wholeKey(pack, key) === undefined ? unitBehind(splitUnit(key).unit, stated) : stated;
}

/** Finds the id of the check that a row's key names: an id or a label in either language. */
export function resolveCheck(pack: Pack, key: string): string | undefined {
  return indexOf(pack).checks.get(keyForm(key));
}

/** What a pin is written from: a pack, or the head of one. */
type Pinned = Pick<Pack, "id" | "version" | "calibration" | "local">;

/**
 * Writes the pin of a pack: `id@version+calibration`, `#hash` where it is the user's own, and `*hash` where house numbers were
 * changed locally.
 */
export function pinOf(pack: Pinned): string {
  return pack.local === undefined ? basePinOf(pack) : `${basePinOf(pack)}*${pack.local.hash}`;
}

/** Writes the pin of the pack as it ships, whatever was changed locally. */
export function basePinOf(pack: Pinned): string {
  const hash = ownHashOf(pack);
  const pin = `${pack.id}@${pack.version}+${String(pack.calibration)}`;
  return hash === undefined ? pin : `${pin}#${hash}`;
}
