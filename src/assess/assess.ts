import type { Node } from "../kind";
import { findSource, findStep, isOwn, libraryOf, pinOf, type Pack, scaleOf } from "../pack";
import { notchesBetween, writeRating, type Rating, type RatingScale } from "../scale";
import type { Basis, TraceStep } from "../trace";
import { evaluateBeside, shortTermOf } from "./beside";
import { Evaluation } from "./evaluate";
import { readAssigned } from "./assigned";
import { evaluateChecks } from "./checks";
import { influencedBy } from "./influence";
import { readOutlook, readSubject, readWatch, type ReadSubject } from "./read";
import { checkSteps, traceOf } from "./trace";
import type { Assessment, Binding, GradeResult, Subject } from "./types";

/** A named output of a pack. */
export type Stage = keyof Pack["outputs"];

/**
 * Assesses a subject by a pack: reads what is given, walks the pack's steps, and returns the ratings with every step
 * that led to them. Never throws. Incomplete or wrong input gives no final rating, only the problems and the ids
 * still missing (CIRC guideline, article 16).
 * @param upTo how far to go: a stand-alone rating needs nothing of support, and asks for nothing of it
 */
export function assess(pack: Pack, subject: Subject, upTo: Stage = "final"): Assessment {
  return walk(pack, subject, upTo).assessment;
}

/** An assessment with the evaluation behind it, from which others start; without one where the pack has no scale. */
export interface Walk {
  readonly assessment: Assessment;
  readonly run?: Evaluation;
}

/** Assesses a subject and keeps the evaluation. */
export function walk(pack: Pack, subject: Subject, upTo: Stage = "final"): Walk {
  const scale = scaleOf(pack);
  const read = readSubject(pack, subject);
  if (!scale.ok) return { assessment: empty(pack, scale.problems) };
  const run = new Evaluation(pack, scale.value, read);
  run.at(pack.outputs[upTo] ?? pack.outputs.final);
  const reachesEnd = upTo === "final" || upTo === "local";
  if (reachesEnd) evaluateBeside(run);
  const ratings = ratingsOf(run);
  const finalRating = reachesEnd ? ratings[pack.outputs.final] : undefined;
  const beside = readBeside(pack, read, ratings[pack.outputs.final], scale.value);
  const { outlook, watch, checked, assigned } = beside;
  // What a committee assigns is what the issuer is rated, at short term too.
  const decided = (assigned?.ok === true ? assigned.value?.rating : undefined) ?? finalRating;
  const short = finalRating === undefined || decided === undefined ? undefined : shortTermOf(run, decided);
  const problems = [
    ...read.problems,
    ...run.problems,
    ...(short?.ok === false ? short.problems : []),
    ...beside.problems,
  ];
  const complete = problems.length === 0 && run.missing.length === 0;
  const { standalone, support, sovereign, rmb, final, local } = pack.outputs;
  const written = (id: string | undefined) => {
    const rating = id === undefined ? undefined : ratings[id];
    return rating === undefined ? undefined : writeRating(rating, scale.value);
  };
  let binding: Assessment["binding"] | undefined;
  let trace: readonly TraceStep[] | undefined;
  const assessment: Assessment = {
    pin: pinOf(pack),
    complete,
    problems,
    missing: run.missing,
    ...resultsOf(run),
    ratings,
    ...named("standalone", written(standalone)),
    ...named("support", written(support)),
    ...named("sovereign", written(sovereign)),
    ...named("rmb", written(rmb)),
    // An unknown row or a wrong outlook must not pass unseen beside a rating.
    ...named("final", complete ? written(final) : undefined),
    ...named("local", complete ? written(local) : undefined),
    ...named("short", complete && short?.ok === true ? short.value : undefined),
    ...named("outlook", outlook?.ok === true ? outlook.value : undefined),
    ...(watch?.ok === true ? { watch: watch.value } : {}),
    ...(complete && assigned?.ok === true && assigned.value !== undefined
      ? { assigned: assigned.value }
      : {}),
    checks: checked.results,
    ...documentsOf(pack),
    // Worked out when somebody asks: a table of thousands of issuers asks for ratings alone.
    get binding() {
      return (binding ??= complete ? bindingSteps(run, read) : []);
    },
    get trace() {
      return (trace ??= [...traceOf(run), ...checkSteps(pack, checked.results)]);
    },
  };
  return { assessment, run };
}

