import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import type { Result } from "../../cli/result";
import { writeBytes } from "../../cli/files";
import { printPdf } from "../../cli/print-pdf";
import { run } from "../../cli/run";
import { expectSchema } from "../host/file/schema";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const packFile = "src/packs/lianhe/guarantor/4.0.202208+2.json";

/** Runs a command in this process. Whatever workbook it writes keeps to the schema, or to what it was read from. */
export async function notchbook(args: readonly string[], input = ""): Promise<Result> {
  const written: Uint8Array[] = [];
  const result = await run(args, {
    readFile: (path) => readFile(resolve(root, path), "utf8"),
    writeFile: (path, text) => writeFile(resolve(root, path), text, { flag: "wx" }),
    readBytes: (path) => readFile(resolve(root, path)),
    writeBytes: (path, bytes, replace) => {
      if (path.endsWith(".xlsx")) written.push(bytes);
      return writeBytes(resolve(root, path), bytes, replace);
    },
    readInput: () => Promise.resolve(input),
    progress: () => undefined,
    now: () => "2026-01-02T03:04:05.000Z",
    printPdf,
  });
  const origin = args
    .map((arg) => resolve(root, arg))
    .find((path) => path.endsWith(".xlsx") && existsSync(path));
  for (const bytes of written)
    await expectSchema(bytes, origin === undefined ? undefined : await readFile(origin));
  return result;
}

/** A folder for the files of one test file, gone when it ends. */
export function scratchFolder() {
  let folder = "";
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "notchbook-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  const path = (name: string) => join(folder, name);
  return {
    path,
    /** Writes a file under a name of its own that ends as the one given. */
    save: async (name: string, text: string | Uint8Array) => {
      count += 1;
      const file = path(`${String(count)}-${name}`);
      await writeFile(file, text);
      return file;
    },
  };
}
