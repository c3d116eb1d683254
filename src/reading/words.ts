import { keyForm } from "../text";

/**
 * What analysts, screens and sheets call the words that arguments take, beside the word itself: titles that a
 * methodology or a scale has of its own stand with it, in its data. One word may stand under several, since each argument
 * allows only some of them.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  // Results.
  final: [
    ...["final rating", "issuer rating", "最终级别", "最终等级", "最终信用等级", "主体级别", "主体等级"],
    ...["主体信用等级"],
  ],
  standalone: [
    ...["stand-alone", "stand-alone rating", "standalone rating", "个体级别", "个体等级", "个体信用等级"],
    ...["初始级别", "个体信用级别"],
  ],
  support: ["after support", "外部支持", "外部支持后", "外部支持后等级", "支持后", "支持后等级"],
  sovereign: [
    ...[
      "after the sovereign",
      "after the sovereign step",
      "after sovereign",
      "主权",
      "主权风险调整后",
      "主权调整后",
    ],
    ...["主权风险调整后等级", "主权调整后等级"],
  ],
  rmb: [
    ...[
      "after rmb",
      "after the rmb step",
      "after renminbi",
      "人民币偿债调整后",
      "人民币偿付调整后",
      "人民币偿付调整后等级",
    ],
    ...["人民币偿债调整后等级"],
  ],
  local: ["local currency", "local-currency rating", "本币", "本币级别", "本币等级"],
  short: ["short term", "short-term rating", "短期", "短期级别", "短期等级", "短期信用等级"],
  rating: ["级别", "等级", "信用等级", "symbol", "result"],
  score: ["scores", "得分", "分数", "评分"],
  rank: ["position", "位次", "序号", "排名"],
  grades: ["评价结果", "档次", "各项评价结果", "各项档次"],
  grade: ["评价结果", "档次", "档"],
  value: ["数值", "取值", "值"],
  outlook: ["展望", "评级展望", "rating outlook"],
  watch: ["watch list", "credit watch", "观察名单", "信用观察", "列入观察名单"],
  binding: ["约束", "约束步骤", "约束级别的因素"],
  checks: ["检查", "核对事项"],
  version: ["版本", "评级方法版本", "pin"],
  problems: ["problem", "问题", "提示"],
  notches: ["notch", "子级", "子级数", "级差", "级数"],
  steps: ["step", "步骤"],
  ceiling: ["cap", "上限", "主权上限", "国家上限"],
  before: ["before enhancement", "增信前", "增信前级别"],
  cap: ["limit", "上限"],
  findings: ["finding", "提示", "发现"],
  words: ["用语"],
  matrix: ["shares", "矩阵", "转移矩阵", "迁移矩阵"],
  counts: ["count", "个数", "数量", "家数"],
  stability: ["稳定性"],
  accuracy: ["准确性", "区分能力"],
  moves: ["changes", "变动", "级别变动"],
  symbol: ["符号", "级别", "等级"],
  scale: ["级别体系", "等级体系"],
  marks: ["mark", "标记", "后缀"],
  status: ["state", "状态"],
  note: ["notes", "备注", "说明"],
  all: ["全部", "所有", "table"],
  own: ["自身", "仅自身", "本方法"],
  near: ["接近", "接近限额", "接近或突破"],
  assigned: ["assigned rating", "评定级别", "评定等级", "委员会评定级别", "授予级别"],
  "long-term": ["long term", "长期", "长期级别", "长期等级"],
  contributions: ["contribution", "贡献", "各项贡献"],
  overlay: ["qualitative overlay", "定性调整", "定性叠加"],
  factor: ["factors", "系数", "加权系数"],
  "to-worse": ["距较差级别", "距下调"],
  "to-better": ["距较优级别", "距上调"],
  measures: ["measure", "指标"],
  groups: ["group", "分组", "各组"],
  largest: ["最大", "最大对象", "最大占比"],
  top: ["前几大", "前几大占比", "前十大"],
  hhi: ["herfindahl", "赫芬达尔指数", "集中度指数"],
  effective: ["effective number", "有效对象数", "有效个数"],
  years: ["year", "年", "年数"],
  list: ["清单", "明细", "列表"],
  summary: ["汇总", "小结"],
  total: ["合计", "总计", "总额"],
  rows: ["row", "逐行", "各行"],
  rates: ["intensities", "转移强度", "强度"],
  // Ways to count, to choose and to group.
  letter: ["letters", "大级别", "不分子级"],
  band: ["bands", "级别组", "级别段"],
  class: ["classes", "bond class", "类别", "债券类别", "品种"],
  issuer: ["issuers", "发行人", "发行主体", "主体"],
  cohort: ["cohorts", "群组", "群组法", "静态池", "队列", "队列法"],
  duration: ["durations", "久期", "久期法", "持续期法"],
  nearest: ["closest", "最近", "最接近", "就近"],
  better: ["较优", "较好", "取优"],
  worse: ["较差", "取劣", "取差"],
  "rank-better": ["位次取优", "位次，取较优"],
  "rank-worse": ["位次取劣", "位次，取较差"],
  lowest: ["最低", "取低", "孰低"],
  highest: ["最高", "取高", "孰高"],
  "second-best": ["second best", "次优", "次高", "第二高"],
  middle: ["median", "居中", "中间", "中位"],
  // Outlooks and watches.
  stable: ["sta", "稳定"],
  positive: ["pos", "正面", "积极"],
  negative: ["neg", "负面"],
  developing: ["dev", "evolving", "发展中", "待决", "不确定"],
  // Languages.
  en: ["english", "英文", "英语", "eng"],
  zh: ["chinese", "中文", "汉语", "简体中文", "zh-cn", "cn"],
  // Ends of a range.
  low: ["lower", "worse", "低", "较低", "较差"],
  high: ["higher", "better", "高", "较高", "较优"],
  // Strengths.
  none: ["no", "nil", "无", "没有", "不作调整", "不作主权调整", "no sovereign step"],
  moderate: ["medium", "中", "中等", "一般"],
  medium: ["moderate", "中", "中等", "一般"],
  "very high": ["很高", "极高"],
  "very low": ["很低", "极低"],
  certain: ["确定", "必然"],
  // Who supports.
  shareholder: ["parent", "parent company", "group", "股东", "控股股东", "母公司"],
  government: ["state", "local government", "政府", "地方政府"],
  // Places that an issuer has.
  registration: [
    ...["registered", "place of registration", "country of registration", "headquarters"],
    ...["注册地", "注册地点", "注册国"],
  ],
  market: ["main market", "business", "主要市场", "经营地", "主要经营地"],
  bond: [
    ...["bond market", "place of issue"],
    ...["债券市场", "发行地", "发行地点", "发行市场", "发债市场", "债券发行地", "债券"],
  ],
  // Sovereign steps.
  adjust: ["调整", "主权风险参与调整"],
  // Withdrawn ratings in a transition matrix.
  separate: ["单列"],
  exclude: ["剔除", "不计"],
  last: ["最后级别", "按最后级别"],
  // Deviations.
  sample: ["样本", "样本标准差"],
  population: ["总体", "总体标准差"],
  // Truth.
  true: ["yes", "是", "真", "y", "有", "√", "✓"],
  false: ["no", "否", "假", "n"],
};

const formsOfWord = new Map<string, ReadonlySet<string>>();

/** Lists what a word of an argument is called, itself first. */
export function namesOf(word: string): readonly string[] {
  return [word, ...(Object.hasOwn(NAMES, word) ? (NAMES[word] ?? []) : [])];
}

