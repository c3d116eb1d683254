import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookDocument } from "../../cli/book/document";
import { writeCsv } from "../../cli/csv";
import { calculated } from "../../cli/paper/write";
import { functionNames } from "../../functions";
import type { SheetDocument, WorkbookDocument } from "../../host/document";
import { openXlsx } from "../../host/file";
import { newDocument } from "../../host/new-document";
import { BOND_COLUMNS } from "../../desk/paper/book/columns";
import type { BookContent } from "../../desk/paper/book/fill";
import { lackingSheets, lookAtBook, readBookRows, writeSections } from "../../taskpane/workbook";
import { writeBook } from "../../taskpane/workbook/book-fill";
import { bondBookContent } from "../../workbench/samples/bond-book";
import { openWorkbook, type PaneWorkbook } from "../taskpane/live-workbook";
import { notchbook, scratchFolder } from "./notchbook";
import { shownSheet } from "./shown-sheet";

const folder = scratchFolder();
let pane: PaneWorkbook;
beforeAll(async () => {
  pane = await openWorkbook();
});
afterAll(() => pane.close());

/** The first bonds of the sample, which are of every class, with what happened to them. */
function small(count = 24): BookContent {
  const whole = bondBookContent();
  const bonds = whole.bonds.slice(0, count);
  const names = new Set(bonds.flatMap((bond) => [bond["code"], bond["issuer"], bond["guarantor"]]));
  return { ...whole, bonds, events: whole.events.filter(([of]) => names.has(of)) };
}

async function opened(path: string): Promise<WorkbookDocument> {
  const file = await openXlsx(await readFile(path), { customFunctions: functionNames });
  if (!file.ok) throw new Error(file.reason);
  return file.document;
}

/** The same in one order of members, whoever wrote it. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.entries(value)
    .map(([name, member]) => [name, sorted(member)] as const)
    .sort(([a], [b]) => a.localeCompare(b));
}

/** A sheet as it shows, a cell a line. The pane lets whole rows of heads wrap, where nothing stands too. */
function linesOf(document: WorkbookDocument, sheet: SheetDocument) {
  const { cells, ...rest } = shownSheet(document, sheet);
  const lines = cells
    .filter(
      ({ value, formula, look }) =>
        value !== "" || formula !== undefined || JSON.stringify(look) !== '{"wrap":true}',
    )
    .map(({ row, column, ...cell }) => `${row},${column} ${JSON.stringify(sorted(cell))}`);
  return { ...rest, cells: lines.sort() };
}

function values({ sheets }: WorkbookDocument) {
  return sheets.map(({ name, cells }) => [
    name,
    Object.entries(cells).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, { value, formula }]) =>
        (value ?? "") === ""
          ? []
          : [`${row},${column} ${formula === undefined ? "" : "="}${JSON.stringify(value)}`],
      ),
    ),
  ]);
}

