import { basePinOf, findPack } from "../../src";
import type { Answer, Draft } from "./draft";

/**
 * Begins another assessment of the same issuer from an earlier one: same methodology in its newest calibration, same answers
 * sources and words, another day. Links, approval, the committee's decision and the outlook are not carried: they were said
 * for that day.
 * @param date ISO date of the new assessment
 */
export function startedFrom(earlier: Draft, id: string, date: string): Draft {
  const bare = earlier.method.split("@")[0] ?? earlier.method;
  const newest = findPack(bare, "method");
  const isShipped = earlier.calibration === undefined && newest.ok;
  const answers = Object.entries(earlier.answers).map(([item, answer]): [string, Answer] => {
    const { follow: _follow, ...kept } = answer;
    return [item, kept];
  });
  const { second: _second, written: _written, approval: _approval, whatIf: _whatIf, ...kept } = earlier;
  const { decision: _decision, ...rest } = kept;
  return {
    ...rest,
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
