import type { Outcome } from "../problem";
import { define, figure, finite, form, of, readFigures, type Figure } from "../ratio";
import { tianfu } from "./places";

/** Sums the reserves against unearned premiums, for compensation and for general risk. Source: Tianfu 2023, annex 3. */
function riskReserves(unearned: Figure, compensation: Figure, general: Figure): Outcome<number> {
  const read = readFigures({ unearned, compensation, general }, ["unearned", "compensation", "general"]);
  if (!read.ok) return read;
  const sum = read.value.unearned + read.value.compensation + read.value.general;
  return finite(sum, "RESERVES", "unearned + compensation + general");
}

export const RESERVES = define({
  id: "RESERVES",
  does: "Adds up the risk reserves",
  name: { en: "Sum of risk reserves", zh: "各项风险准备金之和" },
  formula: {
    en: "unearned + compensation + general",
    zh: "未到期责任准备金 + 担保赔偿准备金 + 一般风险准备金",
  },
  arguments: [
    figure("amount", "unearned", { en: "Unearned premium reserve", zh: "未到期责任准备金" }),
    figure("amount", "compensation", { en: "Compensation reserve", zh: "担保赔偿准备金" }),
    figure("amount", "general", { en: "General risk reserve", zh: "一般风险准备金" }),
  ],
  unit: "amount",
  direction: "higher",
  cite: tianfu("annex 3"),
  notes: [
    {
      en: "The general risk reserve is part of equity, the other two are liabilities.",
      zh: "一般风险准备金属于所有者权益，其余两项属于负债。",
    },
    { en: "A reserve that does not exist is 0, not blank.", zh: "没有的准备金填0，不留空。" },
  ],
  example: { args: [1.5, 3.43, 0.6], value: 5.53 },
  forms: [form(of("unearned"), of("compensation"), of("general"))],
  from: (given) => riskReserves(given.one("unearned"), given.one("compensation"), given.one("general")),
});