/** Reads what stands beside the items (outlook, watch list, checks) and can withhold a rating by itself. */
export function readBeside(pack: Pack, read: ReadSubject, final: Rating | undefined, scale: RatingScale) {
  const outlook = read.reserved.outlook === undefined ? undefined : readOutlook(pack, read.reserved.outlook);
  const watch = read.reserved.watch === undefined ? undefined : readWatch(pack, read.reserved.watch);
  const checked = evaluateChecks(pack, read, final, scale);
  const { assigned: given, "assigned-reason": reason = "" } = read.reserved;
  const assigned = given === undefined ? undefined : readAssigned(pack, given, reason, final, scale);
  const problems = [
    ...(assigned?.ok === false ? assigned.problems : []),
    ...(outlook?.ok === false ? outlook.problems : []),
    ...(watch?.ok === false ? watch.problems : []),
    ...checked.problems,
  ];
  return { outlook, watch, checked, assigned, problems };
}

/** The titles of what a methodology of one's own cites beside the library. */
function documentsOf(pack: Pack): Pick<Assessment, "documents"> {
  if (!isOwn(pack)) return {};
  const brought = libraryOf(pack).sources.filter(({ key }) => findSource(key) === undefined);
  return { documents: Object.fromEntries(brought.map(({ key, title }) => [key, title])) };
}

function named<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

function empty(pack: Pack, problems: Assessment["problems"]): Assessment {
  const trace: readonly TraceStep[] = [];
  return {
    pin: pinOf(pack),
    complete: false,
    problems,
    missing: [],
    grades: [],
    scores: {},
    terms: {},
    ratings: {},
    binding: [],
    checks: [],
    trace,
  };
}

function ratingsOf(run: Evaluation): Readonly<Record<string, Rating>> {
  const ratings: Record<string, Rating> = {};
  for (const [id, node] of run.nodes) {
    if (node?.rating !== undefined && findStep(run.pack, id) !== undefined) ratings[id] = node.rating;
  }
  return ratings;
}

function resultsOf(run: Evaluation): Pick<Assessment, "grades" | "scores" | "terms"> {
  const grades: GradeResult[] = [];
  const scores: Record<string, number> = {};
  const terms: Record<string, NonNullable<Node["terms"]>> = {};
  for (const [id, node] of run.nodes) {
    if (node?.grade !== undefined) grades.push(node.grade);
    if (node?.score !== undefined) scores[id] = node.score;
    if (node?.terms !== undefined) terms[id] = node.terms;
  }
  return { grades, scores, terms };
}

/** Finds the steps that hold the final rating down: without each alone it would be better. */
function bindingSteps(run: Evaluation, read: ReadSubject): Assessment["binding"] {
  const { pack, scale } = run;
  const final = run.nodes.get(pack.outputs.final)?.rating;
  if (final === undefined) return [];
  const binding: Binding[] = [];
  const restraints = [...run.nodes.values()].flatMap((node) => (node === null ? [] : restraintsOf(node)));
  for (const { step, lifted, of, basis } of distinct(restraints)) {
    const free = new Evaluation(pack, scale, read, new Set(lifted));
    const reached = influencedBy(pack, step);
    for (const [id, one] of run.nodes) if (!reached.has(id)) free.nodes.set(id, one);
    const rating = free.at(pack.outputs.final)?.rating;
    if (rating !== undefined && notchesBetween(rating, final) > 0)
      binding.push({
        step,
        without: writeRating(rating, scale),
        ...(of.length === 0 ? {} : { of }),
        ...(basis === undefined ? {} : { basis }),
      });
  }
  return binding;
}

interface Restraint {
  readonly step: string;
  /** What to lift to see what the rating would be without it. */
  readonly lifted: readonly string[];
  readonly of: readonly string[];
  readonly basis?: Basis | undefined;
}

/** What holds a rating down at a node: the step itself, or the lines there that allow least. */
function restraintsOf({ id, restrained, weakest = [], heldBy = [] }: Node): readonly Restraint[] {
  const [line] = heldBy;
  const own = restrained === true ? [{ step: id, lifted: [id], of: weakest }] : [];
  if (line === undefined) return own;
  const { step, key, basis } = line;
  // A knock-out is a step of its own: its name and its rule say what it is.
  const words = key === step ? { of: [] } : { of: heldBy.map(({ of }) => of), basis };
  return [...own, { step, lifted: heldBy.map((one) => one.key), ...words }];
}

/** A line that holds at several steps is one restraint. */
function distinct(restraints: readonly Restraint[]): readonly Restraint[] {
  const keys = restraints.map(({ lifted }) => lifted.join());
  return restraints.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