/**
 * Finds which of the words that an argument allows is meant: by the word itself in any case, with spaces or hyphens, or by
 * what it is called in either language. The word itself goes before what another is called.
 */
export function findWord<W extends string>(given: string, allowed: readonly W[]): W | undefined {
  const form = keyForm(given);
  return (
    allowed.find((word) => keyForm(word) === form) ?? allowed.find((word) => namesFormed(word).has(form))
  );
}

function namesFormed(word: string): ReadonlySet<string> {
  const known = formsOfWord.get(word);
  if (known !== undefined) return known;
  const forms = new Set(namesOf(word).map(keyForm));
  formsOfWord.set(word, forms);
  return forms;
}

/** What stands behind a grade in print and says only that it is one: 1档, F1级, 2分. */
const GRADE_WORD = /(?:档次|等级|级别|档|级|分)$/;
/** What stands before a grade and says the same: 第1档, 档次1, grade 1. */
const GRADE_BEFORE = /^(?:第|档次|等级|grade:?)/;

/** Lists the forms under which a grade as printed may be compared: as it is, then without the word for grade about it. */
export function formsOfGrade(form: string): readonly string[] {
  const bare = form.replace(GRADE_BEFORE, "").replace(GRADE_WORD, "");
  return bare === form || bare === "" ? [form] : [form, bare];
}
