import { inList, readDate } from "../../../src";
import type {
  Assessment,
  AssessmentRecord,
  Comparison,
  Distances,
  Language,
  Pack,
  RatingRange,
} from "../../../src";
import type { Draft } from "../../draft/draft";
import { say, type Facts, type MessageKey } from "../../words";
import { nameIn } from "../../draft/words";
import type { PlanCell, StyleName } from "../cells/plan";
import { fitColumns, type Need } from "../cells/fit-columns";
import { BETWEEN, dayFormat, plain, text, type Rows } from "../cells/rows";
import { BOLD, MARGIN, numberWidth, widestLine, widestPiece } from "../cells/text-width";
import { Sources } from "./sources";

/** A rating that the issuer had before. */
export interface PastRating {
  /** ISO date. */
  readonly date: string;
  readonly rating: string;
  readonly outlook: string;
  readonly method: string;
}

/** What a report is made from. */
export interface ReportOrder {
  readonly pack: Pack;
  readonly draft: Draft;
  readonly assessment: Assessment;
  /** One language, or both after each other. */
  readonly languages: readonly Language[];
  readonly form: "initial" | "follow-up";
  /** Where the rating is complete. */
  readonly distances: Distances | null;
  /** Where it is not. */
  readonly range: RatingRange | null;
  /** The issuer first, then those it is set beside. */
  readonly comparison: Comparison | null;
  /** The latest first. */
  readonly history: readonly PastRating[];
  /** What the last report of the issuer stood on, where the workbook still has it. */
  readonly previous?: AssessmentRecord | null;
  /** Whether the house numbers that were used are listed at the end. */
  readonly appendix?: boolean;
  readonly sheet: string;
  readonly slug: string;
}

/** Columns of the report's grid. */
const UNITS = 30;
/** Characters of one of them. */
const UNIT = 2.65;
/**
 * Columns of the report in characters: so narrow that every table has columns of its own over some of them, and together as
 * wide as a page of A4, so that it prints at its own size.
 */
export const WIDTHS: readonly number[] = Array<number>(UNITS).fill(UNIT);
/** The last of the report's columns, counted from 0. */
export const LAST = WIDTHS.length - 1;
export const GAP = "--";
/** Columns of a label before what belongs to it. */
const LABEL = 7;
/** Columns of the results below the scorecard at least. */
export const RESULT = 4;

/** A head of a table with the columns that it runs over. */
export type Head = readonly [text: string, columns: number];

/** What stands in a cell of a table: words, or a number with its format; a cell as it is where it is a formula. */
export type Entry = string | { readonly number: number; readonly format: string } | PlanCell;

/** The report in one language, as its blocks write it. */
export class Page {
  readonly sources: Sources;

  constructor(
    readonly rows: Rows,
    readonly order: ReportOrder,
    readonly language: Language,
  ) {
    this.sources = new Sources(order.draft, language);
  }

  readonly tell = (key: MessageKey, facts?: Facts): string => say(this.language, key, facts);

  /** Names the issuer as the language does. */
  get issuer(): string {
    return nameIn(this.order.draft, this.language);
  }

  /**
   * Adds a block under its heading.
   * @param together how many of its rows stay on one page; the usual ones where it is left out
   */
  block(key: MessageKey, write: () => void, together?: (rows: number) => number): void {
    const title = this.tell(key);
    this.rows.block(
      title,
      () => {
        this.rows.addMerged([text(title, "heading")], 0, LAST);
        write();
      },
      together,
    );
  }

  /** Joins texts as the language lists them. */
  list(texts: readonly string[]): string {
    return inList(this.language, texts);
  }

  /** A day as a date of the workbook, written as the language writes one; what cannot be read as one stays as it was typed. */
  day(typed: string): Entry {
    const read = readDate(typed, "date");
    const format = this.language === "zh" ? dayFormat("zh") : "[$-409]d mmm yyyy";
    return read.ok ? { number: read.value, format } : typed;
  }

  /** Gives the columns of a table their widths, by what stands in them. */
  fit(heads: readonly string[], rows: readonly (readonly Entry[])[]): readonly Head[] {
    const needs = heads.map((head, at): Need => {
      const own = rows.map((row) => needOf(row[at] ?? ""));
      return {
        least: Math.max(BOLD * widestPiece(head), LEAST, ...own.map(({ least }) => least)),
        whole: Math.max(BOLD * widestLine(head), ...own.map(({ whole }) => whole)),
      };
    });
    const sizes = fitColumns(needs, UNITS, unitsFor);
    return heads.map((head, at): Head => [head, sizes[at] ?? 1]);
  }

