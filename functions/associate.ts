import { functionNames } from "./names";
import { customFunctions } from "./registry";
import { shownRows } from "./shown-rows";
import { waiting } from "./waiting";

/** Gives Excel the code behind each name of functions.json. The page that Excel loads runs this file as it opens. */
for (const name of functionNames) {
  const run = customFunctions[name] as (...args: readonly unknown[]) => unknown[][];
  CustomFunctions.associate(
    name,
    waiting((...args: readonly unknown[]) => shownRows(run(...args))),
  );
}
