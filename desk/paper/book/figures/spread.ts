import { findScale } from "../../../../src";
import type { MessageKey } from "../../../words";
import { text } from "../../cells/rows";
import { workingCells, type WorkingBlock } from "../plan-workings";
import { AMOUNT, COUNT, DASH, SHARE, WHOLE, type FiguresSheet } from "./sheet";

/** Issuers that are printed; the whole list stands on the workings. */
const LARGEST = 10;

/** Plans how what is held is spread over letters and bands, with a chart. */
export function planDistribution(sheet: FiguresSheet): void {
  const { order, rows, ratings, amounts } = sheet;
  const { language, scale } = order;
  let [from, height] = [0, 0];
  rows.block(
    sheet.tell("book.distribution"),
    () => {
      sheet.heading("book.distribution");
      const found = findScale(scale, "scale");
      const symbols = found.ok ? found.value.notations[0].symbols : [];
      // Each letter with its + and - is one row, and what is not rated one more.
      const letters = new Set(symbols.map((symbol) => symbol.replace(/[+-]$/, "")));
      height = letters.size + 2;
      from = sheet.spilled(
        `=PORTFOLIO.DISTRIBUTION(${ratings},${amounts},"letter",,"${scale}","${language}")`,
        height,
        ["General", COUNT, AMOUNT, SHARE, SHARE],
      );
      rows.add([]);
      const bands = (found.ok ? found.value.bands.length : 0) + 2;
      sheet.spilled(
        `=PORTFOLIO.DISTRIBUTION(${ratings},${amounts},"band",,"${scale}","${language}")`,
        bands,
        [...["General", COUNT, AMOUNT, SHARE, SHARE]],
      );
    },
    WHOLE,
  );
  sheet.chart("Notchbook Book Distribution", "book.distributionChart", "ColumnStacked", {
    ...{ from, height: height - 1, column: 3, labels: "0%" },
  });
}

/** Plans how far what is held depends on few, by all that groups it, with a chart of the largest issuers. */
export function planConcentration(sheet: FiguresSheet): void {
  const { order, rows } = sheet;
  let from = 0;
  rows.block(
    sheet.tell("book.concentration"),
    () => {
      sheet.heading("book.concentration");
      rows.add(
        sheet.head([
          "book.by",
          "book.groups",
          "book.largestShare",
          "book.topShare",
          "book.hhi",
          "book.effective",
        ]),
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
        const shares = workingCells(order, block, 3);
        const squares = `SUMPRODUCT(${shares},${shares})`;
        rows.add([
          text(sheet.tell(key), "cell"),
          sheet.figure(`COUNT(${shares})`, COUNT),
          sheet.figure(`IF(COUNT(${shares})=0,"${DASH}",MAX(${shares}))`, SHARE),
          sheet.figure(
            `IF(COUNT(${shares})=0,"${DASH}",SUM(${workingCells(order, block, 3, LARGEST)}))`,
            SHARE,
          ),
          sheet.figure(`IF(COUNT(${shares})=0,"${DASH}",${squares})`, "0.0000"),
          sheet.figure(`1/${squares}`, "0.0"),
        ]);
      }
      rows.add([]);
      rows.add(
        sheet
          .head(["book.largestIssuers", "book.count", "book.amount", "book.share", "book.cumulative"])
          .slice(0, 5),
      );
      from = rows.next - 1;
      for (let row = 0; row < LARGEST; row += 1)
        rows.add(sheet.listed("issuers", row, ["General", COUNT, AMOUNT, SHARE, SHARE]), 1);
    },
    WHOLE,
  );
  sheet.chart("Notchbook Book Issuers", "book.issuersChart", "BarClustered", {
    ...{ from, height: LARGEST + 1, column: 3, labels: "0.0%" },
  });
}
