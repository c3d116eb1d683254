import { ratioOf } from "./ratio-call";

/**
 * Computes real debt over assets, by either of two definitions (实际资产负债率): annex3: (liabilities − unearned −
 * compensation) ÷ assets; plain: liabilities ÷ assets. The answer is a fraction (0.041 is 4.1%); lower is
 * better. Tianfu prints 25.30% for 2022, which is plain. Annex 3's own formula gives 20.01%, taking
 * 保险合同准备金 as both reserves together (an inference). State the definition beside the figure. Reserves above
 * liabilities are refused, being part of them. Ranges spill. #VALUE! naming the argument that is no number,
 * out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of
 * 2023, annex 3.
 * @customfunction RATIO.REALDEBT RATIO.REALDEBT
 * @helpurl https://localhost:3000/docs/functions.html#ratio-realdebt
 * @param liabilities Total liabilities. Blank is #N/A; 0 is 0.
 * @param unearned Unearned premium reserve. Not needed with plain. Blank is #N/A; 0 is 0.
 * @param compensation Compensation reserve. Not needed with plain. Blank is #N/A; 0 is 0.
 * @param assets Total assets. Blank is #N/A; 0 is 0.
 * @param [definition] Definition. annex3: annex 3: reserves taken out (default); plain: plain: as the
 * report's tables print it.
 * @returns Real debt ratio.
 */
export function ratioRealdebt(
  liabilities: unknown[][],
  unearned: unknown[][],
  compensation: unknown[][],
  assets: unknown[][],
  definition?: unknown[][],
): unknown[][] {
  return ratioOf("REALDEBT", [liabilities, unearned, compensation, assets, definition]);
}

/**
 * Computes the share of debt in debt and equity (全部债务资本化比率): debt ÷ (debt + equity). The answer is a
 * fraction (0.041 is 4.1%); lower is better. The report prints it without a formula; this one reproduces
 * all three values. Perpetuals are in equity here, unlike in table 13. Negative equity gives more than 100%
 *; no answer where debt and equity together are not above zero. Ranges spill. #VALUE! naming the argument
 * that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's
 * Tianfu report of 2023, table 8.
 * @customfunction RATIO.DEBTCAPITAL RATIO.DEBTCAPITAL
 * @helpurl https://localhost:3000/docs/functions.html#ratio-debtcapital
 * @param debt Total debt. Blank is #N/A; 0 is 0.
 * @param equity Equity. Blank is #N/A; 0 is 0.
 * @returns Total debt capitalisation.
 */
export function ratioDebtcapital(debt: unknown[][], equity: unknown[][]): unknown[][] {
  return ratioOf("DEBTCAPITAL", [debt, equity]);
}

/**
 * Computes how often equity, revenue or operating cash inflow covers all debt, perpetuals included
 * (全部债务覆盖倍数): (amount − perpetuals in equity, for equity only) ÷ (debt + perpetuals). The answer is a
 * multiple; higher is better. Table 13 takes 30.00 of perpetuals out of equity of end-2022, though 15.00 of
 * them were issued in 2023 and were not in it: 0.83x as printed, 1.67x on one date. The inflow is gross,
 * not net operating cash flow. Equity below the perpetuals gives a negative cover. Ranges spill. #VALUE!
 * naming the argument that is no number, out of range or gives no answer; #N/A naming the one that is
 * blank. Source: Lianhe's Tianfu report of 2023, table 13.
 * @customfunction RATIO.DEBTCOVER RATIO.DEBTCOVER
 * @helpurl https://localhost:3000/docs/functions.html#ratio-debtcover
 * @param measure What covers the debt. equity: equity, without perpetuals; revenue: operating revenue;
 * inflow: operating cash inflow, gross.
 * @param amount Amount of that measure. Equity as in the balance sheet, perpetuals included. Blank is #N/A;
 * 0 is 0.
 * @param debt Total debt without perpetuals. Blank is #N/A; 0 is 0.
 * @param [perpetuals] Perpetuals counted as debt. Left out: none.
 * @param [perpetualsInEquity] Perpetuals inside the equity given. Left out: all of them.
 * @returns Debt cover.
 */
export function ratioDebtcover(
  measure: unknown[][],
  amount: unknown[][],
  debt: unknown[][],
  perpetuals?: unknown[][],
  perpetualsInEquity?: unknown[][],
): unknown[][] {
  return ratioOf("DEBTCOVER", [measure, amount, debt, perpetuals, perpetualsInEquity]);
}
