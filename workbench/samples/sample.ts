import type { Language } from "../../src";
import type { Draft } from "../../taskpane";

type Text = Readonly<Record<Language, string>>;

/** A row of a report's figures by year; null where the report prints none. */
export interface FigureRow {
  /** Short name by which formulas below refer to the row. */
  readonly id: string;
  readonly label: Text;
  readonly values: readonly (number | null)[];
}

/**
 * A ratio recomputed live from the figures. In `formula`, `{id}` is this year's cell of a figure row and `{id<}` the
 * year's before; a year whose formula needs a figure that is not printed is left out.
 */
export interface RatioRow {
  readonly label: Text;
  readonly formula: string;
  /** As printed, a fraction or a multiple; null where the report prints none. */
  readonly printed: readonly (number | null)[];
  readonly numberFormat: string;
  /** Where it is printed, and what is known of a difference. */
  readonly note: Text;
}

/** The figures sheet that comes with a sample: what is printed, and the ratios that follow from it. */
export interface Figures {
  readonly title: Text;
  readonly unit: Text;
  readonly years: readonly string[];
  readonly figures: readonly FigureRow[];
  readonly ratios: readonly RatioRow[];
}

/** A worked assessment with the figures behind it. */
export interface Sample {
  readonly id: string;
  readonly title: Text;
  readonly draft: (language: Language) => Draft;
  readonly figures: Figures;
}
