import { gradesOf, keyForm, gradeName, type Enterable } from "../../src";

/**
 * Finds what leaves an adjustment without effect: the level that adds no points, or no notches; undefined of anything that
 * adjusts nothing.
 */
export function neutralOf(member: Enterable): string | undefined {
  if (member.kind === "notches") return "0";
  return member.kind === "judged" ? member.levels.find(({ score }) => score === 0)?.grade : undefined;
}

/** Tells on which side of no effect a given adjustment stands: 1 better, 0 none, -1 worse; null of what it does not know. */
export function sideOf(member: Enterable, given: string): 1 | 0 | -1 | null {
  const neutral = neutralOf(member);
  if (neutral === undefined) return null;
  if (member.kind === "notches") return /^[+-]?\d+$/.test(given.trim()) ? toSide(Number(given)) : null;
  const [own, none] = [placeOf(member, given), placeOf(member, neutral)];
  return own < 0 ? null : toSide(none - own);
}

function toSide(by: number): 1 | 0 | -1 {
  return by > 0 ? 1 : by < 0 ? -1 : 0;
}

/** Finds which grade of an item a text names, the best first; -1 for none. */
function placeOf(member: Enterable, given: string): number {
  const form = keyForm(given);
  return gradesOf(member).findIndex((grade) =>
    [grade, gradeName(member, grade).en, gradeName(member, grade).zh].some((name) => keyForm(name) === form),
  );
}

/** Finds the grade next to a given one: 1 the next better, -1 the next worse; from nothing, the best or the worst. */
export function neighbourGrade(member: Enterable, given: string, by: 1 | -1): string | undefined {
  if (member.kind === "notches") {
    const now = /^[+-]?\d+$/.test(given.trim()) ? Number(given) : null;
    const next = now === null ? 0 : Math.min(Math.max(now + by, member.min), member.max);
    return next > 0 ? `+${String(next)}` : String(next);
  }
  const grades = gradesOf(member);
  const at = placeOf(member, given);
  if (at < 0) return by > 0 ? grades[0] : grades.at(-1);
  return grades[Math.min(Math.max(at - by, 0), grades.length - 1)];
}
