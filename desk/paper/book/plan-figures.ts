import { findScale } from "../../../src";
import { say, type Facts, type MessageKey } from "../../words";
import { namesOf } from "../cells/naming";
import { pageBreaks } from "../cells/pages";
import {
  absolute,
  address,
  type PlanCell,
  type PlanChart,
  type PlanRule,
  type SheetPlan,
} from "../cells/plan";
import { Rows, text } from "../cells/rows";
import {
  assumptionCell,
  bondCells,
  BOND_PLACE,
  firstLimits,
  settingCell,
  type BookOrder,
} from "./plan-bonds";
import { DATE } from "./columns";
import { HELD, heldCells, workingCell, workingCells, type WorkingBlock } from "./plan-workings";

/** Part of the names that mark the sheet of figures: a workbook has one. */
export const FIGURES = "Bond_book";
const WIDTHS = [28, 12, 12, 12, 12, 20];
const LAST = WIDTHS.length - 1;
const SHARE = "0.0%";
const AMOUNT = "#,##0.00";
const COUNT = "#,##0";
const YEARS = "0.00";
const BLUE = "#2F6FA8";
const RED = "#F8CBAD";
const AMBER = "#FFE699";
/** Rows of lists that are printed; the whole lists stand on the workings. */
const LARGEST = 10;
const LISTED = 12;
const CLASSES = 24;
const CHART_ROWS = 14;

/** A row of two figures beside each other: label and formula, twice. */
type Pair = readonly [label: MessageKey, formula: string, format: string];

/**
 * Plans the sheet of figures, which is what a committee reads of the book: every figure is a live formula, and its charts
 * read cells of the sheet. Lists are as long as a page allows, and say how long they are in whole.
 */
