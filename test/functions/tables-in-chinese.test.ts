import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { functionsFiles } from "../../build/custom-functions";
import type { FunctionsFile } from "../../build/functions-metadata";
import { callFunction, functionNames, speak, type Answer } from "../../functions";
import { listScales } from "../../src";
import { latinMeasures } from "../latin-measures";
import { withRanges, written } from "./ask";
import { goodCalls } from "./good-calls";

afterEach(() => {
  speak("en");
});

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

type Call = readonly [name: string, args: readonly unknown[]];

const SHOWN: readonly Call[] = [
  ...Object.entries(goodCalls).map(([name, { good }]): Call => [name, good]),
  ...written.examples.map(({ name, args }): Call => [name, args]),
];

/** Puts each word that an argument allows in its place: what a function lists where it is given a word that is none. */
function variations([name, args]: Call): readonly Call[] {
  return args.flatMap((arg, at) => {
    if (arg !== null && typeof arg !== "string") return [];
    const put = (word: string): Call => [name, args.map((one, index) => (index === at ? word : one))];
    const answer = callFunction(name, withRanges(put("?")[1]));
    const allowed = answer.ok ? undefined : /; allowed: (.*)\.$/.exec(answer.message)?.[1];
    return allowed === undefined ? [] : allowed.split(", ").map(put);
  });
}

const CALLS: readonly Call[] = [...SHOWN, ...SHOWN.flatMap(variations)];

let languageAt: ReadonlyMap<string, number>;

beforeAll(async () => {
  const [metadata] = await functionsFiles(ROOT, "https://localhost:3000");
  const { functions } = JSON.parse(String(metadata?.content)) as FunctionsFile;
  languageAt = new Map(
    functions.map(({ id, parameters }) => [id, parameters.findIndex(({ name }) => name === "language")]),
  );
});

/** A call with the language as that of its arguments, where it has one. */
function inLanguage([name, args]: Call, language: string): readonly unknown[] | null {
  const at = languageAt.get(name) ?? -1;
  if (at < 0) return null;
  const given = withRanges(args);
  const length = Math.max(given.length, at + 1);
  return Array.from({ length }, (_, index) => (index === at ? language : (given[index] ?? null)));
}

function rowsOf(answer: Answer): readonly (readonly unknown[])[] {
  if (!answer.ok) return [];
  const rows = Array.isArray(answer.value) ? (answer.value as unknown[][]) : [[answer.value]];
  // What is said of errors has a test of its own.
  return rows.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell)));
}

/** Symbols of ratings, in small letters too where they stand alone, and the ids of scales that formulas name them by. */
const SYMBOLS: ReadonlySet<string> = new Set(
  listScales().flatMap(({ id, notations }) => [
    id,
    ...notations.flatMap(({ symbols }) => symbols.flatMap((symbol) => [symbol, symbol.toLowerCase()])),
  ]),
);

/** Symbols of several letters or words, the longest first: they stand within texts. */
const SPELT = [...SYMBOLS].filter((symbol) => /[a-z]{2}/i.test(symbol)).sort((a, b) => b.length - a.length);

/** Heads of columns that hold codes, which formulas and rows are given by, and names in the other language; a calibration table
 * begins with the key method. */
const CODES =
  /^(?:项目|路径|代码|核对事项|评级方法|级别体系|英文名称|label|method|版本|校准|(?:[a-z-]+@.*))$/;

/** What Chinese papers write in Latin letters too: measures, abbreviations, currencies, numerals, a formula, a package. */
const LATIN =
  /^(?:method|better|worse|none|equalise)$|(?:better|worse)(?=（)|“(?:none|equalise)”|\b(?:HHI|AR|GDP|CLO|ROE|ROA|EBITDA|EBIT|PD|CNY|USD|bn|II|III|IV|FY(?:-\d)?|DBRS|DM\d|pyratings|Excel|TRUE|FALSE|NR|WR)\b|\bn\/a\b|\bbn?\b|[\w-]+@[\w.+*#-]+|[A-Z]+\.[A-Z]+\b/g;

/** Says what a reader of Chinese would stumble on: English words and marks of half width. */
function oddIn(text: string): readonly string[] {
  const left = SPELT.reduce((rest, symbol) => rest.replaceAll(symbol, ""), text).replace(LATIN, "");
  const words = (left.match(/[A-Za-z][A-Za-z+-]*/g) ?? []).filter(
    (word) => /[a-z]{2}|[A-Z]{4}/.test(word) && !SYMBOLS.has(word),
  );
  const marks = /[\u4e00-\u9fff][,;:!?(]|[,;:][\u4e00-\u9fff]/.test(left) ? [`marks: ${text}`] : [];
  return [...words, ...latinMeasures(text), ...marks];
}

/** Every text that a call was given, which its answer may say again. */
function given(args: readonly unknown[]): ReadonlySet<string> {
  return new Set(withRanges(args).flat(2).map(String));
}

/** Texts of an answer that are not codes: of each column below its head, the head beside it; further heads may stand below. */
function textsOf(rows: readonly (readonly unknown[])[]): readonly string[] {
  let codes: readonly boolean[] = [];
  return rows.flatMap((row, index) => {
    const heads = row.map((cell) => typeof cell === "string" && CODES.test(cell));
    if (index === 0 || row[0] === "项目") codes = heads;
    return row.flatMap((cell, at) =>
      typeof cell === "string" && (codes[at] !== true || heads[at] === true) ? [cell] : [],
    );
  });
}

/** What is written out whole for another program or in both languages, beside its own tests. */
const BOTH_LANGUAGES: ReadonlySet<string> = new Set(["METHOD.TABLE"]);

describe("what functions give in Chinese", () => {
  test.each(functionNames.filter((name) => !BOTH_LANGUAGES.has(name)))("%s has no English word", (name) => {
    for (const call of CALLS.filter(([own]) => own === name)) {
      const args = inLanguage(call, "zh") ?? withRanges(call[1]);
      speak("zh");
      const echoed = given(call[1]);
      for (const text of textsOf(rowsOf(callFunction(name, args)))) {
        if (echoed.has(text) || SYMBOLS.has(text)) continue;
        const own = [...echoed].reduce(
          (rest, word) => (/[A-Za-z]{2}/.test(word) ? rest.replaceAll(word, "") : rest),
          text,
        );
        expect(oddIn(own), `${name}(${JSON.stringify(call[1]).slice(0, 200)}): ${text}`).toEqual([]);
      }
      speak("en");
    }
  });

  test.each(functionNames)("%s gives it to whoever asks for Chinese by the argument", (name) => {
    for (const call of CALLS.filter(([own]) => own === name)) {
      const plain = withRanges(call[1]);
      const answers = (["en", "zh"] as const).map((language) => {
        speak(language);
        return rowsOf(callFunction(name, inLanguage(call, language) ?? plain));
      });
      speak("en");
      const isWorded = JSON.stringify(answers[0]) !== JSON.stringify(answers[1]);
      const args = inLanguage(call, "zh");
      if (!isWorded) continue;
      expect(args, `${name} has words and no language`).not.toBeNull();
      expect(rowsOf(callFunction(name, args ?? []))).toEqual(answers[1]);
    }
  });
});
