import { findEnterable, itemsOf, pinOf, resolveKey, type Enterable, type Pack } from "../pack";
import { wrong, type Problem } from "../problem";
import type { RatingScale } from "../scale";
import { Evaluation } from "./evaluate";
import type { ReadSubject } from "./read";
import type { Chance } from "../chance";
import { drawNumber, drawOption, type NumberRange } from "./simulate-draw";
import type { Entry, Given } from "./types";

/** What an input may be: a number between two, in the unit of its item or the one named, or one of some options. */
export type InputRange =
  | (NumberRange & { readonly unit?: string })
  | { readonly options: readonly Given[]; readonly weights?: readonly number[] };

/** Ranges by the key of their items: an id, or a label in either language. */
export type InputRanges = Readonly<Record<string, InputRange>>;

/** An input that is drawn for every run. */
export interface DrawnInput {
  readonly id: string;
  readonly draw: (chance: Chance) => Entry;
}

/** Reads ranges against a pack and a subject, in the pack's order, so that no result depends on how they are listed. */
export function readRanges(
  pack: Pack,
  scale: RatingScale,
  read: ReadSubject,
  ranges: InputRanges,
): { readonly inputs: readonly DrawnInput[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const inputs = new Map<string, DrawnInput>();
  for (const [key, range] of Object.entries(ranges)) {
    const item = findEnterable(pack, resolveKey(pack, key) ?? "");
    if (item === undefined) {
      const allowed = itemsOf(pack).map(({ id }) => id);
      problems.push(wrong("unknown-item", key, { method: pinOf(pack), allowed }));
    } else if (inputs.has(item.id)) problems.push(wrong("duplicate-item", item.id));
    else {
      const unit = "options" in range ? undefined : range.unit;
      const entryOf = (value: Given): Entry => withValue(item.id, value, unit, read);
      const found = "options" in range ? optionFaults(range, item) : numberFaults(range, item);
      const ends = "options" in range ? range.options : [range.from, range.to];
      const unread =
        found.length > 0 ? [] : ends.flatMap((end) => unreadable(pack, scale, read, entryOf(end)));
      problems.push(...found, ...unread);
      inputs.set(item.id, { id: item.id, draw: drawOf(range, entryOf) });
    }
  }
  const order = itemsOf(pack).flatMap(({ id }) => inputs.get(id) ?? []);
  return { inputs: order, problems };
}

/** One value takes the place of an item's periods: it is their mean. */
function withValue(id: string, value: Given, unit: string | undefined, read: ReadSubject): Entry {
  const own = unit ?? read.entries.get(id)?.unit;
  return { key: id, value, ...(own === undefined ? {} : { unit: own }) };
}

function drawOf(range: InputRange, entryOf: (value: Given) => Entry): DrawnInput["draw"] {
  if (!("options" in range)) return (chance) => entryOf(drawNumber(range, chance));
  const { options, weights } = range;
  const shares = weights ?? options.map(() => 1);
  const entries = options.map(entryOf);
  return (chance) => entries[drawOption(shares, chance)] ?? entryOf(null);
}

function numberFaults({ from, to, mode }: NumberRange, item: Enterable): readonly Problem[] {
  const received = `${String(from)} to ${String(to)}${mode === undefined ? "" : `, most often ${String(mode)}`}`;
  const fault = (expected: string) => [wrong("wrong-shape", item.id, { received, expected })];
  if (item.kind !== "measured" && item.kind !== "quantity") return fault("a list of options");
  if (![from, to, mode ?? 0].every((end) => Number.isFinite(end))) return fault("two finite numbers");
  if (from > to) return fault("the lower end first");
  if (mode !== undefined && (mode < from || mode > to)) return fault("the mode between the ends");
  return [];
}

function optionFaults(
  { options, weights }: Extract<InputRange, { options: unknown }>,
  item: Enterable,
): readonly Problem[] {
  const fault = (received: string, expected: string) => [
    wrong("wrong-shape", item.id, { received, expected }),
  ];
  if (options.length === 0) return fault("no option", "one option or more");
  if (weights === undefined) return [];
  if (weights.length !== options.length)
    return fault(`${String(weights.length)} weights`, `${String(options.length)}, one for each option`);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.some((weight) => !(weight >= 0)) || !(sum > 0) || !Number.isFinite(sum)
    ? fault(weights.join(", "), "weights of 0 or more, one of them above 0")
    : [];
}

/** Lists why an item cannot be read from what is given for it. */
function unreadable(pack: Pack, scale: RatingScale, read: ReadSubject, entry: Entry): readonly Problem[] {
  const alone = { ...read, entries: new Map([[entry.key, entry]]), problems: [] };
  const run = new Evaluation(pack, scale, alone);
  run.at(entry.key);
  const lacking = run.missing.includes(entry.key);
  if (!lacking) return run.problems;
  return [...run.problems, wrong("wrong-shape", entry.key, { received: "a blank", expected: "a value" })];
}
