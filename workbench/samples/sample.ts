import type { Language } from "../../src";
import type { Answer, Draft } from "../../taskpane";

export type Text = Readonly<Record<Language, string>>;

/** A row of figures, one for each column of the sheet; null where none is printed. */
export interface FigureRow {
  /** Short name by which formulas and answers refer to the row. */
  readonly id: string;
  readonly label: Text;
  readonly values: readonly (number | null)[];
  /** Needed where the row is in another unit than the sheet: a percentage is kept as a fraction. */
  readonly numberFormat?: string;
  /** Where it is printed; needed where the line under the title does not say so for all rows. */
  readonly note?: Text;
}

/**
 * A ratio recomputed live from the figures. In `formula`, `{id}` is this column's cell of a figure row and `{id<}` that
 * of the column before; a column whose formula needs a figure that is not printed is left out.
 */
export interface RatioRow {
  /** Needed where an answer refers to the row. */
  readonly id?: string;
  readonly label: Text;
  readonly formula: string;
  /** As printed, a fraction or a multiple; null where none is printed, absent where no column has one. */
  readonly printed?: readonly (number | null)[];
  readonly numberFormat: string;
  /** Where it is printed, and what is known of a difference. */
  readonly note: Text;
}

/** Something published that the assessment does not use, above all ratings by others. */
export interface Fact {
  readonly label: Text;
  readonly value: Text;
  /** Document, date and address. */
  readonly source: Text;
}

/** The figures sheet that comes with a sample: what is printed, and the ratios that follow from it. */
export interface Figures {
  readonly title: Text;
  /** The unit of figures whose row names none, and where they are printed. */
  readonly unit: Text;
  /** Heads of the columns, as a rule years. */
  readonly columns: readonly string[];
  readonly figures: readonly FigureRow[];
  readonly ratios: readonly RatioRow[];
  readonly facts?: readonly Fact[];
}

/** What a measured answer was taken from: a row of the figures sheet, and the columns of it, the latest last. */
export interface Origin {
  readonly row: string;
  readonly columns: readonly string[];
}

/** An answer as typed in the pane, where it comes from, and the figures behind it if they are on the sheet. */
export interface Reply {
  readonly answer: Answer;
  /** The value in the words of a Chinese sample, where it has words of its own. */
  readonly chinese?: string;
  readonly evidence: Text;
  readonly origin?: Origin;
}

/** The assessment of a sample in both languages. */
export interface Assessment {
  readonly id: string;
  readonly method: string;
  readonly issuer: Text;
  /** ISO date of the latest fact used. */
  readonly date: string;
  readonly sources: readonly Text[];
  readonly outlook: string;
  /** How ratings of other scales are read, such as a global one on a domestic scale. */
  readonly mapping?: string;
  readonly replies: Readonly<Record<string, Reply>>;
  readonly modes?: Draft["modes"];
  /** What the analyst says, in words of ours after what the report says; by place. */
  readonly words?: Readonly<Record<string, Text>>;
  /** The latest financial year of the figures. */
  readonly year?: string;
  readonly step: string;
}

/** A worked assessment with the figures behind it. */
export interface Sample {
  readonly id: string;
  readonly title: Text;
  /** The rating that follows by the library's own methodology, whatever others publish. */
  readonly expected: string;
  readonly assessment: Assessment;
  readonly figures: Figures;
}

/** A sample as the menu has it. */
export interface SampleInfo {
  readonly id: string;
  readonly title: Text;
  /** The rating that follows by the library's own methodology; "" where there is not one. */
  readonly expected: string;
}
