import { findEnterable, samePerson, type Pack } from "../../../src";
import type { Answer, Draft } from "../../draft/draft";

/** Who scores a second time, as declared: somebody, and somebody else than the author. */
export function reviewerFault(reviewer: string, author: string): "none" | "same" | null {
  if (reviewer.trim() === "") return "none";
  return samePerson(reviewer, author) ? "same" : null;
}

/** Facts are what can be looked up: figures, and the ratings of others. Everything else is what the second is asked for. */
function isFact(pack: Pack, id: string): boolean {
  const kind = findEnterable(pack, id)?.kind;
  const check = pack.checks?.find((one) => one.id === id);
  return kind === "measured" || kind === "quantity" || kind === "rating" || check?.test.kind === "number";
}

/** An answer without its judgement: of a fact all but an override, of anything else only from where it came. */
function blindAnswer(answer: Answer, fact: boolean): Answer {
  const { override: _override, ...measured } = answer;
  if (fact) return measured;
  return answer.evidence === undefined ? {} : { evidence: answer.evidence };
}

/** Tells whether anybody has judged in a second scoring: it holds more than facts. */
export function isScored(pack: Pack, { answers, outlook }: Pick<Draft, "answers" | "outlook">): boolean {
  const isJudged = ([item, answer]: [string, Answer]) =>
    Object.keys(blindAnswer(answer, isFact(pack, item))).length < Object.keys(answer).length;
  return outlook !== "" || Object.entries(answers).some(isJudged);
}

/**
 * Begins a second scoring of an assessment: the same methodology, issuer, facts, statements and sources, and none of the first grades,
 * choices, notches, overrides, nor the outlook.
 */
export function beginSecond(pack: Pack, first: Draft, id: string, reviewer: string, date: string): Draft {
  const answers = Object.entries(first.answers).flatMap(([item, answer]): [string, Answer][] => {
    const kept = blindAnswer(answer, isFact(pack, item));
    return Object.keys(kept).length === 0 ? [] : [[item, kept]];
  });
  return {
    id,
    method: first.method,
    ...(first.calibration === undefined ? {} : { calibration: first.calibration }),
    issuer: { ...first.issuer, date, analyst: reviewer.trim() },
    outlook: "",
    mapping: first.mapping,
    answers: Object.fromEntries(answers),
    modes: first.modes,
    ...(first.statement === undefined ? {} : { statement: first.statement }),
    step: "second",
    second: { of: first.id, author: first.issuer.analyst.trim() },
  };
}

/** The two sides of a second scoring, as a workbook holds them. */
export interface Sides {
  readonly first: Draft;
  readonly second: Draft;
}

/** Finds the second scoring of an assessment: the one that is not finished, or else the one finished last. */
export function secondOf(first: Pick<Draft, "id">, saved: readonly Draft[]): Draft | null {
  const all = saved.filter(({ second }) => second?.of === first.id);
  const open = all.find(({ second }) => second?.done === undefined);
  const finished = (one: Draft) => one.second?.done?.date ?? "";
  return open ?? all.reduce<Draft | null>((a, b) => (a !== null && finished(a) > finished(b) ? a : b), null);
}
