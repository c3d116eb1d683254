import { namesOf } from "../src";
import { ratioArguments, ratioWords } from "./ratio-words";
import { scaleTitle } from "./scale-title";

/**
 * Chinese names of the functions' arguments: messages name an argument by them, and so does Excel's help where Office shows
 * Chinese. Those of the ratios stand with their definitions.
 */
export const ARGUMENTS_ZH: Readonly<Record<string, string>> = {
  a: "第一项",
  after: "变动后级别",
  amount: "金额",
  amounts: "金额",
  asOf: "基准日",
  split: "外部评级取法",
  show: "显示范围",
  days: "天数",
  before: "变动前级别",
  bond: "债券",
  bondClass: "债券类别",
  bonds: "债券清单",
  business: "经营风险档",
  b: "第二项",
  by: "分组方式",
  ceiling: "上限",
  classes: "分类",
  code: "代码",
  collateral: "抵质押物",
  columns: "列",
  company: "公司类型",
  confidence: "置信水平",
  correlation: "相关系数",
  coverage: "担保比例",
  date: "日期",
  day: "日期",
  defaults: "违约记录",
  dependence: "依存度",
  dimension: "维度",
  draws: "模拟次数",
  ends: "到期日",
  entity: "主体",
  estimate: "估计方法",
  event: "事件",
  events: "事件",
  exposure: "敞口",
  extent: "列出范围",
  firstDay: "首个群组起始日",
  financial: "财务风险档",
  from: "原级别体系",
  function: "函数",
  group: "分组",
  groups: "分组",
  guarantee: "担保",
  guarantor: "担保人",
  headers: "表头",
  heading: "列标题",
  holdings: "持仓",
  history: "历年级别",
  horizon: "期限",
  inputs: "输入",
  issuer: "主体级别",
  item: "项目",
  key: "项目",
  language: "语言",
  lastDay: "最后群组起始日",
  lastReview: "上次评级日",
  ledger: "评级台账",
  limit: "限额",
  limits: "限额",
  liquidity: "流动性",
  mapping: "级别映射",
  maturity: "到期日",
  most: "最多行数",
  measure: "指标",
  measures: "指标",
  method: "评级方法",
  mode: "主权调整方式",
  name: "名称",
  names: "名称",
  notches: "子级数",
  option: "短期级别取法",
  output: "输出",
  outlook: "评级展望",
  owed: "应偿金额",
  "issuer rating": "主体级别",
  class: "类别",
  outlooks: "评级展望",
  outputs: "输出",
  places: "国别",
  policy: "债项评级规则",
  position: "位次",
  price: "价格",
  probability: "违约概率",
  range: "区域",
  rating: "级别",
  ratings: "级别",
  recovered: "回收金额",
  recovery: "回收率",
  relation: "关联关系",
  reviewed: "评级日",
  role: "角色",
  rows: "数据行",
  rule: "规则",
  samePlace: "是否同属一地",
  samples: "抽样次数",
  scale: "级别体系",
  scores: "分值",
  seed: "随机种子",
  side: "对应多个级别时的取法",
  source: "来源",
  sovereign: "主权级别",
  standalone: "个体级别",
  start: "起始日",
  strength: "支持力度",
  subject: "评级对象",
  subjects: "评级对象",
  supportMethod: "支持方法",
  supporter: "支持方级别",
  table: "对照表",
  terms: "条款",
  to: "目标级别体系",
  top: "前几大",
  unit: "单位",
  uplift: "可高出子级数",
  value: "数值",
  watch: "观察名单",
  watches: "观察名单",
  withdrawn: "撤销级别的处理",
};

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^row (\d+)$/, "第$1行"],
  [/^column (\d+)$/, "第$1列"],
  [/^column (.+)$/, "“$1”列"],
  [/^cell (\d+)$/, "第$1个单元格"],
  [/^header row$/, "表头行"],
  [/^the column (.+)$/, "“$1”列"],
];

