import { text } from "../../cells/rows";
import { address } from "../../cells/plan";
import { DATE } from "../columns";
import { firstLimits } from "../plan-bonds";
import { workingCells } from "../plan-workings";
import { AMOUNT, COUNT, LAST, LISTED, SHARE, WHOLE, type FiguresSheet } from "./sheet";

const RED = "#F8CBAD";
const AMBER = "#FFE699";

/** Columns of what PORTFOLIO.LIMITS gives. */
const LIMIT = { dimension: 0, group: 1, amount: 2, share: 3, limit: 4, room: 5, state: 6 };

/** Tells by the room that is left whether a limit is on the share: a share and an amount are written otherwise. */
const isOnShare = (cell: (column: number) => string) =>
  `ABS(${cell(LIMIT.limit)}-${cell(LIMIT.room)}-${cell(LIMIT.share)})<1E-9`;

/** Plans which limits are near or breached. */
export function planLimits(sheet: FiguresSheet): void {
  const { order, rows } = sheet;
  const { language, sheets } = order;
  const limitStates =
    language === "zh"
      ? { near: "接近限额", breached: "超限", unheld: "无此持仓" }
      : { near: "near", breached: "breached", unheld: "none held" };
  rows.block(
    sheet.tell("book.limits"),
    () => {
      sheet.heading("book.limits");
      const all = workingCells(order, "limits", 6);
      rows.addSpans([
        { cell: text(sheet.tell("book.breached"), "cell"), columns: 1 },
        { cell: sheet.figure(`COUNTIF(${all},"${limitStates.breached}")`, COUNT, "result"), columns: 2 },
        { cell: text(sheet.tell("book.near"), "cell"), columns: 2 },
        { cell: sheet.figure(`COUNTIF(${all},"${limitStates.near}")`, COUNT, "result"), columns: 1 },
      ]);
      rows.addMerged(
        [
          sheet.live(
            `=IF(COUNTIF(${all},"${limitStates.unheld}")=0,"",COUNTIF(${all},"${limitStates.unheld}")&"${sheet.tell("book.unheld")}")`,
            "General",
            "note",
          ),
        ],
        0,
        LAST,
      );
      const from = rows.next + 1;
      sheet.list(
        "near",
        ["book.group", "book.share", "book.amount", "book.limitShare", "book.limitAmount", "book.state"],
        [
          [
            (cell) => `${cell(LIMIT.dimension)}&"${language === "zh" ? "：" : ": "}"&${cell(LIMIT.group)}`,
            "General",
          ],
          [LIMIT.share, SHARE],
          [LIMIT.amount, AMOUNT],
          [(cell) => `IF(${isOnShare(cell)},${cell(LIMIT.limit)},"")`, SHARE],
          [(cell) => `IF(${isOnShare(cell)},"",${cell(LIMIT.limit)})`, AMOUNT],
          [LIMIT.state, "General"],
        ],
      );
      const area = address(from, 0, from + LISTED - 1, LAST);
      sheet.rules.push(
        { area, formula: `=$F${String(from + 1)}="${limitStates.breached}"`, fill: RED },
        { area, formula: `=$F${String(from + 1)}="${limitStates.near}"`, fill: AMBER },
      );
      rows.addMerged(
        [
          sheet.live(
            `=IF(COUNTA(${firstLimits(order)})=0,"${sheet.tell("book.noLimits", { sheet: sheets.events })}","")`,
            "General",
            "note",
          ),
        ],
        0,
        LAST,
      );
    },
    WHOLE,
  );
}

/** Plans where agencies or the price disagree with a rating. */
export function planFlags(sheet: FiguresSheet): void {
  const { rows } = sheet;
  rows.block(
    sheet.tell("book.flags"),
    () => {
      sheet.heading("book.flags");
      sheet.list(
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
      sheet.note("book.flagsNote");
    },
    WHOLE,
  );
}

/** Plans what is due next, what is overdue in red. */
export function planDue(sheet: FiguresSheet): void {
  const { rows } = sheet;
  rows.block(
    sheet.tell("book.due"),
    () => {
      sheet.heading("book.due");
      const from = rows.next + 1;
      sheet.list(
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
      sheet.rules.push({
        area: address(from, 0, from + LISTED - 1, LAST),
        formula: `=AND(ISNUMBER($E${String(from + 1)}),$E${String(from + 1)}<0)`,
        fill: RED,
      });
    },
    WHOLE,
  );
}
