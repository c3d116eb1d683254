import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { tianfu } from "./places";
import { reserves } from "./amounts";

/** Computes claims of the period over the reserves at its end. Source: Tianfu 2023, annex 3. */
function claimReserve(claims: Figure, reserves: Figure): Outcome<number> {
  const read = readFigures({ claims, reserves }, ["claims", "reserves"]);
  if (!read.ok) return read;
  return divide(read.value.claims, read.value.reserves, { ratio: "CLAIMRESERVE", argument: "reserves" });
}

export const CLAIMRESERVE = define({
  id: "CLAIMRESERVE",
  does: "Computes the claims of a period against the risk reserves",
  name: { en: "Claims over reserves", zh: "代偿准备金率" },
  formula: { en: "claims ÷ reserves", zh: "当期代偿额 ÷ 期末各项风险准备金之和" },
  arguments: [figure("amount", "claims", { en: "Claims paid in the period", zh: "当期代偿额" }), reserves],
  unit: "fraction",
  direction: "lower",
  cite: tianfu("annex 3"),
  also: [tianfu("table 12")],
  notes: [
    {
      en: "The name speaks of reserves over claims; the formula is claims over reserves, so lower is better.",
      zh: "名称易误解为准备金对代偿的覆盖；公式为代偿额除以准备金，越低越好。",
    },
  ],
  example: { args: [0.5, 5], value: 0.1 },
  forms: [form(of("claims"), of("reserves"))],
  from: (given) => claimReserve(given.one("claims"), given.one("reserves")),
});
