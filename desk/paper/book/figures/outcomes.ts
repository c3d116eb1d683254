import type { MessageKey } from "../../../words";
import { text } from "../../cells/rows";
import { assumptionCell } from "../plan-bonds";
import { workingCell, workingCells } from "../plan-workings";
import { AMOUNT, COUNT, DASH, SHARE, WHOLE, YEARS, type FiguresSheet } from "./sheet";

/** Classes that are printed at most. */
const CLASSES = 24;

/** Plans how ratings have moved, with a chart, and which bonds crossed into another grade. */
export function planMigration(sheet: FiguresSheet): void {
  const { order, rows } = sheet;
  let from = 0;
  rows.block(
    sheet.tell("book.migration"),
    () => {
      sheet.heading("book.migration");
      rows.add([
        text(sheet.tell("book.months"), "cell"),
        sheet.live(`=${assumptionCell(order, "months")}`, "0", "result"),
      ]);
      rows.add([text(sheet.tell("book.measure"), "head"), text(sheet.tell("book.value"), "head")]);
      from = rows.next - 1;
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
        rows.add([text(sheet.tell(key), "cell"), sheet.figure(`IF(${cell}="","${DASH}",${cell})`, format)]);
      }
    },
    WHOLE,
  );
  sheet.chart("Notchbook Book Migration", "book.migrationChart", "ColumnStacked", {
    ...{ from, height: 6, column: 1, labels: "0.0%" },
  });
  rows.block(
    sheet.tell("book.crossed"),
    () => {
      rows.add(sheet.head(["book.crossed", "book.from", "book.to", "book.kind", "book.amount"]).slice(0, 5));
      for (let row = 0; row < 6; row += 1)
        rows.add(
          sheet.listed("crossings", row, ["General", "General", "General", "General", "#,##0;-#,##0;"]),
          1,
        );
    },
    WHOLE,
  );
}

/** Plans the defaults that were counted and what came back, by class. */
export function planDefaults(sheet: FiguresSheet): void {
  const { order, rows } = sheet;
  const { language } = order;
  rows.block(sheet.tell("book.defaults"), () => {
    sheet.heading("book.defaults");
    rows.add(
      sheet.head(["book.class", "book.bondsCount", "book.fallen", "book.rate", "book.owed", "book.recovery"]),
    );
    const head = rows.next;
    const columns: readonly (readonly [number, string])[] = [
      [1, COUNT],
      [3, COUNT],
      [4, "0.00%"],
      [6, AMOUNT],
      [8, SHARE],
    ];
    const names = workingCells(order, "defaults", 0);
    const all = language === "zh" ? "合计" : "all";
    const total = `MATCH("${all}",${names},0)`;
    rows.add([
      text(sheet.tell("book.all"), "cell"),
      ...columns.map(([column, format]) =>
        sheet.figure(`INDEX(${workingCells(order, "defaults", column)},${total})`, format),
      ),
    ]);
    for (let row = 0; row < CLASSES; row += 1) {
      const name = workingCell(order, "defaults", row, 0);
      const isShown = `AND(${name}<>"",${name}<>"${all}")`;
      rows.add(
        [
          sheet.live(`=IFERROR(IF(${isShown},${name},""),"")`, "General", "cell"),
          ...columns.map(([column, format]) =>
            sheet.live(
              `=IFERROR(IF(${isShown},${workingCell(order, "defaults", row, column)},""),"")`,
              format,
              "number",
            ),
          ),
        ],
        1,
      );
    }
    rows.tables.push({ head, to: rows.next });
    sheet.note("book.defaultsNote");
  });
}
