import { HOUSE_MARK, NUMBERS_MARK } from "../../../src";
import { say, type MessageKey } from "../../words";
import { namesOf } from "../cells/naming";
import { absolute, address, type PlanCell, type PlanRule, type SheetPlan } from "../cells/plan";
import { Rows, text, type Span } from "../cells/rows";
import { BOND_COLUMNS, bondColumn, DATE, formatOf } from "./columns";
import { BOND_PLACE, bondCells, bondsRange, eventsRange, settingCell, type BookOrder } from "./plan-bonds";
import { HELD, heldCells } from "./plan-workings";

/** Part of the names that mark the sheet of the bonds' own reports: a workbook has one. */
export const SECTIONS = "Bond_reports";

/** The page, and beside it what it shows: steps, findings, history, the place of the bond in the book. */
const PAGE = [20, 15, 13, 20, 15, 15];
const LAST = PAGE.length - 1;
const DATA = { gap: 6, steps: 7, findings: 13, history: 14, words: 19, row: 21 };

/** What BOOK.STEPS says of a bond in words of the language, in the order of its rows. */
const WORDED: readonly string[] = ["class", "ranking", "deferral", "liquidity", "outlook"];
const WIDTHS = [...PAGE, 3, ...Array.from({ length: DATA.row - DATA.gap }, () => 12)];

/** Rows of a page for what has no fixed length; the last of a history are shown. */
const ROOM = { steps: 5, findings: 5, history: 14 };

/** Lines of the source of a step: a document and a place in it. */
const SOURCE_LINES = 4;

/** What a bond is, in the order of its page, two beside each other. */
const FACTS = [
  ...[
    "issuer",
    "group",
    "sector",
    "region",
    "class",
    "ranking",
    "size",
    "outstanding",
    "position",
    "book-value",
  ],
  ...["coupon", "calls", "start", "maturity", "issuer-rating", "outlook", "guarantor", "guarantor-rating"],
  ...["coverage", "deferral", "collateral", "liquidity", "pledge-ratio"],
] as const;
const AGENCIES = [1, 2, 3];
const BLANK = "–";
const OVERDUE = "#F8CBAD";
const FLAGGED = "#FFE699";

/**
 * Plans the report of each of some bonds, a page each: what it is, the steps of its rating, what guarantee and collateral added or cost,
 * agencies and price beside it, its follow-up, its ratings and events. All of it is live: another code in its cell shows another bond.
 */
export function planSections(
  order: BookOrder,
  { sheet, slug }: { readonly sheet: string; readonly slug: string },
  codes: readonly string[],
): SheetPlan {
  const rows = new Rows(WIDTHS);
  const rules: PlanRule[] = [];
  const [breaks, parts]: [number[], number[]] = [[], []];
  for (const [index, code] of codes.entries()) {
    if (index > 0) parts.push(rows.next + 1);
    planSection(order, rows, { rules, breaks }, code);
  }
  const last = rows.next - 1;
  const area = address(0, 0, last, WIDTHS.length - 1);
  return {
    sheet,
    ...{
      rows: rows.rows,
      widths: WIDTHS,
      blocks: rows.blocks,
      merges: rows.merges,
      area,
      table: null,
      rules,
    },
    names: [{ name: namesOf(slug).area, address: area }],
    print: {
      ...{ orientation: "Portrait", area: address(0, 0, last, LAST), parts, tables: rows.tables },
      breaks: [...parts, ...breaks].sort((a, b) => a - b),
      footer: say(order.language, "book.sheet.sections"),
    },
  };
}

