import { describe, expect, test } from "vitest";
import { assessRow, rateTable } from "../../functions/table";
import { failedOutput, readOutputs, tableOutput } from "../../functions/table-output";
import { readTableRows } from "../../functions/table-rows";
import { listPacks, type Pack } from "../../src";
import { columnsFor, drawRows } from "../plan/rows";

const OUTPUTS =
  "final, standalone, support, sovereign, rmb, local, short, outlook, watch, score, rank, version, problems";

/** What the traced pipeline says of each row by itself. */
function traced(headers: unknown, rows: unknown, pack: Pack, outputs: readonly string[]) {
  const read = readTableRows(headers, rows);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.map((row) => {
    if (row.blank) return outputs.map(() => "");
    const assessed = assessRow(row, pack);
    return outputs.map((output) =>
      assessed.ok ? tableOutput(assessed.value, output) : failedOutput(output, assessed.problems),
    );
  });
}

describe("RATING.TABLE by columns", () => {
  test.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "%s: every output is the pipeline's",
    (id, pack) => {
      const columns = columnsFor(pack);
      const headers = [
        columns.map(({ key }) => key),
        columns.map(({ period }) => period ?? "value"),
        columns.map(({ unit }) => unit ?? null),
      ];
      const rows = drawRows(pack, columns, 400, 5);
      const graded = columns
        .map(({ key }) => key)
        .filter((key) => key !== "no such key" && key !== "mapping");
      const steps = pack.steps.filter(({ kind }) => kind === "grade").map((step) => step.id);
      const items = [...new Set([...graded, ...steps])].filter((key) => readOutputs(key, pack).ok);
      for (const outputs of [OUTPUTS, items.join(",")]) {
        const wanted = readOutputs(outputs, pack);
        if (!wanted.ok) throw new Error(JSON.stringify(wanted.problems));
        const answer = rateTable(headers, rows, id, outputs);
        expect(answer.ok).toBe(true);
        if (answer.ok) expect(answer.value).toEqual(traced(headers, rows, pack, wanted.value));
      }
    },
  );
});
