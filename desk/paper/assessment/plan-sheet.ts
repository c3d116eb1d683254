import { labelOf, pinOf } from "../../../src";
import { knownDuties } from "../../draft/duties";
import { usedIds } from "../../draft/structure";
import { say, type MessageKey } from "../../words";
import {
  checkBlock,
  finalIndex,
  issuerCell,
  headBlock,
  houseBlock,
  inputBlock,
  RESULT_ROWS,
  resultBlock,
  resultRows,
  type SheetOrder,
} from "./blocks";
import { bondBlock } from "./bonds";
import { calibrationBlock, methodArgument } from "./calibration";
import { checkRowsOf } from "./checks";
import { groupedHouse, houseRows } from "./house";
import { inputRows, periodColumns } from "./inputs";
import { namesOf } from "../cells/naming";
import { headsOnEveryPage } from "../cells/over-pages";
import { lyingPage } from "../cells/pages";
import { overrideBlock, overrideRows } from "./overrides";
import { absolute as fixed, address, type SheetPlan } from "../cells/plan";
import { pictureBlocks } from "./pictures";
import { Rows } from "../cells/rows";
import { changeBlock, scoreBlock } from "./score-block";
import { statementBlock, statementRows } from "./statement";

const KEY_COLUMN = 1;
const WIDTHS = { label: 34, key: 24, value: 14, unit: 10, period: 10, figure: 10, source: 48 };
/** Columns that the scorecard needs between the units and the sources: three years, weight, effect and basis. */
const FIGURES = 6;

/**
 * Plans the sheet of an assessment: head, results, inputs, what was changed of the methodology, scorecard, what changed since
 * the last assessment, pictures, overrides, statement, checks, bonds, house numbers, and unprinted what the charts read. Pure:
 * the same order gives the same plan. The results stand above whatever changes its length, so that their cells stay where
 * they are.
 */
export function planSheet(order: SheetOrder): SheetPlan {
  const { pack, draft, language, slug } = order;
  const tell = (key: MessageKey) => say(language, key);
  const periods = periodColumns(pack);
  const beside = Math.max(FIGURES / 2, FIGURES - periods.length);
  const rows = new Rows([
    ...[WIDTHS.label, WIDTHS.key, WIDTHS.value, WIDTHS.unit],
    ...periods.map(() => WIDTHS.period),
    ...Array<number>(beside).fill(WIDTHS.figure),
    WIDTHS.source,
  ]);
  const last = rows.widths.length - 1;
  const lastInput = last - beside - 1;
  const inputs = inputRows(pack, draft, language);
  const results = resultRows(order);
  headBlock(rows, order, last);
  // Results, a blank row, the heading of the inputs and a blank row come before the inputs' own header.
  const headerRow = rows.next + RESULT_ROWS + 5;
  const subject = address(headerRow, KEY_COLUMN, headerRow + inputs.length, lastInput);
  // The inputs, and a blank row, come before what was changed of the methodology.
  const method = methodArgument(pack, headerRow + inputs.length + 2);
  const firstResult = rows.next + 2;
  rows.block(tell("sheet.result"), () => resultBlock(rows, results, subject, method, language));
  rows.block(tell("sheet.inputs"), () => inputBlock(rows, inputs, periods, draft, language));
  calibrationBlock(rows, pack, language);
  const onOnePage = (all: number) => all;
  rows.block(tell("sheet.scorecard"), () => scoreBlock(rows, order), onOnePage);
  if (order.previous !== undefined && order.previous !== null)
    rows.block(tell("report.changes"), () => changeBlock(rows, order));
  const drawn = pictureBlocks(rows, order, {
    subject: fixed(subject),
    method,
    result: (key) => {
      const index = results.findIndex((row) => row.key === key);
      return index < 0 ? null : `$B$${String(firstResult + index + 1)}`;
    },
  });
  const overrides = overrideRows(pack, draft, language);
  if (overrides.length > 0)
    rows.block(tell("sheet.overrides"), () => overrideBlock(rows, overrides, language));
  const statement = statementRows(pack, draft);
  if (statement !== null)
    rows.block(tell("sheet.statement"), () => statementBlock(rows, statement, draft, language));
  // Who approves, and whether a report follows, comes after the sheet: there it would soon be wrong.
  const later = { approved: undefined, "report-written": undefined };
  const checks = checkRowsOf(
    pack,
    order.assessment,
    language,
    knownDuties(pack, draft, order.assessment, later),
  );
  if (checks.length > 0) rows.block(tell("sheet.checks"), () => checkBlock(rows, checks, tell));
  if ((draft.bonds ?? []).length > 0)
    rows.block(tell("step.bonds"), () => bondBlock(rows, order, issuerCell(results, firstResult)));
  const used = usedIds(pack, draft.modes, order.assessment);
  const house = groupedHouse(
    houseRows(pack, language, (id) => labelOf(pack, id)[language], used),
    language,
  );
  if (house.length > 0) rows.block(tell("sheet.house"), () => houseBlock(rows, house, tell));
  const printed = address(0, 0, rows.next - 2, last);
  // What the charts read comes last, where it is not printed.
  const charts = drawn.figures();
  const names = namesOf(slug);
  const area = address(0, 0, rows.next - 2, last);
  return headsOnEveryPage({
    sheet: order.sheet,
    rows: rows.rows.slice(0, -1),
    widths: rows.widths,
    blocks: rows.blocks,
    merges: rows.merges,
    area,
    table: { name: names.inputs, address: address(headerRow, 0, headerRow + inputs.length, lastInput) },
    print: {
      ...{ orientation: "Landscape", area: printed },
      footer: `${order.draft.issuer.name} · ${pinOf(pack)}`,
      ...{ tables: rows.tables, page: lyingPage(rows.widths) },
    },
    charts,
    rules: drawn.rules,
    names: [
      { name: names.area, address: area },
      { name: names.standalone, address: address(firstResult, KEY_COLUMN) },
      { name: names.final, address: address(firstResult + finalIndex(results), KEY_COLUMN) },
    ],
  });
}
