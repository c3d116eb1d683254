import { columnLetters } from "../../../grid";
import { itemsOf, pinOf, scaleOf, withAside, type Language, type Pack } from "../../../src";
import { amountWords } from "../../draft/shown-value";
import { say, type MessageKey } from "../../words";
import { absolute, address, onSheet, type PlanCell } from "../cells/plan";
import { text } from "../cells/rows";

/**
 * The sheet of a portfolio, as data. On the left stand the issuers' names, which stay in sight, and the results, all spilled
 * from one formula each; beside them the table of issuers, one a row, under two rows that the formulas read: keys and units.
 * To the right of the table stand the ratings that were kept, by name: the table may be sorted without mixing them up.
 */
export interface PortfolioPlan {
  readonly sheet: string;
  /** Issuers for which there is room. */
  readonly rows: number;
  /** The keys and units over the issuers, and the issuers, as formulas name them. */
  readonly headers: string;
  readonly issuers: string;
  /** Cells from A1 on down to the table's header; rows below are the analyst's. */
  readonly head: readonly (readonly (PlanCell | null)[])[];
  readonly widths: readonly number[];
  /** The table of issuers with its header, as far as rows are given. */
  readonly table: { readonly name: string; readonly address: string };
  /** Formulas by the cell that they spill from, with the number of columns that they fill. */
  readonly formulas: readonly { readonly cell: string; readonly formula: string; readonly columns: number }[];
  /** All results, from the stand-alone rating to what is missing. */
  readonly results: string;
  /** Names and ratings as of the last time, filled in by `keep`; and the ratings to be kept there. */
  readonly kept: string;
  readonly finals: string;
  readonly moves: string;
  /** Counts of issuers by rating. */
  readonly counts: readonly { readonly cell: string; readonly formula: string }[];
  readonly frozen: string;
}

/** Rows offered at first; pasting more and bringing the formulas up to date extends them. */
export const FIRST_ROWS = 200;

/** Zero-based rows of the sheet. */
const ROW = { title: 0, method: 1, help: 2, symbols: 4, counts: 5, units: 8, header: 9, first: 10 };
/** Zero-based columns: names, results, then the table of issuers. */
const COLUMN = { name: 0, standalone: 1, final: 2, move: 3, last: 4, problems: 5, issuer: 6 };
const RESULT_WIDTHS = [24, 14, 14, 9, 10, 40];
const GAP_WIDTH = 2;
const LAST_WIDTH = 10;
const ISSUER_WIDTH = 28;
const ITEM_WIDTH = 14;

/** Names a methodology's part of defined names. */
export function portfolioName(pack: Pack): string {
  return `Notchbook_Portfolio_${pack.id.replace(/[^A-Za-z0-9]+/g, "_")}`;
}

/** Labels a table's columns: a header may not be there twice. */
function labels(pack: Pack, language: Language): readonly string[] {
  const all = [say(language, "sheet.issuer"), ...itemsOf(pack).map(({ label }) => label[language])];
  return all.map((label, index) =>
    all.indexOf(label) === index ? label : withAside(language, label, itemsOf(pack)[index - 1]?.id ?? ""),
  );
}

/** The unit in which an amount is given unless the analyst changes it, as the language counts; blank for what has none. */
function unitOf(item: ReturnType<typeof itemsOf>[number], language: Language): string {
  if (item.kind !== "measured" && item.kind !== "quantity") return "";
  const { unit } = item;
  return unit.kind === "amount" ? amountWords(unit, language).words : "";
}

/**
 * Plans a portfolio's sheet. Pure: the same order gives the same plan, and a longer one differs in its ranges only.
 * @param rows issuers, 1 or more
 */
