import { columnLetters } from "../../../grid";
import { say, type MessageKey } from "../../words";
import { absolute, address, onSheet } from "../cells/plan";
import type { GrowingPlan } from "../cells/growing";
import { text } from "../cells/rows";
import {
  assumptionCell,
  type Assumption,
  bondCells,
  BOND_PLACE,
  bondsRange,
  eventsRange,
  firstLimits,
  limitsRange,
  settingCell,
  type BookOrder,
} from "./plan-bonds";
import { bondColumn, DATE } from "./columns";

/** Zero-based rows of the workings: what each block is, then its formula, whose heads come first. */
export const WORKING_ROW = { title: 0, help: 1, names: 3, formulas: 4, first: 5 };

/** Marks the sheet of workings. */
export const WORKINGS_NAME = "Notchbook_Book_Workings";

/** Columns of what is held, as BOOK.HELD gives them. */
export const HELD = {
  ...{ code: 0, issuer: 1, group: 2, class: 3, sector: 4, region: 5, guarantor: 6, rating: 7, amount: 8 },
  ...{ end: 9, coupon: 10, yield: 11, spread: 12, outlook: 13, watch: 14, mapped: 15 },
};

/** The blocks of the workings side by side, each free to reach down as far as it likes, with the columns that it takes. */
const BLOCKS = {
  held: 16,
  issuers: 5,
  groups: 5,
  sectors: 5,
  regions: 5,
  classes: 5,
  guarantors: 5,
  limits: 7,
  near: 7,
  flags: 8,
  due: 7,
  ledger: 5,
  defaults: 9,
  crossings: 5,
  stability: 2,
  losses: 4,
} as const;
export type WorkingBlock = keyof typeof BLOCKS;

const NAMES: Readonly<Record<WorkingBlock, MessageKey>> = {
  held: "book.block.held",
  issuers: "book.block.issuers",
  groups: "book.block.groups",
  sectors: "book.block.sectors",
  regions: "book.block.regions",
  classes: "book.block.classes",
  guarantors: "book.block.guarantors",
  limits: "book.block.limits",
  near: "book.block.near",
  flags: "book.block.flags",
  due: "book.block.due",
  ledger: "book.block.ledger",
  defaults: "book.block.defaults",
  crossings: "book.block.crossings",
  stability: "book.block.stability",
  losses: "book.block.losses",
};

/** Finds the first column of a block. */
function blockAt(block: WorkingBlock): number {
  let column = 0;
  for (const [name, width] of Object.entries(BLOCKS)) {
    if (name === block) return column;
    column += width + 1;
  }
  return column;
}

/** Names a column of what is held, as far as the book has room. */
export function heldCells({ sheets, rows }: BookOrder, column: number): string {
  return onSheet(
    sheets.workings,
    absolute(address(WORKING_ROW.first, column, WORKING_ROW.formulas + rows, column)),
  );
}

/** Names one cell of a block: a row below its heads, from 0, and a column of it. */
export function workingCell({ sheets }: BookOrder, block: WorkingBlock, row: number, column: number): string {
  return onSheet(sheets.workings, absolute(address(WORKING_ROW.first + row, blockAt(block) + column)));
}

/**
 * Names a column of a block, as far as its list may reach: a bond may be due three times, there is a total below the classes of
 * even the smallest book, and limits have a row for each group.
 * @param most so many rows of it alone
 */
export function workingCells(
  { sheets, rows }: BookOrder,
  block: WorkingBlock,
  column: number,
  most = 3 * rows + 60,
): string {
  const at = blockAt(block) + column;
  const last = WORKING_ROW.formulas + most;
  return onSheet(sheets.workings, absolute(address(WORKING_ROW.first, at, last, at)));
}

