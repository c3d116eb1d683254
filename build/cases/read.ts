import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseFiles } from "./types";

/** Reads the cases with their tables and known distances. */
export function readCases(root: string): CaseFiles {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, "test/cases", `${name}.json`), "utf8"));
  return {
    cases: read("public-cases"),
    tables: read("public-cases-tables"),
    expected: read("public-cases-expected"),
    jinshang: read("jinshang-judgements"),
  } as CaseFiles;
}
