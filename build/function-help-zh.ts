import { ratios, type RatioArgument, type RatioDefinition } from "../src";
import { ARGUMENTS_ZH } from "../functions/words-zh";
import type { FunctionMetadata, FunctionsFile } from "./functions-metadata";

/** What each function does, in Chinese; those of the ratios are made of their definitions. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  "RATING.BCA":
    "评定主体的个体信用等级（不计外部支持和主权因素）。无法读取的行给出 #VALUE!，缺失的项目给出 #N/A，并逐一列明：资料不全不给级别。",
  "RATING.FINAL":
    "评定主体信用等级：个体、外部支持、主权、人民币偿付各步直至最终级别。无法读取的行给出 #VALUE!，缺失的项目给出 #N/A。",
  "RATING.TABLE": "按行评定多个主体，用一个公式溢出全部结果。无法评定的主体该行显示 n/a，原因见输出“问题”。",
  "RATING.EXPLAIN": "逐步解释级别的形成：步骤、输入、规则、来源、影响、当前级别和单位。",
  "RATING.DISTANCE":
    "求出每一项使最终级别上调或下调的阈值，其余各项不变；其下列出约束级别的因素，以及两项同时变动的组合。",
  "RATING.RANGE": "资料不全时，求出最终级别可能的最低与最高（可能区间，非评级结果）。",
  "RATING.GRADE": "对单个项目分档：按该项目的阈值给出数值所在的档，或读取已给出的档及其分值。",
  "RATING.MATRIX": "查评级方法的矩阵：由经营风险档和财务风险档得到指示级别。一列乘一行可溢出整个矩阵。",
  "RATING.COMPARE": "按同一评级方法并列比较多个主体的各项、分值和级别，以及与第一个主体的差距（正为较好）。",
  "NOTCH.SUPPORT": "按支持方的级别和支持力度，求出外部支持后的级别，或上调的子级数。",
  "NOTCH.ADD": "将级别上调（正数）或下调（负数）若干子级。",
  "NOTCH.DIFF": "计算两个级别相差的子级数，正数表示第一个较好。",
  "NOTCH.RANK": "给出级别在其级别体系中的位次，1为最好。",
  "NOTCH.WEAKEST": "求出若干级别中最低的一个；未评级的略过。",
  "NOTCH.STRONGEST": "求出若干级别中最高的一个；未评级的略过。",
  "NOTCH.ISSUE": "由主体级别评定债项级别：依次计入条款、债券类别、抵质押物或担保中效果较好者。",
  "NOTCH.RMB": "计入人民币偿付能力与意愿，求出人民币偿付调整后的级别。",
  "SOVEREIGN.CAP": "以主权级别限制主体级别：本国所在地、多国经营、可高出子级数等均按所填计入。",
  "SOVEREIGN.BINDS": "判断主权级别是否限制了该级别。",
  "SOVEREIGN.MODEL": "按2023年4月公布的主权评级模型计算：预测分值、级别或各变量的贡献。",
  "SCALE.READ": "读出印刷形式的级别：符号、所属级别体系、展望、观察名单及其他标记。",
  "SCALE.MAP": "按指定的级别映射，将级别由一个级别体系换算至另一个。",
  "SCALE.LIST": "列出级别体系，或其中一个体系的全部符号。",
  "SCALE.BAND": "给出级别所在的等级段，如投资级。",
  "SCALE.DEFINITION": "给出级别的含义。",
  "SCALE.SHORT": "按指定映射给出与长期级别对应的短期级别。",
  "SCALE.AT": "给出级别体系中某一位次的符号；位次不是整数时按所选规则取整。",
  "PORTFOLIO.AVERAGE": "按金额加权计算组合的平均级别；须选定取整规则。",
  "PORTFOLIO.WARF": "按对照表计算组合的加权平均评级因子。",
  "PORTFOLIO.DISTRIBUTION": "按级别或等级段列出组合的只数、金额和占比。",
  "PORTFOLIO.CONCENTRATION": "衡量组合的集中度：赫芬达尔指数、有效户数或前几大占比。",
  "PORTFOLIO.LIFE": "按金额加权计算组合的平均剩余期限。",
  "PORTFOLIO.WATCH": "列出组合中各评级展望和观察名单的只数与金额。",
  "PORTFOLIO.LEANING": "按所选规则，将展望和观察名单计入级别。",
  "PORTFOLIO.CROSSINGS": "列出两个日期之间跨越等级段的主体或金额，如由投资级降为投机级。",
  "PORTFOLIO.SPLIT": "同一债券有多家级别时，按所选规则取一个级别。",
  "PORTFOLIO.LIMITS": "按限额表检查组合：每项限额的实际值、限额、是否突破。",
  "PORTFOLIO.LOSS": "按违约率对照表计算组合的预期损失。",
  "PORTFOLIO.LOSSES": "以单因子模型模拟组合损失的分布。",
  "PORTFOLIO.TABLES": "列出组合函数所用的对照表，或其中一张的内容。",
  "METHOD.LIST": "列出可用的评级方法及其版本、发布机构和级别体系。",
  "METHOD.ITEMS": "列出评级方法所需的各项：风险因素、项目、名称、类型和可填内容；核对事项列于最后。",
  "METHOD.SOURCE": "说明某一项目、步骤或核对事项的数值来自何处：公开或自设参数、文件、位置、日期和理由。",
  "METHOD.VERSION": "给出评级方法的完整版本号。",
  "METHOD.DIFF": "比较同一评级方法的两个版本或校准表；给出主体表时，列出级别有变动的主体。",
  "METHOD.CALIBRATION":
    "以校准表列出评级方法的全部自设参数（非发布机构公布），可复制修改后作为评级方法使用。",
  "METHOD.TABLE": "将评级方法写成表格，可修改为本机构自己的方法。",
  "METHOD.CHECK": "检查写成表格的评级方法：给出其版本号，或逐格列出错误。",
  "REVIEW.NEXT": "按跟踪评级规则，求出下次评级不晚于哪一日。",
  "REVIEW.TRANSITION": "由评级台账计算级别迁移矩阵。",
  "REVIEW.MIGRATION": "由各期级别表估计迁移矩阵，可给出置信区间。",
  "REVIEW.LIMITS": "按监管限额检查融资担保公司：放大倍数、集中度和三级资产占比；净资产取非合并口径。",
  "REVIEW.RECOVERY": "按分组汇总违约后的回收率。",
  "REVIEW.EXPECTEDLOSS": "计算预期损失：违约概率×（1－回收率）×敞口。",
  "BOOK.RATE": "评定债券台账中的每一只债券，并列出与市场隐含评级、外部评级相差的子级数。",
  "BOOK.FLAGS":
    "列出自评级别与市场隐含评级或外部评级相差三个子级及以上，或外部评级之间相差如此之大的债券（第二十条）。",
  "BOOK.HELD": "列出某日持有的债券及其当日级别，每行一只，可供组合函数使用；已到期、已违约的不列。",
  "BOOK.DUE": "列出若干天内到期的事项：评级（含逾期）、赎回或回售、到期，由近及远。",
  "BOOK.NEXT": "求出债券台账中每一只债券的下次评级日及其缘由。",
  "BOOK.LEDGER": "由债券台账和事件写出评级台账。",
  "BOOK.DEFAULTS": "由债券台账和事件汇总违约与回收。",
  "BOOK.STEPS": "列出债券台账中某只债券的评级步骤，或各项增信提升、压低了多少。",
  "BOOK.HISTORY": "列出债券台账中某只债券截至某日的评级与事件。",
};

/** What an argument takes, by its name; a function whose argument of that name means something else has its own. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  a: "第一个级别、评级方法或校准表。",
  after: "期末级别，一列。",
  amounts: "金额，与级别同样大小的一列；留空则各计为1。",
  asOf: "基准日：日期或文本，如2026-08-31。",
  b: "第二个级别、评级方法或校准表。",
  before: "期初级别，一列。",
  bondClass: "债券类别，如公司债、次级债、可续期公司债券。",
  bonds: "一行表头（代码、主体、级别、评级日、到期日，可另有担保人、类别、位次等）及每只债券一行。",
  business: "经营风险档，如A；一个单元格或区域。",
  by: "分组方式；留空取默认。",
  ceiling: "人民币偿付级别的上限；留空则不设。",
  classes: "每笔持仓的分类，一列。",
  code: "债券代码。",
  collateral: "抵质押物：市值对债务的倍数、流动性和抵质押率。",
  company: "主要服务小微企业和“三农”的公司填 small-business；留空为一般限额。",
  confidence: "置信区间的水平，如0.95。",
  correlation: "资产相关系数，0至1之间。",
  days: "向前查看的天数；留空为90。",
  defaults: "由分组、应偿金额和回收金额组成的多行。",
  dependence: "支持方与主体的依存度：低、中等或高。",
  draws: "模拟次数，整数。",
  ends: "到期日的日期，或剩余年数，一列。",
  estimate: "估计方法：cohort 为逐年群组法，duration 为持续期法。",
  events: "事件，或由事件和日期组成的多行。",
  extent: "own（默认），或 all：连同所用的级别体系、映射及债券和跟踪规则一并列出。",
  exposure: "敞口金额，不小于0。",
  financial: "财务风险档，如F1；一个单元格或区域。",
  from: "起点：级别体系或日期。",
  groups: "每笔金额所属的分组，一列名称。",
  guarantee: "担保各行：担保人级别、担保比例、是否不可撤销、无条件等。",
  headers: "各列的项目：代码或名称；可另有评级方法、评级展望和观察名单列。",
  holdings: "一行表头及每笔持仓一行。",
  horizon: "期限，年数。",
  inputs: "由变量和数值组成的多行。",
  issuer: "主体级别。",
  item: "项目、步骤或核对事项的代码或中英文名称。",
  language: "en 或 zh（中文）；留空则随 Office 的显示语言。",
  lastReview: "上次评级日：日期或文本，如2026年8月31日；一个单元格或区域。",
  ledger: "评级台账：一行表头（主体、日期、级别等）及每次评级一行。",
  limits: "由维度、分组和限额组成的多行。",
  mapping: "级别映射的代码；级别属于另一体系时必填。",
  maturity: "债券到期日；一个单元格或区域。",
  measures: "由指标和数值组成的多行；指标可用中文名称。",
  method: "评级方法，如 lianhe-guarantor，可带版本号，或校准表；留空则取评级对象中的 method 行。",
  mode: "取值方式；留空取默认。",
  most: "最多列出的行数，取最近的；留空为全部。",
  name: "对照表的代码；留空则列出全部。",
  names: "主体名称，一列。",
  notches: "子级数，整数，正为较好；留空为1。",
  option: "短期映射允许两种结果时的选择。",
  output: "所要的结果；留空取默认，可用中文名称。",
  outlooks: "评级展望，一列。",
  outputs: "所要的结果：区域，或以逗号分隔的文本；留空为个体级别和最终级别。",
  policy: "担保人弱于债券时：floor（不降低）或 literal（按字面降低）；可另给规则或评级方法。",
  position: "位次，1为最好。",
  probability: "违约概率，比例，如2%。",
  range: "写成表格的评级方法，格式同 METHOD.TABLE。",
  rating: "级别，可为印刷形式；一个单元格或区域。",
  ratings: "级别，一列或一行；NR、未评级为未评级。",
  recovery: "回收率，比例，如40%。",
  rows: "每个主体一行，与表头同宽；空行保持为空。",
  rule: "规则；须选定一种。",
  samePlace: "主权级别所指之地是否即主体所在地：TRUE 或 FALSE。",
  samples: "自助抽样次数，整数。",
  scale: "读取级别的级别体系，或评级方法（取其体系）；留空则由级别判断。",
  scores: "人民币偿付各项的分值，或一个档。",
  seed: "随机种子，整数；相同种子给出相同结果。",
  show: "all（默认）列出全部；near 仅列出接近或突破限额的。",
  side: "两级之间取较好或较差一侧。",
  sovereign: "主权级别，或国家名称与占比。",
  split: "以哪一外部评级为准：middle（居中，默认）、second-best、lowest 或 highest。",
  standalone: "个体信用等级。",
  strength: "支持力度：无、低、中等、高或很高。",
  subject:
    "由项目和数值组成的多行：项目可为代码或中英文名称，次序不限；金额旁写单位，比例写作小数或百分数。空白和 n/a 为缺失，0即为0。",
  subjects: "表头行列出各主体名称，其下每行为项目和各主体的数值。",
  supportMethod: "支持规则或评级方法；留空取默认规则。",
  supporter: "支持方级别，或由支持方类型、级别和支持力度组成的多行。",
  table: "对照表，或其代码。",
  terms: "债券条款，由条款和取值组成的多行。",
  to: "终点：级别体系或日期。",
  top: "前几大，整数。",
  uplift: "主体级别最多可高出主权级别的子级数。",
  value: "数值或已给出的档；一行为各期，由远及近；金额的单位写在下一个单元格。",
  watches: "观察名单方向，一列。",
  withdrawn: "撤销的级别如何计入。",
};

const ANSWERS: Readonly<Record<RatioDefinition["unit"], string>> = {
  fraction: "结果为比例（0.041即4.1%）",
  multiple: "结果为倍数",
  amount: "结果为金额，单位同输入",
  number: "结果为数字",
};

const BETTER: Readonly<Record<RatioDefinition["direction"], string>> = {
  higher: "，越高越好",
  lower: "，越低越好",
  inside: "，过高过低均不利",
  none: "",
};

function ratioHelp({ name, formula, unit, direction, notes }: RatioDefinition): string {
  return [
    `计算${name.zh}：${formula.zh}。${ANSWERS[unit]}${BETTER[direction]}。`,
    ...notes.map(({ zh }) => zh),
  ].join("");
}

function argumentHelp({ label, help, words, optional, shape, kind }: RatioArgument): string {
  const sense = (words ?? []).map(({ word, meaning }) => `${word}：${meaning.zh}`).join("；");
  const blank =
    words !== undefined || optional
      ? ""
      : shape !== "one" && kind === "amount"
        ? "空白单元格略过；0即为0。"
        : "空白为 #N/A；0即为0。";
  return [`${label.zh}。`, sense === "" ? "" : `${sense}。`, help?.zh ?? "", blank].join("");
}

/** Gives the help of one function in Chinese; null where nobody wrote it. */
function helpOf(fn: FunctionMetadata): FunctionMetadata | null {
  const ratio = ratios.find(({ id }) => `RATIO.${id}` === fn.id);
  const description = ratio === undefined ? FUNCTIONS[fn.id] : ratioHelp(ratio);
  if (description === undefined) return null;
  const parameters = fn.parameters.map((parameter) => {
    const own = ratio?.arguments.find(({ id }) => id === parameter.name);
    const name = own?.label.zh ?? ARGUMENTS_ZH[parameter.name];
    const said = own === undefined ? ARGUMENTS[parameter.name] : argumentHelp(own);
    return name === undefined || said === undefined ? null : { ...parameter, name, description: said };
  });
  return parameters.includes(null)
    ? null
    : { ...fn, description, parameters: parameters.filter((parameter) => parameter !== null) };
}

/**
 * Makes the functions' metadata for an Office that shows Chinese: ids, names and types as they are, help and arguments in
 * Chinese. Throws naming every function whose help is missing: Excel would show nothing there, and nobody would notice.
 */
export function chineseMetadata(file: FunctionsFile): FunctionsFile {
  const made = file.functions.map((fn) => [fn.id, helpOf(fn)] as const);
  const missing = made.flatMap(([id, help]) => (help === null ? [id] : []));
  if (missing.length > 0) throw new Error(`No Chinese help for ${missing.join(", ")}`);
  return { ...file, functions: made.flatMap(([, help]) => (help === null ? [] : [help])) };
}
