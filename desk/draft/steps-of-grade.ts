import { gradesOf, keyForm, gradeName, type Enterable } from "../../src";

/** One way of a switch: the grade or the notches that it gives, and which way that moves the rating. */
export interface SwitchWay {
  readonly value: string;
  /** 1 better, 0 unchanged, -1 worse. */
  readonly way: 1 | 0 | -1;
}

/**
 * Lists the ways of an adjustment that can only make things worse, leave them or make them better; null of anything that
 * has more to it. Scores of a judged adjustment are points added to a score of which less is better.
 */
export function switchOf(member: Enterable): readonly SwitchWay[] | null {
  if (member.kind === "notches") {
    if (member.min < -1 || member.max > 1) return null;
    return ([-1, 0, 1] as const).flatMap((way) =>
      way < member.min || way > member.max ? [] : [{ value: way > 0 ? "+1" : String(way), way }],
    );
  }
  if (member.kind !== "judged" || member.levels.length > 3) return null;
  const ways = member.levels.map(({ grade, score }): SwitchWay => ({
    value: grade,
    way: score < 0 ? 1 : score > 0 ? -1 : 0,
  }));
  const distinct = new Set(ways.map(({ way }) => way)).size === ways.length;
  return distinct && ways.some(({ way }) => way === 0) ? [...ways].sort((a, b) => a.way - b.way) : null;
}

/** Finds the grade next to a given one: 1 the next better, -1 the next worse; from nothing, the best or the worst. */
export function neighbourGrade(member: Enterable, given: string, by: 1 | -1): string | undefined {
  if (member.kind === "notches") {
    const now = /^[+-]?\d+$/.test(given.trim()) ? Number(given) : null;
    const next = now === null ? 0 : Math.min(Math.max(now + by, member.min), member.max);
    return next > 0 ? `+${String(next)}` : String(next);
  }
  const grades = gradesOf(member);
  const form = keyForm(given);
  const at = grades.findIndex((grade) =>
    [grade, gradeName(member, grade).en, gradeName(member, grade).zh].some((name) => keyForm(name) === form),
  );
  if (at < 0) return by > 0 ? grades[0] : grades.at(-1);
  return grades[Math.min(Math.max(at - by, 0), grades.length - 1)];
}
