import type { MessageKey } from "../../../words";
import { text } from "../../cells/rows";
import { assumptionCell } from "../plan-bonds";
import { HELD, workingCell } from "../plan-workings";
import { AMOUNT, COUNT, DASH, LAST, WHOLE, type FiguresSheet } from "./sheet";

/** Plans average factor, expected loss and drawn losses; each stays blank until what it assumes is chosen. */
export function planLosses(sheet: FiguresSheet): void {
  const { order, rows, ratings, amounts } = sheet;
  const { sheets } = order;
  rows.block(
    sheet.tell("book.losses"),
    () => {
      sheet.heading("book.losses");
      const chosen = (which: "mapping" | "factors" | "defaults" | "horizon" | "recovery") =>
        assumptionCell(order, which);
      const blank = (...cells: readonly string[]) => cells.map((cell) => `${cell}=""`).join(",");
      const mapped = sheet.held(HELD.mapped);
      const onScale = `IF(${chosen("mapping")}="",${ratings},${mapped})`;
      const ifChosen = (cells: readonly string[], body: string) =>
        `IF(OR(${blank(...cells)}),"${DASH}",${body})`;
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
        rows.add([text(sheet.tell(key), "cell"), sheet.live(`=${body}`, format, "result")]);
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
        rows.add([
          text(sheet.tell(key), "cell"),
          sheet.live(`=IF(${cell}="","${DASH}",${cell})`, format, "result"),
        ]);
      }
      const formula = workingCell(order, "losses", 17, 1);
      rows.addMerged([sheet.live(`=IF(${formula}="","",${formula})`, "General", "note")], 0, LAST);
      sheet.note("book.lossesNote", { sheet: sheets.events });
    },
    WHOLE,
  );
}
