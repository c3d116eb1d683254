import { failure, type Outcome } from "../problem";
import {
  choice,
  define,
  divide,
  figure,
  fixed,
  form,
  of,
  readFigures,
  readWord,
  variant,
  type Figure,
} from "../ratio";
import { tianfu } from "./places";
import { netCapitalAmount } from "./amounts";

/** Portfolio risk as a flat share of the liability: inferred, since it reproduces Tianfu's printed cover of 2020–22. */
const flatPortfolioRisk = 0.08;

const riskBases = ["risk", "flat8"] as const;

/**
 * Computes net capital over the portfolio's value at risk, as a fraction. With `flat8` the second figure is the
 * liability and 8% of it stands for the risk: an inference from printed figures, not a published rule. Source: Tianfu
 * 2023, annex 3 and table 12.
 */
function netCapitalCover(
  netCapitalAmount: Figure,
  risk: Figure,
  basis: string | null = null,
): Outcome<number> {
  const read = readFigures({ netCapital: netCapitalAmount, risk }, ["risk"]);
  const word = readWord("basis", basis, riskBases, "risk");
  if (!read.ok) return word.ok ? read : failure(...read.problems, ...word.problems);
  if (!word.ok) return word;
  const flat = word.value === "flat8";
  return divide(read.value.netCapital, flat ? flatPortfolioRisk * read.value.risk : read.value.risk, {
    ratio: "NETCAPITALCOVER",
    argument: flat ? "8% × risk" : "risk",
  });
}

export const NETCAPITALCOVER = define({
  id: "NETCAPITALCOVER",
  does: "Computes how far net capital covers the portfolio's value at risk",
  name: { en: "Net capital cover", zh: "净资本覆盖率" },
  formula: {
    en: "netCapital ÷ risk; flat8: netCapital ÷ (8% × risk)",
    zh: "净资本 ÷ 担保业务组合风险价值；flat8：净资本 ÷ (8% × 责任余额)",
  },
  arguments: [
    netCapitalAmount,
    figure(
      "amount",
      "risk",
      { en: "Portfolio value at risk", zh: "担保业务组合风险价值" },
      {
        help: { en: "With flat8: the guaranteed liability.", zh: "选择flat8时填担保责任余额。" },
      },
    ),
    choice(
      "basis",
      { en: "What the second figure is", zh: "第二个数值的含义" },
      {
        risk: { en: "The portfolio's value at risk (default)", zh: "组合风险价值（默认）" },
        flat8: { en: "The liability, of which 8% is at risk", zh: "责任余额，按8%计风险" },
      },
    ),
  ],
  unit: "fraction",
  direction: "higher",
  cite: tianfu("annex 3"),
  also: [tianfu("table 12")],
  notes: [
    {
      en: "The model behind the value at risk is not published. flat8 is our inference: it reproduces all three printed values (2020–22); it is not a rule of the publisher.",
      zh: "组合风险价值的模型未公布。flat8为我们的推断：可重现2020—2022年三个披露值，并非发布方规则。",
    },
  ],
  example: { args: [46.35, 537.82, "flat8"], value: 1.077266 },
  forms: [
    form(of("netCapital"), of("riskValue")),
    variant(
      "flat8",
      { en: "risk as 8% of the liability, our inference", zh: "风险按责任余额的8%计，为我们的推断" },
      of("netCapital"),
      of("liability"),
      fixed("flat8"),
    ),
  ],
  from: (given) => netCapitalCover(given.one("netCapital"), given.one("risk"), given.word("basis")),
});
