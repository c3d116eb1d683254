import { fileURLToPath } from "node:url";
import { functionsFiles } from "../../build/custom-functions";
import type { FunctionsFile } from "../../build/functions-metadata";

interface HelpFiles {
  readonly english: FunctionsFile;
  readonly chinese: FunctionsFile;
}

let made: Promise<HelpFiles> | undefined;

async function make(): Promise<HelpFiles> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const [metadata, local] = await functionsFiles(root, "https://localhost:3000");
  return {
    english: JSON.parse(String(metadata?.content)) as FunctionsFile,
    chinese: JSON.parse(String(local?.content)) as FunctionsFile,
  };
}

/** What Excel reads of the functions in either language, made once for all tests that ask. */
export function helpFiles(): Promise<HelpFiles> {
  made ??= make();
  return made;
}
