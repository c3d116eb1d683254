import type { Outcome } from "../problem";
import { define, figure, form, of, type Figure } from "../ratio";
import { guarantorsRfc, jinshang, tianfu } from "./places";
import { claimsOverReleased } from "./claims";

/**
 * Computes all claims ever paid over all guarantees ever released. Sources: Tianfu 2023, annex 3; CCXAP request for
 * comment 2021, portfolio (accumulated claim ratio).
 */
function cumulativeClaimRate(claims: Figure, released: Figure): Outcome<number> {
  return claimsOverReleased("CUMCLAIMRATE", claims, released);
}

export const CUMCLAIMRATE = define({
  id: "CUMCLAIMRATE",
  does: "Computes the share of all guarantees ever released on which claims were paid",
  name: { en: "Cumulative claim rate", zh: "累计担保代偿率" },
  formula: { en: "claims ÷ released", zh: "累计担保代偿额 ÷ 累计解保额" },
  arguments: [
    figure("amount", "claims", { en: "Claims paid since the start", zh: "累计担保代偿额" }),
    figure("amount", "released", { en: "Guarantees released since the start", zh: "累计解除担保额" }),
  ],
  unit: "fraction",
  direction: "lower",
  cite: tianfu("annex 3"),
  also: [guarantorsRfc("institutional profile, portfolio"), jinshang("key indicators")],
  notes: [
    {
      en: "The same measure as the accumulated claim ratio of the other publisher. No answer where nothing was ever released.",
      zh: "与另一发布方的累计代偿率为同一指标。从未解保时无定义。",
    },
  ],
  example: { args: [1.2, 300], value: 0.004 },
  forms: [form(of("claimsToDate"), of("releasedToDate"))],
  from: (given) => cumulativeClaimRate(given.one("claims"), given.one("released")),
});
