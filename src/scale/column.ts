import { hasSymbol, isPrinted, readPrinted } from "./rating";
import type { RatingScale } from "./scale";

/**
 * Finds the scales on which every rating of a column stands: a column is written on one scale. Texts that say that there
 * is no rating, and those that are a rating on no scale, say nothing of it.
 * @returns in the order given; empty where no scale has them all. An issuer's scale goes before one of short-term debt or
 * of an environment, and one on which ratings in lower case are written so before one that knows capitals only.
 */
export function scalesOfColumn(
  texts: readonly string[],
  scales: readonly RatingScale[],
): readonly RatingScale[] {
  const rated = [...new Set(texts)].filter((text) => scales.some((scale) => hasSymbol(text, scale)));
  if (rated.length === 0) return [];
  const fitting = scales.filter((scale) => rated.every((text) => hasSymbol(text, scale)));
  const [first] = fitting;
  if (first === undefined) return [];
  const ofIssuers = fitting.filter(isOfIssuers);
  const among = ofIssuers.length > 0 ? ofIssuers : fitting;
  const byCase = among.filter(({ lowerCaseStandalone }) => lowerCaseStandalone);
  return rated.some(isLower) && byCase.length > 0 ? byCase : among;
}

/** Tells whether a scale ranks issuers in the long term: those of short-term debt or of an environment know no investment grade. */
export function isOfIssuers({ bands }: RatingScale): boolean {
  return bands.some(({ id }) => id === "investment");
}

function isLower(text: string): boolean {
  return text === text.toLowerCase() && text !== text.toUpperCase();
}

/**
 * Finds the notation of a scale in which a column is written: the first that has every symbol of it, as Ca and C together
 * are of one; undefined where no notation has them all, or only the scale's own does.
 */
export function notationOf(texts: readonly string[], scale: RatingScale): number | undefined {
  const symbols = [...new Set(texts)].flatMap((text) => {
    const read = readPrinted(text, [scale]);
    return isPrinted(read) && read.symbol !== null ? [read.symbol] : [];
  });
  const found = scale.notations.findIndex((notation) => {
    const alone: RatingScale = { ...scale, notations: [notation], alternates: {} };
    return symbols.every((symbol) => hasSymbol(symbol, alone));
  });
  return symbols.length === 0 || found <= 0 ? undefined : found;
}
