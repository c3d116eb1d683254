import { findScale, findStep, pinOf, type Pack } from "../pack";
import { notchesBetween, writeRating, type Rating, type RatingScale } from "../scale";
import type { TraceStep } from "../trace";
import { evaluateBeside, shortTermOf } from "./beside";
import { Evaluation, type Lifted, type Node } from "./evaluate";
import { evaluateChecks } from "./checks";
import { readOutlook, readSubject, readWatch, type ReadSubject } from "./read";
import { checkSteps, traceOf } from "./trace";
import type { Assessment, Subject } from "./types";

/** A named output of a pack. */
export type Stage = keyof Pack["outputs"];

/**
 * Assesses a subject by a pack: reads what is given, walks the pack's steps, and returns the ratings with every step
 * that led to them. Never throws. Incomplete or wrong input gives no final rating, only the problems and the ids
 * still missing (CIRC guideline, article 16).
 * @param upTo how far to go: a stand-alone rating needs nothing of support, and asks for nothing of it
 */
export function assess(pack: Pack, subject: Subject, upTo: Stage = "final"): Assessment {
  const scale = findScale(pack.scale, "scale");
  const read = readSubject(pack, subject);
  if (!scale.ok) return empty(pack, scale.problems);
  const run = evaluate(pack, scale.value, read, pack.outputs[upTo] ?? pack.outputs.final);
  const reachesEnd = upTo === "final" || upTo === "local";
  if (reachesEnd) evaluateBeside(run);
  const ratings = ratingsOf(run);
  const finalRating = reachesEnd ? ratings[pack.outputs.final] : undefined;
  const short = finalRating === undefined ? undefined : shortTermOf(run, finalRating);
  const beside = readBeside(pack, read, ratings[pack.outputs.final], scale.value);
  const { outlook, watch, checked } = beside;
  const problems = [
    ...read.problems,
    ...run.problems,
    ...(short?.ok === false ? short.problems : []),
    ...beside.problems,
  ];
  const complete = problems.length === 0 && run.missing.length === 0;
  const written = (id: string | undefined) => {
    const rating = id === undefined ? undefined : ratings[id];
    return rating === undefined ? {} : { value: writeRating(rating, scale.value) };
  };
  const { standalone, support, sovereign, rmb, final, local } = pack.outputs;
  let binding: Assessment["binding"] | undefined;
  let trace: readonly TraceStep[] | undefined;
  return {
    pin: pinOf(pack),
    complete,
    problems,
    missing: run.missing,
    grades: [...run.nodes.values()].flatMap((node) => (node?.grade === undefined ? [] : [node.grade])),
    scores: Object.fromEntries(
      [...run.nodes].flatMap(([id, node]) => (node?.score === undefined ? [] : [[id, node.score] as const])),
    ),
    terms: Object.fromEntries(
      [...run.nodes].flatMap(([id, node]) => (node?.terms === undefined ? [] : [[id, node.terms] as const])),
    ),
    ratings,
    ...named("standalone", written(standalone).value),
    ...named("support", written(support).value),
    ...named("sovereign", written(sovereign).value),
    ...named("rmb", written(rmb).value),
    // An unknown row or a wrong outlook must not pass unseen beside a rating.
    ...named("final", complete ? written(final).value : undefined),
    ...named("local", complete ? written(local).value : undefined),
    ...named("short", complete && short?.ok === true ? short.value : undefined),
    ...named("outlook", outlook?.ok === true ? outlook.value : undefined),
    ...(watch?.ok === true ? { watch: watch.value } : {}),
    checks: checked.results,
    // Worked out when somebody asks: a table of thousands of issuers asks for ratings alone.
    get binding() {
      return (binding ??= complete ? bindingSteps(run, read) : []);
    },
    get trace() {
      return (trace ??= [...traceOf(run), ...checkSteps(pack, checked.results)]);
    },
  };
}

/** Reads what stands beside the items (outlook, watch list, checks) and can withhold a rating by itself. */
export function readBeside(pack: Pack, read: ReadSubject, final: Rating | undefined, scale: RatingScale) {
  const outlook = read.reserved.outlook === undefined ? undefined : readOutlook(pack, read.reserved.outlook);
  const watch = read.reserved.watch === undefined ? undefined : readWatch(pack, read.reserved.watch);
  const checked = evaluateChecks(pack, read.checks, final, scale);
  const problems = [
    ...(outlook?.ok === false ? outlook.problems : []),
    ...(watch?.ok === false ? watch.problems : []),
    ...checked.problems,
  ];
  return { outlook, watch, checked, problems };
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

function evaluate(
  pack: Pack,
  scale: RatingScale,
  read: ReadSubject,
  goal: string,
  lifted?: Lifted,
): Evaluation {
  const run = new Evaluation(pack, scale, read, lifted);
  run.at(goal);
  return run;
}

function ratingsOf(run: Evaluation): Readonly<Record<string, Rating>> {
  const isStep = ([id, node]: readonly [string, Node | null]) =>
    node?.rating !== undefined && findStep(run.pack, id) !== undefined;
  return Object.fromEntries([...run.nodes].filter(isStep).map(([id, node]) => [id, node?.rating as Rating]));
}

/** Finds the steps that hold the final rating down: without each alone it would be better. */
function bindingSteps(run: Evaluation, read: ReadSubject): Assessment["binding"] {
  const { pack, scale } = run;
  const final = run.nodes.get(pack.outputs.final)?.rating;
  if (final === undefined) return [];
  const restrained = [...run.nodes.values()].filter((node) => node?.restrained === true);
  return restrained.flatMap((node) => {
    const id = node?.id ?? "";
    const lifted = new Set([id]);
    const free = evaluate(pack, scale, read, pack.outputs.final, lifted).at(pack.outputs.final)?.rating;
    if (free === undefined || notchesBetween(free, final) <= 0) return [];
    return [{ step: id, without: writeRating(free, scale) }];
  });
}
