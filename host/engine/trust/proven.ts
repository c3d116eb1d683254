/**
 * The functions of which `npm run engine:check` has shown that the engine gives what a second, independent calculation
 * gives, with what each argument takes: `s` one value, `r` cells or one value, `a` values computed one by one like an
 * array formula's. The last letter repeats where a `*` follows, those in brackets may be left out. What is not listed
 * here keeps the result of the file.
 */
const PROVEN: Readonly<Record<string, string>> = {
  ABS: "s",
  ACOS: "s",
  AND: "r*",
  ASIN: "s",
  ATAN: "s",
  ATAN2: "ss",
  AVERAGE: "r*",
  AVERAGEIF: "rs[r]",
  AVERAGEIFS: "rrs*",
  CEILING: "ss",
  CHOOSE: "ss*",
  COLUMNS: "r",
  CONCAT: "r*",
  CONCATENATE: "s*",
  COS: "s",
  COUNT: "r*",
  COUNTA: "r*",
  COUNTBLANK: "r",
  COUNTIF: "rs",
  COUNTIFS: "rs*",
  DATE: "sss",
  DAY: "s",
  DAYS: "ss",
  EDATE: "ss",
  EOMONTH: "ss",
  EXACT: "ss",
  EXP: "s",
  FALSE: "",
  FIND: "ss[s]",
  FLOOR: "ss",
  FV: "sss[ss]",
  HLOOKUP: "srs[s]",
  IF: "s[ss]",
  IFERROR: "ss",
  IFNA: "ss",
  INDEX: "rs[s]",
  INT: "s",
  IPMT: "ssss[ss]",
  ISBLANK: "s",
  ISERR: "s",
  ISERROR: "s",
  ISLOGICAL: "s",
  ISNA: "s",
  ISNUMBER: "s",
  ISTEXT: "s",
  LARGE: "rs",
  LEFT: "s[s]",
  LEN: "s",
  LN: "s",
  LOG: "s[s]",
  LOG10: "s",
  LOWER: "s",
  MATCH: "sr[s]",
  MAX: "r*",
  MEDIAN: "r*",
  MID: "sss",
  MIN: "r*",
  MOD: "ss",
  MONTH: "s",
  N: "s",
  NA: "",
  NOT: "s",
  NPER: "sss[ss]",
  NPV: "sr*",
  OR: "r*",
  PI: "",
  PMT: "sss[ss]",
  POWER: "ss",
  PPMT: "ssss[ss]",
  PRODUCT: "r*",
  PV: "sss[ss]",
  QUOTIENT: "ss",
  RANK: "sr[s]",
  REPT: "ss",
  RIGHT: "s[s]",
  ROUND: "ss",
  ROUNDDOWN: "ss",
  ROUNDUP: "ss",
  ROWS: "r",
  SIGN: "s",
  SIN: "s",
  SLN: "sss",
  SMALL: "rs",
  SQRT: "s",
  STDEV: "r*",
  "STDEV.P": "r*",
  "STDEV.S": "r*",
  STDEVP: "r*",
  SUBSTITUTE: "sss[s]",
  SUM: "r*",
  SUMIF: "rs[r]",
  SUMIFS: "rrs*",
  SUMPRODUCT: "a*",
  SUMSQ: "r*",
  TAN: "s",
  TRIM: "s",
  TRUE: "",
  UPPER: "s",
  VAR: "r*",
  "VAR.P": "r*",
  "VAR.S": "r*",
  VARP: "r*",
  VLOOKUP: "srs[s]",
  XOR: "r*",
  YEAR: "s",
};

export type ArgumentKind = "s" | "r" | "a";

/** Lists the proven functions. */
export const provenFunctions: ReadonlySet<string> = new Set(Object.keys(PROVEN));

/** What the arguments of a call take, one by one; undefined where function or number of arguments is not proven. */
export function argumentKinds(name: string, count: number): readonly ArgumentKind[] | undefined {
  const signature = Object.hasOwn(PROVEN, name) ? PROVEN[name] : undefined;
  if (signature === undefined) return undefined;
  const least = signature.replace(/\[.*\]/u, "").replace("*", "");
  const all = Array.from(signature.replace(/[[\]*]/gu, "")) as ArgumentKind[];
  if (!signature.endsWith("*"))
    return count < least.length || count > all.length ? undefined : all.slice(0, count);
  if (count < Math.max(1, all.length - 1)) return undefined;
  // Pairs of range and criterion repeat as a pair.
  const period = signature.endsWith("rs*") ? 2 : 1;
  return Array.from({ length: count }, (_, index) => {
    if (index < all.length) return all[index] ?? "s";
    return all[all.length - period + ((index - all.length) % period)] ?? "s";
  });
}
