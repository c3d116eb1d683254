export { assetClass, liquidAssets, paidInToAssets, paidInToDebt, subscribedToPaidIn } from "./balance";
export {
  financingLeverage,
  netAssetLeverage,
  netCapital,
  netCapitalCover,
  netCapitalLeverage,
  netCapitalRatio,
} from "./capital";
export { ratios } from "./catalogue";
export { debtCapitalisation, debtCover, realDebt } from "./debt";
export type { RatioArgument, RatioDefinition, RatioDirection, RatioUnit, RatioValue } from "./definition";
export {
  claimRate,
  claimReserve,
  counterGuarantee,
  cumulativeClaimRate,
  recoveryRate,
  reserveCover,
  riskReserves,
  singleClient,
  topClients,
} from "./portfolio";
export { costIncomeRatio, operatingMargin, returnOnAssets, returnOnEquity } from "./profitability";
export { compoundGrowth, growth, sharpe, weightedThreeYears } from "./series";
export {
  amountOrParts,
  amountsOfForm,
  computeForm,
  derivedAmounts,
  findStatementForm,
  formOf,
  ratioOfForm,
  statementAmounts,
  statementForms,
  type AmountAt,
  type StatementAmount,
  type StatementForm,
  type StatementPart,
} from "./statement";
