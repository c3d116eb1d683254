import { define, figure, figuresArgument } from "../define";
import type { RatioDefinition } from "../definition";
import {
  counterGuarantee,
  cumulativeClaimRate,
  claimRate,
  recoveryRate,
  singleClient,
  topClients,
} from "../portfolio";
import { guarantorsRfc, jinshang, liabilityNotBalance, nonConsolidated, tianfu } from "./places";

const base = figure("amount", "base", { en: "Net assets", zh: "净资产" });

export const portfolio: readonly RatioDefinition[] = [
  define({
    id: "SINGLECLIENT",
    name: { en: "Largest client", zh: "单一客户集中度" },
    formula: { en: "max(liability) ÷ base", zh: "单一最大客户在保责任余额 ÷ 净资产" },
    arguments: [
      figuresArgument(
        "amount",
        "liability",
        { en: "Liability of the largest client, or of all clients", zh: "最大客户（或全部客户）责任余额" },
        {
          shape: "one-or-list",
          help: { en: "Of several the largest is taken.", zh: "给出多个时取最大值。" },
        },
      ),
      base,
    ],
    unit: "fraction",
    direction: "lower",
    cite: tianfu("annex 3"),
    also: [tianfu("table 7"), jinshang("concentration (there over the portfolio)")],
    notes: [
      {
        en: "The largest liability is not the first row of a table in order of balance: Tianfu's is its tenth client.",
        zh: "责任余额最大者未必是按业务余额排序的第一行：天府增信为第十户。",
      },
      liabilityNotBalance,
      {
        en: "Jinshang's 44.0 % is over the portfolio, not over net assets: the two are not comparable.",
        zh: "晋商信增的44.0%以增信组合为分母，而非净资产，两者不可比。",
      },
      nonConsolidated,
    ],
    example: { args: [[8.64, 7.66, 6.96, 10], 69.56], value: 0.143761 },
    from: (given) => singleClient(given.oneOrList("liability"), given.one("base")),
  }),
  define({
    id: "TOPCLIENTS",
    name: { en: "Largest n clients", zh: "前n大客户集中度" },
    formula: { en: "Σ n largest liabilities ÷ base", zh: "前n大客户在保责任余额之和 ÷ 净资产" },
    arguments: [
      figuresArgument("amount", "liabilities", { en: "Liabilities by client", zh: "各客户责任余额" }),
      base,
      figure(
        "number",
        "n",
        { en: "How many clients", zh: "客户数" },
        {
          help: { en: "5 in annex 3, 10 in the report's body.", zh: "附件3为5，正文为10。" },
        },
      ),
    ],
    unit: "fraction",
    direction: "lower",
    cite: tianfu("annex 3 (top five)"),
    also: [tianfu("table 7 (top ten)")],
    notes: [
      {
        en: "n above the number of liabilities given is refused: a short list would read as low concentration.",
        zh: "n大于所给客户数时不计算：名单不全会低估集中度。",
      },
      liabilityNotBalance,
    ],
    example: { args: [[8.64, 7.66, 6.96, 10], 69.56, 2], value: 0.26797 },
    from: (given) => topClients(given.list("liabilities"), given.one("base"), given.one("n")),
  }),
  define({
    id: "CLAIMRATE",
    name: { en: "Claim rate of the period", zh: "当期担保代偿率" },
    formula: { en: "claims ÷ released", zh: "当期担保代偿额 ÷ 当期解保额" },
    arguments: [
      figure("amount", "claims", { en: "Claims paid in the period", zh: "当期担保代偿额" }),
      figure("amount", "released", { en: "Guarantees released in the period", zh: "当期解除担保额" }),
    ],
    unit: "fraction",
    direction: "lower",
    cite: tianfu("annex 3"),
    also: [tianfu("table 3")],
    notes: [
      {
        en: "No answer where nothing was released, even without a claim: a young portfolio has not been tested.",
        zh: "当期没有解保时无定义（即使没有代偿）：新业务尚未经过检验。",
      },
    ],
    example: { args: [0, 95.89], value: 0 },
    from: (given) => claimRate(given.one("claims"), given.one("released")),
  }),
  define({
    id: "CUMCLAIMRATE",
    name: { en: "Cumulative claim rate", zh: "累计担保代偿率" },
    formula: { en: "claims ÷ released", zh: "累计担保代偿额 ÷ 累计解保额" },
    arguments: [
      figure("amount", "claims", { en: "Claims paid since the start", zh: "累计担保代偿额" }),
      figure("amount", "released", { en: "Guarantees released since the start", zh: "累计解除担保额" }),
    ],
    unit: "fraction",
    direction: "lower",
    cite: tianfu("annex 3"),
    also: [guarantorsRfc("institutional profile, portfolio"), jinshang("key indicators")],
    notes: [
      {
        en: "The same measure as the accumulated claim ratio of the other publisher. No answer where nothing was ever released.",
        zh: "与另一发布方的累计代偿率为同一指标。从未解保时无定义。",
      },
    ],
    example: { args: [1.2, 300], value: 0.004 },
    from: (given) => cumulativeClaimRate(given.one("claims"), given.one("released")),
  }),
  define({
    id: "RECOVERYRATE",
    name: { en: "Cumulative recovery rate", zh: "累计代偿回收率" },
    formula: { en: "recovered ÷ claims", zh: "累计代偿回收额 ÷ 累计担保代偿额" },
    arguments: [
      figure("amount", "recovered", { en: "Recoveries since the start", zh: "累计代偿回收额" }),
      figure("amount", "claims", { en: "Claims paid since the start", zh: "累计担保代偿额" }),
    ],
    unit: "fraction",
    direction: "higher",
    cite: tianfu("annex 3"),
    also: [guarantorsRfc("institutional profile, portfolio")],
    notes: [
      {
        en: "No answer where no claim was ever paid: nothing was there to recover.",
        zh: "从未发生代偿时无定义：没有可回收的款项。",
      },
    ],
    example: { args: [0.9, 1.2], value: 0.75 },
    from: (given) => recoveryRate(given.one("recovered"), given.one("claims")),
  }),
  define({
    id: "COUNTERGUARANTEE",
    name: { en: "Counter-guarantee cover", zh: "反担保覆盖率" },
    formula: { en: "covered ÷ outstanding", zh: "设置反担保的增信余额 ÷ 增信余额" },
    arguments: [
      figure("amount", "covered", { en: "Balance with counter-guarantees", zh: "设置反担保措施的增信余额" }),
      figure("amount", "outstanding", { en: "Outstanding balance", zh: "增信业务余额" }),
    ],
    unit: "fraction",
    direction: "higher",
    cite: tianfu("risk management 2"),
    notes: [
      {
        en: "Balance over balance, not liability. It counts projects with any counter-guarantee, not its worth.",
        zh: "分子分母均为业务余额而非责任余额；只反映是否设置反担保，不反映其价值。",
      },
    ],
    example: { args: [650.57, 668.33], value: 0.973426 },
    from: (given) => counterGuarantee(given.one("covered"), given.one("outstanding")),
  }),
];
