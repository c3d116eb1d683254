import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { FunctionExamples } from "./function-docs";
import { functionReference, referencePath } from "./function-reference";
import { finishMetadata, type FunctionNames, type FunctionsFile, problemsOf } from "./functions-metadata";
import { anchorOf, helpPage, helpPagePath } from "./help-page";
import { bundleToRun } from "./bundle-to-run";
import type { ServedFile } from "./served-files";
import { devOrigin } from "./site-url";

/**
 * Generates functions.json from the comments of functions/*.ts and checks it against the declared names and the
 * associations; writes the help page and the pane's reference from it. Throws with every problem found: Microsoft's generator drops in silence what it does not
 * understand (an arrow function, an imported enum), and Excel reports nothing either.
 */
export async function functionsFiles(root: string, siteUrl: string): Promise<ServedFile[]> {
  const sources = await sourcesOfFunctions(join(root, "functions"));
  const generated = await generateCustomFunctionsMetadata(sources);
  if (generated.errors.length > 0) throw failure(generated.errors);
  const file = finishMetadata(
    JSON.parse(generated.metadataJson || '{"functions":[]}') as FunctionsFile,
    devOrigin,
    siteUrl,
  );
  const names = await namesOf(root);
  const problems = [...problemsOf(file, names), ...lostHelp(file, siteUrl)];
  if (problems.length > 0) throw failure(problems);
  return [
    { path: "functions.json", type: "application/json", content: `${JSON.stringify(file, null, 1)}\n` },
    {
      path: chineseMetadataPath,
      type: "application/json",
      content: `${JSON.stringify(await chinese(root, file), null, 1)}\n`,
    },
    { path: helpPagePath, type: "text/html; charset=utf-8", content: helpPage(file) },
    {
      path: referencePath,
      type: "application/json",
      content: `${JSON.stringify(functionReference(file, names.declared, await examplesOf(root)))}\n`,
    },
  ];
}

/** Its words stand with the functions and the ratios: they are run, not read. */
async function chinese(root: string, file: FunctionsFile): Promise<FunctionsFile> {
  const help = await bundleToRun<typeof import("./function-help-zh")>(
    root,
    'export { chineseMetadata } from "./build/function-help-zh";',
  );
  return help().chineseMetadata(file);
}

/** Where Excel reads the functions' help where Office shows Chinese. */
export const chineseMetadataPath = "functions.zh-CN.json";

async function examplesOf(root: string): Promise<FunctionExamples> {
  return JSON.parse(await readFile(join(root, "docs/function-examples.json"), "utf8")) as FunctionExamples;
}

/** A link that leads to no place on the help page is dead in Excel only, where nobody tests it. */
function lostHelp(file: FunctionsFile, siteUrl: string): string[] {
  return file.functions.flatMap(({ id, helpUrl }) => {
    const expected = `${siteUrl}/${helpPagePath}#${anchorOf(id)}`;
    return helpUrl === expected
      ? []
      : [`${id}: its help is at ${expected}, not at ${helpUrl ?? "no address"}`];
  });
}

function failure(problems: readonly string[]): Error {
  return new Error(`functions.json is not what Excel needs:\n  ${problems.join("\n  ")}`);
}

/** Only files with a tagged function: the generator crashes on some of what the others may hold. */
async function sourcesOfFunctions(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
  const paths = names.map((name) => join(folder, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return paths.filter((_path, index) => /@customfunction\b/i.test(texts[index] ?? ""));
}

/** What the list promises, and what running the file that Excel's page runs gives code to. */
async function namesOf(root: string): Promise<FunctionNames> {
  const named = new Map<string, unknown>();
  const associate = (name: string, code: unknown): void => void named.set(name, code);
  // Excel is given what loads the code; the code itself is looked for in the registry.
  const run = await bundleToRun<{
    readonly functionNames: readonly string[];
    readonly customFunctions: Readonly<Record<string, unknown>>;
  }>(
    root,
    `export { functionNames } from "./functions/names";
     export { customFunctions } from "./functions/registry";
     import "./functions/associate";`,
  );
  const { functionNames, customFunctions } = run({ CustomFunctions: { associate } });
  const isCode = (code: unknown) => typeof code === "function";
  const associated = [...named].filter(([name, code]) => isCode(code) && isCode(customFunctions[name]));
  return { declared: functionNames, associated: associated.map(([name]) => name) };
}
