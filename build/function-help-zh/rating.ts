import { LANGUAGE, languageFor, MESSAGES, METHOD, METHOD_OR_ROW, SUBJECT, type FamilyHelp } from "./shared";

export const RATING_HELP: FamilyHelp = {
  "RATING.BCA": {
    says: "评定主体的个体信用等级，不计外部支持和主权因素，也不要求填写这两项。无法读取的行逐一列明并给出 #VALUE!；缺失的项目逐一列明并给出 #N/A：资料不全不给级别。",
    takes: {
      subject:
        "由项目和数值组成的多行，金额旁写单位；或表头行写明数值、单位及 FY-4 至 FY。项目为代码或中英文名称，次序不限。百分数为比例（4.1%即0.041）。空白和 n/a 为缺失；错误值的单元格给出 #VALUE! 并指明项目；0即数字0。",
      method:
        "评级方法，如 lianhe-guarantor，可带版本号；或区域：校准表（METHOD.CALIBRATION）或自编评级方法（METHOD.TABLE）；留空则取评级对象中的 method 行。",
      output:
        "级别（rating，默认）、评分（score，1为最好，回归模型除外）、位次（rank，1为最好）或各项档次（grades，一张表）。",
      language: languageFor("名称和消息"),
    },
  },
  "RATING.FINAL": {
    says: "评定主体信用等级直至最终：个体、外部支持、主权、主体级别。无法读取的行逐一列明并给出 #VALUE!；缺失的项目逐一列明并给出 #N/A。",
    takes: {
      subject: SUBJECT,
      method: METHOD_OR_ROW,
      output:
        "最终级别（final，默认，由评级方法得出）、评定级别（assigned，委员会评定，取 assigned 和 assigned-reason 行；未评定为 #N/A）、个体级别（standalone）、外部支持后（support）、主权调整后（sovereign）、人民币偿付调整后（rmb）、本币级别（local）、短期级别（short，最终级别对应的短期级别）、评级展望（outlook，取 outlook 行）、观察名单（watch，取 watch 行，TRUE 或 FALSE）、约束级别的因素（binding，各步骤及去除后的级别；无则为 none）或核对事项（checks，一张表，各项状态为符合、不符合、未填、豁免、不适用；缺项时也给出）。",
      language: "en 或 zh（中文），用于名称和消息：给出时展望写名称，否则写代码；留空则随显示语言。",
    },
  },
  "RATING.EXPLAIN": {
    says: "逐步解释级别的形成，首行为表头：步骤、输入、规则、来源、影响、当前级别和影响的单位。个体评分内以分计（越低越好，主权模型等回归模型除外），个体级别之后以子级计（正为较好），各自可加总。最后列出待确认的0值，因为空白单元格可能以0传入。错误同 RATING.FINAL。",
    takes: { subject: SUBJECT, method: METHOD_OR_ROW, language: LANGUAGE },
  },
  "RATING.GRADE": {
    says: "对单个项目分档：按该项目的阈值给出数值所在的档，或读取已给出的档及其评分。一行多个数值为各期，最近一期（FY）在最后，其后可写金额的单位；一列多行溢出，每行一档。回归模型的变量不分档，而有得分和变换后的数值。未知的项目或超出合理范围的数值为 #VALUE!；缺少数值或所依据的其他项目为 #N/A。",
    takes: {
      item: "项目的代码或中英文名称。",
      value:
        "数值或已给出的档；百分数为比例；一行为各期，由远及近；金额的单位写在下一个单元格。空白和 n/a 为缺失，0即数字0。",
      method: METHOD,
      subject: "分档所依据的其他项目，如宏观环境评估：由项目和数值组成的多行。",
      output:
        "档次（grade，默认）、评分（score，1为最好；变量为得分，即系数乘以变换后的数值）或数值（value，分档所用的加权值；变量为变换后的数值）。",
      language: MESSAGES,
    },
  },
  "RATING.MATRIX": {
    says: "查评级方法的矩阵：由经营风险档和财务风险档得到指示级别。一列经营风险档与一行财务风险档可溢出整个矩阵。矩阵没有的档（并列出可用的档）或没有矩阵的评级方法为 #VALUE!；缺少档或评级方法为 #N/A。",
    takes: {
      business: "经营风险档，如A；一个单元格或区域。",
      financial: "财务风险档，如F1；一个单元格或区域。",
      method:
        "有矩阵的评级方法，如 lianhe-guarantor；或区域：校准表或自编评级方法；留空为 #N/A 并列出可用者。",
      language: MESSAGES,
    },
  },
  "RATING.TABLE": {
    says: "每行评定一个主体并溢出结果：用一个公式评定成千上万个主体。无法评定的主体该行显示 n/a，原因见输出“问题”（problems）。仅当表头、评级方法或输出无法读取时，整个公式才为 #VALUE! 或 #N/A。",
    takes: {
      headers:
        "各列的项目：代码或名称，可另有 method、outlook 和 watch。第二行可写单位；一行 FY-4 至 FY 表示各期，代替各期给出的数值写 value（项目留空则沿用左侧）。标题为 issuer、name、id、note 或留空的列略过。",
      rows: "每个主体一行，与表头同宽。空行保持空白；空白单元格和 n/a 为缺失；0即数字0，属计量项目的列入“问题”。",
      method: "各行共用的评级方法，写法同 RATING.BCA；留空则取 method 列。",
      outputs:
        "所要的结果，区域或以逗号分隔的文本：最终级别（final）、评定级别（assigned，委员会评定）、个体级别（standalone）、支持后（support）、主权调整后（sovereign）、人民币偿付调整后（rmb）、本币级别（local）、短期级别（short）、展望（outlook）、观察名单（watch）、评分（score）、位次（rank）、约束（binding）、版本（version）、问题（problems），或某一项目（给出其档次）。留空：standalone、final。",
      language: "en 或 zh（中文），用于问题和约束的说明：给出时展望写名称，否则写代码；留空则随显示语言。",
    },
  },
  "RATING.DISTANCE": {
    says: "逐项求出使最终级别上调或下调的数值或档，其余各项不变。阈值为准确值：到此级别变动，未到则不变。无法变动和未知的写明原因。其下列出约束级别的因素，以及单项不足时可行的两项组合。无法读取的行逐一列明并给出 #VALUE!；缺失的项目逐一列明并给出 #N/A：须先有级别才有距离。",
    takes: {
      subject:
        "由项目和数值组成的多行，同 RATING.BCA。按年度填写的项目给出加权平均值，以及仅由最近一年达到该值所需的数值。",
      method: METHOD_OR_ROW,
      notches: "级别须变动的子级数：整数，不小于1；留空为1。",
      language: LANGUAGE,
    },
  },
  "RATING.RANGE": {
    says: "资料不全时，求出主体最终级别可能的最低与最高：可能区间，非评级结果。已填各行保持不变，缺失的项目取其合理范围内的一切数值。下级各项全未填写的档，可直接给出或由下级推出；部分已填的，由下级推出。两端均可达到。无法读取的行逐一列明并给出 #VALUE!。",
    takes: {
      subject: "由项目和数值组成的多行，同 RATING.BCA；任何一行均可缺失。",
      method: METHOD_OR_ROW,
      language: LANGUAGE,
    },
  },
  "RATING.COMPARE": {
    says: "按同一评级方法并列比较多个主体的各项、评分和级别，以及较第一个主体好（+）或差（-）几档、几分或几个子级。无法评定的主体显示 n/a，其下写明所缺。没有主体的区域或评级方法没有的项目为 #VALUE!；没有评级方法为 #N/A。",
    takes: {
      subjects:
        "表头行写各主体名称（首个单元格留空或写 item），其下每行为项目和各主体的数值。标题为 unit 的列为金额的单位；标题为 label、note 或 source 的列略过。",
      method: "评级方法，写法同 RATING.BCA；留空则取区域中的 method 行。",
      language: LANGUAGE,
    },
  },
};
