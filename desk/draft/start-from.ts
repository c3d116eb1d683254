import { basePinOf, findPack } from "../../src";
import { withoutOwnDuties } from "./duties";
import type { Answer, Draft } from "./draft";

/**
 * Begins another assessment of the same issuer from an earlier one: same methodology in its newest calibration, same answers
 * sources and words, another day. Links, approval, the committee's decision, the outlook and the duties of that assessment's
 * process are not carried: they were said for that day. Those of the institution are.
 * @param date ISO date of the new assessment
 */
export function startedFrom(earlier: Draft, id: string, date: string): Draft {
  const bare = earlier.method.split("@")[0] ?? earlier.method;
  const newest = findPack(bare, "method");
  const isShipped = earlier.calibration === undefined && newest.ok;
  const kept = newest.ok ? withoutOwnDuties(newest.value, earlier.answers) : earlier.answers;
  const answers = Object.entries(kept).map(([item, answer]): [string, Answer] => {
    const { follow: _follow, ...own } = answer;
    return [item, own];
  });
  const { second: _second, written: _written, approval: _approval, whatIf: _whatIf, ...others } = earlier;
  const { decision: _decision, finalised: _finalised, bonds, ...rest } = others;
  return {
    ...rest,
    ...(bonds === undefined ? {} : { bonds: bonds.map(({ duties: _duties, ...bond }) => bond) }),
    id,
    method: isShipped ? basePinOf(newest.value) : earlier.method,
    issuer: { ...earlier.issuer, date },
    outlook: "",
    answers: Object.fromEntries(answers),
    step: "issuer",
    before: { id: earlier.id, date: earlier.issuer.date, answers: earlier.answers },
  };
}

/** Tells what an item was given as in the assessment that this one was started from, where that differs; null elsewhere. */
export function givenBefore({ before, answers }: Draft, id: string): string | null {
  const then = before?.answers[id];
  if (before === undefined) return null;
  const said = (answer: Answer | undefined): string =>
    [answer?.override?.grade, answer?.value, ...Object.values(answer?.periods ?? {}), answer?.unit]
      .filter((text) => text !== undefined && text.trim() !== "")
      .join(" · ");
  const [old, now] = [said(then), said(answers[id])];
  return old === now ? null : old;
}