export function planPortfolio(
  pack: Pack,
  language: Language,
  sheet: string,
  rows: number = FIRST_ROWS,
): PortfolioPlan {
  const tell = (key: MessageKey) => say(language, key);
  const items = itemsOf(pack);
  const lastColumn = COLUMN.issuer + items.length;
  const lastRow = ROW.first + rows - 1;
  const area = (row: number, column: number, toRow = row, toColumn = column) =>
    absolute(address(row, column, toRow, toColumn));
  // What stands over the issuers is what they are read by: an id above it could say otherwise, unseen.
  const headers = area(ROW.units, COLUMN.issuer, ROW.header, lastColumn);
  const issuers = area(ROW.first, COLUMN.issuer, lastRow, lastColumn);
  const finals = address(ROW.first, COLUMN.final, lastRow);
  const last = address(ROW.first, COLUMN.last, lastRow);
  const names = absolute(address(ROW.first, COLUMN.issuer, lastRow));
  const keptColumn = lastColumn + 2;
  const kept = address(ROW.first, keptColumn, lastRow, keptColumn + 1);
  const pin = pinOf(pack);
  const table = (outputs: string, ...more: readonly string[]) =>
    `=RATING.TABLE(${[headers, issuers, ...[pin, outputs, ...more].map((word) => `"${word}"`)].join(",")})`;
  const scale = scaleOf(pack);
  const symbols = [...(scale.ok ? scale.value.notations[0].symbols : []), "n/a"];
  const at = (row: number, column: number) => `${columnLetters(column)}${String(row + 1)}`;
  const line = (cells: readonly (readonly [number, PlanCell])[]): readonly (PlanCell | null)[] => {
    const all: (PlanCell | null)[] = Array<PlanCell | null>(keptColumn + 2).fill(null);
    for (const [column, cell] of cells) all[column] = cell;
    return all;
  };
  const fromIssuer = (values: readonly string[], style: "header" | "gap") =>
    values.map((value, index) => [COLUMN.issuer + index, text(value, style)] as const);
  const result = (column: number, key: MessageKey) => [column, text(tell(key), "header")] as const;
  const head: (readonly (PlanCell | null)[])[] = [];
  head[ROW.title] = line([[0, text(`${tell("portfolio.title")} · ${pack.title[language]}`, "title")]]);
  head[ROW.method] = line([[0, text(pin, "plain")]]);
  head[ROW.help] = line([[0, text(tell("portfolio.sheetHelp"), "plain")]]);
  head[ROW.symbols] = line([
    [COLUMN.problems, text(tell("portfolio.distribution"), "header")],
    ...fromIssuer(symbols, "header"),
  ]);
  head[ROW.counts] = line([[COLUMN.problems, text(tell("portfolio.issuers"), "label")]]);
  head[ROW.units] = line(fromIssuer(["", ...items.map((item) => unitOf(item, language))], "gap"));
  head[ROW.header] = line([
    result(COLUMN.name, "sheet.issuer"),
    result(COLUMN.standalone, "sheet.standalone"),
    result(COLUMN.final, "sheet.final"),
    result(COLUMN.move, "portfolio.move"),
    result(COLUMN.last, "portfolio.last"),
    result(COLUMN.problems, "portfolio.problems"),
    ...fromIssuer(labels(pack, language), "header"),
    [keptColumn, text(tell("portfolio.keptNames"), "gap")],
    [keptColumn + 1, text(tell("portfolio.last"), "gap")],
  ]);
  return {
    ...{ sheet, rows, headers, issuers },
    head: Array.from({ length: ROW.header + 1 }, (_row, index) => head[index] ?? line([])),
    widths: [
      ...RESULT_WIDTHS,
      ISSUER_WIDTH,
      ...items.map(() => ITEM_WIDTH),
      GAP_WIDTH,
      ISSUER_WIDTH,
      LAST_WIDTH,
    ],
    table: {
      name: `${portfolioName(pack)}_Issuers`,
      address: address(ROW.header, COLUMN.issuer, lastRow, lastColumn),
    },
    formulas: [
      { cell: at(ROW.first, COLUMN.name), formula: `=IF(${names}="","",${names})`, columns: 1 },
      { cell: at(ROW.first, COLUMN.standalone), formula: table("standalone, final"), columns: 2 },
      {
        cell: at(ROW.first, COLUMN.move),
        formula: `=IFERROR(NOTCH.DIFF(${absolute(finals)},${absolute(last)}),"")`,
        columns: 1,
      },
      {
        cell: at(ROW.first, COLUMN.last),
        // By name, so that a table that was sorted since is compared with its own ratings.
        formula: `=IFERROR(VLOOKUP(${names},${absolute(kept)},2,FALSE)&"","")`,
        columns: 1,
      },
      { cell: at(ROW.first, COLUMN.problems), formula: table("problems", language), columns: 1 },
    ],
    results: address(ROW.first, COLUMN.standalone, lastRow, COLUMN.problems),
    kept,
    finals,
    moves: address(ROW.first, COLUMN.move, lastRow),
    counts: symbols.map((symbol, index) => ({
      cell: at(ROW.counts, COLUMN.issuer + index),
      formula: `=SUMPRODUCT(--EXACT(${absolute(finals)},"${symbol}"))`,
    })),
    frozen: address(0, 0, ROW.header, COLUMN.name),
  };
}

/** Counts the rows of a table that reach as far down as anything is written below its header. */
export function rowsNeeded(lastUsedRow: number, least: number): number {
  return Math.max(least, lastUsedRow - ROW.header - 1);
}

/** Notches from which a move is a large one. */
export const LARGE = 3;

/**
 * Writes the formula that rates the portfolio again by something else and lists who moves, and by which rule.
 * @param other a methodology's id or pin, or the address of a calibration table
 */
export function rerateFormula(plan: PortfolioPlan, pin: string, other: string, language: Language): string {
  const isRange = /[!:]|^\$?[A-Z]{1,3}\$?\d+$/i.test(other) && !other.includes("@");
  const by = isRange ? other : `"${other.replaceAll('"', '""')}"`;
  const [headers, issuers] = [onSheet(plan.sheet, plan.headers), onSheet(plan.sheet, plan.issuers)];
  return `=METHOD.DIFF("${pin}",${by},${headers},${issuers},"${language}")`;
}
