import { languageFor, MAPPING_OF, MESSAGES, RATING, type FamilyHelp } from "./shared";

const BOTH_READ = "读取级别所用的级别体系，或评级方法（取其体系）；留空则取包含全部级别的体系。";
const ANY_RATINGS =
  "级别：单元格、区域或两者兼有；其中写有级别体系或评级方法的代码时，全部级别按该体系读取。";

export const NOTCH_HELP: FamilyHelp = {
  "NOTCH.ADD": {
    says: "将级别变动若干整数子级，到级别体系两端为止；+1为较好一个子级。结果保留原级别的大小写和写法，不带所附标记。区域溢出，按同一级别体系的一列读取。体系没有的符号、多个体系都有而结果不同、或不是整数子级为 #VALUE!；没有级别（空白、NR、WR）或没有子级数为 #N/A。",
    takes: {
      rating: "级别，如AA+、a.g+或Aa2；一个单元格或区域。",
      notches:
        "子级数，整数，+为较好，-为较差；0为不变。一个单元格或区域。某些版本的 Excel 将空白单元格以0传入。",
      scale: "读取级别所用的级别体系，如 global，或评级方法（取其体系）；留空则取包含全部级别的体系。",
      language: MESSAGES,
    },
  },
  "NOTCH.DIFF": {
    says: "计算同一级别体系中两个级别相差的子级数：第一个较好则大于0，较差则小于0。区域溢出，按同一列读取。没有一个体系包含两者、或多个体系都有而结果不同为 #VALUE!；其中之一没有级别（空白、NR、WR）为 #N/A。",
    takes: {
      a: "第一个级别；一个单元格或区域。",
      b: "第二个级别；一个单元格或区域。",
      scale: BOTH_READ,
      language: MESSAGES,
    },
  },
  "NOTCH.RANK": {
    says: "给出级别在其级别体系中的位次，1为最好。区域溢出，按同一列读取。体系没有的符号、或多个体系都有而位次不同为 #VALUE!；没有级别（空白、NR、WR）为 #N/A。",
    takes: { rating: RATING, scale: BOTH_READ, language: MESSAGES },
  },
  "NOTCH.WEAKEST": {
    says: "求出同一级别体系若干级别中最低的一个。空白单元格和写明没有级别的（NR、WR）略过；相同者取第一个，保留其大小写和写法。没有一个体系包含全部级别时为 #VALUE!，并指出其中两个；一个级别都没有时为 #N/A。",
    takes: { ratings: ANY_RATINGS },
  },
  "NOTCH.STRONGEST": {
    says: "求出同一级别体系若干级别中最高的一个。空白单元格和写明没有级别的（NR、WR）略过；相同者取第一个，保留其大小写和写法。没有一个体系包含全部级别时为 #VALUE!，并指出其中两个；一个级别都没有时为 #N/A。",
    takes: { ratings: ANY_RATINGS },
  },
  "NOTCH.SUPPORT": {
    says: "按外部支持提升个体级别。每个支持方均自个体级别起提升，不超过其自身级别；提升幅度不相加：先计股东，再计政府超出的部分。结果保留个体级别的体系、大小写和写法。已处违约级别的不予提升：支持未能避免违约。幅度为自设参数。区域溢出。无法读取的文字或符号、支持方属另一体系而未给映射为 #VALUE!；级别或支持力度空白，及 joint-default 的依存度空白为 #N/A。",
    takes: {
      standalone: "个体级别；一个单元格或区域。",
      supporter:
        "支持方级别（单元格或一列）；或多行：角色（股东 shareholder、政府 government）、级别、支持力度、依存度和拖累，行序不限。空行略过；支持力度为“无”时级别可留空。拖累（自设参数，通常留空）如-1，允许较弱的支持方将级别压低至多这么多，不低于其自身级别。",
      strength:
        "支持力度：无（none）、低（low）、中等（moderate）、高（high）、很高（very high）或确定（certain，等同支持方）；支持方以多行给出时留空。",
      dependence:
        "支持方与主体一同恶化的程度：低（low）、中等（moderate）、高（high）或很高（very high）；在 notch-table 中后两者使提升减少一个子级；留空不减。",
      supportMethod:
        "notch-table（子级表，默认）、joint-default（双方同时违约的可能性，须给依存度）或 top-down（由支持方级别按支持力度下调若干子级，与依存度无关）。结果均在两个级别之间。",
      mapping: MAPPING_OF("支持方级别", "个体级别"),
      output:
        "级别（rating，默认）、子级数（notches，支持带来的变动，-为下调）或步骤（steps，每个支持方一行，限一个个体级别）。",
      scale: "读取级别所用的级别体系，或评级方法（取其体系）；留空则取包含全部级别的体系，或映射的目标体系。",
      language: languageFor("消息和各行的文字"),
    },
  },
  "NOTCH.ISSUE": {
    says: "由主体级别评定债项级别：计入条款、类别、抵质押物和担保（保险机构指引第三十条至第三十五条，或另一套规则）。抵质押物与担保取效果较好者，不相加；担保至多使债项达到担保人级别，并扣除第三十三条所减。幅度为自设参数。区域溢出。无法读取的文字或符号、级别分属两个体系、有两种读法为 #VALUE!；主体级别或类别空白、有担保债券没有担保、抵质押债券没有抵质押物、无需评级的债券（国债 treasury、央行票据 central-bank-bill、认可类 recognised，第二条）为 #N/A。",
    takes: {
      issuer: "主体级别；一个单元格或区域。",
      bondClass:
        "担保债券（guaranteed）、抵质押（secured）、普通（ordinary）、公司债（corporate）、可转债（convertible）、可交换债（exchangeable）、次级（subordinated）、混合资本（hybrid）、短融（short-term）、超短融（super-short）、普通永续（perpetual-senior）、次级永续（perpetual-subordinated）、政金债（policy-bank）、地方债（local-government），或市场名称，如 MTN、公司债、二级资本债；一个单元格或区域。",
      guarantee:
        "担保人级别（单元格或一列：全额、不可撤销、无条件、有法律效力、及时代偿；公司债券、可转换债券和可交换债券则视为均未说明，不计入，第三十四条）；或多行：级别、担保比例（比例，空白为全额，多份相加）、不可撤销、法律效力、关联方、无条件、及时代偿、依赖发行人。标题下留空为未说明：担保不计入，或按关联、依赖发行人的担保人受限。名称也可写在首列。",
      collateral:
        "多行：市值对债务的倍数、流动性（高 high、中 medium、低 low）、抵质押率（以其担保的全部债务与市值之比，越低越好）；三者也可写在首列。多项相加。",
      terms:
        "由条款和取值组成的多行：期限（maturity，年）、偿付顺序（ranking，优先 senior 或次级 subordinated）、递延（deferral，TRUE 或 FALSE）、结构（structure，direct、structural；golden-credit-issue 另有 favourable、unfavourable）；短期债券另有：行业趋势（trend）、现金流（cash-flow）、资产流动性（asset-liquidity）和危机时融资（crisis-financing），各为 sound（稳健）或 weak（偏弱）。",
      policy:
        "规则（circ-issue 为默认，另有 golden-credit-issue、guarantor-issue）或评级方法（取其规则）；floor（默认，增信不压低级别）或 literal（较弱担保人压低级别，按第三十一条字面）；可只写其一或两者，如 circ-issue literal。",
      output:
        "级别（rating，默认；短期债券为短期级别）、长期级别（long-term）、增信前（before，计入类别和条款、未计增信）、上限（cap，担保所允许的最高；均不计入则空白）、步骤（steps）或提示（findings）；最后两项限一只债券。",
      scale:
        "读取全部级别所用的级别体系，如 circ，或评级方法（取其体系）；留空则取评级方法的体系，或包含全部级别的体系。",
      language: languageFor("消息和各行的文字"),
    },
  },
  "NOTCH.RMB": {
    says: "计入人民币偿付能力与意愿（东方金诚，第9、10页）：各项分值折为-3至1个子级（自设参数），调整级别。一列级别可溢出。无法读取的分值或符号为 #VALUE!；缺少分值（逐一列明），或未给评级方法（列出有此步骤者）为 #N/A。",
    takes: {
      rating: "主权调整后、本步骤之前的级别；一个单元格或一列。",
      scores:
        "五项分值，1（最好）至6，依评级方法次序写成一行或一列：人民币资产、其他资产可兑换性、汇出限制、中国业务、偿付意愿；或由项目和分值组成的多行；或所得的档：充裕（ample）、充足（adequate）、受限（constrained）、偏弱（weak）、很弱（very weak）。级别为一列时：每个级别一行分值，或一行通用。",
      method: "有人民币偿付步骤的评级方法，如 panda-enterprise。",
      ceiling: "本步骤上调不得超过的级别，如地方政府的主权级别；留空则不设。",
      mapping:
        "映射至评级方法级别体系的映射代码：上限按映射的原体系读取，再映射至其较差一端；评级方法的体系没有的级别亦同。",
      language: MESSAGES,
    },
  },
};