/** Plans the sheet on which the figures stand: what is held, and lists that have no fixed length. */
export function planWorkings(order: BookOrder): GrowingPlan {
  const { language, sheets, scale, rows } = order;
  const tell = (key: MessageKey) => say(language, key);
  const here = (cells: string) => cells.slice(cells.lastIndexOf("!") + 1);
  const held = (column: number) => here(heldCells(order, column));
  const amounts = held(HELD.amount);
  const [bonds, events, asOf] = [bondsRange(order), eventsRange(order), settingCell(order, "asOf")];
  const grouped = (names: string) =>
    `=PORTFOLIO.CONCENTRATION(${names},${amounts},10,"groups","${language}")`;
  // A blank is a group of its own wherever the whole is to be divided; below the last bond there is nothing.
  const orElse = (column: number, otherwise: string) =>
    `IF(${amounts}="","",IF(${held(column)}="",${otherwise},${held(column)}))`;
  const quoted = (key: MessageKey) => `"${tell(key).replaceAll('"', '""')}"`;
  const heldWithHeads = here(
    absolute(address(WORKING_ROW.formulas, 0, WORKING_ROW.formulas + rows, HELD.watch)),
  );
  const limits = (show: string) =>
    `=IF(COUNTA(${firstLimits(order)})=0,"",PORTFOLIO.LIMITS(${heldWithHeads},${limitsRange(order)},"${scale}","${show}","${language}"))`;
  const chosen = (which: Assumption) => assumptionCell(order, which);
  const mapping = chosen("mapping");
  const needed = ["defaults", "horizon", "recovery"] as const;
  const ledgerAt = blockAt("ledger");
  const ledger = `BOOK.LEDGER(${bonds},${events},${asOf},"${scale}","${language}")`;
  const formulas: Readonly<Record<WorkingBlock, string>> = {
    held: `=BOOK.HELD(${bonds},${events},${asOf},,"${scale}","${language}")`,
    issuers: grouped(held(HELD.issuer)),
    groups: grouped(orElse(HELD.group, held(HELD.issuer))),
    sectors: grouped(orElse(HELD.sector, quoted("book.notGiven"))),
    regions: grouped(orElse(HELD.region, quoted("book.notGiven"))),
    classes: grouped(orElse(HELD.class, quoted("book.notGiven"))),
    guarantors: grouped(orElse(HELD.guarantor, quoted("book.noGuarantor"))),
    limits: limits("all"),
    near: limits("near"),
    flags: `=BOOK.FLAGS(${bonds},${events},${asOf},,"${scale}",${settingCell(order, "split")},"${language}")`,
    due: `=BOOK.DUE(${bonds},${events},${asOf},${assumptionCell(order, "days")},,"${scale}","${language}")`,
    ledger: `=${ledger}`,
    defaults: `=BOOK.DEFAULTS(${bonds},${events},${asOf},"class","${scale}","${language}")`,
    crossings: `=PORTFOLIO.CROSSINGS(${bondCells(order, BOND_PLACE.bonds + bondColumn("rating"))},${bondCells(order, BOND_PLACE.rating)},${bondCells(order, BOND_PLACE.bonds + bondColumn("position"))},${bondCells(order, BOND_PLACE.code)},"list","${scale}","${language}")`,
    losses: `=IF(OR(${[...needed, "correlation" as const].map((which) => `${assumptionCell(order, which)}=""`).join(",")}),"",PORTFOLIO.LOSSES(IF(${mapping}="",${held(HELD.rating)},${held(HELD.mapped)}),${amounts},${chosen("horizon")},${chosen("defaults")},${chosen("recovery")},${chosen("correlation")},${chosen("draws")},${chosen("seed")},,"${language}"))`,
    // Given as it is, not by its cells: nobody knows how many there will be.
    stability: `=REVIEW.TRANSITION(${ledger},${assumptionCell(order, "months")},,,"separate","stability","${scale}","${language}")`,
  };
  const blocks = Object.keys(BLOCKS) as WorkingBlock[];
  const width = blocks.reduce((sum, block) => sum + BLOCKS[block] + 1, 0) - 1;
  const cells = (from: readonly (readonly [number, ReturnType<typeof text>])[]) => {
    const all = Array<ReturnType<typeof text> | null>(width).fill(null);
    for (const [column, cell] of from) all[column] = cell;
    return all;
  };
  const mapped = blockAt("held") + HELD.mapped;
  const end = WORKING_ROW.formulas + rows;
  const below = (column: number, format: string, last = end) => ({
    area: address(WORKING_ROW.first, column, last, column),
    format,
  });
  const percents: readonly (readonly [WorkingBlock, number])[] = [
    ...(["issuers", "groups", "sectors", "regions", "classes", "guarantors"] as const).flatMap((block) => [
      [block, 3] as const,
      [block, 4] as const,
    ]),
    ...[["limits", 3] as const, ["near", 3] as const, ["defaults", 4] as const],
    ...[["defaults", 5] as const, ["defaults", 8] as const],
  ];
  const heads = blocks.flatMap((block) =>
    Array.from(
      { length: BLOCKS[block] },
      (_one, index) => [blockAt(block) + index, text("", "header")] as const,
    ),
  );
  return {
    sheet: sheets.workings,
    head: [
      cells([[0, text(tell("book.workingsTitle"), "title")]]),
      cells([[0, text(tell("book.workingsHelp"), "plain")]]),
      cells([]),
      cells(blocks.map((block) => [blockAt(block), text(tell(NAMES[block]), "heading")] as const)),
      cells([...heads, [mapped, text(tell("book.mapped"), "header")]]),
    ],
    widths: blocks.flatMap((block, index) => [
      ...Array.from({ length: BLOCKS[block] }, (_one, column) => (column === 0 ? 18 : 13)),
      ...(index === blocks.length - 1 ? [] : [2]),
    ]),
    tables: [],
    names: [{ name: WORKINGS_NAME, address: "A1" }],
    formulas: [
      ...blocks.map((block) => ({
        cell: `${columnLetters(blockAt(block))}${String(WORKING_ROW.formulas + 1)}`,
        formula: formulas[block],
        columns: block === "held" ? HELD.watch + 1 : BLOCKS[block],
      })),
      {
        cell: `${columnLetters(mapped)}${String(WORKING_ROW.first + 1)}`,
        formula: `=IF(${mapping}="","",IF(${held(HELD.rating)}="NR","NR",SCALE.MAP(${held(HELD.rating)},,,${mapping})))`,
        columns: 1,
      },
    ],
    formats: [
      ...[below(HELD.end, DATE), below(HELD.coupon, "0.00%"), below(HELD.yield, "0.00%")],
      below(HELD.spread, "0.00%"),
      ...[below(blockAt("due") + 3, DATE), below(ledgerAt + 1, DATE, end * 5)],
      ...percents.map(([block, column]) => below(blockAt(block) + column, "0.0%")),
    ],
    inputs: [],
    rules: [],
    frozen: address(0, 0, WORKING_ROW.formulas, 0),
    // What the report is made of, for who looks at it on the screen: on paper it shows how far it reaches.
    naming: null,
    lastRow: end + 1,
    headerRow: WORKING_ROW.formulas,
  };
}