describe.each(["en", "zh"] as const)("a book in %s", (language) => {
  test("is the pane's, cell for cell, with looks, sizes, tables, names, charts and rules, and the reports of single bonds", async () => {
    const content = small();
    const codes = ["INV001", "INV004"];
    const made = bookDocument(content, language, "circ", codes);
    const ours = await calculated(made.document);
    await pane.workbook.load(newDocument());
    expect(await writeBook(content, language)).toEqual({ ok: true, value: null });
    await pane.workbook.settle();
    expect(await writeSections(language, codes)).toEqual({ ok: true, value: made.printed[1]?.sheet });
    await pane.workbook.settle();
    const theirs = pane.workbook.toDocument();
    expect(ours.sheets.map(({ name }) => name)).toEqual(theirs.sheets.slice(1).map(({ name }) => name));
    for (const sheet of ours.sheets) {
      const other = theirs.sheets.find(({ name }) => name === sheet.name);
      if (other === undefined) throw new Error(sheet.name);
      const [mine, panes] = [linesOf(ours, sheet), linesOf(theirs, other)];
      // Thousands of cells: only those that differ are shown.
      const only = (some: readonly string[], without: readonly string[]) => {
        const known = new Set(without);
        return some.filter((line) => !known.has(line)).slice(0, 20);
      };
      expect([only(mine.cells, panes.cells), only(panes.cells, mine.cells)]).toEqual([[], []]);
      expect({ ...mine, cells: [] }).toEqual({ ...panes, cells: [] });
    }
    const named = ({ names }: WorkbookDocument) =>
      names.map(({ name, formula }) => `${name}: ${formula.replace(/[$']/g, "")}`).sort();
    expect(named(ours)).toEqual(named(theirs));
  });

  test("comes from text in that language's headings, and is opened and added to by the pane", async () => {
    const content = small(8);
    const heads = BOND_COLUMNS.map(({ label }) => label);
    const bonds = await folder.save(
      "bonds.csv",
      writeCsv([
        heads.map((label) => label[language]),
        ...content.bonds.map((bond) => heads.map(({ en }) => bond[en] ?? "")),
      ]),
    );
    const eventHeads =
      language === "zh"
        ? ["对象", "日期", "事件", "来源", "内容"]
        : ["of", "date", "event", "source", "value"];
    const events = await folder.save("events.csv", writeCsv([eventHeads, ...content.events]));
    const to = folder.path(`${language}.xlsx`);
    const assumed = Object.entries(content.assumptions).flatMap(([name, value]) => [
      "--assume",
      `${name}=${String(value)}`,
    ]);
    const ran = await notchbook([
      ...["book", bonds, to, "--events", events, "--as-of", content.asOf, "--language", language, ...assumed],
    ]);
    expect(ran).toEqual({
      output: `8 bonds, ${String(content.events.length)} events, as of 2025-12-31; cells with an error: 0\nwritten: ${to}`,
      errors: "",
      code: 0,
    });
    const document = await opened(to);
    const made = bookDocument({ ...content, limits: [] }, language, "circ");
    expect(values(document)).toEqual(values(await calculated(made.document)));
    await pane.workbook.load(document);
    const seen = await lookAtBook();
    expect(seen.ok && lackingSheets(seen.value)).toBe(0);
    const rows = await readBookRows();
    expect(rows.ok && rows.value.map(({ code }) => code)).toEqual(content.bonds.map((bond) => bond["code"]));

    // A book of ours, opened again, is the same book: with what was set over it.
    const again = folder.path(`${language}-again.xlsx`);
    const second = await notchbook(["book", to, again, "--language", language]);
    expect(second).toEqual({ ...ran, output: ran.output.replace(to, again) });
    expect(values(await opened(again))).toEqual(values(document));
  });
});

