import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { guarantorsRfc, tianfu } from "./places";

/**
 * Computes all recoveries over all claims ever paid; no answer where no claim was ever paid, since nothing was there to
 * recover. Source: Tianfu 2023, annex 3.
 */
function recoveryRate(recovered: Figure, claims: Figure): Outcome<number> {
  const read = readFigures({ recovered, claims }, ["recovered", "claims"]);
  if (!read.ok) return read;
  return divide(read.value.recovered, read.value.claims, { ratio: "RECOVERYRATE", argument: "claims" });
}

export const RECOVERYRATE = define({
  id: "RECOVERYRATE",
  does: "Computes the share of all claims paid that was recovered",
  name: { en: "Cumulative recovery rate", zh: "累计代偿回收率" },
  formula: { en: "recovered ÷ claims", zh: "累计代偿回收额 ÷ 累计担保代偿额" },
  arguments: [
    figure("amount", "recovered", { en: "Recoveries since the start", zh: "累计代偿回收额" }),
    figure("amount", "claims", { en: "Claims paid since the start", zh: "累计担保代偿额" }),
  ],
  unit: "fraction",
  direction: "higher",
  cite: tianfu("annex 3"),
  also: [guarantorsRfc("institutional profile, portfolio")],
  notes: [
    {
      en: "No answer where no claim was ever paid: nothing was there to recover.",
      zh: "从未发生代偿时无定义：没有可回收的款项。",
    },
  ],
  example: { args: [0.9, 1.2], value: 0.75 },
  forms: [form(of("recoveredToDate"), of("claimsToDate"))],
  from: (given) => recoveryRate(given.one("recovered"), given.one("claims")),
});
