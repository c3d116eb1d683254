// Written by `npm run docs` from the definitions in src/ratios: change those.

import { ratioOf } from "./ratio-call";

/**
 * Computes the return on equity of a period (净资产收益率): profit ÷ ((opening + closing) ÷ 2) [× 12 ÷ months].
 * The answer is a fraction (0.041 is 4.1%); higher is better. The base is the average of the opening and
 * the closing balance, not the closing one. An interim profit is not annualised unless the months it
 * covers are given. No answer where average equity is zero or negative: a loss would read as a return. One
 * negative end is accepted. More equity lowers this ratio though it strengthens the guarantor. Ranges
 * spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A naming the
 * one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.ROE RATIO.ROE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-roe
 * @param profit Net profit of the period. Blank is #N/A; 0 is 0.
 * @param opening Equity at the start of the period. Blank is #N/A; 0 is 0.
 * @param closing Equity at the end of the period. Blank is #N/A; 0 is 0.
 * @param [annualise] Months that the profit covers. 1 to 12; left out, the profit stays as it is.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Return on equity.
 */
export function ratioRoe(
  profit: unknown[][],
  opening: unknown[][],
  closing: unknown[][],
  annualise?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("ROE", [profit, opening, closing, annualise], language);
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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Return on assets.
 */
export function ratioRoa(
  profit: unknown[][],
  opening: unknown[][],
  closing: unknown[][],
  annualise?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("ROA", [profit, opening, closing, annualise], language);
}

/**
 * Computes the cost-to-income ratio (费用收入比): expenses ÷ revenue. The answer is a fraction (0.041 is 4.1%);
 * lower is better. Of Tianfu's four printed values only that of 2021 follows from this formula; the others
 * count more than the expenses shown. Negative expenses (a net release) are accepted. Ranges spill.
 * #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A naming the one that
 * is blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.COSTINCOME RATIO.COSTINCOME
 * @helpurl https://localhost:3000/docs/functions.html#ratio-costincome
 * @param expenses Operating and administrative expenses. Blank is #N/A; 0 is 0.
 * @param revenue Total operating revenue. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Cost-to-income ratio.
 */
export function ratioCostincome(
  expenses: unknown[][],
  revenue: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("COSTINCOME", [expenses, revenue], language);
}

/**
 * Computes the operating margin (营业利润率): profit ÷ revenue. The answer is a fraction (0.041 is 4.1%);
 * higher is better. The report prints it without a formula; operating profit over revenue reproduces all
 * four values. Revenue includes investment income. Ranges spill. #VALUE! naming the argument that is no
 * number, out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu
 * report of 2023, table 10.
 * @customfunction RATIO.OPERATINGMARGIN RATIO.OPERATINGMARGIN
 * @helpurl https://localhost:3000/docs/functions.html#ratio-operatingmargin
 * @param profit Operating profit. Blank is #N/A; 0 is 0.
 * @param revenue Total operating revenue. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Operating margin.
 */
export function ratioOperatingmargin(
  profit: unknown[][],
  revenue: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("OPERATINGMARGIN", [profit, revenue], language);
}

/**
 * Computes how large the largest client's liability is against net assets (单一客户集中度): max(liability) ÷
 * base. The answer is a fraction (0.041 is 4.1%); lower is better. The largest liability is not the first
 * row of a table in order of balance: Tianfu's is its tenth client. Use the guaranteed liability (weighted
 * by the regulator's rules), not the balance: for Tianfu in 2022 7.73x against 9.61x. Jinshang's 44.0% is
 * over the portfolio, not over net assets: the two are not comparable. Since the supplementary rules of
 * 2019, regulatory net assets are those of the non-consolidated statements. Ranges spill. #VALUE! naming
 * the argument that is no number, out of range or gives no answer; #N/A naming the one that is blank.
 * Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.SINGLECLIENT RATIO.SINGLECLIENT
 * @helpurl https://localhost:3000/docs/functions.html#ratio-singleclient
 * @param liability Liability of the largest client, or of all clients: a cell or a range. Of several the
 * largest is taken. Blank cells are left out; 0 is 0.
 * @param base Net assets. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Largest client.
 */
export function ratioSingleclient(
  liability: unknown[][],
  base: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("SINGLECLIENT", [liability, base], language);
}

/**
 * Computes how large the n largest clients' liabilities together are against net assets (前n大客户集中度): Σ n
 * largest liabilities ÷ base. The answer is a fraction (0.041 is 4.1%); lower is better. n above the
 * number of liabilities given is refused: a short list would read as low concentration. Use the guaranteed
 * liability (weighted by the regulator's rules), not the balance: for Tianfu in 2022 7.73x against 9.61x.
 * Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A
 * naming the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3 (top five).
 * @customfunction RATIO.TOPCLIENTS RATIO.TOPCLIENTS
 * @helpurl https://localhost:3000/docs/functions.html#ratio-topclients
 * @param liabilities Liabilities by client: a range. Blank cells are left out; 0 is 0.
 * @param base Net assets. Blank is #N/A; 0 is 0.
 * @param n How many clients. 5 in annex 3, 10 in the report's body. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Largest n clients.
 */
export function ratioTopclients(
  liabilities: unknown[][],
  base: unknown[][],
  n: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("TOPCLIENTS", [liabilities, base, n], language);
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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Claim rate of the period.
 */
export function ratioClaimrate(
  claims: unknown[][],
  released: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("CLAIMRATE", [claims, released], language);
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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Cumulative claim rate.
 */
export function ratioCumclaimrate(
  claims: unknown[][],
  released: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("CUMCLAIMRATE", [claims, released], language);
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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Cumulative recovery rate.
 */
export function ratioRecoveryrate(
  recovered: unknown[][],
  claims: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("RECOVERYRATE", [recovered, claims], language);
}

/**
 * Computes the share of the outstanding balance that has counter-guarantees (反担保覆盖率): covered ÷
 * outstanding. The answer is a fraction (0.041 is 4.1%); higher is better. Balance over balance, not
 * liability. It counts projects with any counter-guarantee, not its worth. Ranges spill. #VALUE! naming
 * the argument that is no number, out of range or gives no answer; #N/A naming the one that is blank.
 * Source: Lianhe's Tianfu report of 2023, risk management 2.
 * @customfunction RATIO.COUNTERGUARANTEE RATIO.COUNTERGUARANTEE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-counterguarantee
 * @param covered Balance with counter-guarantees. Blank is #N/A; 0 is 0.
 * @param outstanding Outstanding balance. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Counter-guarantee cover.
 */
export function ratioCounterguarantee(
  covered: unknown[][],
  outstanding: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("COUNTERGUARANTEE", [covered, outstanding], language);
}

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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Sum of risk reserves.
 */
export function ratioReserves(
  unearned: unknown[][],
  compensation: unknown[][],
  general: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("RESERVES", [unearned, compensation, general], language);
}

/**
 * Computes how much of the outstanding guarantees the risk reserves cover (准备金覆盖率): reserves ÷
 * outstanding. The answer is a fraction (0.041 is 4.1%); higher is better. It also rises when the
 * portfolio shrinks, as Jinshang's did from 2.0% to 4.0%. Ranges spill. #VALUE! naming the argument that
 * is no number, out of range or gives no answer; #N/A naming the one that is blank. Source: CCXAP request
 * for comment 2021, institutional profile, capability of risk resistance.
 * @customfunction RATIO.RESERVECOVER RATIO.RESERVECOVER
 * @helpurl https://localhost:3000/docs/functions.html#ratio-reservecover
 * @param reserves Sum of risk reserves. Blank is #N/A; 0 is 0.
 * @param outstanding Outstanding guarantees. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Reserves over outstanding guarantees.
 */
export function ratioReservecover(
  reserves: unknown[][],
  outstanding: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("RESERVECOVER", [reserves, outstanding], language);
}

/**
 * Computes the claims of a period against the risk reserves (代偿准备金率): claims ÷ reserves. The answer is a
 * fraction (0.041 is 4.1%); lower is better. The name speaks of reserves over claims; the formula is
 * claims over reserves, so lower is better. Ranges spill. #VALUE! naming the argument that is no number,
 * out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of
 * 2023, annex 3.
 * @customfunction RATIO.CLAIMRESERVE RATIO.CLAIMRESERVE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-claimreserve
 * @param claims Claims paid in the period. Blank is #N/A; 0 is 0.
 * @param reserves Sum of risk reserves. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Claims over reserves.
 */
export function ratioClaimreserve(
  claims: unknown[][],
  reserves: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("CLAIMRESERVE", [claims, reserves], language);
}

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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Net capital.
 */
export function ratioNetcapital(
  adjustedAssets: unknown[][],
  adjustedLiabilities: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("NETCAPITAL", [adjustedAssets, adjustedLiabilities], language);
}

/**
 * Computes net capital over net assets (净资本/净资产比率): netCapital ÷ netAssets. The answer is a fraction
 * (0.041 is 4.1%); higher is better. Negative net capital gives a negative ratio. Ranges spill. #VALUE!
 * naming the argument that is no number, out of range or gives no answer; #N/A naming the one that is
 * blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.NETCAPITALRATIO RATIO.NETCAPITALRATIO
 * @helpurl https://localhost:3000/docs/functions.html#ratio-netcapitalratio
 * @param netCapital Net capital. Blank is #N/A; 0 is 0.
 * @param netAssets Net assets. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Net capital over net assets.
 */
export function ratioNetcapitalratio(
  netCapital: unknown[][],
  netAssets: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("NETCAPITALRATIO", [netCapital, netAssets], language);
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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Net capital cover.
 */
export function ratioNetcapitalcover(
  netCapital: unknown[][],
  risk: unknown[][],
  basis?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("NETCAPITALCOVER", [netCapital, risk, basis], language);
}

/**
 * Computes the leverage of financing guarantees (融资性担保放大倍数): (liability [+ 30% × housing]) ÷ (netAssets −
 * stakes). The answer is a multiple; lower is better. Use the guaranteed liability (weighted by the
 * regulator's rules), not the balance: for Tianfu in 2022 7.73x against 9.61x. Since the supplementary
 * rules of 2019, regulatory net assets are those of the non-consolidated statements. The report's 增信放大倍数
 * is the liability over net assets (NETASSETLEVERAGE): it shows no stakes to deduct. Very low leverage may
 * mean a shrinking business. Ranges spill. #VALUE! naming the argument that is no number, out of range or
 * gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3.
 * @customfunction RATIO.FINLEVERAGE RATIO.FINLEVERAGE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-finleverage
 * @param liability Liability of financing guarantees. Blank is #N/A; 0 is 0.
 * @param netAssets Net assets. Blank is #N/A; 0 is 0.
 * @param stakes Equity held in other guarantors. 0 where there is none. Blank is #N/A; 0 is 0.
 * @param [housing] Balance of housing guarantees. Only where it is not in the liability yet; 30% of it is
 * added.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Financing guarantee leverage.
 */
export function ratioFinleverage(
  liability: unknown[][],
  netAssets: unknown[][],
  stakes: unknown[][],
  housing?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("FINLEVERAGE", [liability, netAssets, stakes, housing], language);
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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Leverage on net assets.
 */
export function ratioNetassetleverage(
  liability: unknown[][],
  netAssets: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("NETASSETLEVERAGE", [liability, netAssets], language);
}

/**
 * Computes the guaranteed liability as a multiple of net capital (净资本担保倍数): liability ÷ netCapital. The
 * answer is a multiple; lower is better. Use the guaranteed liability (weighted by the regulator's rules),
 * not the balance: for Tianfu in 2022 7.73x against 9.61x. Ranges spill. #VALUE! naming the argument that
 * is no number, out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's
 * Tianfu report of 2023, annex 3.
 * @customfunction RATIO.NETCAPITALLEVERAGE RATIO.NETCAPITALLEVERAGE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-netcapitalleverage
 * @param liability Guaranteed liability. Blank is #N/A; 0 is 0.
 * @param netCapital Net capital. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Leverage on net capital.
 */
export function ratioNetcapitalleverage(
  liability: unknown[][],
  netCapital: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("NETCAPITALLEVERAGE", [liability, netCapital], language);
}

/**
 * Computes real debt over assets, by either of two definitions (实际资产负债率): annex3: (liabilities − unearned
 * − compensation) ÷ assets; plain: liabilities ÷ assets. The answer is a fraction (0.041 is 4.1%); lower
 * is better. Tianfu prints 25.30% for 2022, which is plain. Annex 3's own formula gives 20.01%, taking
 * 保险合同准备金 as both reserves together (an inference). State the definition beside the figure. Reserves above
 * liabilities are refused, being part of them. Ranges spill. #VALUE! naming the argument that is no
 * number, out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu
 * report of 2023, annex 3.
 * @customfunction RATIO.REALDEBT RATIO.REALDEBT
 * @helpurl https://localhost:3000/docs/functions.html#ratio-realdebt
 * @param liabilities Total liabilities. Blank is #N/A; 0 is 0.
 * @param unearned Unearned premium reserve. Not needed with plain. Blank is #N/A; 0 is 0.
 * @param compensation Compensation reserve. Not needed with plain. Blank is #N/A; 0 is 0.
 * @param assets Total assets. Blank is #N/A; 0 is 0.
 * @param [definition] Definition. annex3: annex 3: reserves taken out (default); plain: plain: as the
 * report's tables print it.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Real debt ratio.
 */
export function ratioRealdebt(
  liabilities: unknown[][],
  unearned: unknown[][],
  compensation: unknown[][],
  assets: unknown[][],
  definition?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("REALDEBT", [liabilities, unearned, compensation, assets, definition], language);
}

/**
 * Computes the share of debt in debt and equity (全部债务资本化比率): debt ÷ (debt + equity). The answer is a
 * fraction (0.041 is 4.1%); lower is better. The report prints it without a formula; this one reproduces
 * all three values. Perpetuals are in equity here, unlike in table 13. Negative equity gives more than
 * 100%; no answer where debt and equity together are not above zero. Ranges spill. #VALUE! naming the
 * argument that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source:
 * Lianhe's Tianfu report of 2023, table 8.
 * @customfunction RATIO.DEBTCAPITAL RATIO.DEBTCAPITAL
 * @helpurl https://localhost:3000/docs/functions.html#ratio-debtcapital
 * @param debt Total debt. Blank is #N/A; 0 is 0.
 * @param equity Equity. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Total debt capitalisation.
 */
export function ratioDebtcapital(
  debt: unknown[][],
  equity: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("DEBTCAPITAL", [debt, equity], language);
}

/**
 * Computes how often equity, revenue or operating cash inflow covers all debt, perpetuals included
 * (全部债务覆盖倍数): (amount − perpetuals in equity, for equity only) ÷ (debt + perpetuals). The answer is a
 * multiple; higher is better. Table 13 takes 30.00 of perpetuals out of equity of end-2022, though 15.00
 * of them were issued in 2023 and were not in it: 0.83x as printed, 1.67x on one date. The inflow is
 * gross, not net operating cash flow. Equity below the perpetuals gives a negative cover. Ranges spill.
 * #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A naming the one that
 * is blank. Source: Lianhe's Tianfu report of 2023, table 13.
 * @customfunction RATIO.DEBTCOVER RATIO.DEBTCOVER
 * @helpurl https://localhost:3000/docs/functions.html#ratio-debtcover
 * @param measure What covers the debt. equity: equity, without perpetuals; revenue: operating revenue;
 * inflow: operating cash inflow, gross.
 * @param amount Amount of that measure. Equity as in the balance sheet, perpetuals included. Blank is
 * #N/A; 0 is 0.
 * @param debt Total debt without perpetuals. Blank is #N/A; 0 is 0.
 * @param [perpetuals] Perpetuals counted as debt. Left out: none.
 * @param [perpetualsInEquity] Perpetuals inside the equity given. Left out: all of them.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Debt cover.
 */
export function ratioDebtcover(
  measure: unknown[][],
  amount: unknown[][],
  debt: unknown[][],
  perpetuals?: unknown[][],
  perpetualsInEquity?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("DEBTCOVER", [measure, amount, debt, perpetuals, perpetualsInEquity], language);
}

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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Highly liquid assets over assets.
 */
export function ratioLiquidassets(
  liquid: unknown[][],
  assets: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("LIQUIDASSETS", [liquid, assets], language);
}

/**
 * Computes the share of an asset class, or of several together, in total assets less claims receivable
 * (Ⅰ、Ⅱ、Ⅲ级资产占比): Σ classes ÷ (assets − claimsReceivable). The answer is a fraction (0.041 is 4.1%). More of
 * I and of I + II is better, more of III worse. The regulator's limits are a question for the rules in
 * force, not of this ratio. Since the supplementary rules of 2019, regulatory net assets are those of the
 * non-consolidated statements. Ranges spill. #VALUE! naming the argument that is no number, out of range
 * or gives no answer; #N/A naming the one that is blank. Source: rules on guarantors' asset classes, asset
 * classes I to III.
 * @customfunction RATIO.ASSETCLASS RATIO.ASSETCLASS
 * @helpurl https://localhost:3000/docs/functions.html#ratio-assetclass
 * @param classes Assets of the class, or of several: a cell or a range. Several are added, such as I and
 * II. Blank cells are left out; 0 is 0.
 * @param assets Total assets. Blank is #N/A; 0 is 0.
 * @param claimsReceivable Claims receivable. 0 where no claim is open. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Share of asset classes.
 */
export function ratioAssetclass(
  classes: unknown[][],
  assets: unknown[][],
  claimsReceivable: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("ASSETCLASS", [classes, assets, claimsReceivable], language);
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
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Paid-in capital over assets.
 */
export function ratioPaidinassets(
  paidIn: unknown[][],
  assets: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("PAIDINASSETS", [paidIn, assets], language);
}

/**
 * Computes paid-in capital over debt (实缴资本/债务): paidIn ÷ debt. The answer is a fraction (0.041 is 4.1%);
 * higher is better. For development institutions. No answer without debt, which is strength, not an error.
 * Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A
 * naming the one that is blank. Source: Golden Credit on panda bonds, page 20, capital strength.
 * @customfunction RATIO.PAIDINDEBT RATIO.PAIDINDEBT
 * @helpurl https://localhost:3000/docs/functions.html#ratio-paidindebt
 * @param paidIn Paid-in capital. Blank is #N/A; 0 is 0.
 * @param debt Total debt. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Paid-in capital over debt.
 */
export function ratioPaidindebt(paidIn: unknown[][], debt: unknown[][], language?: unknown[][]): unknown[][] {
  return ratioOf("PAIDINDEBT", [paidIn, debt], language);
}

/**
 * Computes subscribed over paid-in capital (认缴资本/实缴资本): subscribed ÷ paidIn. The answer is a multiple;
 * higher is better. For development institutions: capital that shareholders may still be called for. Its
 * worth depends on their own credit. Less than 1 is computed, though more paid in than subscribed points
 * to an error in the data. Ranges spill. #VALUE! naming the argument that is no number, out of range or
 * gives no answer; #N/A naming the one that is blank. Source: Golden Credit on panda bonds, page 20,
 * capital strength.
 * @customfunction RATIO.SUBSCRIBED RATIO.SUBSCRIBED
 * @helpurl https://localhost:3000/docs/functions.html#ratio-subscribed
 * @param subscribed Subscribed capital. Blank is #N/A; 0 is 0.
 * @param paidIn Paid-in capital. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Subscribed over paid-in capital.
 */
export function ratioSubscribed(
  subscribed: unknown[][],
  paidIn: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("SUBSCRIBED", [subscribed, paidIn], language);
}

/**
 * Computes the share of assets that liabilities finance (资产负债率): liabilities ÷ assets. The answer is a
 * fraction (0.041 is 4.1%); lower is better. All liabilities count, whether they bear interest or not.
 * Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A
 * naming the one that is blank. Source: the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.DEBTTOASSETS RATIO.DEBTTOASSETS
 * @helpurl https://localhost:3000/docs/functions.html#ratio-debttoassets
 * @param liabilities Total liabilities. Blank is #N/A; 0 is 0.
 * @param assets Total assets. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Liabilities to assets.
 */
export function ratioDebttoassets(
  liabilities: unknown[][],
  assets: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("DEBTTOASSETS", [liabilities, assets], language);
}

/**
 * Computes how many years of EBITDA the debt comes to (全部债务/EBITDA): debt ÷ (profit + interest +
 * depreciation + amortisation). The answer is a multiple; lower is better. No answer where EBITDA is not
 * above zero: debt cannot be earned back then. Ranges spill. #VALUE! naming the argument that is no
 * number, out of range or gives no answer; #N/A naming the one that is blank. Source: the insurers'
 * guideline of 2007, Article 25.
 * @customfunction RATIO.DEBTTOEBITDA RATIO.DEBTTOEBITDA
 * @helpurl https://localhost:3000/docs/functions.html#ratio-debttoebitda
 * @param debt Interest-bearing debt with perpetual bonds. Blank is #N/A; 0 is 0.
 * @param profit Profit before tax. Blank is #N/A; 0 is 0.
 * @param interest Interest expensed. Blank is #N/A; 0 is 0.
 * @param depreciation Depreciation. Blank is #N/A; 0 is 0.
 * @param amortisation Amortisation. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Debt to EBITDA.
 */
export function ratioDebttoebitda(
  debt: unknown[][],
  profit: unknown[][],
  interest: unknown[][],
  depreciation: unknown[][],
  amortisation: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("DEBTTOEBITDA", [debt, profit, interest, depreciation, amortisation], language);
}

/**
 * Computes how often EBITDA covers interest (EBITDA利息保障倍数): (profit + interest + depreciation +
 * amortisation) ÷ (interest + capitalised). The answer is a multiple; higher is better. Interest
 * capitalised is paid as well and counts. Without interest there is no cover: state that there is none.
 * Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A
 * naming the one that is blank. Source: the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.EBITDACOVER RATIO.EBITDACOVER
 * @helpurl https://localhost:3000/docs/functions.html#ratio-ebitdacover
 * @param profit Profit before tax. Blank is #N/A; 0 is 0.
 * @param interest Interest expensed. Blank is #N/A; 0 is 0.
 * @param depreciation Depreciation. Blank is #N/A; 0 is 0.
 * @param amortisation Amortisation. Blank is #N/A; 0 is 0.
 * @param capitalised Interest capitalised. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns EBITDA interest cover.
 */
export function ratioEbitdacover(
  profit: unknown[][],
  interest: unknown[][],
  depreciation: unknown[][],
  amortisation: unknown[][],
  capitalised: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("EBITDACOVER", [profit, interest, depreciation, amortisation, capitalised], language);
}

/**
 * Computes the share of debt that a year's operating cash flow repays (经营现金流/全部债务): flow ÷ debt. The
 * answer is a fraction (0.041 is 4.1%); higher is better. Net, not the gross inflow that other covers
 * take. Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A
 * naming the one that is blank. Source: the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.CASHFLOWDEBT RATIO.CASHFLOWDEBT
 * @helpurl https://localhost:3000/docs/functions.html#ratio-cashflowdebt
 * @param flow Net cash flow from operations. Blank is #N/A; 0 is 0.
 * @param debt Interest-bearing debt with perpetual bonds. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Operating cash flow to debt.
 */
export function ratioCashflowdebt(flow: unknown[][], debt: unknown[][], language?: unknown[][]): unknown[][] {
  return ratioOf("CASHFLOWDEBT", [flow, debt], language);
}

/**
 * Computes how often current assets cover current liabilities (流动比率): currentAssets ÷ currentLiabilities.
 * The answer is a multiple; higher is better. A multiple: 1.23, not 123%. Ranges spill. #VALUE! naming the
 * argument that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source:
 * the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.CURRENTRATIO RATIO.CURRENTRATIO
 * @helpurl https://localhost:3000/docs/functions.html#ratio-currentratio
 * @param currentAssets Current assets. Blank is #N/A; 0 is 0.
 * @param currentLiabilities Current liabilities. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Current ratio.
 */
export function ratioCurrentratio(
  currentAssets: unknown[][],
  currentLiabilities: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("CURRENTRATIO", [currentAssets, currentLiabilities], language);
}

/**
 * Computes how often cash covers the debt due within a year (现金短期债务比): (cash − restricted + trading) ÷
 * shortDebt. The answer is a multiple; higher is better. Short-term loans alone are not all of it:
 * long-term debt and bonds due within a year belong to it. Ranges spill. #VALUE! naming the argument that
 * is no number, out of range or gives no answer; #N/A naming the one that is blank. Source: the insurers'
 * guideline of 2007, Article 25.
 * @customfunction RATIO.CASHSHORTDEBT RATIO.CASHSHORTDEBT
 * @helpurl https://localhost:3000/docs/functions.html#ratio-cashshortdebt
 * @param cash Cash. Blank is #N/A; 0 is 0.
 * @param restricted Of it pledged or frozen. Blank is #N/A; 0 is 0.
 * @param trading Trading securities. Blank is #N/A; 0 is 0.
 * @param shortDebt Interest-bearing debt due within a year. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Cash to short-term debt.
 */
export function ratioCashshortdebt(
  cash: unknown[][],
  restricted: unknown[][],
  trading: unknown[][],
  shortDebt: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("CASHSHORTDEBT", [cash, restricted, trading, shortDebt], language);
}

/**
 * Computes the share of loans that do not perform (不良贷款率): nonPerforming ÷ loans. The answer is a fraction
 * (0.041 is 4.1%); lower is better. Loans of the three lower classes; special-mention loans stand apart.
 * Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A
 * naming the one that is blank. Source: the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.NPLRATIO RATIO.NPLRATIO
 * @helpurl https://localhost:3000/docs/functions.html#ratio-nplratio
 * @param nonPerforming Substandard, doubtful and loss loans. Blank is #N/A; 0 is 0.
 * @param loans Total loans. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Non-performing loans.
 */
export function ratioNplratio(
  nonPerforming: unknown[][],
  loans: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("NPLRATIO", [nonPerforming, loans], language);
}

/**
 * Computes the share of loans under special mention (关注类贷款占比): specialMention ÷ loans. The answer is a
 * fraction (0.041 is 4.1%); lower is better. They may become non-performing; they are none yet. Ranges
 * spill. #VALUE! naming the argument that is no number, out of range or gives no answer; #N/A naming the
 * one that is blank. Source: the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.SPECIALMENTION RATIO.SPECIALMENTION
 * @helpurl https://localhost:3000/docs/functions.html#ratio-specialmention
 * @param specialMention Special-mention loans. Blank is #N/A; 0 is 0.
 * @param loans Total loans. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Special-mention loans.
 */
export function ratioSpecialmention(
  specialMention: unknown[][],
  loans: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("SPECIALMENTION", [specialMention, loans], language);
}

/**
 * Computes how far provisions cover non-performing loans (拨备覆盖率): provisions ÷ nonPerforming. The answer
 * is a fraction (0.041 is 4.1%); higher is better. Without non-performing loans there is no cover to
 * compute. Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer;
 * #N/A naming the one that is blank. Source: the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.PROVISIONCOVER RATIO.PROVISIONCOVER
 * @helpurl https://localhost:3000/docs/functions.html#ratio-provisioncover
 * @param provisions Provisions for loan losses. Blank is #N/A; 0 is 0.
 * @param nonPerforming Substandard, doubtful and loss loans. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Provision cover.
 */
export function ratioProvisioncover(
  provisions: unknown[][],
  nonPerforming: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("PROVISIONCOVER", [provisions, nonPerforming], language);
}

/**
 * Computes the share of risk-weighted assets that net capital covers (资本充足率): netCapital ÷ riskWeighted.
 * The answer is a fraction (0.041 is 4.1%); higher is better. By the rules in force at the date of the
 * statement. Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no answer;
 * #N/A naming the one that is blank. Source: the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.CAPITALADEQUACY RATIO.CAPITALADEQUACY
 * @helpurl https://localhost:3000/docs/functions.html#ratio-capitaladequacy
 * @param netCapital Net capital. Blank is #N/A; 0 is 0.
 * @param riskWeighted Risk-weighted assets. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Capital adequacy.
 */
export function ratioCapitaladequacy(
  netCapital: unknown[][],
  riskWeighted: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("CAPITALADEQUACY", [netCapital, riskWeighted], language);
}

/**
 * Computes the share of risk-weighted assets that net core capital covers (核心资本充足率): coreCapital ÷
 * riskWeighted. The answer is a fraction (0.041 is 4.1%); higher is better. By the rules in force at the
 * date of the statement. Ranges spill. #VALUE! naming the argument that is no number, out of range or
 * gives no answer; #N/A naming the one that is blank. Source: the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.CORECAPITAL RATIO.CORECAPITAL
 * @helpurl https://localhost:3000/docs/functions.html#ratio-corecapital
 * @param coreCapital Net core capital. Blank is #N/A; 0 is 0.
 * @param riskWeighted Risk-weighted assets. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Core capital adequacy.
 */
export function ratioCorecapital(
  coreCapital: unknown[][],
  riskWeighted: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("CORECAPITAL", [coreCapital, riskWeighted], language);
}

/**
 * Computes how far liquid assets cover liquid liabilities (流动性比例): liquid ÷ liquidLiabilities. The answer
 * is a fraction (0.041 is 4.1%); higher is better. Supervisory amounts of a month, not the current items
 * of a balance sheet. Ranges spill. #VALUE! naming the argument that is no number, out of range or gives
 * no answer; #N/A naming the one that is blank. Source: the insurers' guideline of 2007, Article 25.
 * @customfunction RATIO.LIQUIDITYRATIO RATIO.LIQUIDITYRATIO
 * @helpurl https://localhost:3000/docs/functions.html#ratio-liquidityratio
 * @param liquid Liquid assets by the supervisory definition. Blank is #N/A; 0 is 0.
 * @param liquidLiabilities Liquid liabilities by the supervisory definition. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Liquidity ratio.
 */
export function ratioLiquidityratio(
  liquid: unknown[][],
  liquidLiabilities: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("LIQUIDITYRATIO", [liquid, liquidLiabilities], language);
}

/**
 * Computes the share of deposits that is lent (存贷比): loans ÷ deposits. The answer is a fraction (0.041 is
 * 4.1%); lower is better. Gross loans, before provisions. Ranges spill. #VALUE! naming the argument that
 * is no number, out of range or gives no answer; #N/A naming the one that is blank. Source: the insurers'
 * guideline of 2007, Article 25.
 * @customfunction RATIO.LOANDEPOSIT RATIO.LOANDEPOSIT
 * @helpurl https://localhost:3000/docs/functions.html#ratio-loandeposit
 * @param loans Total loans. Blank is #N/A; 0 is 0.
 * @param deposits Total deposits. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Loans to deposits.
 */
export function ratioLoandeposit(
  loans: unknown[][],
  deposits: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("LOANDEPOSIT", [loans, deposits], language);
}

/**
 * Computes growth from one period to the next (增长率（两期）): (current − previous) ÷ previous. The answer is a
 * fraction (0.041 is 4.1%); too much and too little are both bad. No answer from a zero or negative start:
 * a way from loss to profit has no rate. For guarantee business very fast growth and shrinkage are both
 * unfavourable. Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no
 * answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3, growth (1).
 * @customfunction RATIO.GROWTH RATIO.GROWTH
 * @helpurl https://localhost:3000/docs/functions.html#ratio-growth
 * @param current Value of this period. Blank is #N/A; 0 is 0.
 * @param previous Value of the period before. Blank is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Growth.
 */
export function ratioGrowth(
  current: unknown[][],
  previous: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("GROWTH", [current, previous], language);
}

/**
 * Computes compound growth per period over values in time order (复合增长率（n期）): (last ÷ first) ^ (1 ÷ (n −
 * 1)) − 1. The answer is a fraction (0.041 is 4.1%); too much and too little are both bad. n counts the
 * values: three year-ends make two steps, so the root is 2. The first value must be above zero, the last
 * at least zero; those between are not used. #VALUE! naming the argument that is no number, out of range
 * or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3,
 * growth (2).
 * @customfunction RATIO.CAGR RATIO.CAGR
 * @helpurl https://localhost:3000/docs/functions.html#ratio-cagr
 * @param values Values in time order, oldest first: a range. Two or more; no gaps. A blank cell is #N/A; 0
 * is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Compound growth.
 */
export function ratioCagr(values: unknown[][], language?: unknown[][]): unknown[][] {
  return ratioOf("CAGR", [values], language);
}

/**
 * Computes the mean of a return over its standard deviation: how steady it is (收益稳定性（夏普比率）): mean(values)
 * ÷ stdev(values). The answer is a plain number; higher is better. The source does not say which standard
 * deviation; sample is our default. One very good year lowers it. It is used to lower a grade only. No
 * answer where the values never move. #VALUE! naming the argument that is no number, out of range or gives
 * no answer; #N/A naming the one that is blank. Source: CCXAP request for comment 2021, institutional
 * profile, profitability.
 * @customfunction RATIO.SHARPE RATIO.SHARPE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-sharpe
 * @param values Returns, usually five years of ROE: a range. Two or more. A blank cell is #N/A; 0 is 0.
 * @param [deviation] Standard deviation. sample: divides by n − 1 (default); population: divides by n.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Sharpe ratio of a return.
 */
export function ratioSharpe(
  values: unknown[][],
  deviation?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("SHARPE", [values, deviation], language);
}

/**
 * Computes the weighted mean of three years (近三年加权平均值): Σ value × weight. The answer is a plain number.
 * The publisher says that ratios are weighted over three years but prints no weights: bring your own, or
 * those of the pack's calibration. The answer is in the unit of the values. #VALUE! naming the argument
 * that is no number, out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's
 * Tianfu report of 2023, note under the scorecard.
 * @customfunction RATIO.WEIGHTED3Y RATIO.WEIGHTED3Y
 * @helpurl https://localhost:3000/docs/functions.html#ratio-weighted3y
 * @param values Three years: a range. A blank cell is #N/A; 0 is 0.
 * @param weights Their weights, in the same order: a range. Three, none negative, summing to 1. A blank
 * cell is #N/A; 0 is 0.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns Three-year weighted mean.
 */
export function ratioWeighted3y(
  values: unknown[][],
  weights: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return ratioOf("WEIGHTED3Y", [values, weights], language);
}

/** The code behind each ratio's name. */
export const ratioFunctions = {
  "RATIO.ROE": ratioRoe,
  "RATIO.ROA": ratioRoa,
  "RATIO.COSTINCOME": ratioCostincome,
  "RATIO.OPERATINGMARGIN": ratioOperatingmargin,
  "RATIO.SINGLECLIENT": ratioSingleclient,
  "RATIO.TOPCLIENTS": ratioTopclients,
  "RATIO.CLAIMRATE": ratioClaimrate,
  "RATIO.CUMCLAIMRATE": ratioCumclaimrate,
  "RATIO.RECOVERYRATE": ratioRecoveryrate,
  "RATIO.COUNTERGUARANTEE": ratioCounterguarantee,
  "RATIO.RESERVES": ratioReserves,
  "RATIO.RESERVECOVER": ratioReservecover,
  "RATIO.CLAIMRESERVE": ratioClaimreserve,
  "RATIO.NETCAPITAL": ratioNetcapital,
  "RATIO.NETCAPITALRATIO": ratioNetcapitalratio,
  "RATIO.NETCAPITALCOVER": ratioNetcapitalcover,
  "RATIO.FINLEVERAGE": ratioFinleverage,
  "RATIO.NETASSETLEVERAGE": ratioNetassetleverage,
  "RATIO.NETCAPITALLEVERAGE": ratioNetcapitalleverage,
  "RATIO.REALDEBT": ratioRealdebt,
  "RATIO.DEBTCAPITAL": ratioDebtcapital,
  "RATIO.DEBTCOVER": ratioDebtcover,
  "RATIO.LIQUIDASSETS": ratioLiquidassets,
  "RATIO.ASSETCLASS": ratioAssetclass,
  "RATIO.PAIDINASSETS": ratioPaidinassets,
  "RATIO.PAIDINDEBT": ratioPaidindebt,
  "RATIO.SUBSCRIBED": ratioSubscribed,
  "RATIO.DEBTTOASSETS": ratioDebttoassets,
  "RATIO.DEBTTOEBITDA": ratioDebttoebitda,
  "RATIO.EBITDACOVER": ratioEbitdacover,
  "RATIO.CASHFLOWDEBT": ratioCashflowdebt,
  "RATIO.CURRENTRATIO": ratioCurrentratio,
  "RATIO.CASHSHORTDEBT": ratioCashshortdebt,
  "RATIO.NPLRATIO": ratioNplratio,
  "RATIO.SPECIALMENTION": ratioSpecialmention,
  "RATIO.PROVISIONCOVER": ratioProvisioncover,
  "RATIO.CAPITALADEQUACY": ratioCapitaladequacy,
  "RATIO.CORECAPITAL": ratioCorecapital,
  "RATIO.LIQUIDITYRATIO": ratioLiquidityratio,
  "RATIO.LOANDEPOSIT": ratioLoandeposit,
  "RATIO.GROWTH": ratioGrowth,
  "RATIO.CAGR": ratioCagr,
  "RATIO.SHARPE": ratioSharpe,
  "RATIO.WEIGHTED3Y": ratioWeighted3y,
} as const;
