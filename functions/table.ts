import type { Outcome, Pack } from "../src";
import { assessSubject } from "./assessment";
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
  const pack = andThen(row.method, (id) => agreedMethod(method, id));
  const read = all({ pack, entries: row.entries });
  if (!read.ok) return outputs.map((output) => failedOutput(output, read.problems));
  const zeros = read.value.entries.filter(({ value }) => value === 0).map(({ key }) => key);
  const assessed = assessSubject(read.value.pack, { entries: read.value.entries }, zeros);
  return outputs.map((output) => tableOutput(assessed, output));
}
