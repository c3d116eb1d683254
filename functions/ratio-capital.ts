import { ratioOf } from "./ratio-call";

/**
 * Computes net capital (净资本): adjustedAssets − adjustedLiabilities. The answer is an amount in the unit of
 * its inputs; higher is better. The adjustments (discounts for risk and liquidity) are not published; they
 * changed during the report's three years, with earlier figures restated. Ranges spill. #VALUE! naming the
 * argument that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source:
 * Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.NETCAPITAL RATIO.NETCAPITAL
 * @helpurl https://localhost:3000/docs/functions.html#ratio-netcapital
 * @param adjustedAssets Assets after adjustment. Blank is #N/A; 0 is 0.
 * @param adjustedLiabilities Liabilities after adjustment. Blank is #N/A; 0 is 0.
 * @returns Net capital.
 */
export function ratioNetcapital(adjustedAssets: unknown[][], adjustedLiabilities: unknown[][]): unknown[][] {
  return ratioOf("NETCAPITAL", [adjustedAssets, adjustedLiabilities]);
}

/**
 * Computes net capital over net assets (净资本/净资产比率): netCapital ÷ netAssets. The answer is a fraction (0.041
 * is 4.1%); higher is better. Negative net capital gives a negative ratio. Ranges spill. #VALUE! naming the
 * argument that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source:
 * Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.NETCAPITALRATIO RATIO.NETCAPITALRATIO
 * @helpurl https://localhost:3000/docs/functions.html#ratio-netcapitalratio
 * @param netCapital Net capital. Blank is #N/A; 0 is 0.
 * @param netAssets Net assets. Blank is #N/A; 0 is 0.
 * @returns Net capital over net assets.
 */
export function ratioNetcapitalratio(netCapital: unknown[][], netAssets: unknown[][]): unknown[][] {
  return ratioOf("NETCAPITALRATIO", [netCapital, netAssets]);
}

/**
 * Computes how far net capital covers the portfolio's value at risk (净资本覆盖率): netCapital ÷ risk; flat8:
 * netCapital ÷ (8% × risk). The answer is a fraction (0.041 is 4.1%); higher is better. The model behind
 * the value at risk is not published. flat8 is our inference: it reproduces all three printed values
 * (2020–22); it is not a rule of the publisher. Ranges spill. #VALUE! naming the argument that is no
 * number, out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu
 * report of 2023, annex 3.
 * @customfunction RATIO.NETCAPITALCOVER RATIO.NETCAPITALCOVER
 * @helpurl https://localhost:3000/docs/functions.html#ratio-netcapitalcover
 * @param netCapital Net capital. Blank is #N/A; 0 is 0.
 * @param risk Portfolio value at risk. With flat8: the guaranteed liability. Blank is #N/A; 0 is 0.
 * @param [basis] What the second figure is. risk: the portfolio's value at risk (default); flat8: the
 * liability, of which 8% is at risk.
 * @returns Net capital cover.
 */
export function ratioNetcapitalcover(
  netCapital: unknown[][],
  risk: unknown[][],
  basis?: unknown[][],
): unknown[][] {
  return ratioOf("NETCAPITALCOVER", [netCapital, risk, basis]);
}

/**
 * Computes the leverage of financing guarantees (融资性担保放大倍数): (liability [+ 30% × housing]) ÷ (netAssets −
 * stakes). The answer is a multiple; lower is better. Use the guaranteed liability (weighted by the
 * regulator's rules), not the balance: for Tianfu in 2022 7.73x against 9.61x. Since the supplementary
 * rules of 2019, regulatory net assets are those of the non-consolidated statements. The report's 增信放大倍数 is
 * the liability over net assets (NETASSETLEVERAGE): it shows no stakes to deduct. Very low leverage may
 * mean a shrinking business. Ranges spill. #VALUE! naming the argument that is no number, out of range or
 * gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.FINLEVERAGE RATIO.FINLEVERAGE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-finleverage
 * @param liability Liability of financing guarantees. Blank is #N/A; 0 is 0.
 * @param netAssets Net assets. Blank is #N/A; 0 is 0.
 * @param stakes Equity held in other guarantors. 0 where there is none. Blank is #N/A; 0 is 0.
 * @param [housing] Balance of housing guarantees. Only where it is not in the liability yet; 30% of it is
 * added.
 * @returns Financing guarantee leverage.
 */
export function ratioFinleverage(
  liability: unknown[][],
  netAssets: unknown[][],
  stakes: unknown[][],
  housing?: unknown[][],
): unknown[][] {
  return ratioOf("FINLEVERAGE", [liability, netAssets, stakes, housing]);
}

/**
 * Computes the guaranteed liability as a multiple of net assets (净资产担保倍数): liability ÷ netAssets. The
 * answer is a multiple; lower is better. Use the guaranteed liability (weighted by the regulator's rules),
 * not the balance: for Tianfu in 2022 7.73x against 9.61x. Since the supplementary rules of 2019,
 * regulatory net assets are those of the non-consolidated statements. Ranges spill. #VALUE! naming the
 * argument that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source:
 * Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.NETASSETLEVERAGE RATIO.NETASSETLEVERAGE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-netassetleverage
 * @param liability Guaranteed liability. Blank is #N/A; 0 is 0.
 * @param netAssets Net assets. Blank is #N/A; 0 is 0.
 * @returns Leverage on net assets.
 */
export function ratioNetassetleverage(liability: unknown[][], netAssets: unknown[][]): unknown[][] {
  return ratioOf("NETASSETLEVERAGE", [liability, netAssets]);
}

/**
 * Computes the guaranteed liability as a multiple of net capital (净资本担保倍数): liability ÷ netCapital. The
 * answer is a multiple; lower is better. Use the guaranteed liability (weighted by the regulator's rules),
 * not the balance: for Tianfu in 2022 7.73x against 9.61x. Ranges spill. #VALUE! naming the argument that
 * is no number, out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu
 * report of 2023, annex 3.
 * @customfunction RATIO.NETCAPITALLEVERAGE RATIO.NETCAPITALLEVERAGE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-netcapitalleverage
 * @param liability Guaranteed liability. Blank is #N/A; 0 is 0.
 * @param netCapital Net capital. Blank is #N/A; 0 is 0.
 * @returns Leverage on net capital.
 */
export function ratioNetcapitalleverage(liability: unknown[][], netCapital: unknown[][]): unknown[][] {
  return ratioOf("NETCAPITALLEVERAGE", [liability, netCapital]);
}
