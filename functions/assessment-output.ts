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
import { said, spokenLanguage } from "./spoken";
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
  standalone: { en: "stand-alone", zh: "个体评级" },
  support: { en: "support", zh: "外部支持" },
  sovereign: { en: "sovereign", zh: "主权" },
  rmb: { en: "RMB", zh: "人民币偿付" },
  final: { en: "final", zh: "最终级别" },
  local: { en: "local-currency", zh: "本币级别" },
  short: { en: "short-term", zh: "短期级别" },
} as const;

/** Takes a named rating; a methodology without that step has none. */
export function ratingOf({ pack, assessment }: Assessed, output: keyof typeof STEP_NAMES): Outcome<string> {
  if ((output === "short" ? pack.shortTerm : pack.outputs[output]) === undefined) {
    return failure(
      wrong("no-definition", output, {
        reason: {
          en: `${pack.id} has no ${STEP_NAMES[output].en} step`,
          zh: `${pack.title.zh}没有${STEP_NAMES[output].zh}步骤`,
        },
      }),
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

const GRADE_HEADS = {
  en: ["item", "label", "grade", "score", "from"],
  zh: ["项目", "名称", "评价结果", "分值", "方式"],
} as const;
const FROM = {
  given: { en: "given", zh: "直接给出" },
  measured: { en: "measured", zh: "由指标计算" },
  derived: { en: "derived", zh: "由下级得出" },
} as const;

function gradesOf({ pack, assessment }: Assessed): Outcome<Spill> {
  return map(resultOf(assessment, assessment.standalone), () => [
    [...said(GRADE_HEADS)],
    ...assessment.grades.map(({ id, grade, score, from }): Shown[] => [
      id,
      said(labelOf(pack, id)),
      grade,
      score,
      said(FROM[from]),
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
      ? [[said({ en: "none", zh: "无" })]]
      : assessment.binding.map(({ step, without }) => [said(labelOf(pack, step)), without]),
  );
}

const CHECK_HEADS = {
  en: ["check", "label", "state", "value", "force", "rule", "source"],
  zh: ["核对事项", "名称", "状态", "数值", "效力", "规则", "来源"],
} as const;
const FORCES = {
  required: { en: "required", zh: "必备" },
  advisory: { en: "advisory", zh: "参考" },
  process: { en: "process", zh: "流程" },
} as const;

const STATED_ZH: ReadonlyMap<string, string> = new Map([
  ["yes", "是"],
  ["no", "否"],
  ["not applicable", "不适用"],
]);

/** Shows what is stated of a check, a plain answer as the spoken language has it. */
function statedText(value: Shown): Shown {
  return typeof value === "string"
    ? said({ en: value, zh: STATED_ZH.get(value.toLowerCase()) ?? value })
    : value;
}

/**
 * Lists where each check of the methodology stands. A check that is open holds nothing up, and neither does an item
 * still missing; what is wrong withholds the list, as does a check by which no rating may be given.
 */
function checksOf({ pack, assessment }: Assessed): Outcome<Spill> {
  const { checks = [] } = pack;
  if (checks.length === 0) {
    return failure(
      wrong("no-definition", "checks", {
        reason: { en: `${pack.id} has no checks`, zh: `${pack.title.zh}没有核对事项` },
      }),
    );
  }
  // What a check withholds is the table's to say.
  const wrongOnes = assessment.problems.filter(({ kind, code }) => kind === "wrong" && code !== "withheld");
  if (wrongOnes.length > 0) return { ok: false, problems: wrongOnes };
  const results = new Map(assessment.checks.map((result) => [result.id, result]));
  const rows = checks.map((check): Shown[] => {
    const { state = "open", value = "" } = results.get(check.id) ?? {};
    const { id, label, force, rule } = check;
    return [
      id,
      said(label),
      said(checkStateText(state)),
      statedText(value),
      said(FORCES[force]),
      said(rule),
      sourceText(check, spokenLanguage(), assessment.documents),
    ];
  });
  return success([[...said(CHECK_HEADS)], ...rows]);
}
