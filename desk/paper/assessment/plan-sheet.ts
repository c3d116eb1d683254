import { labelOf, pinOf } from "../../../src";
import { usedIds } from "../../draft/structure";
import { say, type MessageKey } from "../../words";
import {
  checkBlock,
  finalIndex,
  headBlock,
  houseBlock,
  inputBlock,
  RESULT_ROWS,
  resultBlock,
  resultRows,
  scoreBlock,
  type SheetOrder,
} from "./blocks";
import { bondBlock } from "./bonds";
import { calibrationBlock, methodArgument } from "./calibration";
import { checkRowsOf } from "./checks";
import { houseRows } from "./house";
import { inputRows, periodColumns } from "./inputs";
import { namesOf } from "../cells/naming";
import { overrideBlock, overrideRows } from "./overrides";
import { absolute as fixed, address, type SheetPlan } from "../cells/plan";
import { pictureBlocks } from "./pictures";
import { Rows } from "../cells/rows";
import { scorecardRows } from "./scorecard";
import { statementBlock, statementRows } from "./statement";

const KEY_COLUMN = 1;
const WIDTHS = { label: 34, key: 24, value: 14, unit: 10, period: 10, source: 48 };

/**
 * Plans the sheet of an assessment: head, results, inputs, what was changed of the methodology, scorecard, pictures,
 * overrides, statement, checks, bonds, house numbers. Pure: the same order gives the same plan. The results stand above
 * whatever changes its length, so that their cells stay where they are.
 */
export function planSheet(order: SheetOrder): SheetPlan {
  const { pack, draft, language, slug } = order;
  const tell = (key: MessageKey) => say(language, key);
  const periods = periodColumns(pack);
  const rows = new Rows([
    ...[WIDTHS.label, WIDTHS.key, WIDTHS.value, WIDTHS.unit],
    ...periods.map(() => WIDTHS.period),
    WIDTHS.source,
  ]);
  const last = rows.widths.length - 1;
  const inputs = inputRows(pack, draft, language);
  const results = resultRows(order);
  headBlock(rows, order, last);
  // Results, a blank row, the heading of the inputs and a blank row come before the inputs' own header.
  const headerRow = rows.next + RESULT_ROWS + 5;
  const subject = address(headerRow, KEY_COLUMN, headerRow + inputs.length, last - 1);
  // The inputs, and a blank row, come before what was changed of the methodology.
  const method = methodArgument(pack, headerRow + inputs.length + 2);
  const firstResult = rows.next + 2;
  rows.block(tell("sheet.result"), () => resultBlock(rows, results, subject, method, tell));
  rows.block(tell("sheet.inputs"), () => inputBlock(rows, inputs, periods, language));
  calibrationBlock(rows, pack, language);
  rows.block(tell("sheet.scorecard"), () =>
    scoreBlock(rows, scorecardRows(pack, draft, order.assessment, language), tell, language),
  );
  const drawn = pictureBlocks(rows, order, {
    subject: fixed(subject),
    method,
    result: (key) => {
      const index = results.findIndex((row) => row.key === key);
      return index < 0 ? null : `$B$${String(firstResult + index + 1)}`;
    },
  });
  const overrides = overrideRows(pack, draft, language);
  if (overrides.length > 0) rows.block(tell("sheet.overrides"), () => overrideBlock(rows, overrides, tell));
  const statement = statementRows(pack, draft);
  if (statement !== null)
    rows.block(tell("sheet.statement"), () => statementBlock(rows, statement, draft, language));
  const checks = checkRowsOf(pack, order.assessment, language);
  if (checks.length > 0) rows.block(tell("sheet.checks"), () => checkBlock(rows, checks, tell));
  if ((draft.bonds ?? []).length > 0)
    rows.block(tell("step.bonds"), () =>
      bondBlock(rows, order, `$B$${String(firstResult + finalIndex(results) + 1)}`),
    );
  const used = usedIds(pack, draft.modes, order.assessment);
  const house = houseRows(pack, language, (id) => labelOf(pack, id)[language], used);
  if (house.length > 0) rows.block(tell("sheet.house"), () => houseBlock(rows, house, tell));
  const names = namesOf(slug);
  const area = address(0, 0, rows.next - 2, last);
  return {
    sheet: order.sheet,
    rows: rows.rows.slice(0, -1),
    widths: rows.widths,
    blocks: rows.blocks,
    merges: rows.merges,
    area,
    table: { name: names.inputs, address: address(headerRow, 0, headerRow + inputs.length, last) },
    print: { orientation: "Landscape", footer: `${order.draft.issuer.name} · ${pinOf(pack)}` },
    charts: drawn.charts,
    rules: drawn.rules,
    names: [
      { name: names.area, address: area },
      { name: names.standalone, address: address(firstResult, KEY_COLUMN) },
      { name: names.final, address: address(firstResult + finalIndex(results), KEY_COLUMN) },
    ],
  };
}
