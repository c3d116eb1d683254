import { said, shownSum, whole, type Saying, type Sayings } from "../cells";
import type { Text } from "../language";
import { filled, RULE_SAYINGS } from "./rule-reasons";

const GIVES: Readonly<Record<string, Text>> = {
  score: said("a score", "得分"),
  grade: said("a grade", "档次"),
  rating: said("a rating of an earlier step", "前序步骤的级别"),
  choice: said("a choice", "选择项"),
  "given-rating": said("a rating given by others", "外部级别"),
  notches: said("notches", "子级"),
  quantity: said("a quantity", "数量"),
};

function gives(word: string): Text {
  return GIVES[word] ?? said(word, word);
}

function list(words: string, join: RegExp, language: "en" | "zh"): string {
  return words
    .split(join)
    .map((word) => gives(word)[language])
    .join(language === "en" ? " or " : "或");
}

/** The laws of every methodology by the form of their reason; those of a kind stand in its folder. */
export const SAYINGS: Sayings = [
  [
    /^the weights sum to (\S+), not 1$/,
    ([sum = ""], { of }) =>
      said(
        `the weights of ${of.en} sum to ${shownSum(sum)}, not 1 (100%)`,
        `${of.zh}的权重合计为${shownSum(sum)}，应为1（100%）`,
      ),
  ],
  [
    /^a weight is not above 0$/,
    (_, { of }) => said(`a weight of ${of.en} is not above 0`, `${of.zh}有权重不大于0`),
  ],
  [
    /^"(.+)" is neither an item nor an earlier step$/,
    ([id = ""], { of, call }) =>
      said(
        `${of.en} stands on "${call(id).en}", which is neither an item nor a step above it; steps run from the top down`,
        `${of.zh}依据的“${call(id).zh}”既不是项目，也不是排在其前的步骤；步骤自上而下进行`,
      ),
  ],
  [
    /^"(.+)" is a (\S+), expected (.+)$/,
    ([id = "", found = "", wanted = ""], { of, call }) =>
      said(
        `${of.en} needs ${list(wanted, / or /, "en")} here, and "${call(id).en}" is ${gives(found).en}`,
        `${of.zh}此处需要${list(wanted, / or /, "zh")}，而“${call(id).zh}”为${gives(found).zh}`,
      ),
  ],
  [
    /^"(.+)" is used by no step and is no output$/,
    ([id = ""], { call }) =>
      said(
        `"${call(id).en}" enters no step and is no output; give it a weight, use it in a step, or take it out`,
        `“${call(id).zh}”未被任何步骤使用，也不是输出；请为其设权重、在步骤中使用，或将其删去`,
      ),
  ],
  [
    /^"(.+)" stands in no section$/,
    ([id = ""], { call }) =>
      said(
        `"${call(id).en}" stands in no section; name one in its column section`,
        `“${call(id).zh}”不属于任何章节；请在“章节”列填写`,
      ),
  ],
  [
    /^"(.+)" is neither an item nor an enterable grade$/,
    ([id = ""], { call }) =>
      said(
        `"${call(id).en}" cannot be filled in: it is neither an item nor a grade that may be entered`,
        `“${call(id).zh}”不可填写：既不是项目，也不是可直接填写的档次`,
      ),
  ],
  [
    /^"(.+)" stands in more than one place$/,
    ([id = ""], { call }) =>
      said(`"${call(id).en}" stands in more than one section`, `“${call(id).zh}”重复列入章节`),
  ],
  [
    /^the id "(.+)" (?:occurs|stands) twice$/,
    ([id = ""]) =>
      said(
        `the id "${id}" stands twice; ids of items, steps and checks are told apart`,
        `编号“${id}”重复；项目、步骤与核对事项的编号不得相同`,
      ),
  ],
  [
    /^"(.+)" is not a step that gives a rating$/,
    ([id = ""], { call }) =>
      said(`"${call(id).en}" is no step that gives a rating`, `“${call(id).zh}”不是给出级别的步骤`),
  ],
  [
    /^"(.+)" must come after the final rating "(.+)"$/,
    ([id = "", final = ""], { call }) =>
      said(
        `"${call(id).en}" must come after the final rating "${call(final).en}"`,
        `“${call(id).zh}”应排在最终级别“${call(final).zh}”之后`,
      ),
  ],
  [
    /^"(.*)" is not a scale(?: of the library)?$/,
    ([id = ""]) =>
      said(
        `"${id}" is not a scale here; METHOD.LIST and SCALE.LIST name those that there are, and a table Scale brings one of your own`,
        `没有名为“${id}”的级别体系；可用体系见 SCALE.LIST，也可用“级别体系”表自带`,
      ),
  ],
  [
    /^"(.*)" is not a symbol of the scale (.+)$/,
    ([symbol = "", scale = ""]) =>
      said(`"${symbol}" is not a symbol of the scale ${scale}`, `“${symbol}”不是级别体系${scale}中的符号`),
  ],
  [
    /^"(.*)" is not a source(?: of the library)?$/,
    ([id = ""]) => said(`"${id}" is not a document of the table Documents`, `“${id}”不在“文件”表中`),
  ],
  [
    /^"(.*)" names no rules of the library$/,
    ([id = ""]) => said(`there are no rules called "${id}"`, `没有名为“${id}”的规则`),
  ],
  [
    /^"(.*)" is not a table of definitions of the scale (.+)$/,
    ([id = "", scale = ""]) =>
      said(
        `the scale ${scale} has no table of definitions "${id}"`,
        `级别体系${scale}没有名为“${id}”的定义表`,
      ),
  ],
  [
    /^"(.*)" is not a mapping from (?:the scale )?(.+)$/,
    ([id = "", scale = ""]) =>
      said(`"${id}" is not a mapping from the scale ${scale}`, `“${id}”不是自级别体系${scale}出发的映射`),
  ],
  [
    /^"(.*)" is not a check that is stated$/,
    ([id = ""], { call }) =>
      said(`"${call(id).en}" is not a check that is stated`, `“${call(id).zh}”不是由分析师填写的核对事项`),
  ],
  [
    /^only a check that is stated withholds a rating$/,
    whole(
      "only a check that the analyst states can withhold a rating",
      "只有由分析师填写的核对事项可使级别不予给出",
    ),
  ],
  [
    /^there is no mapping to a short-term scale$/,
    whole(
      "the table stands on a short-term mapping, and the methodology names none",
      "本表以短期级别映射为前提，而方法未指定映射",
    ),
  ],
  [
    /^"(.*)" is not a term of a regression$/,
    ([id = ""], { call }) =>
      said(`"${call(id).en}" is not a term of a regression`, `“${call(id).zh}”不是回归项`),
  ],
  [
    /^"(.*)" is not a quantity$/,
    ([id = ""], { call }) => said(`"${call(id).en}" is not a quantity`, `“${call(id).zh}”不是数量`),
  ],
  [
    /^band (.+) runs from (\S+) to (\S+)$/,
    ([grade = "", from = "", to = ""], { of }) =>
      said(
        `the band ${grade} of ${of.en} runs from ${from} to ${to}: its lower end must be the smaller number`,
        `${of.zh}的区间${grade}自${from}至${to}：“从”应小于“至”`,
      ),
  ],
  [
    /^nothing covers values below (\S+)$/,
    ([value = ""], { of }) =>
      said(
        `no band of ${of.en} covers values below ${value}; leave "from" of the last one blank`,
        `${of.zh}没有区间覆盖${value}以下的数值；最低一档的“从”请留空`,
      ),
  ],
  [
    /^nothing covers values above (\S+)$/,
    ([value = ""], { of }) =>
      said(
        `no band of ${of.en} covers values above ${value}; leave "to" of the first one blank`,
        `${of.zh}没有区间覆盖${value}以上的数值；最高一档的“至”请留空`,
      ),
  ],
  [
    /^(gap|overlap) between (.+) \(to (\S+)\) and (.+) \(from (\S+)\)$/,
    ([kind = "", a = "", to = "", b = "", from = ""], { of }) =>
      said(
        `${kind === "gap" ? "a gap" : "an overlap"} in ${of.en}: the band ${a} ends at ${to} and the band ${b} begins at ${from}; neighbours share their edge`,
        `${of.zh}的区间${kind === "gap" ? "有空隙" : "重叠"}：${a}止于${to}，${b}起于${from}；相邻区间应共用分界`,
      ),
  ],
  [
    /^the scores do not follow the direction "(\w+)"$/,
    ([direction = ""], { of }) =>
      said(
        `the scores of ${of.en} do not follow "better when ${direction}": the better a value, the smaller its score (1 is the best)`,
        `${of.zh}的分值与“${direction === "higher" ? "越高越好" : "越低越好"}”不符：数值越好，分值应越小（1最好）`,
      ),
  ],
  [
    /^the ends are out of order$/,
    (_, { of }) =>
      said(
        `the two ends of ${of.en} are out of order: the smaller stands first`,
        `${of.zh}的上下限颠倒：较小的在前`,
      ),
  ],
  [/^a grade occurs twice$/, (_, { of }) => said(`a grade of ${of.en} stands twice`, `${of.zh}的档次重复`)],
  [
    /^"(.+)" has a name and is no grade$/,
    ([grade = ""], { of }) => said(`"${grade}" is no grade of ${of.en}`, `“${grade}”不是${of.zh}的档次`),
  ],
  [
    /^"(.+)" is not an? (?:grade of|option of|grade or option of) "(.+)"$/,
    ([grade = "", id = ""], { call }) =>
      said(
        `"${grade}" is not a grade or option of "${call(id).en}"`,
        `“${grade}”不是“${call(id).zh}”的档次或选项`,
      ),
  ],
  [
    /^"(.+)" is not a choice with the option "(.+)"$/,
    ([id = "", option = ""], { call }) =>
      said(
        `"${call(id).en}" is not a choice with the option "${option}"`,
        `“${call(id).zh}”不是带有选项“${option}”的选择项`,
      ),
  ],
  [
    /^nothing is said for "(.+)"$/,
    ([option = ""], { of }) =>
      said(`${of.en} says nothing for the option "${option}"`, `${of.zh}未说明选项“${option}”`),
  ],
  [
    /^"(.+)" of "(.+)" (?:allows more than a better word|asks for less than a better grade)$/,
    ([grade = "", id = ""], { call }) =>
      said(
        `"${grade}" of "${call(id).en}" is held less strictly than a better grade`,
        `“${call(id).zh}”的“${grade}”比更好的档次限制更松`,
      ),
  ],
  [
    /^"(.+)" is not a (grade|sovereign) step$/,
    ([id = "", kind = ""], { call }) =>
      said(
        `"${call(id).en}" is not a ${kind} step`,
        `“${call(id).zh}”不是${kind === "grade" ? "定档" : "主权"}步骤`,
      ),
  ],
  [
    /^"(.+)" stands on itself: (.+)$/,
    ([id = "", chain = ""], { call }) =>
      said(
        `"${call(id).en}" stands on itself, by way of ${chain
          .split(", ")
          .map((one) => call(one).en)
          .join(", ")}`,
        `“${call(id).zh}”以自身为依据，经由${chain
          .split(", ")
          .map((one) => call(one).zh)
          .join("、")}`,
      ),
  ],
  [
    /^(\d+) items and (\d+) steps; at most (\d+) and (\d+) are worked out$/,
    ([items = "", steps = "", most = "", mostSteps = ""]) =>
      said(
        `${items} items and ${steps} steps are too many: at most ${most} and ${mostSteps} are worked out`,
        `项目${items}个、步骤${steps}个，数量过多：最多${most}个项目、${mostSteps}个步骤`,
      ),
  ],
  [
    /^the symbol "(.+)" stands twice$/,
    ([symbol = ""]) => said(`the symbol "${symbol}" stands twice`, `符号“${symbol}”重复`),
  ],
  [
    /^"(.+)" is (?:not a house number|what it was)$/,
    ([path = ""]) => said(`"${path}" is no number that was changed`, `“${path}”不是被更改的数值`),
  ],
  [
    /^"(.*)" is not the hash of the changes, (\w+)$/,
    ([, hash = ""]) =>
      said(
        `the local changes come to the hash ${hash}: the form was changed after they were noted`,
        `本地调整的校验应为${hash}：表格在记录后又被改动`,
      ),
  ],
  ...RULE_SAYINGS.map(([form, en, zh]): readonly [RegExp, Saying] => [
    form,
    (found) => said(filled(en, found), filled(zh, found)),
  ]),
  // What the form itself lacks or holds too much of.
  [
    /^is a word that no methodology may use$/,
    whole(
      "this word has a meaning of its own in programs; choose another",
      "该词在程序中另有含义，请换用其他词",
    ),
  ],
  [
    /^"(.+)" occurs twice$/,
    ([grade = ""], { of }) =>
      said(`the grade "${grade}" of ${of.en} stands twice`, `${of.zh}的档“${grade}”重复`),
  ],
  [/^is not a whole number from 1$/, whole("a whole number from 1 stands here", "此处应为不小于1的整数")],
  [
    /^neither a lower nor an upper limit$/,
    (_, { of }) => said(`${of.en} has neither a lower nor an upper limit`, `${of.zh}既无下限也无上限`),
  ],
  [
    /^the limits are out of order$/,
    (_, { of }) => said(`the lower limit of ${of.en} is above the upper one`, `${of.zh}的下限高于上限`),
  ],
  [
    /^"(.+)" is not a measured item of the same unit$/,
    ([id = ""], { call }) =>
      said(`"${call(id).en}" is not a measured item of the same unit`, `“${call(id).zh}”不是同一单位的指标`),
  ],
  [
    /^stands in the place of no upper limit$/,
    (_, { of }) =>
      said(
        `another upper limit is given for ${of.en}, which has none that it could stand for`,
        `${of.zh}没有上限，另给的上限无从替代`,
      ),
  ],
  [
    /^"(.+)" is not a check that lists ratings of agencies$/,
    ([id = ""], { call }) =>
      said(
        `"${call(id).en}" is not a check that lists ratings of agencies`,
        `“${call(id).zh}”不是列示评级机构级别的核对事项`,
      ),
  ],
  [
    /^must be lower-case words joined by hyphens$/,
    whole(
      "an id is lower-case words joined by hyphens, such as net-capital",
      "编号应为以连字符连接的小写英文单词，如 net-capital",
    ),
  ],
  [
    /^may hold letters, digits, dots and hyphens only$/,
    whole(
      "a version holds letters, digits, dots and hyphens only, such as 2026.1",
      "版本只能含字母、数字、点和连字符，如 2026.1",
    ),
  ],
];
