import { ratioOf } from "./ratio-call";

/**
 * Adds up the risk reserves (各项风险准备金之和): unearned + compensation + general. The answer is an amount in the
 * unit of its inputs; higher is better. The general risk reserve is part of equity, the other two are
 * liabilities. A reserve that does not exist is 0, not blank. Ranges spill. #VALUE! naming the argument
 * that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's
 * Tianfu report of 2023, annex 3.
 * @customfunction RATIO.RESERVES RATIO.RESERVES
 * @helpurl https://localhost:3000/docs/functions.html#ratio-reserves
 * @param unearned Unearned premium reserve. Blank is #N/A; 0 is 0.
 * @param compensation Compensation reserve. Blank is #N/A; 0 is 0.
 * @param general General risk reserve. Blank is #N/A; 0 is 0.
 * @returns Sum of risk reserves.
 */
export function ratioReserves(
  unearned: unknown[][],
  compensation: unknown[][],
  general: unknown[][],
): unknown[][] {
  return ratioOf("RESERVES", [unearned, compensation, general]);
}

/**
 * Computes how much of the outstanding guarantees the risk reserves cover (准备金覆盖率): reserves ÷ outstanding.
 * The answer is a fraction (0.041 is 4.1%); higher is better. It also rises when the portfolio shrinks, as
 * Jinshang's did from 2.0% to 4.0%. Ranges spill. #VALUE! naming the argument that is no number, out of
 * range or gives no answer; #N/A naming the one that is blank. Source: CCXAP request for comment 2021,
 * institutional profile, capability of risk resistance.
 * @customfunction RATIO.RESERVECOVER RATIO.RESERVECOVER
 * @helpurl https://localhost:3000/docs/functions.html#ratio-reservecover
 * @param reserves Sum of risk reserves. Blank is #N/A; 0 is 0.
 * @param outstanding Outstanding guarantees. Blank is #N/A; 0 is 0.
 * @returns Reserves over outstanding guarantees.
 */
export function ratioReservecover(reserves: unknown[][], outstanding: unknown[][]): unknown[][] {
  return ratioOf("RESERVECOVER", [reserves, outstanding]);
}

/**
 * Computes the claims of a period against the risk reserves (代偿准备金率): claims ÷ reserves. The answer is a
 * fraction (0.041 is 4.1%); lower is better. The name speaks of reserves over claims; the formula is claims
 * over reserves, so lower is better. Ranges spill. #VALUE! naming the argument that is no number, out of
 * range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of 2023,
 * annex 3.
 * @customfunction RATIO.CLAIMRESERVE RATIO.CLAIMRESERVE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-claimreserve
 * @param claims Claims paid in the period. Blank is #N/A; 0 is 0.
 * @param reserves Sum of risk reserves. Blank is #N/A; 0 is 0.
 * @returns Claims over reserves.
 */
export function ratioClaimreserve(claims: unknown[][], reserves: unknown[][]): unknown[][] {
  return ratioOf("CLAIMRESERVE", [claims, reserves]);
}
