import { languageFor, MAPPING_OF, MESSAGES, UPLIFT, type FamilyHelp } from "./shared";

const RATING_BEFORE = "主权调整之前的级别；一个单元格或区域。";
const CAP_SCALE =
  "读取级别所用的级别体系，或评级方法（取其体系）；留空则取包含全部级别的体系，或映射的、或作为方式的评级方法的体系。";
const CAP_MAPPING = MAPPING_OF("主权级别", "该级别");

export const SOVEREIGN_HELP: FamilyHelp = {
  "SOVEREIGN.MODEL": {
    says: "按惠誉2023年4月主权评级模型（评级方法 sovereign-model-2023）评分：4.759加各变量变换后乘以所印系数。取整后的分值自16（AAA）读至0及以下（CCC+）。所印系数为3位小数，与发布机构的分值可相差约0.05。缺失的行逐一列明并给出 #N/A，有误的行逐一列明并给出 #VALUE!。此处未填的定性调整行为0；RATING.FINAL 则要求填写。",
    takes: {
      inputs:
        "由项目和数值组成的多行，次序不限。百分位，0至100：governance、gdp-per-head。百分数（比例）：world-gdp-share、broad-money、growth-volatility、inflation、real-growth、government-debt、interest-to-revenue、government-balance、foreign-currency-debt、reserve-currency（占全球储备的份额，其他货币为0；大于0须给未公布的 reserve-constant）、net-foreign-assets、commodity-dependence、external-interest、current-account-fdi。数字：years-since-default（年，或 none）、reserves-months（月）。可选：overlay-structural、overlay-macro、overlay-public-finances、overlay-external（整数子级，-2至2，合计-3至3）、lc-factor（有利于本币的因素，TRUE）或 local-uplift（整数子级，-1至2）、international-liquidity-ratio（比例）。",
      output:
        "级别（rating，默认：外币，计入定性调整）、评分（score）、各项贡献（contributions：变量、数值、变换值、系数、贡献）、定性调整（overlay，合计子级数）、本币级别（local）或短期级别（short）。",
      language: languageFor("标题和名称"),
    },
  },
  "SOVEREIGN.CAP": {
    says: "对级别进行主权调整：上限（ceiling）方式下高出主权级别至多为所允许的幅度；调整（adjust）方式下向主权级别靠拢一半（自设参数）；从不上调。三地均已知且为同一国时不作调整；否则取注册地与主要市场主权中较差者。区域溢出。无法读取的文字或符号、超出方式所允许的幅度、主权属另一体系而未给映射为 #VALUE!；没有级别或主权为 #N/A，并指出缺少的所在地。",
    takes: {
      rating: RATING_BEFORE,
      sovereign:
        "主权外币级别（一个单元格或区域）；或所在地的多行：角色（registration 注册地、market 主要市场、bond 债券市场，均须填）、国家（英文、中文或 ISO 代码；香港、澳门、台湾各为一地）、该国外币级别、各市场占比（比例）。债券市场无须级别。",
      samePlace: "注册地、主要市场和债券市场同为一国时为 TRUE；留空为 FALSE。所在地的多行本身即可说明。",
      mode: "上限（ceiling，主权为级别时默认）、调整（adjust，主权为所在地多行时默认，按占比加权）、无（none）、已公布的国家上限规则（fitch-country-ceiling、fitch-currency-union、moodys-local-currency-ceiling），或评级方法如 panda-local-government：取其主权调整，没有则不变。",
      uplift: UPLIFT,
      output: "级别（rating，默认）、上限（ceiling；未设则空白）或子级数（notches，本步骤的变动，-为下调）。",
      scale: CAP_SCALE,
      mapping: CAP_MAPPING,
      language: MESSAGES,
    },
  },
  "SOVEREIGN.BINDS": {
    says: "判断主权调整是否改变了级别：TRUE 或 FALSE。参数和错误同 SOVEREIGN.CAP。",
    takes: {
      rating: RATING_BEFORE,
      sovereign: "主权外币级别，或所在地的多行，同 SOVEREIGN.CAP。",
      samePlace: "注册地、主要市场和债券市场同为一国时为 TRUE；留空为 FALSE。",
      mode: "上限（ceiling，主权为级别时默认）、调整（adjust，主权为所在地多行时默认，按占比加权）、无（none）、已公布的国家上限规则（fitch-country-ceiling、fitch-currency-union、moodys-local-currency-ceiling），或评级方法：取其主权调整。",
      uplift: UPLIFT,
      scale: CAP_SCALE,
      mapping: CAP_MAPPING,
      language: MESSAGES,
    },
  },
};
