import type { FunctionName } from "../../functions";
import { CCXAP, LIANHE } from "./ask";

/**
 * For each argument, what a blank (left out, blank, "") and a 0 give: an error's code, "same" as the good call, or a value
 * of its own. An error in the argument is #VALUE! naming it, everywhere.
 */
export interface Row {
  readonly good: readonly unknown[];
  readonly arguments: readonly (readonly [name: string, whenBlank: unknown, whenZero: unknown])[];
}

/** A good call of each function whose arguments are single cells or one kind of range. */
export const goodCalls: Partial<Record<FunctionName, Row>> = {
  "RATING.BCA": {
    good: ["@Tianfu", LIANHE, "rating"],
    arguments: [
      ["subject", "#VALUE!", "#VALUE!"],
      ["method", "#N/A", "#N/A"],
      ["output", "same", "same"],
    ],
  },
  "RATING.FINAL": {
    good: ["@Tianfu", LIANHE, "final"],
    arguments: [
      ["subject", "#VALUE!", "#VALUE!"],
      ["method", "#N/A", "#N/A"],
      ["output", "same", "same"],
    ],
  },
  "RATING.EXPLAIN": {
    good: ["@Tianfu", LIANHE, "en"],
    arguments: [
      ["subject", "#VALUE!", "#VALUE!"],
      ["method", "#N/A", "#N/A"],
      ["language", "same", "same"],
    ],
  },
  "RATING.DISTANCE": {
    good: ["@Tianfu", LIANHE, 1],
    arguments: [
      ["subject", "#VALUE!", "#VALUE!"],
      ["method", "#N/A", "#N/A"],
      ["notches", "same", "same"],
    ],
  },
  "RATING.RANGE": {
    good: ["@Tianfu", LIANHE],
    arguments: [
      ["subject", "#VALUE!", "#VALUE!"],
      ["method", "#N/A", "#N/A"],
    ],
  },
  "RATING.COMPARE": {
    good: ["@Peers", LIANHE],
    arguments: [
      ["subjects", "#VALUE!", "#VALUE!"],
      ["method", "#N/A", "#N/A"],
    ],
  },
  "RATING.GRADE": {
    good: ["governance", 2, LIANHE, null, "grade"],
    arguments: [
      ["item", "#N/A", "#N/A"],
      ["value", "#N/A", "#VALUE!"],
      ["method", "#N/A", "#N/A"],
      ["subject", "same", "#VALUE!"],
      ["output", "same", "same"],
    ],
  },
  "RATING.MATRIX": {
    good: ["A", "F1", LIANHE],
    arguments: [
      ["business", "#N/A", "#VALUE!"],
      ["financial", "#N/A", "#VALUE!"],
      ["method", "#N/A", "#N/A"],
    ],
  },
  "NOTCH.ADD": {
    good: ["AA", 1, "lianhe"],
    arguments: [
      ["rating", "#N/A", "#N/A"],
      ["notches", "#N/A", "AA"],
      ["scale", "same", "same"],
    ],
  },
  "NOTCH.DIFF": {
    good: ["AA", "A", "lianhe"],
    arguments: [
      ["a", "#N/A", "#N/A"],
      ["b", "#N/A", "#N/A"],
      ["scale", "same", "same"],
    ],
  },
  "NOTCH.RANK": {
    good: ["AA", "lianhe"],
    arguments: [
      ["rating", "#N/A", "#N/A"],
      ["scale", "same", "same"],
    ],
  },
  "NOTCH.WEAKEST": { good: ["AA"], arguments: [["ratings", "#N/A", "#N/A"]] },
  "NOTCH.STRONGEST": { good: ["AA"], arguments: [["ratings", "#N/A", "#N/A"]] },
  "NOTCH.SUPPORT": {
    good: ["bbb", "A", "low", "low", "notch-table", null, "rating"],
    arguments: [
      ["standalone", "#N/A", "#N/A"],
      ["supporter", "#N/A", "#N/A"],
      ["strength", "#N/A", "#N/A"],
      ["dependence", "same", "same"],
      ["supportMethod", "same", "same"],
      ["mapping", "same", "same"],
      ["output", "same", "same"],
    ],
  },
  "NOTCH.ISSUE": {
    good: ["AA", "ordinary", "A", null, null, "floor", "rating", "circ"],
    arguments: [
      ["issuer", "#N/A", "#N/A"],
      ["bondClass", "#N/A", "#N/A"],
      ["guarantee", "same", "same"],
      ["collateral", "same", "same"],
      ["terms", "same", "same"],
      ["policy", "same", "same"],
      ["output", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "NOTCH.RMB": {
    good: ["AA", "weak", "panda-enterprise", "AAA"],
    arguments: [
      ["rating", "#N/A", "#N/A"],
      ["scores", "#N/A", "#N/A"],
      ["method", "#N/A", "#N/A"],
      ["ceiling", "same", "same"],
    ],
  },
  "REVIEW.NEXT": {
    good: ["2026-01-15", "AA", "circ-review", null, "2030-01-15"],
    arguments: [
      ["lastReview", "#N/A", "#N/A"],
      ["rating", "#N/A", "#N/A"],
      ["method", "same", "same"],
      ["events", "same", "same"],
      ["maturity", "same", "same"],
    ],
  },
  "REVIEW.LIMITS": {
    good: [[["leverage", 3]], "small-business"],
    arguments: [
      ["measures", "#N/A", "#N/A"],
      ["company", "other", "other"],
    ],
  },
  "REVIEW.RECOVERY": {
    good: [[["ordinary", 100, 40]]],
    arguments: [["defaults", "#N/A", "#N/A"]],
  },
  "REVIEW.EXPECTEDLOSS": {
    good: [0.02, 0.4, 1000],
    arguments: [
      ["probability", "#N/A", "other"],
      ["recovery", "#N/A", "other"],
      ["exposure", "other", "other"],
    ],
  },
  "REVIEW.TRANSITION": {
    good: ["@Ledger", 12, "2020-12-31", "2021-12-31", "separate", "matrix", "lianhe"],
    arguments: [
      ["ledger", "#N/A", "#N/A"],
      ["horizon", "#N/A", "other"],
      ["firstDay", "same", "same"],
      ["lastDay", "same", "same"],
      ["withdrawn", "same", "same"],
      ["output", "same", "same"],
    ],
  },
  "REVIEW.MIGRATION": {
    good: ["@Years", "cohort", "matrix", "separate", "lianhe", 100, 1, 0.95],
    arguments: [
      ["history", "#N/A", "#N/A"],
      ["estimate", "same", "same"],
      ["output", "same", "same"],
      ["withdrawn", "same", "same"],
      ["scale", "other", "other"],
      ["samples", "same", "#VALUE!"],
      ["seed", "same", "same"],
      ["confidence", "same", "#VALUE!"],
    ],
  },
  "BOOK.RATE": {
    good: ["@Bonds", "floor", "circ"],
    arguments: [
      ["bonds", "#N/A", "#N/A"],
      ["policy", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "BOOK.NEXT": {
    good: ["@Bonds", null, "2024-12-31", "circ-review", "circ"],
    arguments: [
      ["bonds", "#N/A", "#N/A"],
      ["events", "same", "same"],
      ["asOf", "#N/A", "#N/A"],
      ["method", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "BOOK.LEDGER": {
    good: ["@Bonds", null, "2024-12-31", "circ"],
    arguments: [
      ["bonds", "#N/A", "#N/A"],
      ["events", "same", "same"],
      ["asOf", "#N/A", "#N/A"],
      ["scale", "same", "same"],
    ],
  },
  "BOOK.DEFAULTS": {
    good: ["@Bonds", null, "2024-12-31", "class", "circ"],
    arguments: [
      ["bonds", "#N/A", "#N/A"],
      ["events", "same", "same"],
      ["asOf", "#N/A", "#N/A"],
      ["by", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "BOOK.FLAGS": {
    good: ["@Bonds", null, "2024-12-31", "floor", "circ", "middle"],
    arguments: [
      ["bonds", "#N/A", "#N/A"],
      ["events", "same", "same"],
      ["asOf", "#N/A", "#N/A"],
      ["policy", "same", "same"],
      ["scale", "same", "same"],
      ["split", "same", "same"],
    ],
  },
  "BOOK.HELD": {
    good: ["@Bonds", null, "2024-12-31", "circ-review", "circ"],
    arguments: [
      ["bonds", "#N/A", "#N/A"],
      ["events", "same", "same"],
      ["asOf", "#N/A", "#N/A"],
      ["method", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "BOOK.DUE": {
    good: ["@Bonds", null, "2024-12-31", 90, "circ-review", "circ"],
    arguments: [
      ["bonds", "#N/A", "#N/A"],
      ["events", "same", "same"],
      ["asOf", "#N/A", "#N/A"],
      ["days", "same", "same"],
      ["method", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "BOOK.STEPS": {
    good: ["@Bonds", "B2", "steps", "floor", "circ"],
    arguments: [
      ["bonds", "#N/A", "#N/A"],
      ["code", "#N/A", "#VALUE!"],
      ["output", "same", "same"],
      ["policy", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "BOOK.HISTORY": {
    good: ["@Bonds", null, "2024-12-31", "B2", 10, "circ"],
    arguments: [
      ["bonds", "#N/A", "#N/A"],
      ["events", "same", "same"],
      ["asOf", "#N/A", "#N/A"],
      ["code", "#N/A", "#VALUE!"],
      ["most", "same", "#VALUE!"],
      ["scale", "same", "same"],
    ],
  },
  "SOVEREIGN.CAP": {
    good: ["AA", "A", false, "ceiling", 0, "rating"],
    arguments: [
      ["rating", "#N/A", "#N/A"],
      ["sovereign", "#N/A", "#N/A"],
      ["samePlace", "same", "same"],
      ["mode", "same", "same"],
      ["uplift", "same", "same"],
      ["output", "same", "same"],
    ],
  },
  "SOVEREIGN.BINDS": {
    good: ["AA", "A", false, "ceiling", 0],
    arguments: [
      ["rating", "#N/A", "#N/A"],
      ["sovereign", "#N/A", "#N/A"],
      ["samePlace", "same", "same"],
      ["mode", "same", "same"],
      ["uplift", "same", "same"],
    ],
  },
  "SOVEREIGN.MODEL": {
    good: ["@Sovereign", "rating"],
    arguments: [
      ["inputs", "#N/A", "#N/A"],
      ["output", "same", "same"],
    ],
  },
  "SCALE.MAP": {
    good: ["BBB", "global", "lianhe", "global-to-lianhe-house", "low"],
    arguments: [
      ["rating", "#N/A", "#N/A"],
      ["from", "same", "same"],
      ["to", "same", "same"],
      ["mapping", "#N/A", "#N/A"],
      ["side", "same", "same"],
    ],
  },
  "SCALE.LIST": { good: ["lianhe"], arguments: [["scale", "other", "other"]] },
  "SCALE.BAND": {
    good: ["AA", "lianhe", "en"],
    arguments: [
      ["rating", "#N/A", "#N/A"],
      ["scale", "same", "same"],
      ["language", "same", "same"],
    ],
  },
  "SCALE.READ": {
    good: ["Aa2", "global", "symbol"],
    arguments: [
      ["rating", "other", "other"],
      ["scale", "same", "same"],
      ["output", "other", "other"],
    ],
  },
  "SCALE.DEFINITION": {
    good: ["AA", "lianhe", "en"],
    arguments: [
      ["rating", "#N/A", "#N/A"],
      ["scale", "#VALUE!", "#VALUE!"],
      ["language", "same", "same"],
    ],
  },
  "SCALE.SHORT": {
    good: ["AA", "fitch-long-to-short-2023", "low"],
    arguments: [
      ["rating", "#N/A", "#N/A"],
      ["mapping", "#N/A", "#N/A"],
      ["option", "same", "same"],
    ],
  },
  "SCALE.AT": {
    good: [3, "circ", "nearest"],
    arguments: [
      ["position", "#N/A", "#VALUE!"],
      ["scale", "#N/A", "#N/A"],
      ["rule", "same", "same"],
    ],
  },
  "PORTFOLIO.AVERAGE": {
    good: [[["AA"], ["A"]], [[2], [1]], "rank", "rating", "global"],
    arguments: [
      ["ratings", "#VALUE!", "#VALUE!"],
      ["amounts", "other", "#VALUE!"],
      ["rule", "same", "same"],
      ["output", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "PORTFOLIO.WARF": {
    good: [[["AA"], ["A"]], [[2], [1]], "moodys-factors", "factor", "global"],
    arguments: [
      ["ratings", "#VALUE!", "#VALUE!"],
      ["amounts", "other", "#VALUE!"],
      ["table", "#N/A", "#N/A"],
      ["output", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "PORTFOLIO.DISTRIBUTION": {
    good: [[["AA"], ["A"]], [[2], [1]], "letter", null, "global", "en"],
    arguments: [
      ["ratings", "#VALUE!", "#VALUE!"],
      ["amounts", "other", "#VALUE!"],
      ["by", "same", "same"],
    ],
  },
  "PORTFOLIO.CONCENTRATION": {
    good: [[["a"], ["b"]], [[2], [1]], 10, "measures"],
    arguments: [
      ["groups", "#VALUE!", "#VALUE!"],
      ["amounts", "#N/A", "#VALUE!"],
      ["top", "same", "#VALUE!"],
      ["output", "same", "same"],
    ],
  },
  "PORTFOLIO.LIFE": {
    good: [[[2], [1]], [["2028-01-01"], ["2030-01-01"]], "2026-01-01", "years"],
    arguments: [
      ["amounts", "#VALUE!", "#VALUE!"],
      ["ends", "#N/A", "#VALUE!"],
      ["asOf", "#VALUE!", "#VALUE!"],
      ["output", "same", "same"],
    ],
  },
  "PORTFOLIO.SPLIT": {
    good: [[["AA", "A"]], "middle", "global"],
    arguments: [
      ["ratings", "other", "other"],
      ["rule", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "PORTFOLIO.LEANING": {
    good: [[["AA/Negative"], ["A"]], "clo-2009", null, null, "global"],
    arguments: [
      ["ratings", "other", "other"],
      ["rule", "#N/A", "#N/A"],
      ["outlooks", "same", "#VALUE!"],
      ["watches", "same", "#VALUE!"],
      ["scale", "same", "same"],
    ],
  },
  "PORTFOLIO.WATCH": {
    good: [[["AA/Negative"], ["A"]], [[2], [1]], null, null, "global", "en"],
    arguments: [
      ["ratings", "#VALUE!", "#VALUE!"],
      ["amounts", "other", "#VALUE!"],
      ["outlooks", "same", "#VALUE!"],
      ["watches", "same", "#VALUE!"],
      ["scale", "same", "same"],
      ["language", "same", "same"],
    ],
  },
  "PORTFOLIO.CROSSINGS": {
    good: [[["A"], ["BB"]], [["BB"], ["A"]], [[2], [1]], null, "list", "global"],
    arguments: [
      ["before", "#VALUE!", "#VALUE!"],
      ["after", "other", "#VALUE!"],
      ["amounts", "other", "#VALUE!"],
      ["names", "same", "#VALUE!"],
      ["output", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "PORTFOLIO.LIMITS": {
    good: ["@Held", [["issuer", "*", 0.5]], "global"],
    arguments: [
      ["holdings", "#N/A", "#N/A"],
      ["limits", "#N/A", "#N/A"],
      ["scale", "same", "same"],
    ],
  },
  "PORTFOLIO.LOSS": {
    good: [[["AA"], ["A"]], [[2], [1]], 1, "sp-global-1981-2016", 0.4, "total", "global"],
    arguments: [
      ["ratings", "#VALUE!", "#VALUE!"],
      ["amounts", "other", "#VALUE!"],
      ["horizon", "#N/A", "#VALUE!"],
      ["table", "#N/A", "#N/A"],
      ["recovery", "#N/A", "other"],
      ["output", "same", "same"],
      ["scale", "same", "same"],
    ],
  },
  "PORTFOLIO.LOSSES": {
    good: [[["B"], ["CCC"]], [[2], [1]], 1, "sp-global-1981-2016", 0.4, 0.1, 100, 1, "global"],
    arguments: [
      ["ratings", "#VALUE!", "#VALUE!"],
      ["amounts", "other", "#VALUE!"],
      ["horizon", "#N/A", "#VALUE!"],
      ["table", "#N/A", "#N/A"],
      ["recovery", "#N/A", "other"],
      ["correlation", "#N/A", "other"],
      ["draws", "other", "#VALUE!"],
      ["seed", "same", "other"],
      ["scale", "same", "same"],
    ],
  },
  "PORTFOLIO.TABLES": { good: ["clo-2009"], arguments: [["name", "other", "other"]] },
  "METHOD.ITEMS": { good: [CCXAP], arguments: [["method", "#N/A", "#N/A"]] },
  "METHOD.VERSION": { good: [CCXAP], arguments: [["method", "#N/A", "#N/A"]] },
  "METHOD.DIFF": {
    good: [LIANHE, CCXAP, null, null],
    arguments: [
      ["a", "#N/A", "#N/A"],
      ["b", "#N/A", "#N/A"],
      ["headers", "same", "same"],
      ["rows", "same", "same"],
    ],
  },
  "METHOD.CALIBRATION": {
    good: [CCXAP, "en"],
    arguments: [
      ["method", "#N/A", "#N/A"],
      ["language", "same", "same"],
    ],
  },
};
