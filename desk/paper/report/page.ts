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
import type { StyleName } from "../cells/plan";
import { text, type Rows } from "../cells/rows";

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
  readonly sheet: string;
  readonly slug: string;
}

/** The last of the report's columns, counted from 0. */
export const LAST = 4;
export const GAP = "n/a";

/** The report in one language, as its blocks write it. */
export class Page {
  constructor(
    readonly rows: Rows,
    readonly order: ReportOrder,
    readonly language: Language,
  ) {}

  readonly tell = (key: MessageKey, facts?: Facts): string => say(this.language, key, facts);

  /** Adds a block under its heading. */
  block(key: MessageKey, write: () => void): void {
    const title = this.tell(key);
    this.rows.block(title, () => {
      this.rows.add([text(title, "heading")]);
      write();
    });
  }

  header(heads: readonly string[]): void {
    this.rows.add(heads.map((head) => text(head, "header")));
  }

  /** Adds a line that heads a part of a block. */
  banner(title: string): void {
    const blanks = Array.from({ length: LAST }, () => text("", "header"));
    this.rows.addMerged([text(title, "header"), ...blanks], 0, LAST);
  }

  /** Adds a label, then a text over the other columns. */
  line(label: string, value: string, style: StyleName = "note"): void {
    this.rows.addMerged([text(label, "label"), text(value, style)], 1, LAST);
  }

  /** Adds a text over all columns. */
  paragraph(value: string): void {
    this.rows.addMerged([text(value, "note")], 0, LAST);
  }
}
