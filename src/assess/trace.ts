import { itemKind, JUDGED, nameOf, shownQuantity, stepKind, type Node } from "../kind";
import {
  dependencies,
  findItem,
  findSource,
  findStep,
  gradeNameAt,
  labelOf,
  calibrationText,
  type Item,
  type Pack,
  type Step,
} from "../pack";
import { notchesBetween, writeRating } from "../scale";
import type { Basis, Citation, Effect, TraceInput, TraceStep } from "../trace";
import type { Text } from "../language";
import { placeIn } from "../place";
import type { Evaluation } from "./evaluate";
import type { Assessment, CheckResult, CheckState } from "./types";

/** Writes the trace of an evaluation: each item before the step that uses it, steps in the pack's order. */
export function traceOf(run: Evaluation): readonly TraceStep[] {
  const trace: TraceStep[] = [];
  const done = new Set<string>();
  const effects = run.effects();
  let running: string | undefined;
  const emit = (id: string) => {
    if (done.has(id)) return;
    done.add(id);
    const node = run.nodes.get(id);
    if (node === undefined || node === null) return;
    const item = findItem(run.pack, id);
    const step = findStep(run.pack, id);
    if (item !== undefined) trace.push({ ...itemStep(run, item, node, effects), ...withRunning(running) });
    if (step !== undefined) {
      if (node.grade?.from !== "given")
        for (const below of dependencies(step)) if (findItem(run.pack, below)) emit(below);
      if (node.rating !== undefined) running = writeRating(node.rating, run.scale);
      trace.push({ ...ruleStep(run, step, node, effects), ...withRunning(running) });
    }
  };
  for (const { id } of run.pack.steps) emit(id);
  return trace;
}

function withRunning(running: string | undefined): { running?: string } {
  return running === undefined ? {} : { running };
}

function calibrationRecord(pack: Pack, id: string): { local?: Text } {
  const local = calibrationText(pack, id);
  return local === undefined ? {} : { local };
}

/** What an id came to, for the reader. */
function shown(run: Evaluation, id: string): string | number {
  const node = run.nodes.get(id);
  if (node?.grade !== undefined) return node.grade.grade;
  if (node?.rating !== undefined) return writeRating(node.rating, run.scale);
  const item = findItem(run.pack, id);
  if (item?.kind === "quantity" && node?.quantity !== undefined) return shownQuantity(item, node.quantity);
  return node?.choice ?? node?.notches ?? node?.score ?? "";
}

function input(run: Evaluation, id: string): TraceInput {
  const value = shown(run, id);
  const graded = findItem(run.pack, id) ?? findStep(run.pack, id);
  const name =
    graded?.kind === "judged" || graded?.kind === "grade" || graded?.kind === "choice"
      ? nameOf(graded, String(value))
      : undefined;
  return { id, label: labelOf(run.pack, id), value, ...(name === undefined ? {} : { name }) };
}

const GIVEN: Basis = { basis: "house", reason: { en: "Stated by the analyst", zh: "分析师给出" } };

type Effects = ReturnType<Evaluation["effects"]>;

function itemStep(run: Evaluation, item: Item, node: Node, effects: Effects): TraceStep {
  const told = itemKind(item).trace(item, node, run.entry(item.id));
  const { rule, basis, beside, value, label } = told;
  const own = {
    ...input(run, item.id),
    ...(value === undefined ? {} : { value }),
    ...(label === undefined ? {} : { label }),
  };
  return {
    id: item.id,
    kind: item.kind,
    label: item.label,
    inputs: [own, ...beside.map((id) => input(run, id))],
    rule,
    cite: item.cite,
    basis: basis ?? GIVEN,
    ...calibrationRecord(run.pack, item.id),
    output: shown(run, item.id),
    effects: effects.get(item.id) ?? [],
  };
}

function ruleStep(run: Evaluation, step: Step, node: Node, effects: Effects): TraceStep {
  const given = node.grade?.from === "given";
  const basis = stepKind(step).basisUsed?.(step, (id) => shown(run, id)) ?? step.basis;
  return {
    id: step.id,
    kind: step.kind,
    label: step.label,
    inputs: given ? [input(run, step.id)] : inputsOf(run, step, node),
    rule: given ? JUDGED : step.rule,
    cite: step.cite,
    basis: given ? GIVEN : basis,
    ...calibrationRecord(run.pack, step.id),
    output: shown(run, step.id),
    effects: [...(effects.get(step.id) ?? []), ...notchEffects(run, step, node)],
  };
}

function inputsOf(run: Evaluation, step: Step, node: Node): readonly TraceInput[] {
  const own = stepKind(step).inputs?.(step, node);
  if (own !== undefined) return own.map(({ id, value }) => ({ id, label: labelOf(run.pack, id), value }));
  const inputs = dependencies(step).flatMap((id) => {
    const below = run.nodes.get(id);
    return below === undefined || below === null ? [] : [input(run, id)];
  });
  return [...inputs, ...lineInputs(run, step, node)];
}

