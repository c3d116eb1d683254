import { listPacks, type Decimal, type Outcome, type Pack } from "../src";
import { assessSubject, type Assessed } from "./assessment";
import { agreedMethod, readOptionalMethod } from "./method-argument";
import { all, andThen, map } from "./outcome";
import { said } from "./spoken";
import type { Shown, Spill } from "./spread";
import { failedOutput, readOutputs, tableOutput } from "./table-output";
import { ratedByColumns } from "./table-plan";
import { readHeads, readTableRows, settledRows, type TableRow } from "./table-rows";

/**
 * Rates one issuer a row: by the compiled methodology where it can say, else by the traced pipeline.
 * @param isNamed whether an outlook comes as its name in the language that is spoken, not as its key
 */
export function rateTable(
  headers: unknown,
  rows: unknown,
  method: unknown,
  outputs: unknown,
  isNamed = false,
): Outcome<Spill> {
  const named = readOptionalMethod(method, "method");
  const wanted = readOutputs(outputs, named.ok ? named.value : null);
  const rated = ratedRows(headers, rows, named, wanted);
  if (!isNamed || !wanted.ok) return rated;
  const packs = named.ok && named.value !== null ? [named.value] : listPacks();
  return map(rated, (results) => withOutlookNames(results, wanted.value, packs));
}

function withOutlookNames(
  results: Spill,
  outputs: readonly string[],
  packs: readonly Pick<Pack, "outlooks">[],
): Spill {
  if (!outputs.includes("outlook")) return results;
  const names = new Map<Shown, string>(
    packs.flatMap(({ outlooks }) => outlooks.map(({ id, label }) => [id, said(label)] as const)),
  );
  return results.map((row) =>
    row.map((cell, at) => (outputs[at] === "outlook" ? (names.get(cell) ?? cell) : cell)),
  );
}

function ratedRows(
  headers: unknown,
  rows: unknown,
  named: Outcome<Pack | null>,
  wanted: Outcome<readonly string[]>,
): Outcome<Spill> {
  const planned = named.ok && wanted.ok ? plannedRows(headers, rows, named.value, wanted.value) : null;
  if (planned !== null && wanted.ok && named.ok) {
    const { results } = planned;
    if (isWhole(results)) return { ok: true, value: results };
    const left = planned.rows.filter((_, index) => results[index] === null);
    return map(readTableRows(headers, left, { among: rows }), (read) => {
      let next = 0;
      return planned.results.map((result) => {
        if (result !== null) return result;
        const row = read[next];
        next += 1;
        return row === undefined ? [] : showRow(row, named.value, wanted.value);
      });
    });
  }
  const read = all({ rows: readTableRows(headers, rows), method: named, outputs: wanted });
  return map(read, (table) => table.rows.map((row) => showRow(row, table.method, table.outputs)));
}

function isWhole(results: (Shown[] | null)[]): results is Shown[][] {
  return !results.includes(null);
}

/** The rows of a table with the results that columns gave them; null where its rows must be read another way. */
export function plannedRows(
  headers: unknown,
  rows: unknown,
  method: Pack | null,
  outputs: readonly string[],
  decimal?: Decimal,
) {
  const columns = readHeads(headers);
  if (!columns.ok || !isTable(rows, columns.value.length)) return null;
  const settled = settledRows(columns.value, rows, decimal);
  const results = ratedByColumns(columns.value, settled.rows, method, outputs);
  // A number of two readings is the reader's to refuse.
  for (const place of settled.open) if (results !== null) results[place] = null;
  return results === null ? null : { rows, results };
}

function isTable(rows: unknown, width: number): rows is readonly (readonly unknown[])[] {
  return (
    Array.isArray(rows) &&
    rows.length > 0 &&
    rows.every((row: unknown) => Array.isArray(row) && row.length === width)
  );
}

function showRow(row: TableRow, method: Pack | null, outputs: readonly string[]): Shown[] {
  if (row.blank) return outputs.map(() => "");
  const assessed = assessRow(row, method);
  return outputs.map((output) =>
    assessed.ok ? tableOutput(assessed.value, output) : failedOutput(output, assessed.problems),
  );
}

/** Assesses one issuer of a table by the methodology that its row names, or the one given for all. */
export function assessRow(row: TableRow, method: Pack | null): Outcome<Assessed> {
  const pack = andThen(row.method, (id) => agreedMethod(method, id));
  return map(all({ pack, entries: row.entries }), (read) => {
    const zeros = read.entries.filter(({ value }) => value === 0).map(({ key }) => key);
    return assessSubject(read.pack, { entries: read.entries }, zeros);
  });
}
