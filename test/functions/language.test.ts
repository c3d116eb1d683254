import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { functionsFiles } from "../../build/custom-functions";
import type { FunctionsFile } from "../../build/functions-metadata";
import {
  callFunction,
  customFunctions,
  functionNames,
  languageOf,
  repeatingFunctions,
  speak,
  type Answer,
} from "../../functions";
import { tianfu } from "../desk/tianfu";
import { withRanges } from "./ask";
import { goodCalls } from "./good-calls";

afterEach(() => {
  speak("en");
});

const SUBJECT = Object.entries(tianfu.answers).map(([id, { value }]) => [id, value]);

/** What a message may hold in Latin letters: names of functions, symbols, keys in brackets, Excel's words, codes and pins. */
const KNOWN =
  /[A-Z]+\.[A-Z]+|（[^）]*）|\b[A-Z]{1,4}(?:-\d?)?[+-]?\b|[a-z-]+@[\w.+*#-]+|FY(?:-\d)?|\bTRUE|FALSE|\bNR\b|“[^”]*”|\bmethod\b|\bkey\b/g;

function messagesOf(answer: Answer): readonly string[] {
  if (!answer.ok) return [answer.message];
  const cells = Array.isArray(answer.value) ? answer.value.flat() : [answer.value];
  return cells.flatMap((cell: unknown) =>
    typeof cell === "object" && cell !== null && "message" in cell ? [String(cell.message)] : [],
  );
}

/** Wrong arguments of each kind in each place: an error, a range, a word that is none, nothing at all. */
function wrongCalls(name: string): readonly (readonly unknown[])[] {
  const count = Math.max(
    1,
    (customFunctions[name as keyof typeof customFunctions] as { length: number }).length,
  );
  const range = [
    ["错", "错"],
    ["错", "错"],
    ["错", "错"],
  ];
  const bad = [{ code: "#DIV/0!" }, range, "错", null, -1, true];
  return Array.from({ length: count }, (_, at) =>
    bad.map((value) => Array.from({ length: count }, (_one, index) => (index === at ? value : null))),
  ).flat();
}

describe("what functions say in Chinese", () => {
  // Lists of what is allowed name keys and codes: those are typed as they are.
  const prose = (message: string) =>
    message
      .replace(/(?:可用|项目|请指定|以下之一|参数method|中加入 method 行)：[^。；]*/g, "")
      .replace(KNOWN, "");

  test.each(functionNames)("%s has no English words and no half-width marks", (name) => {
    speak("zh");
    for (const args of wrongCalls(name)) {
      for (const message of messagesOf(callFunction(name, args))) {
        const left = prose(message);
        expect(left.match(/[A-Za-z]{3,}/g) ?? [], message).toEqual([]);
        expect(left, message).not.toMatch(/[\u4e00-\u9fff][,;:!?]|[,;:][\u4e00-\u9fff]/);
        expect(message).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  test("is said for a call that asks for it, and for no other", () => {
    const [first] = messagesOf(
      callFunction("RATING.FINAL", [SUBJECT.slice(1), "lianhe-guarantor", null, "zh"]),
    );
    expect(first).toBe("缺少区域经济环境。");
    const [other] = messagesOf(callFunction("RATING.FINAL", [SUBJECT.slice(1), "lianhe-guarantor"]));
    expect(other).toBe("Regional economy (regional-economy) is missing.");
  });
});

describe("the argument language", () => {
  let languageAt: ReadonlyMap<string, number>;

  beforeAll(async () => {
    const [metadata] = await functionsFiles(
      fileURLToPath(new URL("../../", import.meta.url)),
      "https://localhost:3000",
    );
    const { functions } = JSON.parse(String(metadata?.content)) as FunctionsFile;
    languageAt = new Map(
      functions.map(({ id, parameters }) => [id, parameters.findIndex(({ name }) => name === "language")]),
    );
  });

  // After arguments that are given again and again no other can stand.
  const asking = functionNames.filter((name) => !repeatingFunctions.has(name));

  test.each(asking)("%s has it, and says its messages in what it asks for", (name) => {
    const at = languageAt.get(name) ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    const wrong = Array.from({ length: at }, () => ({ code: "#DIV/0!" }));
    const asked = (language: unknown) => messagesOf(callFunction(name, [...wrong, language]));
    const nobody = asked(null);
    if (at > 0) expect(nobody).not.toEqual([]);
    const chinese = asked("zh");
    for (const message of chinese) expect(message).toMatch(/[\u4e00-\u9fff]/);
    expect(asked("en")).toEqual(nobody);
    speak("zh");
    expect(asked(null)).toEqual(chinese);
    expect(asked("en")).toEqual(nobody);
  });

  test.each(asking)("%s refuses a language that is none", (name) => {
    const at = languageAt.get(name) ?? -1;
    const row = goodCalls[name];
    if (row === undefined) return;
    const args = Array.from({ length: at }, (_, index) => row.good[index] ?? null);
    const said = messagesOf(callFunction(name, withRanges([...args, "fr"]))).join(" ");
    expect(said).toContain("en, zh");
  });
});

describe("words in tables", () => {
  test("follow the argument, in either language by either name", () => {
    const heads = (...args: unknown[]) => {
      const answer = callFunction("RATING.DISTANCE", args);
      return answer.ok && Array.isArray(answer.value) ? (answer.value as unknown[][])[0] : answer;
    };
    expect(heads(SUBJECT, "lianhe-guarantor", null, "zh")).toEqual(
      heads(SUBJECT, "lianhe-guarantor", null, "中文"),
    );
    expect(heads(SUBJECT, "lianhe-guarantor", null, "zh")).toContain("届时级别");
    expect(heads(SUBJECT, "lianhe-guarantor")).toContain("rating then");
    speak("zh");
    expect(heads(SUBJECT, "lianhe-guarantor")).toContain("届时级别");
    expect(heads(SUBJECT, "lianhe-guarantor", null, "en")).toContain("rating then");
  });

  test("name an outlook where a language is asked for, and give its key where none is", () => {
    const outlook = (...language: unknown[]) =>
      callFunction("RATING.FINAL", [
        [...SUBJECT, ["outlook", "stable"]],
        "lianhe-guarantor",
        "outlook",
        ...language,
      ]);
    expect(outlook()).toEqual({ ok: true, value: "stable" });
    expect(outlook("zh")).toEqual({ ok: true, value: "稳定" });
  });

  test("a language that is none is refused with those that there are", () => {
    expect(callFunction("RATING.DISTANCE", [SUBJECT, "lianhe-guarantor", null, "fr"])).toMatchObject({
      ...{ ok: false, error: "#VALUE!" },
      message: expect.stringContaining("en, zh") as unknown,
    });
  });
});

test("Office's locale says the language", () => {
  expect(["zh-CN", "zh-TW", "ZH", "en-US", "de-DE", ""].map(languageOf)).toEqual([
    "zh",
    "zh",
    "zh",
    "en",
    "en",
    "en",
  ]);
});
