import {
  checkStateText,
  failure,
  labelOf,
  missing,
  noWatchList,
  sourceText,
  success,
  wrong,
  type Outcome,
  type Pack,
} from "../src";
import { resultOf, type Assessed } from "./assessment";
import { andThen, map } from "./outcome";
import type { Shown, Spill } from "./spread";

/** What RATING.BCA can answer. */
export const standaloneOutputs = ["rating", "score", "rank", "grades"] as const;

/** What RATING.FINAL can answer. */
export const finalOutputs = [
  "final",
  "assigned",
  "standalone",
  "support",
  "sovereign",
  "rmb",
  "local",
  "short",
  "outlook",
  "watch",
  "binding",
  "checks",
] as const;

export type StandaloneOutput = (typeof standaloneOutputs)[number];
export type FinalOutput = (typeof finalOutputs)[number];

const cell = (outcome: Outcome<Shown>): Outcome<Spill> => map(outcome, (value) => [[value]]);

/** Takes an output of the stand-alone rating out of an assessment. */
export function standaloneResult(assessed: Assessed, output: StandaloneOutput): Outcome<Spill> {
  switch (output) {
    case "rating":
      return cell(ratingOf(assessed, "standalone"));
    case "rank":
      return cell(rankOf(assessed));
    case "score":
      return scoreOf(assessed);
    case "grades":
      return gradesOf(assessed);
  }
}

/** Takes an output of the whole assessment. */
export function finalResult(assessed: Assessed, output: FinalOutput): Outcome<Spill> {
  switch (output) {
    case "outlook":
      return cell(outlookOf(assessed));
    case "watch":
      return cell(watchOf(assessed));
    case "assigned":
      return cell(assignedOf(assessed));
    case "binding":
      return bindingOf(assessed);
    case "checks":
      return checksOf(assessed);
    default:
      return cell(ratingOf(assessed, output));
  }
}

const STEP_NAMES = {
  standalone: "stand-alone",
  support: "support",
  sovereign: "sovereign",
  rmb: "RMB",
  final: "final",
  local: "local-currency",
  short: "short-term",
} as const;

/** Takes a named rating; a methodology without that step has none. */
export function ratingOf({ pack, assessment }: Assessed, output: keyof typeof STEP_NAMES): Outcome<string> {
  if ((output === "short" ? pack.shortTerm : pack.outputs[output]) === undefined) {
    return failure(
      wrong("no-definition", output, { reason: `${pack.id} has no ${STEP_NAMES[output]} step` }),
    );
  }
  return resultOf(assessment, assessment[output]);
}

/** Gives the stand-alone rating's position on its scale, 1 the best. */
export function rankOf({ pack, assessment }: Assessed): Outcome<number> {
  return resultOf(assessment, assessment.ratings[pack.outputs.standalone]?.rank);
}

/**
 * Gives the score behind the stand-alone rating, 1 the best: one number where a score is rated, one row of two (business,
 * financial) where a matrix rates two grades.
 */
function scoreOf({ pack, assessment }: Assessed): Outcome<Spill> {
  const scores = ratedScores(pack).map((id) => assessment.scores[id]);
  const known = scores.filter((score) => score !== undefined);
  return map(resultOf(assessment, known.length === scores.length ? known : undefined), (values) => [
    [...values],
  ]);
}

/** Finds the scores that a methodology turns into a rating. */
export function ratedScores(pack: Pack): readonly string[] {
  const ofGrade = (id: string) =>
    pack.steps.flatMap((step) => (step.kind === "grade" && step.id === id ? [step.of] : []));
  return pack.steps.flatMap((step) => {
    if (step.kind === "rate") return [step.of];
    return step.kind === "matrix" ? [...ofGrade(step.row), ...ofGrade(step.column)] : [];
  });
}

function gradesOf({ pack, assessment }: Assessed): Outcome<Spill> {
  return map(resultOf(assessment, assessment.standalone), () => [
    ["item", "label", "grade", "score", "from"],
    ...assessment.grades.map(({ id, grade, score, from }): Shown[] => [
      id,
      labelOf(pack, id).en,
      grade,
      score,
      from,
    ]),
  ]);
}

/** Gives the analyst's outlook; #N/A where the subject states none. */
export function outlookOf({ assessment }: Assessed): Outcome<string> {
  const wrongOnes = assessment.problems.filter(({ kind }) => kind === "wrong");
  if (wrongOnes.length > 0) return { ok: false, problems: wrongOnes };
  return assessment.outlook === undefined
    ? failure(missing("missing-item", "outlook"))
    : success(assessment.outlook);
}

/**
 * Gives whether the issuer stands on the watch list, as the analyst states it; #N/A where the subject does not say,
 * #VALUE! where the publisher keeps no such list.
 */
export function watchOf({ pack, assessment }: Assessed): Outcome<boolean> {
  if (pack.watchList === undefined)
    return failure(wrong("no-definition", "watch", { reason: noWatchList(pack) }));
  const wrongOnes = assessment.problems.filter(({ kind }) => kind === "wrong");
  if (wrongOnes.length > 0) return { ok: false, problems: wrongOnes };
  return assessment.watch === undefined
    ? failure(missing("missing-item", "watch"))
    : success(assessment.watch);
}

/** Gives the committee's rating; #N/A where the subject states none: what the methodology indicates is not assigned by itself. */
export function assignedOf({ assessment }: Assessed): Outcome<string> {
  return andThen(resultOf(assessment, assessment.final), () =>
    assessment.assigned === undefined
      ? failure<string>(missing("missing-item", "assigned"))
      : success(assessment.assigned.symbol),
  );
}

function bindingOf({ pack, assessment }: Assessed): Outcome<Spill> {
  return map(resultOf(assessment, assessment.final), () =>
    assessment.binding.length === 0
      ? [["none"]]
      : assessment.binding.map(({ step, without }) => [labelOf(pack, step).en, without]),
  );
}

/**
 * Lists where each check of the methodology stands. A check that is open holds nothing up, and neither does an item
 * still missing; what is wrong withholds the list, as does a check by which no rating may be given.
 */
function checksOf({ pack, assessment }: Assessed): Outcome<Spill> {
  const { checks = [] } = pack;
  if (checks.length === 0) {
    return failure(wrong("no-definition", "checks", { reason: `${pack.id} has no checks` }));
  }
  const wrongOnes = assessment.problems.filter(({ kind }) => kind === "wrong");
  if (wrongOnes.length > 0) return { ok: false, problems: wrongOnes };
  const results = new Map(assessment.checks.map((result) => [result.id, result]));
  const rows = checks.map((check): Shown[] => {
    const { state = "open", value = "" } = results.get(check.id) ?? {};
    const { id, label, force, rule } = check;
    return [
      id,
      label.en,
      checkStateText(state).en,
      value,
      force,
      rule.en,
      sourceText(check, "en", assessment.documents),
    ];
  });
  return success([["check", "label", "state", "value", "force", "rule", "source"], ...rows]);
}
