import type { Text } from "../language";

/** An amount of an issuer's statements that ratios are computed from. */
export interface StatementAmount {
  readonly id: string;
  readonly label: Text;
  readonly help?: Text;
  readonly group: "balance" | "income" | "capital" | "portfolio" | "bank";
  /** Further words for it in a statement, for rows that are pasted with their names. */
  readonly aliases?: readonly string[];
}

const zeroIfNone: Text = { en: "0 where there is none.", zh: "没有则填0。" };

/** The amounts in the order of a report: balance sheet, income, regulatory capital, guarantee portfolio, a bank’s own. */
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
  {
    id: "cash",
    label: { en: "Cash", zh: "货币资金" },
    group: "balance",
    aliases: ["cash", "cash and cash equivalents", "monetary funds"],
  },
  {
    id: "restrictedCash",
    label: { en: "Cash that is pledged or frozen", zh: "受限货币资金" },
    help: zeroIfNone,
    group: "balance",
    aliases: ["受限资金", "使用受限的货币资金", "restricted cash"],
  },
  {
    id: "trading",
    label: { en: "Trading securities", zh: "交易性金融资产" },
    help: zeroIfNone,
    group: "balance",
    aliases: ["以公允价值计量且其变动计入当期损益的金融资产", "trading assets"],
  },
  {
    id: "currentAssets",
    label: { en: "Current assets", zh: "流动资产合计" },
    group: "balance",
    aliases: ["流动资产", "total current assets", "current assets"],
  },
  {
    id: "currentLiabilities",
    label: { en: "Current liabilities", zh: "流动负债合计" },
    group: "balance",
    aliases: ["流动负债", "total current liabilities"],
  },
  {
    id: "shortDebt",
    label: { en: "Interest-bearing debt due within a year", zh: "短期债务" },
    help: {
      en: "Short-term loans, and long-term debt and bonds due within a year.",
      zh: "短期借款，及一年内到期的长期借款与债券等有息债务。",
    },
    group: "balance",
    aliases: ["一年内到期的有息债务", "短期有息债务", "short-term debt"],
  },
  {
    id: "shortLoans",
    label: { en: "Short-term loans", zh: "短期借款" },
    help: {
      en: "Part of the debt due within a year; no ratio takes them alone.",
      zh: "短期债务的一部分；没有指标单独取用。",
    },
    group: "balance",
    aliases: ["short-term borrowings"],
  },
  { id: "paidIn", label: { en: "Paid-in capital", zh: "实缴资本" }, group: "balance", aliases: ["实收资本"] },
  { id: "subscribed", label: { en: "Subscribed capital", zh: "认缴资本" }, group: "balance" },
  {
    id: "revenue",
    label: { en: "Total operating revenue", zh: "营业总收入" },
    group: "income",
    aliases: [
      "营业收入",
      "营业总收入合计",
      "营业收入合计",
      "revenue",
      "operating revenue",
      "operating income",
    ],
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
  {
    id: "profitBeforeTax",
    label: { en: "Profit before tax", zh: "利润总额" },
    group: "income",
    aliases: ["税前利润", "profit before taxation", "total profit"],
  },
  {
    id: "interest",
    label: { en: "Interest expensed", zh: "计入费用的利息" },
    help: zeroIfNone,
    group: "income",
    aliases: ["利息支出", "利息费用", "费用化利息", "计入财务费用的利息支出", "interest expense"],
  },
  {
    id: "capitalisedInterest",
    label: { en: "Interest capitalised", zh: "资本化利息" },
    help: zeroIfNone,
    group: "income",
    aliases: ["资本化利息支出", "利息资本化金额"],
  },
  {
    id: "depreciation",
    label: { en: "Depreciation", zh: "折旧" },
    help: zeroIfNone,
    group: "income",
    aliases: ["固定资产折旧", "固定资产折旧、油气资产折耗、生产性生物资产折旧"],
  },
  {
    id: "amortisation",
    label: { en: "Amortisation", zh: "摊销" },
    help: zeroIfNone,
    group: "income",
    aliases: ["无形资产摊销及长期待摊费用摊销"],
  },
  {
    id: "operatingCashFlow",
    label: { en: "Net cash flow from operations", zh: "经营活动产生的现金流量净额" },
    group: "income",
    aliases: [
      "经营活动现金流量净额",
      "经营现金流净额",
      "经营性净现金流",
      "net cash from operating activities",
      "net cash flow from operating activities",
    ],
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
    aliases: ["增信责任余额", "期末增信责任余额", "期末增信业务责任余额", "期末担保责任余额"],
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
      en: "Only where it is not in the liability yet; 30% of it is added.",
      zh: "仅在尚未计入责任余额时填写；按30%折算计入。",
    },
    group: "portfolio",
  },
  {
    id: "outstanding",
    label: { en: "Outstanding guarantees", zh: "在保余额" },
    group: "portfolio",
    aliases: [
      "担保余额",
      "增信业务余额",
      "期末增信业务余额",
      "期末担保余额",
      "outstanding credit enhancement",
    ],
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
    aliases: ["当期解除增信金额", "当期增信业务解除增信金额"],
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
  {
    id: "bankCapital",
    label: { en: "Net capital of a bank", zh: "资本净额" },
    group: "bank",
    aliases: ["总资本净额"],
  },
  {
    id: "coreCapital",
    label: { en: "Net core capital", zh: "核心资本净额" },
    group: "bank",
    aliases: ["核心一级资本净额", "一级资本净额"],
  },
  {
    id: "riskWeighted",
    label: { en: "Risk-weighted assets", zh: "风险加权资产" },
    group: "bank",
    aliases: ["风险加权资产合计", "加权风险资产"],
  },
  {
    id: "loans",
    label: { en: "Total loans", zh: "贷款总额" },
    group: "bank",
    aliases: ["发放贷款和垫款总额", "各项贷款", "贷款余额", "贷款合计"],
  },
  {
    id: "deposits",
    label: { en: "Total deposits", zh: "存款总额" },
    group: "bank",
    aliases: ["吸收存款", "各项存款", "存款余额", "存款合计"],
  },
  {
    id: "nonPerforming",
    label: { en: "Non-performing loans", zh: "不良贷款" },
    group: "bank",
    aliases: ["不良贷款余额"],
  },
  {
    id: "specialMention",
    label: { en: "Special-mention loans", zh: "关注类贷款" },
    group: "bank",
    aliases: ["关注贷款", "关注类贷款余额"],
  },
  {
    id: "loanProvisions",
    label: { en: "Provisions for loan losses", zh: "贷款损失准备" },
    group: "bank",
    aliases: ["贷款减值准备", "贷款损失准备余额"],
  },
  {
    id: "liquidAssets",
    label: { en: "Liquid assets (supervisory)", zh: "流动性资产" },
    group: "bank",
    aliases: ["流动性资产余额"],
  },
  {
    id: "liquidLiabilities",
    label: { en: "Liquid liabilities (supervisory)", zh: "流动性负债" },
    group: "bank",
    aliases: ["流动性负债余额"],
  },
  {
    id: "largestBorrower",
    label: { en: "Loans to the largest borrower", zh: "最大一家客户贷款" },
    group: "bank",
    aliases: ["最大单一客户贷款", "最大单一借款人贷款"],
  },
];

/** Amounts that other amounts give where they are left blank, with the form that does. */
export const derivedAmounts: Readonly<Record<string, string>> = {
  reserves: "RESERVES",
  netCapital: "NETCAPITAL",
};
