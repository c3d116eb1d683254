import { Later } from "../../src";
import type { FunctionName } from "../names";
import type { CustomFunction } from "../registry";

/** The code of some names. */
type Functions = Readonly<Partial<Record<FunctionName, CustomFunction>>>;

const later = (load: () => Promise<{ readonly functions: Functions }>) =>
  new Later<Functions>({ load: async () => (await load()).functions });

/** Functions that are used together, each family loaded when a formula first asks for one of it. */
const FAMILIES = {
  rating: later(() => import("./rating")),
  table: later(() => import("./table")),
  explain: later(() => import("./explain")),
  sensitivity: later(() => import("./sensitivity")),
  notch: later(() => import("./notch")),
  issue: later(() => import("./issue")),
  portfolio: later(() => import("./portfolio")),
  ratios: later(() => import("./ratios")),
  method: later(() => import("./method")),
  review: later(() => import("./review")),
  book: later(() => import("./book")),
};

/** Where the names of a family begin likewise; those that stand elsewhere come first. */
const BEGINNINGS: readonly (readonly [beginning: string, family: keyof typeof FAMILIES])[] = [
  ["RATING.DISTANCE", "sensitivity"],
  ["RATING.RANGE", "sensitivity"],
  ["RATING.COMPARE", "sensitivity"],
  ["RATING.TABLE", "table"],
  ["RATING.EXPLAIN", "explain"],
  ["RATING.GRADE", "explain"],
  ["RATING.MATRIX", "explain"],
  ["SOVEREIGN.MODEL", "explain"],
  ["NOTCH.ISSUE", "issue"],
  ["SCALE.AT", "portfolio"],
  ["RATING.", "rating"],
  ["PORTFOLIO.", "portfolio"],
  ["RATIO.", "ratios"],
  ["METHOD.", "method"],
  ["REVIEW.", "review"],
  ["BOOK.", "book"],
];

/** Finds the code of a name, which may be left for later. */
export function familyOf(name: FunctionName): Later<Functions> {
  const [, family] = BEGINNINGS.find(([beginning]) => name.startsWith(beginning)) ?? ["", "notch"];
  return FAMILIES[family];
}
