import { ratioOf } from "./ratio-call";

/**
 * Computes the share of highly liquid assets in total assets (高流动性资产占比): liquid ÷ assets. The answer is a
 * fraction (0.041 is 4.1%); higher is better. The request for comment names the assets; that the base is
 * total assets is read from the Jinshang report. Pledged assets are not liquid. Ranges spill. #VALUE!
 * naming the argument that is no number, out of range or gives no answer; #N/A naming the one that is
 * blank. Source: CCXAP request for comment 2021, institutional profile, capability of risk resistance.
 * @customfunction RATIO.LIQUIDASSETS RATIO.LIQUIDASSETS
 * @helpurl https://localhost:3000/docs/functions.html#ratio-liquidassets
 * @param liquid Cash, equivalents and assets readily sold. Blank is #N/A; 0 is 0.
 * @param assets Total assets. Blank is #N/A; 0 is 0.
 * @returns Highly liquid assets over assets.
 */
export function ratioLiquidassets(liquid: unknown[][], assets: unknown[][]): unknown[][] {
  return ratioOf("LIQUIDASSETS", [liquid, assets]);
}

/**
 * Computes the share of an asset class, or of several together, in total assets less claims receivable
 * (Ⅰ、Ⅱ、Ⅲ级资产占比): Σ classes ÷ (assets − claimsReceivable). The answer is a fraction (0.041 is 4.1%). More of
 * I and of I + II is better, more of III worse. The regulator's limits are a question for the rules in
 * force, not of this ratio. Since the supplementary rules of 2019, regulatory net assets are those of the
 * non-consolidated statements. Ranges spill. #VALUE! naming the argument that is no number, out of range or
 * gives no answer; #N/A naming the one that is blank. Source: rules on guarantors' asset classes, asset
 * classes I to III.
 * @customfunction RATIO.ASSETCLASS RATIO.ASSETCLASS
 * @helpurl https://localhost:3000/docs/functions.html#ratio-assetclass
 * @param classes Assets of the class, or of several: a cell or a range. Several are added, such as I and
 * II. Blank cells are left out; 0 is 0.
 * @param assets Total assets. Blank is #N/A; 0 is 0.
 * @param claimsReceivable Claims receivable. 0 where no claim is open. Blank is #N/A; 0 is 0.
 * @returns Share of asset classes.
 */
export function ratioAssetclass(
  classes: unknown[][],
  assets: unknown[][],
  claimsReceivable: unknown[][],
): unknown[][] {
  return ratioOf("ASSETCLASS", [classes, assets, claimsReceivable]);
}

/**
 * Computes paid-in capital over total assets (实缴资本/资产总额): paidIn ÷ assets. The answer is a fraction (0.041
 * is 4.1%); higher is better. For development institutions: the worth of the stock of capital. Ranges
 * spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A naming the
 * one that is blank. Source: Golden Credit on panda bonds, page 20, capital strength.
 * @customfunction RATIO.PAIDINASSETS RATIO.PAIDINASSETS
 * @helpurl https://localhost:3000/docs/functions.html#ratio-paidinassets
 * @param paidIn Paid-in capital. Blank is #N/A; 0 is 0.
 * @param assets Total assets. Blank is #N/A; 0 is 0.
 * @returns Paid-in capital over assets.
 */
export function ratioPaidinassets(paidIn: unknown[][], assets: unknown[][]): unknown[][] {
  return ratioOf("PAIDINASSETS", [paidIn, assets]);
}

/**
 * Computes paid-in capital over debt (实缴资本/债务): paidIn ÷ debt. The answer is a fraction (0.041 is 4.1%);
 * higher is better. For development institutions. No answer without debt, which is strength, not an error.
 * Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A naming
 * the one that is blank. Source: Golden Credit on panda bonds, page 20, capital strength.
 * @customfunction RATIO.PAIDINDEBT RATIO.PAIDINDEBT
 * @helpurl https://localhost:3000/docs/functions.html#ratio-paidindebt
 * @param paidIn Paid-in capital. Blank is #N/A; 0 is 0.
 * @param debt Total debt. Blank is #N/A; 0 is 0.
 * @returns Paid-in capital over debt.
 */
export function ratioPaidindebt(paidIn: unknown[][], debt: unknown[][]): unknown[][] {
  return ratioOf("PAIDINDEBT", [paidIn, debt]);
}

/**
 * Computes subscribed over paid-in capital (认缴资本/实缴资本): subscribed ÷ paidIn. The answer is a multiple;
 * higher is better. For development institutions: capital that shareholders may still be called for. Its
 * worth depends on their own credit. Less than 1 is computed, though more paid in than subscribed points to
 * an error in the data. Ranges spill. #VALUE! naming the argument that is no number, out of range or gives
 * no answer; #N/A naming the one that is blank. Source: Golden Credit on panda bonds, page 20, capital
 * strength.
 * @customfunction RATIO.SUBSCRIBED RATIO.SUBSCRIBED
 * @helpurl https://localhost:3000/docs/functions.html#ratio-subscribed
 * @param subscribed Subscribed capital. Blank is #N/A; 0 is 0.
 * @param paidIn Paid-in capital. Blank is #N/A; 0 is 0.
 * @returns Subscribed over paid-in capital.
 */
export function ratioSubscribed(subscribed: unknown[][], paidIn: unknown[][]): unknown[][] {
  return ratioOf("SUBSCRIBED", [subscribed, paidIn]);
}
