import { judged, source } from "../replies";
import { rated } from "../rows";
import type { Assessment, Figures, Sample } from "../sample";
import { replies, rows, YEAR } from "./inputs";

const FINANCE = source(
  "Department of Finance on Fitch's affirmation",
  "菲律宾财政部，惠誉维持评级",
  "2024-06-07",
  "https://dof.gov.ph/?p=44702",
);
const MODEL = source(
  "Fitch, Sovereign Rating Criteria",
  "惠誉，主权评级标准",
  "2023-04-06",
  "https://github.com/chriscarrollsmith/mindmap-generator/blob/1801a961d27eda08df020702398b8c0f13305c56/fitch.md",
);

const alone = () =>
  judged(
    "0",
    "the model alone is shown; a committee's view of this pillar was not read",
    "仅展示模型结果；未读评审委员会对该支柱的意见",
  );

const assessment: Assessment = {
  id: "sample-philippines-2024",
  method: "sovereign-model-2023@2023-04-06+1",
  issuer: { en: "Republic of the Philippines", zh: "菲律宾共和国" },
  date: "2024-06-07",
  year: YEAR,
  sources: [FINANCE, MODEL],
  outlook: "stable",
  replies: {
    ...replies,
    "overlay-structural": alone(),
    "overlay-macro": alone(),
    "overlay-public-finances": alone(),
    "overlay-external": alone(),
    "local-uplift": judged("0", "the rule where nothing else is stated", "无其他说明时的通例"),
  },
  step: "review",
};

const figures: Figures = {
  title: { en: "Republic of the Philippines: the variables of the model", zh: "菲律宾共和国：模型变量" },
  unit: {
    en: "Fractions of the base named unless ranks, years or months; means of 2022 to 2024 stand at their middle",
    zh: "除百分位、年数、月数外均为所列基数的比例；2022—2024年均值列于中间年",
  },
  columns: [YEAR],
  figures: rows,
  ratios: [],
  facts: [rated("Fitch, foreign currency", "惠誉，外币", "BBB", FINANCE)],
};

/** The Philippines by the published model alone, without an overlay; the published rating stands two notches higher. */
export const philippines: Sample = {
  id: "philippines",
  title: { en: "Philippines 2024 (sovereign model)", zh: "菲律宾 2024（主权模型）" },
  expected: "BB+",
  assessment,
  figures,
};
