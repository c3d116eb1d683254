/** The laws of what stands beside a methodology, in an analyst's words: what is found stands in braces by its place. */
export const RULE_SAYINGS: readonly (readonly [form: RegExp, en: string, zh: string])[] = [
  [
    /^"(.*)" is not a class of bonds here$/,
    '"{1}" is no class of the table Bond classes',
    "“{1}”不在“债券品种”表中",
  ],
  [
    /^there is no class of bonds$/,
    "there are no classes of bonds; give them in the table Bond classes",
    "没有债券品种；请在“债券品种”表中给出",
  ],
  [
    /^"(.*)" means "(.*)" and "(.*)"$/,
    '"{1}" means both "{2}" and "{3}"; a name is of one of them',
    "“{1}”同时指“{2}”和“{3}”；一个名称只能对应一项",
  ],
  [
    /^the term "(.*)" has no words$/,
    'the bond term "{1}" has no words; give them in the table Words of bond terms',
    "债券条款“{1}”没有选项；请在“债券条款选项”表中给出",
  ],
  [
    /^the words of "(.*)" must run from the best to the worst$/,
    'the words of the bond term "{1}" run from the best to the worst, with notches that fall',
    "债券条款“{1}”的选项应从优到劣排列，子级依次减小",
  ],
  [/^the terms to maturity must rise from row to row$/, "the years rise from row to row", "年限应逐行增大"],
  [/^the covers must rise from row to row$/, "the covers rise from row to row", "覆盖倍数应逐行增大"],
  [
    /^a higher cover counts for fewer notches$/,
    "a higher cover counts for fewer notches than a lower one",
    "覆盖倍数更高，上调子级反而更少",
  ],
  [
    /^an interval is not shorter than the regular one$/,
    "a shorter interval has fewer months than the regular one",
    "较短间隔的月数应少于定期跟踪的月数",
  ],
  [
    /^"(.*)" of (.+) is not mapped$/,
    'the symbol "{1}" of the scale {2} is mapped to nothing; give it a row under Mapped symbols',
    "级别体系{2}的符号“{1}”没有映射；请在“映射符号”表中给出",
  ],
  [
    /^"(.*)" is not a symbol of ([^ ]+)$/,
    '"{1}" is not a symbol of the scale {2}',
    "“{1}”不是级别体系{2}中的符号",
  ],
  [
    /^the notation "(.*)" lacks symbols$/,
    'the notation "{1}" does not write every symbol of the scale',
    "写法“{1}”未写出该级别体系的全部符号",
  ],
  [
    /^"(.*)" is not named by the methodology$/,
    'the methodology does not name the rules "{1}"; it says which are its own in the table Methodology',
    "方法未指定规则“{1}”；请在“评级方法”表中指定",
  ],
];

/** Puts what was found into its places. */
export function filled(text: string, found: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, place: string) => found[Number(place) - 1] ?? "");
}