/** Looks a word up that a cell may hold: what is called as a member of every object, such as constructor, is no word of a table. */
function wordIn(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Names an argument, or a place in one; what is no argument stays as it is. */
function argument(at: string): string {
  return at
    .split(", ")
    .map((part) => {
      const known = wordIn(ARGUMENTS_ZH, part) ?? ratioArguments.get(part);
      if (known !== undefined) return known;
      const form = PLACES.find(([pattern]) => pattern.test(part));
      if (form === undefined) return part;
      // A column is named by what it holds.
      const column = /^(?:the )?column (.+)$/.exec(part)?.[1] ?? "";
      return part.replace(form[0], form[1]).replace(column, wordIn(ARGUMENTS_ZH, column) ?? column);
    })
    .join("，");
}

/** What messages say of arguments in a few words, each with its Chinese. */
const PHRASES: Readonly<Record<string, string>> = {
  "0 or more": "不小于0的数",
  "a blank": "空白",
  "a class or another group": "类别或其他分组",
  "a code": "代码",
  "a code of the book": "台账中的债券代码",
  "a code or a name": "代码或名称",
  "a column headed amount": "标题为“金额”的列",
  "a column headed rating": "标题为“级别”的列",
  "a column of names": "一列名称",
  "a column of ratings": "一列级别",
  "a country's name": "国家名称",
  "a date": "日期",
  "a date from 1900-03-01 to 9999-12-31, as a date cell or text such as 2026-08-31":
    "1900-03-01至9999-12-31之间的日期，可为日期单元格或文本，如2026-08-31",
  "a date, or perpetual": "日期，或“永续”",
  "a day not before asOf": "不早于基准日的日期",
  "a day not before the last review": "不早于上次评级的日期",
  "a day not before the start": "不早于起始日的日期",
  "a fraction such as 2%": "比例，如2%",
  "a grade of the matrix": "矩阵中的档",
  "a header row and a row for each assessment": "一行表头，每次评级一行",
  "a header row and a row for each bond": "一行表头，每只债券一行",
  "a header row and a row for each holding": "一行表头，每笔持仓一行",
  "a header row with a name for each issuer, one column each": "表头行列出各主体名称，每个主体一列",
  "a header row with years, and a row for each entity": "表头行列出年份，每个主体一行",
  "a header row: bond, date, event, source, value": "表头行：债券、日期、事件、来源、数值",
  "a heading": "列标题",
  "a key in the column key": "在项目列中填写项目",
  "a key in the first column": "在第一列中填写项目",
  "a ledger that names no scale": "未指明级别体系的台账",
  "a methodology as tables, beginning with the table Methodology as METHOD.TABLE writes it":
    "以表格写成的评级方法，首个表格为“评级方法”，格式同 METHOD.TABLE",
  "a methodology or a calibration table": "评级方法或校准表",
  "a name": "名称",
  "a number": "数字",
  "a number from 0 up to but not 1": "不小于0且小于1的数",
  "a number from 1 on": "不小于1的数",
  "a quantity has no grade; ask for the output score or value": "数量类项目不分档；请将输出设为分值或数值",
  "a range without a header row": "没有表头行的区域",
  "a range without issuers": "没有主体的区域",
  "a range without these heads": "没有这些列标题的区域",
  "a rating such as AA+": "级别，如AA+",
  "a rating, or NR where there is none": "级别，没有级别时填NR",
  "a rating, or rows of role, rating and strength": "级别，或由支持方类型、级别和支持力度组成的多行",
  "a scale's id": "级别体系的代码",
  "a symbol and a factor": "级别符号与系数",
  "a table of issuers takes headers and rows": "主体表须同时给出表头和数据行",
  "a value": "数值",
  "a value without a key": "没有项目的数值",
  "a year or a date": "年份或日期",
  "an amount": "金额",
  "an amount above 0": "大于0的金额",
  "an amount, 0 for none": "金额，没有则填0",
  "an amount, 0 or more": "不小于0的金额",
  "an event": "事件",
  "an item or grade of the methodology": "评级方法中的项目或档",
  "an item id or label": "项目代码或名称",
  "an item or step id": "项目或步骤的代码",
  "at least two years or dates that rise by even steps": "至少两个间隔相等、依次递增的年份或日期",
  "columns headed issuer, date, rating": "标题为主体、日期、级别的列",
  "cumulative shares from 0 to 1 that never fall": "0至1之间且不下降的累计比例",
  "each key once": "每个项目只出现一次",
  "events, or rows of event and day": "事件，或由事件和日期组成的多行",
  "floor or literal, and one set of rules or methodology": "floor 或 literal，以及一套规则或一种评级方法",
  "it has a blank cell": "其中有空白单元格",
  "key, value and unit, or a header row naming value, unit, FY-4 … FY":
    "项目、数值和单位，或写明数值、单位、FY-4至FY的表头行",
  "keys, and at most a row of periods and one of units": "项目，另加至多一行期间和一行单位",
  "markets such as Korea AA 60%; Vietnam BB+ 40%": "市场，如韩国 AA 60%；越南 BB+ 40%",
  "one bond": "一只债券",
  "one cell": "一个单元格",
  "one cell or one column": "一个单元格或一列",
  "one cell or one column, as the ratings": "与级别相同的一个单元格或一列",
  "one cell, a methodology as tables that begins with the title Methodology, or a calibration table that begins with method and its id":
    "一个单元格，或以“评级方法”为首的评级方法表格，或以 method 及其代码开头的校准表",
  "one column or one row": "一列或一行",
  "one of the two": "二者之一",
  "one rating at least": "至少一个级别",
  "one scale": "同一级别体系",
  "registration, market or bond": "注册地、市场或债券",
  "rows of a group, an amount owed and an amount recovered": "由分组、应偿金额和回收金额组成的多行",
  "rows of a key and a value": "由项目和数值组成的多行",
  "rows of a measure and its value": "由指标和数值组成的多行",
  "rows of dimension, group and limit": "由维度、分组和限额组成的多行",
  "rows of places and samePlace beside them": "国别各行及其旁的“是否同属一地”",
  "something else": "其他内容",
  "the amount that came back": "收回的金额",
  "the day of its rating": "其评级日",
  "the id of a methodology": "评级方法的代码",
  "the market value as a multiple of the debt, such as 1.5": "市值对债务的倍数，如1.5",
  "the name of a measure": "指标名称",
  "the new rating": "新级别",
  "the path of a number in the first column": "在第一列中填写数值的路径",
  "two: a measure and its value": "两列：指标及其数值",
  "where the event was read": "事件的来源",
  "whole months, such as 12": "整月数，如12",
  "whole notches such as 1 or -2": "整数子级，如1或-2",
  "a mapping's id": "级别映射的代码",
  "the day of the look": "查看之日",
  "or rows of a symbol and a factor": "或由级别符号与系数组成的多行",
  "or rows of a symbol and default rates": "或由级别符号与违约率组成的多行",
  "a share such as 5%, or an amount": "占比（如5%），或金额",
  "role, rating, strength and perhaps dependence and drag": "支持方类型、级别、支持力度，可另有依存度和拖累",
  years: "年数",
  "years, or dates with the argument asOf": "年数，或日期并给出基准日",
  "years, or perpetual": "年数，或“永续”",
  "years, rising": "依次递增的年数",
};

/** Phrases with something of the call in them. */
const FORMS: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [
    /^a range of (\d+) × (\d+) cells that does not begin so$/,
    (a = "", b = "") => `${a}×${b}的区域，但并非如此开头`,
  ],
  [/^a range of (\d+) × (\d+) cells$/, (a = "", b = "") => `${a}×${b}的区域`],
  [/^a range of (\d+) columns$/, (n = "") => `${n}列的区域`],
  [
    /^one cell or (\d+) × (\d+) cells, as the other ranges$/,
    (a = "", b = "") => `一个单元格，或与其他区域相同的${a}×${b}`,
  ],
  [/^(\d+) cells, as the other ranges$/, (n = "") => `与其他区域相同的${n}个单元格`],
  [/^(\d+) cells$/, (n = "") => `${n}个单元格`],
  [/^(\d+) columns without a header row$/, (n = "") => `没有表头行的${n}列`],
  [/^(\d+) columns$/, (n = "") => `${n}列`],
  [/^(\d+) rows$/, (n = "") => `${n}行`],
  [/^(\d+) arguments$/, (n = "") => `${n}个参数`],
  [/^at most (\d+)$/, (n = "") => `至多${n}个`],
  [/^(\d+), as many as the headers$/, (n = "") => `${n}列，与表头相同`],
  [
    /^(\d+) scores in a row or a column, rows of a key and a score, or a grade$/,
    (n = "") => `一行或一列中的${n}个分值，或由项目和分值组成的多行，或一个档`,
  ],
  [/^a factor not below (.+), that of the better rating$/, (n = "") => `不低于较优级别系数${n}的系数`],
  [/^a mapping to (.+)$/, (scale = "") => `映射至${scaleTitle(scale)}的级别映射`],
  [/^one of the scale (.+)$/, (scale = "") => `${scaleTitle(scale)}级别体系中的级别`],
  [/^a rating of the scale (.+)$/, (scale = "") => `${scaleTitle(scale)}级别体系中的级别`],
  [
    /^ratings of the scale (.+), which the table weighs; map them with SCALE\.MAP$/,
    (scale = "") => `该表所用的${scaleTitle(scale)}级别体系中的级别；请先用 SCALE.MAP 映射`,
  ],
  [/^ratings of the scale (.+)$/, (scale = "") => `${scaleTitle(scale)}级别体系中的级别`],
  [/^the scale (.+) says nothing of it$/, (scale = "") => `${scaleTitle(scale)}级别体系未作规定`],
  [/^one of (.+)$/, (list = "") => `以下之一：${list.split(", ").map(listed).join("、")}`],
  [/^a fraction such as (.+)$/, (value = "") => `比例，如${value}`],
  [/^years, such as (.+)$/, (value = "") => `年数，如${value}`],
  [/^(.+), which ends on (.+)$/, (id = "", scale = "") => `${id}（映射至${scaleTitle(scale)}）`],
  [/^(.+), which has no RMB step$/, (id = "") => `${id}（没有人民币偿付步骤）`],
  [/^(.+), which has no matrix$/, (id = "") => `${id}（没有矩阵）`],
  [/^(.+) names no short-term mapping$/, (id = "") => `${id}未规定短期级别映射`],
  [/^no band covers (.+)$/, (value = "") => `没有覆盖${value}的区间`],
  [
    /^the (.+) that one unit buys and the day of that rate, such as (.+)$/,
    (currency = "", form = "") => `一单位可兑换的${currency}及其汇率日期，如${form}`,
  ],
  [/^the column (.+)$/, (name = "") => `“${name}”列`],
];

