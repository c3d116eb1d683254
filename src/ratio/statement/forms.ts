import type { Text } from "../../language";

/** From where an argument of a ratio comes. */
export type StatementPart =
  /** An amount at the end of the year, or of the year before. */
  | { readonly amount: string; readonly opening?: true }
  /** Several amounts, handed over as a list. */
  | { readonly amounts: readonly string[] }
  /** What is the same for every issuer. */
  | { readonly fixed: string | number | null };

/** A ratio of the catalogue with its arguments taken from a statement. */
export interface StatementForm {
  /** The ratio's id, and after a colon the form where there are several. */
  readonly id: string;
  readonly ratio: string;
  /** What tells this form from the ratio's others. */
  readonly variant?: Text;
  readonly parts: readonly StatementPart[];
}

const of = (amount: string): StatementPart => ({ amount });
const opening = (amount: string): StatementPart => ({ amount, opening: true });
const list = (...amounts: readonly string[]): StatementPart => ({ amounts });
const fixed = (value: string | number | null): StatementPart => ({ fixed: value });

function form(ratio: string, ...parts: readonly StatementPart[]): StatementForm {
  return { id: ratio, ratio, parts };
}

function variant(ratio: string, name: string, text: Text, ...parts: readonly StatementPart[]): StatementForm {
  return { id: `${ratio}:${name}`, ratio, variant: text, parts };
}

/** Every ratio that amounts of one year, and balances of the year before, give. */
export const statementForms: readonly StatementForm[] = [
  variant(
    "ASSETCLASS",
    "1",
    { en: "class I", zh: "Ⅰ级" },
    list("class1"),
    of("assets"),
    of("claimsReceivable"),
  ),
  variant(
    "ASSETCLASS",
    "1+2",
    { en: "classes I and II", zh: "Ⅰ级与Ⅱ级" },
    list("class1", "class2"),
    of("assets"),
    of("claimsReceivable"),
  ),
  variant(
    "ASSETCLASS",
    "3",
    { en: "class III", zh: "Ⅲ级" },
    list("class3"),
    of("assets"),
    of("claimsReceivable"),
  ),
  form("ROE", of("netProfit"), opening("equity"), of("equity")),
  form("ROA", of("netProfit"), opening("assets"), of("assets")),
  form("OPERATINGMARGIN", of("operatingProfit"), of("revenue")),
  form("COSTINCOME", of("expenses"), of("revenue")),
  form("FINLEVERAGE", of("financingLiability"), of("equity"), of("stakes"), of("housing")),
  form("NETASSETLEVERAGE", of("liability"), of("equity")),
  form("NETCAPITAL", of("adjustedAssets"), of("adjustedLiabilities")),
  form("NETCAPITALRATIO", of("netCapital"), of("equity")),
  form("NETCAPITALLEVERAGE", of("liability"), of("netCapital")),
  form("NETCAPITALCOVER", of("netCapital"), of("riskValue")),
  variant(
    "NETCAPITALCOVER",
    "flat8",
    { en: "risk as 8 % of the liability, our inference", zh: "风险按责任余额的8%计，为我们的推断" },
    of("netCapital"),
    of("liability"),
    fixed("flat8"),
  ),
  form("REALDEBT", of("liabilities"), of("unearned"), of("compensation"), of("assets")),
  variant(
    "REALDEBT",
    "plain",
    { en: "reserves not taken out", zh: "不扣除准备金" },
    of("liabilities"),
    fixed(null),
    fixed(null),
    of("assets"),
    fixed("plain"),
  ),
  form("DEBTCAPITAL", of("debt"), of("equity")),
  form("RESERVES", of("unearned"), of("compensation"), of("general")),
  form("RESERVECOVER", of("reserves"), of("outstanding")),
  form("CLAIMRESERVE", of("claims"), of("reserves")),
  form("CLAIMRATE", of("claims"), of("released")),
  form("CUMCLAIMRATE", of("claimsToDate"), of("releasedToDate")),
  form("RECOVERYRATE", of("recoveredToDate"), of("claimsToDate")),
  form("SINGLECLIENT", list("largestClient"), of("equity")),
  variant(
    "TOPCLIENTS",
    "5",
    { en: "the five largest", zh: "前五大" },
    list("fiveClients"),
    of("equity"),
    fixed(1),
  ),
  form("COUNTERGUARANTEE", of("covered"), of("outstanding")),
  form("LIQUIDASSETS", of("liquid"), of("assets")),
  form("PAIDINASSETS", of("paidIn"), of("assets")),
  form("PAIDINDEBT", of("paidIn"), of("debt")),
  form("SUBSCRIBED", of("subscribed"), of("paidIn")),
];

/** Amounts that other amounts give where they are left blank, with the form that does. */
export const derivedAmounts: Readonly<Record<string, string>> = {
  reserves: "RESERVES",
  netCapital: "NETCAPITAL",
};
