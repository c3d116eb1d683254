import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookDocument } from "../../cli/book/document";
import { LYING_WIDTH } from "../../desk/paper/cells/pages";
import { planPortfolio } from "../../desk/paper/portfolio/plan-portfolio";
import { entryOf } from "../../desk/paper/ledger/view";
import { recordOf } from "../../desk/paper/record/record-of";
import type { SheetDocument } from "../../host/document";
import { listPacks } from "../../src";
import { enterRow, makePortfolio } from "../../taskpane/workbook";
import { writeBook } from "../../taskpane/workbook/book-fill";
import { bondBookContent } from "../../workbench/samples/bond-book";
import { assessmentOf, lianhe, tianfu } from "../desk/tianfu";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";

/** Points of a column, as LibreOffice and Excel take it in the papers' font. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;
/** What type of ten points may come down to on paper. */
const LEAST = 7;

/** Tells how large type of ten points is on the pages of a sheet, as far as its columns say. */
function typeOn({ columnWidths, pageLayout }: SheetDocument): number {
  const widths = Object.values(columnWidths).map(points);
  const again = pageLayout.printTitleColumns?.match(/\$([A-Z])$/)?.[1]?.charCodeAt(0) ?? 64;
  const [named, others] = [widths.slice(0, again - 64), widths.slice(again - 64)].map((some) =>
    some.reduce((sum, one) => sum + one, 0),
  );
  return (10 * LYING_WIDTH) / ((named ?? 0) + (others ?? 0) / (pageLayout.fitToWidth ?? 1));
}

/** The workings of a book are looked at on the screen. */
const isRead = ({ name }: SheetDocument) => !["Book workings", "台账明细"].includes(name);

let pane: PaneWorkbook;
beforeAll(async () => {
  pane = await openWorkbook();
});
afterAll(() => pane.close());

describe("a sheet that is one long table", () => {
  test("is printed in type that is read: portfolios of every methodology, a ledger, a book", async () => {
    const content = bondBookContent();
    for (const pack of listPacks())
      expect(await makePortfolio(planPortfolio(pack, "en", `P ${pack.id}`.slice(0, 31), 2))).toMatchObject({
        ok: true,
      });
    const rated = [0, 1].map((day) => ({
      ...tianfu,
      issuer: { ...tianfu.issuer, date: `2023-06-2${String(day)}`, analyst: "Li" },
      approval: { approver: "Wang", reason: "The rating is affirmed after the yearly review. ".repeat(3) },
    }));
    for (const [day, draft] of rated.entries()) {
      const entry = entryOf(lianhe, draft, assessmentOf(draft), "en");
      if (!entry.ok) throw new Error(JSON.stringify(entry.problems));
      const place =
        day === 0
          ? { kind: "new" as const, sheet: "Ledger", language: "en" as const }
          : { kind: "append" as const, table: "Notchbook_Ledger" };
      const record = recordOf(lianhe, draft, "T", "2026-01-02T03:04:05.000Z");
      expect(await enterRow(entry.value, place, record)).toMatchObject({ ok: true });
    }
    expect(await writeBook({ ...content, events: content.events.slice(0, 1) }, "en")).toMatchObject({
      ok: true,
    });
    await pane.workbook.settle();
    const all = pane.workbook
      .toDocument()
      .sheets.filter(({ pageLayout }) => pageLayout.printTitleRows !== undefined);
    expect(all.length).toBe(listPacks().length + 4);
    for (const sheet of all.filter(isRead)) expect(typeOn(sheet), sheet.name).toBeGreaterThanOrEqual(LEAST);
    const ledger = all.find(({ name }) => name === "Ledger");
    // A row that was added looks as the first one, which is as high as its reason is long.
    const [first, second] = [1, 2].map((row) =>
      Object.values(ledger?.cells[row] ?? {}).map(({ format }) => format),
    );
    expect(second).toEqual(first);
    expect(ledger?.rowHeights[1]).toBeGreaterThan(32);
  });

  test("and so is a book that the command line makes, sheet for sheet as the pane's", () => {
    const { document } = bookDocument(bondBookContent(), "zh", "circ", []);
    const lists = document.sheets.filter(({ pageLayout }) => pageLayout.printTitleRows !== undefined);
    expect(lists.length).toBe(3);
    for (const sheet of lists.filter(isRead)) expect(typeOn(sheet), sheet.name).toBeGreaterThanOrEqual(LEAST);
  });
});
