import type { Text } from "../language";
import type { Citation } from "../trace";

/** Places in the library that the ratios cite; the documents themselves are declared in `packs/sources.json`. */
export const tianfu = (at: string): Citation => ({ source: "lianhe-tianfu-2023", at });
export const jinshang = (at: string): Citation => ({ source: "ccxap-jinshang-2025", at });
export const guarantorsRfc = (at: string): Citation => ({ source: "ccxap-guarantors-rfc-2021", at });
export const assetRules = (at: string): Citation => ({ source: "fga-asset-rules", at });
export const supplement = (at: string): Citation => ({ source: "fga-supplement-2019", at });
export const goldenCredit = (at: string): Citation => ({ source: "golden-credit-panda", at });
export const capitalStrength = goldenCredit("page 20, capital strength");

export const insurersGuideline = (at: string): Citation => ({ source: "circ-guideline-2007", at });

/** Notes that several ratios share. */
export const averageBalances: Text = {
  en: "The base is the average of the opening and the closing balance, not the closing one.",
  zh: "分母为期初与期末余额的平均数，而非期末余额。",
};

export const interimAsIs: Text = {
  en: "An interim profit is not annualised unless the months it covers are given.",
  zh: "除非给出利润所覆盖的月数，中期利润不作年化。",
};

export const liabilityNotBalance: Text = {
  en: "Use the guaranteed liability (weighted by the regulator's rules), not the balance: for Tianfu in 2022 7.73x against 9.61x.",
  zh: "应使用担保（增信）责任余额（按监管规则折算），而非业务余额：天府增信2022年分别为7.73倍和9.61倍。",
};

export const nonConsolidated: Text = {
  en: "Since the supplementary rules of 2019, regulatory net assets are those of the non-consolidated statements.",
  zh: "自2019年补充规定起，监管口径的净资产按非合并财务报表计算。",
};
