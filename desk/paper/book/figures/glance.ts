import { stateWord } from "../../../../src";
import { text } from "../../cells/rows";
import { assumptionCell, bondCells, BOND_PLACE, settingCell } from "../plan-bonds";
import { HELD, workingCells } from "../plan-workings";
import type { MessageKey } from "../../../words";
import { AMOUNT, COUNT, DASH, SHARE, YEARS, type FiguresSheet } from "./sheet";

/** A row of two figures beside each other: label and formula, twice. */
type Pair = readonly [label: MessageKey, formula: string, format: string];

/** What is held says of a bond on watch: that it is, or where the watch may lead. */
const WATCHED = {
  en: ["TRUE", '"negative"', '"positive"'],
  zh: ["TRUE", '"负面"', '"正面"'],
} as const;

/** Plans what a reader sees first: how much is held, how well, for how long, and how much of it wants a look. */
export function planGlance(sheet: FiguresSheet): void {
  const { order, rows, ratings, amounts } = sheet;
  const { language, scale } = order;
  const asOf = settingCell(order, "asOf");
  const count = (...states: readonly Parameters<typeof stateWord>[0][]) =>
    states
      .map((state) => `COUNTIF(${bondCells(order, BOND_PLACE.state)},"${stateWord(state, language)}")`)
      .join("+");
  /** Over what has a figure: a blank is not a coupon of 0. */
  const weighted = (column: number) =>
    `SUMPRODUCT(${sheet.held(column)},${amounts})/SUMPRODUCT(--ISNUMBER(${sheet.held(column)}),${amounts})`;
  rows.block(sheet.tell("book.glance"), () => {
    sheet.heading("book.glance");
    const leaning = assumptionCell(order, "leaning");
    const watch = `PORTFOLIO.WATCH(${ratings},${amounts},${sheet.held(HELD.outlook)},${sheet.held(HELD.watch)},"${scale}","${language}")`;
    const pairs: readonly (readonly [Pair, Pair])[] = [
      [
        ["book.held", count("held", "unrated"), COUNT],
        ["book.heldAmount", `SUM(${amounts})`, AMOUNT],
      ],
      [
        ["book.average", `PORTFOLIO.AVERAGE(${ratings},${amounts},"rank","rating","${scale}")`, "General"],
        ["book.averagePosition", `PORTFOLIO.AVERAGE(${ratings},${amounts},"rank","value","${scale}")`, YEARS],
      ],
      [
        ["book.life", `PORTFOLIO.LIFE(${amounts},${sheet.held(HELD.end)},${asOf})`, YEARS],
        [
          "book.endless",
          `INDEX(PORTFOLIO.LIFE(${amounts},${sheet.held(HELD.end)},${asOf},"all"),4,2)`,
          AMOUNT,
        ],
      ],
      [
        ["book.coupon", weighted(HELD.coupon), "0.00%"],
        ["book.yield", weighted(HELD.yield), "0.00%"],
      ],
      [
        ["book.matured", count("matured", "called", "put", "sold"), COUNT],
        ["book.defaulted", count("defaulted"), COUNT],
      ],
      [
        ["book.unrated", count("unrated"), COUNT],
        ["book.overdue", `COUNTIF(${bondCells(order, BOND_PLACE.left)},"<0")`, COUNT],
      ],
      [
        ["book.leaning", `INDEX(${watch},9,4)`, SHARE],
        [
          "book.adjusted",
          `IF(${leaning}="","${DASH}",PORTFOLIO.AVERAGE(PORTFOLIO.LEANING(${ratings},${leaning},${sheet.held(HELD.outlook)},${sheet.held(HELD.watch)},"${scale}"),${amounts},"rank","rating","${scale}"))`,
          "General",
        ],
      ],
      [
        [
          "book.flagged",
          `ROWS(${workingCells(order, "flags", 0)})-COUNTIF(${workingCells(order, "flags", 0)},"")`,
          COUNT,
        ],
        [
          "book.watched",
          WATCHED[language].map((word) => `COUNTIF(${sheet.held(HELD.watch)},${word})`).join("+"),
          COUNT,
        ],
      ],
    ];
    for (const [[a, first, firstFormat], [b, second, secondFormat]] of pairs)
      rows.addSpans([
        { cell: text(sheet.tell(a), "cell"), columns: 1 },
        { cell: sheet.figure(first, firstFormat, "result"), columns: 2 },
        { cell: text(sheet.tell(b), "cell"), columns: 2 },
        { cell: sheet.figure(second, secondFormat, "result"), columns: 1 },
      ]);
    sheet.note("book.averageNote");
  });
}
