import { figure } from "../ratio";

/** What EBITDA is made of, in the order in which it is added up. */
export const ebitdaParts = [
  figure("amount", "profit", { en: "Profit before tax", zh: "利润总额" }),
  figure("amount", "interest", { en: "Interest expensed", zh: "计入费用的利息" }),
  figure("amount", "depreciation", { en: "Depreciation", zh: "折旧" }),
  figure("amount", "amortisation", { en: "Amortisation", zh: "摊销" }),
] as const;

/** Adds up EBITDA. */
export function ebitdaOf(read: {
  readonly profit: number;
  readonly interest: number;
  readonly depreciation: number;
  readonly amortisation: number;
}): number {
  return read.profit + read.interest + read.depreciation + read.amortisation;
}
