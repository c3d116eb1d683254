import { describe, expect, it } from "vitest";
import { bandsInForce, findItem, gradeOf, type MeasuredItem } from "../../src";
import { sharpe } from "../../src/ratios/sharpe";
import { enumerationText, finalCounts, readDocument } from "./jinshang-document";
import {
  assessWith,
  baselines,
  combinations,
  finals,
  judgements,
  pack,
  product,
  rankOf,
  supports,
} from "./jinshang-enumeration";

/**
 * Jinshang as CCXAP prints it (initial rating report, 2025). The printed ratios are recomputed in ratio-cases.test.ts;
 * here they are graded, and every combination of judgements that the report leaves open is walked to its rating. No
 * baseline and no supporter's rating is printed, so that Ag+ is reached proves nothing about the pack.
 */

function measured(id: string): MeasuredItem {
  const item = findItem(pack, id);
  if (item?.kind !== "measured") throw new Error(`${id} is not measured`);
  return item;
}

const context = { entries: [{ key: "macro-profile", value: "Medium-" }] };
const gradeAt = (id: string, value: string | number, unit?: string, profile = "Medium-") => {
  const grade = gradeOf(
    pack,
    id,
    { value, ...(unit === undefined ? {} : { unit }) },
    { entries: [{ key: "macro-profile", value: profile }] },
  );
  return grade.ok ? grade.value.grade : grade.problems;
};
const ratios = judgements.printed.flatMap(({ item, value, unit, grade }) =>
  findItem(pack, item)?.kind === "measured" ? [{ item, value, unit, grade }] : [],
);

describe("the judgements", () => {
  const sections = Object.keys(judgements.sections);

  it("each cite sections of the report", () => {
    const cited = [
      ...judgements.printed.map(({ at }) => [at]),
      ...judgements.readings.map(({ at }) => at),
      [judgements.printedRoe.at],
      [judgements.rating.at],
      judgements.support.at,
    ];
    expect(cited.filter((at) => at.length === 0)).toEqual([]);
    expect(cited.flat().filter((at) => !sections.includes(at))).toEqual([]);
    expect(sections.filter((section) => !cited.flat().includes(section))).toEqual([]);
  });

  it("with what is printed are all that the pack asks for, in its own grades", () => {
    for (const combination of combinations) {
      expect(assessWith(combination)).toMatchObject({ problems: [], missing: [] });
    }
    expect(assessWith(combinations[0]!, supports[0])).toMatchObject({ complete: true, outlook: "stable" });
  });

  it("take the stability of ROE from the three printed years, and any ordinary two beside them", () => {
    const printed = judgements.printedRoe.values.map((value) => Number.parseFloat(value) / 100);
    const three = sharpe(printed);
    const reading = judgements.readings.find(({ item }) => item === "roe-stability");
    expect(three.ok && [Number(three.value.toFixed(1))]).toEqual(reading?.open);
    const years = Array.from({ length: 14 }, (_, step) => 0.025 + step * 0.005);
    const worst = product([years, years]).map((two) => {
      const five = sharpe([...printed, ...two]);
      return five.ok ? five.value : Number.NaN;
    });
    expect(years.at(-1)).toBeCloseTo(0.09, 9);
    expect(Math.min(...worst)).toBeGreaterThan(2);
    expect(gradeAt("roe-stability", Math.min(...worst))).toBe("stable");
  });
});

describe("the macro profile", () => {
  const assessment = assessWith(combinations[0]!);

  it("is carried as printed", () => {
    expect(assessment.grades).toContainEqual(
      expect.objectContaining({ id: "macro-profile", grade: "Medium-", from: "given" }),
    );
  });

  it.each(ratios)("is an input of the grade of $item", ({ item }) => {
    const step = assessment.trace.find(({ id }) => id === item);
    expect(step?.inputs).toContainEqual(expect.objectContaining({ id: "macro-profile", value: "Medium-" }));
  });

  it.each(ratios)("asks a fifth more of $item", ({ item }) => {
    const { bands, direction } = measured(item);
    const factor = direction === "lower" ? 1 / 1.2 : 1.2;
    const inForce = bandsInForce(measured(item), "Medium-");
    expect(inForce.map(({ grade }) => grade)).toEqual(bands.map(({ grade }) => grade));
    for (const [index, band] of bands.entries()) {
      expect(inForce[index]?.from).toEqual(band.from && expect.closeTo(band.from * factor, 9));
      expect(inForce[index]?.to).toEqual(band.to && expect.closeTo(band.to * factor, 9));
    }
  });
});

