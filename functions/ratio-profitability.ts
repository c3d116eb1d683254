import { ratioOf } from "./ratio-call";

/**
 * Computes the return on equity of a period (净资产收益率): profit ÷ ((opening + closing) ÷ 2) [× 12 ÷ months].
 * The answer is a fraction (0.041 is 4.1%); higher is better. The base is the average of the opening and
 * the closing balance, not the closing one. An interim profit is not annualised unless the months it covers
 * are given. No answer where average equity is zero or negative: a loss would read as a return. One
 * negative end is accepted. More equity lowers this ratio though it strengthens the guarantor. Ranges
 * spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A naming the
 * one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.ROE RATIO.ROE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-roe
 * @param profit Net profit of the period. Blank is #N/A; 0 is 0.
 * @param opening Equity at the start of the period. Blank is #N/A; 0 is 0.
 * @param closing Equity at the end of the period. Blank is #N/A; 0 is 0.
 * @param [annualise] Months that the profit covers. 1 to 12; left out, the profit stays as it is.
 * @returns Return on equity.
 */
export function ratioRoe(
  profit: unknown[][],
  opening: unknown[][],
  closing: unknown[][],
  annualise?: unknown[][],
): unknown[][] {
  return ratioOf("ROE", [profit, opening, closing, annualise]);
}

/**
 * Computes the return on total assets of a period (总资产收益率): profit ÷ ((opening + closing) ÷ 2) [× 12 ÷
 * months]. The answer is a fraction (0.041 is 4.1%); higher is better. The base is the average of the
 * opening and the closing balance, not the closing one. An interim profit is not annualised unless the
 * months it covers are given. Ranges spill. #VALUE! naming the argument that is no number, out of range or
 * gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.ROA RATIO.ROA
 * @helpurl https://localhost:3000/docs/functions.html#ratio-roa
 * @param profit Net profit of the period. Blank is #N/A; 0 is 0.
 * @param opening Total assets at the start of the period. Blank is #N/A; 0 is 0.
 * @param closing Total assets at the end of the period. Blank is #N/A; 0 is 0.
 * @param [annualise] Months that the profit covers. 1 to 12; left out, the profit stays as it is.
 * @returns Return on assets.
 */
export function ratioRoa(
  profit: unknown[][],
  opening: unknown[][],
  closing: unknown[][],
  annualise?: unknown[][],
): unknown[][] {
  return ratioOf("ROA", [profit, opening, closing, annualise]);
}

/**
 * Computes the cost-to-income ratio (费用收入比): expenses ÷ revenue. The answer is a fraction (0.041 is 4.1%);
 * lower is better. Of Tianfu's four printed values only that of 2021 follows from this formula; the others
 * count more than the expenses shown. Negative expenses (a net release) are accepted. Ranges spill. #VALUE!
 * naming the argument that is no number, out of range or gives no answer; #N/A naming the one that is
 * blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.COSTINCOME RATIO.COSTINCOME
 * @helpurl https://localhost:3000/docs/functions.html#ratio-costincome
 * @param expenses Operating and administrative expenses. Blank is #N/A; 0 is 0.
 * @param revenue Total operating revenue. Blank is #N/A; 0 is 0.
 * @returns Cost-to-income ratio.
 */
export function ratioCostincome(expenses: unknown[][], revenue: unknown[][]): unknown[][] {
  return ratioOf("COSTINCOME", [expenses, revenue]);
}

/**
 * Computes the operating margin (营业利润率): profit ÷ revenue. The answer is a fraction (0.041 is 4.1%); higher
 * is better. The report prints it without a formula; operating profit over revenue reproduces all four
 * values. Revenue includes investment income. Ranges spill. #VALUE! naming the argument that is no number,
 * out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of
 * 2023, table 10.
 * @customfunction RATIO.OPERATINGMARGIN RATIO.OPERATINGMARGIN
 * @helpurl https://localhost:3000/docs/functions.html#ratio-operatingmargin
 * @param profit Operating profit. Blank is #N/A; 0 is 0.
 * @param revenue Total operating revenue. Blank is #N/A; 0 is 0.
 * @returns Operating margin.
 */
export function ratioOperatingmargin(profit: unknown[][], revenue: unknown[][]): unknown[][] {
  return ratioOf("OPERATINGMARGIN", [profit, revenue]);
}
