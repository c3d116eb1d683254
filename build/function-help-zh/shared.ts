/** What is said in Chinese of one function: what it does, and what each of its arguments takes, by the argument's name. */
export interface FunctionHelp {
  readonly says: string;
  readonly takes: Readonly<Record<string, string>>;
}

export type FamilyHelp = Readonly<Record<string, FunctionHelp>>;

/*
 * Texts of arguments that mean the same in several functions. A function names the one that it shares: an argument is never
 * given a text for its name alone.
 */

/** The language of an answer, with what it is for where the English says so. */
export function languageFor(what = ""): string {
  return `en 或 zh（中文）${what === "" ? "" : `，用于${what}`}；留空则随显示语言。`;
}

export const LANGUAGE = languageFor();
/** Where a function has no words but those of its messages. */
export const MESSAGES = languageFor("消息");

/** The scale of one column of ratings. */
export const SCALE_OF_RATINGS = "级别所属的级别体系，或评级方法（取其体系）；留空则取包含全部级别的体系。";
export const SCALE_OF_ALL = "各级别共同的级别体系，或评级方法（取其体系）；留空则取包含全部级别的体系。";
export const TABLE_SCALE = "级别所属的级别体系；留空则取对照表的体系。";

export const SUBJECT = "由项目和数值组成的多行，同 RATING.BCA。";
export const METHOD_OR_ROW = "评级方法，写法同 RATING.BCA；留空则取评级对象中的 method 行。";
export const METHOD = "评级方法，可带版本号；或区域：校准表或自编评级方法。";

export const RATING = "级别；一个单元格或区域。";
export const RATING_COLUMN = "一列级别，按同一级别体系读取。";
export const AMOUNTS_ALIKE = "对应金额，不小于0；留空则每项权重相同。";
export const AMOUNTS_ONE = "对应金额，不小于0；留空则每项计为1。";

export const UPLIFT = "级别可高出主权级别的子级数，整数；留空取所选方式允许的最小值。";
export const MAPPING_OF = (what: string, own: string): string =>
  `级别映射的代码：${what}按映射的原体系读取，再映射至其较差一端；仅${own}的体系才有的级别保持不变。`;
