import { failure, type Outcome } from "../problem";
import { choice, define, divide, figure, readFigures, readWord, type Figure } from "../ratio";
import { tianfu } from "./places";

const debtCoverMeasures = ["equity", "revenue", "inflow"] as const;

/**
 * Computes how often equity, revenue or operating cash inflow covers all debt, a multiple. Perpetuals count as debt;
 * for `equity` those inside the equity figure are taken out of it: `perpetualsInEquity`, or all of them where it is
 * left out. A perpetual issued after the balance sheet is in debt but not in that equity. Source: Tianfu 2023, table 13.
 */
function debtCover(
  measure: string | null,
  amount: Figure,
  debt: Figure,
  perpetuals: Figure = null,
  perpetualsInEquity: Figure = null,
): Outcome<number> {
  const word = readWord("measure", measure, debtCoverMeasures);
  const asDebt = perpetuals ?? 0;
  const read = readFigures(
    { amount, debt, perpetuals: asDebt, perpetualsInEquity: perpetualsInEquity ?? asDebt },
    ["debt", "perpetuals", "perpetualsInEquity"],
  );
  if (!word.ok) return read.ok ? word : failure(...word.problems, ...read.problems);
  if (!read.ok) return read;
  const taken = word.value === "equity" ? read.value.perpetualsInEquity : 0;
  return divide(read.value.amount - taken, read.value.debt + read.value.perpetuals, {
    ratio: "DEBTCOVER",
    argument: "debt + perpetuals",
  });
}

export const DEBTCOVER = define({
  id: "DEBTCOVER",
  does: "Computes how often equity, revenue or operating cash inflow covers all debt, perpetuals included",
  name: { en: "Debt cover", zh: "全部债务覆盖倍数" },
  formula: {
    en: "(amount − perpetuals in equity, for equity only) ÷ (debt + perpetuals)",
    zh: "(指标值 − 权益中的永续债（仅所有者权益）) ÷ (全部债务 + 永续债)",
  },
  arguments: [
    choice(
      "measure",
      { en: "What covers the debt", zh: "覆盖指标" },
      {
        equity: { en: "Equity, without perpetuals", zh: "所有者权益（剔除永续债）" },
        revenue: { en: "Operating revenue", zh: "营业收入" },
        inflow: { en: "Operating cash inflow, gross", zh: "经营活动现金流入额" },
      },
      { optional: false },
    ),
    figure(
      "amount",
      "amount",
      { en: "Amount of that measure", zh: "该指标的金额" },
      {
        help: {
          en: "Equity as in the balance sheet, perpetuals included.",
          zh: "所有者权益按资产负债表填写，含永续债。",
        },
      },
    ),
    figure("amount", "debt", { en: "Total debt without perpetuals", zh: "全部债务（不含永续债）" }),
    figure(
      "amount",
      "perpetuals",
      { en: "Perpetuals counted as debt", zh: "计入债务的永续债" },
      {
        optional: true,
        help: { en: "Left out: none.", zh: "省略则为0。" },
      },
    ),
    figure(
      "amount",
      "perpetualsInEquity",
      { en: "Perpetuals inside the equity given", zh: "所填所有者权益中包含的永续债" },
      { optional: true, help: { en: "Left out: all of them.", zh: "省略则视为全部。" } },
    ),
  ],
  unit: "multiple",
  direction: "higher",
  cite: tianfu("table 13"),
  notes: [
    {
      en: "Table 13 takes 30.00 of perpetuals out of equity of end-2022, though 15.00 of them were issued in 2023 and were not in it: 0.83x as printed, 1.67x on one date.",
      zh: "表13从2022年末权益中扣除30.00亿元永续债，其中15.00亿元发行于2023年、并不在该权益中：披露值0.83倍，同一时点口径为1.67倍。",
    },
    {
      en: "The inflow is gross, not net operating cash flow.",
      zh: "现金流入额为总额，并非经营活动现金净流量。",
    },
    { en: "Equity below the perpetuals gives a negative cover.", zh: "所有者权益小于永续债时结果为负。" },
  ],
  example: { args: ["equity", 69.56, 17.59, 30], value: 0.831267 },
  from: (given) =>
    debtCover(
      given.word("measure"),
      given.one("amount"),
      given.one("debt"),
      given.one("perpetuals"),
      given.one("perpetualsInEquity"),
    ),
});
