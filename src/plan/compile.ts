import {
  bandAnswers,
  itemPlan,
  keptFor,
  stepKind,
  stepOperations,
  stepPlan,
  type Answer,
  type CodeInput,
  type Input,
  type Item,
  type Operation,
  type Scene,
} from "../kind";
import {
  besideItems,
  countsNotches,
  dependencies,
  findItem,
  findMapping,
  findScale,
  findStep,
  leaves,
  libraryOf,
  pinOf,
  type Pack,
  type Step,
} from "../pack";
import { mapRating, ratingAt, writeRating, type RatingScale } from "../scale";

/** A methodology compiled: what it reads, what it does in order, and how its results are written. All of it is data. */
export interface Plan {
  readonly pin: string;
  readonly scale: RatingScale;
  readonly inputs: readonly Input[];
  /** Items and steps whose kind says no plan, or that stand on one: rows that need them are left to the pipeline. */
  readonly left: ReadonlySet<string>;
  readonly operations: readonly Operation[];
  /** What the positions of a graded id stand for, from position 1. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** Steps that come to a rating, and whether it is written in lower case. */
  readonly ratings: ReadonlyMap<string, boolean>;
  readonly beside: Beside | null;
}

/** What is worked out beside the final rating. */
export interface Beside {
  /** Ids of which each is read where it is given. */
  readonly items: readonly string[];
  /** The local-currency step, and the inputs that call for it. */
  readonly local: { readonly id: string; readonly calledBy: readonly string[] } | null;
  /** Short-term symbols by rank (place 0 unused), the lower and the higher of two; null where there is none. */
  readonly short: ShortTerm | null;
}

export interface ShortTerm {
  readonly lower: readonly (string | null)[];
  readonly higher: readonly (string | null)[];
  readonly conditions: NonNullable<Pack["shortTermHigher"]>["anyOf"];
}

/**
 * Compiles a methodology, once for each: null where what all of its ratings need has no plan. The traced pipeline stays the
 * definition of what is right; a plan says the same for rows that hold what it expects, and nothing for others.
 */
export const planOf: (pack: Pack) => Plan | null = keptOrNull(compile);

/** As `keptFor`, for answers that may be null. */
function keptOrNull<Of extends object, Answered>(
  work: (of: Of) => Answered | null,
): (of: Of) => Answered | null {
  const kept = keptFor((of: Of) => ({ answer: work(of) }));
  return (of) => kept(of).answer;
}

function compile(pack: Pack): Plan | null {
  const scale = findScale(pack.scale, "scale", libraryOf(pack));
  if (!scale.ok) return null;
  // A check that withholds by what comes out of the plan would be one more answer of the pipeline's.
  if ((pack.checks ?? []).some(({ withholds, test }) => withholds === true && test.kind !== "stated"))
    return null;
  if (scale.value.notations[0].symbols.length > MOST) return null;
  const answers = new Map<string, readonly Answer[]>();
  const scene: Scene = {
    scale: scale.value,
    item: (id) => findItem(pack, id),
    step: (id) => findStep(pack, id),
    countsNotches: (id) => countsNotches(pack, id),
    answers: (id) => answers.get(id) ?? [],
    leaves: (id) => leaves(pack, id),
  };
  for (const item of pack.items) answers.set(item.id, itemPlan(item)?.answers(item, scene) ?? []);
  for (const step of pack.steps) if (step.kind === "grade") answers.set(step.id, bandAnswers(step.bands));
  const inputs: Input[] = [];
  const operations: Operation[] = [];
  const left = new Set<string>();
  const add = (own: readonly Operation[] | null, id: string, needs: readonly string[]) => {
    if (own === null || needs.some((need) => left.has(need))) left.add(id);
    else operations.push(...own);
  };
  for (const item of pack.items) {
    const input = itemPlan(item)?.input(item, scene) ?? null;
    if (input === null || (answers.get(item.id)?.length ?? 0) > MOST) left.add(item.id);
    else inputs.push(input);
  }
  // An item that stands on a step comes after it: what shifts its thresholds is worked out first.
  const waiting = new Map(pack.items.map((item) => [item.id, item]));
  const work = (id: string) => {
    const item = waiting.get(id);
    waiting.delete(id);
    if (item !== undefined) addItem(item);
  };
  const addItem = (item: Item) => {
    const plan = itemPlan(item);
    const by = item.kind === "measured" ? item.shift?.by : undefined;
    const operation = plan?.operation ?? null;
    if (operation === null || left.has(item.id)) return;
    const own = operation(item, scene);
    add(own && [own], item.id, by === undefined ? [] : [by]);
  };
  for (const step of pack.steps) {
    const needs = [...dependencies(step), ...stepKind(step).beside(step)];
    for (const id of needs) work(id);
    if (step.kind === "grade" && step.enterable) inputs.push(gradeInput(step));
    add(stepOperations(step, scene), step.id, needs);
  }
  const ratings = ratingsOf(pack, scale.value);
  const beside = besideOf(pack, scale.value);
  return { pin: pinOf(pack), scale: scale.value, inputs, left, operations, answers, ratings, beside };
}

