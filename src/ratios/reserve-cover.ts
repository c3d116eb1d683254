import type { Outcome } from "../problem";
import { define, divide, figure, form, of, readFigures, type Figure } from "../ratio";
import { guarantorsRfc, jinshang } from "./places";
import { reserves } from "./amounts";

/** Computes reserves over outstanding guarantees. Source: CCXAP request for comment 2021, capability of risk resistance. */
function reserveCover(reserves: Figure, outstanding: Figure): Outcome<number> {
  const read = readFigures({ reserves, outstanding }, ["reserves", "outstanding"]);
  if (!read.ok) return read;
  return divide(read.value.reserves, read.value.outstanding, {
    ratio: "RESERVECOVER",
    argument: "outstanding",
  });
}

export const RESERVECOVER = define({
  id: "RESERVECOVER",
  does: "Computes how much of the outstanding guarantees the risk reserves cover",
  name: { en: "Reserves over outstanding guarantees", zh: "准备金覆盖率" },
  formula: { en: "reserves ÷ outstanding", zh: "各项风险准备金之和 ÷ 在保余额" },
  arguments: [reserves, figure("amount", "outstanding", { en: "Outstanding guarantees", zh: "在保余额" })],
  unit: "fraction",
  direction: "higher",
  cite: guarantorsRfc("institutional profile, capability of risk resistance"),
  also: [jinshang("key indicators")],
  notes: [
    {
      en: "It also rises when the portfolio shrinks, as Jinshang's did from 2.0% to 4.0%.",
      zh: "业务收缩也会使其上升，晋商信增由2.0%升至4.0%即属此类。",
    },
  ],
  example: { args: [0.284, 7.1], value: 0.04 },
  forms: [form(of("reserves"), of("outstanding"))],
  from: (given) => reserveCover(given.one("reserves"), given.one("outstanding")),
});
