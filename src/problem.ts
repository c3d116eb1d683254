import { inList } from "./punctuation";
import type { Language, Text } from "./language";

/**
 * Failures as values. A problem is `wrong` (something received is not allowed: #VALUE! in Excel) or `missing`
 * (something needed is absent: #N/A). It carries facts, not prose, so that the sheet, the pane and the command line
 * each say it in their reader's language.
 */
export type ProblemKind = "wrong" | "missing";

/** A `Text` is said in the reader's language: a reason, an expectation. */
export type Fact = string | number | readonly (string | number)[] | Text;

export interface Problem {
  readonly kind: ProblemKind;
  readonly code: ProblemCode;
  /** The item or argument concerned, where there is one: an item id or an argument's name. */
  readonly at: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

const messages = {
  "unknown-symbol": {
    en: '{at}: "{received}" is not a symbol of the {scale} scale; allowed: {allowed}.',
    zh: "{at}：“{received}”不是{scale}级别体系中的符号；可用：{allowed}。",
  },
  "scale-open": {
    en: '{at}: "{received}" does not tell its scale; name one of {allowed}.',
    zh: "{at}：“{received}”无法判断所属级别体系；请指定：{allowed}。",
  },
  "scale-mismatch": {
    en: '{at}: "{first}" is on the {firstScale} scale and "{second}" on the {secondScale} scale; name a mapping between them.',
    zh: "{at}：“{first}”属于{firstScale}级别体系，“{second}”属于{secondScale}级别体系；请指定两者之间的映射。",
  },
  "scales-mixed": {
    en: '{at}: "{first}" is on the {firstScale} scale and "{second}" on the {secondScale} scale; read one on the other with SCALE.MAP first.',
    zh: "{at}：“{first}”属于{firstScale}级别体系，“{second}”属于{secondScale}级别体系；请先用 SCALE.MAP 将其一映射到另一体系。",
  },
  "unknown-rating": {
    en: '{at}: "{received}" is not a rating on any scale here: {allowed}.',
    zh: "{at}：“{received}”不是任何已有级别体系中的级别：{allowed}。",
  },
  "other-scale": {
    en: '{at}: "{received}" is a rating on {scale}, not {symbol} on a scale here; map it by hand and enter the result.',
    zh: "{at}：“{received}”属于{scale}，并非此处级别体系的{symbol}；请先人工换算后填写。",
  },
  lookalike: {
    en: '{at}: "{received}" holds {letters}, of another alphabet, which only looks like {reading}; type it anew.',
    zh: "{at}：“{received}”含其他字母表的{letters}，只是看似{reading}；请重新输入。",
  },
  footnote: {
    en: '{at}: "{received}" carries the footnote {mark}, which is no digit; enter {reading}.',
    zh: "{at}：“{received}”带有脚注{mark}，并非数字；请填写{reading}。",
  },
  "two-readings": {
    en: '{at}: "{received}" reads as {first} and as {second}; enter the one that is meant.',
    zh: "{at}：“{received}”可读作{first}，也可读作{second}；请填写所指的一种。",
  },
  "mixed-units": {
    en: '{at}: "{received}" says its unit and {beside}{second} does not say the same kind; write the unit of all amounts, or of none.',
    zh: "{at}：“{received}”写明了单位，而{beside}{second}未写明同类单位；请为所有金额写明单位，或一律不写。",
  },
  "not-in-list": {
    en: '{at}: received "{received}"; allowed: {allowed}.',
    zh: "{at}：收到“{received}”；可用：{allowed}。",
  },
  "not-a-number": {
    en: '{at} must be a number; received "{received}".',
    zh: "{at}应为数字；收到“{received}”。",
  },
  "not-a-whole-number": {
    en: "{at} must be a whole number; received {received}.",
    zh: "{at}应为整数；收到{received}。",
  },
  "not-text": { en: "{at} must be text; received {received}.", zh: "{at}应为文本；收到{received}。" },
  "not-a-truth-value": {
    en: '{at} must be TRUE or FALSE; received "{received}".',
    zh: "{at}应为 TRUE 或 FALSE；收到“{received}”。",
  },
  "out-of-range": {
    en: "{at}: received {received}; allowed: {from} to {to}.",
    zh: "{at}：收到{received}；允许范围：{from}至{to}。",
  },
  implausible: {
    en: "{at}: {received} reads as {reading}, outside the plausible range {from} to {to}; for {alternative} enter {entry}.",
    zh: "{at}：{received}读作{reading}，超出合理范围{from}至{to}；若为{alternative}，请输入{entry}。",
  },
  "unit-missing": {
    en: "{at} is an amount: give its currency and unit, such as {allowed}.",
    zh: "{at}为金额：请给出币种和单位，例如{allowed}。",
  },
  "unit-unknown": {
    en: '{at}: the unit "{received}" is not read; allowed: {allowed}.',
    zh: "{at}：无法识别单位“{received}”；可用：{allowed}。",
  },
  "wrong-shape": {
    en: "{at}: received {received}; expected {expected}.",
    zh: "{at}：收到{received}；应为{expected}。",
  },
  "unknown-item": {
    en: '"{at}" is not an item of {method}; its items: {allowed}.',
    zh: "“{at}”不是{method}的项目；其项目：{allowed}。",
  },
  "duplicate-item": { en: "{at} is given more than once.", zh: "{at}重复给出。" },
  contradiction: {
    en: "{at} is given as {given} and also follows from {sources} as {derived}; give one of them.",
    zh: "{at}直接给出为{given}，同时由{sources}得出{derived}；请只给出其中一种。",
  },
  "no-definition": {
    en: "{at} is not defined: {reason}.",
    zh: "{at}无定义：{reason}。",
  },
  "unknown-method": {
    en: '{at}: "{received}" is not a methodology here; available: {allowed}.',
    zh: "{at}：没有名为“{received}”的评级方法；可用：{allowed}。",
  },
  "local-pin": {
    en: "{at}: {received} was changed locally, and its pin alone does not hold the changes; give its calibration table, or the shipped {allowed}.",
    zh: "{at}：{received}含本地调整，仅凭版本号无法还原；请给出其校准表，或使用内置的{allowed}。",
  },
  "unknown-number": {
    en: '{at}: "{received}" names no number of {method}; its numbers there: {allowed}.',
    zh: "{at}：“{received}”不是{method}中的数值；可用：{allowed}。",
  },
  "locked-method": {
    en: "{at}: the methodology says otherwise than what is locked as {locked}; give the changed one a version of its own.",
    zh: "{at}：该评级方法与已锁定的{locked}内容不同；请为更改后的方法另取版本。",
  },
  "changed-method": {
    en: "{at}: {received} was changed since, and its version was not: it is now {now}. Give a changed methodology a version of its own.",
    zh: "{at}：{received}的内容已更改而版本未变，现为{now}。请为更改后的方法另取版本。",
  },
  "published-number": {
    en: "{at}: {path} is published by {publisher} ({source}, {place}) and stays {value}; received {received}. Leave the row out.",
    zh: "{at}：{path}由{publisher}公布（{source}，{place}），保持为{value}；收到{received}。请删去该行。",
  },
  "breaks-law": {
    en: "{at}: received {received}, was {was}; {path}: {reason}.",
    zh: "{at}：收到{received}，原为{was}；{path}：{reason}。",
  },
  "method-conflict": {
    en: "{at}: the subject names {first}, the argument {second}; give one of them.",
    zh: "{at}：评级对象指定{first}，参数指定{second}；请只给出其中一种。",
  },
  "same-person": {
    en: "{at}: {received} is the analyst; another person must approve.",
    zh: "{at}：{received}即为分析师；须由他人审批。",
  },
  withheld: {
    en: "{at} is stated as not met, so no rating is given: {rule}",
    zh: "{at}填写为不符合，因此不给出级别：{rule}",
  },
  "cell-error": { en: "{at} holds the error {received}.", zh: "{at}为错误值{received}。" },
  "form-fault": { en: "{place}: {reason}.", zh: "{place}：{reason}。" },
  "pack-invalid": { en: "{at}: {reason}.", zh: "{at}：{reason}。" },
  "missing-item": { en: "{at} is missing.", zh: "缺少{at}。" },
  "missing-rating": {
    en: '{at}: "{received}" says that there is no rating.',
    zh: "{at}：“{received}”表示没有级别。",
  },
  "missing-data": { en: "{at}: nothing to compute from: {reason}.", zh: "{at}：无法计算，{reason}。" },
  "missing-reason": {
    en: "{at}: state why the rating is final all the same; {reason}.",
    zh: "{at}：请说明仍予定稿的理由；{reason}。",
  },
  "missing-argument": { en: "The argument {at} is missing; {expected}.", zh: "缺少参数{at}；{expected}。" },
  "missing-exempt": {
    en: '{at}: no rating is needed for "{received}": {rule}',
    zh: "{at}：“{received}”无需评级：{rule}",
  },
  "missing-method": {
    en: "No methodology is named; give the argument {at} or a row 'method' in the subject: {allowed}.",
    zh: "未指定评级方法；请给出参数{at}，或在评级对象中加入 method 行：{allowed}。",
  },
} as const satisfies Record<string, Text>;

export type ProblemCode = keyof typeof messages;

/** Makes a problem of something received that is not allowed. */
export function wrong(code: ProblemCode, at: string, facts: Problem["facts"] = {}): Problem {
  return { kind: "wrong", code, at, facts };
}

/** Makes a problem of something needed that is absent. */
export function missing(
  code: Extract<ProblemCode, `missing-${string}`>,
  at: string,
  facts: Problem["facts"] = {},
): Problem {
  return { kind: "missing", code, at, facts };
}

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure<T = never>(...problems: readonly Problem[]): Outcome<T> {
  return { ok: false, problems };
}

/** Collects outcomes: all values in order, or every problem of every failure. */
export function collect<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const values: T[] = [];
  const problems: Problem[] = [];
  // In a loop, not by arrays of arrays: a ledger has hundreds of thousands of rows.
  for (const outcome of outcomes) {
    if (outcome.ok) values.push(outcome.value);
    else for (const problem of outcome.problems) problems.push(problem);
  }
  return problems.length > 0 ? { ok: false, problems } : success(values);
}

/**
 * Says a problem in the reader's language. `labels` turns item ids into the names the reader knows;
 * without it ids are shown as they are.
 */
export function describeProblem(
  problem: Problem,
  language: Language,
  labels: (id: string) => string = (id) => id,
): string {
  // Where the other of two stands is named as the place of the problem is.
  const { beside } = problem.facts;
  const other =
    typeof beside !== "string" || beside === "" ? "" : `${labels(beside)}${language === "zh" ? "：" : ": "}`;
  const facts: Problem["facts"] = { ...problem.facts, at: labels(problem.at), beside: other };
  return messages[problem.code][language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return hole;
    if (typeof fact === "string") return clipped(fact);
    if (typeof fact !== "object") return String(fact);
    return isText(fact) ? fact[language] : inList(language, fact.map(String));
  });
}

/** The most of one fact that a message shows: what was received may be a whole page. */
const SHOWN = 160;

function clipped(fact: string): string {
  // A rule that is quoted, or a list of names, is said whole; a text without an end of its own is not.
  return fact.length > SHOWN ? `${fact.slice(0, SHOWN - 1)}…` : fact;
}

function isText(fact: readonly (string | number)[] | Text): fact is Text {
  return "en" in fact;
}
