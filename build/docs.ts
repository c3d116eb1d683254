/**
 * `npm run docs`: writes the tables of plans and forms in src/kind out of the lists of kinds, functions/ratios.ts and the table of docs/ratios.md out of the ratio catalogue, docs/functions.md out of
 * the functions' own comments and the worked examples, docs/coverage.md, docs/cases.md and docs/pack.schema.json, and
 * src/packs/countries.json out of a kept list of countries.
 */
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { packJsonSchema } from "../cli/pack-schema";
import { casesPage } from "./cases/document";
import { readCases } from "./cases/read";
import { countriesFile } from "./countries";
import { coveragePage, type CoverageRow } from "./coverage";
import { functionsFiles } from "./custom-functions";
import { functionDocs, type FunctionExamples } from "./function-docs";
import type { FunctionsFile } from "./functions-metadata";
import { kindTables } from "./kind-tables";
import { withRatios } from "./ratios/document";
import { ratioFunctions, ratioNames } from "./ratios/functions";
import { devOrigin } from "./site-url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
for (const [path, text] of await kindTables(root)) await writeFile(join(root, path), text);
const ratioFiles = [
  ["functions/ratios.ts", ratioFunctions],
  ["functions/ratio-names.ts", ratioNames],
] as const;
for (const [path, write] of ratioFiles) await writeFile(join(root, path), await write(join(root, path)));
const ratiosPage = join(root, "docs/ratios.md");
await writeFile(ratiosPage, await withRatios(await readFile(ratiosPage, "utf8"), root));

// Names of functions are read after the ratios' have been written.
const { functionNames } = await import("../functions/names");
const [metadata] = await functionsFiles(root, devOrigin);
const file = JSON.parse(String(metadata?.content)) as FunctionsFile;
const examples = JSON.parse(
  await readFile(join(root, "docs/function-examples.json"), "utf8"),
) as FunctionExamples;
await writeFile(join(root, "docs/functions.md"), functionDocs(file, functionNames, examples));

const register = JSON.parse(await readFile(join(root, "docs/coverage.json"), "utf8")) as {
  readonly rows: readonly CoverageRow[];
};
await writeFile(join(root, "docs/coverage.md"), coveragePage(register.rows, functionNames, examples));

await writeFile(join(root, "docs/cases.md"), casesPage(readCases(root)));

await writeFile(join(root, "docs/pack.schema.json"), packJsonSchema());
await writeFile(join(root, "src/packs/countries.json"), `${JSON.stringify(countriesFile(), null, 2)}\n`);