describe("the printed ratios", () => {
  it.each(ratios)("$item $value is $grade at Medium-", ({ item, value, unit, grade }) => {
    expect(gradeAt(item, value, unit)).toBe(grade);
    expect(assessWith(combinations[0]!).grades).toContainEqual(expect.objectContaining({ id: item, grade }));
  });

  it("would grade better in two cases if the profile were not carried", () => {
    const unshifted = ratios.map(({ item, value, unit }) => gradeAt(item, value, unit, "High"));
    expect(unshifted).toEqual(["bbb", "aaa", "a", "b", "bbb"]);
  });

  it.each([
    ["roe", 0.024, "bb", 0.0239, "b"],
    ["roe", 0.048, "bbb", 0.0479, "bb"],
    ["accumulated-claim-ratio", 0.0008, "aaa", 0.0009, "aa"],
    ["reserve-ratio", 0.03, "bbb", 0.0299, "bb"],
    ["reserve-ratio", 0.048, "a", 0.0479, "bbb"],
    ["high-liquid-assets", 0.036, "b", 0.0359, "ccc"],
    ["high-liquid-assets", 0.096, "bb", 0.0959, "b"],
  ])("%s has its shifted threshold where %d is %s and %d is %s", (item, on, better, past, worse) => {
    expect([gradeAt(item, on), gradeAt(item, past)]).toEqual([better, worse]);
  });

  it("equity has its shifted thresholds at 4.8 and 9.6", () => {
    const grades = [4.79, 4.8, 9.59, 9.6].map((equity) => gradeAt("equity", equity, "CNY bn"));
    expect(grades).toEqual(["bb", "bbb", "bbb", "a"]);
    expect(gradeOf(pack, "equity", { value: 7.4 }, context).ok).toBe(false);
  });
});

describe("every combination that the report leaves open", () => {
  const counted = (key: (row: (typeof baselines)[number]) => string) => {
    const counts: Record<string, number> = {};
    for (const row of baselines) counts[key(row)] = (counts[key(row)] ?? 0) + row.count;
    return counts;
  };

  it("is counted", () => {
    expect(combinations).toHaveLength(288);
    expect(supports).toHaveLength(19 + 19 + 19 * 19);
    expect(counted(({ business }) => business)).toEqual({ aa: 96, a: 96, bbb: 96 });
  });

  it("has a baseline from ag- to bbg", () => {
    expect(counted(({ bca }) => bca)).toEqual({
      "ag-": 8,
      "bbbg+": 44,
      bbbg: 92,
      "bbbg-": 92,
      "bbg+": 44,
      bbg: 8,
    });
  });

  it("has the score that its parts add up to", () => {
    // Weights 0.25 and five times 0.15; bb 12, aaa 1, bbb 9, b 15, bbb 9; a quarter for the environment at Medium-.
    const profile: Readonly<Record<string, number>> = { aa: 3, a: 6, bbb: 9 };
    for (const { business, points, score } of baselines) {
      expect(score).toBeCloseTo(0.25 * profile[business]! + 0.15 * 46 + points + 0.25, 9);
    }
  });

  it("is lifted by the supporter that lifts further, by three notches at most and never above him", () => {
    for (const { bca, support, final } of finals) {
      const room = [support.shareholder, support.government].map((rating) =>
        rating === undefined ? 0 : Math.max(rankOf(bca) - rankOf(rating), 0),
      );
      expect(rankOf(final)).toBe(rankOf(bca) - Math.min(3, Math.max(...room)));
    }
  });

  it("reaches its final rating through the baseline alone", () => {
    const known = new Map(
      finals.map(({ bca, support, final }) => [`${bca} ${JSON.stringify(support)}`, final]),
    );
    for (const [index, combination] of combinations.entries()) {
      const support = supports[(index * 7) % supports.length]!;
      const { standalone, final } = assessWith(combination, support);
      expect(final).toBe(known.get(`${standalone} ${JSON.stringify(support)}`));
    }
  });

  it("gives the printed Ag+ among other ratings", () => {
    expect(judgements.rating.value).toBe("Ag+");
    const counts = Object.fromEntries(finalCounts());
    expect(counts).toEqual({
      "AAg-": [64, 1088],
      "Ag+": [456, 7492],
      Ag: [1208, 19068],
      "Ag-": [1768, 24716],
      "BBBg+": [2128, 21128],
      BBBg: [2440, 16076],
      "BBBg-": [1944, 10188],
      "BBg+": [808, 3700],
      BBg: [128, 512],
    });
  });
});

describe("docs/jinshang.md", () => {
  const { text, generated } = readDocument();

  it("has what the enumeration gives (npx tsx test/cases/jinshang-document.ts writes it)", () => {
    expect(generated).toBe(enumerationText());
  });

  it("says plainly that Ag+ cannot prove the pack", () => {
    expect(text).toContain("**So Ag+ cannot prove the pack.**");
  });
});
