import {
  checkLimit,
  failure,
  findLimit,
  findSource,
  listLimits,
  missing,
  placeIn,
  success,
  wrong,
  type LimitResult,
  type Outcome,
} from "../src";
import { optionalWord, readLanguage, readNumber, readWord, required } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";
import { errorOf } from "./errors";
import { said } from "./spoken";
import { all, andThen, map } from "./outcome";
import { spill, type Shown } from "./spread";

/**
 * Measures a financing guarantor against the supervisory limits: leverage 10 times (15 for small business and farms), one client 10%,
 * with related parties 15%, one bond issuer 30%, class I assets 20% at least, I and II 70%, class III 30% at most. Leverage and
 * concentrations are over the company's own net assets, not consolidated; the classes over assets less claims receivable (rules of 2018,
 * interim measures of 2010). At the limit it is met. #VALUE! for a measure that has no limit and for a value that is no number, each in
 * its row; #N/A for a blank value.
 * @customfunction REVIEW.LIMITS REVIEW.LIMITS
 * @helpurl https://localhost:3000/docs/functions.html#review-limits
 * @param measures Rows of a measure and its value: leverage, single-client, client-group, bond-issuer, class-1, class-1-2, class-3; or their
 * Chinese names. Fractions such as 14.38% or 0.1438; leverage in times.
 * @param [company] small-business where the company mainly serves small business and farms; blank: the general limits.
 * @param [language] en or zh; blank: the display language.
 * @returns A header, and for each row the measure, its value, the limit, met or breached, the rule and its source.
 */
export function reviewLimits(
  measures: unknown[][],
  company?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const kind = optionalWord(company, "company");
  if (!kind.ok) return spill(kind);
  const grid = readGrid(measures);
  const rows = grid.filter((row) => !row.every(isBlankWord));
  if (rows.length === 0) {
    const expected = "rows of a measure and its value";
    return spill(failure(missing("missing-argument", "measures", { expected })));
  }
  const error = rows.flat().find(isErrorCell);
  if (error !== undefined) return spill(failure(wrong("cell-error", "measures", { received: error.error })));
  const width = grid[0]?.length ?? 0;
  if (width !== 2) {
    const facts = { received: `a range of ${width} columns`, expected: "two: a measure and its value" };
    return spill(failure(wrong("wrong-shape", "measures", facts)));
  }
  const unknownKind = checkKind(kind.value ?? "");
  if (!unknownKind.ok) return spill(unknownKind);
  return [
    [
      ...said({
        en: ["measure", "value", "limit", "state", "rule", "source"],
        zh: ["指标", "数值", "限额", "状态", "规则", "来源"],
      }),
    ],
    ...rows.map(([name = null, value = null]): Shown[] => {
      const result = measure(name, value, kind.value ?? "");
      return result.ok
        ? show(result.value)
        : [String(showCell(name)), errorOf(result.problems), "", "", "", ""];
    }),
  ];
}

/** Refuses a word for a kind of company once for the whole answer. */
function checkKind(kind: string): Outcome<null> {
  const [first] = listLimits();
  return first === undefined ? success(null) : map(checkLimit(first, 0, kind, listLimits()), () => null);
}

function measure(name: Cell, value: Cell, company: string): Outcome<LimitResult> {
  const read = all({
    limit: andThen(required(readWord(name, "measure"), "measure", "the name of a measure"), (word) =>
      findLimit(word, listLimits(), "measure"),
    ),
    value: required(readNumber(value, "value"), "value", "a number"),
  });
  return andThen(read, (given) => checkLimit(given.limit, given.value, company, listLimits()));
}

function show({ limit, value, bound, met }: LimitResult): Shown[] {
  const source = findSource(limit.cite.source);
  const named = source === undefined ? limit.cite.source : said(source.title);
  const date = source?.date ?? "";
  const title = said({
    en: `${named} (${date}), ${limit.cite.at}`,
    zh: `${named}（${date}），${placeIn(limit.cite.at, "zh")}`,
  });
  const house =
    limit.basis.basis === "house"
      ? said({
          en: `; house: ${limit.basis.reason.en}`,
          zh: `；自设参数：${limit.basis.reason.zh}`,
        })
      : "";
  const side = limit.side === "most" ? "≤" : "≥";
  const written =
    limit.unit === "multiple"
      ? said({ en: `${String(bound)}x`, zh: `${String(bound)}倍` })
      : `${String(Number((bound * 100).toFixed(6)))}%`;
  return [
    said(limit.label),
    value,
    `${side} ${written}`,
    said(met ? { en: "met", zh: "符合" } : { en: "breached", zh: "突破" }),
    said(limit.rule),
    title + house,
  ];
}
