import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";

/** A database in a folder of its own, which goes when the work is done. */
export interface Scratch {
  readonly connection: DuckDBConnection;
  readonly close: () => Promise<void>;
}

/** What the database may hold in memory; the rest it keeps on disk. The process as a whole stays below 2 GiB. */
const MEMORY = "900MB";

/** Opens the optional database; null where it is not installed. */
export async function openScratch(): Promise<Scratch | null> {
  const duckdb = await load();
  if (duckdb === null) return null;
  const folder = await mkdtemp(join(tmpdir(), "notchbook-score-"));
  const instance = await duckdb.DuckDBInstance.create(join(folder, "scratch.duckdb"), {
    memory_limit: MEMORY,
    temp_directory: join(folder, "spill"),
    // Nothing is fetched for a file that asks for it.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  return {
    connection,
    async close() {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function load(): Promise<typeof import("@duckdb/node-api") | null> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    return null;
  }
}

export const NOT_INSTALLED =
  "score reads and writes Parquet, and streams, through DuckDB, which is not installed: npm install @duckdb/node-api";

/** Writes a name as SQL does. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Writes a text as SQL does. */
export function texted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Runs a statement and tells how far it is, once a second; the share is between 0 and 1. */
export async function runWatched(
  connection: DuckDBConnection,
  sql: string,
  watch: (share: number) => void,
): Promise<void> {
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    if (percentage >= 0) watch(percentage / 100);
  }, WATCH_MS);
  try {
    await connection.run(sql);
  } finally {
    clearInterval(timer);
  }
}

/** How often it is said how far a work is. */
export const WATCH_MS = 1_000;
