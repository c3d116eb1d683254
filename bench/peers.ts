import { findPack, findScale, type Band, type Pack, type Step } from "../src";
import { KEYS, METHOD, type Issuer } from "./issuers";

/** A way to rate rows of nine grades, an adjustment and two strengths to the stand-alone rating, one a row. */
export interface Rater {
  readonly what: string;
  readonly rate: (rows: readonly Issuer[]) => unknown;
}

function packOf(): Pack {
  const pack = findPack(METHOD, "method");
  if (!pack.ok) throw new Error("no such methodology");
  return pack.value;
}

function step<K extends Step["kind"]>(id: string, kind: K): Extract<Step, { kind: K }> {
  const found = packOf().steps.find(
    (one): one is Extract<Step, { kind: K }> => one.id === id && one.kind === kind,
  );
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}

const upper = (bands: readonly Band[]) => bands.flatMap(({ to }) => (to === undefined ? [] : [to]));

/** The figures of the methodology, for whoever computes with them by hand. */
export const FIGURES = (() => {
  const scale = findScale(packOf().scale, "scale");
  const symbols = scale.ok ? scale.value.notations[0].symbols.map((symbol) => symbol.toLowerCase()) : [];
  const { cells } = step("indicative", "matrix");
  return {
    business: step("business-score", "score").parts.map(({ weight }) => weight),
    financial: step("financial-score", "score").parts.map(({ weight }) => weight),
    businessEdges: upper(step("business", "grade").bands),
    financialEdges: upper(step("financial", "grade").bands),
    ranks: cells.map((line) => line.map((symbol) => symbols.indexOf(symbol.toLowerCase()))),
    symbols,
    last: symbols.length - 1,
  };
})();

const settle = (value: number) => Math.round(value * 1e9) / 1e9;

/** A rule engine as one writes it in an afternoon: an object for each item, a closure for each step, an object a row. */
export const byClosures: Rater = (() => {
  type Facts = Record<string, string | number>;
  type Results = Record<string, number>;
  const { business, financial, businessEdges, financialEdges, ranks, symbols, last } = FIGURES;
  const keys = { business: KEYS.slice(0, 5), financial: KEYS.slice(5, 9) };
  const weigh = (names: readonly string[], weights: readonly number[]) => (facts: Facts) =>
    settle(
      names
        .map((name, index) => Number(facts[name]) * (weights[index] ?? 0))
        .reduce((sum, part) => sum + part, 0),
    );
  const band = (edges: readonly number[]) => {
    const bands = [...edges, Infinity].map((to, index) => ({
      from: index === 0 ? -Infinity : (edges[index - 1] ?? 0),
      to,
      index,
    }));
    return (score: number) => bands.find(({ from, to }) => score > from && score <= to)?.index ?? -1;
  };
  const [bandBusiness, bandFinancial] = [band(businessEdges), band(financialEdges)];
  const steps: readonly { readonly id: string; readonly run: (facts: Facts, results: Results) => number }[] =
    [
      { id: "businessScore", run: weigh(keys.business, business) },
      { id: "financialScore", run: weigh(keys.financial, financial) },
      { id: "business", run: (_, { businessScore = 0 }) => bandBusiness(businessScore) },
      { id: "financial", run: (_, { financialScore = 0 }) => bandFinancial(financialScore) },
      {
        id: "indicative",
        run: (_, { business: row = 0, financial: column = 0 }) => ranks[row]?.[column] ?? -1,
      },
      {
        id: "standalone",
        run: (facts, { indicative = 0 }) =>
          Math.max(0, Math.min(last, indicative - Number(facts["individual-adjustment"]))),
      },
    ];
  return {
    what: "plain objects and closures",
    rate: (rows) =>
      rows.map((row) => {
        const facts: Facts = Object.fromEntries(KEYS.map((key, index) => [key, row[index] ?? ""]));
        const results: Results = {};
        for (const { id, run } of steps) results[id] = run(facts, results);
        return [symbols[results["standalone"] ?? 0] ?? ""];
      }),
  };
})();

