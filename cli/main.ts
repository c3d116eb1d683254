/** `notchbook`: the command line. Everything but this file's few lines is a function of its arguments. */
import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { writeBytes } from "./files";
import { run } from "./run";

const { output, errors, code } = await run(process.argv.slice(2), {
  readFile: (path) => readFile(path, "utf8"),
  writeFile: (path, content) => writeFile(path, content, { flag: "wx" }),
  readBytes: (path) => readFile(path),
  writeBytes,
  readInput: () => text(process.stdin),
  progress: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date().toISOString(),
  printPdf: async (workbook) => (await import("./print-pdf")).printPdf(workbook),
});
if (errors !== "") process.stderr.write(`${errors}\n`);
if (output !== "") process.stdout.write(`${output}\n`);
process.exitCode = code;
