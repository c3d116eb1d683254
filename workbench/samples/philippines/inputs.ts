import { figure } from "../rows";
import { measured } from "../replies";
import type { FigureRow, Reply, Text } from "../sample";

interface Input {
  readonly id: string;
  readonly label: Text;
  readonly typed: string;
  readonly value: number;
  readonly numberFormat: string;
  readonly evidence: Text;
}

type Words = readonly [en: string, zh: string];
const PERCENT = "0.0%";

/** A figure with its source; `off` says how far it may be off where it was put together and not read as it stands. */
function input(
  id: string,
  [en, zh]: Words,
  typed: string,
  numberFormat: string,
  words: Words,
  address: string,
  off = "",
): Input {
  const value = typed.endsWith("%") ? Number((Number(typed.slice(0, -1)) / 100).toFixed(6)) : Number(typed);
  const evidence = {
    en: `${words[0]}, ${address}${off === "" ? "" : `; put together, may be off by ${off}`}`,
    zh: `${words[1]}，${address}${off === "" ? "" : `；系推算，偏差可达${off}`}`,
  };
  return { id, label: { en, zh }, typed, value, numberFormat, evidence };
}

const CENTRE = "https://www.imf.org/en/Publications/WEO/weo-database/2024/April";
const FITCH =
  "https://usmuslims.com/service/amp/fitch-affirms-philippines-bbb-rating-outlook-stable-253309h.htm";
const RESERVES =
  "https://gmanetwork.com/news/money/economy/893317/philippines-closes-2023-with-102-5-billion-foreign-reserves/story";
const worldBank = (series: string) => `https://data.worldbank.org/indicator/${series}?locations=PH`;

