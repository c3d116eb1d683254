import { describe, expect, test } from "vitest";
import { tianfu } from "../functions/ask";
import { notchbook, packFile, scratchFolder } from "./notchbook";

const folder = scratchFolder();

describe("notchbook simulate", () => {
  const subject = tianfu();
  const file = (content: unknown) => folder.save("simulate.json", JSON.stringify(content));
  const plan = {
    method: "lianhe-guarantor",
    subject,
    ranges: { governance: { options: [2, 4], weights: [1, 1] } },
    seed: 0,
    runs: 4,
  };

  test("prints the distribution of the final rating", async () => {
    const ran = await notchbook(["simulate", await file(plan)]);
    expect(ran.code).toBe(0);
    // Seed 0 draws below one half four times: governance stays 2, and Tianfu AAA.
    expect(JSON.parse(ran.output)).toEqual({
      pin: "lianhe-guarantor@4.0.202208+2",
      seed: 0,
      runs: 4,
      base: "AAA",
      ratings: [{ symbol: "AAA", count: 4 }],
      incomplete: 0,
      best: "AAA",
      worst: "AAA",
      median: "AAA",
      atLeastBase: 1,
    });
  });

  test("takes the method from the subject's own row, and a pack from a file", async () => {
    const { method, ...rest } = plan;
    const own = { ...rest, subject: [["method", method], ...subject] };
    expect((await notchbook(["simulate", await file(own)])).code).toBe(0);
    const fromFile = await notchbook(["simulate", await file({ ...plan, method: packFile })]);
    expect(fromFile.output).toContain("lianhe-guarantor@4.0.202208+2");
  });

  test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ["an unknown method", { method: "moon" }, /^pack: "moon" is not a methodology here/],
    ["no method", { method: undefined }, /^method is missing/],
    ["no subject", { subject: undefined }, /^subject: received a range of 1 × 1 cells/],
    ["an unknown item", { ranges: { luck: { options: [1] } } }, /^"luck" is not an item of/],
    [
      "a range of another form",
      { ranges: { roe: { low: 1, high: 2 } } },
      /^ranges\.roe: received \{"low":1,"high":2\}; expected/,
    ],
    ["a slip in a range", { ranges: { roe: { from: 0, to: 0.1, mod: 0.05 } } }, /^ranges\.roe: received/],
    ["no ranges but a list", { ranges: [1] }, /^ranges: received no object/],
    ["a slip in the file", { range: {} }, /simulate\.json: range is not read/],
    ["no seed", { seed: undefined }, /^seed must be a whole number/],
    ["no runs", { runs: 0 }, /^runs: received 0/],
  ])("prints what is wrong with %s", async (_title, changes, message) => {
    const ran = await notchbook(["simulate", await file({ ...plan, ...changes })]);
    expect(ran).toMatchObject({ errors: "", code: 1 });
    expect(ran.output).toMatch(message);
  });
});
