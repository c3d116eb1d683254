import {
  cell,
  column,
  type Member,
  NAME,
  NUMBER,
  record,
  REFERENCE,
  said,
  STEP_COLUMN,
  words,
} from "../../../cells";
import type { StepForm } from "../../form";
import { OF } from "../cells";
import type { SovereignStep } from "./index";

type Rule = SovereignStep["rules"][string];

const MODES = words<Rule["mode"]>({
  none: { en: "nothing", zh: "不作用", also: ["none", "无"] },
  ceiling: { en: "ceiling", zh: "上限" },
  adjust: { en: "adjust", zh: "调整" },
});

const RULE: Member<Rule> = {
  write(value, to) {
    to.put("mode", MODES.write(value.mode, to));
    if (value.mode === "none") return;
    to.put("sovereign", REFERENCE.write(value.sovereign, to));
    to.put("uplift", value.uplift);
  },
  read(from, path) {
    const mode = from.take("mode", MODES, `${path}.mode`);
    const sovereign = from.take("sovereign", REFERENCE, `${path}.sovereign`);
    const uplift = from.take("uplift", NUMBER, `${path}.uplift`);
    return {
      mode,
      ...(sovereign === undefined ? {} : { sovereign }),
      ...(uplift === undefined ? {} : { uplift }),
    };
  },
};

export const sovereignForm = {
  words: { en: "sovereign", zh: "主权" },
  members: {
    of: OF,
    by: cell("by", REFERENCE),
    rules: record("sovereign", "option", NAME, RULE),
  },
  columns: [],
  tables: {
    sovereign: {
      title: { en: "Sovereign rules", zh: "主权规则" },
      layout: "rows",
      columns: [
        ...STEP_COLUMN,
        ...column("option", "option", "选项"),
        ...column("mode", "does", "作用"),
        ...column("sovereign", "sovereign", "主权级别"),
        ...column("uplift", "notches above", "可高出子级"),
      ],
    },
  },
  sayings: [],
  missing: {
    rules: said(
      "there are no rules; give them in the table Sovereign rules",
      "没有规则；请在“主权规则”表中给出",
    ),
  },
} as const satisfies StepForm<SovereignStep>;
