import { rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file. Without `replace` an existing file fails it; with it the new file takes the old one's place only when it is
 * there as a whole, so that a full disk or a lost connection leaves the old one.
 */
export async function writeBytes(path: string, bytes: Uint8Array, replace: boolean): Promise<void> {
  if (!replace) return writeFile(path, bytes, { flag: "wx" });
  const beside = `${path}.${String(process.pid)}.part`;
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Tells whether a file is Parquet, by its name. */
export function isParquet(path: string): boolean {
  return /\.(parquet|pq)$/i.test(path);
}
