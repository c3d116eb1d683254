import { LANGUAGE, languageFor, MESSAGES, RATING, SCALE_OF_RATINGS, type FamilyHelp } from "./shared";

export const REVIEW_HELP: FamilyHelp = {
  "REVIEW.NEXT": {
    says: "求出下次评级不晚于哪一日（保险机构指引第十九条）：上次评级后六个月，投机级三个月，CCC及以下一个月（后两者为自设参数）；发生须重新评级的事件则立即；列入观察名单则自列入起90天内；到期后不再评级。其他评级方法有各自的自设规则。当月没有该日则取月末。区域溢出。不是日期、级别或事件，或到期日早于上次评级为 #VALUE!；日期或级别空白为 #N/A。",
    takes: {
      lastReview: "上次评级日：日期，或文本如2026-08-31、2026/8/31、2026年8月31日；一个单元格或区域。",
      rating: RATING,
      method:
        "跟踪评级规则（circ-review 为默认，另有 golden-credit-review、guarantor-review），或评级方法（取其规则）。",
      events:
        "资金链断裂（cash-flow-break）、多次发行债券（repeated-issuance）、发行人重大变化（issuer-change）、担保人重大变化（guarantor-change）、担保物重大变化（collateral-change）或观察名单（watch-list）（其他规则另有如 sovereign-change、large-claim），以逗号分隔；仅求一个时也可为一列，或由事件和日期组成的多行。事件无日期则评级日当日即应评级；列入观察名单无日期则90天自该日起算。",
      maturity: "债券到期日；一个单元格或区域。",
      scale:
        "读取级别所用的级别体系，或评级方法（取其体系）；留空则取所给评级方法的体系，或包含全部级别的体系。",
      language: languageFor("消息"),
    },
  },
  "REVIEW.LIMITS": {
    says: "按监管限额检查融资担保公司：放大倍数10倍（小微企业和“三农”15倍）、单一客户10%、连同关联方15%、单一发债人30%、I级资产至少20%、I级与II级合计70%、III级至多30%。放大倍数和集中度以本公司非合并净资产为分母，资产分级以资产减应收代偿款为分母（2018年规则、2010年暂行办法）。等于限额为符合。没有限额的指标、不是数字的数值在该行给出 #VALUE!；数值空白为 #N/A。",
    takes: {
      measures:
        "由指标和数值组成的多行：放大倍数（leverage）、单一客户集中度（single-client）、单一客户及关联方集中度（client-group）、单一发债人集中度（bond-issuer）、I级资产占比（class-1）、I级与II级资产合计占比（class-1-2）、III级资产占比（class-3）；中英文均可。比例如14.38%或0.1438；放大倍数以倍计。",
      company: "小微三农（small-business）：主要服务小微企业和“三农”的公司；留空：一般限额。",
      language: LANGUAGE,
    },
  },
  "REVIEW.RECOVERY": {
    says: "按债券类别或其他分组，汇总违约债务的回收情况：保险机构须积累的违约回收率（保险机构指引第十一条）。收回多于应偿的按全额计。金额不是数字、应偿不大于0、收回小于0为 #VALUE! 并指明行；没有任何行为 #N/A。",
    takes: {
      defaults: "由分组、违约时应偿金额和已收回金额组成的多行，同一币种；表头行可另定各列次序。",
      language: languageFor("标题"),
    },
  },
  "REVIEW.EXPECTEDLOSS": {
    says: "计算预期损失：违约概率×（1－回收率），有敞口则再乘敞口。区域溢出。违约概率或回收率不在0至1之间、敞口小于0为 #VALUE!；违约概率或回收率空白为 #N/A：两者均不作假定。",
    takes: {
      probability: "期限内的违约概率，比例，如 REVIEW.TRANSITION 的违约率。",
      recovery: "违约后收回的部分，比例，如 REVIEW.RECOVERY 的回收率。",
      exposure: "风险敞口金额；留空：损失为敞口的比例。",
      language: MESSAGES,
    },
  },
  "REVIEW.TRANSITION": {
    says: "由评级台账按群组（静态池）统计级别的变化：期初各级别在期末各占多少比例（docs/backtesting.md）。每12个月设一个群组，期限更短则按期限，合并计算；台账最后一行所在月末之前能跟踪到期末的群组才计入。期限内违约者，其后如何均计为违约。每行比例合计为1；无人持有的级别为空白，n 为0。不是日期、级别或状态、分属两个级别体系（先用 SCALE.MAP 映射）、同一主体同日两行为 #VALUE! 并指明行；空白为 #N/A 并指明行和列，没有群组可跟踪到期末亦为 #N/A。",
    takes: {
      ledger:
        "表头行及每次定稿评级一行，次序不限：主体、日期、级别；可另有级别体系、评级方法、版本、个体级别、评级展望、状态（违约 default、撤销 withdrawn）。标题中英文均可，其他列略过。级别 D 为违约，NR 或 WR 为撤销。级别按该行的体系或其评级方法的体系读取。",
      horizon: "群组期初至期末的月数，0至1,200的整数，如12；0为各级别与自身比较。",
      firstDay: "首个群组的起始日；留空：首行所在月的月末。",
      lastDay: "群组起始日最晚为哪一日；留空：台账所允许的最晚。",
      withdrawn:
        "单列（separate，默认，另成一列）、剔除（exclude，不计入该行）或最后级别（last，按其最后级别计）。",
      output:
        "迁移矩阵（matrix，默认，比例）、数量（counts）、稳定性（stability）、准确性（accuracy，违约者的级别均低于其余则为1，随机为0，相反为-1；没有违约者或存续者为 #N/A）或级别变动（moves，firstDay 至 lastDay 加期限之间的每次变动，三个子级起为大幅）。",
      scale:
        "未写级别体系和评级方法的行所用的级别体系，或评级方法（取其体系）；留空则取包含其全部级别的体系，有多个时结果须一致；矩阵只列各体系共有的级别。",
      language: languageFor("标题和文字"),
    },
  },
  "REVIEW.MIGRATION": {
    says: "由宽表（每个主体一行、每年一列）估计级别迁移：按群组（某年各级别次年的去向比例，各年合并）或按持续期（每年的变动强度及其一年的矩阵；变动计在所在列的日期）。空白为该年未见，NR 或 WR 为撤销，D 为违约，其后不再计。low 和 high 为连同各年整体重抽主体时，大部分样本（confidence，默认95%）中各比例所在的两端。不是级别的文本、年份间隔不等为 #VALUE!；没有任何一步可见为 #N/A。",
    takes: {
      history: "表头行为年份（2021、FY2021）或日期，每个主体一行：名称及各期级别。",
      estimate: "群组法（cohort，默认）或持续期法（duration）。",
      output:
        "迁移矩阵（matrix，默认，比例）、数量（counts，群组法为期初与期末数，持续期法为变动数及年数）、低（low）、高（high）两端（均限群组法）或转移强度（rates，限持续期法，每年）。",
      withdrawn:
        "单列（separate，默认，另成一列）、剔除（exclude，不计）或最后级别（last，按所在级别计）；持续期法中撤销于其所在列之日终止观察。",
      scale: SCALE_OF_RATINGS,
      samples: "重抽主体的次数，1至10,000的整数；留空：1,000。",
      seed: "0至4294967295的整数；留空：1。",
      confidence: "样本落在 low 与 high 之间的比例，0.01至0.9999；留空：0.95。",
      language: languageFor("标题"),
    },
  },
};
