import { ratios } from "../src";
import type { FunctionMetadata, FunctionsFile, ParameterMetadata } from "./functions-metadata";
import { anchorOf, signatureOf } from "./help-page";

/** A worked call for the reader, which the tests compute as well. */
export interface FunctionExample {
  readonly name: string;
  /** As in a formula; `@Name` is the range of that name, null an argument left out. */
  readonly args: readonly unknown[];
  /** The whole answer, or where it is long the rows that it `begins` with. */
  readonly value?: unknown;
  readonly begins?: readonly (readonly unknown[])[];
  readonly note?: string;
}

export interface FunctionExamples {
  readonly ranges: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly examples: readonly FunctionExample[];
}

/** Joins the examples kept by hand with those of the ratio catalogue. */
export function allExamples(written: FunctionExamples): readonly FunctionExample[] {
  const ofRatios = ratios.map(({ id, example }) => ({
    name: `RATIO.${id}`,
    args: example.args.map((value) => (Array.isArray(value) ? value.map((one: unknown) => [one]) : value)),
    value: example.value,
  }));
  return [...written.examples, ...ofRatios];
}

/**
 * Writes docs/functions.md: every function with its arguments and worked examples, from the text that Excel shows, in the
 * order of the declared names.
 */
export function functionDocs(
  file: FunctionsFile,
  names: readonly string[],
  written: FunctionExamples,
): string {
  const functions = names.flatMap((name) => file.functions.filter(({ id }) => id === name));
  const examples = allExamples(written);
  const families = [...new Set(functions.map(({ id }) => familyOf(id)))];
  const ranges = Object.entries(written.ranges).map(([name, rows]) => `**${name}**\n\n${rangeTable(rows)}`);
  const sections = families.map((family) => {
    const members = functions.filter(({ id }) => familyOf(id) === family);
    return [`## ${family}`, ...members.map((fn) => section(fn, examples))].join("\n\n");
  });
  return `${[intro(functions, families), ...sections, "## Ranges of the examples", ...ranges].join("\n\n")}\n`;
}

function familyOf(id: string): string {
  return id.split(".")[0] ?? id;
}

function intro(functions: readonly FunctionMetadata[], families: readonly string[]): string {
  const lines = families.map((family) => {
    const links = functions
      .filter(({ id }) => familyOf(id) === family)
      .map(({ id }) => `[${id}](#${anchorOf(id)})`);
    return `- ${links.join(" · ")}`;
  });
  return `# Functions

<!-- Written by "npm run docs" out of the comments in functions/. Change it there. -->

${functions.length} functions. Each is pure: the same cells give the same answer, in Excel, in the workbench and on the command line
(\`npm run -s notchbook -- call NOTCH.ADD '["AA", 1]'\`).

${lines.join("\n")}

| a cell that holds              | is read as                                                                                     |
| ------------------------------ | ---------------------------------------------------------------------------------------------- |
| nothing, "", spaces            | blank: a default where the argument is optional, else #N/A naming it                            |
| 0 for a word, symbol or method | blank, because some versions of Excel hand over a blank cell as 0                               |
| 0 for a number                 | the number 0; RATING.EXPLAIN and RATING.TABLE (problems) list measured values of 0 to confirm   |
| n/a, -, /                      | missing, in a subject                                                                          |
| an error                       | #VALUE! naming the argument or key and the error                                               |
| ＡＡ＋, １２％, 1,234          | AA+, 0.12, 1234: full-width characters, percent signs and separators are read                   |
| TRUE for a number              | #VALUE!                                                                                        |

Percentages are fractions, as Excel's own: 4.1% is 0.041. A range spills cell by cell: one cell serves the whole range, a
column meets a row as a table, blank places stay blank, other sizes are #VALUE!. Wrong input is #VALUE!, missing input #N/A;
the message of the error names the argument, what was received and what is allowed.`;
}

function section(fn: FunctionMetadata, examples: readonly FunctionExample[]): string {
  const rows = fn.parameters.map(argumentRow);
  const table = rows.length === 0 ? [] : [["| argument | |", "| --- | --- |", ...rows].join("\n")];
  const own = examples.filter(({ name }) => name === fn.id).map(exampleLine);
  return [
    `### <a id="${anchorOf(fn.id)}"></a>${fn.id}`,
    `\`${signatureOf(fn)}\``,
    escape(fn.description ?? ""),
    ...table,
    own.join("\n"),
  ].join("\n\n");
}

function argumentRow({ name, description = "", optional }: ParameterMetadata): string {
  return `| ${optional ? `[${name}]` : name} | ${escape(description)} |`;
}

/** Writes an example's call as a formula. */
export function exampleFormula({ name, args }: FunctionExample): string {
  return `=${name}(${args.map(argument).join(", ")})`;
}

/** Writes an example's answer, or the rows that a long one begins with. */
export function exampleAnswer({ value, begins }: FunctionExample): string {
  return shown(begins ?? value);
}

function exampleLine(example: FunctionExample): string {
  const verb = example.begins === undefined ? "is" : "begins with";
  const note = example.note === undefined ? "" : `. ${example.note}`;
  return `- \`${exampleFormula(example)}\` ${verb} \`${exampleAnswer(example)}\`${note}`;
}

/** Writes an argument as a formula does: a range as its name or as an array constant. */
function argument(value: unknown): string {
  if (value === null) return "";
  if (typeof value === "string" && value.startsWith("@")) return value.slice(1);
  return shown(value);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((row: unknown) => rowOf(row)).join("; ")}}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : JSON.stringify(value);
}

function rowOf(row: unknown): string {
  return Array.isArray(row) ? row.map((cell: unknown) => shown(cell)).join(", ") : shown(row);
}

function rangeTable(rows: readonly (readonly unknown[])[]): string {
  const width = rows[0]?.length ?? 0;
  const line = (cells: readonly unknown[]) => `| ${cells.map((cell) => escape(String(cell))).join(" | ")} |`;
  return [
    line(Array<string>(width).fill(" ")),
    line(Array<string>(width).fill("---")),
    ...rows.map(line),
  ].join("\n");
}

function escape(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
