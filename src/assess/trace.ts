import { shownValue, shownWeight } from "../grid";
import {
  dependencies,
  findItem,
  findSource,
  findStep,
  labelOf,
  localText,
  type Item,
  type Pack,
  type Step,
} from "../pack";
import { notchesBetween, writeRating, type Rating } from "../scale";
import type { Basis, Effect, TraceInput, TraceStep } from "../trace";
import type { Text } from "../language";
import type { Evaluation, Node } from "./evaluate";
import { shownQuantity } from "./quantity";
import type { CheckResult, CheckState } from "./types";

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

function localOf(pack: Pack, id: string): { local?: Text } {
  const local = localText(pack, id);
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
  const names = graded?.kind === "judged" || graded?.kind === "grade" ? graded.names : undefined;
  const name = names?.[String(value)];
  return { id, label: labelOf(run.pack, id), value, ...(name === undefined ? {} : { name }) };
}

const GIVEN: Basis = { basis: "house", reason: { en: "Stated by the analyst", zh: "分析师给出" } };

const ITEM_RULES: Readonly<Record<Item["kind"], Text>> = {
  judged: { en: "Judged against the guidance of each grade", zh: "对照各档次标准判断" },
  measured: { en: "Graded by the bands of the measure", zh: "按指标区间定档" },
  quantity: { en: "Enters a regression", zh: "进入回归模型" },
  choice: { en: "Chosen by the analyst", zh: "由分析师选择" },
  rating: { en: "Rating given by others", zh: "外部给出的级别" },
  markets: { en: "Sovereigns of the markets, weighted by their shares", zh: "各市场主权级别按占比加权" },
  notches: { en: "Notches stated by the analyst", zh: "由分析师给出的级差" },
};

function measuredInput(run: Evaluation, item: Extract<Item, { kind: "measured" }>, node: Node): TraceInput {
  const value = node.grade?.value === undefined ? "" : shownValue(node.grade.value, item.unit);
  const periods = run.subject.entries.get(item.id)?.periods;
  const means = item.periods !== undefined && periods !== undefined ? weightedBy(item.periods) : null;
  const label =
    means === null
      ? item.label
      : { en: `${item.label.en}, ${means.en}`, zh: `${item.label.zh}，${means.zh}` };
  return { id: item.id, label, value };
}

/** Markets come to one sovereign: the reader sees what was given for them. */
function givenInput(run: Evaluation, item: Item): TraceInput {
  const own = input(run, item.id);
  return item.kind === "markets"
    ? { ...own, value: String(run.subject.entries.get(item.id)?.value ?? "") }
    : own;
}

function weightedBy(periods: {
  readonly keys: readonly string[];
  readonly weights: readonly number[];
}): Text {
  const words = periods.keys
    .map((key, index) => `${key} ${shownWeight(periods.weights[index] ?? 0)}`)
    .join(" · ");
  return { en: `weighted mean (${words})`, zh: `加权平均（${words}）` };
}

type Effects = ReturnType<Evaluation["effects"]>;

const STATED_RULE: Text = {
  en: "Grade stated by the analyst in place of the measured one",
  zh: "由分析师给出档次，不按指标定档",
};

function itemStep(run: Evaluation, item: Item, node: Node, effects: Effects): TraceStep {
  const isStated = item.kind === "measured" && node.grade?.from === "given";
  if (isStated) {
    return {
      ...{ id: item.id, kind: item.kind, label: item.label, inputs: [input(run, item.id)] },
      ...{ rule: STATED_RULE, cite: item.cite, basis: GIVEN, ...localOf(run.pack, item.id) },
      output: shown(run, item.id),
      effects: effects.get(item.id) ?? [],
    };
  }
  const defined = item.kind === "measured" || item.kind === "quantity" ? item.definition : null;
  const own = item.kind === "measured" ? measuredInput(run, item, node) : givenInput(run, item);
  const shift = item.kind === "measured" && item.shift !== undefined ? [input(run, item.shift.by)] : [];
  return {
    id: item.id,
    kind: item.kind,
    label: item.label,
    inputs: [own, ...shift],
    rule:
      defined === null
        ? ITEM_RULES[item.kind]
        : {
            en: `${ITEM_RULES[item.kind].en}: ${defined.en}`,
            zh: `${ITEM_RULES[item.kind].zh}：${defined.zh}`,
          },
    cite: item.cite,
    basis: "basis" in item ? item.basis : GIVEN,
    ...localOf(run.pack, item.id),
    output: shown(run, item.id),
    effects: effects.get(item.id) ?? [],
  };
}

