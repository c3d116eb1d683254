import type { RatingScale } from "../scale";
import type { Fault } from "./fault";

/** Lists what breaks the laws of a scale of one's own: a symbol stands once, and what is said is said of a symbol. */
export function scaleFaults(scale: RatingScale, path: string): readonly Fault[] {
  const { id, notations, definitions, bands, alternates = {}, tables = [] } = scale;
  const { symbols } = notations[0];
  // AA and AA- are one key and two symbols.
  const twice = symbols.filter((symbol, index) => symbols.indexOf(symbol) !== index);
  const isSymbol = (at: string, symbol: string): readonly Fault[] =>
    symbols.includes(symbol)
      ? []
      : [{ path: `${path}.${at}`, reason: `"${symbol}" is not a symbol of the scale ${id}` }];
  return [
    ...twice.map((symbol) => ({
      path: `${path}.notations`,
      reason: `the symbol "${symbol}" stands twice`,
    })),
    ...notations.flatMap((notation) =>
      notation.symbols.length === symbols.length
        ? []
        : [{ path: `${path}.notations`, reason: `the notation "${notation.id}" lacks symbols` }],
    ),
    ...Object.keys(definitions).flatMap((symbol) => isSymbol("definitions", symbol)),
    ...bands.flatMap(({ last }) => isSymbol("bands", last)),
    ...Object.values(alternates).flatMap((symbol) => isSymbol("alternates", symbol)),
    ...tables.flatMap((table) =>
      Object.keys(table.definitions).flatMap((symbol) => isSymbol("tables", symbol)),
    ),
  ];
}
