import { readdirSync, statSync } from "node:fs";

/** What shows the core's edges: its own folders, and the functions, which are the core seen from cells. */
const CORE = [
  "assess",
  "form",
  "functions",
  "issue",
  "kind",
  "pack",
  "packs",
  "portfolio",
  "ratio",
  "reading",
  "record",
  "review",
  "scale",
  "scorecard",
  "sovereign",
  "support",
  "table",
].map((folder) => `test/${folder}`);

/** Tests that start programs, stand in for the environment, or try so much that each mutant would wait for them. */
const FAR = [
  "test/assess/idle.test.ts",
  "test/assess/rerate.test.ts",
  "test/cases/jinshang-judgements.test.ts",
  "test/form/beside.test.ts",
  "test/form/hostile.test.ts",
  "test/form/round.test.ts",
  "test/functions/any-cells.test.ts",
  "test/functions/blanks.test.ts",
  "test/functions/call.test.ts",
  "test/functions/metadata.test.ts",
  "test/functions/own-method-cost.test.ts",
  "test/functions/subject-plan.test.ts",
  "test/functions/table-plan.test.ts",
  "test/pack/calibrate.test.ts",
  "test/pack/diff.test.ts",
  "test/pack/grade-names.test.ts",
  "test/pack/library.test.ts",
  "test/pack/released.test.ts",
  "test/record/sha256.test.ts",
  "test/table/law.test.ts",
];

/** Tests that take seconds: near to the sources of their own folder alone. */
const ONLY_OWN = [
  "test/assess/sensitivity/probe.test.ts",
  "test/assess/sensitivity/range.test.ts",
  "test/assess/simulate.test.ts",
  "test/functions/examples.test.ts",
  "test/functions/word-arguments.test.ts",
  "test/issue/laws.test.ts",
];

function filesUnder(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesUnder(`${path}/${entry.name}`));
}

/** The folder of tests of a source's own folder. */
export function ownTests(path: string): string {
  const [top = "", folder = ""] = path.split("/");
  return `test/${top === "src" ? folder : top}/`;
}

/** The test files near to what is mutated, each once. */
export function testsNear(paths: readonly string[]): readonly string[] {
  const folders = paths.some((path) => path.startsWith("desk/")) ? ["test/desk"] : CORE;
  const own = paths.map(ownTests);
  const files = folders.flatMap(filesUnder);
  return files.filter(
    (file) =>
      file.endsWith(".test.ts") &&
      !FAR.includes(file) &&
      (!ONLY_OWN.includes(file) || own.some((folder) => file.startsWith(folder))),
  );
}
