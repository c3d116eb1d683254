import { type FormCell, type FormFault, said, shownCell } from "../cells";
import { shownWeight } from "../grid";
import type { Text } from "../language";
import type { PlainScorecard } from "./scorecard";

/** What is said of a plain table of factors: what is wrong with it, and what is taken from elsewhere. */

export function ratedBy({ groups, groupWeights }: PlainScorecard): Text {
  if (groups.length === 1) return BY_SCORE;
  if (groupWeights === undefined) return groups.length === 2 ? BY_MATRIX : ALIKE;
  const list = (language: "en" | "zh") =>
    groups.map(({ title }, index) => `${title[language]} ${shownWeight(groupWeights[index] ?? 0)}`);
  return said(
    `the weights are of the whole: the groups count ${list("en").join(", ")}, and one score of all gives the rating, by bands of equal width to start from`,
    `权重为占总体的比重：${list("zh").join("、")}；由一个总分得出级别，各级区间起始为等宽`,
  );
}

export function toOne(sum: number): Text {
  const shown = String(Number(sum.toPrecision(12)));
  return said(
    `the weights sum to ${shown}; they are brought to 1 (100%)`,
    `权重合计为${shown}，已折算为1（100%）`,
  );
}

export const FACTORS = said("Factors", "评价要素");
export const NO_HEADS = said(
  "a table of factors has a head row with factor and weight, and a column for each grade",
  "要素表应有表头，含“指标”“权重”及各档次列",
);
export const NO_GRADES = said(
  "no columns of grades stand beside factor and weight; at least two are needed, the best first",
  "“指标”“权重”之外没有档次列；至少需要两列，从优到劣",
);
export const NO_FACTORS = said("there are no factors below the head row", "表头之下没有要素");
export const BROKEN = said(
  "these thresholds do not follow each other: where one grade ends the next begins",
  "各档阈值不相衔接：前一档的终点应为后一档的起点",
);
export const ABOVE = said("stands above the head row and is no title", "位于表头之上，且不是名称");
export const BESIDE = said("a column of remarks: nothing is read from it", "备注列：不读取");
export const TWICE = said("a second column of this kind: the first is read", "同类列重复：只读取第一列");
export const TOTAL = said("a total is no factor", "合计行不是要素");
export const NO_NAME = said("names no factor", "该行没有要素名称");
export const NO_TITLE = said(
  "no title stands above the table; this id and the title of the template are taken",
  "表格上方没有名称；采用模板的编号和名称",
);
export const NO_SCALE = said(
  "no row of the scale stands below the table, such as: scale, AAA, AA, A; these symbols are taken, best first",
  "表格下方没有级别行（如：级别、AAA、AA、A）；采用以下符号，从优到劣",
);
export const BY_MATRIX = said(
  "two groups: each gets a score and a grade, and a matrix of the two gives the rating; its cells are ours to start from",
  "共两类：各得一个分值和档次，由两者构成的矩阵得出级别；矩阵各格为起始值",
);
export const ALIKE = said(
  "the weights are of each group; the groups count alike in one score of all, which gives the rating by bands of equal width to start from",
  "权重为各类内部的比重；各类在总分中同等计入，由总分得出级别，各级区间起始为等宽",
);
export const BY_SCORE = said(
  "one score of all gives the rating, by bands of equal width to start from",
  "由一个总分得出级别；各级区间起始为等宽",
);
export const SUPPORTED = said(
  "support of a shareholder is added; take its tables out where there is none",
  "另加股东支持；如无支持，请删去相应各表",
);
export const EDGES = said(
  "a value on a threshold counts as the better grade; how far values are believed is wide",
  "数值恰在阈值上时取较优一档；合理范围设得较宽",
);

export function sameName(label: string): Text {
  return said(
    `"${label}" stands twice; factors have names of their own`,
    `“${label}”重复；各要素名称不得相同`,
  );
}

export function symbolTwice(symbol: string): Text {
  return said(`the symbol "${symbol}" stands twice`, `符号“${symbol}”重复`);
}

export function noWeight(cell: FormCell): FormFault["reason"] {
  return said(
    `"${shownCell(cell)}" is no weight; a number above 0 such as 25% or 25 stands here`,
    `“${shownCell(cell)}”不是权重；此处应为大于0的数字，如 25% 或 25`,
  );
}
