import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  Border,
  CellDocument,
  CellFormat,
  CellValue,
  PageLayoutDocument,
  SheetDocument,
  WorkbookDocument,
} from "../../../host/document";
import { draws } from "../../draws";
import { withReferences } from "../../../host/file/charts";
import { newDocument } from "../../../host/new-document";
import {
  cells,
  CUSTOM_FUNCTIONS,
  documentWith,
  expectRoundTrip,
  opened,
  partText,
  saved,
  settled,
} from "./documents";
import { charts, conditionalFormats } from "./drawn";

/** A record of members, each of which may be left out. */
function some<T extends object>(members: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}
/** Nothing instead of an empty record, as the reader has it. */
function filled<T extends object>(value: T | undefined): T | undefined {
  return value && Object.keys(value).length > 0 ? value : undefined;
}
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

/** As JSON has it: without a zero of its own sign. */
const jsonValue = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).toUpperCase().padStart(6, "0")}`);
const yes = fc.constant(true as const);
const border: fc.Arbitrary<Border> = fc.record({
  style: fc.constantFrom("thin", "medium", "thick", "dashed", "dotted", "double", "hair"),
  color,
});

const format: fc.Arbitrary<CellFormat> = fc
  .record(
    {
      numberFormat: fc.constantFrom("0.0%", "0%", "@", "m/d/yyyy", '#,##0.0"倍"', "[Red]-0.00;[Blue]0"),
      font: some({
        name: fc.constantFrom("Arial", "微软雅黑"),
        size: fc.constantFrom(8, 10.5, 20),
        bold: yes,
        italic: yes,
        underline: yes,
        strikethrough: yes,
        color,
      }),
      fill: color,
      borders: some({ top: border, bottom: border, left: border, right: border }),
      horizontal: fc.constantFrom("left", "center", "right", "fill", "justify", "centerContinuous"),
      vertical: fc.constantFrom("top", "center", "bottom"),
      wrap: yes,
      indent: fc.integer({ min: 1, max: 15 }),
      locked: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((f) => withoutUndefined({ ...f, font: filled(f.font), borders: filled(f.borders) }) as CellFormat);

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "007",
    " lead",
    "trail ",
    "2024-01-31",
    "a\r\nb",
    "\n",
    "_x000D_",
    "😀",
    "中文",
    "=1+1",
    "'quoted",
    '<&>"',
    "TRUE",
    "",
  ),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
const error = fc.constantFrom(
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  number,
  fc.boolean(),
  error.map((e) => ({ error: e }) as const),
);
const formula = fc.constantFrom(
  ...CUSTOM_FUNCTIONS.map((name) => `${name}(A1:B2,"x ${name}(")`),
  "SUM(A1,1)<2",
  'LET(a,1,a&"<")',
  "'My Sheet'!A1",
  "FILTER(A1:A9,A1:A9>0)",
  'TEXTJOIN("\n",TRUE,A1)',
);

function cell(formats: number): fc.Arbitrary<CellDocument> {
  const look = fc.nat({ max: formats - 1 }).map((index) => (index === 0 ? {} : { format: index }));
  return fc.oneof(
    fc.tuple(value, look).map(([v, l]) => ({ value: v, ...l })),
    fc
      .tuple(fc.oneof(value, fc.constant(null)), formula, look)
      .map(([v, f, l]) => ({ value: v, formula: f, ...l })),
    ...(formats > 1
      ? [fc.integer({ min: 1, max: formats - 1 }).map((f) => ({ value: null, format: f }))]
      : []),
  );
}

const index = (max: number): fc.Arbitrary<number> => fc.nat({ max });
const indices = fc.uniqueArray(index(40), { maxLength: 4 }).map((list) => list.sort((a, b) => a - b));
const sizes = fc.dictionary(index(40).map(String), fc.constantFrom(8.43, 20, 12.7109375, 60), { maxKeys: 4 });
const header = fc.constantFrom("&CNotchbook &P", "&L<left> & right", "中文");

const pageLayout: fc.Arbitrary<PageLayoutDocument> = some({
  orientation: fc.constantFrom("portrait", "landscape"),
  paperSize: fc.constantFrom(1, 8, 9),
  fitToWidth: fc.constantFrom(1, 2),
  fitToHeight: fc.constantFrom(1, 3),
  printArea: fc.constantFrom("A1:D20", "A1:B2,D1:E5", "C3"),
  printTitleRows: fc.constantFrom("$1:$1", "$2:$4"),
  centerHorizontally: yes,
  rowBreaks: fc.constantFrom([1], [3, 40, 1000]),
  margins: fc.constant([0.5, 0.5, 1, 1, 0.25, 0.3] as const),
  headerText: header,
  footerText: header,
});

function cellMap(formats: number): fc.Arbitrary<SheetDocument["cells"]> {
  const row = fc.dictionary(index(8).map(String), cell(formats), { minKeys: 1, maxKeys: 5 });
  return fc.dictionary(index(12).map(String), row, { maxKeys: 6 });
}

function sheet(formats: number, place: number): fc.Arbitrary<SheetDocument> {
  return fc
    .record({
      cells: cellMap(formats),
      columnWidths: sizes,
      rowHeights: sizes,
      hiddenColumns: indices,
      hiddenRows: indices,
      merges: fc.subarray(["A30:B31", "D30:D35", "F30:H30"]),
      frozenRows: fc.nat({ max: 3 }),
      frozenColumns: fc.nat({ max: 3 }),
      showGridlines: fc.boolean(),
      tabColor: fc.option(color, { nil: undefined }),
      protected: fc.boolean(),
      pageLayout,
      charts: fc.array(charts(place), { maxLength: 2 }),
      conditionalFormats: fc.array(conditionalFormats, { maxLength: 3 }),
      notes: fc.dictionary(
        fc.constantFrom("A1", "B2", "C30"),
        text.filter((t) => t !== ""),
        { maxKeys: 3 },
      ),
      visibility: fc.constantFrom("visible", "hidden", "veryHidden" as const),
      name: fc.constantFrom("Plain", "中文 表", "It's", "A & <B>"),
    })
    .map((s) =>
      withoutUndefined({
        ...s,
        id: `{${place}}`,
        name: `${s.name} ${place}`,
        visibility: place === 0 ? "visible" : s.visibility,
        tables: [],
        charts: s.charts.map((chart, number) => ({ ...chart, id: `{chart ${place} ${number}}` })),
        conditionalFormats: s.conditionalFormats.map((one, number) => ({ ...one, id: `{rule ${number}}` })),
      }),
    );
}

const document: fc.Arbitrary<WorkbookDocument> = fc
  .uniqueArray(format, { minLength: 0, maxLength: 5, selector: (f) => JSON.stringify(f) })
  .chain((own) => {
    const formats = [{}, ...own.filter((f) => Object.keys(f).length > 0)];
    return fc
      .record({
        sheets: fc.tuple(sheet(formats.length, 0), sheet(formats.length, 1)),
        namedStyles: fc.dictionary(fc.constantFrom("Input", "评级", "House number"), format, { maxKeys: 2 }),
        settings: fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), jsonValue, {
          maxKeys: 3,
        }),
        properties: some({ title: header, author: header, modified: fc.constant("2026-01-02T03:04:05Z") }),
        customXml: fc.constantFrom(
          [],
          [{ id: "{0A1B2C3D-0000-4000-8000-000000000001}", xml: '<a xmlns="urn:n">é 中</a>' }],
        ),
        named: fc.subarray(["Rate", "Local"]),
      })
      .map(({ named, ...rest }) => ({
        ...newDocument(),
        ...rest,
        activeSheet: rest.sheets[0].id,
        formats,
        names: named.map((name) =>
          name === "Rate"
            ? { name, formula: "RATING.BCA($A$1)", visible: true, comment: "in <per cent>" }
            : { name, formula: "'It''s 1'!$B$2", visible: false, sheet: "{1}" },
        ),
      }));
  });

/** JSON has no -0, and objects with a prototype member's name are no plain data. */
const plain = (doc: WorkbookDocument): boolean => !JSON.stringify(doc).includes("__proto__");

describe("save, then open", () => {
  it("gives back any document", async () => {
    await fc.assert(
      fc.asyncProperty(
        document
          .filter(plain)
          .map((doc) => ({ ...doc, settings: JSON.parse(JSON.stringify(doc.settings)) as object })),
        async (doc) => {
          await expectRoundTrip(doc as WorkbookDocument);
        },
      ),
      { numRuns: draws(50, 1_000) },
    );
  });

  it("changes nothing when what was opened is saved again", async () => {
    await fc.assert(
      fc.asyncProperty(document.filter(plain), async (doc) => {
        const first = await saved(doc);
        expect(await saved(await opened(first))).toEqual(first);
      }),
      { numRuns: draws(20, 1_000) },
    );
  });

  it("turns one opened document into any other through its own package", async () => {
    await fc.assert(
      fc.asyncProperty(document.filter(plain), document.filter(plain), async (from, to) => {
        const before = await opened(await saved(from));
        const ids = before.sheets.map((sheet) => sheet.id);
        const place = (id: string): string => ids[Number(id.slice(1, -1))]!;
        const wanted: WorkbookDocument = {
          ...to,
          sheets: to.sheets.map((s) => ({
            ...s,
            id: place(s.id),
            charts: s.charts.map((chart) =>
              withReferences(chart, ({ sheet: home, range }) => ({ sheet: place(home), range })),
            ),
          })),
          activeSheet: place(to.activeSheet),
          names: to.names.map((n) => (n.sheet === undefined ? n : { ...n, sheet: place(n.sheet) })),
          namedStyles: { ...from.namedStyles, ...to.namedStyles },
          origin: before.origin!,
        };
        const after = await opened(await saved(wanted));
        expect(looks(after)).toEqual(looks(wanted));
      }),
      { numRuns: draws(35, 1_000) },
    );
  });

  it("keeps a new document", async () => {
    await expectRoundTrip(newDocument());
  });
});

/** Indices of formats differ between packages, looks must not: every cell with its look in full. */
function looks(doc: WorkbookDocument): unknown {
  const look = ({ format: at, ...cell }: CellDocument): unknown => ({ ...cell, look: doc.formats[at ?? 0] });
  const sheets = doc.sheets.map((s) => ({
    ...s,
    cells: Object.fromEntries(
      Object.entries(s.cells).map(([row, list]) => [
        row,
        Object.fromEntries(Object.entries(list).map(([column, cell]) => [column, look(cell)])),
      ]),
    ),
  }));
  const whole = settled({ ...doc, sheets: sheets as unknown as WorkbookDocument["sheets"] }) as object;
  return { ...whole, formats: [] };
}

describe("cells in the file", () => {
  it("stores values with Excel's own types", async () => {
    const bytes = await saved(
      documentWith([
        {
          cells: cells([
            [{ value: 0.1 }, { value: "007" }, { value: true }, { value: { error: "#N/A" } }],
            [
              { value: "aaa", formula: "RATING.BCA(A1)" },
              { value: { error: "#VALUE!" }, formula: "RATING.BCA(B1)" },
              { value: false, formula: "A1=1" },
              { value: null, formula: "C1" },
            ],
          ]),
        },
      ]),
    );
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain(
      '<c r="A1"><v>0.1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>',
    );
    expect(sheet).toContain('<c r="D1" t="e"><v>#N/A</v></c>');
    expect(sheet).toContain('<c r="A2" t="str"><f>_xldudf_RATING_BCA(A1)</f><v>aaa</v></c>');
    expect(sheet).toContain('<c r="B2" t="e"><f>_xldudf_RATING_BCA(B1)</f><v>#VALUE!</v></c>');
    expect(sheet).toContain('<c r="C2" t="b"><f>A1=1</f><v>0</v></c><c r="D2"><f>C1</f></c>');
    expect(partText(bytes, "docProps/app.xml")).toContain("<Application>Microsoft Excel</Application>");
    expect(partText(bytes, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  it("stores a spilling formula as a dynamic array", async () => {
    const doc = documentWith([
      {
        cells: cells([
          [
            { value: "step", formula: "RATING.EXPLAIN(D1:E9)", spill: "A1:B2" },
            { value: "rule", spilledFrom: "A1" },
          ],
          [{ value: 1, spilledFrom: "A1" }, { value: 2, spilledFrom: "A1" }, { value: 3 }],
          [{ value: 4, formula: "RATING.EXPLAIN(A1)", spill: "A3" }],
        ]),
      },
    ]);
    await expectRoundTrip(doc);
    const bytes = await saved(doc);
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain(
      '<c r="A1" t="str" cm="1"><f t="array" ref="A1:B2">_xldudf_RATING_EXPLAIN(D1:E9)</f>',
    );
    expect(sheet).toContain('<c r="A3" cm="1"><f t="array" ref="A3">_xldudf_RATING_EXPLAIN(A1)</f>');
    expect(partText(bytes, "xl/metadata.xml")).toContain('fDynamic="1"');
  });

  it("stores a formula that computes with ranges as an array, also where its result is one value", async () => {
    const doc = documentWith([{ cells: cells([[{ value: 12, formula: "SUM(B1:B3*2)" }, { value: 2 }]]) }]);
    await expectRoundTrip(doc);
    expect(partText(await saved(doc), "xl/worksheets/sheet1.xml")).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1">SUM(B1:B3*2)</f><v>12</v></c>',
    );
  });

  it("stores errors younger than the file format as #VALUE!", async () => {
    const doc = documentWith([
      { cells: cells([[{ value: { error: "#SPILL!" }, formula: "A2:A9", spill: "A1" }]]) },
    ]);
    const after = await opened(await saved(doc));
    expect(after.sheets[0]!.cells[0]![0]!.value).toEqual({ error: "#VALUE!" });
  });

  it("keeps tables, with columns that need escaping", async () => {
    const table = {
      id: 3,
      name: "Scores",
      range: "A1:C3",
      columns: ["Item", "得分", "a\nb_x000D_"],
      hasHeaders: true,
      hasTotals: true,
      style: "TableStyleMedium2",
      bandedRows: true,
      showFilter: true,
    };
    await expectRoundTrip(
      documentWith([
        { tables: [table] },
        { tables: [{ ...table, id: 4, name: "Other", hasTotals: false, showFilter: false }] },
      ]),
    );
  });
});
