import { ratioOf } from "./ratio-call";

/**
 * Computes how large the largest client's liability is against net assets (单一客户集中度): max(liability) ÷ base.
 * The answer is a fraction (0.041 is 4.1%); lower is better. The largest liability is not the first row of
 * a table in order of balance: Tianfu's is its tenth client. Use the guaranteed liability (weighted by the
 * regulator's rules), not the balance: for Tianfu in 2022 7.73x against 9.61x. Jinshang's 44.0% is over
 * the portfolio, not over net assets: the two are not comparable. Since the supplementary rules of 2019,
 * regulatory net assets are those of the non-consolidated statements. Ranges spill. #VALUE! naming the
 * argument that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source:
 * Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.SINGLECLIENT RATIO.SINGLECLIENT
 * @helpurl https://localhost:3000/docs/functions.html#ratio-singleclient
 * @param liability Liability of the largest client, or of all clients: a cell or a range. Of several the
 * largest is taken. Blank cells are left out; 0 is 0.
 * @param base Net assets. Blank is #N/A; 0 is 0.
 * @returns Largest client.
 */
export function ratioSingleclient(liability: unknown[][], base: unknown[][]): unknown[][] {
  return ratioOf("SINGLECLIENT", [liability, base]);
}

/**
 * Computes how large the n largest clients' liabilities together are against net assets (前n大客户集中度): Σ n
 * largest liabilities ÷ base. The answer is a fraction (0.041 is 4.1%); lower is better. n above the number
 * of liabilities given is refused: a short list would read as low concentration. Use the guaranteed
 * liability (weighted by the regulator's rules), not the balance: for Tianfu in 2022 7.73x against 9.61x.
 * Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A naming
 * the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3 (top five).
 * @customfunction RATIO.TOPCLIENTS RATIO.TOPCLIENTS
 * @helpurl https://localhost:3000/docs/functions.html#ratio-topclients
 * @param liabilities Liabilities by client: a range. Blank cells are left out; 0 is 0.
 * @param base Net assets. Blank is #N/A; 0 is 0.
 * @param n How many clients. 5 in annex 3, 10 in the report's body. Blank is #N/A; 0 is 0.
 * @returns Largest n clients.
 */
export function ratioTopclients(liabilities: unknown[][], base: unknown[][], n: unknown[][]): unknown[][] {
  return ratioOf("TOPCLIENTS", [liabilities, base, n]);
}

/**
 * Computes the share of the guarantees released in a period on which claims were paid (当期担保代偿率): claims ÷
 * released. The answer is a fraction (0.041 is 4.1%); lower is better. No answer where nothing was
 * released, even without a claim: a young portfolio has not been tested. Ranges spill. #VALUE! naming the
 * argument that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source:
 * Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.CLAIMRATE RATIO.CLAIMRATE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-claimrate
 * @param claims Claims paid in the period. Blank is #N/A; 0 is 0.
 * @param released Guarantees released in the period. Blank is #N/A; 0 is 0.
 * @returns Claim rate of the period.
 */
export function ratioClaimrate(claims: unknown[][], released: unknown[][]): unknown[][] {
  return ratioOf("CLAIMRATE", [claims, released]);
}

/**
 * Computes the share of all guarantees ever released on which claims were paid (累计担保代偿率): claims ÷
 * released. The answer is a fraction (0.041 is 4.1%); lower is better. The same measure as the accumulated
 * claim ratio of the other publisher. No answer where nothing was ever released. Ranges spill. #VALUE!
 * naming the argument that is no number, out of range or gives no answer; #N/A naming the one that is
 * blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.CUMCLAIMRATE RATIO.CUMCLAIMRATE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-cumclaimrate
 * @param claims Claims paid since the start. Blank is #N/A; 0 is 0.
 * @param released Guarantees released since the start. Blank is #N/A; 0 is 0.
 * @returns Cumulative claim rate.
 */
export function ratioCumclaimrate(claims: unknown[][], released: unknown[][]): unknown[][] {
  return ratioOf("CUMCLAIMRATE", [claims, released]);
}

/**
 * Computes the share of all claims paid that was recovered (累计代偿回收率): recovered ÷ claims. The answer is a
 * fraction (0.041 is 4.1%); higher is better. No answer where no claim was ever paid: nothing was there to
 * recover. Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer;
 * #N/A naming the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.RECOVERYRATE RATIO.RECOVERYRATE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-recoveryrate
 * @param recovered Recoveries since the start. Blank is #N/A; 0 is 0.
 * @param claims Claims paid since the start. Blank is #N/A; 0 is 0.
 * @returns Cumulative recovery rate.
 */
export function ratioRecoveryrate(recovered: unknown[][], claims: unknown[][]): unknown[][] {
  return ratioOf("RECOVERYRATE", [recovered, claims]);
}

/**
 * Computes the share of the outstanding balance that has counter-guarantees (反担保覆盖率): covered ÷
 * outstanding. The answer is a fraction (0.041 is 4.1%); higher is better. Balance over balance, not
 * liability. It counts projects with any counter-guarantee, not its worth. Ranges spill. #VALUE! naming the
 * argument that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source:
 * Lianhe's Tianfu report of 2023, risk management 2.
 * @customfunction RATIO.COUNTERGUARANTEE RATIO.COUNTERGUARANTEE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-counterguarantee
 * @param covered Balance with counter-guarantees. Blank is #N/A; 0 is 0.
 * @param outstanding Outstanding balance. Blank is #N/A; 0 is 0.
 * @returns Counter-guarantee cover.
 */
export function ratioCounterguarantee(covered: unknown[][], outstanding: unknown[][]): unknown[][] {
  return ratioOf("COUNTERGUARANTEE", [covered, outstanding]);
}
