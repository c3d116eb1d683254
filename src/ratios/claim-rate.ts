import type { Outcome } from "../problem";
import { define, figure, form, of, type Figure } from "../ratio";
import { tianfu } from "./places";
import { claimsOverReleased } from "./claims";

/** Computes claims paid in the period over guarantees released in it. Source: Tianfu 2023, annex 3. */
function claimRate(claims: Figure, released: Figure): Outcome<number> {
  return claimsOverReleased("CLAIMRATE", claims, released);
}

export const CLAIMRATE = define({
  id: "CLAIMRATE",
  does: "Computes the share of the guarantees released in a period on which claims were paid",
  name: { en: "Claim rate of the period", zh: "当期担保代偿率" },
  formula: { en: "claims ÷ released", zh: "当期担保代偿额 ÷ 当期解保额" },
  arguments: [
    figure("amount", "claims", { en: "Claims paid in the period", zh: "当期担保代偿额" }),
    figure("amount", "released", { en: "Guarantees released in the period", zh: "当期解除担保额" }),
  ],
  unit: "fraction",
  direction: "lower",
  cite: tianfu("annex 3"),
  also: [tianfu("table 3")],
  notes: [
    {
      en: "No answer where nothing was released, even without a claim: a young portfolio has not been tested.",
      zh: "当期没有解保时无定义（即使没有代偿）：新业务尚未经过检验。",
    },
  ],
  example: { args: [0, 95.89], value: 0 },
  forms: [form(of("claims"), of("released"))],
  from: (given) => claimRate(given.one("claims"), given.one("released")),
});
