import { figure } from "../ratio";

/* Amounts that several ratios take, named alike in all of them. */

export const assets = figure("amount", "assets", { en: "Total assets", zh: "资产总额" });
export const base = figure("amount", "base", { en: "Net assets", zh: "净资产" });
export const liability = figure("amount", "liability", { en: "Guaranteed liability", zh: "担保责任余额" });
export const netAssets = figure("amount", "netAssets", { en: "Net assets", zh: "净资产" });
export const netCapitalAmount = figure("amount", "netCapital", { en: "Net capital", zh: "净资本" });
export const paidIn = figure("amount", "paidIn", { en: "Paid-in capital", zh: "实缴资本" });
export const reserves = figure("amount", "reserves", {
  en: "Sum of risk reserves",
  zh: "各项风险准备金之和",
});
export const revenue = figure("amount", "revenue", { en: "Total operating revenue", zh: "营业总收入" });
