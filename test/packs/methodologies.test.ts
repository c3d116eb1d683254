import { describe, expect, test } from "vitest";
import { gradeOf } from "../../src/assess";
import { bandOf } from "../../src/grid";
import type { GradeStep, MatrixStep, MeasuredItem, Pack, RateStep } from "../../src/pack";
import { keyForm } from "../../src/text";
import { currentPacks, packs, scaleNamed } from "./files";

interface Band {
  readonly grade: string;
  readonly score: number;
  readonly from?: number;
  readonly to?: number;
}

/** Sums decimals as they are written: 0.2 + 0.3 + 0.5 is 1, not nearly 1. */
function sum(weights: readonly number[]): number {
  return Math.round(weights.reduce((total, weight) => total + weight, 0) * 1e12) / 1e12;
}

interface Banded {
  readonly id: string;
  readonly bands: readonly Band[];
  readonly direction: MeasuredItem["direction"];
  /** Scores are notches, + better, where a notch step takes them; else points. */
  readonly notches: boolean;
}

function banded(pack: Pack): readonly Banded[] {
  const takers = pack.steps.flatMap((step) => (step.kind === "notch" ? step.by : []));
  return [
    ...pack.items.flatMap((item) => (item.kind === "measured" ? [item] : [])),
    ...pack.steps.flatMap((step) =>
      step.kind === "grade" || step.kind === "rate" ? [{ ...step, direction: directionOf(step) }] : [],
    ),
  ].map(({ id, bands, direction }) => ({ id, bands, direction, notches: takers.includes(id) }));
}

function directionOf(step: GradeStep | RateStep): "higher" | "lower" {
  return (step.kind === "rate" ? step.better : undefined) ?? "lower";
}

/** Ends that two bands share, with the two: the one below the end and the one above it. */
function meetings(bands: readonly Band[]) {
  return bands.flatMap((below) => {
    const above = bands.find(({ from }) => from !== undefined && from === below.to);
    return above === undefined || below.to === undefined ? [] : [{ end: below.to, below, above }];
  });
}

