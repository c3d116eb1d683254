import {
  AMOUNTS_ALIKE,
  AMOUNTS_ONE,
  LANGUAGE,
  languageFor,
  MESSAGES,
  RATING_COLUMN,
  SCALE_OF_RATINGS,
  TABLE_SCALE,
  type FamilyHelp,
} from "./shared";

const TABLE_RATINGS = "一列级别，按对照表的级别体系读取。";
const RECOVERY = "违约后收回的部分，0至1：一个数字通用，或一列。";

export const PORTFOLIO_HELP: FamilyHelp = {
  "PORTFOLIO.AVERAGE": {
    says: "按金额加权计算组合的平均级别。按位次时平均位次（AA与A得AA-），不反映损失；按系数表时，平均系数归于系数最接近的级别。写明未评级的（NR、WR）不计，其金额见输出“全部”（all）。不是级别的文字、小于0的金额、表中没有的符号为 #VALUE!；有金额而无级别为 #N/A 并指明行。",
    takes: {
      ratings: RATING_COLUMN,
      amounts: "对应金额或权重，不小于0；留空则每项权重相同。",
      rule: "位次（rank，默认；恰在两者一半处取较差）、位次取优（rank-better）、位次取劣（rank-worse），或 PORTFOLIO.TABLES 的系数表，如 moodys-factors。",
      output: "级别（rating，默认）、数值（value，平均位次或系数）或全部（all）。",
      scale: "级别所属的级别体系，或评级方法（取其体系）；留空则取系数表的体系，或包含全部级别的体系。",
      language: languageFor("数值旁的文字"),
    },
  },
  "PORTFOLIO.WARF": {
    says: "按指定对照表计算加权平均评级因子（WARF）：各级别的系数按金额加权平均，并给出对应的级别、该级别的系数区间（至相邻级别的一半处）及距下一级别的余量。写明未评级的不计，另行列出。级别属于对照表以外的体系（先用 SCALE.MAP 映射）、表中没有的符号为 #VALUE!；未给对照表为 #N/A：用哪套系数须由使用者选定。",
    takes: {
      ratings: TABLE_RATINGS,
      amounts: AMOUNTS_ALIKE,
      table: "PORTFOLIO.TABLES 的对照表，如 moodys-factors；或由级别符号与系数组成的多行。",
      output:
        "系数（factor，默认）、级别（rating）、距下调（to-worse，系数升至下一级别前的余量）、距上调（to-better）或全部（all）。",
      scale: TABLE_SCALE,
      language: languageFor("数值旁的文字"),
    },
  },
  "PORTFOLIO.DISTRIBUTION": {
    says: "列出组合在各级别上的分布：每个符号、每个大级别（含+、-）或体系的每个级别组（如投资级）的数量、金额和占比；写明未评级的列于最后。给出分类时，各类金额并列。级别属于唯一的体系时，没有持仓的级别也列出。错误同 PORTFOLIO.AVERAGE。",
    takes: {
      ratings: RATING_COLUMN,
      amounts: AMOUNTS_ONE,
      by: "级别（rating）、大级别（letter，默认）或级别组（band）。",
      classes: "级别旁的一列分类（或行业、地区等）：每类一列金额。",
      scale: SCALE_OF_RATINGS,
      language: languageFor("分组名称"),
    },
  },
  "PORTFOLIO.CONCENTRATION": {
    says: "衡量组合在各分组上的集中度：最大者、前10大合计、赫芬达尔指数（占比平方和）及其倒数，即集中度相同的等额分组数。可给出主体、所属集团、行业、地区或担保人的一列。分组不论大小写和空格。小于0的金额为 #VALUE!；有金额而无分组为 #N/A 并指明行。",
    takes: {
      groups: "一列名称。",
      amounts: "对应金额，不小于0。",
      top: "前几大合计，不小于1的整数；留空：10。",
      output:
        "指标（measures，默认）、分组（groups，各组数量、金额、占比和累计占比，由大到小）、最大（largest）、前几大（top）、赫芬达尔指数（hhi）或有效个数（effective）。",
      language: LANGUAGE,
    },
  },
  "PORTFOLIO.LIFE": {
    says: "按金额加权计算组合的平均剩余期限（到期一次还本债券的加权平均期限），每年按365.25天。没有到期日的（永续）不计，另行列出。到期日早于基准日为 #VALUE!；给出日期而未给基准日为 #N/A。",
    takes: {
      amounts: "一列金额，不小于0。",
      ends: "各项何时到期：日期；未给基准日时为剩余年数；没有到期日的写永续（perpetual）。",
      asOf: "计算剩余期限的基准日；留空：到期为年数。",
      output: "年数（years，默认）或全部（all）。",
      language: LANGUAGE,
    },
  },
  "PORTFOLIO.WATCH": {
    says: "汇总组合中列入观察名单，或展望为负面、正面、发展中的占比，按级别所印（AA+/Negative、A- *-）或其旁的列。一项可计入数行；“观察名单或展望负面”只计一次，并计入方向未定的观察名单。所列与所印矛盾为 #VALUE!；其余错误同 PORTFOLIO.AVERAGE。",
    takes: {
      ratings: RATING_COLUMN,
      amounts: AMOUNTS_ONE,
      outlooks:
        "一列评级展望：稳定（stable）、正面（positive）、负面（negative）、发展中（developing）；留空：按所印。",
      watches:
        "一列观察名单：正面（positive）、负面（negative）、发展中（developing，或 TRUE）、无（none，或 FALSE）；留空：按所印。",
      scale: SCALE_OF_RATINGS,
      language: LANGUAGE,
    },
  },
  "PORTFOLIO.LEANING": {
    says: "按指定规则，因展望和观察名单将级别读作较好或较差：clo-2009 对负面展望下调一个子级，对负面观察名单下调两个子级；自设规则及其理由见 PORTFOLIO.TABLES。观察名单先于展望。至级别体系两端为止，从不降入违约。与级别并列溢出；未评级的保持不变。所列与所印矛盾为 #VALUE!；未给规则为 #N/A。",
    takes: {
      ratings: RATING_COLUMN,
      rule: "PORTFOLIO.TABLES 的规则，如 clo-2009、house-careful 或 house-even。",
      outlooks:
        "一列评级展望，同 PORTFOLIO.WATCH：稳定（stable）、正面（positive）、负面（negative）、发展中（developing）；留空：按级别所印。",
      watches:
        "一列观察名单，同 PORTFOLIO.WATCH：正面（positive）、负面（negative）、发展中（developing，或 TRUE）、无（none，或 FALSE）；留空：按所印。",
      scale: SCALE_OF_RATINGS,
      language: MESSAGES,
    },
  },
  "PORTFOLIO.CROSSINGS": {
    says: "列出两日之间由投资级降至其下（含违约）的堕落天使，和升入投资级的明日之星。任一日为空白或未评级的不算。界线以级别体系为准。#VALUE! 和 #N/A 同 PORTFOLIO.AVERAGE。",
    takes: {
      before: "第一日的一列级别。",
      after: "第二日的一列级别，逐行对应。",
      amounts: "持有金额；留空则每项计为1。",
      names: "所显示的名称；留空：行号。",
      output: "清单（list，默认）或汇总（summary）。",
      scale: "两列共同的级别体系，或评级方法（取其体系）；留空则取包含全部级别的体系。",
      language: LANGUAGE,
    },
  },
  "PORTFOLIO.SPLIT": {
    says: "逐行在多家评级机构的级别中取一个：最低、最高、次优（由好到差的第二个；两个取较差，一个取其本身）或居中（三个取中间，两个取较差，四个取第三个）。空白和 NR 略过；一行没有任何级别为空白。每家机构的列按同一级别体系读取；各列须属同一体系（其他的先用 SCALE.MAP 映射），写法不限。结果按所选单元格的写法。不是级别的文本在该行给出 #VALUE!。",
    takes: {
      ratings: "每家评级机构一列，每只债券或每个主体一行。",
      rule: "居中（middle，默认）、次优（second-best）、最低（lowest）或最高（highest）。",
      scale: "各列共同的级别体系，或评级方法（取其体系）；留空则取包含全部级别的体系。",
      language: MESSAGES,
    },
  },
  "PORTFOLIO.LIMITS": {
    says: "按限额衡量持仓，可按主体、级别、担保人或其他任何一列：每项限额和分组一行，给出金额、占比、余量和状态（限额内、接近限额、超限；无此持仓：没有该分组的持仓，请核对名称）；等于限额为未超。占比以全部金额为分母。对每个分组的限额（* 或空白）每组一行。对级别、大级别或级别组的限额按级别体系的分组计，也可连同较差或较好的一侧：“BBB-及以下”（未评级的一并计入）、“A+及以上”。所限的列或分组不存在、未写明是否含本级的“BBB以下”、小于0的金额为 #VALUE!；金额或限额空白为 #N/A。",
    takes: {
      holdings: "表头行（主体、级别、担保人、行业、地区……及金额）和每笔持仓一行。",
      limits:
        "由维度、分组（* 或空白：每组）、限额、单位（占比 share，默认，或金额 amount）和预警（达到限额的多少起为接近；空白：0.9）组成的多行；表头行可另定各列次序。维度为持仓的标题，或级别（rating）、大级别（letter）、级别组（band）。",
      scale: "级别列的级别体系，或评级方法（取其体系）；留空则取包含全部级别的体系。",
      show: "全部（all，默认），或接近（near）：仅接近或超过限额的。",
      language: languageFor("标题、维度、状态和分组名称"),
    },
  },
  "PORTFOLIO.LOSS": {
    says: "计算组合在期限内的预期损失：金额×指定对照表的违约概率×（1－回收率）。违约级别视为已违约。表中所印的年份取所印比例，两个年份之间按匀速推算（出自何方见 PORTFOLIO.TABLES）。写明未评级的不计，另行列出。级别属于对照表以外的体系（先用 SCALE.MAP 映射）、期限超出对照表、回收率不在0至1之间为 #VALUE!；未给对照表、期限或回收率为 #N/A。",
    takes: {
      ratings: TABLE_RATINGS,
      amounts: AMOUNTS_ONE,
      horizon: "年数，一个数字通用，或一列（如距到期年数较短时）。",
      table:
        "PORTFOLIO.TABLES 的对照表，如 sp-global-1981-2016；或区域：表头行为年数，其下各行为级别符号与累计违约率。",
      recovery: RECOVERY,
      output: "合计（total，默认）、逐行（rows，每个级别旁的违约概率和预期损失）或全部（all）。",
      scale: TABLE_SCALE,
      language: languageFor("数值旁的文字"),
    },
  },
  "PORTFOLIO.LOSSES": {
    says: "多次模拟组合损失，违约由一个共同因子相关：每次因子 Z 为标准正态，各项持仓以 p(Z) = Φ[(Φ⁻¹(PD) − √ρ·Z) / √(1 − ρ)] 各自违约，损失为金额×（1－回收率）。相同种子在任何地方给出相同损失。每次模拟每项持仓，故大额持仓如实计入。错误同 PORTFOLIO.LOSS；未给相关系数为 #N/A，没有任何对照表给出它。",
    takes: {
      ratings: TABLE_RATINGS,
      amounts: AMOUNTS_ONE,
      horizon: "年数，一个数字通用，或一列。",
      table: "PORTFOLIO.TABLES 的对照表，或区域，同 PORTFOLIO.LOSS。",
      recovery: RECOVERY,
      correlation: "ρ，债务人状况中共同部分的比例，不小于0且小于1。",
      draws: "模拟次数，1至1,000,000的整数；留空：10,000。",
      seed: "0至4294967295的整数；留空：1。",
      scale: TABLE_SCALE,
      language: languageFor("标题和名称"),
    },
  },
  "PORTFOLIO.TABLES": {
    says: "列出组合函数可用的对照表和规则，及其级别体系和来源；给出代码时列出该表的各行。对照表或为公开并有来源，或为自设并有理由。没有该代码为 #VALUE!。",
    takes: { name: "对照表或规则的代码；留空：全部。", language: languageFor("标题和来源") },
  },
};
