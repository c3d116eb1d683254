import { findScale } from "../../../../src";
import type { MessageKey } from "../../../words";
import type { PlanCell } from "../../cells/plan";
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
  const { rows } = sheet;
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
          "book.unstated",
        ]),
      );
      const blocks: readonly (readonly [WorkingBlock, MessageKey, MessageKey | null])[] = [
        ["issuers", "book.block.issuers", null],
        ["groups", "book.block.groups", null],
        ["sectors", "book.block.sectors", "book.notGiven"],
        ["regions", "book.block.regions", "book.notGiven"],
        ["classes", "book.block.classes", "book.notGiven"],
        ["guarantors", "book.block.guarantors", "book.noGuarantor"],
      ];
      for (const [block, key, none] of blocks) rows.add(concentrationRow(sheet, block, key, none));
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

/**
 * One row: the measures of a list of groups, largest first. Bonds of which nothing is said are no group, and no concentration: their
 * share stands beside the others.
 * @param none how the list calls them; null where each bond has a group
 */
function concentrationRow(
  sheet: FiguresSheet,
  block: WorkingBlock,
  key: MessageKey,
  none: MessageKey | null,
): readonly PlanCell[] {
  const { order } = sheet;
  const shares = workingCells(order, block, 3);
  const names = workingCells(order, block, 0);
  const word = none === null ? null : `"${sheet.tell(none)}"`;
  const first = (most: number, column = 3) => workingCells(order, block, column, most);
  const groups = word === null ? `COUNT(${shares})` : `(COUNT(${shares})-COUNTIF(${names},${word}))`;
  const unstated = word === null ? "0" : `SUMIF(${names},${word},${shares})`;
  const known = (figure: string) => `IF(${groups}=0,"${DASH}",${figure})`;
  const largest =
    word === null ? `MAX(${shares})` : `IF(INDEX(${names},1)=${word},INDEX(${shares},2),INDEX(${shares},1))`;
  const top =
    word === null
      ? `SUM(${first(LARGEST)})`
      : `IF(COUNTIF(${first(LARGEST, 0)},${word})>0,SUM(${first(LARGEST + 1)})-${unstated},SUM(${first(LARGEST)}))`;
  return [
    text(sheet.tell(key), "cell"),
    sheet.figure(groups, COUNT),
    sheet.figure(known(largest), SHARE),
    sheet.figure(known(top), SHARE),
    sheet.figure(known(`SUMPRODUCT(${shares},${shares})-${unstated}*${unstated}`), "0.0000"),
    sheet.figure(unstated, SHARE),
  ];
}
