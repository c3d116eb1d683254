import type { Text } from "../language";

/** An amount of an issuer's statements that ratios are computed from. */
export interface StatementAmount {
  readonly id: string;
  readonly label: Text;
  readonly help?: Text;
  readonly group: "balance" | "income" | "capital" | "portfolio";
  /** Further words for it in a statement, for rows that are pasted with their names. */
  readonly aliases?: readonly string[];
}

const zeroIfNone: Text = { en: "0 where there is none.", zh: "没有则填0。" };

/** The amounts in the order of a report: balance sheet, income, regulatory capital, guarantee portfolio. */
export const statementAmounts: readonly StatementAmount[] = [
  {
    id: "assets",
    label: { en: "Total assets", zh: "资产总额" },
    group: "balance",
    aliases: ["资产总计", "总资产", "assets"],
  },
  { id: "liquid", label: { en: "Highly liquid assets", zh: "高流动性资产" }, group: "balance" },
  { id: "class1", label: { en: "Class I assets", zh: "Ⅰ级资产" }, group: "balance" },
  { id: "class2", label: { en: "Class II assets", zh: "Ⅱ级资产" }, group: "balance" },
  { id: "class3", label: { en: "Class III assets", zh: "Ⅲ级资产" }, group: "balance" },
  {
    id: "claimsReceivable",
    label: { en: "Claims receivable", zh: "应收代偿款" },
    help: zeroIfNone,
    group: "balance",
    aliases: ["应收代偿款净额"],
  },
  {
    id: "liabilities",
    label: { en: "Total liabilities", zh: "负债总额" },
    group: "balance",
    aliases: ["负债合计", "总负债", "liabilities"],
  },
  { id: "unearned", label: { en: "Unearned premium reserve", zh: "未到期责任准备金" }, group: "balance" },
  { id: "compensation", label: { en: "Compensation reserve", zh: "担保赔偿准备金" }, group: "balance" },
  { id: "general", label: { en: "General risk reserve", zh: "一般风险准备金" }, group: "balance" },
  {
    id: "reserves",
    label: { en: "Sum of risk reserves", zh: "各项风险准备金之和" },
    help: {
      en: "Left blank, it is the sum of the three reserves above.",
      zh: "留空则取上述三项准备金之和。",
    },
    group: "balance",
  },
  {
    id: "debt",
    label: { en: "Total debt", zh: "全部债务" },
    group: "balance",
    aliases: ["有息债务", "总债务", "debt"],
  },
  {
    id: "equity",
    label: { en: "Equity (net assets)", zh: "所有者权益（净资产）" },
    group: "balance",
    aliases: [
      "所有者权益",
      "所有者权益合计",
      "股东权益合计",
      "净资产",
      "equity",
      "net assets",
      "total equity",
    ],
  },
  { id: "paidIn", label: { en: "Paid-in capital", zh: "实缴资本" }, group: "balance", aliases: ["实收资本"] },
  { id: "subscribed", label: { en: "Subscribed capital", zh: "认缴资本" }, group: "balance" },
  {
    id: "revenue",
    label: { en: "Total operating revenue", zh: "营业总收入" },
    group: "income",
    aliases: ["营业收入", "revenue", "operating revenue"],
  },
  {
    id: "expenses",
    label: { en: "Operating and administrative expenses", zh: "业务及管理费" },
    group: "income",
  },
  { id: "operatingProfit", label: { en: "Operating profit", zh: "营业利润" }, group: "income" },
  {
    id: "netProfit",
    label: { en: "Net profit", zh: "净利润" },
    group: "income",
    aliases: ["当期净利润", "net income"],
  },
  { id: "adjustedAssets", label: { en: "Assets after adjustment", zh: "经调整的资产" }, group: "capital" },
  {
    id: "adjustedLiabilities",
    label: { en: "Liabilities after adjustment", zh: "经调整的负债" },
    group: "capital",
  },
  {
    id: "netCapital",
    label: { en: "Net capital", zh: "净资本" },
    help: {
      en: "Left blank, it is adjusted assets less adjusted liabilities.",
      zh: "留空则取经调整的资产减经调整的负债。",
    },
    group: "capital",
  },
  {
    id: "riskValue",
    label: { en: "Portfolio value at risk", zh: "担保业务组合风险价值" },
    group: "capital",
  },
  {
    id: "stakes",
    label: { en: "Equity held in other guarantors", zh: "对其他担保、再担保公司的股权投资" },
    help: zeroIfNone,
    group: "capital",
  },
  {
    id: "liability",
    label: { en: "Guaranteed liability", zh: "担保责任余额" },
    group: "portfolio",
    aliases: ["增信责任余额"],
  },
  {
    id: "financingLiability",
    label: { en: "Liability of financing guarantees", zh: "融资性担保责任余额" },
    group: "portfolio",
  },
  {
    id: "housing",
    label: { en: "Balance of housing guarantees", zh: "住房置业担保余额" },
    help: {
      en: "Only where it is not in the liability yet; 30 % of it is added.",
      zh: "仅在尚未计入责任余额时填写；按30%折算计入。",
    },
    group: "portfolio",
  },
  {
    id: "outstanding",
    label: { en: "Outstanding guarantees", zh: "在保余额" },
    group: "portfolio",
    aliases: ["担保余额", "增信业务余额"],
  },
  {
    id: "covered",
    label: { en: "Balance with counter-guarantees", zh: "设置反担保措施的余额" },
    group: "portfolio",
  },
  { id: "claims", label: { en: "Claims paid in the period", zh: "当期代偿额" }, group: "portfolio" },
  {
    id: "released",
    label: { en: "Guarantees released in the period", zh: "当期解除担保额" },
    group: "portfolio",
  },
  {
    id: "claimsToDate",
    label: { en: "Claims paid since the start", zh: "累计担保代偿额" },
    group: "portfolio",
  },
  {
    id: "releasedToDate",
    label: { en: "Guarantees released since the start", zh: "累计解除担保额" },
    group: "portfolio",
  },
  {
    id: "recoveredToDate",
    label: { en: "Recoveries since the start", zh: "累计代偿回收额" },
    group: "portfolio",
  },
  {
    id: "largestClient",
    label: { en: "Liability of the largest client", zh: "单一最大客户责任余额" },
    group: "portfolio",
  },
  {
    id: "fiveClients",
    label: { en: "Liability of the five largest clients", zh: "前五大客户责任余额合计" },
    group: "portfolio",
  },
];

/** Amounts that other amounts give where they are left blank, with the form that does. */
export const derivedAmounts: Readonly<Record<string, string>> = {
  reserves: "RESERVES",
  netCapital: "NETCAPITAL",
};
