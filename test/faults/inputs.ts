import { readFileSync } from "node:fs";

/** Reads a file of the inputs on which the product once failed. */
export function inputText(name: string): string {
  return readFileSync(new URL(`inputs/${name}`, import.meta.url), "utf8");
}

export function inputPath(name: string): string {
  return `test/faults/inputs/${name}`;
}

/** A call as it was typed, with what is right of it. */
export interface Case {
  readonly name: string;
  readonly args: readonly unknown[];
  /** The value as JSON, an error with the beginning of its message, or `last` and the last cell of what spills. */
  readonly right: string;
}

/** Reads a file of calls, one a line: the function, its arguments as JSON, an arrow, and what is right. */
export function casesIn(name: string): readonly Case[] {
  return inputText(name)
    .split("\n")
    .flatMap((line): Case[] => {
      const match = /^([A-Z.]+) (\[.*\]) => (.+)$/u.exec(line);
      if (match === null) return [];
      return [{ name: match[1] ?? "", args: JSON.parse(match[2] ?? "") as unknown[], right: match[3] ?? "" }];
    });
}
