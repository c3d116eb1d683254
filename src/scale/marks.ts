import type { Text } from "../language";

export type Outlook = "stable" | "positive" | "negative" | "developing";
export type Watch = "positive" | "negative" | "developing";

/** Words that say that there is no rating, without spaces and full stops, in capitals. */
export const NOT_RATED: ReadonlySet<string> = new Set([
  ...["NR", "NA", "N/A", "#N/A", "#N/AN/A", "NOTRATED", "UNRATED", "NORATING", "NONE", "NOTAVAILABLE"],
  ...["-", "--", "---", "/", "P(NR)", "(NR)"],
  ...["未评级", "无评级", "未评", "无级别", "暂无评级", "暂无", "不适用", "未获评级", "无"],
]);

/** Words that say that there is none any more. */
export const WITHDRAWN: ReadonlySet<string> = new Set([
  ...["WR", "WD", "W/D", "WITHDRAWN", "RATINGWITHDRAWN", "DISCONTINUED", "PIF", "PAIDINFULL"],
  ...["终止评级", "评级终止", "终止", "已终止", "撤销评级", "评级撤销", "撤销", "已撤销", "中止评级"],
]);

const OUTLOOKS: readonly (readonly [Outlook, readonly string[]])[] = [
  ["stable", ["STABLE", "STA", "STAB", "STB", "STBL", "稳定"]],
  ["positive", ["POSITIVE", "POS", "正面", "积极"]],
  ["negative", ["NEGATIVE", "NEG", "负面"]],
  ["developing", ["DEVELOPING", "DEV", "EVOLVING", "EVO", "发展中", "待决", "不确定"]],
];

/** What stands about the word of an outlook. */
const AROUND_OUTLOOK = /^(?:评级)?(?:展望|OUTLOOK)[:：]?|(?:OUTLOOK|展望)$|^OLK[:.]?/g;
const WATCH_WORD =
  /^(?:(?:CREDIT|RATING)?WATCH(?:LIST)?|CW|RW|CREDITWATCH|UNDERREVIEW|REVIEW|列入?(?:信用)?观察(?:名单)?|(?:信用)?观察名单|观察|UR)[:：,]?(?:FOR|WITH|IMPLICATIONS?)?/;

function bare(words: string): string {
  return words.replace(/[\s.()-]/g, "").toUpperCase();
}

/** Reads the words for an outlook; null for others. */
export function outlookOf(words: string): Outlook | null {
  // POS(m) is the outlook where several entities have several.
  const word = bare(words.replace(/\(m\)$/i, "")).replace(AROUND_OUTLOOK, "");
  return OUTLOOKS.find(([, names]) => names.includes(word))?.[0] ?? null;
}

/** What an agency did to a rating, as reports print it behind the symbol. */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ...["AFFIRMED", "REAFFIRMED", "CONFIRMED", "MAINTAINED", "维持", "确认"].map(
    (word) => [word, "affirmed"] as const,
  ),
  ...["UPGRADED", "RAISED", "上调", "调升"].map((word) => [word, "upgraded"] as const),
  ...["DOWNGRADED", "LOWERED", "下调", "调降", "调低"].map((word) => [word, "downgraded"] as const),
  ...["ASSIGNED", "NEW", "首次", "首次评级"].map((word) => [word, "assigned"] as const),
]);

/** Reads the word for what an agency did to a rating; null for others. */
export function actionOf(words: string): string | null {
  return ACTIONS.get(bare(words)) ?? null;
}

/** Words in full for marks that are otherwise letters. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ["UNSOLICITED", "u"],
  ["EXPECTED", "exp"],
  ["PROVISIONAL", "p-before"],
  ["PRELIMINARY", "p-before"],
  ["主动评级", "u"],
]);

/** Reads a mark that is spelt in full; null for others. */
export function speltMark(words: string): string | null {
  return SPELT.get(bare(words)) ?? null;
}

/** Reads the words by which a rating is on watch or under review, and in which direction; null for others. */
export function watchOf(words: string): Watch | null {
  const text = bare(words);
  const short = /^(?:CW|RW)([PNDE])$/.exec(text)?.[1];
  if (short !== undefined) return short === "P" ? "positive" : short === "N" ? "negative" : "developing";
  const review = /^R?UR([+-])$/i.exec(words.trim()) ?? /^UR([DU])$/.exec(text);
  if (review !== null) return review[1] === "+" || review[1] === "U" ? "positive" : "negative";
  const possible = /^POSSIBLE(UP|DOWN)GRADE$/.exec(text)?.[1];
  if (possible !== undefined) return possible === "UP" ? "positive" : "negative";
  const match = WATCH_WORD.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length).replace(/(?:IMPLICATIONS?|CHANGE)$/, "");
  if (rest === "" || rest === "UNCERTAIN" || rest === "DIRECTIONUNCERTAIN") return "developing";
  if (/^(?:POSSIBLE|FOR)?UPGRADE$/.test(rest)) return "positive";
  if (/^(?:POSSIBLE|FOR)?DOWNGRADE$/.test(rest)) return "negative";
  const word = OUTLOOKS.find(([, names]) => names.includes(rest))?.[0];
  return word === undefined || word === "stable" ? null : word;
}

const LABELS: Readonly<Record<string, Text>> = {
  footnote: { en: "footnote", zh: "脚注" },
  sf: { en: "structured finance", zh: "结构融资" },
  exp: { en: "expected", zh: "预期评级" },
  e: { en: "expected", zh: "预期评级" },
  u: { en: "unsolicited", zh: "主动评级（非委托）" },
  pi: { en: "from public information", zh: "依据公开信息（pi）" },
  p: { en: "principal only", zh: "仅涵盖本金" },
  i: { en: "interest only", zh: "仅涵盖利息" },
  t: { en: "with a termination structure", zh: "含终止结构" },
  cl: { en: "partly rated", zh: "部分评级" },
  hyb: { en: "hybrid", zh: "混合工具" },
  sti: { en: "technology innovation", zh: "科技创新（sti）" },
  m: { en: "the scale of money market funds", zh: "货币市场基金级别体系" },
  mf: { en: "the scale of money market funds", zh: "货币市场基金级别体系" },
  f: { en: "the scale of bond funds", zh: "债券基金级别体系" },
  bf: { en: "the scale of bond funds", zh: "债券基金级别体系" },
  "p-before": { en: "provisional", zh: "临时评级（P）" },
  national: { en: "national scale", zh: "国家级别体系" },
  affirmed: { en: "affirmed", zh: "维持" },
  upgraded: { en: "upgraded", zh: "上调" },
  downgraded: { en: "downgraded", zh: "下调" },
  assigned: { en: "newly assigned", zh: "首次评级" },
  high: { en: "high, read as +", zh: "high，读作+" },
  low: { en: "low, read as -", zh: "low，读作-" },
};

/** Says what a mark means. */
export function markOf(id: string): Text {
  return LABELS[id] ?? { en: id, zh: id };
}

/** Says whose order of ratings the letters of a country stand for. */
export function nationalOf(printed: string): Text {
  return {
    en: `a national scale (${printed.replace(/[().]/g, "")})`,
    zh: `国家级别体系（${printed.replace(/[().]/g, "")}）`,
  };
}
