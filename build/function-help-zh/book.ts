import { LANGUAGE, SCALE_OF_ALL, SCALE_OF_RATINGS, type FamilyHelp } from "./shared";

const BOOK = "债券台账，同 BOOK.NEXT。";
const EVENTS = "事件，同 BOOK.NEXT。";
const DAY = "查看之日。";
const LAST_DAY = "截止日。";
const POLICY = "规则；floor 或 literal，同 NOTCH.ISSUE。";
const REVIEW_RULES = "跟踪评级规则，同 REVIEW.NEXT（默认 circ-review），或评级方法（取其规则）。";
const SPLIT =
  "多家外部评级的取法，同 PORTFOLIO.SPLIT：居中（middle，默认）、次优（second-best）、最低（lowest）或最高（highest）。";

export const BOOK_HELP: FamilyHelp = {
  "BOOK.RATE": {
    says: "评定债券台账中的每一只债券：由主体级别按类别、条款、抵质押物和担保，同 NOTCH.ISSUE，一个公式溢出：级别、长期级别、较主体级别的子级数。旁列仅供对照、不计入级别的：自评级别高于（+）或低于市场隐含评级和外部评级的子级数、外部评级之间相差多少；三个子级起作提示（第二十条、第三十七条；幅度为自设参数，同大跨度调整）。与台账逐行对应。#VALUE! 和 #N/A 同 NOTCH.ISSUE，各在其行；对照级别无法读取的在其单元格写明；台账没有主体级别和类别列为 #N/A。",
    takes: {
      bonds:
        "表头行（主体级别、类别；可另有起息日、到期日、担保人级别、担保比例、抵质押物、流动性、抵质押率、偿付顺序、递延、隐含评级、外部评级1、2……，中英文均可）及每只债券一行。",
      policy: POLICY,
      scale: SCALE_OF_ALL,
      split: SPLIT,
      language: LANGUAGE,
    },
  },
  "BOOK.FLAGS": {
    says: "列出自评级别与市场隐含评级或外部评级相差三个子级及以上，或外部评级之间相差如此之大的债券：保险机构应作分析，认为异常的应报告（保险机构指引第二十条）。已到期、已违约的不列。无法评定、或对照级别无法读取的债券连同错误列出。错误同 BOOK.HELD。",
    takes: {
      bonds: "债券台账，含 BOOK.RATE 和 BOOK.NEXT 所需各列。",
      events: EVENTS,
      asOf: DAY,
      policy: POLICY,
      scale: SCALE_OF_ALL,
      split: SPLIT,
      language: LANGUAGE,
    },
  },
  "BOOK.NEXT": {
    says: "跟踪每只债券至某日：计入事件后的级别、上次评级日、最晚的下次评级日（保险机构指引第十九条）、使其提前的事件或级别旁所印的观察名单、下一赎回或回售日。到期、违约，以及提前赎回、回售或卖出，终止跟踪。发行人或担保人的事件涉及其全部债券；违约、回收、赎回、回售和卖出只按债券代码登记，与台账中任何一方无关的事件不予接受。尚无级别、尚未起息的债券如实写明。与台账逐行对应。不是日期或级别、或空白，在该行给出 #VALUE! 或 #N/A；事件无法读取则整个台账给出，并指明行。",
    takes: {
      bonds:
        "表头行（代码、发行人、到期日；级别和评级日期，首次评级为事件时不需；可另有担保人、类别、持仓、含权期限……，中英文均可）及每只债券一行。",
      events:
        "表头行（债券代码、日期、事件、来源、内容）及每个事件一行：评级（rated，内容为新级别）、违约（default）、回收（recovery，内容为金额）、提前赎回（called）、回售（put）、卖出（sold）（内容为所涉金额，或填“部分”；空白：全部），或 REVIEW.NEXT 的触发事件如观察名单（watch-list）；空白：无。",
      asOf: DAY,
      method: REVIEW_RULES,
      scale: SCALE_OF_RATINGS,
      language: LANGUAGE,
    },
  },
  "BOOK.LEDGER": {
    says: "列出债券台账截至某日写入评级台账的各行，供 REVIEW.TRANSITION 使用：每只债券的首次评级、其后各次评级、违约，或到期、离开台账（赎回、回售、卖出）之日（作终止评级）。债券或事件无法读取为 #VALUE! 或 #N/A 并指明行。",
    takes: {
      bonds: BOOK,
      events: EVENTS,
      asOf: LAST_DAY,
      scale: SCALE_OF_RATINGS,
      language: LANGUAGE,
    },
  },
  "BOOK.DEFAULTS": {
    says: "按类别、发行人或级别汇总债券台账的违约与回收：保险机构须积累的违约率（按只数和金额）和回收率（保险机构指引第十一条）。收回多于应偿的按全额计；尚未起息的债券不计。未填持仓的，其金额为 #N/A 并指明行。错误同 BOOK.LEDGER。",
    takes: {
      bonds: BOOK,
      events: "事件，同 BOOK.NEXT；违约的内容为应偿金额，空白：持仓。",
      asOf: LAST_DAY,
      by: "类别（class，默认）、发行人（issuer）或级别（rating，台账所写）。",
      scale: SCALE_OF_RATINGS,
      language: LANGUAGE,
    },
  },
  "BOOK.HELD": {
    says: "列出某日持有的债券，每只一行，供组合函数使用：已到期、已离开台账（赎回、回售、卖出）、已违约和尚未起息的不列，级别为计入事件后的级别。尚无级别的债券为 NR；展望取上次评级所印（AA/负面），否则取该列；上次评级起列入观察名单的 watch 为 TRUE，或所印的方向。未填持仓的在其行为 #N/A。债券或事件无法读取为 #VALUE! 或 #N/A 并指明行：缺了它合计就会有误。",
    takes: {
      bonds: "债券台账，同 BOOK.NEXT；可另有所属集团、行业、地区、票面利率、估值收益率、估值利差、评级展望。",
      events: EVENTS,
      asOf: DAY,
      method: REVIEW_RULES,
      scale: SCALE_OF_RATINGS,
      language: LANGUAGE,
    },
  },
  "BOOK.DUE": {
    says: "列出债券台账在若干天内到期的事项，由近及远：评级（含逾期）、赎回或回售日、到期。从未评级的债券列于最前，没有日期。错误同 BOOK.HELD。",
    takes: {
      bonds: BOOK,
      events: EVENTS,
      asOf: DAY,
      days: "向前查看的天数，0至36,525的整数；留空：90。",
      method: REVIEW_RULES,
      scale: SCALE_OF_RATINGS,
      language: LANGUAGE,
    },
  },
  "BOOK.STEPS": {
    says: "说明债券台账中某只债券的级别：自主体级别起的各步骤，及其规则、来源和影响，相加即 BOOK.RATE 的结果；或每项担保和抵质押物提升、压低了多少，及须告知的其他提示；或台账以固定用语所填的内容（品种、偿付顺序、可递延、流动性、展望），按所用语言写出。没有或不止一只债券有该代码为 #VALUE!；其余错误同 BOOK.RATE。",
    takes: {
      bonds: "债券台账，同 BOOK.RATE，另有债券代码列。",
      code: "债券代码。",
      output: "步骤（steps，默认）、提示（findings）或用语（words）。",
      policy: POLICY,
      scale: SCALE_OF_ALL,
      language: LANGUAGE,
    },
  },
  "BOOK.HISTORY": {
    says: "列出某只债券截至某日的经过：级别、债券及其发行人和担保人的事件、违约、回收、离开台账和到期，各有来源。没有或不止一只债券有该代码为 #VALUE!；其余错误同 BOOK.LEDGER。",
    takes: {
      bonds: BOOK,
      events: EVENTS,
      asOf: LAST_DAY,
      code: "债券代码。",
      most: "至多列出的行数，取最后的若干行：1至10,000的整数；留空：10,000。",
      scale: SCALE_OF_RATINGS,
      language: LANGUAGE,
    },
  },
};
