import { familyOf } from "./families";
import { languageOf, speak } from "./spoken";
import { functionNames, type FunctionName } from "./names";
import { shownRows } from "./shown-rows";
import { waiting } from "./waiting";

/** What Office says of itself, where it is there. */
interface Screen {
  readonly Office?: {
    readonly context?: { readonly displayLanguage?: string };
    readonly onReady?: (then: () => void) => unknown;
  };
}

const { Office: office } = globalThis as Screen;
office?.onReady?.(() => {
  speak(languageOf(office.context?.displayLanguage ?? ""));
});

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
    return shownRows(run(...args));
  };
}
