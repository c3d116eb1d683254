/** Writes functions/ratios.ts: one Excel function for each ratio of the catalogue, with the help that its definition gives. */
import { format, resolveConfig } from "prettier";
import { ratios, type RatioArgument, type RatioDefinition } from "../../src";
import { cited } from "./documents";

const ANSWERS: Readonly<Record<RatioDefinition["unit"], string>> = {
  fraction: "a fraction (0.041 is 4.1%)",
  multiple: "a multiple",
  amount: "an amount in the unit of its inputs",
  number: "a plain number",
};

const BETTER: Readonly<Record<RatioDefinition["direction"], string>> = {
  higher: "; higher is better",
  lower: "; lower is better",
  inside: "; too much and too little are both bad",
  none: "",
};

/** Says the file as it is kept, formatted as everything else. */
export async function ratioFunctions(at: string): Promise<string> {
  const names = ratios.map(({ id }) => `  "RATIO.${id}": ${nameOf(id)},`);
  const text = [
    "// Written by `npm run docs` from the definitions in src/ratios: change those.",
    'import { ratioOf } from "./ratio-call";',
    ...ratios.map(functionOf),
    `/** The code behind each ratio's name. */\nexport const ratioFunctions = {\n${names.join("\n")}\n} as const;`,
  ].join("\n\n");
  return format(text, { ...(await resolveConfig(at)), parser: "typescript" });
}

/** Says the list of the ratios' names as it is kept: names alone load no code. */
export async function ratioNames(at: string): Promise<string> {
  const text = [
    "// Written by `npm run docs` from the definitions in src/ratios: change those.",
    "/** The functions of the ratio catalogue, as a cell names them. */",
    `export const ratioNames = [${ratios.map(({ id }) => `"RATIO.${id}"`).join(", ")}] as const;`,
  ].join("\n");
  return format(text, { ...(await resolveConfig(at)), parser: "typescript" });
}

function nameOf(id: string): string {
  return `ratio${id.slice(0, 1)}${id.slice(1).toLowerCase()}`;
}

function functionOf(ratio: RatioDefinition): string {
  const { id, arguments: args } = ratio;
  const name = `RATIO.${id}`;
  const help = [
    ...wrapped(helpOf(ratio)),
    `@customfunction ${name} ${name}`,
    `@helpurl https://localhost:3000/docs/functions.html#ratio-${id.toLowerCase()}`,
    ...args.flatMap((argument) => wrapped(parameterOf(argument, args))),
    "@param [language] en or zh, for messages; blank: the display language.",
    `@returns ${ratio.name.en}.`,
  ];
  const heads = args.map(({ id: own }, at) => `${own}${canBeLeft(args, at) ? "?" : ""}: unknown[][]`);
  const taken = [...heads, "language?: unknown[][]"];
  return [
    "/**",
    ...help.map((line) => ` * ${line}`),
    " */",
    `export function ${nameOf(id)}(${taken.join(", ")}): unknown[][] {`,
    `  return ratioOf("${id}", [${args.map(({ id: own }) => own).join(", ")}], language);`,
    "}",
  ].join("\n");
}

function helpOf({
  does,
  name,
  formula,
  unit,
  direction,
  notes,
  arguments: args,
  cite,
}: RatioDefinition): string {
  const spills = args.some(({ shape, kind }) => shape === "one" && kind !== "word");
  return [
    `${does} (${name.zh}): ${formula.en}.`,
    `The answer is ${ANSWERS[unit]}${BETTER[direction]}.`,
    ...notes.map(({ en }) => en),
    ...(spills ? ["Ranges spill."] : []),
    "#VALUE! naming the argument that is no number, out of range or gives no answer;",
    "#N/A naming the one that is blank.",
    `Source: ${cited(cite, "help")}.`,
  ]
    .join(" ")
    .replaceAll(" %", "%");
}

function parameterOf(argument: RatioArgument, all: readonly RatioArgument[]): string {
  const { id, label, help, words, shape } = argument;
  const isLeft = canBeLeft(all, all.indexOf(argument));
  const sense = (words ?? []).map(({ word, meaning }) => `${word}: ${lowerFirst(meaning.en)}`).join("; ");
  const parts = [
    `${label.en}${shape === "one" ? "" : shape === "list" ? ": a range" : ": a cell or a range"}.`,
    ...(sense === "" ? [] : [`${sense}.`]),
    ...(help === undefined ? [] : [help.en]),
    ...(words !== undefined || argument.optional ? [] : [blankOf(argument)]),
  ];
  return `@param ${isLeft ? `[${id}]` : id} ${parts.join(" ").replaceAll(" %", "%")}`;
}

/** Excel lets the last arguments be left out, and no other. */
function canBeLeft(args: readonly RatioArgument[], at: number): boolean {
  return args.slice(at).every(({ optional }) => optional);
}

function blankOf({ shape, kind }: RatioArgument): string {
  if (shape === "one") return "Blank is #N/A; 0 is 0.";
  return kind === "amount" ? "Blank cells are left out; 0 is 0." : "A blank cell is #N/A; 0 is 0.";
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** Breaks a text into lines of a comment. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 104) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
