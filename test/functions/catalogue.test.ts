import { describe, expect, test } from "vitest";
import { allExamples } from "../../build/function-docs";
import { run } from "../../cli/run";
import { functionNames } from "../../functions";
import { withRanges, written } from "./ask";

/** What the product promises beside the ratios, which their own catalogue lists. */
const PROMISED = [
  ...["BCA", "FINAL", "TABLE", "EXPLAIN", "GRADE", "MATRIX"].map((name) => `RATING.${name}`),
  ...["DISTANCE", "RANGE", "COMPARE"].map((name) => `RATING.${name}`),
  ...["SUPPORT", "ADD", "DIFF", "RANK", "WEAKEST", "STRONGEST", "ISSUE", "RMB"].map(
    (name) => `NOTCH.${name}`,
  ),
  ...["CAP", "BINDS", "MODEL"].map((name) => `SOVEREIGN.${name}`),
  ...["MAP", "LIST", "BAND", "DEFINITION", "SHORT"].map((name) => `SCALE.${name}`),
  ...["LIST", "ITEMS", "SOURCE", "VERSION", "DIFF"].map((name) => `METHOD.${name}`),
  ...["NEXT", "TRANSITION"].map((name) => `REVIEW.${name}`),
];

test("every function of the catalogue is there", () => {
  expect(PROMISED.filter((name) => !functionNames.some((one) => one === name))).toEqual([]);
});

describe("notchbook call", () => {
  const examples = allExamples(written);

  test.each(functionNames)("%s answers as its worked example says", async (name) => {
    const example = examples.find((one) => one.name === name);
    if (example === undefined) throw new Error(`${name} has no worked example`);
    const args = JSON.stringify(withRanges(example.args));
    const noFile = () => Promise.reject(new Error("no file"));
    const surroundings = {
      readFile: noFile,
      readInput: () => Promise.resolve(""),
      progress: () => undefined,
      writeFile: noFile,
      readBytes: noFile,
      writeBytes: noFile,
      now: () => "",
      printPdf: () => Promise.reject(new Error("no printer")),
    };
    const { output, errors, code } = await run(["call", name, args], surroundings);
    expect({ errors, code }).toEqual({ errors: "", code: 0 });
    const answer = JSON.parse(output) as unknown;
    if (example.begins !== undefined) {
      expect((answer as unknown[]).slice(0, example.begins.length)).toEqual(example.begins);
    } else if (typeof example.value === "number") expect(answer).toBeCloseTo(example.value, 5);
    else expect(answer).toEqual(example.value);
  });
});
