import type { Unit } from "../grid";
import type { Text } from "../language";
import { findItem, labelOf } from "./items";
import type { Pack } from "./schema";
import type { PackValue } from "./value";

/** In what a figure counts. `symbol` is a rating of the pack's scale. */
export type FigureUnit =
  | { readonly kind: "share" | "points" | "notches" | "factor" | "number" | "symbol" }
  /** A symbol, or `none` where every rating is allowed. */
  | { readonly kind: "cap" }
  /** Whole notches from 0, or `equalise`. */
  | { readonly kind: "uplift" }
  /** Which of two bands has the edge that they share: `better` or `worse`. */
  | { readonly kind: "owner" }
  | { readonly kind: "measure"; readonly unit: Unit };

const MEMBERS: Readonly<Record<string, Text>> = {
  weight: { en: "weight of", zh: "权重" },
  weights: { en: "weight of period", zh: "期间权重" },
  bands: { en: "edge between", zh: "分界" },
  score: { en: "score of", zh: "分值" },
  cells: { en: "cell", zh: "矩阵格" },
  limits: { en: "limit", zh: "限度" },
  plausible: { en: "believed", zh: "合理范围" },
  min: { en: "least", zh: "下限" },
  max: { en: "most", zh: "上限" },
  factors: { en: "threshold factor at", zh: "门槛系数" },
  table: { en: "uplift at", zh: "上调级数" },
  caps: { en: "best rating at", zh: "最高级别" },
  uplift: { en: "notches above the sovereign at", zh: "高于主权的级数" },
  coefficient: { en: "coefficient of", zh: "系数" },
  intercept: { en: "intercept", zh: "截距" },
  years: { en: "years of halving of", zh: "减半年数" },
  edge: { en: "grade that has a shared edge", zh: "分界值归属" },
  atLeast: { en: "threshold", zh: "门槛" },
};

const ENDS: Readonly<Record<string, Text>> = {
  from: { en: "from", zh: "起" },
  to: { en: "to", zh: "止" },
};

/** Says what a figure is, in the reader's words: `weight Corporate governance`, `edge between aa, aaa`. */
export function figureText(pack: Pack, { member, about }: Pick<PackValue, "member" | "about">): Text {
  const known = MEMBERS[member] ?? { en: member, zh: member };
  const names = about.map((name) => ENDS[name] ?? labelOf(pack, name));
  const words = (language: "en" | "zh", comma: string) =>
    [known[language], names.map((name) => name[language]).join(comma)]
      .filter((part) => part !== "")
      .join(" ");
  return { en: words("en", ", "), zh: words("zh", "、") };
}

const MEMBER_UNITS: Readonly<Record<string, FigureUnit>> = {
  weight: { kind: "share" },
  weights: { kind: "share" },
  factors: { kind: "factor" },
  coefficient: { kind: "factor" },
  cells: { kind: "symbol" },
  table: { kind: "uplift" },
  caps: { kind: "cap" },
  uplift: { kind: "notches" },
  edge: { kind: "owner" },
};

/** Members of a step that count in points of its score. */
const POINTS: ReadonlySet<string> = new Set(["bands", "limits"]);

/** Finds in what a figure counts, from the member it stands in and the part it belongs to. */
export function unitOfFigure(pack: Pack, { member, part, value }: PackValue): FigureUnit {
  const own = MEMBER_UNITS[member];
  if (own !== undefined) return own;
  const item = findItem(pack, part);
  const step = pack.steps.find(({ id }) => id === part);
  if (member === "score")
    return pack.steps.some((one) => one.kind === "notch" && one.by.includes(part))
      ? { kind: "notches" }
      : { kind: "points" };
  if (item?.kind === "notches" || step?.kind === "notch") return { kind: "notches" };
  if (item !== undefined && "unit" in item) return { kind: "measure", unit: item.unit };
  const test = pack.checks?.find(({ id }) => id === part)?.test;
  if (test?.kind === "number") return { kind: "measure", unit: test.unit };
  if (typeof value === "string") return { kind: "symbol" };
  return step !== undefined && POINTS.has(member) ? { kind: "points" } : { kind: "number" };
}

/** Names a figure's unit for the reader. */
export function unitText(unit: FigureUnit, pack: Pack): Text {
  switch (unit.kind) {
    case "share":
      return { en: "share of 1", zh: "占比（合计为1）" };
    case "points":
      return { en: "points", zh: "分" };
    case "notches":
      return { en: "whole notches", zh: "整级" };
    case "factor":
      return { en: "factor", zh: "系数" };
    case "symbol":
      return { en: `symbol of ${pack.scale}`, zh: `${pack.scale}级别符号` };
    case "cap":
      return { en: `symbol of ${pack.scale}, or none`, zh: `${pack.scale}级别符号，或 none` };
    case "uplift":
      return { en: "whole notches, or equalise", zh: "整级，或 equalise" };
    case "owner":
      return { en: "better or worse", zh: "better（较好档）或 worse（较差档）" };
    case "measure":
      return measureText(unit.unit);
    case "number":
      return { en: "number", zh: "数值" };
  }
}

const MAGNITUDES: Readonly<Record<number, string>> = { 1: "", 1e6: " m", 1e8: " 100m", 1e9: " bn" };

function measureText(unit: Unit): Text {
  switch (unit.kind) {
    case "fraction":
      return { en: "fraction", zh: "小数" };
    case "multiple":
      return { en: "multiple", zh: "倍" };
    case "number":
      return { en: "number", zh: "数值" };
    case "amount": {
      const words = `${unit.currency}${MAGNITUDES[unit.scale] ?? ` × ${String(unit.scale)}`}`;
      return { en: words, zh: words };
    }
  }
}
