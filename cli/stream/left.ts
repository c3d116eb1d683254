import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { assessSubject, labelsOf } from "../../functions/assessment";
import { sayProblems } from "../../functions/errors";
import { NO_RESULT, tableOutput } from "../../functions/table-output";
import { readGiven } from "../../functions/table-plan";
import { failure, wrong, type Entry, type Given, type Outcome, type Pack, type TableColumn } from "../../src";
import type { TableHeads } from "../table-heads";
import { WATCH_MS } from "./duckdb";

/**
 * Rates by the traced pipeline what the query left, into the table `settled`: the ratings, or what is missing and wrong.
 * @param watch is told how many of how many are done
 */
export async function rateLeft(
  connection: DuckDBConnection,
  pack: Pack,
  { columns }: TableHeads,
  watch: (done: number, all: number) => void,
): Promise<void> {
  await connection.run(
    "CREATE TABLE settled (row BIGINT, standalone VARCHAR, final VARCHAR, outlook VARCHAR, missing VARCHAR, problems VARCHAR)",
  );
  const counted = await connection.runAndReadAll("SELECT COUNT(*) FROM rated WHERE reason IS NOT NULL");
  const all = Number(counted.getRows()[0]?.[0] ?? 0);
  const cells = columns.map((_, at) => `"left ${String(at)}"`).join(", ");
  const result = await connection.stream(`SELECT rowid, ${cells} FROM rated WHERE reason IS NOT NULL`);
  const writer = await connection.createAppender("settled");
  let [done, told] = [0, performance.now()];
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    for (const [row, ...given] of chunk.getRows())
      write(writer, BigInt(String(row)), rate(pack, columns, given));
    done += chunk.rowCount;
    if (done < all && performance.now() - told < WATCH_MS) continue;
    watch(done, all);
    told = performance.now();
  }
  writer.closeSync();
}

type Rated = readonly [standalone: string, final: string, outlook: string, missing: string, problems: string];

function write(writer: DuckDBAppender, row: bigint, rated: Rated): void {
  writer.appendBigInt(row);
  for (const text of rated) writer.appendVarchar(text);
  writer.endRow();
}

function rate(pack: Pack, columns: readonly TableColumn[], cells: readonly unknown[]): Rated {
  const entries = entriesOf(columns, cells);
  if (!entries.ok) return ["", "", "", "", sayProblems(entries.problems)];
  const zeros = entries.value.filter(({ value }) => value === 0).map(({ key }) => key);
  const assessed = assessSubject(pack, { entries: entries.value }, zeros);
  const { missing, problems } = assessed.assessment;
  const shown = (name: string) => {
    const output = tableOutput(assessed, name);
    return output === NO_RESULT ? "" : String(output);
  };
  return [
    ...(["standalone", "final", "outlook"].map(shown) as [string, string, string]),
    missing.join("; "),
    sayProblems(problems, labelsOf(pack)),
  ];
}

/** Gathers cells into entries: columns of one key, its years, make one. */
function entriesOf(columns: readonly TableColumn[], cells: readonly unknown[]): Outcome<readonly Entry[]> {
  const entries = new Map<string, Entry>();
  for (const [at, { key, period, unit, slot }] of columns.entries()) {
    const given: Given | undefined = readGiven(cells[at] ?? null);
    if (given === undefined) return failure(wrong("cell-error", key, { received: String(cells[at]) }));
    const before = entries.get(slot) ?? { key, value: null, ...(unit === undefined ? {} : { unit }) };
    entries.set(
      slot,
      period === null
        ? { ...before, value: given }
        : { ...before, periods: { ...before.periods, [period]: given } },
    );
  }
  return { ok: true, value: [...entries.values()] };
}
