import { functions as book } from "./families/book";
import { functions as issue } from "./families/issue";
import { functions as method } from "./families/method";
import { functions as notch } from "./families/notch";
import { functions as portfolio } from "./families/portfolio";
import { functions as explain } from "./families/explain";
import { functions as rating } from "./families/rating";
import { functions as ratios } from "./families/ratios";
import { functions as review } from "./families/review";
import { functions as sensitivity } from "./families/sensitivity";
import { functions as table } from "./families/table";
import type { FunctionName } from "./names";

/** A custom function as Excel calls it: one value or rectangle for each argument, null where one is left out. */
export type CustomFunction = (...args: readonly never[]) => unknown[][];

/** The code behind each name, all of it at hand: registered in the workbench, called by the command line. */
export const customFunctions: Readonly<Record<FunctionName, CustomFunction>> = {
  ...rating,
  ...table,
  ...explain,
  ...sensitivity,
  ...notch,
  ...issue,
  ...portfolio,
  ...ratios,
  ...method,
  ...review,
  ...book,
};
