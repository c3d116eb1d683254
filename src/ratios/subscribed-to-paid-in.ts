import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { capitalStrength } from "./places";
import { paidIn } from "./amounts";

/** Computes subscribed over paid-in capital, a multiple: what shareholders may still be called for. Source: Golden Credit, page 20. */
function subscribedToPaidIn(subscribed: Figure, paidIn: Figure): Outcome<number> {
  const read = readFigures({ subscribed, paidIn }, ["subscribed"]);
  if (!read.ok) return read;
  return divide(read.value.subscribed, read.value.paidIn, { ratio: "SUBSCRIBED", argument: "paidIn" });
}

export const SUBSCRIBED = define({
  id: "SUBSCRIBED",
  does: "Computes subscribed over paid-in capital",
  name: { en: "Subscribed over paid-in capital", zh: "认缴资本/实缴资本" },
  formula: { en: "subscribed ÷ paidIn", zh: "认缴资本 ÷ 实缴资本" },
  arguments: [figure("amount", "subscribed", { en: "Subscribed capital", zh: "认缴资本" }), paidIn],
  unit: "multiple",
  direction: "higher",
  cite: capitalStrength,
  notes: [
    {
      en: "For development institutions: capital that shareholders may still be called for. Its worth depends on their own credit.",
      zh: "适用于国际开发机构：股东尚可被催缴的资本，其价值取决于股东自身信用。",
    },
    {
      en: "Less than 1 is computed, though more paid in than subscribed points to an error in the data.",
      zh: "结果小于1时仍予计算，但实缴大于认缴通常意味着数据有误。",
    },
  ],
  example: { args: [100, 20], value: 5 },
  forms: [form(of("subscribed"), of("paidIn"))],
  from: (given) => subscribedToPaidIn(given.one("subscribed"), given.one("paidIn")),
});
