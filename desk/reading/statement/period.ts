import { normaliseText, readDate, writeDate } from "../../../src";

/** What a heading of a column of a statement says of time. */
export type Period =
  /** A year, or its end. */
  | { readonly kind: "year"; readonly year: number }
  /** One of our own columns: years back from the latest. */
  | { readonly kind: "back"; readonly back: number }
  /** Part of a year, or its end: a quarter, a half, nine months. */
  | { readonly kind: "interim" }
  /** A year that is not over yet: an estimate, a forecast, a budget. */
  | { readonly kind: "forecast" };

const YEAR = "((?:19|20)\\d\\d)";
/** A year's end, its whole, or both: 2022年末/度, 2022年度（年末）. Its beginning is none of them. */
const PART_OF_YEAR = "(?:年初至年末|会计年度|财政年度|财年|全年|年末|年底|年度|年报|年|末|底|度)";
const END = `(?:(?:${PART_OF_YEAR}[/、]?|\\(${PART_OF_YEAR}\\)){0,4}|A|FY|审定|经审计|\\(A\\))`;
const WHOLE = new RegExp(`^(?:FY|CY|截至)?${YEAR}${END}?(?:金额|余额|数|期末|审定数)?$`, "i");
/** Two ways to name one year in one heading: 2022年末/2022年. */
const TWICE = /^(.+?)[/、,或]((?:19|20)\d\d.*)$/;
const SHORT = /^FY'?(\d\d)A?$/i;
const BACK = /^FY(?:-(\d{1,2}))?$/i;
const FORECAST = new RegExp(`^(?:FY)?${YEAR}(?:年)?(?:E|F|B|预测|预计|预算|\\(E\\)|\\(F\\))$`, "i");
/** All of a year by its months: 2022年1-12月. */
const ALL_MONTHS = new RegExp(`^${YEAR}(?:年度?|[-./])?0?1月?(?:[-~—–至到]|--)12月?末?$`);
const NAMED_MONTH = new RegExp(
  `^(?:(dec(?:ember)?)|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?)[-.,]*${YEAR}$`,
  "i",
);
const MONTH = new RegExp(`^(?:截至)?${YEAR}[-./年](\\d{1,2})(?:月末|月底|月)?$`);
const PART = new RegExp(
  `^(?:截至)?(?:FY)?(?:${YEAR}(?:年度?|[-./])?(?:\\d{1,2}月?[-~—至到]\\d{1,2}月?末?|Q[1-4]|H[12]|[1-4]Q|[12]H|9M|6M|3M|第?[一二三四1-4]季度?末?|前[一二三]季度|[一三]季报|[一二三]季|中报|半年报|半年度?末?|上半年|下半年|中期|年中)|[1-4]Q'?\\d\\d(?:\\d\\d)?|[12]H'?\\d\\d(?:\\d\\d)?|[1-4]Q${YEAR}|LTM|TTM|最近一期|本期末?)$`,
  "i",
);
const QUARTERS = /^(?:Q4|4Q|第?四季度?末?|H2|2H)$/i;

/** What stands in a heading beside its period and leaves it what it is: whose figures they are, and how far they were checked. */
const REMARK =
  /\s*[([]?(?:经?重述后?|经?追溯(?:调整)?后?|调整[前后]|已?经审计|未经审计|合并(?:报表|口径)?|母公司(?:报表|口径)?|as restated|restated|as reported|unaudited|audited|consolidated|group|parent(?: company)?|company)[)\]]?\s*/gi;
/** Words before a day that say that a year ends on it. */
const ENDED =
  /^(?:for the )?(?:financial |fiscal )?(?:year|12 months|twelve months)(?: ended| ending)?(?: on)?\s+/i;

function withoutRemarks(heading: string): string {
  const rest = normaliseText(heading).replace(REMARK, " ").trim();
  return rest === "" ? normaliseText(heading) : rest;
}

/** Reads the heading of a column as a period; null where it names none. */
export function periodOf(given: string): Period | null {
  const heading = withoutRemarks(given).replace(ENDED, "");
  const text = heading.replace(/\s+/g, "").replace(/^(?:公元|截至|截止)/, "");
  if (text === "") return null;
  const back = BACK.exec(text);
  if (back !== null) return { kind: "back", back: Number(back[1] ?? 0) };
  const plain = WHOLE.exec(text)?.[1] ?? century(SHORT.exec(text)?.[1]);
  if (plain !== undefined) return { kind: "year", year: Number(plain) };
  if (FORECAST.test(text)) return { kind: "forecast" };
  const twice = TWICE.exec(text);
  if (twice !== null) {
    const [one, other] = [periodOf(twice[1] ?? ""), periodOf(twice[2] ?? "")];
    if (one?.kind === "year" && other?.kind === "year" && one.year === other.year) return one;
    if (one?.kind === "interim" && other?.kind === "interim") return one;
  }
  const whole = ALL_MONTHS.exec(text);
  if (whole !== null) return { kind: "year", year: Number(whole[1]) };
  const named = NAMED_MONTH.exec(text);
  if (named !== null)
    return named[1] === undefined ? { kind: "interim" } : { kind: "year", year: Number(named[2]) };
  const month = MONTH.exec(text);
  if (month !== null)
    return Number(month[2]) === 12 ? { kind: "year", year: Number(month[1]) } : { kind: "interim" };
  // A day is looked for first: 2022-12-31 has the marks of months from 12 to 31 too.
  const day = dayOf(
    heading
      .replace(/^(?:截至|截止|As (?:of|at))\s*/i, "")
      .replace(/(?<=\d)\s+(?=[年月日])|(?<=[年月])\s+(?=\d)/g, ""),
  );
  return day ?? (PART.test(text) ? { kind: "interim" } : null);
}

function century(digits: string | undefined): string | undefined {
  return digits === undefined ? undefined : `20${digits}`;
}

/** A day closes a year where it is the last of December; any other day lies within one. */
function dayOf(text: string): Period | null {
  // A figure is a figure, whatever day its digits might be the number of.
  if (/^\d{5}$/.test(text)) return null;
  const date = readDate(text, "heading");
  if (!date.ok) return null;
  const iso = writeDate(date.value);
  const year = Number(iso.slice(0, 4));
  if (year < 1950 || year > 2100) return null;
  return iso.endsWith("-12-31") ? { kind: "year", year } : { kind: "interim" };
}

/** Tells whether a second heading below a year makes part of it: 2022年 over 三季度. */
export function joinedPeriod(upper: string, lower: string): Period | null {
  const below = normaliseText(lower).replace(/\s+/g, "");
  if (below === "" || QUARTERS.test(below)) return below === "" ? periodOf(upper) : { kind: "interim" };
  const whole =
    /^(?:末|年末|年度|全年|期末|12月31日|12-31|年报|金额|余额|期末余额|数值|合并|合并报表|amount|balance)/i;
  return whole.test(below) ? periodOf(upper) : (periodOf(`${upper}${lower}`) ?? periodOf(upper));
}
