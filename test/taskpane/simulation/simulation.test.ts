import { describe, expect, test } from "vitest";
import { describeProblem, simulate, type InputRanges, type Simulation } from "../../../src";
import { subjectOf } from "../../../desk/draft/subject";
import { USUAL_SPREAD, varyingInputs } from "../../../desk/paper/simulation/ranges";
import { simulationWork } from "../../../taskpane/parts/simulation/use-simulation";
import { notchbook, scratchFolder } from "../../cli/notchbook";
import { sampleIds, sampleOf } from "../../desk/explain/samples";
import { assessmentOf, lianhe, tianfu } from "../../desk/tianfu";

function finished(work: ReturnType<typeof simulationWork>): Simulation {
  let last = 0;
  while (work.step()) {
    expect(work.done()).toBeGreaterThanOrEqual(last);
    last = work.done();
  }
  const outcome = work.result();
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => describeProblem(problem, "en")).join());
  return outcome.value;
}

describe("what varies", () => {
  const ranges = (spread = USUAL_SPREAD) =>
    varyingInputs(lianhe, subjectOf(lianhe, tianfu), assessmentOf(tianfu), spread, "en");
  const range = (id: string, spread = USUAL_SPREAD) => ranges(spread).find((one) => one.id === id);

  test("a grade and its neighbours, itself as likely as all of them together", () => {
    expect(range("governance")).toMatchObject({
      range: { options: ["1", "2", "3"], weights: [1, 2, 1] },
      text: "1 · 2 · 3",
      usual: true,
    });
    expect(range("regional-economy")?.range).toEqual({ options: ["1", "2"], weights: [1, 1] });
    expect(range("governance", { ...USUAL_SPREAD, grades: 2 })?.range).toEqual({
      options: ["1", "2", "3", "4"],
      weights: [1, 3, 1, 1],
    });
  });

  test("notches and options only where the analyst says so; what is not given never", () => {
    expect(range("individual-adjustment")).toMatchObject({ usual: false, range: { options: [-1, 0, 1] } });
    expect(range("shareholder-strength")?.usual).toBe(false);
    expect(range("shareholder-rating")).toBeUndefined();
  });

  test.each(sampleIds)("%s: every range can be drawn, and every draw of a number is believed", (id) => {
    const { pack, subject, assessment } = sampleOf(id);
    const all = varyingInputs(pack, subject, assessment, USUAL_SPREAD, "zh");
    expect(all.length).toBeGreaterThan(3);
    const chosen = Object.fromEntries(all.filter(({ usual }) => usual).map((one) => [one.id, one.range]));
    const drawn = simulate(pack, subject, chosen, { seed: 1, runs: 60 });
    expect(drawn.ok && drawn.value.incomplete).toBe(0);
    const every = Object.fromEntries(all.map((one) => [one.id, one.range]));
    expect(simulate(pack, subject, every, { seed: 1, runs: 1 })).toMatchObject({ ok: true });
  });
});

describe("a simulation in pieces", () => {
  const folder = scratchFolder();
  const subject = subjectOf(lianhe, tianfu);
  const all = varyingInputs(lianhe, subject, assessmentOf(tianfu), USUAL_SPREAD, "en");
  const ranges: InputRanges = Object.fromEntries(
    all.filter(({ usual }) => usual).map((one) => [one.id, one.range]),
  );
  const order = { pack: lianhe, subject, ranges, terms: { seed: 42, runs: 333 }, of: "", varied: [] };

  test("gives what `notchbook simulate` gives by the same seed", async () => {
    const file = await folder.save(
      "simulate.json",
      JSON.stringify({
        method: lianhe.id,
        subject: subject.entries.map(({ key, value }) => [key, value]),
        ranges,
        ...order.terms,
      }),
    );
    const printed = await notchbook(["simulate", file]);
    expect(printed.code).toBe(0);
    const own = finished(simulationWork(order));
    expect(own).toEqual(JSON.parse(printed.output));
    expect(own.ratings.length).toBeGreaterThan(1);
  });

  test("another seed gives another result", () => {
    const other = finished(simulationWork({ ...order, terms: { seed: 43, runs: 333 } }));
    expect(other.ratings).not.toEqual(finished(simulationWork(order)).ratings);
  });

  test("what cannot be run says why, and runs nothing", () => {
    const work = simulationWork({ ...order, terms: { seed: 0.5, runs: Number.NaN } });
    expect(work.step()).toBe(false);
    const outcome = work.result();
    expect(outcome.ok ? [] : outcome.problems.map(({ at }) => at)).toEqual(["seed", "runs"]);
  });
});
