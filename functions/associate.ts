import { functionNames } from "./names";
import { customFunctions } from "./registry";
import { languageOf, speak } from "./language";
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

/** Gives Excel the code behind each name of functions.json. The page that Excel loads runs this file as it opens. */
for (const name of functionNames) {
  const run = customFunctions[name] as (...args: readonly unknown[]) => unknown[][];
  CustomFunctions.associate(
    name,
    waiting((...args: readonly unknown[]) => shownRows(run(...args))),
  );
}
