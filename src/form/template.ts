import type { Text } from "../language";
import { readMethodFile, type Pack } from "../pack";
import { describeProblem } from "../problem";
import { said } from "../cells";
import { fileOfScorecard, type PlainFactor, type PlainScorecard } from "./scorecard";

/** Methodologies to start from: complete and sound, so that what is changed can be checked at once. */
export const TEMPLATES = ["scorecard", "points"] as const;

export type Template = (typeof TEMPLATES)[number];

const letters = [
  "AAA",
  "AA+",
  "AA",
  "AA-",
  "A+",
  "A",
  "A-",
  "BBB+",
  "BBB",
  "BBB-",
  "BB",
  "B",
  "CCC",
  "CC",
  "C",
];

function judged(group: string, weight: number, label: Text): PlainFactor {
  return { group, weight, label, guidance: WORDS };
}

const WORDS: readonly Text[] = [
  said("Very strong", "很强"),
  said("Strong", "较强"),
  said("Average", "一般"),
  said("Weak", "较弱"),
  said("Very weak", "很弱"),
];

/** Three judged and three measured factors, a matrix of business and financial risk, and support. */
export const SCORECARD: PlainScorecard = {
  id: "my-scorecard",
  version: "1",
  title: said("My scorecard", "我的打分卡"),
  publisher: said("Our institution", "本机构"),
  rates: said("Corporates", "一般企业"),
  date: "2026-01-01",
  groups: [
    { id: "business", title: said("Business risk", "经营风险") },
    { id: "financial", title: said("Financial risk", "财务风险") },
  ],
  factors: [
    judged("business", 0.4, said("Industry", "行业")),
    judged("business", 0.4, said("Competitive position", "竞争地位")),
    judged("business", 0.2, said("Governance", "公司治理")),
    {
      group: "financial",
      weight: 0.4,
      label: said("Debt to assets", "资产负债率"),
      measure: {
        unit: { kind: "fraction" },
        direction: "lower",
        edges: [0.3, 0.45, 0.6, 0.75],
        believed: [0, 3],
        definition: said("Total liabilities / total assets", "负债总额 ÷ 资产总额"),
      },
    },
    {
      group: "financial",
      weight: 0.3,
      label: said("Interest cover", "利息保障倍数"),
      measure: {
        unit: { kind: "multiple" },
        direction: "higher",
        edges: [10, 6, 3, 1.5],
        believed: [-100, 1000],
        definition: said("EBITDA / interest", "EBITDA ÷ 利息支出"),
      },
    },
    {
      group: "financial",
      weight: 0.3,
      label: said("Return on equity", "净资产收益率"),
      measure: {
        unit: { kind: "fraction" },
        direction: "higher",
        edges: [0.15, 0.1, 0.05, 0],
        believed: [-2, 2],
        definition: said("Net profit / average equity", "净利润 ÷ 平均净资产"),
      },
    },
  ],
  grades: ["1", "2", "3", "4", "5"],
  symbols: letters,
  scaleTitle: said("Our scale", "本机构级别体系"),
  supporter: "shareholder",
};

/** Points lost of a hundred, each factor by its weight, and five classes: a supervisor's scoring. */
const points: PlainScorecard = {
  ...SCORECARD,
  id: "my-points",
  title: said("My scoring by points", "我的计分评价"),
  rates: said("Financing guarantors", "融资担保机构"),
  groups: [{ id: "points", title: said("Points lost", "扣分") }],
  factors: [
    { ...judged("points", 25, said("Governance and controls", "治理与内控")) },
    { ...judged("points", 25, said("Conduct of business", "合规经营")) },
    {
      group: "points",
      weight: 50,
      label: said("Guarantee leverage", "融资担保放大倍数"),
      measure: {
        unit: { kind: "multiple" },
        direction: "lower",
        edges: [3, 6, 8, 10],
        believed: [0, 100],
        definition: said("Guarantees outstanding / net assets", "融资担保责任余额 ÷ 净资产"),
      },
    },
  ],
  symbols: ["A", "B", "C", "D", "E"],
  scaleTitle: said("Classes", "评价等级"),
  scores: [0, 25, 50, 75, 100],
  edges: [10, 25, 40, 60],
  supporter: null,
};

const CARDS: Readonly<Record<Template, PlainScorecard>> = { scorecard: SCORECARD, points };

/** Makes the methodology of a template. @throws where a template is unsound, which a test holds it not to be */
export function templateOf(name: Template): Pack {
  const read = readMethodFile(fileOfScorecard(CARDS[name]));
  if (read.ok) return read.value;
  throw new Error(
    `The template ${name} is unsound: ${read.problems.map((one) => describeProblem(one, "en")).join(" ")}`,
  );
}
