/** A square matrix, row by row. */
export type Square = readonly (readonly number[])[];

export function identityOf(size: number): Square {
  return Array.from({ length: size }, (_row, i) =>
    Array.from({ length: size }, (_cell, j) => (i === j ? 1 : 0)),
  );
}

export function times(a: Square, b: Square): Square {
  const size = b[0]?.length ?? 0;
  return a.map((row) => {
    const sums = new Array<number>(size).fill(0);
    for (const [k, factor] of row.entries()) {
      if (factor === 0) continue;
      const other = b[k] ?? [];
      for (let j = 0; j < size; j += 1) sums[j] = (sums[j] ?? 0) + factor * (other[j] ?? 0);
    }
    return sums;
  });
}

const TERMS = 24;

/**
 * The exponential of a matrix of rates over a time: by the series of a part so short that no row moves more than a half, and by
 * squaring. Only sums, products and quotients, so that every engine gives the same.
 */
export function exponentialOf(rates: Square, time: number): Square {
  const largest = rates.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, rate) => sum + Math.abs(rate), 0),
      ),
    0,
  );
  let [parts, halvings] = [time, 0];
  for (; parts * largest > 0.5; parts /= 2) halvings += 1;
  const small = rates.map((row) => row.map((rate) => rate * parts));
  let result = identityOf(rates.length);
  let term = result;
  for (let n = 1; n <= TERMS; n += 1) {
    term = times(term, small).map((row) => row.map((value) => value / n));
    const add = term;
    result = result.map((row, i) => row.map((value, j) => value + (add[i]?.[j] ?? 0)));
  }
  for (; halvings > 0; halvings -= 1) result = times(result, result);
  return result;
}
