/**
 * `npm run mutants -- src/scale [src/issue/terms.ts …]`: changes the sources by one small thing at a time (a sign, a limit, a condition, a
 * block) and looks whether a test near to them notices. What nobody notices is printed; docs/testing.md says what it means.
 */
import { mkdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { testsNear } from "./mutants/near";
import { report } from "./mutants/report";

const paths = process.argv.slice(2).map((path) => path.replace(/\/$/, ""));
if (paths.length === 0) throw new Error("Say which folders or files: npm run mutants -- src/scale");

mkdirSync(".cache/mutants", { recursive: true });
const name = paths.join("+").replaceAll("/", "-");
const near = testsNear(paths.map((path) => path.replace(/:.*$/, "")));

process.env["MUTANTS_COMPILED"] = resolve(".cache/mutants/compiled");
const results = await new Stryker({
  mutate: paths.map((path) => (statSync(path.replace(/:.*$/, "")).isDirectory() ? `${path}/**/*.ts` : path)),
  testRunner: "near",
  plugins: ["runner", "texts"].map((name) => new URL(`mutants/${name}.ts`, import.meta.url).href),
  ignorers: ["texts"],
  testRunnerNodeArgs: ["--import", "tsx", "--stack-size=4000"],
  checkerNodeArgs: ["--import", "tsx"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Words are data of their own (two dictionaries, tested there); a message is told apart by its code.
  mutator: { excludedMutations: ["StringLiteral"] },
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: `.cache/mutants/${name}.json` },
  incremental: process.env["MUTANTS_ANEW"] === undefined,
  incrementalFile: `.cache/mutants/${name}.incremental.json`,
  tempDirName: ".cache/stryker",
  ignorePatterns: [
    "dist",
    "dist-cli",
    "package",
    ".cache",
    "docs/images",
    "test/host",
    "test/browser",
    "taskpane",
  ],
  disableTypeChecks: false,
  dryRunTimeoutMinutes: 30,
  allowConsoleColors: false,
  ...{ near },
}).runMutationTest();

process.stdout.write(report(results));
