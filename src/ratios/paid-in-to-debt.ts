import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { capitalStrength } from "./places";
import { paidIn } from "./amounts";

/** Computes paid-in capital over debt; no answer without debt. Source: Golden Credit, page 20. */
function paidInToDebt(paidIn: Figure, debt: Figure): Outcome<number> {
  const read = readFigures({ paidIn, debt }, ["paidIn"]);
  if (!read.ok) return read;
  return divide(read.value.paidIn, read.value.debt, { ratio: "PAIDINDEBT", argument: "debt" });
}

export const PAIDINDEBT = define({
  id: "PAIDINDEBT",
  does: "Computes paid-in capital over debt",
  name: { en: "Paid-in capital over debt", zh: "实缴资本/债务" },
  formula: { en: "paidIn ÷ debt", zh: "实缴资本 ÷ 债务总额" },
  arguments: [paidIn, figure("amount", "debt", { en: "Total debt", zh: "债务总额" })],
  unit: "fraction",
  direction: "higher",
  cite: capitalStrength,
  notes: [
    {
      en: "For development institutions. No answer without debt, which is strength, not an error.",
      zh: "适用于国际开发机构。没有债务时无定义，这本身是优势，并非错误。",
    },
  ],
  example: { args: [20, 50], value: 0.4 },
  forms: [form(of("paidIn"), of("debt"))],
  from: (given) => paidInToDebt(given.one("paidIn"), given.one("debt")),
});
