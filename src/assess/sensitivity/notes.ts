import { amountsInChinese } from "../../grid";
import { inList } from "../../punctuation";
import type { Text } from "../../language";
import { gradeName, type Enterable } from "../../kind";
import { describeProblem, type Problem } from "../../problem";

/** Says a value of an item as its own word in English; in Chinese by its name, amounts and multiples as Chinese counts them. */
export function shownAs(item: Enterable, shown: string): Text {
  return { en: shown, zh: amountsInChinese(gradeName(item, shown).zh) };
}

/** What is said of an item that cannot move the rating, or of how it does. */

const list = (labels: readonly Text[], language: "en" | "zh"): string =>
  inList(
    language,
    labels.map((label) => label[language]),
  );

export function atTop(rating: string): Text {
  return { en: `${rating} is the top of the scale`, zh: `${rating}已是最高级别` };
}

export function atBottom(rating: string): Text {
  return { en: `${rating} is the bottom of the scale`, zh: `${rating}已是最低级别` };
}

export function tooNearTop(rating: string, notches: number): Text {
  return {
    en: `fewer than ${notches} notches lie above ${rating}`,
    zh: `${rating}之上不足${notches}个子级`,
  };
}

export function tooNearBottom(rating: string, notches: number): Text {
  return {
    en: `fewer than ${notches} notches lie below ${rating}`,
    zh: `${rating}之下不足${notches}个子级`,
  };
}

export function givenAbove(grade: Text): Text {
  return {
    en: `takes no part: ${grade.en} is given directly`,
    zh: `不参与计算：${grade.zh}已直接给出`,
  };
}

export function needlessWhile(choice: Text, option: Text): Text {
  return {
    en: `takes no part while ${choice.en} is ${option.en}`,
    zh: `${choice.zh}为${option.zh}时不参与计算`,
  };
}

export function besideRating(): Text {
  return { en: "takes no part in the final rating", zh: "不参与最终级别" };
}

export function refusedAs(shown: Text, problem: Problem, labels: (id: string) => Text): Text {
  const say = (language: "en" | "zh") => describeProblem(problem, language, (id) => labels(id)[language]);
  return { en: `${shown.en} is refused: ${say("en")}`, zh: `${shown.zh}不被接受：${say("zh")}` };
}

export function needs(options: readonly Text[], labels: readonly Text[]): Text {
  return {
    en: `not known for ${list(options, "en")}: ${list(labels, "en")} would be needed`,
    zh: `${list(options, "zh")}：需另给出${list(labels, "zh")}，无法判断`,
  };
}

export function heldBy(step: Text, rating: string, best: Text, without: string): Text {
  return {
    en: `${step.en} holds the rating at ${rating}; without it, ${best.en} would give ${without}`,
    zh: `${step.zh}将级别限制在${rating}；若无此约束，${best.zh}对应${without}`,
  };
}

export function atBest(shown: Text): Text {
  return { en: `${shown.en} is already the best`, zh: `${shown.zh}已是最优` };
}

export function atWorst(shown: Text): Text {
  return { en: `${shown.en} is already the worst`, zh: `${shown.zh}已是最差` };
}

export function evenBest(shown: Text, rating: string): Text {
  return { en: `even ${shown.en} gives ${rating}`, zh: `即使为${shown.zh}，级别仍为${rating}` };
}

export function plausibleEnd(end: string): Text {
  return {
    en: `its plausible range ends at ${end}, before the next band`,
    zh: `合理范围止于${amountsInChinese(end)}，未达下一档`,
  };
}

export function changesWith(labels: readonly Text[]): Text {
  return {
    en: `${list(labels, "en")}: given as well, and taken to follow`,
    zh: `${list(labels, "zh")}：亦已给出，视为随之变动`,
  };
}

export function beyondEdge(edge: string, side: "above" | "below"): Text {
  return side === "above"
    ? { en: `above ${edge}, not at it`, zh: `高于${amountsInChinese(edge)}，不含该值` }
    : { en: `below ${edge}, not at it`, zh: `低于${amountsInChinese(edge)}，不含该值` };
}

export function latestAlone(period: string, shown: string | null): Text {
  return shown === null
    ? {
        en: `a weighted mean; no plausible ${period} alone brings it there`,
        zh: `加权平均；单凭${period}无合理数值可达`,
      }
    : {
        en: `a weighted mean; ${period} alone: ${shown}`,
        zh: `加权平均；单凭${period}需为${amountsInChinese(shown)}`,
      };
}

export function meanOfMarkets(): Text {
  return { en: "a mean position of the markets' sovereigns", zh: "各市场主权级别的加权平均位置" };
}

export function unsearched({ label }: Enterable): Text {
  return { en: `not searched: items such as ${label.en}`, zh: `${label.zh}一类的项目未作测算` };
}