/** The worst words for which a step drew a line, each with the best rating that it allows. */
function lineInputs(run: Evaluation, step: Step, { lines = [] }: Node): readonly TraceInput[] {
  return lines
    .filter((line) => line.step === step.id && line.key !== step.id)
    .map(({ of, at, rating }) => {
      const most = writeRating({ ...rating, notation: 0 }, run.scale);
      const word = gradeNameAt(run.pack, of, at);
      const name = { en: `${word.en}, at most ${most}`, zh: `${word.zh}，至多${most}` };
      return { id: of, label: labelOf(run.pack, of), value: at, name };
    });
}

/**
 * From the first rating on, each step that moves the rating has an effect in notches: toward the stand-alone rating
 * up to it, toward the final one after it, beyond that toward the local-currency one.
 */
function notchEffects(run: Evaluation, step: Step, node: Node): readonly Effect[] {
  const from = stepKind(step).moves?.(step);
  const before = from === undefined ? undefined : run.nodes.get(from)?.rating;
  if (node.rating === undefined || before === undefined) return [];
  const order = run.pack.steps.map(({ id }) => id);
  const { standalone, final } = run.pack.outputs;
  const at = order.indexOf(step.id);
  const of = at <= order.indexOf(standalone) ? "standalone" : at <= order.indexOf(final) ? "final" : "local";
  return [{ unit: "notches", of, amount: notchesBetween(node.rating, before) }];
}

const STATES: Readonly<Record<CheckState, Text>> = {
  met: { en: "met", zh: "符合" },
  failed: { en: "not met", zh: "不符合" },
  open: { en: "open", zh: "未填" },
  waived: { en: "waived", zh: "豁免" },
  "not-applicable": { en: "not applicable", zh: "不适用" },
};

/** Says the state of a check in the reader's language. */
export function checkStateText(state: CheckState): Text {
  return STATES[state];
}

/** Writes the checks after the steps: they state and move nothing. */
export function checkSteps(pack: Pack, results: readonly CheckResult[]): readonly TraceStep[] {
  return results.flatMap(({ id, state, value }) => {
    const check = pack.checks?.find((one) => one.id === id);
    if (check === undefined) return [];
    const { label, rule, cite, basis } = check;
    const inputs = value === undefined ? [] : [{ id, label, value }];
    const local = calibrationRecord(pack, id);
    return [{ id, kind: "check", label, inputs, rule, cite, basis, ...local, output: state, effects: [] }];
  });
}

/** Stands between where a rule is and where its numbers are, */
export const NUMBERS_MARK = { en: "; numbers: ", zh: "；数值：" } as const;
/** and between where a rule is and why its numbers are our own. */
export const HOUSE_MARK = { en: "; house: ", zh: "；自设参数：" } as const;

/** Writes a source for the reader: the document, the place in it, whose the numbers are, and what was changed locally. */
export function sourceText(
  step: Pick<TraceStep, "cite" | "basis" | "local">,
  language: "en" | "zh",
  documents: Assessment["documents"] = {},
): string {
  const source = ownSource(step, language, documents);
  if (step.local === undefined) return source;
  return language === "zh" ? `${source}；${step.local.zh}` : `${source}; ${step.local.en}`;
}

/** Names a place in a document: its title and where in it. */
export function citedPlace(
  { source, at }: Citation,
  language: "en" | "zh",
  documents: NonNullable<Assessment["documents"]> = {},
): string {
  const title = (findSource(source)?.title ?? documents[source])?.[language] ?? source;
  return `${title}${language === "zh" ? "，" : ", "}${placeIn(at, language)}`;
}

function ownSource(
  step: Pick<TraceStep, "cite" | "basis">,
  language: "en" | "zh",
  documents: NonNullable<Assessment["documents"]>,
): string {
  const place = (cite: Citation) => citedPlace(cite, language, documents);
  const rule = place(step.cite);
  const { basis } = step;
  if (basis === GIVEN) return rule;
  if (basis.basis === "own") {
    const reason =
      basis.reason === undefined ? "" : language === "zh" ? `：${basis.reason.zh}` : `: ${basis.reason.en}`;
    return language === "zh" ? `${rule}；本机构自定${reason}` : `${rule}; own${reason}`;
  }
  if (basis.basis === "house") {
    return `${rule}${HOUSE_MARK[language]}${basis.reason[language]}`;
  }
  const numbers = place(basis.cite);
  if (numbers === rule) return rule;
  return `${rule}${NUMBERS_MARK[language]}${numbers}`;
}
