import type { Text } from "../language";
import type { Outcome, Problem } from "../problem";
import { failure, wrong } from "../problem";
import type { RatioArgument, RatioDefinition, RatioValue } from "./definition";
import type { Figure, Figures } from "./reading";
import { figuresCounted } from "./reading";

/** Arguments of a call by name, already of the shape that the definition asks for. */
export interface Given<Id extends string> {
  readonly one: (id: Id) => Figure;
  readonly list: (id: Id) => Figures;
  readonly oneOrList: (id: Id) => Figure | Figures;
  readonly word: (id: Id) => string | null;
}

interface Plan<Id extends string> extends Omit<RatioDefinition, "arguments" | "compute" | "also" | "forms"> {
  readonly arguments: readonly RatioArgument<Id>[];
  readonly also?: RatioDefinition["also"];
  readonly forms?: RatioDefinition["forms"];
  readonly from: (given: Given<Id>) => Outcome<number>;
}

/** Makes a catalogue entry whose `compute` checks the shape of every argument before the ratio sees it. */
export function define<Id extends string>(plan: Plan<Id>): RatioDefinition {
  const { from, also = [], forms = [], ...head } = plan;
  return {
    ...head,
    also,
    forms,
    compute: (args) => {
      const problems = shapeProblems(plan.id, plan.arguments, args);
      return problems.length > 0 ? failure(...problems) : from(givenBy(plan.arguments, args));
    },
  };
}

/** Declares an argument that is one figure. */
export function figure<const Id extends string>(
  kind: "amount" | "fraction" | "number",
  id: Id,
  label: Text,
  more: { optional?: boolean; help?: Text } = {},
): RatioArgument<Id> {
  return { id, label, kind, shape: "one", optional: false, ...more };
}

/** Declares an argument that is several figures, or with `one-or-list` one or several. */
export function figuresArgument<const Id extends string>(
  kind: "amount" | "fraction" | "number",
  id: Id,
  label: Text,
  more: { shape?: "list" | "one-or-list"; help?: Text } = {},
): RatioArgument<Id> {
  return { id, label, kind, shape: "list", optional: false, ...more };
}

/** Declares an argument that chooses one of a few words. */
export function choice<const Id extends string>(
  id: Id,
  label: Text,
  words: Readonly<Record<string, Text>>,
  more: { optional?: boolean; help?: Text } = {},
): RatioArgument<Id> {
  const meanings = Object.entries(words).map(([word, meaning]) => ({ word, meaning }));
  return { id, label, kind: "word", shape: "one", optional: true, words: meanings, ...more };
}

function shapeProblems(
  ratio: string,
  declared: readonly RatioArgument[],
  args: readonly RatioValue[],
): readonly Problem[] {
  if (args.length > declared.length) {
    const received = argumentsCounted(args.length);
    return [wrong("wrong-shape", ratio, { received, expected: argumentsCounted(declared.length) })];
  }
  return declared.flatMap((argument, at) => shapeProblem(argument, args[at] ?? null) ?? []);
}

function shapeProblem(argument: RatioArgument, value: RatioValue): Problem | undefined {
  if (value === null) return undefined;
  if (typeof value === "boolean" || typeof value === "string") {
    if (argument.kind === "word" && typeof value === "string") return undefined;
    const code = argument.kind === "word" ? "not-text" : "not-a-number";
    return wrong(code, argument.id, { received: typeof value === "string" ? value : truth(value) });
  }
  if (argument.kind === "word") {
    const received = typeof value === "number" ? value : figuresCounted(value.length);
    return wrong("not-text", argument.id, { received });
  }
  if (typeof value === "number" || argument.shape !== "one") return undefined;
  return wrong("wrong-shape", argument.id, {
    received: figuresCounted(value.length),
    expected: figuresCounted(1),
  });
}

function givenBy<Id extends string>(
  declared: readonly RatioArgument<Id>[],
  args: readonly RatioValue[],
): Given<Id> {
  const at = (id: Id): RatioValue => args[declared.findIndex((argument) => argument.id === id)] ?? null;
  const oneOrList = (id: Id): Figure | Figures => {
    const value = at(id);
    return typeof value === "string" || typeof value === "boolean" ? null : value;
  };
  return {
    oneOrList,
    one: (id) => {
      const value = oneOrList(id);
      return typeof value === "number" ? value : null;
    },
    list: (id) => {
      const value = oneOrList(id);
      return typeof value === "number" ? [value] : value;
    },
    word: (id) => {
      const value = at(id);
      return typeof value === "string" ? value : null;
    },
  };
}

function truth(value: boolean): string {
  return value ? "TRUE" : "FALSE";
}

function argumentsCounted(count: number): Text {
  return { en: `${count} arguments`, zh: `${count}个参数` };
}
