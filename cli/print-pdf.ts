import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { messageOf } from "./read";
import type { Printed } from "./result";

const run = promisify(execFile);

/** Names under which LibreOffice is installed. */
const PROGRAMS = ["soffice", "libreoffice"];

/** Prints a workbook as PDF by LibreOffice, in a profile of its own: a window that is open elsewhere is left alone. */
export async function printPdf(workbook: Uint8Array): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), "notchbook-pdf-"));
  try {
    await writeFile(join(folder, "paper.xlsx"), workbook);
    const profile = pathToFileURL(join(folder, "profile")).href;
    const missing = await convert(folder, profile);
    if (missing !== null) return { ok: false, reason: missing };
    return { ok: true, bytes: await readFile(join(folder, "paper.pdf")) };
  } catch (error) {
    return { ok: false, reason: messageOf(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Converts by the first program that is there. Returns what is missing, or null. */
async function convert(folder: string, profile: string): Promise<string | null> {
  for (const program of PROGRAMS) {
    const words = ["--headless", "--norestore", `-env:UserInstallation=${profile}`, "--convert-to", "pdf"];
    try {
      await run(program, [...words, "--outdir", folder, join(folder, "paper.xlsx")]);
      return null;
    } catch (error) {
      if ((error as { code?: unknown }).code !== "ENOENT") throw error;
    }
  }
  return "LibreOffice is not installed (no soffice on the path)";
}
