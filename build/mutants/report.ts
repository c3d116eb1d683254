import { readFileSync } from "node:fs";
import type { MutantResult } from "@stryker-mutator/api/core";

interface Count {
  killed: number;
  timeout: number;
  survived: number;
  uncovered: number;
  other: number;
}

const IN: Readonly<Record<string, keyof Count>> = {
  Killed: "killed",
  Timeout: "timeout",
  Survived: "survived",
  NoCoverage: "uncovered",
};

/** What is noticed, of a hundred. */
function score({ killed, timeout, survived, uncovered }: Count): string {
  const all = killed + timeout + survived + uncovered;
  return all === 0 ? "–" : `${(((killed + timeout) / all) * 100).toFixed(1)} %`;
}

function row(name: string, count: Count): string {
  const { killed, timeout, survived, uncovered } = count;
  const figures = [killed, timeout, survived, uncovered].map((figure) => String(figure).padStart(9));
  return `${name.padEnd(40)}${figures.join("")}${score(count).padStart(9)}\n`;
}

function place(mutant: MutantResult): string {
  const { fileName, location, replacement, mutatorName } = mutant;
  const line = readFileSync(fileName, "utf8").split("\n")[location.start.line - 1] ?? "";
  const end = location.end.line === location.start.line ? location.end.column - 1 : line.length;
  const was = line.slice(location.start.column - 1, end);
  const now = replacement.replace(/\s+/g, " ");
  const where = `${fileName.replace(`${process.cwd()}/`, "")}:${String(location.start.line)}`;
  return `${where} ${mutatorName}: ${was} → ${now}\n    ${line.trim()}\n`;
}

/** A list of what nobody noticed, then a row for each file and one for all. */
export function report(results: readonly MutantResult[]): string {
  const files = new Map<string, Count>();
  const total: Count = { killed: 0, timeout: 0, survived: 0, uncovered: 0, other: 0 };
  for (const { fileName, status } of results) {
    const name = fileName.replace(`${process.cwd()}/`, "");
    const count = files.get(name) ?? { killed: 0, timeout: 0, survived: 0, uncovered: 0, other: 0 };
    files.set(name, count);
    for (const one of [count, total]) one[IN[status] ?? "other"] += 1;
  }
  const unnoticed = results.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const heads = ["killed", "timeout", "survived", "uncovered", "score"]
    .map((head) => head.padStart(9))
    .join("");
  return [
    "\n",
    ...unnoticed.map((one) => (one.status === "NoCoverage" ? `(no test) ${place(one)}` : place(one))),
    `\n${" ".repeat(40)}${heads}\n`,
    ...[...files].sort().map(([name, count]) => row(name, count)),
    row("all", total),
  ].join("");
}
