import {
  findEnterable,
  gradeNameAt,
  type Assessment,
  type Enterable,
  type Language,
  type Pack,
  type Step,
} from "../../src";
import type { Draft } from "../draft/draft";
import { bestScore } from "./contributions";
import { activeIds, beneath, modeOf, standInFor } from "../draft/structure";

/** One row of the scorecard: something that may be given, with what it weighs and does. */
export interface ScorecardRow {
  readonly id: string;
  readonly member: Enterable;
  readonly label: string;
  /** 0 of a row of its section, 1 of what lies beneath a grade of the same section, and so on. */
  readonly depth: number;
  /** Its share of the score that it goes into, as a fraction; absent of what is added, and of what is no part of a score. */
  readonly weight?: number;
  /**
   * What it does to the score that it goes into, + is better: how far it stands below its best grade, or what it adds.
   * Absent while it has no grade.
   */
  readonly effect?: number;
  /** The grade that counts, as the reader's language has it; absent where it has none. */
  readonly grade?: string;
  /** Whether it adjusts a score or a rating, up or down from no effect, and is no part of either. */
  readonly adjusts: boolean;
  /** Whether the grade comes from a measure or from rows beneath it. */
  readonly derived: boolean;
}

/** The rows of a section with what they come to. */
export interface ScorecardGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ScorecardRow[];
  /** What the section comes to: the grade of the step that it makes up, or the sum of the effects of its rows. */
  readonly grade?: string;
  readonly effect?: number;
  /** Its share of the score above, where it makes up one part of it. */
  readonly weight?: number;
  /** The grade entered directly that stands in for the whole section. */
  readonly standIn?: string;
}

type ScoreLike = Extract<Step, { kind: "score" | "linear" }>;

/** Where an id goes into a score, and how. */
interface Use {
  readonly step: ScoreLike;
  readonly weight?: number;
  readonly best?: number;
  /** 1 where a higher score is better, -1 where a lower one is. */
  readonly sign: 1 | -1;
  readonly adjusts?: true;
}

function usesOf(pack: Pack): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const step of pack.steps) {
    if (step.kind !== "score" && step.kind !== "linear") continue;
    const sign = isHigherBetter(pack, step.id) ? 1 : -1;
    if (step.kind === "linear") {
      for (const { of, weight } of step.terms)
        uses.set(of, { step, sign, ...(weight === undefined ? {} : { weight }) });
      continue;
    }
    for (const { of, weight } of step.parts) {
      const best = bestScore(pack, of);
      uses.set(of, { step, weight, sign, ...(best === undefined ? {} : { best }) });
    }
    for (const { of } of step.adjustments ?? []) uses.set(of, { step, sign, adjusts: true });
  }
  return uses;
}

function isHigherBetter(pack: Pack, id: string): boolean {
  const rate = pack.steps.find((step) => step.kind === "rate" && step.of === id);
  return rate?.kind === "rate" && rate.better === "higher";
}

/** Points of each id in the score that it goes into, from the trace. */
function pointsOf({ trace }: Assessment): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    trace.map(({ id, effects }) => [
      id,
      new Map(effects.flatMap(({ unit, of, amount }) => (unit === "points" ? [[of, amount] as const] : []))),
    ]),
  );
}

function settle(points: number): number {
  const settled = Math.round(points * 1e9) / 1e9;
  return settled === 0 ? 0 : settled;
}

/** Lists the scorecard: every section of the methodology with its rows, in the order in which they are filled in. */
export function scorecardOf(
  pack: Pack,
  draft: Draft,
  assessment: Assessment,
  language: Language,
): readonly ScorecardGroup[] {
  const active = activeIds(pack, draft.modes);
  const uses = usesOf(pack);
  const points = pointsOf(assessment);

  const effectOf = (id: string): number | undefined => {
    const use = uses.get(id);
    const amount = use === undefined ? undefined : points.get(id)?.get(use.step.id);
    if (use === undefined || amount === undefined) return undefined;
    const floor = use.best === undefined || use.weight === undefined ? 0 : use.best * use.weight;
    return settle(use.sign * (amount - floor));
  };
  const gradeOf = (id: string): string | undefined => {
    const grade = assessment.grades.find((one) => one.id === id)?.grade;
    return grade === undefined ? undefined : gradeNameAt(pack, id, grade)[language];
  };
  const whole = <T>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value });

  return pack.sections.map((section): ScorecardGroup => {
    const members = section.members.flatMap((id) => {
      const member = active.has(id) ? findEnterable(pack, id) : undefined;
      return member === undefined ? [] : [member];
    });
    const rows = members.map((member): ScorecardRow => {
      const built = member.kind === "grade" && modeOf(pack, member, draft.modes) === "measure";
      return {
        id: member.id,
        member,
        label: member.label[language],
        depth: members.filter(
          (other) => other.kind === "grade" && beneath(pack, other).some(({ id }) => id === member.id),
        ).length,
        adjusts: member.kind === "notches" || uses.get(member.id)?.adjusts === true,
        derived: built || member.kind === "measured",
        ...whole("weight", uses.get(member.id)?.weight),
        ...whole("effect", effectOf(member.id)),
        ...whole("grade", gradeOf(member.id)),
      };
    });
    const own = carrierOf(pack, section.members);
    const effects = rows.flatMap(({ depth, effect }) =>
      depth === 0 && effect !== undefined ? [effect] : [],
    );
    const first = section.members[0];
    const standIn =
      rows.length > 0 || first === undefined ? undefined : standInFor(pack, first, draft.modes)?.label;
    return {
      id: section.id,
      title: section.title[language],
      rows,
      ...whole("grade", own === undefined ? undefined : gradeOf(own)),
      ...whole("weight", own === undefined ? undefined : uses.get(own)?.weight),
      ...whole(
        "effect",
        effects.length === 0 ? undefined : settle(effects.reduce((sum, one) => sum + one, 0)),
      ),
      ...whole("standIn", standIn?.[language]),
    };
  });
}

/** Finds the step that a section makes up: a grade, made of this section's members alone and of all that go into it. */
function carrierOf(pack: Pack, members: readonly string[]): string | undefined {
  const inside = new Set(members);
  const grades = pack.steps.filter((step) => step.kind === "grade");
  const made = grades.filter((step) => {
    const parts = beneath(pack, step);
    return parts.length > 0 && !inside.has(step.id) && parts.every(({ id }) => inside.has(id));
  });
  return made.at(-1)?.id;
}