/** Positions are held in bytes, of which one says that a cell cannot be read. */
const MOST = 250;

/** Bands of one grade are one word: the first of them is what the grade given directly stands for. */
function gradeInput({ id, bands }: Extract<Step, { kind: "grade" }>): CodeInput {
  return { kind: "code", id, words: bands.map(({ grade }) => grade) };
}

/** A rating keeps the case of the one before it; a scorecard's is written as a stand-alone one. */
function ratingsOf(pack: Pack, scale: RatingScale): ReadonlyMap<string, boolean> {
  const ratings = new Map<string, boolean>();
  for (const step of pack.steps) {
    const writes = stepPlan(step)?.writes ?? null;
    if (writes === "standalone") ratings.set(step.id, scale.lowerCaseStandalone);
    else if (writes === "issuer") ratings.set(step.id, false);
    else if (writes === "before" && "of" in step) ratings.set(step.id, ratings.get(step.of) ?? false);
  }
  return ratings;
}

function besideOf(pack: Pack, scale: RatingScale): Beside | null {
  const items = [...besideItems(pack)];
  const { local } = pack.outputs;
  const short = shortOf(pack, scale);
  if (items.length === 0 && short === null) return null;
  const below = local === undefined ? [] : leaves(pack, local);
  const calledBy = items.filter((id) => below.includes(id));
  return { items, local: local === undefined ? null : { id: local, calledBy }, short };
}

function shortOf(pack: Pack, scale: RatingScale): ShortTerm | null {
  if (pack.shortTerm === undefined) return null;
  const mapping = findMapping(pack.shortTerm, "shortTerm", libraryOf(pack));
  const to = mapping.ok ? findScale(mapping.value.to, "shortTerm", libraryOf(pack)) : mapping;
  const symbols = (end: "low" | "high") => [
    null,
    ...scale.notations[0].symbols.map((_, index) => {
      if (!mapping.ok || !to.ok) return null;
      const found = mapRating(
        ratingAt(scale, index + 1, false),
        scale,
        to.value,
        mapping.value,
        end,
        "shortTerm",
      );
      return found.ok ? writeRating(found.value, to.value) : null;
    }),
  ];
  return { lower: symbols("low"), higher: symbols("high"), conditions: pack.shortTermHigher?.anyOf ?? [] };
}

/** Lists the items and grades that a subject of a plan may give. */
export function inputsOf(plan: Plan): ReadonlyMap<string, Input> {
  return inputsById(plan);
}

const inputsById = keptFor(
  ({ inputs }: Plan): ReadonlyMap<string, Input> => new Map(inputs.map((input) => [input.id, input])),
);