describe.each(packs)("$id", (pack) => {
  test("weights sum to 1", () => {
    for (const step of pack.steps) {
      if (step.kind === "score")
        expect([step.id, sum(step.parts.map(({ weight }) => weight))]).toEqual([step.id, 1]);
    }
    for (const item of pack.items) {
      if (item.kind === "measured" && item.periods) expect(sum(item.periods.weights)).toBe(1);
    }
  });

  test("bands meet without gap or overlap, best first", () => {
    for (const { id, bands, direction, notches } of banded(pack)) {
      const higher = direction === "higher";
      const rises = bands.map(({ score }) => (notches ? -score : score));
      expect([id, rises]).toEqual([id, [...rises].sort((a, b) => a - b)]);
      // A measure that is best in the middle lists an interval for each side of it.
      if (direction === "inside") {
        expect([id, meetings(bands).length]).toEqual([id, bands.length - 1]);
        continue;
      }
      expect([id, new Set(rises).size]).toEqual([id, bands.length]);
      expect([id, bands.at(0)?.[higher ? "to" : "from"]]).toEqual([id, undefined]);
      expect([id, bands.at(-1)?.[higher ? "from" : "to"]]).toEqual([id, undefined]);
      for (const [index, band] of bands.entries()) {
        const next = bands[index + 1];
        if (next === undefined) continue;
        const [edge, same] = higher ? [band.from, next.to] : [band.to, next.from];
        expect([id, band.grade, typeof edge, edge]).toEqual([id, band.grade, "number", same]);
      }
      const edges = bands.flatMap(({ from }) => from ?? []);
      expect([id, edges]).toEqual([id, [...new Set(edges)].sort((a, b) => (higher ? b - a : a - b))]);
    }
  });

  test("an edge belongs to the better of its two bands, and a little beyond it to the other", () => {
    for (const item of pack.items) {
      if (item.kind !== "measured") continue;
      expect([item.id, item.edge]).toEqual([item.id, "better"]);
      const neutral = Object.entries(item.shift?.factors ?? {}).find(([, factor]) => factor === 1)?.[0] ?? "";
      const context = item.shift === undefined ? [] : [{ key: item.shift.by, value: neutral }];
      const unit = item.unit.kind === "amount" ? { unit: unitOf(item.unit) } : {};
      const gradeAt = (value: number) => {
        const graded = gradeOf(pack, item.id, { value, ...unit }, { entries: context });
        return graded.ok ? graded.value.grade : JSON.stringify(graded.problems);
      };
      for (const { end, below, above } of meetings(item.bands)) {
        const better = below.score < above.score ? below : above;
        const step = Math.max(Math.abs(end), 1e-3) * 1e-3;
        expect([item.id, end, gradeAt(end)]).toEqual([item.id, end, better.grade]);
        if (end - step > item.plausible[0])
          expect([item.id, end, gradeAt(end - step)]).toEqual([item.id, end, below.grade]);
        if (end + step < item.plausible[1])
          expect([item.id, end, gradeAt(end + step)]).toEqual([item.id, end, above.grade]);
      }
    }
  });

  test("a score on an edge takes the better rating or grade", () => {
    for (const step of pack.steps) {
      if (step.kind !== "grade" && step.kind !== "rate") continue;
      expect([step.id, step.edge]).toEqual([step.id, "better"]);
      if (banded(pack).some(({ id, notches }) => id === step.id && notches)) continue;
      for (const { end, below, above } of meetings(step.bands)) {
        const [better, worse, on] =
          directionOf(step) === "lower" ? ([below, above, 1e-6] as const) : ([above, below, -1e-6] as const);
        expect([end, bandOf(end, step.bands, step.edge)?.grade]).toEqual([end, better.grade]);
        expect([end, bandOf(end + on, step.bands, step.edge)?.grade]).toEqual([end, worse.grade]);
      }
    }
  });

  test("judged levels run from best to worst and say which way an adjustment goes", () => {
    const asNotches = pack.steps.flatMap((step) => (step.kind === "notch" ? step.by : []));
    for (const item of pack.items) {
      if (item.kind !== "judged") continue;
      // Points are worse the higher they are, notches better.
      const sign = asNotches.includes(item.id) ? -1 : 1;
      const scores = item.levels.map(({ score }) => score);
      expect([item.id, scores]).toEqual([item.id, [...new Set(scores)].sort((a, b) => sign * (a - b))]);
    }
  });

  test("an adjustment can be left at nothing", () => {
    const adjusting = pack.steps.flatMap((step) => (step.kind === "score" ? (step.adjustments ?? []) : []));
    for (const { of, may } of adjusting) {
      const item = [...pack.items, ...pack.steps].find(({ id }) => id === of);
      const points =
        item?.kind === "judged"
          ? item.levels.map(({ score }) => score)
          : item?.kind === "measured" || item?.kind === "grade"
            ? item.bands.map(({ score }) => score)
            : [];
      expect([of, points.includes(0)]).toEqual([of, true]);
      expect([of, points.some((value) => value < 0), points.some((value) => value > 0)]).toEqual([
        of,
        may !== "lower",
        may !== "raise",
      ]);
    }
  });

  test("a matrix never rewards a worse grade, and neighbours are at most three notches apart", () => {
    const symbols = scaleNamed(pack.scale).notations[0].symbols.map((symbol) => symbol.toLowerCase());
    for (const { cells } of pack.steps.filter((step): step is MatrixStep => step.kind === "matrix")) {
      const ranks = cells.map((row) => row.map((cell) => symbols.indexOf(cell.toLowerCase())));
      for (const [row, line] of ranks.entries()) {
        for (const [column, rank] of line.entries()) {
          expect(rank).toBeGreaterThanOrEqual(0);
          for (const better of [line[column - 1], ranks[row - 1]?.[column]]) {
            if (better === undefined) continue;
            expect(rank).toBeGreaterThanOrEqual(better);
            expect(rank - better).toBeLessThanOrEqual(3);
          }
        }
      }
    }
  });

  test("every grade that can be chosen has guidance of its own", () => {
    const same: string[] = [];
    const check = (id: string, guidance: readonly { en: string; zh: string }[], grades: number) => {
      if (guidance.length !== grades) same.push(`${id}: ${guidance.length} of ${grades}`);
      if (new Set(guidance.map(({ en }) => en)).size !== guidance.length) same.push(`${id}: en`);
      if (new Set(guidance.map(({ zh }) => zh)).size !== guidance.length) same.push(`${id}: zh`);
    };
    for (const item of pack.items) {
      if (item.kind === "judged")
        check(
          item.id,
          item.levels.map(({ guidance }) => guidance),
          item.levels.length,
        );
      if (item.kind === "choice")
        check(
          item.id,
          item.options.map(({ guidance }) => guidance),
          item.options.length,
        );
    }
    for (const step of pack.steps) {
      if (step.kind !== "grade" || !step.enterable) continue;
      const guidance = step.bands.flatMap(({ grade }) => step.guidance?.[grade] ?? []);
      check(step.id, guidance, step.bands.length);
    }
    expect(same).toEqual([]);
  });

  test("no name of a row means two things", () => {
    const rows = [...pack.items, ...pack.steps.filter((step) => step.kind === "grade")];
    const owners = new Map<string, Set<string>>();
    for (const { id, label, aliases } of rows) {
      for (const name of [id, label.en, label.zh, ...(aliases ?? [])]) {
        owners.set(keyForm(name), (owners.get(keyForm(name)) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test("a shift is neutral somewhere and asks for more as the environment weakens", () => {
    for (const item of pack.items) {
      if (item.kind !== "measured" || item.shift === undefined) continue;
      const { by, factors } = item.shift;
      const grades = pack.steps.flatMap((step) =>
        step.kind === "grade" && step.id === by ? step.bands.map(({ grade }) => grade) : [],
      );
      const values = grades.map((grade) => factors[grade] ?? Number.NaN);
      expect(Object.keys(factors).sort()).toEqual([...grades].sort());
      expect(values).toContain(1);
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      // A factor would turn a threshold below zero the wrong way.
      for (const { from, to } of item.bands) expect(Math.min(from ?? 0, to ?? 0)).toBeGreaterThanOrEqual(0);
    }
  });
});

function unitOf({ currency, scale }: { readonly currency: string; readonly scale: number }): string {
  const magnitude: Readonly<Record<number, string>> = { 1: "", 1e6: " m", 1e8: " 100m", 1e9: " bn" };
  return `${currency}${magnitude[scale] ?? ""}`;
}

function packNamed(id: string): Pack {
  const pack = currentPacks.find((candidate) => candidate.id === id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
}

function edgesOf(pack: Pack, id: string): readonly number[] {
  const bands = banded(pack).find((candidate) => candidate.id === id)?.bands ?? [];
  return bands.flatMap(({ to }) => to ?? []);
}

describe("Lianhe's guarantor model", () => {
  const pack = packNamed("lianhe-guarantor");

  test("the published cell: A and F1 meet in aaa", () => {
    const matrix = pack.steps.find((step) => step.kind === "matrix");
    expect(matrix?.cells[0]?.[0]).toBe("aaa");
    expect(matrix?.cells.map((row) => row.length)).toEqual([7, 7, 7, 7, 7, 7]);
  });

  test("six business grades over 1 to 6 and seven financial ones over 1 to 7, of equal width", () => {
    const equal = (grades: number, top: number) =>
      Array.from(
        { length: grades - 1 },
        (_, index) => Math.round((1 + ((top - 1) * (index + 1)) / grades) * 1e9) / 1e9,
      );
    expect(edgesOf(pack, "business")).toEqual(equal(6, 6));
    expect(edgesOf(pack, "financial")).toEqual(equal(7, 7));
  });

  test("judged elements have six tiers and financial ones seven, with the report's own labels", () => {
    const judged = pack.items.flatMap((item) =>
      item.kind === "judged" ? [[item.label.zh, item.levels.length]] : [],
    );
    expect(judged).toEqual(
      ["区域经济环境", "行业风险", "公司治理", "风险管理", "业务经营分析"].map((zh) => [zh, 6]),
    );
    const given = pack.steps.flatMap((step) =>
      step.kind === "grade" && step.enterable
        ? [[step.label.zh, step.bands.map(({ grade }) => grade).join("")]]
        : [],
    );
    expect(given).toEqual(["资产质量", "盈利能力", "资本结构", "代偿能力"].map((zh) => [zh, "1234567"]));
  });

  test("the supervisory limits are edges, and what breaks one is at once in the lower half", () => {
    const gradeAt = (id: string, value: number) => {
      const graded = gradeOf(pack, id, { value }, { entries: [] });
      return graded.ok ? graded.value.grade : "";
    };
    expect([10, 10.001, 15, 15.001].map((value) => gradeAt("guarantee-leverage", value)).join("")).toBe(
      "3567",
    );
    expect([0.4, 0.401].map((value) => gradeAt("real-debt-ratio", value)).join("")).toBe("35");
    expect([0.2, 0.199].map((value) => gradeAt("asset-class-1", value)).join("")).toBe("35");
    expect([0.7, 0.699].map((value) => gradeAt("asset-class-1-2", value)).join("")).toBe("15");
  });

  test("edges that are exact fractions are exact on the grid of scores", () => {
    const grade = (value: number) => gradeOf(pack, "net-capital-leverage", { value }, { entries: [] });
    expect(grade(80 / 7)).toMatchObject({ value: { grade: "1" } });
    expect(grade(80 / 7 + 1e-8)).toMatchObject({ value: { grade: "2" } });
  });
});

describe("CCXAP's guarantor methodology", () => {
  const pack = packNamed("ccxap-guarantor");

  test("one notch for each point down to B-, then the three steps of CCC share one symbol", () => {
    expect(edgesOf(pack, "institutional-rating")).toEqual([
      ...Array.from({ length: 16 }, (_, index) => index + 1.5),
      18.5,
      19.5,
    ]);
    const symbols = pack.steps.flatMap((step) =>
      step.kind === "rate" ? step.bands.map(({ grade }) => grade) : [],
    );
    expect(symbols).toEqual(scaleNamed("ccxap").notations[0].symbols.map((symbol) => symbol.toLowerCase()));
  });

  test("the macro profile speaks the words of its scale", () => {
    const words = scaleNamed("macro-profile").notations[0].symbols;
    const profile = pack.steps.find((step) => step.id === "macro-profile");
    expect(profile?.kind === "grade" ? profile.bands.map(({ grade }) => grade) : []).toEqual(words);
  });

  test("directions as the source states them", () => {
    const may = pack.steps.flatMap((step) => (step.kind === "score" ? (step.adjustments ?? []) : []));
    expect(Object.fromEntries(may.map(({ of, may: way }) => [of, way]))).toEqual({
      "policy-support": "raise",
      "credit-condition": "lower",
      "roe-stability": "lower",
      concentration: "both",
      "product-complexity": "lower",
      "claim-growth": "lower",
      recovery: "raise",
      "liquid-asset-quality": "raise",
      "equity-structure": "both",
      "macro-profile": "both",
    });
    const notches = pack.items.flatMap((item) =>
      item.kind === "notches" ? [[item.id, item.min, item.max]] : [],
    );
    expect(notches).toEqual([
      ["corporate-governance", -2, 1],
      ["management-quality", -2, 1],
      ["financing-capability", -1, 1],
    ]);
  });
});
