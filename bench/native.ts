import { findPack, findScale, type Band, type Pack, type Step } from "../src";
import { METHOD } from "./issuers";

/*
 * The same scorecard as an analyst builds it without the add-in: a sheet of parameters, and one formula an issuer. It
 * rates nine grades and an adjustment to the stand-alone rating. It reads no label, refuses nothing (a blank grade is
 * rated as 0, the best) and explains nothing.
 */

type Cell = string | number | null;

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the methodology has no such step");
  return value;
}

function packOf(): Pack {
  const pack = findPack(METHOD, "method");
  if (!pack.ok) throw new Error("no such methodology");
  return pack.value;
}

function step<K extends Step["kind"]>(pack: Pack, id: string, kind: K): Extract<Step, { kind: K }> {
  return found(
    pack.steps.find((one): one is Extract<Step, { kind: K }> => one.id === id && one.kind === kind),
  );
}

const edges = (bands: readonly Band[]) => bands.flatMap(({ to }) => (to === undefined ? [] : [to]));

/** The sheet of parameters: weights, edges, matrix and scale, from the same methodology. */
export const parameters: readonly (readonly Cell[])[] = (() => {
  const pack = packOf();
  const scale = findScale(pack.scale, "scale");
  const symbols = scale.ok ? scale.value.notations[0].symbols.map((symbol) => symbol.toLowerCase()) : [];
  const { cells } = step(pack, "indicative", "matrix");
  const columns: readonly (readonly Cell[])[] = [
    step(pack, "business-score", "score").parts.map(({ weight }) => weight),
    step(pack, "financial-score", "score").parts.map(({ weight }) => weight),
    edges(step(pack, "business", "grade").bands),
    edges(step(pack, "financial", "grade").bands),
    symbols,
    ...Array.from({ length: 7 }, (_, column) => cells.map((row) => row[column] ?? null)),
  ];
  const weightRows = columns.slice(0, 2);
  return Array.from({ length: symbols.length }, (_, row) => [
    ...columns.map((column) => column[row] ?? null),
    ...Array.from({ length: 5 }, (__, place) => weightRows[row]?.[place] ?? null),
  ]);
})();

/** Where an issuer's values stand: two ranges of grades and the adjustment's cell. */
interface Places {
  readonly business: string;
  readonly financial: string;
  readonly adjustment: string;
  /** Whether the grades stand in a row, and the weights are taken from a row too. */
  readonly inRow: boolean;
}

/** The stand-alone rating of grades in two ranges of the active sheet and an adjustment in a cell. */
export function nativeFormula({ business, financial, adjustment, inRow }: Places): string {
  const weighed = (range: string, weights: string) => `ROUND(SUMPRODUCT(${range},${weights}),9)`;
  const place = (score: string, bounds: string) => `1+SUMPRODUCT(--(${score}>${bounds}))`;
  const weights = inRow
    ? (["Model!$M$1:$Q$1", "Model!$M$2:$P$2"] as const)
    : (["Model!$A$1:$A$5", "Model!$B$1:$B$4"] as const);
  const row = place(weighed(business, weights[0]), "Model!$C$1:$C$5");
  const column = place(weighed(financial, weights[1]), "Model!$D$1:$D$6");
  const indicative = `MATCH(INDEX(Model!$F$1:$L$6,${row},${column}),Model!$E$1:$E$19,0)`;
  return `=INDEX(Model!$E$1:$E$19,MAX(1,MIN(19,${indicative}-${adjustment})))`;
}
