import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { insurersGuideline } from "./places";

/** Computes unrestricted cash and trading securities over interest-bearing debt due within a year. Source: the insurers' guideline of 2007, Article 25. */
function cashToShortDebt(
  cash: Figure,
  restricted: Figure,
  trading: Figure,
  shortDebt: Figure,
): Outcome<number> {
  const read = readFigures({ cash, restricted, trading, shortDebt }, [
    "cash",
    "restricted",
    "trading",
    "shortDebt",
  ]);
  if (!read.ok) return read;
  return divide(read.value.cash - read.value.restricted + read.value.trading, read.value.shortDebt, {
    ratio: "CASHSHORTDEBT",
    argument: "shortDebt",
  });
}

export const CASHSHORTDEBT = define({
  id: "CASHSHORTDEBT",
  does: "Computes how often cash covers the debt due within a year",
  name: { en: "Cash to short-term debt", zh: "现金短期债务比" },
  formula: {
    en: "(cash − restricted + trading) ÷ shortDebt",
    zh: "（货币资金 − 受限货币资金 + 交易性金融资产）÷ 短期债务",
  },
  arguments: [
    figure("amount", "cash", { en: "Cash", zh: "货币资金" }),
    figure("amount", "restricted", { en: "Of it pledged or frozen", zh: "其中受限" }),
    figure("amount", "trading", { en: "Trading securities", zh: "交易性金融资产" }),
    figure("amount", "shortDebt", {
      en: "Interest-bearing debt due within a year",
      zh: "一年内到期的有息债务",
    }),
  ],
  unit: "multiple",
  direction: "higher",
  cite: insurersGuideline("Article 25"),
  notes: [
    {
      en: "Short-term loans alone are not all of it: long-term debt and bonds due within a year belong to it.",
      zh: "不止短期借款：一年内到期的长期借款与债券亦属短期债务。",
    },
  ],
  example: { args: [131.02, 6.02, 20, 100], value: 1.45 },
  forms: [form(of("cash"), of("restrictedCash"), of("trading"), of("shortDebt"))],
  from: (given) =>
    cashToShortDebt(given.one("cash"), given.one("restricted"), given.one("trading"), given.one("shortDebt")),
});
