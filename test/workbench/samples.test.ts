import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Language } from "../../src";
import { writeDraft } from "../../taskpane/write/write-draft";
import { readLibrary } from "../../taskpane/workbook";
import { openSample, samples } from "../../workbench/samples";
import { OPENING, openWorkbook, type PaneWorkbook } from "../taskpane/live-workbook";

/** The samples as the workbench opens them: the figures, then the assessment that the pane's own code writes. */
let opened: PaneWorkbook;

beforeAll(async () => {
  opened = await openWorkbook();
}, OPENING);

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

describe.each(samples.map(({ id }) => id))("%s", (id) => {
  describe.each<Language>(["en", "zh"])("in %s", (language) => {
    beforeEach(() => show(id, language), OPENING);

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

    it("gives a source for every answer", () => {
      const answers = Object.entries(openSample(id, language)?.draft.answers ?? {});
      expect(answers.filter(([, { evidence }]) => evidence === undefined || evidence === "")).toEqual([]);
    });
  });
});

describe("tianfu", () => {
  beforeAll(() => show("tianfu", "en"), OPENING);

  it("rates as printed, live", () => {
    expect(live(/^=RATING\.BCA\(/)).toBe("aaa");
    expect(live(/^=RATING\.FINAL\([^"]*"[^"]*"\)$/)).toBe("AAA");
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

describe("jinshang", () => {
  beforeAll(() => show("jinshang", "en"), OPENING);

  it("is consistent with the printed Ag+", () => {
    expect(live(/^=RATING\.FINAL\([^"]*"[^"]*"\)$/)).toBe("Ag+");
  });
});
