import type { RatioDefinition } from "../ratio";
import { ROE } from "./return-on-equity";
import { ROA } from "./return-on-assets";
import { COSTINCOME } from "./cost-income-ratio";
import { OPERATINGMARGIN } from "./operating-margin";
import { SINGLECLIENT } from "./single-client";
import { TOPCLIENTS } from "./top-clients";
import { CLAIMRATE } from "./claim-rate";
import { CUMCLAIMRATE } from "./cumulative-claim-rate";
import { RECOVERYRATE } from "./recovery-rate";
import { COUNTERGUARANTEE } from "./counter-guarantee";
import { RESERVES } from "./risk-reserves";
import { RESERVECOVER } from "./reserve-cover";
import { CLAIMRESERVE } from "./claim-reserve";
import { NETCAPITAL } from "./net-capital";
import { NETCAPITALRATIO } from "./net-capital-ratio";
import { NETCAPITALCOVER } from "./net-capital-cover";
import { FINLEVERAGE } from "./financing-leverage";
import { NETASSETLEVERAGE } from "./net-asset-leverage";
import { NETCAPITALLEVERAGE } from "./net-capital-leverage";
import { REALDEBT } from "./real-debt";
import { DEBTCAPITAL } from "./debt-capitalisation";
import { DEBTCOVER } from "./debt-cover";
import { LIQUIDASSETS } from "./liquid-assets";
import { ASSETCLASS } from "./asset-class";
import { PAIDINASSETS } from "./paid-in-to-assets";
import { PAIDINDEBT } from "./paid-in-to-debt";
import { SUBSCRIBED } from "./subscribed-to-paid-in";
import { GROWTH } from "./growth";
import { CAGR } from "./compound-growth";
import { SHARPE } from "./sharpe";
import { WEIGHTED3Y } from "./weighted-three-years";
import { DEBTTOASSETS } from "./debt-to-assets";
import { DEBTTOEBITDA } from "./debt-to-ebitda";
import { EBITDACOVER } from "./ebitda-interest-cover";
import { CASHFLOWDEBT } from "./cash-flow-to-debt";
import { CURRENTRATIO } from "./current-ratio";
import { CASHSHORTDEBT } from "./cash-to-short-debt";
import { NPLRATIO } from "./non-performing-loans";
import { SPECIALMENTION } from "./special-mention-loans";
import { PROVISIONCOVER } from "./provision-cover";
import { CAPITALADEQUACY } from "./capital-adequacy";
import { CORECAPITAL } from "./core-capital-adequacy";
import { LIQUIDITYRATIO } from "./liquidity-ratio";
import { LOANDEPOSIT } from "./loan-to-deposit";

/** Every ratio, grouped as an analyst meets them: profit, portfolio, reserves, capital, debt, balance sheet, enterprises and banks by the insurers’ guideline, series. */
export const ratios: readonly RatioDefinition[] = [
  ROE,
  ROA,
  COSTINCOME,
  OPERATINGMARGIN,
  SINGLECLIENT,
  TOPCLIENTS,
  CLAIMRATE,
  CUMCLAIMRATE,
  RECOVERYRATE,
  COUNTERGUARANTEE,
  RESERVES,
  RESERVECOVER,
  CLAIMRESERVE,
  NETCAPITAL,
  NETCAPITALRATIO,
  NETCAPITALCOVER,
  FINLEVERAGE,
  NETASSETLEVERAGE,
  NETCAPITALLEVERAGE,
  REALDEBT,
  DEBTCAPITAL,
  DEBTCOVER,
  LIQUIDASSETS,
  ASSETCLASS,
  PAIDINASSETS,
  PAIDINDEBT,
  SUBSCRIBED,
  DEBTTOASSETS,
  DEBTTOEBITDA,
  EBITDACOVER,
  CASHFLOWDEBT,
  CURRENTRATIO,
  CASHSHORTDEBT,
  NPLRATIO,
  SPECIALMENTION,
  PROVISIONCOVER,
  CAPITALADEQUACY,
  CORECAPITAL,
  LIQUIDITYRATIO,
  LOANDEPOSIT,
  GROWTH,
  CAGR,
  SHARPE,
  WEIGHTED3Y,
];
