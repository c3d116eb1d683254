import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { functionDocs } from "../../build/function-docs";
import type { FunctionsFile } from "../../build/functions-metadata";
import { customFunctions, functionNames, repeatingFunctions } from "../../functions";
import { ratios } from "../../src";
import { written } from "./ask";
import { helpFiles } from "./help-files";

const root = fileURLToPath(new URL("../../", import.meta.url));
let file: FunctionsFile;
let chinese: FunctionsFile;

beforeAll(async () => {
  ({ english: file, chinese } = await helpFiles());
});

describe("functions.zh-CN.json", () => {
  test("declares the same functions with the same arguments, said in Chinese", () => {
    const shape = ({ functions }: FunctionsFile) =>
      functions.map(({ id, name, parameters }) => ({
        ...{ id, name },
        parameters: parameters.map(({ name: _name, description: _text, ...rest }) => rest),
      }));
    expect(shape(chinese)).toEqual(shape(file));
    for (const { id, description = "", parameters } of chinese.functions) {
      for (const text of [description, ...parameters.map((one) => one.description ?? "")])
        expect(text, id).toMatch(/[\u4e00-\u9fff]/);
      const names = parameters.map(({ name }) => name);
      expect(new Set(names).size, id).toBe(names.length);
    }
  });

  test("is what the manifest names for an Office that shows Chinese", () => {
    const manifest = readFileSync(`${root}manifest.xml`, "utf8");
    expect(manifest).toMatch(
      /<bt:Url id="Functions\.Metadata\.Url"[^>]*>\s*<bt:Override Locale="zh-CN" Value="[^"]*\/functions\.zh-CN\.json"/,
    );
  });
});

describe("functions.json", () => {
  test("declares exactly the promised names", () => {
    expect(file.functions.map(({ id }) => id).sort()).toEqual([...functionNames].sort());
    expect(file.functions.map(({ name }) => name)).toEqual(file.functions.map(({ id }) => id));
  });

  test("takes anything in every argument, ranges included, so that functions see blanks and errors themselves", () => {
    for (const { parameters } of file.functions) {
      for (const parameter of parameters)
        expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
    }
    expect(file.allowErrorForDataTypeAny).toBe(true);
  });

  test("spills every answer", () => {
    expect(
      file.functions.filter(({ result }) => result?.dimensionality !== "matrix").map(({ id }) => id),
    ).toEqual([]);
  });

  test("has as many parameters as the code takes", () => {
    for (const { id, parameters } of file.functions) {
      expect([id, parameters.length]).toEqual([
        id,
        customFunctions[id as keyof typeof customFunctions].length,
      ]);
    }
  });

  test("repeats where a call repeats", () => {
    const repeating = file.functions.filter(({ parameters }) =>
      parameters.some((one) => one.repeating === true),
    );
    expect(repeating.map(({ id }) => id)).toEqual([...repeatingFunctions]);
  });

  test("names and requires a ratio's arguments as the catalogue does", () => {
    for (const ratio of ratios) {
      const found = file.functions.find(({ id }) => id === `RATIO.${ratio.id}`);
      const declared = found?.parameters.map(({ name, optional }) => [name, optional === true]);
      expect([ratio.id, declared]).toEqual([
        ratio.id,
        [...ratio.arguments.map(({ id, optional }) => [id, optional]), ["language", true]],
      ]);
    }
  });

  test("explains itself: a verb first, no line breaks, what errors mean", () => {
    for (const { id, description = "", parameters } of file.functions) {
      expect([id, description]).toEqual([id, expect.stringMatching(/^[A-Z][a-z]+s .*\.$/)]);
      if (parameters.length > 0)
        expect([id, description]).toEqual([id, expect.stringMatching(/#VALUE!|[Ee]rrors as/)]);
    }
  });
});

test("docs/functions.md is what the comments and examples say; run npm run docs", () => {
  expect(readFileSync(`${root}docs/functions.md`, "utf8")).toBe(functionDocs(file, functionNames, written));
});
