import { expect, test } from "vitest";
import { ITEM_KINDS, STEP_KINDS, type ItemKinds, type StepKind, type StepKinds } from "../../src/kind";
import type { Step } from "../../src";

/*
 * What must not compile. The type check of the tests proves it: an error that is expected and does not come is one.
 */

type CapStep = Extract<Step, { kind: "cap" }>;

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: _gone, ...rest } = whole;
  return rest;
}

test("a table of kinds is complete, and so is a kind", () => {
  const { cap, ...others } = STEP_KINDS;
  // @ts-expect-error a kind of step that the table does not list
  const incomplete: StepKinds = others;
  const { markets: _markets, ...fewer } = ITEM_KINDS;
  // @ts-expect-error a kind of item that the table does not list
  const incompleteItems: ItemKinds = fewer;
  // @ts-expect-error a kind under another one's name
  const mixed: StepKinds = { ...STEP_KINDS, cap: STEP_KINDS.notch };

  const unworked = without(cap, "evaluate");
  // @ts-expect-error a kind that forgets how it is worked out
  const noEvaluation: StepKind<CapStep> = unworked;
  const uncompleted = without(cap, "bestFirst");
  // @ts-expect-error a kind that forgets how it is completed
  const noCompletion: StepKind<CapStep> = uncompleted;
  const unlaid = without(cap, "figures");
  // @ts-expect-error a kind that forgets what a changed number says of it
  const noChange: StepKind<CapStep> = unlaid;
  const unchained = without(cap, "line");
  // @ts-expect-error a kind that forgets the chain
  const noLine: StepKind<CapStep> = unchained;
  const untraced = without(cap, "inputs");
  // @ts-expect-error a kind that forgets the trace
  const noTrace: StepKind<CapStep> = untraced;

  const whole: StepKinds = { ...others, cap };
  expect(Object.keys(whole)).toHaveLength(Object.keys(STEP_KINDS).length);
  expect([
    incomplete,
    incompleteItems,
    mixed,
    noEvaluation,
    noCompletion,
    noChange,
    noLine,
    noTrace,
  ]).toHaveLength(8);
});
