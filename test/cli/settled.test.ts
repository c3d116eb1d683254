import { describe, expect, test } from "vitest";
import { bookDocument } from "../../cli/book/document";
import { headedPlan, settledPlan } from "../../cli/paper/settled";
import { reportPapers } from "../../cli/paper/report";
import { calculated, papersDocument } from "../../cli/paper/write";
import { emptyPart } from "../../desk/draft/saved-part/saved-xml";
import { heightOf, UPRIGHT } from "../../desk/paper/cells/pages";
import { styleLooks, type PlanRow, type SheetPlan } from "../../desk/paper/cells/plan";
import { linesIn, MOST_LINES, widthOver } from "../../desk/paper/cells/rows";
import { parseCells } from "../../grid";
import { findPack, HOUSE_MARK } from "../../src";
import { say } from "../../desk/words";
import { openBook, openSample } from "../../workbench/samples";

const said = ({ cells }: PlanRow) => cells.flatMap((cell) => (cell === null ? [] : [String(cell.value)]));

/** Rows of tables in which nothing stands. */
function emptyRows({ rows }: SheetPlan): readonly number[] {
  return rows.flatMap((row, at) => {
    const cells = row.cells.filter(
      (cell) => cell?.style !== undefined && styleLooks[cell.style].lines === true,
    );
    return cells.length > 0 && said(row).every((one) => one === "" || one === "–") ? [at + 1] : [];
  });
}

/** Texts that the row which they stand in is too low for. */
function cutTexts({ rows, merges, widths }: SheetPlan): readonly string[] {
  const areas = merges.map((cells) => parseCells(cells));
  return rows.flatMap(({ cells, lines }, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null || cell.style === undefined || styleLooks[cell.style].wrap !== true) return [];
      const area = areas.find((one) => one?.row === row && one.column === column);
      const width = widthOver(widths.slice(column, column + (area?.columns ?? 1)));
      const isJoined = (area?.rows ?? 1) > 1;
      return isJoined || Math.min(MOST_LINES, linesIn(cell, width)) <= lines ? [] : [String(cell.value)];
    }),
  );
}

describe.each(["en", "zh"] as const)("a book of three bonds as it is printed in %s", (language) => {
  test("has no rows that nothing came into, and cuts no text of those that something did", async () => {
    const content = openBook("bond-book", language)?.book;
    if (content === undefined) throw new Error("no book");
    const three = content.bonds.filter(({ code }) => ["INV001", "INV002", "INV004"].includes(String(code)));
    const made = bookDocument(
      { ...content, bonds: three, events: [], limits: [], assumptions: {} },
      ...([language, "circ", ["INV004", "INV001"]] as const),
    );
    const document = await calculated(made.document);
    const printed = made.printed.map((plan) => settledPlan(plan, document));
    for (const [at, plan] of printed.entries()) {
      const live = made.printed[at];
      // The sheet is live and keeps room; the page need not.
      expect(plan.rows.length).toBeLessThan((live?.rows.length ?? 0) - 20);
      expect(emptyRows(plan).map((row) => said(plan.rows[row - 1]!))).toEqual([]);
      expect(cutTexts(plan)).toEqual([]);
      expect(plan.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.kind === "formula"))).toEqual([]);
      const begins = [1, ...(plan.print.breaks ?? []), plan.rows.length + 1];
      for (const [index, from] of begins.slice(0, -1).entries())
        expect(heightOf(plan.rows.slice(from - 1, (begins[index + 1] ?? 0) - 1))).toBeLessThanOrEqual(
          UPRIGHT,
        );
    }
    // The chart of the largest issuers has a bar for each that there is.
    const issuers = printed[0]?.charts?.find(({ name }) => name === "Notchbook Book Issuers");
    expect(parseCells(issuers?.categories ?? "")?.rows).toBe(3);
    // Each bond begins a page.
    const [, second] = printed;
    // A guarantee counts by a table of our own: the page says so, and leaves its reason to the methodology.
    const guarantee = second?.rows
      .map(said)
      .find(([first]) => first === (language === "zh" ? "保证" : "Guarantee"));
    expect(guarantee).toContain(say(language, "item.house"));
    expect(guarantee?.join()).not.toMatch(/自设参数：|; house: /);
    // The live sheet, on which nobody reckons heights anew, has room for it too.
    const live = made.printed[1];
    const steps = live?.rows.filter(({ cells }) => cells[4]?.value.toString().includes(HOUSE_MARK[language]));
    const lines = Math.min(...(steps ?? []).slice(0, 2).map((row) => row.lines));
    const sources = second?.rows.flatMap(({ cells }) => (cells[4]?.style === "cell" ? [cells[4]] : [])) ?? [];
    for (const cell of sources) expect(linesIn(cell, widthOver([15, 15]))).toBeLessThanOrEqual(lines);

    const titles = second?.rows.flatMap(({ cells: [first] }, row) =>
      first?.style === "title" ? [row + 1] : [],
    );
    expect(titles).toHaveLength(2);
    expect(second?.print.breaks).toContain(titles?.[1]);
  });
});

test.each([
  ["china-coal", "en"],
  ["daimler", "zh"],
] as const)(
  "the printed sheet of %s has the heads of its inputs on every page of theirs",
  async (id, language) => {
    const draft = openSample(id, language)?.draft;
    const pack = findPack(draft?.method ?? "", "method");
    if (draft === undefined || !pack.ok) throw new Error(id);
    const read = { draft, pack: pack.value, part: emptyPart, document: null };
    const papers = reportPapers(read, [language], "initial", "2026-01-02T03:04:05.000Z");
    const [sheet] = papers.plans;
    if (sheet === undefined) throw new Error(id);
    const plan = headedPlan(sheet, await papersDocument(papers));
    const table = parseCells(sheet.table?.address ?? "");
    const head = said(sheet.rows[table?.row ?? 0]!);
    const own = (sheet.print.breaks ?? []).filter(
      (row) => row > (table?.row ?? 0) + 1 && row <= (table?.row ?? 0) + (table?.rows ?? 0),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(plan.rows.filter((row) => said(row).join() === head.join())).toHaveLength(own.length + 1);
    // The others are repeated on the sheet itself.
    const headed = (tops: SheetPlan) =>
      (tops.print.breaks ?? []).filter((row) => {
        const style = tops.rows[row - 1]?.cells[0]?.style;
        // A note below a table may begin a page; a line of a table may not.
        return style === "head" || style === "header" || style === "heading" || style === "note";
      });
    expect(headed(plan)).toHaveLength(plan.print.breaks?.length ?? 0);
    // No page ends with what heads a group of lines.
    for (const row of plan.print.breaks ?? []) expect(plan.rows[row - 2]?.cells[0]?.style).not.toBe("group");
  },
);
