import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { tianfu } from "./places";

/** Computes the share of the outstanding balance that has counter-guarantees. Source: Tianfu 2023, risk management 2. */
function counterGuarantee(covered: Figure, outstanding: Figure): Outcome<number> {
  const read = readFigures({ covered, outstanding }, ["covered", "outstanding"]);
  if (!read.ok) return read;
  return divide(read.value.covered, read.value.outstanding, {
    ratio: "COUNTERGUARANTEE",
    argument: "outstanding",
  });
}

export const COUNTERGUARANTEE = define({
  id: "COUNTERGUARANTEE",
  does: "Computes the share of the outstanding balance that has counter-guarantees",
  name: { en: "Counter-guarantee cover", zh: "反担保覆盖率" },
  formula: { en: "covered ÷ outstanding", zh: "设置反担保的增信余额 ÷ 增信余额" },
  arguments: [
    figure("amount", "covered", { en: "Balance with counter-guarantees", zh: "设置反担保措施的增信余额" }),
    figure("amount", "outstanding", { en: "Outstanding balance", zh: "增信业务余额" }),
  ],
  unit: "fraction",
  direction: "higher",
  cite: tianfu("risk management 2"),
  notes: [
    {
      en: "Balance over balance, not liability. It counts projects with any counter-guarantee, not its worth.",
      zh: "分子分母均为业务余额而非责任余额；只反映是否设置反担保，不反映其价值。",
    },
  ],
  example: { args: [650.57, 668.33], value: 0.973426 },
  forms: [form(of("covered"), of("outstanding"))],
  from: (given) => counterGuarantee(given.one("covered"), given.one("outstanding")),
});
