import { describe, expect, it } from "vitest";
import { findSource, ratios } from "../../src";
import { decimalsOf, face, isPrinted, overlap, readPrinted, type Range } from "../ratio/printed";
import { atFaceValue, call, possible, type PrintedMeasure, type ReportCase } from "../ratio/recompute";
import jinshang from "./jinshang-indicators.json";
import tianfu from "./tianfu-ratios.json";

const reports: readonly ReportCase[] = [tianfu, jinshang];
const ids = ratios.map(({ id }) => id);

const nameOf = (measure: PrintedMeasure): string =>
  `${measure.ratio ?? measure.arithmetic ?? ""}: ${measure.what} is ${measure.printed} (${measure.at})`;

const said = (computed: Range, printed: Range): string =>
  `from its inputs ${computed.low} to ${computed.high}, printed ${printed.low} to ${printed.high}`;

describe.each(reports)("$source", (report) => {
  it("is a document of the library", () => {
    expect(findSource(report.source)).toBeDefined();
  });

  it.each(report.checks.map((check) => [nameOf(check), check] as const))("reproduces %s", (_, check) => {
    const [computed, printed] = [possible(check), readPrinted(check.printed)];
    expect(overlap(computed, printed), said(computed, printed)).toBe(true);
  });

  it.each(report.divergences.map((divergence) => [nameOf(divergence), divergence] as const))(
    "still diverges from %s",
    (_, divergence) => {
      const { printed, recomputed, gap } = divergence;
      const percent = printed.endsWith("%") ? 100 : 1;
      const [computed, shown] = [possible(divergence), readPrinted(printed)];
      expect(overlap(computed, shown), said(computed, shown)).toBe(false);
      expect((atFaceValue(divergence) * percent).toFixed(decimalsOf(recomputed))).toBe(
        face(recomputed).toFixed(decimalsOf(recomputed)),
      );
      expect((face(printed) - face(recomputed)).toFixed(decimalsOf(gap))).toBe(gap);
      expect(divergence.reason).not.toBe("");
    },
  );

  it.each(report.uncheckable.map((measure) => [nameOf(measure), measure] as const))(
    "cannot check %s",
    (_, measure) => {
      const figures = measure.args
        .flat()
        .flatMap((input) => (input !== null && isPrinted(input) ? [face(input)] : []));
      const outcome = call(measure, figures);
      const definition = ratios.find(({ id }) => id === measure.ratio)!;
      const blanks = definition.arguments.filter((_argument, at) => measure.args[at] === null);
      expect(outcome.ok ? [] : outcome.problems.map(({ code, at }) => [code, at])).toEqual(
        blanks.map(({ id }) => ["missing-argument", id]),
      );
      expect(blanks).not.toEqual([]);
      expect(measure.reason).not.toBe("");
    },
  );
});

it("accounts for every ratio of the catalogue in the Tianfu report", () => {
  const covered = [tianfu.checks, tianfu.divergences, tianfu.uncheckable].flatMap(
    (list: readonly PrintedMeasure[]) => list.flatMap(({ ratio }) => ratio ?? []),
  );
  expect([...new Set([...covered, ...Object.keys(tianfu.notPrinted)])].sort()).toEqual([...ids].sort());
  expect(Object.keys(tianfu.notPrinted).filter((id) => covered.includes(id))).toEqual([]);
});
