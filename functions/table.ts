import type { Outcome, Pack } from "../src";
import { assessSubject, type Assessed } from "./assessment";
import { agreedMethod, readOptionalMethod } from "./method-argument";
import { all, andThen, map } from "./outcome";
import type { Shown, Spill } from "./spread";
import { failedOutput, readOutputs, tableOutput } from "./table-output";
import { readTableRows, type TableRow } from "./table-rows";

/** Rates one issuer a row. */
export function rateTable(
  headers: unknown,
  rows: unknown,
  method: unknown,
  outputs: unknown,
): Outcome<Spill> {
  const named = readOptionalMethod(method, "method");
  const read = all({
    rows: readTableRows(headers, rows),
    method: named,
    outputs: readOutputs(outputs, named.ok ? named.value : null),
  });
  return map(read, (table) =>
    table.rows.map((row): Shown[] =>
      row.blank ? table.outputs.map(() => "") : rateRow(row, table.method, table.outputs),
    ),
  );
}

function rateRow(row: TableRow, method: Pack | null, outputs: readonly string[]): Shown[] {
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
