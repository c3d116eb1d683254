import { ratios, type RatioArgument, type RatioDefinition } from "../src";
import { ARGUMENTS_ZH } from "../functions/chinese";
import { BOOK_HELP } from "./function-help-zh/book";
import { METHOD_HELP } from "./function-help-zh/method";
import { NOTCH_HELP } from "./function-help-zh/notch";
import { PORTFOLIO_HELP } from "./function-help-zh/portfolio";
import { RATING_HELP } from "./function-help-zh/rating";
import { REVIEW_HELP } from "./function-help-zh/review";
import { SCALE_HELP } from "./function-help-zh/scale";
import { MESSAGES, type FamilyHelp } from "./function-help-zh/shared";
import { SOVEREIGN_HELP } from "./function-help-zh/sovereign";
import type { FunctionMetadata, FunctionsFile } from "./functions-metadata";

/** What is said in Chinese of each function; the help of the ratios is made of their definitions. */
const WRITTEN: FamilyHelp = {
  ...RATING_HELP,
  ...NOTCH_HELP,
  ...SOVEREIGN_HELP,
  ...SCALE_HELP,
  ...PORTFOLIO_HELP,
  ...METHOD_HELP,
  ...REVIEW_HELP,
  ...BOOK_HELP,
};

const ANSWERS: Readonly<Record<RatioDefinition["unit"], string>> = {
  fraction: "结果为比例（0.041即4.1%）",
  multiple: "结果为倍数",
  amount: "结果为金额，单位同输入",
  number: "结果为数字",
};

const BETTER: Readonly<Record<RatioDefinition["direction"], string>> = {
  higher: "，越高越好",
  lower: "，越低越好",
  inside: "，过高过低均不利",
  none: "",
};

function ratioHelp({ name, formula, unit, direction, notes }: RatioDefinition): string {
  return [
    `计算${name.zh}：${formula.zh}。${ANSWERS[unit]}${BETTER[direction]}。`,
    ...notes.map(({ zh }) => zh),
  ].join("");
}

function argumentHelp({ label, help, words, optional, shape, kind }: RatioArgument): string {
  const sense = (words ?? []).map(({ word, meaning }) => `${word}：${meaning.zh}`).join("；");
  const blank =
    words !== undefined || optional
      ? ""
      : shape !== "one" && kind === "amount"
        ? "空白单元格略过；0即为0。"
        : "空白为 #N/A；0即为0。";
  return [`${label.zh}。`, sense === "" ? "" : `${sense}。`, help?.zh ?? "", blank].join("");
}

/** What is said of one function: of each argument its name and its text, by the argument's English name. */
interface Said {
  readonly says: string;
  readonly takes: ReadonlyMap<string, readonly [name: string, text: string]>;
}

function saidOf(id: string): Said | null {
  const ratio = ratios.find((one) => `RATIO.${one.id}` === id);
  if (ratio !== undefined) {
    const takes = ratio.arguments.map((one) => [one.id, [one.label.zh, argumentHelp(one)]] as const);
    const language = ["language", [ARGUMENTS_ZH["language"] ?? "", MESSAGES]] as const;
    return { says: ratioHelp(ratio), takes: new Map([...takes, language]) };
  }
  const written = WRITTEN[id];
  if (written === undefined) return null;
  const takes = Object.entries(written.takes).map(
    ([name, text]) => [name, [ARGUMENTS_ZH[name] ?? "", text]] as const,
  );
  return { says: written.says, takes: new Map(takes) };
}

/** Lists what the Chinese help lacks, and what it says of an argument that is not there. */
function faultsOf({ id, parameters }: FunctionMetadata, said: Said | null): readonly string[] {
  if (said === null) return [id];
  const names = parameters.map(({ name }) => name);
  return [
    ...names.flatMap((name) => (said.takes.get(name)?.[1] ? [] : [`${id}, argument ${name}`])),
    ...names.flatMap((name) =>
      said.takes.get(name)?.[0] === "" ? [`the name of ${id}, argument ${name}`] : [],
    ),
    ...[...said.takes.keys()].flatMap((name) =>
      names.includes(name) ? [] : [`${id}, which has no argument ${name}`],
    ),
  ];
}

/**
 * Makes the functions' metadata for an Office that shows Chinese: ids, names and types as they are, help and arguments in
 * Chinese. Throws naming every function and argument whose help is missing: Excel would show nothing there, and nobody would
 * notice.
 */
export function chineseMetadata(file: FunctionsFile): FunctionsFile {
  const made = file.functions.map((fn) => ({ fn, said: saidOf(fn.id) }));
  const faults = made.flatMap(({ fn, said }) => faultsOf(fn, said));
  if (faults.length > 0) throw new Error(`No Chinese help for ${faults.join("; ")}`);
  return {
    ...file,
    functions: made.map(({ fn, said }) => ({
      ...fn,
      description: said?.says ?? "",
      parameters: fn.parameters.map((parameter) => {
        const [name = "", description = ""] = said?.takes.get(parameter.name) ?? [];
        return { ...parameter, name, description };
      }),
    })),
  };
}