  /** Adds a table with columns of its own. */
  table(
    heads: readonly string[],
    rows: readonly (readonly Entry[])[],
    styles: readonly StyleName[] = [],
  ): void {
    this.fitted(this.fit(heads, rows), rows, styles);
  }

  /** Adds a table whose columns have their widths; its heads stand again on every page on which it goes on. */
  fitted(
    heads: readonly Head[],
    rows: readonly (readonly Entry[])[],
    styles: readonly StyleName[] = [],
  ): void {
    const head = this.rows.next + 1;
    this.heads(heads);
    for (const row of rows) this.row(heads, row, styles);
    this.rows.tables.push({ head, to: this.rows.next });
  }

  /** Adds the heads of a table. */
  heads(heads: readonly Head[]): void {
    this.rows.addSpans(heads.map(([head, columns]) => ({ cell: text(head, "head"), columns })));
  }

  /**
   * Adds a row of a table.
   * @param styles how each cell looks; one that is left out is a cell of words
   * @param running how many of its first cells run on over the rows below
   */
  row(
    heads: readonly Head[],
    entries: readonly Entry[],
    styles: readonly StyleName[] = [],
    running = 0,
  ): void {
    this.rows.addSpans(
      heads.map(([, columns], at) => ({
        ...{ cell: cellOf(entries[at] ?? "", styles[at] ?? "cell"), columns },
        runsOn: at < running,
      })),
    );
  }

  /** Makes a cell of what stands in a table. */
  cell(entry: Entry, style: StyleName): PlanCell {
    return cellOf(entry, style);
  }

  /** Adds a line that heads a part of a block. */
  banner(title: string): void {
    this.rows.addSpans([{ cell: text(title, "head"), columns: LAST + 1 }]);
  }

  /** Adds a label, then what belongs to it over the other columns. */
  line(label: string, value: Entry, style: StyleName = "cell"): void {
    this.rows.addSpans([
      { cell: text(label, "cell"), columns: LABEL },
      { cell: cellOf(value, style), columns: UNITS - LABEL },
    ]);
  }

  /** Adds running text over all columns, a row for each of its paragraphs. */
  paragraph(value: string, style: StyleName = "body"): void {
    for (const part of value.split(/\n+/)) this.rows.addMerged([text(part, style)], 0, LAST);
  }

  /** Adds a remark on what stands above. */
  note(value: string): void {
    this.paragraph(value, "note");
  }
}

/** Characters of the longest day in either language. */
const DAY = 15;

/** Characters that every column has room for, so that none is a letter wide. */
const LEAST = 4;

/** Finds how many columns of the grid a text takes in one line. */
function unitsFor(characters: number): number {
  return Math.ceil((characters + MARGIN + BETWEEN) / (UNIT + BETWEEN));
}

function needOf(entry: Entry): Need {
  if (typeof entry === "string")
    // A text in which any character may end a line is not to stand one above the other.
    return {
      least: Math.max(widestPiece(entry), Math.min(widestLine(entry), 2 * LEAST)),
      whole: widestLine(entry),
    };
  if ("number" in entry && entry.format.includes("yyyy")) return { least: DAY, whole: DAY };
  if ("number" in entry) {
    const width = numberWidth(entry.number, entry.format);
    return { least: width, whole: width };
  }
  return { least: 0, whole: 0 };
}

const FIGURE = /^([+−-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/;

/** Makes a number of a text that is nothing else, shown as it was written: a number that is text is marked as a slip. */
function numeric(written: string, style: StyleName): PlanCell | null {
  const [found, sign = "", whole = "", decimals = "", percent = ""] = FIGURE.exec(written) ?? [];
  if (found === undefined) return null;
  const value = Number(`${whole.replaceAll(",", "")}.${decimals === "" ? "0" : decimals}`);
  const shown = `${whole.includes(",") ? "#,##0" : "0"}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}${percent}`;
  const signed = sign === "" || sign === "+" ? value : -value;
  const format = sign === "" ? shown : `+${shown};${sign === "−" ? "−" : "-"}${shown};${shown}`;
  return plain(percent === "" ? signed : Number((signed / 100).toPrecision(15)), style, format);
}

function cellOf(entry: Entry, style: StyleName): PlanCell {
  if (typeof entry === "string") return numeric(entry, style) ?? text(entry, style);
  return "number" in entry ? plain(entry.number, style, entry.format) : entry;
}