/** The eighteen variables of the model, as far as a reserve currency does not ask for more. */
const INPUTS: readonly Input[] = [
  input(
    "governance",
    ["Governance, percentile rank", "治理，百分位"],
    "41",
    "0",
    ["World Bank, Worldwide Governance Indicators, 2022", "世界银行，全球治理指标，2022年"],
    "https://www.worldbank.org/en/publication/worldwide-governance-indicators",
    "3",
  ),
  input(
    "gdp-per-head",
    ["GDP per head, percentile rank", "人均GDP，百分位"],
    "25",
    "0",
    [
      "World Bank, GDP per head, 2023, placed among some 120 sovereigns",
      "世界银行，人均GDP，2023年，于约120个主权中定位",
    ],
    worldBank("NY.GDP.PCAP.CD"),
    "5",
  ),
  input(
    "world-gdp-share",
    ["Share of world GDP", "占全球GDP比重"],
    "0.41%",
    "0.00%",
    [
      "IMF, World Economic Outlook, USD 437bn of 105,000bn, 2023",
      "国际货币基金组织，世界经济展望，2023年4370亿/105万亿美元",
    ],
    CENTRE,
    "0.0001",
  ),
  input(
    "years-since-default",
    ["Years since default or restructuring", "距违约或重组年数"],
    "31",
    "0",
    ["Paris Club and Brady exchange of 1992, counted to 2023", "巴黎俱乐部，1992年布雷迪交换，计至2023年"],
    "https://clubdeparis.org/en/traitements",
    "3",
  ),
  input(
    "broad-money",
    ["Broad money to GDP", "广义货币/GDP"],
    "74%",
    PERCENT,
    ["World Bank, broad money to GDP, 2023", "世界银行，广义货币/GDP，2023年"],
    worldBank("FM.LBL.BMNY.GD.ZS"),
    "0.06",
  ),
  input(
    "growth-volatility",
    ["Volatility of growth", "增长波动性"],
    "4.67%",
    "0.00%",
    [
      "World Bank, GDP growth, 1994 to 2023, weights falling by 15% a year",
      "世界银行，GDP增速，1994—2023年，权重逐年降15%",
    ],
    worldBank("NY.GDP.MKTP.KD.ZG"),
    "0.005",
  ),
  input(
    "inflation",
    ["Consumer prices, mean of 2022 to 2024", "居民消费价格，2022—2024年均值"],
    "5.2%",
    PERCENT,
    [
      "Manila Bulletin, 8 June 2024: 5.8, 6.0 and, forecast, 3.8%",
      "《马尼拉公报》，2024年6月8日：5.8%、6.0%及预测3.8%",
    ],
    "https://mb.com.ph/2024/6/8/article-2384",
    "0.003",
  ),
  input(
    "real-growth",
    ["Real growth, mean of 2022 to 2024", "实际增速，2022—2024年均值"],
    "6.3%",
    PERCENT,
    ["Fitch, affirmation of June 2024", "惠誉，2024年6月维持评级"],
    FITCH,
  ),
  input(
    "government-debt",
    ["Government debt to GDP", "政府债务/GDP"],
    "54%",
    PERCENT,
    ["Fitch, as reported in June 2024", "惠誉，2024年6月转引"],
    "https://chrlmanalo.wixsite.com/archive/post/ph-economy-remains-strong-fitch-rating",
  ),
  input(
    "interest-to-revenue",
    ["Interest to revenue", "利息/收入"],
    "13%",
    PERCENT,
    ["Interest of PHP 628.33bn in 2023, revenue taken as 4,800bn", "2023年利息6283亿比索，收入取4.8万亿"],
    "https://www.philippinesnewsgazette.com/ph-settles-p1-60tr-debt-in-2023/",
    "0.03",
  ),
  input(
    "government-balance",
    ["Government balance to GDP, mean", "政府余额/GDP，均值"],
    "-4.9%",
    PERCENT,
    [
      "Fitch, June 2024: deficits of 5.4 and 5.0%, then 3.8% by 2025",
      "惠誉，2024年6月：赤字5.4%、5.0%，2025年降至3.8%",
    ],
    FITCH,
    "0.004",
  ),
  input(
    "foreign-currency-debt",
    ["Foreign-currency share of debt", "债务外币占比"],
    "31.5%",
    PERCENT,
    ["Manila Shimbun, national government, January 2023", "《马尼拉新闻》，中央政府，2023年1月"],
    "https://www.manila-shimbun.com/index.php/ja/category/jaglish/news269636.html",
  ),
  input(
    "reserve-currency",
    ["Share in world reserves", "占全球外汇储备"],
    "0%",
    PERCENT,
    [
      "Sovereign Rating Criteria, 6 April 2023, p. 22: the peso is no reserve currency",
      "主权评级标准，2023年4月6日，第22页：比索非储备货币",
    ],
    "https://github.com/chriscarrollsmith/mindmap-generator/blob/1801a961d27eda08df020702398b8c0f13305c56/fitch.md",
  ),
  input(
    "net-foreign-assets",
    ["Sovereign net foreign assets to GDP", "主权净外国资产/GDP"],
    "5%",
    PERCENT,
    [
      "GMA News: reserves of USD 102.5bn, end of 2023, less external public debt of about 83bn",
      "GMA新闻：2023年末储备1025亿美元，减公共外债约830亿",
    ],
    RESERVES,
    "0.05",
  ),
  input(
    "commodity-dependence",
    ["Commodity dependence", "大宗商品依赖度"],
    "12%",
    PERCENT,
    ["World Bank, exports by kind and receipts, 2022", "世界银行，出口构成与收入，2022年"],
    worldBank("TX.VAL.MANF.ZS.UN"),
    "0.05",
  ),
  input(
    "reserves-months",
    ["Reserves in months of payments", "储备可支付月数"],
    "7.7",
    "0.0",
    ["GMA News, end of 2023", "GMA新闻，2023年末"],
    RESERVES,
  ),
  input(
    "external-interest",
    ["External interest to receipts", "外债利息/收入"],
    "3.5%",
    PERCENT,
    ["World Bank, interest on external debt and receipts, 2022", "世界银行，外债利息与收入，2022年"],
    worldBank("DT.INT.DECT.EX.ZS"),
    "0.02",
  ),
  input(
    "current-account-fdi",
    ["Current account and direct investment to GDP", "经常账户与直接投资/GDP"],
    "-1.7%",
    PERCENT,
    [
      "IMF, current account of -4.5, -2.6 and -2.2%; direct investment of about 1.4%",
      "国际货币基金组织，经常账户-4.5%、-2.6%、-2.2%；直接投资约1.4%",
    ],
    CENTRE,
    "0.01",
  ),
];

/** The one column of the sheet: three-year means are centred on it. */
export const YEAR = "2023";

export const rows: readonly FigureRow[] = INPUTS.map(({ id, label, value, numberFormat, evidence }) =>
  figure(id, label.en, label.zh, [value], evidence, numberFormat),
);

export const replies: Readonly<Record<string, Reply>> = Object.fromEntries(
  INPUTS.map(({ id, typed, evidence }) => [id, measured(typed, id, YEAR, evidence)]),
);