describe("what is given", () => {
  const head = "code,issuer,class,maturity,issuer rating,rating,reviewed";
  /** Typed: the matcher of the test runner is anything. */
  const said = (pattern: RegExp): unknown => expect.stringMatching(pattern);
  const good = "X1,Alder,MTN,2027-01-10,AA,AA,2025-06-30";
  const book = async (text: string, ...more: readonly string[]) => {
    const from = await folder.save("given.csv", text);
    return notchbook(["book", from, folder.path("never.xlsx"), ...more]);
  };

  test("is refused with its place where it is none of a book, or two of it say the same", async () => {
    expect(await book("code,issuer\nX,Y")).toMatchObject({
      code: 1,
      output: said(/no table of bonds: a heading is missing for maturity/),
    });
    expect(await book(`${head}\n${good},more`)).toMatchObject({
      code: 1,
      output: said(/line 2: 8 fields/),
    });
    expect(await book(`${head},到期日\n${good},2027-01-10`)).toMatchObject({
      code: 1,
      output: said(/“maturity” and “到期日” are both the column maturity/),
    });
    expect(await book(`${head},external rating 4\n${good},AA`)).toMatchObject({
      code: 1,
      output: said(/“external rating 4”: it takes three agencies/),
    });
    expect(await book(head)).toMatchObject({ code: 1, output: said(/holds no bond/) });
  });

  test("of options is read or named", async () => {
    const text = `${head}\n${good}`;
    expect(await book(text, "--as-of", "soon")).toMatchObject({
      code: 2,
      errors: said(/--as-of is a day/),
    });
    expect(await book(text, "--assume", "luck=1")).toMatchObject({
      code: 2,
      errors: said(/--assume takes months, days/),
    });
    expect(await book(text, "--bond", "X1,X9")).toMatchObject({
      code: 2,
      errors: said(/the code X9/),
    });
    expect(await book(text, "--language", "fr")).toMatchObject({ code: 2 });
    expect(await book(text, "--limits", "nowhere.csv")).toMatchObject({ code: 2 });
  });

  test("amounts of which some say their unit are refused, in one table or in two", async () => {
    const bonds = (position: string) =>
      `code,issuer,class,position,maturity,issuer rating,reviewed\nX1,Ash,MTN,1亿元,2027-01-10,AA,2025-06-30\nX2,Ash,MTN,${position},2027-01-10,AA,2025-06-30`;
    const ran = async (position: string, owed: string) => {
      const from = await folder.save("units.csv", bonds(position));
      const events = await folder.save(
        "units-events.csv",
        `债券,日期,事件,来源,值\nX1,2025-10-01,列入观察名单,公告,\nX2,2025-11-01,违约,公告,${owed}`,
      );
      return notchbook([
        ...["book", from, folder.path("units.xlsx"), "--events", events],
        ...["--as-of", "2025-12-31", "--replace"],
      ]);
    };
    expect((await ran("5000", "")).output).toMatch(/line 2: “1亿元”.*line 3 5000/);
    expect((await ran("5000万元", "300")).output).toMatch(/“1亿元”.*events.csv.* 300/);
    expect((await ran("5000万元", "300万元")).output).toContain("2 bonds, 2 events");
  });

  test("that a row cannot be read is told with its cell, and the other rows are rated", async () => {
    const to = folder.path("faulty.xlsx");
    const from = await folder.save(
      "faulty.csv",
      `${head},note\n${good},a\nX2,Birch,MTN,2027-01-10,QQ,AA,2025-06-30,b`,
    );
    const ran = await notchbook(["book", from, to, "--as-of", "2025-12-31"]);
    expect(ran.code).toBe(1);
    expect(ran.output).toMatch(
      /^2 bonds, 0 events, as of 2025-12-31; cells with an error: \d+\npassed over: note\nwritten: /,
    );
    // Each cause once, in the words of the function, before what only follows from it.
    expect(ran.errors).toMatch(
      /^Bond book!I9 and \d+ more: #VALUE! bonds, row 3, issuer rating: "QQ" is not a symbol/m,
    );
    expect(ran.errors.match(/bonds, row 3, issuer rating/g)).toHaveLength(1);
  });

  test("a title, the unit over the table and two lines of headings are read, and what nobody stated is no concentration", async () => {
    const from = await folder.save(
      "titled.csv",
      [
        "某保险公司债券台账,,,,,,,,",
        "单位：万元,,,,,,,,",
        "债券代码,发行人,债券品种,持仓,到期日,主体,债项,,担保人",
        ",,,,,级别,级别,评级日期,",
        "A,甲,一般中期票据,3000,2028-01-10,AA,AA,2025-06-30,丙担保",
        "B,乙,商业银行二级资本债券,1000,2030-01-10,AAA,AA+,2025-06-30,",
      ].join("\n"),
    );
    const to = folder.path("titled.xlsx");
    const ran = await notchbook([
      "book",
      from,
      to,
      "--as-of",
      "2025-12-31",
      "--language",
      "zh",
      "--scale",
      "circ",
    ]);
    expect(ran.output).toContain("2 bonds, 0 events");
    const document = await opened(to);
    const report = document.sheets.find(({ name }) => name === "台账报告");
    const rows = Object.values(report?.cells ?? {}).map((row) =>
      [0, 1, 2, 3, 4, 5].map((at) => row[at]?.value ?? ""),
    );
    const by = (label: string) => rows.find(([first]) => first === label)?.slice(1);
    expect(by("按发行人")).toEqual([2, 0.75, 1, 0.625, 0]);
    expect(by("按行业")).toEqual([0, "–", "–", "–", 1]);
    // One guarantor, of three quarters; that the rest has none is no group.
    expect(by("按担保人")).toEqual([1, 0.75, 0.75, 0.5625, 0.25]);
    expect(rows.flat()).toContain(40_000_000);
  });
});
