import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FunctionExamples } from "../../build/function-docs";
import { functionReference } from "../../build/function-reference";
import { itemsOf, listPacks } from "../../src";
import { chineseName, searchReference, toldIn, type FunctionHelp } from "../../taskpane/shell/help/reference";
import { itemHelp } from "../../taskpane/parts/help/item-help";
import { stopsOf } from "../../taskpane/shell/tour/stops";
import { placeOf } from "../../desk/draft/places";
import { lianhe, packOf } from "../desk/tianfu";

const textOf = (id: string, language: "en" | "zh", pack = lianhe) => {
  const member = itemsOf(pack).find((one) => one.id === id)!;
  return itemHelp(pack, member, language).flatMap(({ title, texts, rows }) => [
    title,
    ...texts,
    ...rows.map(({ name, text }) => `${name}: ${text}`),
  ]);
};

describe("help on an item", () => {
  test("says for every item what it is, its source, and all grades that it has, in both languages", () => {
    for (const pack of listPacks()) {
      for (const member of itemsOf(pack)) {
        for (const language of ["en", "zh"] as const) {
          const parts = itemHelp(pack, member, language);
          expect(parts.at(-1)!.texts.join(), `${pack.id} ${member.id}`).not.toBe("");
          if (["judged", "measured", "choice", "grade"].includes(member.kind))
            expect(
              parts.some(({ rows }) => rows.length > 1),
              `${pack.id} ${member.id}`,
            ).toBe(true);
        }
      }
    }
  });

  test("tells how a measure is taken, its weight, and whose each number is", () => {
    const english = textOf("roe", "en").join("\n");
    expect(english).toContain("Net profit / average of opening and closing equity.");
    expect(english).toContain("FY-2 20% · FY-1 30% · FY 50%");
    expect(english).toContain("Higher is better.");
    expect(english).toMatch(/The numbers behind this are our own calibration/);
    expect(english).toContain("Annex 3");
    expect(textOf("corporate-governance", "zh", packOf("circ-enterprise")).join("\n")).toMatch(/良好: /);
  });
});

const examples = JSON.parse(
  readFileSync(new URL("../../docs/function-examples.json", import.meta.url), "utf8"),
) as FunctionExamples;
const file = {
  functions: [
    {
      id: "RATIO.ROE",
      name: "RATIO.ROE",
      description: "Computes the return on equity.",
      parameters: [
        { name: "profit", description: "Net profit." },
        { name: "annualise", optional: true },
      ],
    },
    { id: "NOTCH.ADD", name: "NOTCH.ADD", description: "Adds notches; not RATIO.", parameters: [] },
  ],
};

const chineseFile = {
  functions: file.functions.map((fn) => ({
    ...fn,
    description: `说明 ${fn.id}`,
    parameters: fn.parameters.map((one) => ({ ...one, name: "净利润", description: "净利润。" })),
  })),
};

describe("the reference of the functions", () => {
  const all: readonly FunctionHelp[] = functionReference(
    file,
    chineseFile,
    ["NOTCH.ADD", "RATIO.ROE"],
    examples,
  );

  test("has arguments and worked examples, in the order of the declared names", () => {
    expect(all.map(({ name }) => name)).toEqual(["NOTCH.ADD", "RATIO.ROE"]);
    expect(all[1]).toMatchObject({
      signature: "RATIO.ROE(profit, [annualise])",
      arguments: [
        { name: "profit", description: "Net profit.", optional: false },
        { name: "annualise", description: "", optional: true },
      ],
      examples: [{ formula: "=RATIO.ROE(7.22, 64.46, 69.56)" }],
    });
    expect(all[0]!.examples.length).toBeGreaterThan(0);
  });

  test("tells everything in Chinese too, and finds it by either language", () => {
    const roe = all[1]!;
    expect(toldIn(roe, "zh")).toMatchObject({
      signature: "RATIO.ROE(净利润, [净利润])",
      description: "说明 RATIO.ROE",
      arguments: [{ name: "净利润", description: "净利润。", optional: false }, { optional: true }],
    });
    expect(toldIn(roe, "en").description).toBe("Computes the return on equity.");
    expect(searchReference(all, "净利润 return").map(({ name }) => name)).toEqual(["RATIO.ROE"]);
  });

  test("is searched by all words, in Chinese too; names come first", () => {
    const found = (text: string) => searchReference(all, text).map(({ name }) => name);
    expect(found("")).toEqual(["NOTCH.ADD", "RATIO.ROE"]);
    expect(found("ratio")).toEqual(["RATIO.ROE", "NOTCH.ADD"]);
    expect(found("equity return")).toEqual(["RATIO.ROE"]);
    expect(found("净资产收益率")).toEqual(["RATIO.ROE"]);
    expect(found("nothing of the kind")).toEqual([]);
    expect(chineseName(all[0]!)).toBe("");
  });
});

test("the tour goes through scorecard, house numbers, result and delivery of every methodology, by a section that it has", () => {
  for (const pack of listPacks()) {
    const stops = stopsOf(pack);
    expect(stops).toHaveLength(9);
    const steps = stops.flatMap(({ step }) => (step === null ? [] : [step]));
    expect([...new Set(steps.map(placeOf))]).toEqual(["scorecard", "setup", "result", "deliver"]);
    const sections = pack.sections.map(({ id }) => `section:${id}`);
    for (const step of steps) if (step.startsWith("section:")) expect(sections, pack.id).toContain(step);
  }
});