function planSection(
  order: BookOrder,
  rows: Rows,
  { rules, breaks }: { readonly rules: PlanRule[]; readonly breaks: number[] },
  code: string,
): void {
  const { language, scale } = order;
  const tell = (key: MessageKey) => say(language, key);
  const quoted = (key: MessageKey) => `"${tell(key).replaceAll('"', '""')}"`;
  const top = rows.next;
  const at = (row: number, column: number) => absolute(address(row, column));
  const codeCell = at(top + 1, 1);
  const placeCell = at(top, DATA.row);
  const live = (body: string, style: PlanCell["style"], numberFormat?: string): PlanCell => ({
    ...{ kind: "formula", value: `=${body}`, style },
    ...(numberFormat === undefined ? {} : { numberFormat }),
  });
  /** What stands in a column of the book for this bond; a dash where nothing does. */
  const of = (column: number) => `INDEX(${bondCells(order, column)},${placeCell})`;
  const shown = (column: number, style: PlanCell["style"], format?: string) =>
    live(`IFERROR(IF(${of(column)}="","${BLANK}",${of(column)}),"${BLANK}")`, style, format);
  const given = (id: string) => BOND_PLACE.bonds + bondColumn(id);
  const look = (id: string) => {
    const column = BOND_COLUMNS[bondColumn(id)];
    return column === undefined ? "General" : formatOf(column);
  };
  const label = (id: string) => {
    const named = BOND_COLUMNS[bondColumn(id)]?.label[language] ?? "";
    return named.charAt(0).toUpperCase() + named.slice(1);
  };
  const pair = (first: readonly Span[], second: readonly Span[] = []) => {
    const blank: readonly Span[] = [
      { cell: text("", "cell"), columns: 1 },
      { cell: text("", "cell"), columns: 2 },
    ];
    rows.addSpans([...first, ...(second.length === 0 ? blank : second)]);
  };
  const one = (name: string, cell: PlanCell): readonly Span[] => [
    { cell: text(name, "cell"), columns: 1 },
    { cell, columns: 2 },
  ];
  // What is held has the outlook that the last rating prints; a bond that is over has that of its column.
  const worded = (id: string) => at(top + 1 + WORDED.indexOf(id), DATA.words + 1);
  const heldAt = `MATCH(${codeCell},${heldCells(order, HELD.code)},0)`;
  const outlook = `IF(ISNUMBER(${heldAt}),INDEX(${heldCells(order, HELD.outlook)},${heldAt}),${worded("outlook")})`;
  const fact = (id: string) =>
    one(
      label(id),
      id === "outlook"
        ? live(`IFERROR(IF(${outlook}="","${BLANK}",${outlook}),"${BLANK}")`, "mark")
        : WORDED.includes(id)
          ? live(`IFERROR(IF(${worded(id)}="","${BLANK}",${worded(id)}),"${BLANK}")`, "mark")
          : shown(given(id), "mark", look(id)),
    );
  let head = 0;
  const heads = (spans: readonly (readonly [MessageKey, number])[], lines = 1) => {
    head = rows.next + 1;
    rows.addSpans(
      spans.map(([key, columns]) => ({ cell: text(tell(key), "head"), columns })),
      lines,
    );
  };
  /** Ends the table that the last heads began. */
  const ended = () => {
    rows.tables.push({ head, to: rows.next });
    rows.add([]);
  };

  rows.block(code, () => {
    const name = of(given("name"));
    const title = live(
      `${quoted("book.section.title")}&IFERROR(IF(${name}="",${codeCell},${name}),${codeCell})`,
      "title",
    );
    const [bonds, events, asOf] = [bondsRange(order), eventsRange(order), settingCell(order, "asOf")];
    const steps = (output: string) =>
      `BOOK.STEPS(${bonds},${codeCell},"${output}",,"${scale}","${language}")`;
    const cells: (PlanCell | null)[] = Array<PlanCell | null>(WIDTHS.length).fill(null);
    cells[0] = title;
    cells[DATA.steps] = live(steps("steps"), "gap");
    cells[DATA.findings] = live(steps("findings"), "gap");
    cells[DATA.history] = live(
      `BOOK.HISTORY(${bonds},${events},${asOf},${codeCell},${String(ROOM.history)},"${scale}","${language}")`,
      "gap",
    );
    cells[DATA.words] = live(steps("words"), "gap");
    cells[DATA.row] = live(`MATCH(${codeCell},${bondCells(order, given("code"))},0)`, "gap");
    rows.add(cells, 2);
    rows.addSpans([
      { cell: text(label("code"), "cell"), columns: 1 },
      { cell: { kind: "text", value: code, style: "input" }, columns: 2 },
      { cell: text(tell("book.asOf"), "cell"), columns: 1 },
      { cell: live(asOf, "mark", DATE), columns: 2 },
    ]);
    pair(
      one(label("rating"), shown(BOND_PLACE.rating, "result")),
      one(tell("book.section.model"), shown(BOND_PLACE.model, "result")),
    );
    rows.add([]);

    rows.add([text(tell("book.section.overview"), "heading")]);
    for (let index = 0; index < FACTS.length; index += 2) {
      const [first = "", second] = FACTS.slice(index, index + 2);
      pair(fact(first), second === undefined ? [] : fact(second));
    }
    rows.add([]);

    rows.add([text(tell("book.section.steps"), "heading")]);
    heads([
      ["book.section.step", 1],
      ["bond.notches", 1],
      ["bond.then", 1],
      ["sheet.basis", 1],
      ["sheet.source", 2],
    ]);
    const house = HOUSE_MARK[language];
    for (let row = 1; row <= ROOM.steps; row += 1) {
      const step = (column: number) => at(top + row, DATA.steps + column);
      const ifStep = (body: string) => `IF(${step(0)}="","",${body})`;
      const source = step(3);
      /** Where the rule's own place ends: what follows says where its numbers are, or why they are ours. */
      const ruleEnd = (mark: string) => `IFERROR(FIND("${mark}",${source}),LEN(${source})+1)`;
      rows.addSpans(
        [
          { cell: live(ifStep(step(0)), "cell"), columns: 1 },
          { cell: live(ifStep(step(4)), "mark", "+0;-0;0"), columns: 1 },
          { cell: live(ifStep(step(5)), "mark"), columns: 1 },
          {
            cell: live(
              ifStep(
                `IF(ISNUMBER(FIND("${house}",${source})),${quoted("item.house")},${quoted("item.published")})`,
              ),
              "mark",
            ),
            columns: 1,
          },
          {
            cell: live(
              ifStep(`LEFT(${source},MIN(${ruleEnd(house)},${ruleEnd(NUMBERS_MARK[language])})-1)`),
              "cell",
            ),
            columns: 2,
          },
        ],
        row <= 2 ? SOURCE_LINES : 1,
      );
    }
    ended();

    rows.add([text(tell("book.section.findings"), "heading")]);
    for (let row = 0; row < ROOM.findings; row += 1) {
      const finding = at(top + row, DATA.findings);
      rows.merges.push(address(rows.next, 0, rows.next, LAST));
      rows.add([live(`IF(${finding}="","",${finding})`, "body")], 2);
    }
    rows.add([]);

    rows.add([text(tell("book.section.evidence"), "heading")]);
    heads(
      [
        ["book.section.whose", 1],
        ["book.rating", 1],
        ["book.date", 1],
        ["book.section.apart", 1],
        ["book.section.yield", 1],
        ["book.section.spread", 1],
      ],
      2,
    );
    const plain = (column: number, style: PlanCell["style"], format?: string): Span => ({
      cell: live(`IFERROR(IF(${of(column)}="","",${of(column)}),"")`, style, format),
      columns: 1,
    });
    const nothing: Span = { cell: text("", "mark"), columns: 1 };
    for (const number of AGENCIES) {
      const [agency, external, date] = ["agency", "external", "external-date"].map((part) =>
        given(`${part}-${String(number)}`),
      );
      rows.addSpans([
        plain(agency ?? 0, "cell"),
        plain(external ?? 0, "mark"),
        plain(date ?? 0, "mark", DATE),
        ...[nothing, nothing, nothing],
      ]);
    }
    rows.addSpans([
      { cell: text(label("implied"), "cell"), columns: 1 },
      plain(given("implied"), "mark"),
      nothing,
      plain(BOND_PLACE.fromImplied, "mark", "+0;-0;0"),
      plain(given("yield"), "mark", "0.00%"),
      plain(given("spread"), "mark", "0.00%"),
    ]);
    rows.addSpans([
      { cell: live(`${quoted("book.section.counted")}&${settingCell(order, "split")}`, "cell"), columns: 1 },
      plain(BOND_PLACE.external, "mark"),
      nothing,
      plain(BOND_PLACE.fromExternal, "mark", "+0;-0;0"),
      ...[nothing, nothing],
    ]);
    const flag = rows.next;
    rows.addSpans([
      { cell: text(tell("book.flag"), "cell"), columns: 1 },
      { cell: shown(BOND_PLACE.flag, "result"), columns: 5 },
    ]);
    rules.push({
      area: address(flag, 0, flag, LAST),
      formula: `=AND(${at(flag, 1)}<>"${BLANK}",${at(flag, 1)}<>"")`,
      fill: FLAGGED,
    });
    rows.addMerged([text(tell("book.flagsNote"), "note")], 0, LAST);
    rows.add([]);

    breaks.push(rows.next + 1);
    rows.add([text(tell("book.section.follow"), "heading")]);
    const due = rows.next + 1;
    pair(
      one(tell("book.state"), shown(BOND_PLACE.state, "mark")),
      one(tell("book.section.last"), shown(BOND_PLACE.last, "mark", DATE)),
    );
    pair(
      one(tell("book.section.next"), shown(BOND_PLACE.next, "mark", DATE)),
      one(tell("book.left"), shown(BOND_PLACE.left, "mark", "0")),
    );
    pair(
      one(tell("book.due.call"), shown(BOND_PLACE.call, "mark", DATE)),
      one(tell("book.due.maturity"), shown(given("maturity"), "mark", DATE)),
    );
    rows.addSpans([
      { cell: text(tell("book.event"), "cell"), columns: 1 },
      { cell: shown(BOND_PLACE.event, "mark"), columns: 5 },
    ]);
    const left = at(due, 4);
    rules.push({
      area: address(due, 0, due, LAST),
      formula: `=AND(ISNUMBER(${left}),${left}<0)`,
      fill: OVERDUE,
    });
    rows.add([]);

    rows.add([text(tell("book.section.history"), "heading")]);
    heads([
      ["book.date", 1],
      ["book.event", 2],
      ["book.section.value", 1],
      ["book.source", 2],
    ]);
    for (let row = 1; row <= ROOM.history; row += 1) {
      const entry = (column: number) => at(top + row, DATA.history + column);
      const ifAny = (body: string) => `IF(${entry(0)}="","",${body})`;
      const concerns = `IF(${entry(3)}=${codeCell},"",${quoted("book.section.between")}&${entry(3)})`;
      rows.addSpans([
        { cell: live(ifAny(entry(0)), "mark", DATE), columns: 1 },
        { cell: live(ifAny(`${entry(1)}&${concerns}`), "cell"), columns: 2 },
        { cell: live(ifAny(entry(2)), "mark", "#,##0.##"), columns: 1 },
        { cell: live(ifAny(entry(4)), "cell"), columns: 2 },
      ]);
    }
    rows.tables.push({ head, to: rows.next });
    rows.addMerged([text(tell("book.section.note"), "note")], 0, LAST);
    rows.addMerged([text(tell("book.ours"), "note")], 0, LAST);
  });
}
