import { define, figure } from "../define";
import type { RatioDefinition } from "../definition";
import { claimReserve, reserveCover, riskReserves } from "../portfolio";
import { guarantorsRfc, jinshang, tianfu } from "./places";

const reserves = figure("amount", "reserves", { en: "Sum of risk reserves", zh: "各项风险准备金之和" });

export const reserveRatios: readonly RatioDefinition[] = [
  define({
    id: "RESERVES",
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
    from: (given) => riskReserves(given.one("unearned"), given.one("compensation"), given.one("general")),
  }),
  define({
    id: "RESERVECOVER",
    name: { en: "Reserves over outstanding guarantees", zh: "准备金覆盖率" },
    formula: { en: "reserves ÷ outstanding", zh: "各项风险准备金之和 ÷ 在保余额" },
    arguments: [reserves, figure("amount", "outstanding", { en: "Outstanding guarantees", zh: "在保余额" })],
    unit: "fraction",
    direction: "higher",
    cite: guarantorsRfc("institutional profile, capability of risk resistance"),
    also: [jinshang("key indicators")],
    notes: [
      {
        en: "It also rises when the portfolio shrinks, as Jinshang's did from 2.0 % to 4.0 %.",
        zh: "业务收缩也会使其上升，晋商信增由2.0%升至4.0%即属此类。",
      },
    ],
    example: { args: [0.284, 7.1], value: 0.04 },
    from: (given) => reserveCover(given.one("reserves"), given.one("outstanding")),
  }),
  define({
    id: "CLAIMRESERVE",
    name: { en: "Claims over reserves", zh: "代偿准备金率" },
    formula: { en: "claims ÷ reserves", zh: "当期代偿额 ÷ 期末各项风险准备金之和" },
    arguments: [figure("amount", "claims", { en: "Claims paid in the period", zh: "当期代偿额" }), reserves],
    unit: "fraction",
    direction: "lower",
    cite: tianfu("annex 3"),
    also: [tianfu("table 12")],
    notes: [
      {
        en: "The name speaks of reserves over claims; the formula is claims over reserves, so lower is better.",
        zh: "名称易误解为准备金对代偿的覆盖；公式为代偿额除以准备金，越低越好。",
      },
    ],
    example: { args: [0.5, 5], value: 0.1 },
    from: (given) => claimReserve(given.one("claims"), given.one("reserves")),
  }),
];