export function planFigures(order: BookOrder, slug: string): SheetPlan {
  const { language, sheets, scale } = order;
  const tell = (key: MessageKey, facts?: Facts) => say(language, key, facts);
  const rows = new Rows(WIDTHS);
  const charts: PlanChart[] = [];
  const rules: PlanRule[] = [];
  const held = (column: number) => heldCells(order, column);
  const [ratings, amounts] = [held(HELD.rating), held(HELD.amount)];
  const asOf = settingCell(order, "asOf");
  const dash = "–";
  const live = (formula: string, numberFormat?: string, style: PlanCell["style"] = "number"): PlanCell => ({
    ...{ kind: "formula", value: formula, style },
    ...(numberFormat === undefined ? {} : { numberFormat }),
  });
  /** A figure, or a dash where there is nothing to figure; what is wrong with the book is told on its own sheet. */
  const figure = (body: string, format?: string, style?: PlanCell["style"]) =>
    live(`=IFERROR(${body},"${dash}")`, format, style);
  const head = (keys: readonly MessageKey[]) =>
    WIDTHS.map((_width, index) => {
      const key = keys[index];
      return text(key === undefined ? "" : tell(key), "head");
    });
  const heading = (key: MessageKey) => rows.add([text(tell(key), "heading")]);
  const note = (key: MessageKey, facts?: Facts) => rows.addMerged([text(tell(key, facts), "note")], 0, LAST);
  const state = (word: string) => `COUNTIF(${bondCells(order, BOND_PLACE.state)},"${word}")`;
  const states =
    language === "zh"
      ? { held: "持有", unrated: "未评级", matured: "已到期", defaulted: "已违约" }
      : { held: "held", unrated: "not rated", matured: "matured", defaulted: "defaulted" };
  const limitStates =
    language === "zh" ? { near: "接近限额", breached: "超限" } : { near: "near", breached: "breached" };
  const sum = `SUM(${amounts})`;
  /** Over what has a figure: a blank is not a coupon of 0. */
  const weighted = (column: number) =>
    `SUMPRODUCT(${held(column)},${amounts})/SUMPRODUCT(--ISNUMBER(${held(column)}),${amounts})`;

  /** Stays on one page: no chart may stand on two. */
  const whole = (count: number) => count;
  rows.block(tell("book.figuresTitle"), () => {
    rows.add([text(tell("book.figuresTitle"), "title")], 2);
    rows.add([text(tell("book.asOf"), "label"), live(`=${asOf}`, DATE, "live")]);
    note("book.figuresHelp", { sheet: sheets.bonds, workings: sheets.workings });
  });

  rows.block(tell("book.glance"), () => {
    heading("book.glance");
    const leaning = assumptionCell(order, "leaning");
    const watch = `PORTFOLIO.WATCH(${ratings},${amounts},${held(HELD.outlook)},${held(HELD.watch)},"${scale}","${language}")`;
    const pairs: readonly (readonly [Pair, Pair])[] = [
      [
        ["book.held", `${state(states.held)}+${state(states.unrated)}`, COUNT],
        ["book.heldAmount", sum, AMOUNT],
      ],
      [
        ["book.average", `PORTFOLIO.AVERAGE(${ratings},${amounts},"rank","rating","${scale}")`, "General"],
        ["book.averagePosition", `PORTFOLIO.AVERAGE(${ratings},${amounts},"rank","value","${scale}")`, YEARS],
      ],
      [
        ["book.life", `PORTFOLIO.LIFE(${amounts},${held(HELD.end)},${asOf})`, YEARS],
        ["book.endless", `INDEX(PORTFOLIO.LIFE(${amounts},${held(HELD.end)},${asOf},"all"),4,2)`, AMOUNT],
      ],
      [
        ["book.coupon", weighted(HELD.coupon), "0.00%"],
        ["book.yield", weighted(HELD.yield), "0.00%"],
      ],
      [
        ["book.matured", state(states.matured), COUNT],
        ["book.defaulted", state(states.defaulted), COUNT],
      ],
      [
        ["book.unrated", state(states.unrated), COUNT],
        ["book.overdue", `COUNTIF(${bondCells(order, BOND_PLACE.left)},"<0")`, COUNT],
      ],
      [
        ["book.leaning", `INDEX(${watch},9,4)`, SHARE],
        [
          "book.adjusted",
          `IF(${leaning}="","${dash}",PORTFOLIO.AVERAGE(PORTFOLIO.LEANING(${ratings},${leaning},${held(HELD.outlook)},${held(HELD.watch)},"${scale}"),${amounts},"rank","rating","${scale}"))`,
          "General",
        ],
      ],
      [
        [
          "book.flagged",
          `ROWS(${workingCells(order, "flags", 0, order.rows)})-COUNTIF(${workingCells(order, "flags", 0, order.rows)},"")`,
          COUNT,
        ],
        ["book.watched", `COUNTIF(${held(HELD.watch)},TRUE)`, COUNT],
      ],
    ];
    for (const [[a, first, firstFormat], [b, second, secondFormat]] of pairs)
      rows.addSpans([
        { cell: text(tell(a), "cell"), columns: 1 },
        { cell: figure(first, firstFormat, "result"), columns: 2 },
        { cell: text(tell(b), "cell"), columns: 2 },
        { cell: figure(second, secondFormat, "result"), columns: 1 },
      ]);
    note("book.averageNote");
  });

  /** A table that one formula spills, of which the size is known. */
  const spilled = (formula: string, height: number, formats: readonly string[], width = formats.length) => {
    const from = rows.next;
    for (let row = 0; row < height; row += 1)
      rows.add(
        Array.from({ length: width }, (_one, column): PlanCell => {
          if (row === 0 && column === 0) return live(formula, "General", "head");
          // Its last row is there only where something is not rated.
          const own = row === height - 1 ? "plain" : column === 0 ? "cell" : "number";
          const style = row === 0 ? "head" : own;
          return { ...text("", style), ...(row > 0 ? { numberFormat: formats[column] ?? "General" } : {}) };
        }),
        row === 0 ? 2 : 1,
      );
    return from;
  };
  const chart = (
    name: string,
    key: MessageKey,
    type: PlanChart["type"],
    from: number,
    height: number,
    column: number,
    labels: string,
  ) => {
    const top = rows.next;
    for (let row = 0; row < CHART_ROWS; row += 1) rows.add([]);
    const values = address(from + 1, column, from + height - 1, column);
    charts.push({
      ...{ name, type, title: tell(key) },
      source: address(from, column, from + height - 1, column),
      categories: address(from + 1, 0, from + height - 1, 0),
      series: [{ name: tell(key), values, color: BLUE, labels }],
      over: address(top, 0, top + CHART_ROWS - 1, LAST),
      ...{ legend: false, fromZero: true, axis: "0%" },
    });
  };

  rows.block(
    tell("book.distribution"),
    () => {
      heading("book.distribution");
      const found = findScale(scale, "scale");
      const symbols = found.ok ? found.value.notations[0].symbols : [];
      // Each letter with its + and - is one row, and what is not rated one more.
      const letters = new Set(symbols.map((symbol) => symbol.replace(/[+-]$/, "")));
      const height = letters.size + 2;
      const from = spilled(
        `=PORTFOLIO.DISTRIBUTION(${ratings},${amounts},"letter",,"${scale}","${language}")`,
        height,
        ["General", COUNT, AMOUNT, SHARE, SHARE],
      );
      rows.add([]);
      const bands = (found.ok ? found.value.bands.length : 0) + 2;
      spilled(`=PORTFOLIO.DISTRIBUTION(${ratings},${amounts},"band",,"${scale}","${language}")`, bands, [
        ...["General", COUNT, AMOUNT, SHARE, SHARE],
      ]);
      rows.add([]);
      chart(
        "Notchbook Book Distribution",
        "book.distributionChart",
        "ColumnStacked",
        from,
        height - 1,
        3,
        "0%",
      );
    },
    whole,
  );

  rows.block(
    tell("book.concentration"),
    () => {
      heading("book.concentration");
      rows.add(
        head(["book.by", "book.groups", "book.largestShare", "book.topShare", "book.hhi", "book.effective"]),
      );
      const blocks: readonly (readonly [WorkingBlock, MessageKey])[] = [
        ["issuers", "book.block.issuers"],
        ["groups", "book.block.groups"],
        ["sectors", "book.block.sectors"],
        ["regions", "book.block.regions"],
        ["classes", "book.block.classes"],
        ["guarantors", "book.block.guarantors"],
      ];
      for (const [block, key] of blocks) {
        const shares = workingCells(order, block, 3, order.rows);
        const squares = `SUMPRODUCT(${shares},${shares})`;
        rows.add([
          text(tell(key), "cell"),
          figure(`COUNT(${shares})`, COUNT),
          figure(`IF(COUNT(${shares})=0,"${dash}",MAX(${shares}))`, SHARE),
          figure(`IF(COUNT(${shares})=0,"${dash}",SUM(${workingCells(order, block, 3, LARGEST)}))`, SHARE),
          figure(`IF(COUNT(${shares})=0,"${dash}",${squares})`, "0.0000"),
          figure(`1/${squares}`, "0.0"),
        ]);
      }
      rows.add([]);
      rows.add(
        head(["book.largestIssuers", "book.count", "book.amount", "book.share", "book.cumulative"]).slice(
          0,
          5,
        ),
      );
      const from = rows.next - 1;
      for (let row = 0; row < LARGEST; row += 1)
        rows.add(listed("issuers", row, ["General", COUNT, AMOUNT, SHARE, SHARE]), 1);
      rows.add([]);
      chart("Notchbook Book Issuers", "book.issuersChart", "BarClustered", from, LARGEST + 1, 3, "0.0%");
    },
    whole,
  );

  function listed(block: WorkingBlock, row: number, formats: readonly string[]): PlanCell[] {
    return formats.map((format, column) => {
      const cell = workingCell(order, block, row, column);
      return live(`=IF(${cell}="","",${cell})`, format, column === 0 ? "cell" : "number");
    });
  }
  const counted = (block: WorkingBlock) => {
    const cells = workingCells(order, block, 0, order.rows);
    return `ROWS(${cells})-COUNTIF(${cells},"")`;
  };
  /** The first rows of a list, with how many there are in whole. */
  const list = (
    block: WorkingBlock,
    heads: readonly MessageKey[],
    columns: readonly (readonly [column: number, format: string])[],
    lines = 1,
  ) => {
    rows.add(head(heads).slice(0, heads.length));
    for (let row = 0; row < LISTED; row += 1)
      rows.add(
        columns.map(([column, format], index) => {
          const cell = workingCell(order, block, row, column);
          return live(`=IFERROR(IF(${cell}="","",${cell}),"")`, format, index === 0 ? "cell" : "mark");
        }),
        lines,
      );
    rows.add([text(tell("book.inWhole"), "note"), figure(counted(block), COUNT, "note")]);
  };

  rows.block(
    tell("book.limits"),
    () => {
      heading("book.limits");
      const all = workingCells(order, "limits", 6, order.rows);
      rows.addSpans([
        { cell: text(tell("book.breached"), "cell"), columns: 1 },
        { cell: figure(`COUNTIF(${all},"${limitStates.breached}")`, COUNT, "result"), columns: 2 },
        { cell: text(tell("book.near"), "cell"), columns: 2 },
        { cell: figure(`COUNTIF(${all},"${limitStates.near}")`, COUNT, "result"), columns: 1 },
      ]);
      const from = rows.next + 1;
      list(
        "near",
        ["book.dimension", "book.group", "book.amount", "book.share", "book.limit", "book.state"],
        [
          [0, "General"],
          [1, "General"],
          [2, AMOUNT],
          [3, SHARE],
          [4, "General"],
          [6, "General"],
        ],
      );
      const area = address(from, 0, from + LISTED - 1, LAST);
      rules.push(
        { area, formula: `=$F${String(from + 1)}="${limitStates.breached}"`, fill: RED },
        { area, formula: `=$F${String(from + 1)}="${limitStates.near}"`, fill: AMBER },
      );
      rows.addMerged(
        [
          live(
            `=IF(COUNTA(${firstLimits(order)})=0,"${tell("book.noLimits", { sheet: sheets.events })}","")`,
            "General",
            "note",
          ),
        ],
        0,
        LAST,
      );
    },
    whole,
  );

  rows.block(
    tell("book.flags"),
    () => {
      heading("book.flags");
      list(
        "flags",
        ["book.bond", "book.rating", "book.fromImplied", "book.external", "book.fromExternal", "book.flag"],
        [
          [0, "General"],
          [2, "General"],
          [3, "+0;-0;0"],
          [4, "General"],
          [5, "+0;-0;0"],
          [7, "General"],
        ],
        2,
      );
      note("book.flagsNote");
    },
    whole,
  );

  rows.block(
    tell("book.due"),
    () => {
      heading("book.due");
      const from = rows.next + 1;
      list(
        "due",
        ["book.bond", "book.issuer", "book.what", "book.date", "book.left", "book.rating"],
        [
          [0, "General"],
          [1, "General"],
          [2, "General"],
          [3, DATE],
          [4, "0"],
          [5, "General"],
        ],
      );
      rules.push({
        area: address(from, 0, from + LISTED - 1, LAST),
        formula: `=AND(ISNUMBER($E${String(from + 1)}),$E${String(from + 1)}<0)`,
        fill: RED,
      });
    },
    whole,
  );

  rows.block(
    tell("book.migration"),
    () => {
      heading("book.migration");
      rows.add([
        text(tell("book.months"), "cell"),
        live(`=${assumptionCell(order, "months")}`, "0", "result"),
      ]);
      rows.add([text(tell("book.measure"), "head"), text(tell("book.value"), "head")]);
      const from = rows.next - 1;
      const measures: readonly (readonly [MessageKey, number, string])[] = [
        ["book.unchanged", 1, SHARE],
        ["book.upgraded", 2, SHARE],
        ["book.downgraded", 3, SHARE],
        ["book.fell", 4, SHARE],
        ["book.ended", 5, SHARE],
        ["book.observations", 0, COUNT],
        ["book.largeMoves", 6, SHARE],
        ["book.averageMove", 7, YEARS],
      ];
      for (const [key, row, format] of measures) {
        const cell = workingCell(order, "stability", row, 1);
        rows.add([text(tell(key), "cell"), figure(`IF(${cell}="","${dash}",${cell})`, format)]);
      }
      rows.add([]);
      chart("Notchbook Book Migration", "book.migrationChart", "ColumnStacked", from, 6, 1, "0.0%");
      rows.add(head(["book.crossed", "book.from", "book.to", "book.kind", "book.amount"]).slice(0, 5));
      for (let row = 0; row < 6; row += 1)
        rows.add(
          listed("crossings", row, ["General", "General", "General", "General", `${AMOUNT};-${AMOUNT};`]),
          1,
        );
    },
    whole,
  );

  rows.block(tell("book.defaults"), () => {
    heading("book.defaults");
    rows.add(
      head(["book.class", "book.bondsCount", "book.fallen", "book.rate", "book.owed", "book.recovery"]),
    );
    const columns: readonly (readonly [number, string])[] = [
      [1, COUNT],
      [3, COUNT],
      [4, "0.00%"],
      [6, AMOUNT],
      [8, SHARE],
    ];
    const names = workingCells(order, "defaults", 0, order.rows);
    const all = language === "zh" ? "合计" : "all";
    const total = `MATCH("${all}",${names},0)`;
    rows.add([
      text(tell("book.all"), "cell"),
      ...columns.map(([column, format]) =>
        figure(`INDEX(${workingCells(order, "defaults", column, order.rows)},${total})`, format),
      ),
    ]);
    for (let row = 0; row < CLASSES; row += 1) {
      const name = workingCell(order, "defaults", row, 0);
      const isShown = `AND(${name}<>"",${name}<>"${all}")`;
      rows.add(
        [
          live(`=IFERROR(IF(${isShown},${name},""),"")`, "General", "cell"),
          ...columns.map(([column, format]) =>
            live(
              `=IFERROR(IF(${isShown},${workingCell(order, "defaults", row, column)},""),"")`,
              format,
              "number",
            ),
          ),
        ],
        1,
      );
    }
    note("book.defaultsNote");
  });

  rows.block(
    tell("book.losses"),
    () => {
      heading("book.losses");
      const chosen = (which: "mapping" | "factors" | "defaults" | "horizon" | "recovery") =>
        assumptionCell(order, which);
      const blank = (...cells: readonly string[]) => cells.map((cell) => `${cell}=""`).join(",");
      const mapped = held(HELD.mapped);
      const onScale = `IF(${chosen("mapping")}="",${ratings},${mapped})`;
      const ifChosen = (cells: readonly string[], body: string) =>
        `IF(OR(${blank(...cells)}),"${dash}",${body})`;
      const warf = (output: string) =>
        `PORTFOLIO.WARF(${onScale},${amounts},${chosen("factors")},"${output}")`;
      const loss = (output: string) =>
        `PORTFOLIO.LOSS(${onScale},${amounts},${chosen("horizon")},${chosen("defaults")},${chosen("recovery")},"${output}")`;
      const given = [chosen("defaults"), chosen("horizon"), chosen("recovery")];
      const shown: readonly (readonly [MessageKey, string, string])[] = [
        ["book.warf", ifChosen([chosen("factors")], warf("factor")), "#,##0.0"],
        ["book.warfRating", ifChosen([chosen("factors")], warf("rating")), "General"],
        ["book.warfRoom", ifChosen([chosen("factors")], warf("to-worse")), "#,##0.0"],
        ["book.loss", ifChosen(given, loss("total")), AMOUNT],
      ];
      for (const [key, body, format] of shown)
        // Not hidden behind a dash: a table on another scale must be seen to be refused.
        rows.add([text(tell(key), "cell"), live(`=${body}`, format, "result")]);
      // In the order in which PORTFOLIO.LOSSES tells them.
      const drawn: readonly (readonly [MessageKey, row: number, column: number, format: string])[] = [
        ["book.lossDeviation", 3, 1, AMOUNT],
        ["book.loss95", 7, 1, AMOUNT],
        ["book.loss99", 8, 1, AMOUNT],
        ["book.lossTail", 8, 3, AMOUNT],
        ["book.loss999", 10, 1, AMOUNT],
        ["book.lossDraws", 14, 1, COUNT],
        ["book.lossSeed", 15, 1, "0"],
        ["book.lossCorrelation", 16, 1, "0.00"],
      ];
      for (const [key, row, column, format] of drawn) {
        const cell = workingCell(order, "losses", row, column);
        rows.add([text(tell(key), "cell"), live(`=IF(${cell}="","${dash}",${cell})`, format, "result")]);
      }
      const formula = workingCell(order, "losses", 17, 1);
      rows.addMerged([live(`=IF(${formula}="","",${formula})`, "General", "note")], 0, LAST);
      note("book.lossesNote", { sheet: sheets.events });
    },
    whole,
  );

  rows.block(tell("book.sign"), () => {
    heading("book.sign");
    for (const key of ["book.preparedBy", "book.reviewedBy", "book.committee"] as const)
      rows.addSpans([
        { cell: text(tell(key), "cell"), columns: 1 },
        { cell: text("", "cell"), columns: 3 },
        { cell: text("", "cell"), columns: 2 },
      ]);
    note("book.ours");
  });

  return {
    sheet: sheets.figures,
    rows: rows.rows,
    widths: WIDTHS,
    blocks: rows.blocks,
    merges: rows.merges,
    area: address(0, 0, rows.next - 1, LAST),
    table: null,
    charts,
    rules,
    names: [
      { name: namesOf(slug).area, address: absolute(address(0, 0, rows.next - 1, LAST)).replaceAll("$", "") },
    ],
    print: {
      ...{ orientation: "Portrait", footer: tell("book.figuresTitle") },
      breaks: pageBreaks(rows.rows, rows.blocks, []),
    },
  };
}
