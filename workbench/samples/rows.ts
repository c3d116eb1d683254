import type { Fact, FigureRow, RatioRow, Text } from "./sample";

/** A row of figures in the sheet's own unit, or in the unit that its number format shows. */
export function figure(
  id: string,
  en: string,
  zh: string,
  values: FigureRow["values"],
  note: Text,
  numberFormat = "#,##0",
): FigureRow {
  return { id, label: { en, zh }, values, numberFormat, note };
}

/** A ratio that the sheet computes, with what is printed of it, if anything is. */
export function ratio(
  id: string,
  en: string,
  zh: string,
  formula: string,
  numberFormat: string,
  note: Text,
  printed?: RatioRow["printed"],
): RatioRow {
  const row = { id, label: { en, zh }, formula, numberFormat, note };
  return printed === undefined ? row : { ...row, printed };
}

/** A rating by others, in letters that are the same in both languages. */
export function rated(en: string, zh: string, letters: string, source: Text): Fact {
  return { label: { en, zh }, value: { en: letters, zh: letters }, source };
}
