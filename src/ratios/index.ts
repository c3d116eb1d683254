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

/** Every ratio, grouped as an analyst meets them: profit, portfolio, reserves, capital, debt, balance sheet, series. */
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
  GROWTH,
  CAGR,
  SHARPE,
  WEIGHTED3Y,
];
