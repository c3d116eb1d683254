import type { Text } from "../language";
import { shownWeight } from "../grid";
import { NOTHING, said } from "../cells";
import { filled, RULE_SAYINGS } from "./rule-reasons";

/**
 * The laws of methodologies in an analyst's words, both languages: what a law says of a path is said of the item or the step,
 * by its label. A reason that is not listed here is said as it stands; a test looks for such.
 */

/** What a message needs beside the figures of the law: of whom it speaks, and what ids are called. */
interface Speaking {
  readonly of: Text;
  readonly call: (id: string) => Text;
}

type Saying = (found: readonly string[], speaking: Speaking) => Text;

interface Labelled {
  readonly id?: unknown;
  readonly label?: unknown;
  readonly title?: unknown;
}

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

const whole =
  (en: string, zh: string): Saying =>
  () =>
    said(en, zh);

/** Each law by the form of its reason. */
const SAYINGS: readonly (readonly [RegExp, Saying])[] = [
  [
    /^the weights sum to (\S+), not 1$/,
    ([sum = ""], { of }) =>
      said(
        `the weights of ${of.en} sum to ${shown(sum)}, not 1 (100%)`,
        `${of.zh}的权重合计为${shown(sum)}，应为1（100%）`,
      ),
  ],
  [
    /^sum to (\S+), not 1$/,
    ([sum = ""], { of }) =>
      said(
        `the weights of the periods of ${of.en} sum to ${shown(sum)}, not 1 (100%)`,
        `${of.zh}的期间权重合计为${shown(sum)}，应为1（100%）`,
      ),
  ],
  [
    /^a weight is not above 0$/,
    (_, { of }) => said(`a weight of ${of.en} is not above 0`, `${of.zh}有权重不大于0`),
  ],
  [/^a weight is below 0$/, (_, { of }) => said(`a weight of ${of.en} is below 0`, `${of.zh}有权重小于0`)],
  [/^keys and weights differ in number$/, whole("each period needs a weight", "每个期间须有权重")],
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
    /^the levels must run from best to worst$/,
    (_, { of }) =>
      said(
        `the grades of ${of.en} must run from the best to the worst, with scores that rise`,
        `${of.zh}的档次应从优到劣排列，分值依次增大`,
      ),
  ],
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
    /^the strength "(.+)" has no uplift$/,
    ([option = ""], { of }) =>
      said(
        `${of.en} gives no uplift for the strength "${option}"`,
        `${of.zh}未给出支持强度“${option}”的上调子级`,
      ),
  ],
  [
    /^must be a whole number from 0, or equalise$/,
    whole(
      "an uplift is a whole number of notches from 0, or equalise",
      "上调子级应为0起的整数，或“等同支持方”",
    ),
  ],
  [
    /^lifts less than "(.+)", the weaker support$/,
    ([option = ""]) =>
      said(
        `lifts less than "${option}", which is weaker support; options run from the weakest to the strongest`,
        `上调少于支持更弱的“${option}”；选项应从弱到强排列`,
      ),
  ],
  [
    /^a worse option allows a better rating$/,
    whole(
      "a worse option allows a better rating than the one before it; options run from the best to the worst",
      "较差选项允许的级别反而更高；选项应从优到劣排列",
    ),
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
    /^"(.+)" (?:is no part of the score)$/,
    ([id = ""], { of, call }) =>
      said(`"${call(id).en}" is no part of ${of.en}`, `“${call(id).zh}”不是${of.zh}的组成部分`),
  ],
  [
    /^"(.+)" may only (lower|raise)$/,
    ([id = "", may = ""], { call }) =>
      said(
        `"${call(id).en}" may only ${may} the credit quality, and some of its points do the other`,
        `“${call(id).zh}”只能${may === "raise" ? "调高" : "调低"}信用质量，而其分值有相反的`,
      ),
  ],
  [
    /^min (\S+) lies above max (\S+)$/,
    ([min = "", max = ""], { of }) =>
      said(
        `the least notches of ${of.en} (${min}) lie above the most (${max})`,
        `${of.zh}的最少子级（${min}）大于最多子级（${max}）`,
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
    /^not every grade has a factor$/,
    (_, { of }) =>
      said(`the shift of ${of.en} needs a factor for every grade`, `${of.zh}的阈值调整须为每个档次给出系数`),
  ],
  [
    /^a weaker grade must not ask for less$/,
    (_, { of }) =>
      said(
        `in the shift of ${of.en} a weaker grade asks for less than a stronger one`,
        `${of.zh}的阈值调整中，较弱档次的要求反而更低`,
      ),
  ],
  [
    /^a measure that is best in the middle has no shift$/,
    (_, { of }) =>
      said(`${of.en} is best in the middle and can have no shift`, `${of.zh}居中为好，不能作阈值调整`),
  ],
  [
    /^a threshold below 0 cannot be shifted$/,
    (_, { of }) =>
      said(
        `${of.en} has a threshold below 0, which cannot be shifted`,
        `${of.zh}有小于0的阈值，不能作阈值调整`,
      ),
  ],
  [
    /^"(.+)" is a term twice$/,
    ([id = ""], { call }) => said(`"${call(id).en}" is a term twice`, `“${call(id).zh}”重复作为回归项`),
  ],
  [/^is 0, so the term does nothing$/, whole("a coefficient of 0 does nothing", "系数为0，该项不起作用")],
  [
    /^"(.+)" may be (?:0 or less, which has no logarithm|less than 0)$/,
    ([id = ""], { call }) =>
      said(
        `"${call(id).en}" may be too small for this transform: raise its believed lower end`,
        `“${call(id).zh}”可能过小，不能作此变换；请提高其合理下限`,
      ),
  ],
  [
    /^"(.+)" is not an earlier term$/,
    ([id = ""], { call }) =>
      said(`"${call(id).en}" is not a term above this one`, `“${call(id).zh}”不是排在其前的回归项`),
  ],
  [
    /^(\d+) rows, but "(.+)" has (\d+) grades$/,
    ([rows = "", id = "", grades = ""], { of, call }) =>
      said(
        `the matrix of ${of.en} has ${rows} rows, and "${call(id).en}" has ${grades} grades`,
        `${of.zh}的矩阵有${rows}行，而“${call(id).zh}”有${grades}档`,
      ),
  ],
  [
    /^row (\d+) has (\d+) cells, expected (\d+)$/,
    ([row = "", cells = "", wanted = ""], { of }) =>
      said(
        `row ${row} of the matrix of ${of.en} has ${cells} cells; ${wanted} are needed`,
        `${of.zh}的矩阵第${row}行有${cells}格，应为${wanted}格`,
      ),
  ],
  [
    /^(row|column) (\d+), (?:row|column) (\d+): a worse grade gives a better rating$/,
    ([first = "", one = "", two = ""], { of }) =>
      said(
        `in the matrix of ${of.en}, ${matrixPlace(first, one, two).en}, a worse grade gives a better rating`,
        `${of.zh}的矩阵${matrixPlace(first, one, two).zh}处，较差档次的级别反而更高`,
      ),
  ],
  [
    /^(row|column) (\d+), (?:row|column) (\d+): neighbours are (\d+) notches apart, at most (\d+) allowed$/,
    ([first = "", one = "", two = "", apart = "", most = ""], { of }) =>
      said(
        `in the matrix of ${of.en}, ${matrixPlace(first, one, two).en}, neighbours are ${apart} notches apart; at most ${most} are allowed`,
        `${of.zh}的矩阵${matrixPlace(first, one, two).zh}处，相邻两格相差${apart}个子级，最多允许${most}个`,
      ),
  ],
  [
    /^the published cell "(.+)", "(.+)" is not in the matrix$/,
    ([row = "", column = ""]) =>
      said(
        `the published cell "${row}", "${column}" is not in the matrix`,
        `已公布的格“${row}”“${column}”不在矩阵中`,
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
  [/^Invalid key: Expected "(.+)" but received undefined$/, ([key = ""]) => MISSING[key] ?? NOTHING],
  [
    /^Invalid key: Expected never but received "(.+)"$/,
    ([key = ""], { of }) =>
      said(
        `"${key}" does not belong to what ${of.en} says here; clear it`,
        `${of.zh}此处不应有“${key}”；请清除`,
      ),
  ],
  [/^Invalid type: Expected .* but received undefined$/, whole(NOTHING.en, NOTHING.zh)],
  [
    /^Invalid (?:length|type): .*received (?:Array|length|\d)/,
    whole("not enough is given here", "此处填写不全"),
  ],
  [/^Invalid length: Expected .* but received (\S+)$/, whole("not enough is given here", "此处填写不全")],
  [
    /^is a word that no methodology may use$/,
    whole(
      "this word has a meaning of its own in programs; choose another",
      "该词在程序中另有含义，请换用其他词",
    ),
  ],
  [
    /^a measure that is best in the middle has no (best end|worst year)$/,
    ([what = ""], { of }) =>
      said(
        `${of.en} is best in the middle and has no ${what}`,
        `${of.zh}居中为好，没有${what === "best end" ? "最优一端" : "最差年度"}`,
      ),
  ],
  [
    /^"(.+)" occurs twice$/,
    ([grade = ""], { of }) =>
      said(`the grade "${grade}" of ${of.en} stands twice`, `${of.zh}的档“${grade}”重复`),
  ],
  [
    /^"(.+)" is better than the middle band$/,
    ([grade = ""], { of }) =>
      said(
        `the grade "${grade}" of ${of.en}, for what was not measured, is better than the middle band`,
        `${of.zh}用于未计量情形的档“${grade}”优于居中档`,
      ),
  ],
  [
    /^"(.+)" is worse than the worst band$/,
    ([grade = ""], { of }) =>
      said(
        `the grade "${grade}" of ${of.en}, for what was not measured, is worse than the worst band`,
        `${of.zh}用于未计量情形的档“${grade}”劣于最差档`,
      ),
  ],
  [
    /^is not a whole number from 1 to one year fewer than there are$/,
    whole(
      "the fewest years are a whole number from 1 to one fewer than there are",
      "最少年数应为从1到年数减1之间的整数",
    ),
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
  [/^Invalid date/, whole("this is not a date such as 2026-08-31", "不是日期，应如 2026-08-31")],
  [/^Invalid (?:integer|value|finite|type)/, whole("this number is not allowed here", "此处不允许该数值")],
];

const MISSING: Readonly<Record<string, Text>> = {
  basis: said(
    "it is not said whose the numbers are; write own, or a reason, or published with its document",
    "未说明数值来源；请填写“本机构”、理由，或“公布”及其文件",
  ),
  reason: said("a house number needs its reason", "自设参数须有理由"),
  cells: said(
    "there is no matrix of this step; give it under the title Matrix with the step beside it",
    "该步骤没有矩阵；请在“矩阵”标题旁注明步骤并给出各格",
  ),
  bands: said("there are no bands; give them in the table Bands", "没有区间；请在“区间”表中给出"),
  levels: said("there are no grades; give them in the table Grades", "没有档次；请在“档次”表中给出"),
  options: said("there are no options; give them in the table Grades", "没有选项；请在“档次”表中给出"),
  parts: said("there are no weights; give them in the table Weights", "没有权重；请在“权重”表中给出"),
  caps: said("there are no caps; give them in the table Caps", "没有级别上限；请在“级别上限”表中给出"),
  providers: said(
    "there are no supporters; give them in the table Supporters",
    "没有支持方；请在“支持方”表中给出",
  ),
  table: said("there is no uplift; give it in the table Support", "没有上调子级；请在“外部支持”表中给出"),
  rules: said(
    "there are no rules; give them in the table Sovereign rules",
    "没有规则；请在“主权规则”表中给出",
  ),
  terms: said("there are no terms; give them in the table Terms", "没有回归项；请在“回归项”表中给出"),
  outputs: said(
    "there is no table Outputs; it names the step of the final rating",
    "缺少“输出”表；该表指明最终级别对应的步骤",
  ),
  standalone: said("no step is named as the stand-alone rating", "未指明个体级别对应的步骤"),
  final: said("no step is named as the final rating", "未指明最终级别对应的步骤"),
};

function shown(sum: string): string {
  const number = Number(sum);
  return Number.isFinite(number) ? `${sum} (${shownWeight(number)})` : sum;
}

/** The column or the row of a matrix comes first in what the law says. */
function matrixPlace(first: string, one: string, two: string): Text {
  const [row, column] = first === "row" ? [one, two] : [two, one];
  return said(`row ${row}, column ${column}`, `第${row}行第${column}列`);
}

/** Says a reason of a law in both languages, of the part at which its path points. */
export function reasonOf(path: string, reason: string, json: unknown): Text {
  const speaking: Speaking = { of: partAt(path, json), call: (id) => labelIn(json, id) };
  for (const [form, saying] of SAYINGS) {
    const found = form.exec(reason);
    if (found !== null) return saying(found.slice(1), speaking);
  }
  return said(reason, reason);
}

const THIS = said("this methodology", "本方法");

function partAt(path: string, json: unknown): Text {
  const [table = "", index = ""] = path.split(".");
  const list =
    typeof json === "object" && json !== null && Object.hasOwn(json, table)
      ? (json as Record<string, unknown>)[table]
      : undefined;
  const part: unknown = Array.isArray(list) ? list[Number(index)] : undefined;
  return part === undefined ? THIS : quotedLabel(part as Labelled);
}

function quotedLabel({ id, label, title }: Labelled): Text {
  const name = (label ?? title) as Partial<Text> | undefined;
  const plain = typeof id === "string" ? id : "";
  return said(name?.en ?? plain, name?.zh ?? plain);
}

function labelIn(json: unknown, id: string): Text {
  const {
    items = [],
    steps = [],
    checks = [],
  } = json as Readonly<Record<string, readonly Labelled[] | undefined>>;
  const part = [...items, ...steps, ...checks].find((one) => one.id === id);
  return part === undefined ? said(id, id) : quotedLabel(part);
}