/** Columns written by hand for this methodology alone: cells into typed arrays, one loop, cells out. It refuses nothing. */
export const byHand: Rater = (() => {
  const { business, financial, businessEdges, financialEdges, ranks, symbols, last } = FIGURES;
  const cells = Uint8Array.from(ranks.flat());
  const width = ranks[0]?.length ?? 0;
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0] = business;
  const [f0 = 0, f1 = 0, f2 = 0, f3 = 0] = financial;
  const [rowEdges, columnEdges] = [Float64Array.from(businessEdges), Float64Array.from(financialEdges)];
  const place = (edges: Float64Array, score: number) => {
    let at = 0;
    while (at < edges.length && (edges[at] ?? 0) < score) at += 1;
    return at;
  };
  return {
    what: "columns by hand, over cells",
    rate(rows) {
      const columns = Array.from({ length: 10 }, () => new Float64Array(rows.length));
      for (let row = 0; row < rows.length; row += 1) {
        const issuer = rows[row] ?? [];
        for (let column = 0; column < 10; column += 1) {
          const [to, cell] = [columns[column], issuer[column]];
          if (to !== undefined) to[row] = typeof cell === "number" ? cell : Number(cell);
        }
      }
      const [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9] = columns as [
        ...[Float64Array, Float64Array, Float64Array, Float64Array, Float64Array],
        ...[Float64Array, Float64Array, Float64Array, Float64Array, Float64Array],
      ];
      const out = Array<string[]>(rows.length);
      for (let row = 0; row < rows.length; row += 1) {
        const b = settle(
          b0 * (c0[row] ?? 0) +
            b1 * (c1[row] ?? 0) +
            b2 * (c2[row] ?? 0) +
            b3 * (c3[row] ?? 0) +
            b4 * (c4[row] ?? 0),
        );
        const f = settle(
          f0 * (c5[row] ?? 0) + f1 * (c6[row] ?? 0) + f2 * (c7[row] ?? 0) + f3 * (c8[row] ?? 0),
        );
        const rank = (cells[place(rowEdges, b) * width + place(columnEdges, f)] ?? 0) - (c9[row] ?? 0);
        out[row] = [symbols[rank < 0 ? 0 : rank > last ? last : rank] ?? ""];
      }
      return out;
    },
  };
})();

/** Writes the same steps in C over columns of bytes, 256 rows at a time as ours; it prints nanoseconds a row and a sum. */
export function native(rows: readonly Issuer[]): string {
  const { business, financial, businessEdges, financialEdges, ranks, last } = FIGURES;
  const list = (numbers: readonly number[]) => `{${numbers.join(",")}}`;
  const columns = Array.from({ length: 10 }, (_, column) => list(rows.map((row) => Number(row[column]))));
  const sum = (weights: readonly number[], from: number) =>
    weights.map((weight, index) => `${String(weight)}*c[${String(from + index)}][i]`).join("+");
  return `#include <math.h>
#include <stdio.h>
#include <time.h>
static volatile signed char in[10][256] = {${columns.join(",")}};
static signed char c[10][256];
static unsigned char out[256];
static const double be[] = ${list(businessEdges)}, fe[] = ${list(financialEdges)};
static const unsigned char m[] = ${list(ranks.flat())};
int main(void) {
  long total = 0;
  for (int k = 0; k < 10; k++) for (int i = 0; i < 256; i++) c[k][i] = in[k][i];
  clock_t start = clock();
  for (int block = 0; block < 20000; block++) {
    for (int i = 0; i < 256; i++) {
      double b = floor((${sum(business, 0)}) * 1e9 + 0.5) / 1e9;
      double f = floor((${sum(financial, 5)}) * 1e9 + 0.5) / 1e9;
      int r = 0, k = 0;
      while (r < ${String(businessEdges.length)} && be[r] < b) r++;
      while (k < ${String(financialEdges.length)} && fe[k] < f) k++;
      int rank = m[r * ${String(ranks[0]?.length ?? 0)} + k] - c[9][i];
      out[i] = rank < 0 ? 0 : rank > ${String(last)} ? ${String(last)} : rank;
    }
    c[0][block & 255] = in[0][block & 255];
    total += out[block & 255];
    __asm__ volatile("" ::: "memory");
  }
  printf("%f %ld", (double)(clock() - start) / CLOCKS_PER_SEC * 1e9 / (20000.0 * 256), total);
}
`;
}