function ruleStep(run: Evaluation, step: Step, node: Node, effects: Effects): TraceStep {
  const given = node.grade?.from === "given";
  return {
    id: step.id,
    kind: step.kind,
    label: step.label,
    inputs: given ? [input(run, step.id)] : inputsOf(run, step),
    rule: given ? ITEM_RULES.judged : step.rule,
    cite: step.cite,
    basis: given ? GIVEN : basisUsed(run, step),
    ...localOf(run.pack, step.id),
    output: shown(run, step.id),
    effects: [...(effects.get(step.id) ?? []), ...notchEffects(run, step, node)],
  };
}

/** A matrix may print a cell or two and leave the others to us: what counts is the cell that was used. */
function basisUsed(run: Evaluation, step: Step): Basis {
  if (step.kind !== "matrix") return step.basis;
  const [row, column] = [shown(run, step.row), shown(run, step.column)];
  const printed = step.published?.find((cell) => cell.row === row && cell.column === column);
  return printed === undefined ? step.basis : { basis: "published", cite: printed.cite };
}

/** A regression's inputs are shown as it multiplies them, so that its sum can be worked out again. */
function inputsOf(run: Evaluation, step: Step): readonly TraceInput[] {
  const terms = run.nodes.get(step.id)?.terms;
  if (terms !== undefined) {
    return terms.map(({ of, transformed, coefficient }) => {
      const value = `${String(Number(transformed.toPrecision(7)))} × ${String(coefficient)}`;
      return { id: of, label: labelOf(run.pack, of), value };
    });
  }
  return dependencies(step).flatMap((id) => {
    const node = run.nodes.get(id);
    return node === undefined || node === null ? [] : [input(run, id)];
  });
}

/**
 * From the first rating on, each step that moves the rating has an effect in notches: toward the stand-alone rating
 * up to it, toward the final one after it, beyond that toward the local-currency one.
 */
function notchEffects(run: Evaluation, step: Step, node: Node): readonly Effect[] {
  if (node.rating === undefined || !("of" in step)) return [];
  const before: Rating | undefined = run.nodes.get(step.of)?.rating;
  if (before === undefined) return [];
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
    const local = localOf(pack, id);
    return [{ id, kind: "check", label, inputs, rule, cite, basis, ...local, output: state, effects: [] }];
  });
}

/** Writes a source for the reader: the document, the place in it, whose the numbers are, and what was changed locally. */
export function sourceText(step: Pick<TraceStep, "cite" | "basis" | "local">, language: "en" | "zh"): string {
  const source = ownSource(step, language);
  if (step.local === undefined) return source;
  return language === "zh" ? `${source}；${step.local.zh}` : `${source}; ${step.local.en}`;
}

function ownSource(step: Pick<TraceStep, "cite" | "basis">, language: "en" | "zh"): string {
  const title = (key: string) => findSource(key)?.title[language] ?? key;
  const rule = `${title(step.cite.source)}, ${step.cite.at}`;
  const { basis } = step;
  if (basis === GIVEN) return rule;
  if (basis.basis === "house") {
    return language === "zh" ? `${rule}；自有校准：${basis.reason.zh}` : `${rule}; house: ${basis.reason.en}`;
  }
  const numbers = `${title(basis.cite.source)}, ${basis.cite.at}`;
  if (numbers === rule) return rule;
  return language === "zh" ? `${rule}；数值：${numbers}` : `${rule}; numbers: ${numbers}`;
}
