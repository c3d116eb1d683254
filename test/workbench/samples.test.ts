import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functionNames } from "../../functions";
import { saveXlsx } from "../../host/file";
import type { Language } from "../../src";
import { writeDraft } from "../../taskpane/parts/write/write-draft";
import { readLibrary } from "../../taskpane/workbook";
import { assessed, openSample } from "../../workbench/samples";
import sovereigns from "../cases/sovereigns.json";
import { expectSchema } from "../host/file/schema";
import { openWorkbook, type PaneWorkbook } from "../taskpane/live-workbook";

/** The samples as the workbench opens them: the figures, then the assessment that the pane's own code writes. */
let opened: PaneWorkbook;

beforeAll(async () => {
  opened = await openWorkbook();
});

afterAll(() => opened.close());

async function show(id: string, language: Language): Promise<void> {
  const sample = openSample(id, language);
  if (sample === null) throw new Error(`no sample ${id}`);
  await opened.workbook.load(sample.document);
  const written = await writeDraft(sample.draft, language, "2026-01-01T00:00:00.000Z");
  expect(written).toMatchObject({ ok: true, value: { kind: "written" } });
  await opened.workbook.settle();
}

function cellsOf(position: number) {
  const { workbook } = opened;
  const sheet = workbook.sheets()[position];
  const used = workbook.usedRange(sheet?.id ?? "", true);
  if (used === null) throw new Error("an empty sheet");
  return workbook.read(used);
}

/** The live value beside a formula of ours on the assessment sheet. */
function live(formula: RegExp): unknown {
  return cellsOf(1)
    .flat()
    .find((cell) => formula.test(cell.formula))?.value;
}

/** A number as typed: a percentage stands for a fraction. */
function typed(text: string): number {
  return text.endsWith("%") ? Number((Number(text.slice(0, -1)) / 100).toFixed(6)) : Number(text);
}

/** The values that the figures sheet shows in the cells that an answer names. */
function linked(link: string): readonly number[] {
  const [first = "", last = first] = (link.split("!")[1] ?? "").split(":");
  const [from, to, row] = [first.charCodeAt(0) - 65, last.charCodeAt(0) - 65, Number(first.slice(1)) - 1];
  return (cellsOf(0)[row] ?? []).slice(from, to + 1).map(({ value }) => Number(value));
}

describe.each(assessed)("$id", ({ id, expected }) => {
  describe.each<Language>(["en", "zh"])("in %s", (language) => {
    beforeAll(() => show(id, language));

    it("shows no error on any sheet and is saved for the pane to go on with", async () => {
      for (const { position } of opened.workbook.sheets()) {
        const errors = cellsOf(position)
          .flat()
          .filter(({ value }) => typeof value === "object" && value !== null);
        expect(errors).toEqual([]);
      }
      const library = await readLibrary();
      expect(library.ok && library.value.saved.map(({ draft }) => draft.id)).toEqual([
        openSample(id, language)?.draft.id,
      ]);
      expect(library.ok && library.value.last).toBe(openSample(id, language)?.draft.id);
    });

    it.runIf(language === "zh")("is saved as a file that keeps to the schema", async () => {
      const file = await saveXlsx(opened.workbook.toDocument(), { customFunctions: functionNames });
      if (!file.ok) throw new Error(file.reason);
      await expectSchema(file.bytes);
    });

    it("is complete and rated live as it says on its figures sheet", () => {
      expect(live(/^=RATING\.FINAL\([^"]*"[^"]*"\)$/)).toBe(expected);
      expect(
        cellsOf(0)
          .flat()
          .some(({ value }) => value === expected),
      ).toBe(true);
    });

    it("gives a source for every answer", () => {
      const answers = Object.entries(openSample(id, language)?.draft.answers ?? {});
      expect(answers.filter(([, { evidence }]) => (evidence?.document ?? "") === "")).toEqual([]);
    });

    it("takes its measures from the cells that it names", () => {
      const answers = Object.values(openSample(id, language)?.draft.answers ?? {});
      for (const { value, periods, link } of answers) {
        if (link === undefined) continue;
        const given = Object.values(periods ?? { FY: value ?? "" }).map(typed);
        const shown = linked(link);
        expect(shown).toHaveLength(given.length);
        // A cell that says more digits than the answer would be told as one that differs.
        for (const [index, number] of given.entries()) expect(shown[index]).toBeCloseTo(number, 12);
      }
    });
  });
});

it("takes the sovereign's figures as the worked case has them", () => {
  const worked = sovereigns.cases.find(({ id }) => id === "philippines-2024")?.inputs ?? [];
  const answers = openSample("philippines", "en")?.draft.answers ?? {};
  expect(worked.map(({ id, value }) => [id, value])).toEqual(
    worked.map(({ id }) => [id, typed(answers[id]?.value ?? "")]),
  );
});

it("opens with Tianfu", () => {
  expect(assessed[0]?.id).toBe("tianfu");
});

describe("tianfu", () => {
  beforeAll(() => show("tianfu", "en"));

  it("rates the stand-alone credit as printed, live", () => {
    expect(live(/^=RATING\.BCA\(/)).toBe("aaa");
  });

  it("recomputes the printed ratios within their rounding, but for those it says do not reproduce", () => {
    const rows = cellsOf(0).filter((row) => row.some(({ formula }) => formula.startsWith("=RATIO.")));
    expect(rows.length).toBe(11);
    const off = rows.flatMap((row) =>
      [0, 1, 2].flatMap((year) => {
        const [computed, printed] = [row[1 + year]?.value, row[4 + year]?.value];
        if (typeof computed !== "number" || typeof printed !== "number") return [];
        // Inputs of three figures and a printed ratio of four: a part in a thousand is rounding.
        return Math.abs(computed / printed - 1) > 0.002
          ? [`${row[0]?.text ?? ""} ${String(2020 + year)}`]
          : [];
      }),
    );
    expect(off).toEqual([
      "Cost to income 2020",
      "Cost to income 2021",
      "Cost to income 2022",
      "Liability to net assets 2020",
      ...[2020, 2021, 2022].map((year) => `Real debt ratio, annex 3's formula ${String(year)}`),
    ]);
  });
});
