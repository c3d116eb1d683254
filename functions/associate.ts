import { familyOf } from "./families";
import { functionNames, type FunctionName } from "./names";
import { waiting } from "./waiting";

/**
 * Gives Excel the code behind each name of functions.json. The page that Excel loads runs this file as it opens, so it holds
 * the names alone: their code is loaded when a formula first asks for it.
 */
for (const name of functionNames) CustomFunctions.associate(name, waiting(codeOf(name)));

function codeOf(name: FunctionName) {
  const family = familyOf(name);
  return (...args: readonly unknown[]): unknown[][] => {
    const run = family.value[name] as ((...values: readonly unknown[]) => unknown[][]) | undefined;
    if (run === undefined) throw new Error(`${name} is in no family of functions.`);
    return run(...args);
  };
}