/** What screens and sheets call a word, with the word itself, which is as good. */
function wordLabel(word: string): string {
  const chinese = namesOf(word).find((name) => /[\u4e00-\u9fff]/.test(name));
  return chinese === undefined || /[\u4e00-\u9fff]/.test(word) ? word : `${chinese}（${word}）`;
}

/** A word of a list, or what may stand in its place. */
function listed(part: string): string {
  return wordIn(PHRASES, part) ?? wordLabel(part);
}

function phrase(text: string): string {
  const known = wordIn(PHRASES, text);
  if (known !== undefined) return known;
  // The words of a ratio's choice.
  if (/^[\w-]+(?: \| [\w-]+)+$/.test(text)) {
    const words = text.split(" | ").map((word) => `${ratioWords.get(word) ?? word}（${word}）`);
    return `以下之一：${words.join("、")}`;
  }
  for (const [form, write] of FORMS) {
    const found = form.exec(text);
    if (found !== null) return write(...found.slice(1));
  }
  // Heads or cells one after another.
  return /[\u4e00-\u9fff]/.test(text) ? text.replaceAll(", ", "、") : text;
}

/** What messages say in Chinese; a build leaves it for when Chinese is first spoken (build/words-later.ts). */
export const chinese = { argument, phrase, wordLabel };

export type Chinese = typeof chinese;
